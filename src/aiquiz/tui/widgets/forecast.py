"""How many cards come back on each of the next days, as bars with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aiquiz.early.figures import columns, that_fit
from aiquiz.tui.content import Content, joined, stacked

__all__ = ["forecast_chart"]


def forecast_chart(counts: Sequence[int], first_day: date, *, height_lines: int, width_cells: int) -> Content:
    """The chart for the days from `first_day` on that fit into `width_cells`: bars, counts, names of the days."""
    days = that_fit(len(counts), width_cells)
    drawn, numbers, names = columns(counts[:days], [_name(first_day, offset) for offset in range(days)], height_lines)
    return stacked(
        [*(joined((one, "$primary")) for one in drawn), joined(numbers), joined((names, "$foreground-muted"))]
    )


def _name(first_day: date, offset_days: int) -> str:
    if not offset_days:
        return "today"
    return f"{date.fromordinal(first_day.toordinal() + offset_days):%a}"
