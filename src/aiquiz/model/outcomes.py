"""What each rating would make of a card."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Rating
from aiquiz.values import dataclass

__all__ = ["Outcomes"]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All four futures of a card, computed before the answer so that a key's label and its effect agree."""

    by_rating: Mapping[Rating, MemoryState]

    def __getitem__(self, rating: Rating) -> MemoryState:
        return self.by_rating[rating]
