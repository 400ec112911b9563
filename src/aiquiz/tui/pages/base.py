"""What a page of the statistics screen is: something loaded once, then drawn at any size, and always a table too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection import Collection

__all__ = ["Figure", "Page", "counted", "date_of"]

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot with its numbers.

    `draw(width_cells, height_lines)` makes the plot, no larger than that; `grid` has the same numbers; `said` are the
    sentences below, the first of which stands alone where there is nothing to plot yet (`draw` None).
    """

    draw: Callable[[int, int], Content] | None
    grid: Grid
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """`name` is the word in the line of pages, `title` heads the page. `load` reads; it runs in a thread."""

    name: str
    title: str
    load: Callable[[Collection], Figure]


def date_of(study_day: int) -> date:
    """The calendar date of a study day."""
    return date.fromordinal(_EPOCH_ORDINAL + study_day)


def counted(count: int, noun: str) -> str:
    """`1 card`, `2 cards`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
