"""Statistics of a few answers, added up the way the app does it."""

from __future__ import annotations

from collections.abc import Iterable

from aiquiz.model.ids import CardId
from aiquiz.model.review import Review
from aiquiz.stats import (
    Misses,
    Retention,
    Retentions,
    TimesSpent,
    misses_of,
    retention_of,
    retention_of_weeks,
    streak_days,
    times_of,
)
from aiquiz.stats.sums import DaySums, Sums


def summed(answers: Iterable[Review]) -> Sums:
    found = Sums()
    for one in answers:
        found.add(one.card, one.study_day, one.rating, one.took_ms, int(one.due_at_ms is not None))
    return found


def days_of(answers: Iterable[Review]) -> dict[int, DaySums]:
    return summed(answers).days


def true_retention(answers: Iterable[Review], *, since_day: int | None = None) -> Retentions:
    return retention_of(days_of(answers), since_day=since_day)


def retention_by_week(answers: Iterable[Review], today: int, weeks: int) -> tuple[Retention, ...]:
    return retention_of_weeks(days_of(answers), today, weeks)


def misses_by_card(answers: Iterable[Review]) -> dict[CardId, Misses]:
    return misses_of(summed(answers).cards)


def times_spent(answers: Iterable[Review]) -> TimesSpent:
    found = summed(answers)
    return times_of(found.days, found.cards)


def streak(answers: Iterable[Review], today: int) -> int:
    return streak_days(days_of(answers), today)
