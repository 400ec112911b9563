"""Mending text whose UTF-8 was once read in a code page: `â€œReal menâ€` was `“Real men”`.

Our own table goes first, because two things are common that general repair cannot mend: UTF-8 read in the Baltic
code page 1257 with single characters taken from 1252, and closing quotes whose last byte was lost on the way
(0x9D is no character in Windows-1252). ftfy turns such a quote into a dagger. What the table leaves, in other code
pages or read wrongly twice, goes to ftfy, line by line.

Sound text must come out untouched, also beside damaged text. So the table works on exact byte sequences only, and
in two strengths: punctuation such as `â€œ` is never sound; letters such as `Ã©` might be, and are mended only in an
article where the same code page has already betrayed itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from aiquiz.values import dataclass

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

__all__ = ["repaired"]

CODE_PAGES: Final = ("cp1252", "cp1257", "cp1250")
_FILLS_GAPS: Final = "cp1252"  # readers put its characters where their own code page has none

# What a damaged sequence may have been for certain …
_PUNCTUATION = frozenset(
    "\u2009\u200a\u200b\u200c\u200d\u2010\u2011\u2012–—―‖‘’‚‛“”„‟†‡•․…\u202f‰′″‹›‼⁄€™−←↑→↓\ufeff©®°±·£¥§¢¿¡½¼¾²³µ¶"
)
# … and in an article that is known to be damaged: Latin letters, Vietnamese ones too, the no-break space, guillemets.
_LATIN = re.compile("[\u00a0-\u024f\u1e00-\u1eff]")

# A closing double quote is E2 80 9D. Its last byte is the one that gets lost; what is left says nothing else.
_LOST_LAST_BYTE = re.compile("[âā]€[\x81\x8d\x8f\x90\x9d\ufffd\u00af]?")

# Cheap to ask of every line: a lead byte and what may continue it, as characters. Only then is ftfy worth loading.
_CONTINUES = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸˇ˘˙˛˝ŁłŖŗĄąŞşĽľŻżŚśŤťŹźŠØøÆæЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєїјЅѕ№"
_SUSPICIOUS = re.compile(
    f"[ÂÃÄÅÆÇÈÉÊËÎÏÐÑÒØÙÚĀĆĐÐРСГВд][{_CONTINUES}]|[\u00e0-\u00f0āăįćęēčéźėģķīļšвр][{_CONTINUES}]{{2}}|\ufffd|[\x80-\x9f]"
)


@dataclass(frozen=True, slots=True)
class _Damage:
    """What UTF-8 looks like when read in one code page: sequences to look at, and the byte behind each character."""

    sequence: re.Pattern[str]
    byte_of: Mapping[str, int]

    def decoded(self, sequence: str) -> str:
        """The character that `sequence` was; empty where its bytes are none."""
        try:
            return bytes(self.byte_of[character] for character in sequence).decode("utf-8")
        except UnicodeDecodeError:
            return ""


@cache
def _damage_by(code_page: str) -> _Damage:
    byte_of: dict[str, int] = {}
    for source in (code_page, _FILLS_GAPS, "latin-1"):
        for byte in range(0x80, 0x100):
            character = bytes([byte]).decode(source, errors="ignore")
            if character and byte not in byte_of.values():
                byte_of.setdefault(character, byte)
    for byte in range(0x80, 0xA0):  # some readers left the bare control character, whatever the code page
        byte_of.setdefault(chr(byte), byte)

    def those(first: int, last: int) -> str:
        return "[" + "".join(re.escape(c) for c, byte in byte_of.items() if first <= byte <= last) + "]"

    tail = those(0x80, 0xBF)
    return _Damage(re.compile(f"{those(0xC2, 0xDF)}{tail}|{those(0xE0, 0xEF)}{tail}{{2}}"), byte_of)


def repaired(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of one article, each mended where it is damaged and otherwise as it was.

    All lines are judged together, so hand over a whole article. Must run before `text.clean`, which would take away
    control characters that are the remains of quotes.
    """
    text = "\n".join(lines)
    if not _SUSPICIOUS.search(text) and not _LOST_LAST_BYTE.search(text):
        return tuple(lines)
    mend = [_mender(code_page, text) for code_page in CODE_PAGES]
    return tuple(_mended(line, mend) for line in lines)


def _mender(code_page: str, article: str) -> Callable[[str], str]:
    """What replaces the damage of one code page in a line of `article`."""
    damage = _damage_by(code_page)
    is_certain = any(damage.decoded(found.group()) in _PUNCTUATION for found in damage.sequence.finditer(article))

    def replacement(found: re.Match[str]) -> str:
        sequence = found.group()
        character = damage.decoded(sequence)
        if character == "†" and sequence.endswith("\u00a0"):  # a lost byte before a no-break space, not a dagger
            return sequence
        is_right = character in _PUNCTUATION or (is_certain and _LATIN.fullmatch(character) is not None)
        return character if is_right else sequence

    return lambda line: damage.sequence.sub(replacement, line)


def _mended(line: str, menders: Sequence[Callable[[str], str]]) -> str:
    for mender in menders:
        line = mender(line)
    line = _LOST_LAST_BYTE.sub("”", line)
    return _by_ftfy(line) if _SUSPICIOUS.search(line) else line


def _by_ftfy(line: str) -> str:
    # Loaded only here: most articles are sound, and ftfy costs as much to import as all of reading.
    import ftfy

    return ftfy.fix_text(line, _ftfy_settings())


@cache
def _ftfy_settings() -> TextFixerConfig:
    """Only the repair of encodings.

    All else that ftfy offers would alter sound text: it straightens typographic quotes, unescapes entities that an
    article on HTML means literally, widens ligatures and halfwidth forms, and normalises.
    """
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
