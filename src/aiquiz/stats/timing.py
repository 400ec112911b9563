"""Time spent: by day, by deck, and on an answer."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.model.ids import CardId, DeckId
from aiquiz.stats.sums import CardSums, DaySums
from aiquiz.values import dataclass

__all__ = ["TimeSpent", "TimesSpent", "times_of"]


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


def times_of(days: Mapping[int, DaySums], cards: Mapping[CardId, CardSums]) -> TimesSpent:
    """The time of these days, and of these cards by deck; reading what stands beside an answer is not timed."""
    by_day = {day: TimeSpent(days[day].answers, days[day].spent_ms) for day in sorted(days)}
    decks: dict[DeckId, list[int]] = {}
    for card, counts in cards.items():
        sums = decks.setdefault(DeckId(card.partition("/")[0]), [0, 0])
        sums[0] += counts.answers
        sums[1] += counts.spent_ms
    by_deck = sorted(
        ((deck, TimeSpent(*sums)) for deck, sums in decks.items()), key=lambda one: (-one[1].spent_ms, one[0])
    )
    return TimesSpent(sum(by_day.values(), TimeSpent()), by_day, dict(by_deck))
