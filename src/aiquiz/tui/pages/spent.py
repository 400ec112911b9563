"""Time spent: the last weeks by day, and all of it by deck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from aiquiz.tui.charts.bars import Bar, columns, lying
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content, joined, line, stacked
from aiquiz.tui.pages.base import Figure, Page, counted, date_of

if TYPE_CHECKING:
    from aiquiz.collection import Collection
    from aiquiz.model.ids import DeckId
    from aiquiz.stats import TimeSpent, TimesSpent

__all__ = ["SPENT", "spent_of"]

_DAYS = 28
_LEAST_COLUMN_LINES = 4
_DECKS_SHOWN = 6
_NOTHING = "Nothing was answered yet. Then this shows how long it takes, by day and by deck."


def _load(collection: Collection) -> Figure:
    return spent_of(*collection.figures.times_spent(), collection.figures.deck_titles())


def spent_of(found: TimesSpent, today: int, titles: Mapping[DeckId, str]) -> Figure:
    """The figure of the time spent, seen from study day `today`; a deck without a title goes by its id."""
    late = tuple(found.by_day.get(day) for day in range(today - _DAYS + 1, today + 1))
    days = ((f"{date_of(day):%a %Y-%m-%d}", *_cells(one)) for day, one in reversed(found.by_day.items()))
    by_deck = tuple((titles.get(deck, deck), one) for deck, one in found.by_deck.items())
    decks = tuple((deck, *_cells(one)) for deck, one in by_deck)
    rows = (("in all", *_cells(found.ever)), *decks, *tuple(days)[:_DAYS])
    grid = Grid(("What", "Answers", "Minutes", "Seconds an answer"), rows, frozenset({1, 2, 3}))
    if not found.ever.answers:
        return Figure(None, grid, (_NOTHING,))
    seconds = tuple(round(one.spent_ms / 1000) if one else 0 for one in late)
    month = found.since(today - 29)
    mean = found.ever.seconds_per_answer or 0.0
    said = (
        f"In the last 30 days {_minutes(month)} for {counted(month.answers, 'answer')}; an answer takes {mean:.1f} s. "
        "Counted from the question to your answer."
    )
    return Figure(lambda width, height: _drawn(by_deck, seconds, width, height), grid, (said,))


def _drawn(
    by_deck: Sequence[tuple[str, TimeSpent]], seconds: Sequence[int], width_cells: int, height_lines: int
) -> Content:
    bars = [Bar(line(deck), one.spent_ms / 60_000, _minutes(one)) for deck, one in by_deck[:_DECKS_SHOWN]]
    room = height_lines - len(bars) - 3
    parts = [joined(("By deck", "$foreground-muted")), lying(bars, width_cells)]
    if room > _LEAST_COLUMN_LINES and any(seconds):
        most = _in_minutes(max(seconds))
        head = joined(
            (f"The last {len(seconds)} days, today on the right; the highest bar: {most}", "$foreground-muted")
        )
        parts = [head, columns(seconds, min(room, 10), width_cells), Content(), *parts]
    return stacked(parts)


def _minutes(one: TimeSpent) -> str:
    return _in_minutes(one.spent_ms / 1000)


def _in_minutes(seconds: float) -> str:
    return "under a minute" if 0 < seconds < 60 else counted(round(seconds / 60), "minute")


def _cells(one: TimeSpent) -> tuple[str, str, str]:
    mean = one.seconds_per_answer
    return f"{one.answers:,}", f"{one.spent_ms / 60_000:,.1f}", "–" if mean is None else f"{mean:.1f}"


SPENT = Page("Time", "How long it takes", _load)
