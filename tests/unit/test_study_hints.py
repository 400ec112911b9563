"""Hints: help that never gives the answer away, and what it costs."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.grading import grade
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Chosen, DontKnow, Revealed, Typed
from aiquiz.model.review import Rating
from aiquiz.study import guess_chance, hints_of
from learning import card

RNG = random.Random(7)
FOUR = Choice(("Paris", "Rome", "Oslo", "Bern"), frozenset({2}))


def told(interaction: Interaction) -> list[str]:
    return [hint.text for hint in hints_of(card("capital"), interaction, RNG)]


@pytest.mark.parametrize(
    ("answer", "hints"),
    [
        ("Sam Altman", ["S·· A·····", "S·· Al····"]),
        ("2018", ["2···"]),
        ("18 July 1968", ["·· J··· 1···"]),
        ("42", ["··"]),
        ("A", ["·"]),
        ("no profit", ["·· p·····", "·· pr····"]),
        ("GPT-4", ["G··-·"]),
        ("$1.4 trillion", ["$·.· t·······", "$·.· tr······"]),
        ("O'Brien", ["O'·····", "O'B····"]),
        ("?!", []),
    ],
)
def test_a_short_answer_shows_its_letters_number_then_the_first(answer: str, hints: list[str]) -> None:
    wanted = [f"It looks like this: {form}" for form in hints]
    assert told(TextEntry((answer, "or so"))) == told(Recall(answer)) == wanted


def test_a_long_answer_shows_how_it_begins() -> None:
    answer = "Because the light of the sun is scattered by the molecules of the air, blue most of all"
    assert told(Recall(answer)) == ["It begins: Because the light of …"]
    assert told(Recall("first line\nsecond line")) == ["It begins: first …"]
    assert told(Recall("x" * 60)) == []


def test_wrong_options_are_struck_until_two_are_left() -> None:
    hints = hints_of(card("capital"), FOUR, random.Random(1))
    assert {hint.struck for hint in hints} < {0, 1, 3}
    assert len({hint.struck for hint in hints}) == len(hints) == 2
    assert all(hint.struck is not None and FOUR.options[hint.struck] in hint.text for hint in hints)


def test_of_several_right_options_one_wrong_one_stays() -> None:
    several = Choice(("a", "b", "c", "d"), frozenset({0, 1}), several=True)
    assert [hint.struck in (2, 3) for hint in hints_of(card("x"), several, RNG)] == [True]
    assert hints_of(card("x"), Choice(("a", "b"), frozenset({0}), several=True), RNG) == ()


def test_there_is_no_hint_between_two_options() -> None:
    assert hints_of(card("x"), Choice(("True", "False"), frozenset({0}), fixed_order=True), RNG) == ()


def test_an_order_shows_its_first_line_and_a_match_all_pairs_but_two() -> None:
    assert told(Order(("egg", "larva", "fly"))) == ["First comes: egg"]
    assert told(Order(("egg", "fly"))) == []
    assert told(Match((("a", "1"), ("b", "2"), ("c", "3")))) == ["a → 1"]
    assert told(Match((("a", "1"), ("b", "2")))) == []


def test_the_authors_own_hint_comes_first_where_the_prompt_does_not_show_it() -> None:
    hinted = replace(card("capital"), hint="by a fjord")
    assert hints_of(hinted, TextEntry(("Oslo",)), RNG)[0].text == "by a fjord"
    shown = replace(hinted, prompt="____ (by a fjord)")
    assert [hint.text for hint in hints_of(shown, TextEntry(("Oslo",)), RNG)] == ["It looks like this: O···"]


@given(st.text(max_size=60), st.integers(0, 9))
def test_no_hint_is_the_whole_answer(answer: str, seed: int) -> None:
    for interaction in (TextEntry((answer,)), Recall(answer)):
        for hint in hints_of(card("x"), interaction, random.Random(seed)):
            letters = [char for char in answer if char.isalnum()]
            seen = hint.text.partition(": ")[2]
            assert seen != answer
            assert sum(char.isalnum() for char in seen) < max(len(letters), 1)


@given(st.integers(2, 8), st.data())
def test_a_right_option_is_never_struck_and_a_choice_is_left(count: int, data: st.DataObject) -> None:
    right = data.draw(st.sets(st.integers(0, count - 1), min_size=1))
    choice = Choice(tuple("abcdefgh"[:count]), frozenset(right), several=len(right) > 1)
    hints = hints_of(card("x"), choice, random.Random(3))
    struck = {hint.struck for hint in hints}
    assert not struck & right
    assert len(hints) == len(struck) <= max(count - 2, 0)
    assert not hints or len(struck) < count - len(right)


def test_every_hint_leaves_fewer_ways_to_guess() -> None:
    assert [guess_chance(FOUR, hints) for hints in range(3)] == [1 / 4, 1 / 3, 1 / 2]
    assert guess_chance(Choice(("a", "b", "c"), frozenset({0}), several=True), 1) == 1 / 3
    assert guess_chance(Order(("a", "b", "c")), 1) == 1 / 2
    assert guess_chance(Match((("a", "1"), ("b", "2"), ("c", "3"))), 1) == 1 / 2
    assert guess_chance(TextEntry(("a",)), 2) == 0
    assert guess_chance(Order(("a", "b")), 5) == 0


def test_right_after_a_hint_is_hard_and_wrong_stays_wrong() -> None:
    assert grade(FOUR, Chosen(frozenset({2})), hints=1).rating is Rating.HARD
    assert grade(FOUR, Chosen(frozenset({0})), hints=1).rating is Rating.AGAIN
    assert grade(TextEntry(("Opteron",)), Typed("Opteran"), hints=2).rating is Rating.HARD
    assert grade(TextEntry(("Opteron",)), Typed("Opteron")).rating is Rating.GOOD
    assert grade(FOUR, DontKnow(), hints=1).rating is Rating.AGAIN
    assert grade(Recall("Oslo"), Revealed(), hints=1).rating is None
