"""How long answers took on the last study days: counted once, which takes 0.1 s with a million answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aiquiz.store import Store

if TYPE_CHECKING:
    from aiquiz.store.days import DayPace

__all__ = ["LONGEST_ANSWER_MS", "PACE_DAYS", "PaceOfLate"]

PACE_DAYS = 14
"""The learner's own pace is that of so many study days."""
LONGEST_ANSWER_MS = 60_000
"""Who takes longer has gone away."""


class _Counted(NamedTuple):
    """The days before `today`, counted when the log ended with row `seq` and had been `made` so."""

    today: int
    seq: int
    made: str
    days: tuple[DayPace, ...]


class PaceOfLate:
    """The pace of each of the last days, kept until the day is another, or an answer comes late to one of them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: _Counted | None = None

    def days(self, today: int) -> tuple[DayPace, ...]:
        """The PACE_DAYS study days before `today`, the last of them yesterday."""
        seq, _, made = self._store.mark()
        kept = self._kept
        if kept and (kept.today, kept.made) == (today, made) and not self._store.is_changed_before(today, kept.seq):
            return kept.days
        days = tuple(self._store.pace_on(day, LONGEST_ANSWER_MS) for day in range(today - PACE_DAYS, today))
        self._kept = _Counted(today, seq, made, days)
        return days
