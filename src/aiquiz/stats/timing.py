"""Time spent: by day, by deck, and on an answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from aiquiz.model.ids import DeckId
from aiquiz.model.review import Review
from aiquiz.stats.activity import time_spent_ms

__all__ = ["TimeSpent", "TimesSpent", "times_spent"]

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """Answers, and the time from question to answer in all, each answer a minute at most."""

    answers: int = 0
    spent_ms: int = 0

    @property
    def seconds_per_answer(self) -> float | None:
        """The mean; None where nothing was answered."""
        return self.spent_ms / 1000 / self.answers if self.answers else None


@dataclass(frozen=True, slots=True)
class TimesSpent:
    """Time spent ever, on each study day that has answers (oldest first), and by deck (most first)."""

    ever: TimeSpent
    by_day: dict[int, TimeSpent]
    by_deck: dict[DeckId, TimeSpent]

    def since(self, day: int) -> TimeSpent:
        """From study day `day` on."""
        late = [one for on, one in self.by_day.items() if on >= day]
        return TimeSpent(sum(one.answers for one in late), sum(one.spent_ms for one in late))


def times_spent(reviews: Iterable[Review]) -> TimesSpent:
    """Of these answers, undone ones left out; reading what stands beside an answer is not timed."""
    all_of_them = tuple(reviews)
    by_day = _grouped(all_of_them, lambda review: review.study_day)
    by_deck = _grouped(all_of_them, lambda review: DeckId(review.card.partition("/")[0]))
    return TimesSpent(
        ever=_sum(all_of_them),
        by_day={day: by_day[day] for day in sorted(by_day)},
        by_deck=dict(sorted(by_deck.items(), key=lambda entry: (-entry[1].spent_ms, entry[0]))),
    )


def _grouped(reviews: Iterable[Review], key: Callable[[Review], K]) -> dict[K, TimeSpent]:
    groups: dict[K, list[Review]] = {}
    for review in reviews:
        groups.setdefault(key(review), []).append(review)
    return {name: _sum(members) for name, members in groups.items()}


def _sum(reviews: Iterable[Review]) -> TimeSpent:
    members = tuple(reviews)
    return TimeSpent(len(members), time_spent_ms(members))
