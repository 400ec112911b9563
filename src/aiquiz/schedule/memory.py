"""The bridge to the `fsrs` package: stability and difficulty, fed with whole study days.

The package counts elapsed time in units of 24 hours rounded down, which comes out a day short for half of all
day-to-day intervals. So it never sees a time of day: every answer happens at midnight of its study day, and a
further answer on the same day a minute later.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from aiquiz.model.review import Rating
from aiquiz.schedule.settings import ScheduleSettings

if TYPE_CHECKING:
    import fsrs

__all__ = ["MemoryModel"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Any constant will do: without a card id the package waits a millisecond to draw a fresh one.
_CARD_ID = 1
# A hundred years. The reference implementation in Rust and Anki stop here, the package does not.
_LONGEST_STABILITY_DAYS = 36500.0
# The same hundred years for the time between two answers: a clock gone astray must not overflow a date.
_LONGEST_ELAPSED_DAYS = 36500


class MemoryModel:
    """FSRS-6 over study days. Only an answer needs the package; reading a memory is two formulas."""

    def __init__(self, settings: ScheduleSettings) -> None:
        self._settings = settings
        self._decay = -settings.parameters[20]
        self._factor: float = 0.9 ** (1 / self._decay) - 1

    def first(self, rating: Rating) -> tuple[float, float]:
        """(stability in days, difficulty 1–10) after the first answer ever."""
        import fsrs

        return self._after(fsrs.Card(card_id=_CARD_ID, due=_EPOCH), rating, _EPOCH)

    def next(self, stability: float, difficulty: float, elapsed_days: int, rating: Rating) -> tuple[float, float]:
        """(stability, difficulty) after a further answer, `elapsed_days` ≥ 0 study days after the last."""
        import fsrs

        card = fsrs.Card(
            card_id=_CARD_ID,
            state=fsrs.State.Review,
            stability=stability,
            difficulty=difficulty,
            due=_EPOCH,
            last_review=_EPOCH,
        )
        elapsed = timedelta(days=min(elapsed_days, _LONGEST_ELAPSED_DAYS)) or timedelta(minutes=1)
        return self._after(card, rating, _EPOCH + elapsed)

    @property
    def forgetting(self) -> tuple[float, float]:
        """Factor and decay of the forgetting curve."""
        return self._factor, self._decay

    def retrievability(self, stability: float, elapsed_days: int) -> float:
        """Probability of recall, 0–1, `elapsed_days` ≥ 0 after the last answer. Source: FSRS-6 forgetting curve."""
        return float((1 + self._factor * elapsed_days / stability) ** self._decay)

    def interval_days(self, stability: float, desired_retention: float | None = None) -> float:
        """Days until retrievability falls to the desired retention; equals `stability` at 0.9.

        Not rounded, not clamped. Source: FSRS-6 forgetting curve, solved for the time.
        """
        target = self._settings.desired_retention if desired_retention is None else desired_retention
        return float(stability / self._factor * (target ** (1 / self._decay) - 1))

    @cached_property
    def _fsrs(self) -> fsrs.Scheduler:
        # Imported at the first answer: home, statistics and most commands never need it.
        import fsrs

        return fsrs.Scheduler(
            parameters=self._settings.parameters,
            desired_retention=self._settings.desired_retention,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=self._settings.maximum_interval_days,
            enable_fuzzing=False,
        )

    def _after(self, card: fsrs.Card, rating: Rating, at: datetime) -> tuple[float, float]:
        import fsrs

        answered, _ = self._fsrs.review_card(card, fsrs.Rating(int(rating)), review_datetime=at)
        if answered.stability is None or answered.difficulty is None:
            raise AssertionError("an answered card has a memory")
        return min(answered.stability, _LONGEST_STABILITY_DAYS), answered.difficulty
