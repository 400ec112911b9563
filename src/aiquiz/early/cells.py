"""How many cells a text takes and where its lines break: the rule of the app's own lines, for the texts it is sure of.

Whatever it is not sure of raises UnsureError: characters that join others, or whose width Textual's tables tell
otherwise than Unicode's.
"""

from __future__ import annotations

from aiquiz.early.unsure import UnsureError

__all__ = ["cells", "cut", "folded_lines", "harmless"]

# From here on are the symbols of which some are wide without being told so by Unicode's own table.
_SYMBOLS_FROM, _SYMBOLS_TO = "\u2630", "\u268f"
_SYMBOLS_END = "\u2e80"
_HANGUL_FILLER = "\u3164"
_OURS = frozenset("─━▌❯→…·⚑’–▾▸✓ ▁▂▃▄▅▆▇█")
"""Signs of our own, each of one cell, for which no table has to be looked into."""


def harmless(text: str) -> str:
    """`text` as it is. Raises UnsureError where it holds anything but printable characters and line breaks."""
    if not text.isprintable() and not text.replace("\n", "").isprintable():
        raise UnsureError(text)
    return text


def cells(text: str) -> int:
    """The cells that one line of `text` takes. Raises UnsureError."""
    return len(text) if text.isascii() or _OURS.issuperset(text) else sum(map(_width, text))


def cut(text: str, width: int) -> str:
    """`text` on at most `width` cells, ending in `…` where cut. Raises UnsureError."""
    if cells(text) <= width:
        return text
    kept, room = 0, width - 1
    for character in text:
        own = _width(character)
        if own > room:
            break
        kept, room = kept + 1, room - own
    return text[:kept] + " " * room + "…"  # half of a wide character is a space


def folded_lines(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, folded at words; at least one line. Raises UnsureError."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _folded(paragraph, width)
    return lines


def _folded(paragraph: str, width: int) -> list[str]:
    if cells(paragraph) <= width:
        return [paragraph.rstrip()]
    lines: list[str] = []
    line, taken = "", 0
    for word in _words(paragraph):
        length = cells(word.rstrip())
        if taken + length <= width:
            line, taken = line + word, taken + cells(word)
            continue
        if line:
            lines.append(line.rstrip())
        if length > width:
            *whole, word = _chopped(word, width)
            lines += whole
        line, taken = word, cells(word)
    return [*lines, line.rstrip()]


def _words(line: str) -> list[str]:
    """The words of the line, each with the space behind it; the space before the first belongs to that one."""
    words: list[str] = []
    start = 0
    for place in range(1, len(line)):
        if line[place - 1] == " " and line[place] != " " and line[start:place].strip():
            words.append(line[start:place])
            start = place
    return [*words, line[start:]]


def _chopped(word: str, width: int) -> list[str]:
    """A word that is longer than a line, in pieces as long as one."""
    pieces, piece, taken = [], "", 0
    for character in word:
        own = _width(character)
        if taken + own > width:
            pieces.append(piece)
            piece, taken = "", 0
        piece, taken = piece + character, taken + own
    return [*pieces, piece]


def _width(character: str) -> int:
    if " " <= character <= "~" or character in _OURS:
        return 1
    import unicodedata

    kind, east_asian = unicodedata.category(character), unicodedata.east_asian_width(character)
    if kind[0] in "MC" or character == _HANGUL_FILLER:
        raise UnsureError(character)
    if east_asian in "WF":
        if kind == "Sk":  # skin tones, which become one with what stands before
            raise UnsureError(character)
        return 2
    is_jamo = "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff" or east_asian == "H"
    is_symbol = _SYMBOLS_FROM <= character <= _SYMBOLS_TO or (character >= _SYMBOLS_END and kind[0] != "L")
    if is_jamo or is_symbol:
        raise UnsureError(character)
    return 1
