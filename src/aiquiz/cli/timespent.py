"""Time spent, told to a person or a program."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from aiquiz.cli.output import Column, Console, as_json, table

if TYPE_CHECKING:
    from aiquiz.stats import TimeSpent, TimesSpent

__all__ = ["tell_time"]

_EPOCH = date(1970, 1, 1)
_DAYS = 14
_BAR_CELLS = 24


def tell_time(found: TimesSpent, today: int, console: Console, *, json: bool) -> None:
    """Prints the time of each of the last days, of each deck, and in all."""
    if json:
        days = {_date(day): _as_data(one) for day, one in found.by_day.items()}
        decks = {deck: _as_data(one) for deck, one in found.by_deck.items()}
        console.data(as_json({"ever": _as_data(found.ever), "days": days, "decks": decks}))
        return
    if not found.ever.answers:
        console.data("Nothing was answered yet.")
        return
    days_shown = range(today - _DAYS + 1, today + 1)
    most = max((found.by_day[day].spent_ms for day in days_shown if day in found.by_day), default=0)
    numbers = (
        Column("ANSWERS", is_number=True),
        Column("TIME", is_number=True),
        Column("AN ANSWER", is_number=True),
    )
    rows = [
        (_day(day), *_cells(one), "█" * round(_BAR_CELLS * one.spent_ms / most))
        for day in days_shown
        if (one := found.by_day.get(day)) is not None
    ]
    if rows:
        console.data(table((Column("DAY"), *numbers, Column("")), rows) + "\n")
    by_deck = [(deck, *_cells(one)) for deck, one in found.by_deck.items()]
    total = [("all, 30 days", *_cells(found.since(today - 29))), ("all, ever", *_cells(found.ever))]
    console.data(table((Column("DECK"), *numbers), [*by_deck, *total]))


def _cells(one: TimeSpent) -> tuple[str, str, str]:
    mean = one.seconds_per_answer
    return f"{one.answers:,}", _time(one.spent_ms), "–" if mean is None else f"{mean:.1f} s"


def _time(ms: int) -> str:
    minutes = round(ms / 60_000)
    if minutes < 1:
        return f"{round(ms / 1000)} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


def _day(study_day: int) -> str:
    return (_EPOCH + timedelta(days=study_day)).strftime("%a %Y-%m-%d")


def _date(study_day: int) -> str:
    return (_EPOCH + timedelta(days=study_day)).isoformat()


def _as_data(one: TimeSpent) -> dict[str, object]:
    return {
        "answers": one.answers,
        "seconds": round(one.spent_ms / 1000, 1),
        "seconds_per_answer": one.seconds_per_answer,
    }
