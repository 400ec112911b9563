"""Lines of a frame as pieces, each a text and the name of its looks; and what the frames share: room, keys, folding."""

from __future__ import annotations

from aiquiz.early.cells import cells, cut, folded_lines
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiquiz.early.noted import Key

__all__ = ["Line", "aligned_right", "cut_pieces", "demand_room", "folded_pieces", "key_bar", "taken"]

Line = list[tuple[str, str]]
"""Pieces from left to right: (looks, text)."""

_LEAST_WIDTH, _LEAST_HEIGHT = 60, 15


def demand_room(width: int, height: int) -> None:
    """Raises UnsureError where the terminal is too small for the app's screens."""
    if width < _LEAST_WIDTH or height < _LEAST_HEIGHT:
        raise UnsureError("too small")


def taken(pieces: Line) -> int:
    """The cells that the pieces take. Raises UnsureError."""
    return sum(cells(text) for _, text in pieces)


def cut_pieces(pieces: Line, width: int) -> Line:
    """The pieces on at most `width` cells, ending in `…` where cut. Raises UnsureError."""
    if taken(pieces) <= width:
        return pieces
    kept: Line = []
    for look, text in pieces:
        room = width - taken(kept)
        if cells(text) >= room:
            # What is cut off stands behind this piece, or in it: a space more makes sure that something is.
            return [*kept, (look, cut(text + " ", room))] if room else kept
        kept.append((look, text))
    return kept


def aligned_right(pieces: Line, width: int, look: str) -> Line:
    """The pieces at the right end of `width` cells, with `look` before them. Raises UnsureError."""
    fitted = cut_pieces(pieces, width)
    return [(look, " " * (width - taken(fitted))), *fitted]


def folded_pieces(pieces: Line, width: int) -> list[Line]:
    """The pieces, without line breaks, in lines of at most `width` cells, folded at words. Raises UnsureError."""
    lines: list[Line] = []
    at = 0
    whole = "".join(text for _, text in pieces)
    for text in folded_lines(whole, width):
        start = whole.index(text, at)
        at = start + len(text)
        lines.append(_between(pieces, start, at))
    return lines


def _between(pieces: Line, start: int, end: int) -> Line:
    """What stands from character `start` to `end`."""
    found: Line = []
    at = 0
    for look, text in pieces:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            found.append((look, part))
        at += len(text)
    return found


def key_bar(keys: Sequence[Key], width: int) -> Line:
    """The keys that fit, the first of them first; help and the way out, the last two, are kept. Raises UnsureError."""
    kept = [(key, word) for key, word, _, _ in keys]
    if _bar_cells(kept) > width - 2:
        kept = [(key, word) for key, _, word, _ in keys]
    while len(kept) > 1 and _bar_cells(kept) > width - 2:
        del kept[max(len(kept) - 3, 0)]
    if _bar_cells(kept) > width - 2:
        raise UnsureError("the keys do not fit")
    line: Line = [("panel", " ")]
    for number, (key, word) in enumerate(kept):
        line += [("bar-word", "  " if number else ""), ("bar-key", key), ("bar-word", f" {word}")]
    return [*line, ("panel", " " * (width - 1 - _bar_cells(kept)))]


def _bar_cells(bar: Sequence[tuple[str, str]]) -> int:
    return sum(cells(key) + 1 + cells(word) for key, word in bar) + 2 * (len(bar) - 1)
