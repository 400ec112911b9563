"""What an answer would do to a memory, in closed form, for plans that look at thousands of answers that nobody gave.

The log is never replayed with this: real answers go through the `fsrs` package (`memory.py`), and a property test
holds the two together. It is about eight times as fast.
"""

from __future__ import annotations

from math import exp

from aiquiz.schedule.settings import ScheduleSettings

__all__ = ["Foresight", "Strength"]

Strength = tuple[float, float]
"""(stability in days, difficulty 1–10)."""

_LEAST_STABILITY = 0.001
_GREATEST_STABILITY = 36500.0
_GOOD, _EASY = 3, 4


class Foresight:
    """FSRS-6 for the ratings Good and Again. Source: the formulas of the reference implementation."""

    def __init__(self, settings: ScheduleSettings) -> None:
        self._w = w = settings.parameters
        self._decay = -w[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._reversion = w[4] - exp(w[5] * (_EASY - 1)) + 1
        self._growth = exp(w[8])
        self._short_loss = exp(w[17] * w[18])

    def recall(self, stability: float, days: float) -> float:
        """The chance of recall, 0–1, `days` ≥ 0 after an answer that left this stability."""
        return float((1 + self._factor * days / stability) ** self._decay)

    def stability_for(self, recall: float, days: float) -> float:
        """The stability in days at which the chance is `recall`, in (0, 1), after `days` > 0."""
        return float(self._factor * days / (recall ** (1 / self._decay) - 1))

    def interval_days(self, stability: float, recall: float) -> float:
        """Days ≥ 0 until the chance has fallen to `recall`, in (0, 1); not rounded."""
        return float(stability / self._factor * (recall ** (1 / self._decay) - 1))

    def first(self, *, is_right: bool) -> Strength:
        """After the first answer ever; a miss has its repetition of the same day, then right, in it."""
        rating = _GOOD if is_right else 1
        w = self._w
        strength = (_stability(w[rating - 1]), _difficulty(w[4] - exp(w[5] * (rating - 1)) + 1))
        return strength if is_right else self._repeated(strength)

    def after(self, strength: Strength, days: int, *, is_right: bool) -> Strength:
        """After an answer `days` ≥ 0 study days later, Good or Again; a miss has its repetition, then right, in it."""
        stability, difficulty = strength
        w = self._w
        if days < 1 and is_right:
            return self._repeated(strength)
        if days < 1:
            shorter = stability * exp(w[17] * (1 - _GOOD + w[18])) * stability ** -w[19]
            return self._repeated((_stability(shorter), self._next_difficulty(difficulty, 1)))
        recall = self.recall(stability, days)
        if is_right:
            growth = self._growth * (11 - difficulty) * stability ** -w[9] * (exp((1 - recall) * w[10]) - 1)
            return _stability(stability * (1 + growth)), self._next_difficulty(difficulty, _GOOD)
        long = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp((1 - recall) * w[14])
        lapsed = _stability(min(long, stability / self._short_loss))
        return self._repeated((lapsed, self._next_difficulty(difficulty, 1)))

    def _repeated(self, strength: Strength) -> Strength:
        """After a further Good on the same day."""
        stability, difficulty = strength
        w = self._w
        increase = max(1.0, exp(w[17] * w[18]) * stability ** -w[19])
        return _stability(stability * increase), self._next_difficulty(difficulty, _GOOD)

    def _next_difficulty(self, difficulty: float, rating: int) -> float:
        w = self._w
        moved = difficulty - w[6] * (rating - _GOOD) * (10 - difficulty) / 9
        return _difficulty(w[7] * self._reversion + (1 - w[7]) * moved)


def _stability(days: float) -> float:
    return min(max(days, _LEAST_STABILITY), _GREATEST_STABILITY)


def _difficulty(value: float) -> float:
    return min(max(value, 1.0), 10.0)
