"""A statement to judge."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.kinds.base import Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.ladder import card_of
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice
from aiquiz.model.item import Ask, Body, Item
from aiquiz.values import dataclass

__all__ = ["TRUE_FALSE", "TrueFalse"]


@dataclass(frozen=True, slots=True)
class TrueFalse(Body):
    """`correction` says what is true instead; empty where the statement is true."""

    statement: str
    is_true: bool
    correction: str = ""


def _decode(reader: FieldReader) -> TrueFalse | None:
    statement, is_true, correction = reader.text("statement"), reader.flag("answer"), reader.text("correction")
    if is_true and correction:
        reader.doubt(
            "correction",
            "D053",
            "a true statement needs no correction: it would never be shown",
            "say it in `explanation`, or make the answer `false`",
        )
    return TrueFalse(statement, is_true, correction) if statement and is_true is not None else None


def _encode(body: TrueFalse) -> Mapping[str, FieldValue]:
    fields: dict[str, FieldValue] = {"statement": body.statement, "answer": body.is_true}
    if body.correction:
        fields["correction"] = body.correction
    return fields


def _cards(deck: DeckId, item: Item, body: TrueFalse) -> tuple[Card, ...]:
    way = Choice(("True", "False"), frozenset({0 if body.is_true else 1}), fixed_order=True)
    answer = "True" if body.is_true else f"False. {body.correction}".removesuffix(". ")
    return (card_of(deck, item, "front", f"{body.statement}\nTrue or false?", answer, (way,)),)


TRUE_FALSE = Kind(
    name="true-false",
    summary="A statement that is true or false.",
    body=TrueFalse,
    fields=(
        Field("statement", Shape.TEXT, "A full sentence that is plainly true or plainly false.", required=True),
        Field("answer", Shape.FLAG, "Whether the statement is true: `true` or `false`.", required=True),
        Field("correction", Shape.TEXT, "For a false statement: what is true instead; shown with the answer."),
    ),
    decode=_decode,
    encode=_encode,
    cards=_cards,
    key_text=lambda body: body.statement,
    asks=lambda _: (Ask.CHOOSE,),
    ways=(Ask.CHOOSE,),
)
