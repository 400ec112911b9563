"""One answer, as the log keeps it."""

from __future__ import annotations

from enum import IntEnum

from aiquiz.model.ids import CardId, EventId
from aiquiz.values import dataclass

__all__ = ["NO_REMARKS", "DueSet", "Now", "Rating", "Remarks", "Reset", "Review", "Step"]


class Rating(IntEnum):
    """How well it was remembered, in FSRS's terms."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Now:
    """A moment: Unix milliseconds, and the local offset from UTC in minutes (east positive)."""

    ms: int
    utc_offset_min: int


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the learner added to an answer: how many hints were taken before it, and what was said about it.

    `is_sure` was asked before the feedback, None where it was not; `is_guess` was said after a right answer.
    """

    hints: int = 0
    is_sure: bool | None = None
    is_guess: bool = False


NO_REMARKS = Remarks()


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to one card.

    `at` is when; `study_day` the day it counts for; `is_right` the raw correctness (None where self-graded);
    `way` the interaction's name in lower case (`choice`); `options` the choices as shown, else empty;
    `given` what was answered, as text; `took_ms` from question to answer; `due_day` the day chosen then;
    `due_at_ms` the moment of a learning step, else None.
    """

    id: EventId
    card: CardId
    at: Now
    study_day: int
    rating: Rating
    is_right: bool | None
    way: str
    options: tuple[str, ...]
    given: str
    took_ms: int
    due_day: int
    due_at_ms: int | None = None
    remarks: Remarks = NO_REMARKS

    @property
    def was_right(self) -> bool:
        """Whether it was right, by the grading or by the learner's own word."""
        return self.is_right or self.rating is not Rating.AGAIN


@dataclass(frozen=True, slots=True)
class Reset:
    """The learner had a card forgotten: from here on it is new, whatever was answered before."""

    card: CardId


@dataclass(frozen=True, slots=True)
class DueSet:
    """The learner put a card on a study day. What is remembered of it stays as it is."""

    card: CardId
    due_day: int


Step = Review | Reset | DueSet
"""Whatever changes what is remembered of a card, or when it returns."""
