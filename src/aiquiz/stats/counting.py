"""How many cards are in which state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.values import dataclass

__all__ = ["Counts", "counts"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Cards never answered, in a learning step, due on or before a day, and coming back later."""

    new: int
    learning: int
    due: int
    later: int


def counts(cards: Iterable[CardId], memories: Mapping[CardId, MemoryState], today: int) -> Counts:
    """The states of `cards` on study day `today`, no limit applied."""
    new = learning = due = later = 0
    for card in cards:
        memory = memories.get(card)
        if memory is None:
            new += 1
        elif memory.state is CardState.LEARNING:
            learning += 1
        elif memory.due_day <= today:
            due += 1
        else:
            later += 1
    return Counts(new, learning, due, later)
