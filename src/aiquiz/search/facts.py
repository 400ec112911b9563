"""What a search may ask about a card."""

from __future__ import annotations

from aiquiz.model.card import Card
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Rating
from aiquiz.values import dataclass

__all__ = ["Answered", "CardFacts"]


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: how many study days ago (0: today), its rating, whether it was right, and how sure it was given."""

    days_ago: int
    rating: Rating
    was_right: bool = True
    is_sure: bool | None = None


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A card as it stands on study day `today`.

    `kind` is the item's kind as its author wrote it; `retrievability` the chance of recall today, 0–1, None for a
    card never answered. `answers`, the oldest first, may be left empty where the query does not need the log.
    """

    card: Card
    kind: str
    memory: MemoryState | None
    retrievability: float | None
    today: int
    is_suspended: bool = False
    is_buried: bool = False
    is_flagged: bool = False
    is_leech: bool = False
    answers: tuple[Answered, ...] = ()
