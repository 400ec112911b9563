"""What the statistics need of an answer, and an answer that holds no more than that."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating

__all__ = ["Answer", "Trace"]


class Answer(Protocol):
    """One answer to one card: a `Review`, or its `Trace`. What the fields are, `Review` tells."""

    @property
    def card(self) -> CardId:
        """The card that was asked."""
        ...

    @property
    def study_day(self) -> int:
        """The day it counts for."""
        ...

    @property
    def rating(self) -> Rating:
        """How well it was remembered."""
        ...

    @property
    def took_ms(self) -> int:
        """From question to answer."""
        ...

    @property
    def due_at_ms(self) -> int | None:
        """The moment of a learning step, else None."""
        ...


# No dataclass: a million are made at once, and a tuple is made sooner.
class Trace(NamedTuple):
    """What is left of an answer when nobody asks what was answered."""

    card: CardId
    study_day: int
    rating: Rating
    took_ms: int
    due_at_ms: int | None
