"""A card as text and back: all of it that has no column of its own in the index."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, Final

from aiquiz.model.card import Card
from aiquiz.model.evidence import Evidence
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry

__all__ = ["TAGS_PLACE", "packed", "unpacked"]

_INTERACTIONS: Final = {kind.__name__: kind for kind in (Recall, Choice, TextEntry, Order, Match)}
_FIELDS: Final = {kind: tuple(field.name for field in fields(kind)) for kind in _INTERACTIONS.values()}

TAGS_PLACE: Final = 5
"""Where in what `packed` gives the tags stand."""


def packed(card: Card) -> str:
    """Everything of `card` but its identities and its evidence, as JSON."""
    return json.dumps(
        [
            card.prompt,
            card.answer,
            [_packed_way(way) for way in card.ways],
            card.hint,
            card.explanation,
            list(card.tags),
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def unpacked(card: str, deck: str, item: str, quote: str | None, quote_at: int | None, body: str) -> Card:
    """The card that was packed. Raises ValueError, TypeError or KeyError where `body` is none."""
    prompt, answer, ways, hint, explanation, tags = json.loads(body)
    return Card(
        id=CardId(card),
        deck=DeckId(deck),
        item=ItemId(item),
        prompt=prompt,
        answer=answer,
        ways=tuple(_way(*way) for way in ways),
        hint=hint,
        explanation=explanation,
        evidence=None if quote is None else Evidence(quote, quote_at),
        tags=tuple(tags),
    )


def _packed_way(way: Interaction) -> list[object]:
    values = (getattr(way, name) for name in _FIELDS[type(way)])
    return [type(way).__name__, *(sorted(value) if isinstance(value, frozenset) else value for value in values)]


def _way(name: str, *values: Any) -> Interaction:
    if name == "Choice":
        options, correct, several, fixed_order = values
        return Choice(tuple(options), frozenset(correct), several, fixed_order)
    return _INTERACTIONS[name](*(_frozen(value) for value in values))


def _frozen(value: Any) -> Any:
    """Lists as the tuples they were, whatever they hold."""
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
