"""The ladder: a card is asked the easy way while it is new and the hard way once it is known."""

from __future__ import annotations

from aiquiz.model.card import Card
from aiquiz.model.interaction import Interaction
from aiquiz.model.memory import CardState, MemoryState

__all__ = ["CLIMB_STABILITY_DAYS", "way_for"]

CLIMB_STABILITY_DAYS = 3.0
"""From this stability on a card counts as known well enough to be recalled without help.

One good answer to a new card gives 2.3 days, so a card is asked the easy way at least twice.
"""


def way_for(card: Card, memory: MemoryState | None) -> Interaction:
    """The interaction in which `card` is asked now; `memory` is None for a card never answered."""
    if memory is None or memory.state is not CardState.REVIEW or memory.stability < CLIMB_STABILITY_DAYS:
        return card.ways[0]
    return card.ways[-1]
