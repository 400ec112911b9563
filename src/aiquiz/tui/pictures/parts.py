"""Which parts of pictures stand where on a screen, read from its cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from aiquiz.tui.pictures.signs import MARKS, META, SIGN

if TYPE_CHECKING:
    from textual.strip import Strip

__all__ = ["Part", "Piece", "parts_of"]

_CELL: Final = re.compile(f"{SIGN}([{''.join(MARKS)}])([{''.join(MARKS)}])")
_INDEX: Final = {mark: index for index, mark in enumerate(MARKS)}


class Piece(NamedTuple):
    """A piece of a picture, in cells, and the colour of the ground under it, None where it is the terminal's own."""

    number: int
    column: int
    row: int
    columns: int
    lines: int
    ground: tuple[int, int, int] | None


class Part(NamedTuple):
    """A piece of a picture on the screen, and the column and line where it begins there."""

    x: int
    y: int
    piece: Piece


def parts_of(strips: Sequence[Strip]) -> tuple[Part, ...]:
    """The parts of pictures in the lines of a screen, each as large as can be.

    The last line has none: a terminal might scroll to have room below it.
    """
    whole: list[Part] = []
    growing: dict[tuple[int, Piece], Part] = {}
    for y, strip in enumerate(strips[:-1]):
        here = {}
        for x, run in _runs(strip):
            above = growing.pop((x, run._replace(row=run.row - 1)), None)
            part = Part(x, y, run)
            if above is not None:
                part = above._replace(piece=above.piece._replace(lines=above.piece.lines + 1))
            here[x, run] = part
        whole += growing.values()
        growing = here
    return (*whole, *growing.values())


def _runs(strip: Strip) -> Iterator[tuple[int, Piece]]:
    """The pieces of pictures on a line, one cell high, and where they begin."""
    x = 0
    for segment in strip:
        style = segment.style
        number = style.meta.get(META) if style is not None and SIGN in segment.text else None
        if style is not None and number is not None:
            ground = style.bgcolor.triplet if style.bgcolor is not None else None
            yield from _runs_in(segment.text, x, number, ground)
        x += segment.cell_length


def _runs_in(text: str, x: int, number: int, ground: tuple[int, int, int] | None) -> Iterator[tuple[int, Piece]]:
    start, run = x, None
    for at, cell in enumerate(_CELL.finditer(text), x):
        row, column = _INDEX[cell[1]], _INDEX[cell[2]]
        if run is not None and (run.row, run.column + run.columns) == (row, column):
            run = run._replace(columns=run.columns + 1)
            continue
        if run is not None:
            yield start, run
        start, run = at, Piece(number, column, row, 1, 1, ground)
    if run is not None:
        yield start, run
