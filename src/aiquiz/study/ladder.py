"""The ladder: a card is asked the easy way while it is new and the hard way once it is known, unless told otherwise."""

from __future__ import annotations

from enum import StrEnum

from aiquiz.model.card import Card
from aiquiz.model.interaction import Choice, Interaction, Recall, TextEntry
from aiquiz.model.memory import CardState, MemoryState

__all__ = ["CLIMB_STABILITY_DAYS", "Asking", "way_for"]

CLIMB_STABILITY_DAYS = 3.0
"""From this stability on a card counts as known well enough to be recalled without help.

One good answer to a new card gives 2.3 days, so a card is asked the easy way at least twice.
"""


class Asking(StrEnum):
    """The way in which a learner wants to be asked, of the ways that a card has."""

    LADDER = "ladder"
    FLIP = "flip"
    CHOOSE = "choose"
    TYPE = "type"


_WANTED = {Asking.FLIP: Recall, Asking.CHOOSE: Choice, Asking.TYPE: TextEntry}


def way_for(card: Card, memory: MemoryState | None, asking: Asking = Asking.LADDER) -> Interaction:
    """The interaction in which `card` is asked now; `memory` is None for a card never answered.

    A card without the way that is wanted is asked by the ladder; one whose author insists on a way has no other. What
    can be typed or chosen can also be flipped.
    """
    wanted = _WANTED.get(asking)
    if wanted is not None:
        found = next((way for way in card.ways if isinstance(way, wanted)), None)
        if found is not None:
            return found
        if asking is Asking.FLIP and len(card.ways) > 1:
            return Recall(card.answer)
    if memory is None or memory.state is not CardState.REVIEW or memory.stability < CLIMB_STABILITY_DAYS:
        return card.ways[0]
    return card.ways[-1]
