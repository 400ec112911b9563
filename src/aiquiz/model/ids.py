"""Identities. Each is a plain string; the type says which."""

from __future__ import annotations

from typing import NewType

__all__ = ["CardId", "DeckId", "EventId", "ItemId", "card_id"]

DeckId = NewType("DeckId", str)
"""A deck's own name, as its file says it: `ai-rivalry`."""
ItemId = NewType("ItemId", str)
"""An item's name within its deck: `left-the-board`."""
CardId = NewType("CardId", str)
"""What the schedule follows: `deck/item/part`. See `card_id`."""
EventId = NewType("EventId", str)
"""A UUIDv7, the key of one row of the log."""


def card_id(deck: DeckId, item: ItemId, part: str) -> CardId:
    """The identity of one card of an item: `part` is `front`, `reverse`, or a gap's number (`1`, `2`, …)."""
    return CardId(f"{deck}/{item}/{part}")
