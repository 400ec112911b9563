"""A question with several right answers, all of which must be picked."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.kinds.base import Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.ladder import card_of, choice
from aiquiz.kinds.options import check_distinct, check_distractors
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Interaction, Recall
from aiquiz.model.item import Ask, Body, Item
from aiquiz.values import dataclass

__all__ = ["MULTI", "Multi"]


@dataclass(frozen=True, slots=True)
class Multi(Body):
    """`answers` are all the right options, at least one; `distractors` the wrong ones."""

    question: str
    answers: tuple[str, ...]
    distractors: tuple[str, ...] = ()


def _decode(reader: FieldReader) -> Multi | None:
    question, answers = reader.text("question"), reader.texts("answers")
    is_sound = check_distinct(reader, "answers", "D041")
    is_sound = check_distractors(reader, answers) and is_sound
    if answers and not reader.has("distractors"):
        reader.doubt(
            "answers",
            "D054",
            "every option is right, so there is nothing to choose",
            "add `distractors`, or make it a `qa` item with the list as its answer",
        )
    if not (question and answers and is_sound):
        return None
    return Multi(question, answers, reader.texts("distractors"))


def _encode(body: Multi) -> Mapping[str, FieldValue]:
    fields: dict[str, FieldValue] = {"question": body.question, "answers": body.answers}
    if body.distractors:
        fields["distractors"] = body.distractors
    return fields


def _cards(deck: DeckId, item: Item, body: Multi) -> tuple[Card, ...]:
    answer = "\n".join(body.answers)
    way: Interaction = choice(body.answers, body.distractors, several=True)
    if item.ask is Ask.FLIP:
        way = Recall(answer)
    return (card_of(deck, item, "front", body.question, answer, (way,)),)


MULTI = Kind(
    name="multi",
    summary="A question with several right answers, all of which must be picked.",
    body=Multi,
    fields=(
        Field("question", Shape.TEXT, "What is asked.", required=True),
        Field("answers", Shape.TEXTS, "Every right option.", required=True),
        Field("distractors", Shape.TEXTS, "The wrong options."),
    ),
    decode=_decode,
    encode=_encode,
    cards=_cards,
    key_text=lambda body: body.question,
    asks=lambda _: (Ask.FLIP, Ask.CHOOSE),
    ways=(Ask.FLIP, Ask.CHOOSE),
)
