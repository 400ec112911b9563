"""Pictures drawn over cells of text, for a terminal that draws at the cursor and forgets what text is written over.

The cells are those of kitty's protocol (`signs.py`): they stand in the text, are wrapped, scrolled, cut and covered
with it, and say which part of which picture is where. They leave the app as blanks, and the parts are drawn over them.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

from PIL import Image
from textual._compositor import ChopsUpdate, CompositorUpdate
from textual.content import Content, Span
from textual.style import Style

from aiquiz.tui.pictures.room import Room, fitted
from aiquiz.tui.pictures.signs import MARKS, META, SIGN, rows_of
from aiquiz.tui.pictures.sixel import few_coloured, sixels

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from textual.strip import Strip

__all__ = ["Canvas", "Part", "parts_of"]

K = TypeVar("K")
V = TypeVar("V")

_MOST_CELLS_PER_PX: Final = 1 / 7
_MOST_KEPT: Final = 64
_MOST_DRAWN: Final = 16
_CELL: Final = re.compile(f"{SIGN}([{''.join(MARKS)}])([{''.join(MARKS)}])")
_ANY_CELL: Final = re.compile(f"{SIGN}[{''.join(MARKS)}]*")
_INDEX: Final = {mark: index for index, mark in enumerate(MARKS)}


class Part(NamedTuple):
    """A part of a picture on the screen, in cells: its place there, its place in the picture, and its size."""

    number: int
    x: int
    y: int
    column: int
    row: int
    columns: int
    lines: int


class Canvas:
    """Draws on one terminal. `cell_px` tells the width and height of a cell, whenever something is drawn."""

    def __init__(self, colours: int, cell_px: Callable[[], tuple[int, int]]) -> None:
        self._colours, self._cell_px = colours, cell_px
        self._pictures: OrderedDict[int, tuple[Image.Image, Room]] = OrderedDict()
        self._sized: OrderedDict[tuple[int, tuple[int, int]], Image.Image] = OrderedDict()
        self._drawn: OrderedDict[tuple[object, ...], str] = OrderedDict()
        self._last = 0

    def place(self, image: Image.Image, room: Room) -> Content:
        """The cells that stand for the picture within `room`."""
        size = fitted(image.size, Room(*(min(side, len(MARKS)) for side in room)), _MOST_CELLS_PER_PX)
        self._last += 1
        _keep(self._pictures, self._last, (image, size), _MOST_KEPT)
        text = "\n".join(rows_of(*size))
        return Content(text, [Span(0, len(text), Style.from_meta({META: self._last}))])

    def over(self, shown: RenderableType | None, strips: Callable[[], Sequence[Strip]]) -> RenderableType | None:
        """What is to be shown, with the pictures in it drawn; `strips` gives the lines of the whole screen."""
        update: object = shown  # Textual shows its own updates under the name of what Rich renders
        if not isinstance(update, CompositorUpdate):
            return shown
        return cast("RenderableType", _Illustrated(update, self, strips))

    def draw(self, part: Part) -> str:
        """What draws this part in its place; nothing where the picture is no longer kept."""
        if part.number not in self._pictures:
            return ""
        cell_px = self._cell_px()
        key = part.number, part[3:], cell_px
        if key not in self._drawn:
            width, height = cell_px
            left, top = part.column * width, part.row * height
            picture = self._in_size(part.number, cell_px)
            right = min(left + part.columns * width, picture.width)
            bottom = min(top + part.lines * height, picture.height)
            is_seen = right > left and bottom > top
            data = sixels(picture.crop((left, top, right, bottom))) if is_seen else ""
            _keep(self._drawn, key, data, _MOST_DRAWN)
        return f"\x1b[{part.y + 1};{part.x + 1}H{self._drawn[key]}"

    def _in_size(self, number: int, cell_px: tuple[int, int]) -> Image.Image:
        """The picture as large as its cells, with few colours."""
        if (number, cell_px) not in self._sized:
            image, (columns, lines) = self._pictures[number]
            scale = min(columns * cell_px[0] / image.width, lines * cell_px[1] / image.height)
            size = max(round(image.width * scale), 1), max(round(image.height * scale), 1)
            resized = image.resize(size, Image.Resampling.LANCZOS)
            _keep(self._sized, (number, cell_px), few_coloured(resized, self._colours), _MOST_DRAWN)
        return self._sized[number, cell_px]


class _Illustrated(CompositorUpdate):
    """An update whose cells of pictures are blank, and then drawn over."""

    def __init__(self, update: CompositorUpdate, canvas: Canvas, strips: Callable[[], Sequence[Strip]]) -> None:
        self._update, self._canvas, self._strips = update, canvas, strips

    def render_segments(self, console: Console) -> str:
        """The text, then the pictures. One that was touched in a corner is drawn as a whole.

        Some terminals keep only so many pictures, and would forget the large one for its corners.
        """
        text = self._update.render_segments(console)
        if SIGN not in text:
            return text
        parts = [part for part in parts_of(self._strips()) if self._touches(part)]
        return _ANY_CELL.sub(" ", text) + "".join(map(self._canvas.draw, parts))

    def _touches(self, part: Part) -> bool:
        if not isinstance(self._update, ChopsUpdate):
            return True
        return any(
            part.y <= y < part.y + part.lines and first < part.x + part.columns and part.x < last
            for y, first, last in self._update.spans
        )


def parts_of(strips: Sequence[Strip]) -> tuple[Part, ...]:
    """The parts of pictures in the lines of a screen, each as large as can be.

    The last line has none: a terminal might scroll to have room below it.
    """
    whole: list[Part] = []
    growing: dict[tuple[int, int, int, int], Part] = {}
    for y, strip in enumerate(strips[:-1]):
        here = {}
        for run in _runs(strip, y):
            key = run.number, run.x, run.column, run.columns
            above = growing.pop(key, None)
            if above is not None and above.row + above.lines == run.row:
                run = above._replace(lines=above.lines + 1)
            elif above is not None:
                whole.append(above)
            here[key] = run
        whole += growing.values()
        growing = here
    return (*whole, *growing.values())


def _runs(strip: Strip, y: int) -> Iterator[Part]:
    """The cells of pictures that stand beside each other on a line."""
    x, run = 0, None
    for segment in strip:
        number = segment.style.meta.get(META) if SIGN in segment.text and segment.style is not None else None
        at = x
        x += segment.cell_length
        if number is None:
            continue
        for cell in _CELL.finditer(segment.text):
            row, column = _INDEX[cell[1]], _INDEX[cell[2]]
            if run is not None and (run.number, run.row, run.column + run.columns, run.x + run.columns) == (
                number, row, column, at,
            ):  # fmt: skip
                run = run._replace(columns=run.columns + 1)
            else:
                if run is not None:
                    yield run
                run = Part(number, at, y, column, row, 1, 1)
            at += 1
    if run is not None:
        yield run


def _keep(kept: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    kept[key] = value
    while len(kept) > most:
        kept.popitem(last=False)
