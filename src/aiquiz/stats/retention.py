"""True retention: how much was really remembered when it came back."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.stats.sums import DaySums
from aiquiz.values import dataclass

__all__ = ["Retention", "Retentions", "retention_of", "retention_of_weeks"]


@dataclass(frozen=True, slots=True)
class Retention:
    """Answers that passed, of all that counted."""

    passed: int = 0
    total: int = 0

    @property
    def share(self) -> float | None:
        """Passed of total, 0–1; None where nothing counted."""
        return self.passed / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Retentions:
    """Retention of all cards, and apart for those that had been away fewer than `MATURE_DAYS`, or more."""

    all: Retention
    young: Retention
    mature: Retention


def retention_of(days: Mapping[int, DaySums], *, since_day: int | None = None) -> Retentions:
    """The share of returning cards that were remembered on these days, or on those from `since_day` on.

    Counts the first answer of a card on a study day, if the card had been remembered on an earlier day and sent
    into the future; one left in its learning step overnight has nothing to retain yet. It passes unless rated
    Again. Source: Anki's “true retention”.
    """
    total = DaySums()
    for day, counts in days.items():
        if since_day is None or day >= since_day:
            total = total.plus(counts)
    young = Retention(total.young_passed, total.young_missed + total.young_passed)
    mature = Retention(total.mature_passed, total.mature_missed + total.mature_passed)
    return Retentions(Retention(young.passed + mature.passed, young.total + mature.total), young, mature)


def retention_of_weeks(days: Mapping[int, DaySums], today: int, weeks: int) -> tuple[Retention, ...]:
    """True retention of the `weeks` stretches of seven study days that end with `today`, oldest first."""
    ends = range(today - 7 * (weeks - 1), today + 1, 7)
    return tuple(retention_of({day: days[day] for day in range(end - 6, end + 1) if day in days}).all for end in ends)
