"""The scheduler: from a memory and a rating to the next memory and the day it is asked again."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule.days import elapsed_days, study_day
from aiquiz.schedule.fuzz import fuzzed_days
from aiquiz.schedule.load import Load, balanced_days
from aiquiz.schedule.memory import MemoryModel
from aiquiz.schedule.settings import ScheduleSettings

if TYPE_CHECKING:
    from aiquiz.model.outcomes import Outcomes

__all__ = ["Scheduler", "replay"]

_MS_PER_MINUTE = 60_000


class Scheduler:
    """FSRS-6 with one learning step after a miss. Holds settings only; every method is a pure function of them."""

    def __init__(self, settings: ScheduleSettings | None = None) -> None:
        self.settings = settings or ScheduleSettings()
        self._model = MemoryModel(self.settings)

    def outcomes(
        self,
        card: CardId,
        memory: MemoryState | None,
        now: Now,
        *,
        guess_chance: float = 0.0,
        desired_retention: float | None = None,
        load: Load | None = None,
    ) -> Outcomes:
        """The memory that each rating, given now, would leave; `memory` is None for a card never answered.

        `desired_retention` is the settings' where it is None; `load` says which days have room, None: all alike.

        `guess_chance`, in [0, 1), is how often the answer could have been hit without knowing it (1 of 4 options:
        0.25). Such a card returns a little sooner, so that what is *known* then, not what is guessed, comes to the
        desired retention: it aims at g + (1 − g) · desired retention.
        """
        from aiquiz.model.outcomes import Outcomes

        today = study_day(now, self.settings.rollover_hour)
        target = self._target(guess_chance, desired_retention)
        futures: dict[Rating, MemoryState] = {}
        shortest_days = 1
        for rating in Rating:
            strength = self._strength(memory, rating, today)
            if rating is Rating.AGAIN:
                step_over_ms = now.ms + self.settings.learning_step_minutes * _MS_PER_MINUTE
                futures[rating] = _with(memory, strength, rating, today, due_day=today, due_at_ms=step_over_ms)
                continue
            wanted = self._model.interval_days(strength[0], target)
            repetition = memory.repetitions + 1 if memory else 1
            days = self._days(wanted, card, repetition, today, load)
            # A better rating never returns sooner, whatever rounding did to two close intervals.
            shortest_days = days = max(days, shortest_days)
            futures[rating] = _with(memory, strength, rating, today, due_day=today + days, due_at_ms=None)
        return Outcomes(MappingProxyType(futures))

    def due_again(
        self,
        card: CardId,
        memory: MemoryState,
        today: int,
        *,
        guess_chance: float = 0.0,
        desired_retention: float | None = None,
        load: Load | None = None,
    ) -> int:
        """The study day on which a card in review would return if its last answer were given under these settings.

        Never before `today`.
        """
        wanted = self._model.interval_days(memory.stability, self._target(guess_chance, desired_retention))
        days = self._days(wanted, card, memory.repetitions, memory.last_day, load)
        return max(today, memory.last_day + days)

    def applied(self, memory: MemoryState | None, review: Review) -> MemoryState:
        """The memory after one row of the log: its strength computed anew, its due day as the row has it."""
        strength = self._strength(memory, review.rating, review.study_day)
        return _with(
            memory, strength, review.rating, review.study_day, due_day=review.due_day, due_at_ms=review.due_at_ms
        )

    @property
    def forgetting(self) -> tuple[float, float]:
        """Factor and decay of the forgetting curve, as in `MemoryModel.retrievability`."""
        return self._model.forgetting

    def retrievability(self, memory: MemoryState, today: int) -> float:
        """The probability, 0–1, that the card would be recalled on study day `today`."""
        return self._model.retrievability(memory.stability, elapsed_days(memory.last_day, today))

    def _target(self, guess_chance: float, desired_retention: float | None) -> float:
        wanted = self.settings.desired_retention if desired_retention is None else desired_retention
        return guess_chance + (1 - guess_chance) * wanted

    def _days(self, wanted: float, card: CardId, repetition: int, from_day: int, load: Load | None) -> int:
        if load is None:
            return fuzzed_days(wanted, card, repetition, self.settings.maximum_interval_days)
        return balanced_days(wanted, card, repetition, from_day, load, self.settings.maximum_interval_days)

    def _strength(self, memory: MemoryState | None, rating: Rating, today: int) -> tuple[float, float]:
        if memory is None:
            return self._model.first(rating)
        return self._model.next(memory.stability, memory.difficulty, elapsed_days(memory.last_day, today), rating)


def replay(scheduler: Scheduler, reviews: Iterable[Review]) -> dict[CardId, MemoryState]:
    """Every card's memory after `reviews`, which stand in the order in which they count."""
    memories: dict[CardId, MemoryState] = {}
    for review in reviews:
        memories[review.card] = scheduler.applied(memories.get(review.card), review)
    return memories


def _with(
    memory: MemoryState | None,
    strength: tuple[float, float],
    rating: Rating,
    today: int,
    *,
    due_day: int,
    due_at_ms: int | None,
) -> MemoryState:
    """`memory` after one more answer. Only a miss of a card in review is a lapse; only a step has a moment."""
    was_in_review = memory is not None and memory.state is CardState.REVIEW
    lapsed = rating is Rating.AGAIN and was_in_review
    stability, difficulty = strength
    return MemoryState(
        stability=stability,
        difficulty=difficulty,
        state=CardState.REVIEW if due_at_ms is None else CardState.LEARNING,
        # Also where the clock was set back: a day wrongly ahead would hold the card's time still until it is reached.
        last_day=today,
        due_day=due_day,
        due_at_ms=due_at_ms,
        repetitions=(memory.repetitions if memory else 0) + 1,
        lapses=(memory.lapses if memory else 0) + lapsed,
    )
