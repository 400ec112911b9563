"""The calendar: on which days there was study, and how much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.charts.heatmap import heatmap, legend, weeks_for
from aiquiz.tui.content import Content, joined, stacked
from aiquiz.tui.pages.base import Figure, Page, counted, date_of

if TYPE_CHECKING:
    from aiquiz.collection import Collection

__all__ = ["CALENDAR", "calendar_of"]

_NOTHING = "Nothing was answered yet. Every day with an answer gets its shade here."


def _load(collection: Collection) -> Figure:
    return calendar_of(*collection.answers_by_day())


def calendar_of(answers: Mapping[int, int], today: int) -> Figure:
    """The figure of `answers` by study day."""
    rows = tuple(
        (f"{date_of(day):%Y-%m-%d}", f"{date_of(day):%a}", f"{answers[day]:,}")
        for day in sorted(answers, reverse=True)
        if answers[day]
    )
    grid = Grid(("Day", "", "Answers"), rows, frozenset({2}))
    if not rows:
        return Figure(None, grid, (_NOTHING,))
    return Figure(lambda width, height: _drawn(answers, today, width), grid, _said(answers, today))


def _drawn(answers: Mapping[int, int], today: int, width_cells: int) -> Content:
    weeks = weeks_for(width_cells)
    seen = [count for day, count in answers.items() if today - 7 * weeks < day <= today]
    return stacked([heatmap(answers, today, weeks), joined(), legend(max(seen, default=0))])


def _said(answers: Mapping[int, int], today: int) -> tuple[str, ...]:
    days = sorted(day for day, count in answers.items() if count and day <= today)
    total = sum(answers.values())
    now, longest = _runs(days, today)
    lately = sum(1 for day in days if day > today - 30)
    return (
        f"{counted(total, 'answer')} on {counted(len(days), 'day')}, {round(total / max(len(days), 1)):,} a day.",
        f"{lately} of the last 30 days; {counted(now, 'day')} in a row now, {longest:,} at most.",
    )


def _runs(days: list[int], today: int) -> tuple[int, int]:
    """Days in a row up to today (or yesterday, while today is still open), and the longest such run ever."""
    longest = length = 0
    before: int | None = None
    for day in days:
        length = length + 1 if before is not None and day == before + 1 else 1
        longest, before = max(longest, length), day
    is_standing = before is not None and before >= today - 1
    return (length if is_standing else 0), longest


CALENDAR = Page("Calendar", "Days of study", _load)
