"""An interval in a few characters, for the keys."""

from __future__ import annotations

from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now
from aiquiz.schedule.days import study_day

__all__ = ["ago_label", "days_label", "interval_label"]

_MS_PER_MINUTE = 60_000
_DAYS_PER_MONTH = 30.44
_DAYS_PER_YEAR = 365.25


def interval_label(memory: MemoryState, now: Now, rollover_hour: int = 4) -> str:
    """How long until the card returns, seen from `now`: `10 min`, `3 d`, `2.1 mo`, `1.4 y`."""
    if memory.due_at_ms is not None:
        minutes = max(0, round((memory.due_at_ms - now.ms) / _MS_PER_MINUTE))
        return f"{minutes} min" if minutes < 60 else f"{round(minutes / 60)} h"
    return days_label(memory.due_day - study_day(now, rollover_hour))


def ago_label(days: int) -> str:
    """How long ago a past study day is: `today`, `yesterday`, `3 days ago`."""
    return {0: "today", 1: "yesterday"}.get(days, f"{days:,} days ago")


def days_label(days: int) -> str:
    """A number of days in the largest fitting unit."""
    if days < 31:
        return f"{max(days, 0)} d"
    if days < _DAYS_PER_YEAR:
        return f"{days / _DAYS_PER_MONTH:.1f}".removesuffix(".0") + " mo"
    return f"{days / _DAYS_PER_YEAR:.1f}".removesuffix(".0") + " y"
