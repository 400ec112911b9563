"""What comes back, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from aiquiz.tui.charts.bars import columns
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content, joined, stacked
from aiquiz.tui.pages.base import Figure, Page, counted, date_of

if TYPE_CHECKING:
    from aiquiz.collection import Collection

__all__ = ["COMING", "coming_of"]

_DAYS = 60
_MOST_LINES = 14
_CELLS_A_DAY = ((4, 60), (3, 30), (2, 14))
"""So many cells for each day where so many days fit."""
_NOTHING = "Nothing comes back yet: a card returns once it was answered."


def _load(collection: Collection) -> Figure:
    return coming_of(*collection.figures.coming(_DAYS))


def coming_of(today: int, counts: Sequence[int]) -> Figure:
    """The figure of the cards that return on each day from `today` on."""
    sums = list(accumulate(counts))
    rows = tuple(
        (f"{date_of(today + ahead):%a %Y-%m-%d}", f"{count:,}", f"{sums[ahead]:,}")
        for ahead, count in enumerate(counts)
    )
    grid = Grid(("Day", "Cards", "Together"), rows, frozenset({1, 2}))
    if not any(counts):
        return Figure(None, grid, (_NOTHING,))
    week = sum(counts[:7])
    said = (
        f"{counted(counts[0], 'card')} today, {week:,} within a week, {sum(counts[:30]):,} within 30 days.",
        "New cards come on top: how many is your choice. What is overdue counts as today.",
    )
    return Figure(lambda width, height: _drawn(today, counts, width, height), grid, said)


def _drawn(today: int, counts: Sequence[int], width_cells: int, height_lines: int) -> Content:
    most = max(counts)
    margin = len(f"{most:,}") + 1
    room = width_cells - margin
    each = next((cells for cells, days in _CELLS_A_DAY if room >= cells * days), 1)
    days = min(len(counts), room // each)
    height = max(min(height_lines - 2, _MOST_LINES), 2)
    shown = columns(counts[:days], height, days * each).split("\n")
    heads = {0: f"{most:,}", height - 1: "0"}
    lines = [
        joined((f"{heads.get(row, ''):>{margin - 1}} ", "$foreground-muted"), one) for row, one in enumerate(shown)
    ]
    return stacked([*lines, joined((" " * margin + _days(today, days, each), "$foreground-muted"))])


def _days(today: int, days: int, each: int) -> str:
    """`today`, then the Mondays by their date."""
    cells = list("today".ljust(days * each))
    for ahead in range(days):
        day, at = date_of(today + ahead), ahead * each
        name = f"{day.day} {day:%b}"
        if day.weekday() == 0 and at > len("today") and at + len(name) <= len(cells):
            cells[at : at + len(name)] = name
    return "".join(cells)


COMING = Page("Coming", "What comes back", _load)
