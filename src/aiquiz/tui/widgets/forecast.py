"""How many cards come back on each of the next days, as bars with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aiquiz.tui.content import Content, joined, stacked

__all__ = ["bars", "forecast_chart"]

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_COLUMN_CELLS = 5
_BAR_CELLS = 3


def bars(counts: Sequence[int], height_lines: int) -> list[list[str]]:
    """Lines, top first, of one block character per count; the highest count fills the height.

    Every count above zero shows at least a sliver.
    """
    highest = max(counts, default=0) or 1
    eighths = [max(1, round(count / highest * height_lines * 8)) if count else 0 for count in counts]
    return [
        [_EIGHTHS[min(max(filled - 8 * floor, 0), 8)] for filled in eighths] for floor in reversed(range(height_lines))
    ]


def forecast_chart(counts: Sequence[int], first_day: date, *, height_lines: int, width_cells: int) -> Content:
    """The chart for the days from `first_day` on that fit into `width_cells`: bars, counts, names of the days."""
    days = min(len(counts), max(width_cells // _COLUMN_CELLS, 1))
    seen = counts[:days]
    drawn = [
        joined(("".join(f"{block * _BAR_CELLS:>{_COLUMN_CELLS}}" for block in blocks), "$primary"))
        for blocks in bars(seen, height_lines)
    ]
    numbers = "".join(f"{count or '·':>{_COLUMN_CELLS}}" for count in seen)
    names = "".join(f"{_name(first_day, offset):>{_COLUMN_CELLS}}" for offset in range(days))
    return stacked([*drawn, joined(numbers), joined((names, "$foreground-muted"))])


def _name(first_day: date, offset_days: int) -> str:
    if not offset_days:
        return "today"
    return f"{date.fromordinal(first_day.toordinal() + offset_days):%a}"
