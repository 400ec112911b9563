"""The only text normaliser: what may enter the model (`clean`) and how two texts are compared (`folded`)."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["clean", "clean_line", "folded", "short", "word_count", "words"]

# Invisible characters that reorder what is seen, hide text, or drive a terminal. ZWJ and ZWNJ stay: emoji
# sequences and several scripts need them.
_BIDI_AND_INVISIBLE = (
    "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    "\U0010eeee"  # in some terminals it stands for a part of any picture that was sent to them
)
_CONTROLS = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff{_BIDI_AND_INVISIBLE}]")
# A whole escape sequence goes, not just its ESC: otherwise `\x1b[31mred` would leave `[31mred` in a question. A string
# ends at the next control character: a stray opener must neither swallow the lines that follow nor cost a scan of them.
_ESCAPE_SEQUENCES = re.compile(
    r"(?:\x1b\]|\x9d)[^\x00-\x1f\x80-\x9f]*+(?:\x07|\x1b\\|\x9c)"  # OSC … BEL or ST
    r"|(?:\x1b[P^_X]|[\x90\x98\x9e\x9f])[^\x00-\x1f\x80-\x9f]*+(?:\x1b\\|\x9c)"  # DCS, PM, APC, SOS … ST
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[ -/]*[0-~]"  # the other two-character escapes
)
_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_ALL_WHITE = re.compile(r"\s+")
_MARKS = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_TOWER = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")
_QUOTES_AND_DASHES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
_WORD = re.compile(r"\w+(?:['’.,\-]\w+)*")


def clean(text: str) -> str:
    """`text` without anything that could drive a terminal or mislead a reader; line breaks become `\\n`.

    Escape sequences, control, bidi and invisible characters go; towers of combining marks are cut at four;
    the result is NFC. Idempotent. Everything that enters the model from outside passes through here.
    """
    if text.isascii() and text.isprintable():
        return text  # nothing below changes it, and nearly all text is like this
    text = _LINE_BREAKS.sub("\n", _ESCAPE_SEQUENCES.sub("", text))
    text = _CONTROLS.sub("", text).replace("\t", " ")
    # Composed first: some characters decompose into several marks, which must be counted before the cut.
    return unicodedata.normalize("NFC", _TOWER.sub(r"\1", unicodedata.normalize("NFC", text)))


def clean_line(text: str) -> str:
    """`clean`, on one line: every run of white space is one space, none at either end."""
    return _ALL_WHITE.sub(" ", clean(text)).strip()


def folded(text: str) -> str:
    """The form in which texts are compared: NFKC, case folded, one kind of quote and dash, single spaces.

    Not for showing. Idempotent.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    text = unicodedata.normalize("NFKC", text).translate(_QUOTES_AND_DASHES)
    text = unicodedata.normalize("NFKC", text.casefold()).translate(_QUOTES_AND_DASHES)
    return _ALL_WHITE.sub(" ", text).strip()


def words(text: str) -> list[str]:
    """The words of `text` in order, as written; an inner apostrophe, hyphen, point or comma stays in its word."""
    return _WORD.findall(text)


def word_count(text: str) -> int:
    """How many words `text` has, by `words`."""
    return sum(1 for _ in _WORD.finditer(text))


def short(text: str, limit_chars: int) -> str:
    """`text` on one line, cut at a word's end to at most `limit_chars` characters with `…` where cut."""
    line = _SPACES.sub(" ", text.replace("\n", " ")).strip()
    if len(line) <= limit_chars:
        return line
    head = line[: max(limit_chars - 1, 0)]
    is_inside_word = line[len(head)] != " " and " " in head[limit_chars // 2 :]
    at_word = head.rsplit(" ", 1)[0] if is_inside_word else head
    return at_word.rstrip(" ,;:") + "…"
