"""True retention: how much was really remembered when it came back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating
from aiquiz.model.trace import Answer

__all__ = ["MATURE_DAYS", "Retention", "Retentions", "retention_by_week", "true_retention"]

MATURE_DAYS = 21
"""A card is mature from this gap on. Source: Anki's convention."""


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


def true_retention(reviews: Iterable[Answer], *, since_day: int | None = None) -> Retentions:
    """The share of returning cards that were remembered.

    Counts the first answer of a card on a study day, if the card had been remembered on an earlier day and sent
    into the future; one left in its learning step overnight has nothing to retain yet. It passes unless rated
    Again. `reviews` stand in their order, undone ones left out; answers before `since_day` only serve to know what
    had been seen. Source: Anki's “true retention”.
    """
    # By maturity: how many were missed, and passed. Plain numbers: there may be a million answers.
    found = {False: [0, 0], True: [0, 0]}
    for day, gap_days, passed in _returns(reviews):
        if since_day is None or day >= since_day:
            found[gap_days >= MATURE_DAYS][passed] += 1
    young, mature = (Retention(passed, missed + passed) for missed, passed in (found[False], found[True]))
    return Retentions(Retention(young.passed + mature.passed, young.total + mature.total), young, mature)


def retention_by_week(reviews: Iterable[Answer], today: int, weeks: int) -> tuple[Retention, ...]:
    """True retention of the `weeks` stretches of seven study days that end with `today`, oldest first."""
    found = [[0, 0] for _ in range(weeks)]
    for day, _, passed in _returns(reviews):
        back = (today - day) // 7
        if 0 <= back < weeks:
            found[-1 - back][passed] += 1
    return tuple(Retention(passed, missed + passed) for missed, passed in found)


def _returns(reviews: Iterable[Answer]) -> Iterator[tuple[int, int, bool]]:
    """Of every answer that counts: its study day, the days since the card's last one, and whether it passed."""
    last: dict[CardId, Answer] = {}
    for review in reviews:
        card, day = review.card, review.study_day
        before = last.get(card)
        if before is None:
            last[card] = review
            continue
        gap_days = day - before.study_day
        if gap_days >= 0:
            last[card] = review
        if gap_days > 0 and before.due_at_ms is None:
            yield day, gap_days, review.rating is not Rating.AGAIN
