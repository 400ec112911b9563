"""A text of a deck becomes pieces. Whatever is not surely a mark stays as it was typed: prices, globs, pointers.

The rules are few and stricter than Markdown's, because most authors write plain sentences:

- code stands between backticks, or between fences on lines of their own;
- a formula stands between `$` and `$` that touch it, are touched by no word from outside, and hold what looks like a
  formula (see `_is_formula`), or between `\\(` and `\\)`, `$$` and `$$`, `\\[` and `\\]`;
- emphasis stands between single or double stars that touch words inside and touch none outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from aiquiz.text import clean, clean_line
from aiquiz.typeset.latex import UnknownFormulaError, formula
from aiquiz.typeset.pieces import MAX_CHARS, MAX_LINE_CHARS, Look, Piece

__all__ = ["as_line", "as_text", "images", "pieces"]

_SIGNS: Final = re.compile(r"[$`*]|!\[|\\[(\[]|~~~")
_FENCE: Final = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[ ]*(?P<language>[^\s`~]{0,40})[ ]*")
_MARKS: Final = re.compile(
    r"(?P<code>``(?:[^`\n]|`(?!`))+``|(?<!`)`[^`\n]+`(?!`))"
    r"|!\[(?P<alt>[^\[\]\n]{0,500})\]\((?P<path>[^()\s]{1,500})\)"
    r"|\$\$(?P<display>[^$]{1,400})\$\$(?!\$)"
    r"|\\\((?P<round>(?:[^\\\n]|\\[^()\n]){1,400})\\\)"
    r"|\\\[(?P<square>(?:[^\\]|\\[^\[\]]){1,400})\\\]"
    # Not behind a word (US$ 5), not before a figure, a word or a brace (5$6, $a${b}); but the $n$th is one.
    r"|(?<![\w$\\])\$(?P<inline>[^\s$](?:[^$\n\\]|\\[^\n])*)(?<!\s)\$(?=(?:th|st|nd|rd|s)\b|[^\w$({]|\Z)"
    r"|(?<![\w*\\])\*\*(?P<strong>[\w\"'“‘($`](?:[^*\n]*[\w\"'”’.!?)$`:;,])?)\*\*(?![\w*(])"
    r"|(?<![\w*\\])\*(?P<emphasis>[\w\"'“‘$`](?:[^*\n]*[\w\"'”’.!?$`])?)\*(?![\w*(])"
)
_TEX: Final = re.compile(r"[\\^{]")
_SCRIPT: Final = re.compile(r"\\[A-Za-z]{2}|[\w)}\]][\^_]")
_FORMULA_SIGNS: Final = re.compile(r"[\w\s+\-*/=<>()\[\]|,.:;!'±×·÷≤≥≠≈→∞_]+")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def pieces(text: str) -> tuple[Piece, ...]:
    """`text` in pieces; joined they read as it is to be read. One piece, the text itself, where nothing is marked."""
    if not _SIGNS.search(text):
        return (Piece(text),)
    return _pieces(text)


def as_text(text: str) -> str:
    """`text` for an output of lines without looks: formulas and images as they are read, code between two words."""
    return "".join(_spoken(piece) for piece in pieces(text))


def as_line(text: str) -> str:
    """`text` for a line of a list: as it is read, code without its fences, all on one line."""
    return clean_line("".join(piece.text for piece in pieces(text)))


def images(text: str) -> tuple[str, ...]:
    """Where the images of `text` are, as it was typed, in order; quick where there are none."""
    return tuple(piece.path for piece in pieces(text) if piece.path) if "![" in text else ()


def _spoken(piece: Piece) -> str:
    if piece.look is not Look.BLOCK:
        return piece.text
    language = f" ({piece.language})" if piece.language else ""
    return f"Code{language}:\n{piece.text}\nEnd of code."


@lru_cache(maxsize=256)
def _pieces(text: str) -> tuple[Piece, ...]:
    if len(text) > MAX_CHARS or any(len(line) > MAX_LINE_CHARS for line in text.split("\n")):
        return (Piece(text),)
    return tuple(piece for stretch in _stretches(text) for piece in _of_stretch(stretch) if piece.text)


def _stretches(text: str) -> Iterator[Piece]:
    """Code blocks, and the texts between them; a fence that is never closed is text."""
    lines = text.split("\n")
    begun = at = 0
    never_closed: set[str] = set()
    while at < len(lines):
        fence = _FENCE.fullmatch(lines[at])
        is_hopeful = fence is not None and fence["fence"] not in never_closed
        end = _closing(lines, at, fence["fence"]) if fence and is_hopeful else 0
        if fence and not end:
            never_closed.add(fence["fence"])
        if fence and end:
            if begun < at:
                yield Piece("\n".join(lines[begun:at]) + "\n")
            yield Piece("\n".join(lines[at + 1 : end]), Look.BLOCK, fence["language"])
            at = begun = end + 1
            if begun < len(lines):
                yield Piece("\n")
        else:
            at += 1
    if begun < len(lines):
        yield Piece("\n".join(lines[begun:]))


def _closing(lines: list[str], at: int, fence: str) -> int:
    """The line that closes the fence opened on line `at`; 0 where none does."""
    for place in range(at + 1, len(lines)):
        line = lines[place].strip()
        if len(line) >= len(fence) and set(line) == {fence[0]}:
            return place
    return 0


def _of_stretch(stretch: Piece) -> Iterator[Piece]:
    if stretch.look is Look.TEXT:
        yield from _marked(stretch.text, Look.TEXT)
    else:
        yield stretch


def _marked(text: str, look: Look) -> Iterator[Piece]:
    """The pieces of a text without code blocks; what is not marked has `look`."""
    at = 0
    for found in _MARKS.finditer(text):
        inner = tuple(_meant(found))
        if inner:
            yield Piece(text[at : found.start()], look)
            yield from inner
            at = found.end()
    yield Piece(text[at:], look)


def _meant(found: re.Match[str]) -> Iterator[Piece]:
    """What a mark says; nothing where it says nothing and stays as it was typed."""
    name = found.lastgroup or ""
    inside = found["path"] if name == "path" else found[name]
    match name:
        case "code":
            yield Piece(inside, Look.CODE)
        case "path":
            read = ", ".join(filter(None, (found["alt"].strip(), inside)))
            yield Piece(f"[image: {read}]", Look.IMAGE, path=inside)
        case "strong":
            yield from _marked(inside, Look.STRONG)
        case "emphasis":
            yield from _marked(inside, Look.EMPHASIS)
        case "inline" | "display" if not _is_formula(inside):
            return
        case "round" | "square" if not _SCRIPT.search(inside):
            return  # more likely a bracket of a regular expression
        case _:
            try:
                yield Piece(clean(formula(inside)), Look.FORMULA)
            except UnknownFormulaError:
                return


def _is_formula(inside: str) -> bool:
    """Whether a text between dollar signs is a formula: it has LaTeX's signs, or no word and only usual ones."""
    if _TEX.search(inside):
        return True
    return inside == inside.strip() and bool(_FORMULA_SIGNS.fullmatch(inside)) and not _WORD.search(inside)
