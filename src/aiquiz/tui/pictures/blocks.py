"""A picture as half blocks: each cell shows two pixels, the upper one as its letter, the lower one as its ground."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from PIL import Image
from textual.color import Color
from textual.content import Content
from textual.style import Style

from aiquiz.tui.pictures.room import Room, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["blocks"]

_UPPER_HALF: Final = "\u2580"
Pixel = tuple[int, int, int]


def blocks(image: Image.Image, room: Room) -> Content:
    """The picture, in red, green and blue, as lines of cells within `room`."""
    columns, lines = fitted(image.size, room, most_cells_per_px=1)
    small = image.resize((columns, 2 * lines), Image.Resampling.LANCZOS)
    # tobytes: the way to the pixels that all versions of Pillow have.
    values = small.tobytes()
    pixels = [(values[at], values[at + 1], values[at + 2]) for at in range(0, len(values), 3)]
    rows = [pixels[at : at + columns] for at in range(0, len(pixels), columns)]
    return Content("\n").join(
        Content.assemble(*_line(upper, lower)) for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )


def _line(upper: list[Pixel], lower: list[Pixel]) -> Iterator[tuple[str, Style]]:
    for (above, below), run in groupby(zip(upper, lower, strict=True)):
        yield _UPPER_HALF * len(list(run)), Style(foreground=Color(*above), background=Color(*below))
