"""Things to put in their right order."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.kinds.base import Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.ladder import card_of
from aiquiz.kinds.options import check_distinct
from aiquiz.model import interaction
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Ask, Body, Item
from aiquiz.values import dataclass

__all__ = ["ORDER", "Order"]


@dataclass(frozen=True, slots=True)
class Order(Body):
    """`items` stand in their right order: at least two, distinct."""

    question: str
    items: tuple[str, ...]


def _decode(reader: FieldReader) -> Order | None:
    question, items = reader.text("question"), reader.texts("items")
    is_sound = check_distinct(reader, "items", "D050")
    if len(items) == 1:
        reader.problem("items", "D049", "one thing has no order", "give at least two, in their right order")
        return None
    return Order(question, items) if question and items and is_sound else None


def _encode(body: Order) -> Mapping[str, FieldValue]:
    return {"question": body.question, "items": body.items}


def _cards(deck: DeckId, item: Item, body: Order) -> tuple[Card, ...]:
    answer = "\n".join(f"{place}. {text}" for place, text in enumerate(body.items, start=1))
    ways: tuple[interaction.Interaction, ...] = (interaction.Order(body.items),)
    if item.ask is Ask.FLIP:
        ways = (interaction.Recall(answer),)
    return (card_of(deck, item, "front", body.question, answer, ways),)


ORDER = Kind(
    name="order",
    summary="Things to put in their right order.",
    body=Order,
    fields=(
        Field("question", Shape.TEXT, "By what to order: “From the earliest to the latest:”.", required=True),
        Field("items", Shape.TEXTS, "The things in their right order; they are shuffled to ask.", required=True),
    ),
    decode=_decode,
    encode=_encode,
    cards=_cards,
    # The question is often a phrase like “Put these in order:”; the things themselves tell two such items apart.
    key_text=lambda body: "\n".join((body.question, *sorted(body.items))),
    asks=lambda _: (Ask.FLIP,),
    ways=(Ask.FLIP,),
)
