"""What an exam ahead asks of the days until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.card import Card
    from aiquiz.study import ExamPlan

__all__ = ["PlannedExam"]


@dataclass(frozen=True, slots=True)
class PlannedExam:
    """One exam and its plan. `name` is the deck's title or the tag; `decks` are where its cards stand.

    `dropped` are the cards of the plan's `drops`.
    `seconds_per_card` is what one card takes on a day it is asked, `is_own_pace` whether that was measured.
    """

    name: str
    decks: tuple[str, ...]
    plan: ExamPlan
    seconds_per_card: float
    is_own_pace: bool
    dropped: tuple[Card, ...] = ()

    @property
    def minutes_per_day(self) -> float:
        """The time the plan takes on a day."""
        return self.plan.cards_per_day * self.seconds_per_card / 60

    @property
    def needed_minutes_per_day(self) -> float:
        """The time the goal needs on a day."""
        return self.plan.needed_per_day * self.seconds_per_card / 60
