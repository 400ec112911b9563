"""What a desired retention costs: reviews a year against what is known at its end, simulated."""

from __future__ import annotations

import random
from collections.abc import Sequence

from aiquiz.model.review import Rating
from aiquiz.schedule import MemoryModel, ScheduleSettings
from aiquiz.values import dataclass

__all__ = ["RETENTIONS", "Workload", "workload"]

RETENTIONS = (0.70, 0.75, 0.80, 0.85, 0.90, 0.92, 0.94, 0.96, 0.97)
_DAYS = 365
_CARDS = 200
_SEED = 1


@dataclass(frozen=True, slots=True)
class Workload:
    """A year with one desired retention.

    `answers_per_card` has misses and their repetitions in it; `known` is the share of the cards, 0–1, that would be
    recalled on an average day of that year.
    """

    desired_retention: float
    answers_per_card: float
    known: float


def workload(settings: ScheduleSettings, retentions: Sequence[float] = RETENTIONS) -> tuple[Workload, ...]:
    """One year of 200 cards for each desired retention, all learnt on its first day.

    The simulated learner forgets as the parameters say, and rates Good or Again. Fixed seed, no fuzz.
    """
    model = MemoryModel(settings)
    return tuple(_year(model, settings, retention) for retention in retentions)


def _year(model: MemoryModel, settings: ScheduleSettings, retention: float) -> Workload:
    rng = random.Random(_SEED)
    answers, known = 0, 0.0
    for _ in range(_CARDS):
        day, (stability, difficulty) = 0, model.first(Rating.GOOD)
        answers += 1
        while True:
            wanted = round(model.interval_days(stability, retention))
            days = min(max(1, wanted), settings.maximum_interval_days)
            known += sum(model.retrievability(stability, later) for later in range(min(days, _DAYS - day)))
            if day + days >= _DAYS:
                break
            day += days
            rating = Rating.GOOD if rng.random() < model.retrievability(stability, days) else Rating.AGAIN
            stability, difficulty = model.next(stability, difficulty, days, rating)
            answers += 1
            if rating is Rating.AGAIN:  # the learning step that follows, the same day
                stability, difficulty = model.next(stability, difficulty, 0, Rating.GOOD)
                answers += 1
    return Workload(retention, answers / _CARDS, known / _CARDS / _DAYS)
