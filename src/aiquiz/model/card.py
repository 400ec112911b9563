"""What is scheduled: one question with every way it can be asked."""

from __future__ import annotations

from dataclasses import dataclass

from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.interaction import Interaction
from aiquiz.model.item import Evidence

__all__ = ["Card"]


@dataclass(frozen=True, slots=True)
class Card:
    """One card of an item; cards of one item are siblings.

    `prompt` is what is asked, `answer` the right answer in one text (both may have several lines), `hint` may be
    empty. `ways` holds the interactions it can be asked as, easiest first, at least one: the ladder climbs them.
    """

    id: CardId
    deck: DeckId
    item: ItemId
    prompt: str
    answer: str
    ways: tuple[Interaction, ...]
    hint: str = ""
    explanation: str = ""
    evidence: Evidence | None = None
    tags: tuple[str, ...] = ()
