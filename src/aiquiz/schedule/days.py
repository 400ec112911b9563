"""Study days: whole local days that turn over at the rollover hour, not at midnight."""

from __future__ import annotations

from aiquiz.model.review import Now

__all__ = ["elapsed_days", "study_day"]

_MS_PER_MINUTE = 60_000
_MS_PER_HOUR = 60 * _MS_PER_MINUTE
_MS_PER_DAY = 24 * _MS_PER_HOUR


def study_day(now: Now, rollover_hour: int = 4) -> int:
    """The study day of a moment: whole days since 1970-01-01, local time, turned over at `rollover_hour` (0–23).

    A learner who answers at half past one in the night is still in yesterday's sitting.
    """
    local_ms = now.ms + now.utc_offset_min * _MS_PER_MINUTE
    return (local_ms - rollover_hour * _MS_PER_HOUR) // _MS_PER_DAY


def elapsed_days(last_day: int, today: int) -> int:
    """Whole study days from one answer to the next; 0 where the clock was set back in between."""
    return max(0, today - last_day)
