"""How large a picture is drawn."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["Room", "fitted", "room_for"]

_FEWEST_LINES: Final = 3


class Room(NamedTuple):
    """Columns and lines of cells, each at least 1."""

    columns: int
    lines: int


def room_for(columns: int, lines: int) -> Room:
    """The room of a window that is so large; in a small one the page is scrolled rather than the picture lost."""
    return Room(max(columns, 1), max(lines, _FEWEST_LINES))


def fitted(size_px: tuple[int, int], room: Room, most_cells_per_px: float) -> Room:
    """The cells that a picture of `size_px` takes within `room`, its proportions kept; a cell is twice as high as wide.

    One pixel fills at most `most_cells_per_px` of a column, so that small pictures stay small.
    """
    width, height = (max(side, 1) for side in size_px)
    scale = min(room.columns / width, 2 * room.lines / height, most_cells_per_px)
    columns, lines = round(width * scale), round(height * scale / 2)
    return Room(min(max(columns, 1), room.columns), min(max(lines, 1), room.lines))
