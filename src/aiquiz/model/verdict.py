"""What grading says of a response."""

from __future__ import annotations

from enum import StrEnum

from aiquiz.model.review import Rating
from aiquiz.values import dataclass

__all__ = ["Difference", "DifferenceKind", "Outcome", "Verdict"]


class Outcome(StrEnum):
    """How right a response was. `UNGRADED`: the learner must say (flip cards)."""

    RIGHT = "right"
    CLOSE = "close"
    PARTLY = "partly right"
    WRONG = "wrong"
    UNKNOWN = "not known"
    UNGRADED = "ungraded"


class DifferenceKind(StrEnum):
    """How one stretch of the typed text stands to the expected one."""

    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text: shared, missing from what was typed, or typed too much."""

    kind: DifferenceKind
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A graded response. `rating` is the suggestion (None where the learner must grade).

    `given` and `expected` are texts to show; `difference` leads from the typed text to the expected one and is
    empty for other interactions.
    """

    outcome: Outcome
    rating: Rating | None
    given: str
    expected: str
    difference: tuple[Difference, ...] = ()

    @property
    def is_right(self) -> bool | None:
        """Whether it counts as right; None where the learner must say."""
        if self.outcome is Outcome.UNGRADED:
            return None
        return self.outcome in (Outcome.RIGHT, Outcome.CLOSE)
