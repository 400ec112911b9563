"""How one question climbs from the easiest way of asking to the hardest."""

from __future__ import annotations

import pytest

from aiquiz.kinds import Cloze, Qa, cards_of, cards_of_item
from aiquiz.kinds.ladder import by_size
from aiquiz.model.card import Card
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.interaction import Choice, Recall, TextEntry
from aiquiz.model.item import Ask, Evidence, Item

_DECK = DeckId("deck")
_LONG = "Because the company had promised its founders never to sell the board's seats"


def _card(body: Qa | Cloze, ask: Ask | None = None) -> Card:
    kind = "qa" if isinstance(body, Qa) else "cloze"
    return cards_of_item(_DECK, Item(ItemId("item"), kind, body, ask=ask))[0]


def test_with_distractors_a_short_answer_is_chosen_then_typed() -> None:
    card = _card(Qa("Who?", "Ada", ("Ada Lovelace",), ("Grace", "Edith")))
    assert card.ways == (
        Choice(("Ada", "Grace", "Edith"), frozenset({0})),
        TextEntry(("Ada", "Ada Lovelace"), rivals=("Grace", "Edith")),
    )


def test_with_distractors_a_long_answer_is_chosen_then_recalled() -> None:
    assert _card(Qa("Why?", _LONG, (), ("No reason",))).ways[1] == Recall(_LONG)


def test_without_distractors_a_short_answer_is_recalled_then_typed() -> None:
    assert _card(Qa("Who?", "Ada", ("Ada L.",))).ways == (Recall("Ada"), TextEntry(("Ada", "Ada L.")))


def test_without_distractors_a_long_answer_is_only_recalled() -> None:
    assert _card(Qa("Why?", _LONG)).ways == (Recall(_LONG),)


@pytest.mark.parametrize(
    ("answer", "is_typed"),
    [
        ("x" * 40, True),
        ("x" * 41, False),
        ("one two three four five six", True),
        ("one two three four five six seven", False),
        ("two\nlines", False),
    ],
)
def test_short_is_forty_characters_six_words_and_one_line(answer: str, is_typed: bool) -> None:
    assert any(isinstance(way, TextEntry) for way in _card(Qa("What?", answer)).ways) is is_typed


@pytest.mark.parametrize(
    ("ask", "way"),
    [
        (Ask.FLIP, Recall("Ada")),
        (Ask.CHOOSE, Choice(("Ada", "Grace"), frozenset({0}))),
        (Ask.TYPE, TextEntry(("Ada",), rivals=("Grace",))),
    ],
)
def test_ask_pins_the_one_way(ask: Ask, way: Recall | Choice | TextEntry) -> None:
    assert _card(Qa("Who?", "Ada", (), ("Grace",)), ask).ways == (way,)


def test_a_long_answer_is_typed_if_the_author_insists() -> None:
    assert _card(Qa("Why?", _LONG), Ask.TYPE).ways == (TextEntry((_LONG,)),)


def test_an_impossible_ask_leaves_the_ladder() -> None:
    assert _card(Qa("Who?", "Ada"), Ask.CHOOSE).ways == (Recall("Ada"), TextEntry(("Ada",)))


def test_a_tolerance_reaches_the_typed_answer() -> None:
    assert _card(Qa("How high?", "324 m", tolerance=2.0)).ways[-1] == TextEntry(("324 m",), 2.0)


def test_numeric_options_stand_in_order_of_size_and_are_not_shuffled() -> None:
    way = _card(Qa("When?", "2018", (), ("2020", "2015"))).ways[0]
    assert way == Choice(("2015", "2018", "2020"), frozenset({1}), fixed_order=True)


def test_options_that_are_no_numbers_keep_their_order_and_are_shuffled_to_show() -> None:
    way = _card(Qa("When?", "2018", (), ("2020", "never"))).ways[0]
    assert way == Choice(("2018", "2020", "never"), frozenset({0}))


def test_a_reversed_question_makes_a_second_card_that_is_only_recalled() -> None:
    item = Item(ItemId("item"), "qa", Qa("Capital of France?", "Paris", (), ("Rome",), reverse=True), ask=Ask.CHOOSE)
    front, reverse = cards_of_item(_DECK, item)
    assert (front.id, reverse.id) == ("deck/item/front", "deck/item/reverse")
    assert (reverse.prompt, reverse.answer) == ("Paris", "Capital of France?")
    assert reverse.ways == (Recall("Capital of France?"),)


def test_a_card_carries_what_its_item_says() -> None:
    evidence = Evidence("Paris is the capital.", 7)
    item = Item(ItemId("item"), "qa", Qa("What?", "Paris"), "Because.", evidence, ("places",))
    (card,) = cards_of(Deck(_DECK, "Deck", (item,)))
    assert (card.deck, card.item, card.explanation, card.evidence, card.tags) == (
        "deck",
        "item",
        "Because.",
        evidence,
        ("places",),
    )


def test_the_cards_of_a_deck_follow_its_items() -> None:
    items = tuple(Item(ItemId(name), "cloze", Cloze("{{a}} and {{b}}")) for name in ("z", "a"))
    assert [card.id for card in cards_of(Deck(_DECK, "Deck", items))] == [
        "deck/z/1",
        "deck/z/2",
        "deck/a/1",
        "deck/a/2",
    ]


def test_amounts_are_ordered_by_value_not_by_letters() -> None:
    assert by_size(("$1 billion", "$20 million", "$900 thousand")) == ("$900 thousand", "$20 million", "$1 billion")


def test_amounts_of_different_units_have_no_order() -> None:
    assert by_size(("5 km", "5 kg")) is None
