"""What every kind of item promises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.deckfile import decode_deck, encode_deck, json_schema
from aiquiz.kinds import DEFAULT_KIND, KINDS, AnyKind, Shape, cards_of_item, kind_named, kind_of
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.item import Ask, Item
from strategies import BODIES

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
_DECK = DeckId("deck")


def _rung(way: Interaction) -> int:
    """How hard a way is, from recognising to producing."""
    return [Choice, Order, Match, Recall, TextEntry].index(type(way))


def test_kinds_have_different_names_and_bodies() -> None:
    assert len({kind.name for kind in KINDS}) == len({kind.body for kind in KINDS}) == len(KINDS)
    assert all(kind_named(kind.name) is kind for kind in KINDS)
    assert DEFAULT_KIND in KINDS


def test_every_kind_has_a_strategy() -> None:
    assert list(BODIES) == [kind.name for kind in KINDS]


@every_kind
def test_fields_are_described_in_sentences_and_named_once(kind: AnyKind) -> None:
    assert kind.summary.endswith(".")
    assert len({field.name for field in kind.fields}) == len(kind.fields)
    assert any(field.required and field.shape is Shape.TEXT for field in kind.fields)
    for field in kind.fields:
        assert field.description[0].isupper() or field.description[0] == "`"
        assert field.description.endswith(".")


@every_kind
def test_the_schema_knows_every_field(kind: AnyKind) -> None:
    definitions = json_schema()["$defs"]
    assert isinstance(definitions, dict)
    schema = definitions[kind.name]
    assert {field.name for field in kind.fields} <= set(schema["properties"])
    assert schema["required"] == [field.name for field in kind.fields if field.required]


@every_kind
@given(data=st.data())
def test_a_body_is_written_with_its_own_fields_and_read_back(kind: AnyKind, data: st.DataObject) -> None:
    body = data.draw(BODIES[kind.name])
    written = kind.encode(body)
    known = {field.name: field for field in kind.fields}
    assert set(written) <= set(known)
    assert {field.name for field in kind.fields if field.required} <= set(written)
    deck = Deck(_DECK, "Deck", (Item(ItemId("item"), kind.name, body),))
    read = decode_deck(encode_deck(deck).encode("utf-8"), "deck.yaml").deck
    assert read.items[0].body == body
    assert kind_of(read.items[0]) is kind


@every_kind
@given(data=st.data())
def test_cards_are_whole_distinct_and_asked_from_the_easiest_way_on(kind: AnyKind, data: st.DataObject) -> None:
    item = Item(ItemId("item"), kind.name, data.draw(BODIES[kind.name]))
    cards = cards_of_item(_DECK, item)
    assert cards
    assert len({card.id for card in cards}) == len(cards)
    for card in cards:
        assert card.id.startswith("deck/item/")
        assert card.prompt
        assert card.answer
        assert [_rung(way) for way in card.ways] == sorted({_rung(way) for way in card.ways})
        assert card.ways
    assert cards_of_item(_DECK, item) == cards


@every_kind
@given(data=st.data())
def test_the_ways_of_a_card_agree_on_its_answer(kind: AnyKind, data: st.DataObject) -> None:
    item = Item(ItemId("item"), kind.name, data.draw(BODIES[kind.name]))
    for card in cards_of_item(_DECK, item):
        for way in card.ways:
            match way:
                case Recall(answer):
                    assert answer == card.answer
                case TextEntry(accepted):
                    assert accepted[0] == card.answer
                case Choice(options, correct):
                    assert correct
                    assert max(correct) < len(options)
                    assert len(set(options)) == len(options)
                    assert all(options[index] in card.answer for index in correct)
                case Order(sequence):
                    assert len(set(sequence)) == len(sequence) >= 2
                case Match(pairs):
                    assert len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs) >= 2


@every_kind
@given(data=st.data())
def test_an_allowed_ask_leaves_exactly_its_way(kind: AnyKind, data: st.DataObject) -> None:
    body = data.draw(BODIES[kind.name])
    wanted = {Ask.FLIP: Recall, Ask.CHOOSE: Choice, Ask.TYPE: TextEntry}
    assert set(kind.asks(body)) <= set(kind.ways)
    for ask in kind.asks(body):
        for card in cards_of_item(_DECK, Item(ItemId("item"), kind.name, body, ask=ask)):
            if not card.id.endswith("/reverse"):
                assert [type(way) for way in card.ways] == [wanted[ask]]


@every_kind
@given(data=st.data())
def test_the_text_that_identifies_an_item_does_not_depend_on_its_options(kind: AnyKind, data: st.DataObject) -> None:
    body = data.draw(BODIES[kind.name])
    assert kind.key_text(body)
    assert kind.key_text(body) == kind.key_text(body)
