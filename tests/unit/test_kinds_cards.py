"""What each kind other than `qa` asks, and what it shows as the answer."""

from __future__ import annotations

import pytest

from aiquiz.kinds import Cloze, Gap, Match, Multi, Order, TrueFalse, cards_of_item, kind_named
from aiquiz.model import interaction
from aiquiz.model.card import Card
from aiquiz.model.evidence import Evidence
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.interaction import Choice, Recall, TextEntry
from aiquiz.model.item import Ask, Body, Item


def _cards(kind: str, body: Body, ask: Ask | None = None) -> tuple[Card, ...]:
    return cards_of_item(DeckId("deck"), Item(ItemId("item"), kind, body, ask=ask))


def test_each_gap_is_one_card_with_the_other_gaps_filled() -> None:
    first, second = _cards("cloze", Cloze("They pledged {{$1 billion::amount}} and wanted {{no profit}}."))
    assert first.prompt == "They pledged _____ (amount) and wanted no profit."
    assert second.prompt == "They pledged $1 billion and wanted _____."
    assert (first.id, second.id) == ("deck/item/1", "deck/item/2")
    assert (first.answer, second.answer) == ("$1 billion", "no profit")


def test_a_gap_with_the_same_answer_is_blank_too() -> None:
    first, _, third = _cards("cloze", Cloze("{{Ada}} met {{ada::again}}, then {{Grace}}."))
    assert first.prompt == "_____ met _____, then Grace."
    assert third.prompt == "Ada met ada, then _____."


def test_a_gap_climbs_the_same_ladder_as_a_question() -> None:
    (card,) = _cards("cloze", Cloze("In {{2018}} he left.", ("the year 2018",), ("2020", "2015")))
    assert card.ways == (
        Choice(("2015", "2018", "2020"), frozenset({1}), fixed_order=True),
        TextEntry(("2018", "the year 2018"), rivals=("2020", "2015")),
    )


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("{{a}}", (Gap("a"),)),
        ("{{ a :: b }}", (Gap("a", "b"),)),
        ("{{std::vector::class}}", (Gap("std::vector", "class"),)),
        ("{{std::vector::}}", (Gap("std::vector"),)),
        ("{{f{x}}}", (Gap("f{x}"),)),
        ("{a} {{b}}", (Gap("b"),)),
        ("{{two\nlines}}", (Gap("two\nlines"),)),
        ("{{}}", (Gap(""),)),
        ("none", ()),
    ],
)
def test_gaps_are_read_as_written(text: str, gaps: tuple[Gap, ...]) -> None:
    assert Cloze(text).gaps == gaps


def test_a_filled_text_has_no_braces_and_no_hints() -> None:
    assert Cloze("{{Paris::city}} is in {{France}}.").filled == "Paris is in France."


def test_two_gaps_of_one_sentence_written_as_two_items_are_two_questions() -> None:
    kind = kind_named("cloze")
    assert kind is not None
    assert kind.key_text(Cloze("{{Paris}} is in France.")) != kind.key_text(Cloze("Paris is in {{France}}."))
    assert kind.key_text(Cloze("{{Paris::city}} is in France.")) == kind.key_text(Cloze("{{Paris}} is in France."))


@pytest.mark.parametrize(
    ("body", "answer", "right"),
    [
        (TrueFalse("The earth is round.", True), "True", 0),
        (TrueFalse("The earth is flat.", False), "False", 1),
        (TrueFalse("The earth is flat.", False, "It is round."), "False. It is round.", 1),
    ],
)
def test_a_statement_is_judged_true_or_false_in_that_order(body: TrueFalse, answer: str, right: int) -> None:
    (card,) = _cards("true-false", body)
    assert card.prompt == f"{body.statement}\nTrue or false?"
    assert card.answer == answer
    assert card.ways == (Choice(("True", "False"), frozenset({right}), fixed_order=True),)


def test_several_right_answers_must_all_be_picked() -> None:
    (card,) = _cards("multi", Multi("Which fly?", ("bats", "birds"), ("cats",)))
    assert card.ways == (Choice(("bats", "birds", "cats"), frozenset({0, 1}), several=True),)
    assert card.answer == "bats\nbirds"


def test_several_right_numbers_stand_among_the_wrong_ones_by_size() -> None:
    (card,) = _cards("multi", Multi("Which are primes?", ("3", "2"), ("4", "1")))
    assert card.ways == (Choice(("1", "2", "3", "4"), frozenset({1, 2}), several=True, fixed_order=True),)


def test_things_to_order_are_held_in_their_right_order() -> None:
    (card,) = _cards("order", Order("By size:", ("mouse", "dog")))
    assert card.ways == (interaction.Order(("mouse", "dog")),)
    assert card.answer == "1. mouse\n2. dog"


def test_pairs_are_matched() -> None:
    (card,) = _cards("match", Match("Where?", (("Paris", "France"), ("Rome", "Italy"))))
    assert card.ways == (interaction.Match((("Paris", "France"), ("Rome", "Italy"))),)
    assert card.answer == "Paris → France\nRome → Italy"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multi", Multi("Which fly?", ("bats", "birds"), ("cats",))),
        ("order", Order("By size:", ("mouse", "dog"))),
        ("match", Match("Where?", (("Paris", "France"), ("Rome", "Italy")))),
    ],
)
def test_what_is_arranged_can_be_asked_as_a_flip_card(kind: str, body: Body) -> None:
    (card,) = _cards(kind, body, Ask.FLIP)
    assert card.ways == (Recall(card.answer),)


def test_an_unknown_name_is_no_kind() -> None:
    assert kind_named("essay") is None


_TOLD = "The mill stood by St. Olm church. It had two wheels. In 1874 it burned down. Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        (_TOLD.replace("1874", "{{1874}}"), "… In 1874 it burned down. Nobody was hurt."),
        (_TOLD.replace("two", "{{two::number}}"), "… It had two wheels. In 1874 it burned down. Nobody was hurt."),
        ("Mills › Olm: " + _TOLD.replace("1874", "{{1874}}"), "… In 1874 it burned down. Nobody was hurt."),
        (_TOLD.replace("St. Olm church", "{{St. Olm church}}"), _TOLD),
        ("It burned down in {{1874}}.", _TOLD),
    ],
)
def test_the_proof_is_the_quote_without_what_the_question_has_shown(text: str, proof: str) -> None:
    (card,) = cards_of_item(DeckId("deck"), Item(ItemId("item"), "cloze", Cloze(text), evidence=Evidence(_TOLD)))
    assert card.proof == proof


def test_without_a_quote_there_is_no_proof() -> None:
    (card,) = _cards("cloze", Cloze("In {{2018}} he left."))
    assert card.proof == ""
