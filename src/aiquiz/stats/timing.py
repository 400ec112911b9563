"""Time spent: by day, by deck, and on an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.trace import Answer
from aiquiz.stats.activity import LONGEST_ANSWER_MS

__all__ = ["TimeSpent", "TimesSpent", "times_spent"]


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """Answers, and the time from question to answer in all, each answer a minute at most."""

    answers: int = 0
    spent_ms: int = 0

    @property
    def seconds_per_answer(self) -> float | None:
        """The mean; None where nothing was answered."""
        return self.spent_ms / 1000 / self.answers if self.answers else None

    def __add__(self, other: TimeSpent) -> TimeSpent:
        return TimeSpent(self.answers + other.answers, self.spent_ms + other.spent_ms)


@dataclass(frozen=True, slots=True)
class TimesSpent:
    """Time spent ever, on each study day that has answers (oldest first), and by deck (most first)."""

    ever: TimeSpent
    by_day: dict[int, TimeSpent]
    by_deck: dict[DeckId, TimeSpent]

    def since(self, day: int) -> TimeSpent:
        """From study day `day` on."""
        return sum((one for on, one in self.by_day.items() if on >= day), TimeSpent())


def times_spent(reviews: Iterable[Answer]) -> TimesSpent:
    """Of these answers, undone ones left out; reading what stands beside an answer is not timed."""
    # By day and by card: answers and milliseconds. Plain numbers: there may be a million answers.
    days: dict[int, list[int]] = {}
    cards: dict[CardId, list[int]] = {}
    for review in reviews:
        spent_ms = min(review.took_ms, LONGEST_ANSWER_MS)
        for sums in (days.setdefault(review.study_day, [0, 0]), cards.setdefault(review.card, [0, 0])):
            sums[0] += 1
            sums[1] += spent_ms
    by_day = {day: TimeSpent(*days[day]) for day in sorted(days)}
    by_deck: dict[DeckId, TimeSpent] = {}
    for card, sums in cards.items():
        deck = DeckId(card.partition("/")[0])
        by_deck[deck] = by_deck.get(deck, TimeSpent()) + TimeSpent(*sums)
    return TimesSpent(
        ever=sum(by_day.values(), TimeSpent()),
        by_day=by_day,
        by_deck=dict(sorted(by_deck.items(), key=lambda entry: (-entry[1].spent_ms, entry[0]))),
    )
