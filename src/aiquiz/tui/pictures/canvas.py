"""Pictures drawn over cells of text, for a terminal that draws at the cursor and forgets what text is written over.

The cells are those of kitty's protocol (`signs.py`): they stand in the text, are wrapped, scrolled, cut and covered
with it, and say which part of which picture is where. They leave the app as blanks, and the parts are drawn over them.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast

from PIL import Image
from textual.content import Content, Span
from textual.style import Style

from aiquiz.tui.inside.written import ChopsUpdate, CompositorUpdate
from aiquiz.tui.pictures.parts import Part, Piece, parts_of
from aiquiz.tui.pictures.room import Room, fitted
from aiquiz.tui.pictures.signs import MARKS, META, SIGN, rows_of
from aiquiz.tui.pictures.sixel import few_coloured, sixels

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from textual.strip import Strip

__all__ = ["Canvas"]

CellPx = tuple[int, int]
"""Width and height of a cell, in pixels."""
K = TypeVar("K")
V = TypeVar("V")

_MOST_CELLS_PER_PX: Final = 1 / 7
_MOST_KEPT: Final = 64
_MOST_SIZED: Final = 16
_MOST_DRAWN: Final = 32
"""More than a screen can hold: eight pictures for a card, each in two sizes and cut in two."""
_MADE_AT_ONCE_PX: Final = 60_000
"""What takes some fiftieth of a second."""
_ANY_CELL: Final = re.compile(f"{SIGN}[{''.join(MARKS)}]*")


class Canvas:
    """Draws on one terminal. `cell_px` tells the width and height of a cell, whenever something is drawn.

    Large parts are made in a thread, their cells blank meanwhile; `draw_again` is called when one is there.
    """

    def __init__(self, colours: int, cell_px: Callable[[], CellPx], draw_again: Callable[[], object]) -> None:
        self._colours, self._cell_px, self._draw_again = colours, cell_px, draw_again
        self._pictures: OrderedDict[int, tuple[Image.Image, Room]] = OrderedDict()
        self._sized: OrderedDict[tuple[int, CellPx], Image.Image] = OrderedDict()
        self._drawn: OrderedDict[tuple[Piece, CellPx], str] = OrderedDict()
        self._coming: set[tuple[Piece, CellPx]] = set()

    def place(self, image: Image.Image, room: Room) -> Content:
        """The cells that stand for the picture within `room`."""
        size = fitted(image.size, Room(*(min(side, len(MARKS)) for side in room)), _MOST_CELLS_PER_PX)
        number = hash((image.size, image.tobytes(), size))  # read anew, as with every letter of a form, it is the same
        _keep(self._pictures, number, (image, size), _MOST_KEPT)
        text = "\n".join(rows_of(*size))
        return Content(text, [Span(0, len(text), Style.from_meta({META: number}))])

    def over(self, shown: RenderableType | None, strips: Callable[[], Sequence[Strip]]) -> RenderableType | None:
        """What is to be shown, with the pictures in it drawn; `strips` gives the lines of the whole screen."""
        update: object = shown  # Textual shows its own updates under the name of what Rich renders
        if not isinstance(update, CompositorUpdate):
            return shown
        return cast("RenderableType", _Illustrated(update, self, strips))

    def draw(self, part: Part) -> str:
        """What draws this part in its place; nothing where it is still made, or its picture no longer kept."""
        piece, cell_px = part.piece, self._cell_px()
        if piece.number not in self._pictures:
            return ""
        if (piece, cell_px) not in self._drawn:
            self._make_soon(piece, cell_px)
        data = self._drawn.get((piece, cell_px))
        return f"\x1b[{part.y + 1};{part.x + 1}H{data}" if data is not None else ""

    def _make_soon(self, piece: Piece, cell_px: CellPx) -> None:
        """Make a small piece at once, a large one in a thread."""
        picture = self._pictures[piece.number]
        if piece.columns * cell_px[0] * piece.lines * cell_px[1] <= _MADE_AT_ONCE_PX:
            self._made(piece, cell_px, *self._make(piece, cell_px, *picture))
        elif (piece, cell_px) not in self._coming:
            self._coming.add((piece, cell_px))
            making = asyncio.get_running_loop().run_in_executor(None, self._make, piece, cell_px, *picture)
            making.add_done_callback(partial(self._came, piece, cell_px))

    def _came(self, piece: Piece, cell_px: CellPx, making: asyncio.Future[tuple[Image.Image, str]]) -> None:
        self._coming.discard((piece, cell_px))
        if not making.cancelled():
            self._made(piece, cell_px, *making.result())
            self._draw_again()

    def _made(self, piece: Piece, cell_px: CellPx, picture: Image.Image, data: str) -> None:
        _keep(self._sized, (piece.number, cell_px), picture, _MOST_SIZED)
        _keep(self._drawn, (piece, cell_px), data, _MOST_DRAWN)

    def _make(self, piece: Piece, cell_px: CellPx, image: Image.Image, room: Room) -> tuple[Image.Image, str]:
        """The picture in its size, with few colours, and what draws the piece of it. Changes nothing."""
        width, height = cell_px
        picture = self._sized.get((piece.number, cell_px))
        if picture is None:
            picture = few_coloured(_resized(image, room.columns * width, room.lines * height), self._colours - 1)
        left, top = piece.column * width, piece.row * height
        box = left, top, left + piece.columns * width, top + piece.lines * height
        return picture, sixels(_cropped(picture, box, piece.ground, self._colours - 1))


def _resized(image: Image.Image, width: int, height: int) -> Image.Image:
    scale = min(width / image.width, height / image.height)
    size = max(round(image.width * scale), 1), max(round(image.height * scale), 1)
    return image.resize(size, Image.Resampling.LANCZOS)


def _cropped(
    picture: Image.Image, box: tuple[int, int, int, int], ground: tuple[int, int, int] | None, unused: int
) -> Image.Image:
    """What is in `box`; what of it lies beyond the picture gets the colour of the ground, at `unused` or before it.

    Some terminals give cells that are not filled a ground of their own.
    """
    left, top, right, bottom = box
    inside = picture.crop(
        (left, top, max(min(right, picture.width), left + 1), max(min(bottom, picture.height), top + 1))
    )
    if ground is None or inside.size == (right - left, bottom - top):
        return inside
    palette = (picture.getpalette() or [])[: 3 * unused]
    filled = Image.new("P", (right - left, bottom - top), len(palette) // 3)
    filled.putpalette([*palette, *ground])
    filled.paste(inside)
    return filled


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
        right, bottom = part.x + part.piece.columns, part.y + part.piece.lines
        return any(part.y <= y < bottom and first < right and part.x < last for y, first, last in self._update.spans)


def _keep(kept: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > most:
        kept.popitem(last=False)
