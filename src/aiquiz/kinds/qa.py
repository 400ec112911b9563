"""A question and its answer: the default kind."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.grading.amounts import amount_in
from aiquiz.kinds.base import Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.ladder import card_of, ladder, possible_asks
from aiquiz.kinds.options import check_distractors
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Recall
from aiquiz.model.item import Ask, Body, Item
from aiquiz.values import dataclass

__all__ = ["QA", "Qa"]


@dataclass(frozen=True, slots=True)
class Qa(Body):
    """`accept` holds other right wordings, `distractors` wrong answers to choose from.

    `tolerance` is the greatest difference from a numeric answer that is still right, in its own unit, ≥ 0.
    `reverse` asks for the question from the answer as well.
    """

    question: str
    answer: str
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    tolerance: float | None = None
    reverse: bool = False


def _is_one_number(answer: str) -> bool:
    """Whether grading can measure a distance from `answer`: an amount, and not the first half of `1914–1918`."""
    amount = amount_in(answer)
    return amount is not None and not any(char.isdigit() for char in amount.unit)


def _decode(reader: FieldReader) -> Qa | None:
    question, answer, accept = reader.text("question"), reader.text("answer"), reader.texts("accept")
    is_sound = check_distractors(reader, (answer, *accept))
    tolerance = reader.number("tolerance")
    if tolerance is not None and tolerance < 0:
        reader.problem(
            "tolerance", "D043", "the tolerance is below zero", "write how far off may still be right: `0.5`"
        )
        is_sound = False
    if tolerance is not None and answer and not _is_one_number(answer):
        reader.problem(
            "answer",
            "D042",
            "there is a `tolerance`, but the answer is not a number",
            "write one number as the answer, or remove `tolerance`",
        )
        is_sound = False
    if not (question and answer and is_sound):
        return None
    return Qa(question, answer, accept, reader.texts("distractors"), tolerance, reader.flag("reverse") or False)


def _encode(body: Qa) -> Mapping[str, FieldValue]:
    fields: dict[str, FieldValue] = {"question": body.question, "answer": body.answer}
    if body.accept:
        fields["accept"] = body.accept
    if body.distractors:
        fields["distractors"] = body.distractors
    if body.tolerance is not None:
        fields["tolerance"] = body.tolerance
    if body.reverse:
        fields["reverse"] = True
    return fields


def _cards(deck: DeckId, item: Item, body: Qa) -> tuple[Card, ...]:
    ways = ladder(body.answer, body.accept, body.distractors, item.ask, body.tolerance)
    front = card_of(deck, item, "front", body.question, body.answer, ways)
    if not body.reverse:
        return (front,)
    return (front, card_of(deck, item, "reverse", body.answer, body.question, (Recall(body.question),)))


def _asks(body: Qa) -> tuple[Ask, ...]:
    return possible_asks(body.answer, body.distractors)


QA = Kind(
    name="qa",
    summary="A question and its answer.",
    body=Qa,
    fields=(
        Field("question", Shape.TEXT, "What is asked.", required=True),
        Field("answer", Shape.TEXT, "The right answer, as short as it can be said.", required=True),
        Field("accept", Shape.TEXTS, "Other wordings that count as right when the answer is typed."),
        Field("distractors", Shape.TEXTS, "Wrong answers to choose from: plausible, alike in form, never also right."),
        Field("tolerance", Shape.NUMBER, "For a numeric answer: how far off is still right, in the answer's unit."),
        Field("reverse", Shape.FLAG, "`true` makes a second card that shows the answer and asks for the question."),
    ),
    decode=_decode,
    encode=_encode,
    cards=_cards,
    key_text=lambda body: body.question,
    asks=_asks,
)
