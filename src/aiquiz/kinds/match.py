"""Pairs to join."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.kinds.base import Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.ladder import card_of
from aiquiz.model import interaction
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Ask, Body, Item
from aiquiz.text import folded
from aiquiz.values import dataclass

__all__ = ["MATCH", "Match"]


@dataclass(frozen=True, slots=True)
class Match(Body):
    """`pairs[i]` is (left, right): at least two; lefts distinct, rights distinct."""

    question: str
    pairs: tuple[tuple[str, str], ...]


def _repeated(reader: FieldReader, sides: tuple[str, ...]) -> bool:
    seen: set[str] = set()
    for index, side in enumerate(sides):
        if side and folded(side) in seen:
            reader.problem(
                "pairs",
                "D052",
                f"`{side}` stands on the same side of two pairs",
                "each side may appear once, or the pairs cannot be told apart",
                index=index,
            )
        seen.add(folded(side))
    return len(seen) < len(sides)


def _decode(reader: FieldReader) -> Match | None:
    question, pairs = reader.text("question"), reader.pairs("pairs")
    lefts_repeat = _repeated(reader, tuple(left for left, _ in pairs))
    rights_repeat = _repeated(reader, tuple(right for _, right in pairs))
    if len(pairs) == 1:
        reader.problem("pairs", "D051", "one pair needs no matching", "give at least two pairs")
        return None
    if not question or not pairs or lefts_repeat or rights_repeat:
        return None
    return Match(question, pairs)


def _encode(body: Match) -> Mapping[str, FieldValue]:
    return {"question": body.question, "pairs": body.pairs}


def _cards(deck: DeckId, item: Item, body: Match) -> tuple[Card, ...]:
    answer = "\n".join(f"{left} → {right}" for left, right in body.pairs)
    ways: tuple[interaction.Interaction, ...] = (interaction.Match(body.pairs),)
    if item.ask is Ask.FLIP:
        ways = (interaction.Recall(answer),)
    return (card_of(deck, item, "front", body.question, answer, ways),)


MATCH = Kind(
    name="match",
    summary="Pairs to join: each left side belongs to one right side.",
    body=Match,
    fields=(
        Field("question", Shape.TEXT, "By what to join: “Which company makes which model?”.", required=True),
        Field("pairs", Shape.PAIRS, "The pairs, one a line, as `left: right`.", required=True),
    ),
    decode=_decode,
    encode=_encode,
    cards=_cards,
    # As with `order`, the question alone may be a phrase that several items share.
    key_text=lambda body: "\n".join((body.question, *sorted(left for left, _ in body.pairs))),
    asks=lambda _: (Ask.FLIP,),
    ways=(Ask.FLIP,),
)
