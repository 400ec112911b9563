"""Laws of grading, for any deck and any answer."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.grading import grade
from aiquiz.grading.difference import difference
from aiquiz.grading.lexemes import without_accents
from aiquiz.grading.tokens import Quantity, tokens_of
from aiquiz.model.interaction import Choice, Match, Order, TextEntry
from aiquiz.model.response import Arranged, Chosen, Matched, Typed
from aiquiz.model.verdict import DifferenceKind, Outcome
from aiquiz.text import clean_line
from strategies import lines, numbers_as_text, raw_texts

answers = st.one_of(lines, numbers_as_text)
distinct = st.lists(lines, min_size=2, max_size=6, unique=True).map(tuple)


@given(st.lists(answers, min_size=1, max_size=4).map(tuple), st.lists(answers, max_size=3).map(tuple), st.data())
def test_an_accepted_wording_is_always_right(
    accepted: tuple[str, ...], rivals: tuple[str, ...], data: st.DataObject
) -> None:
    typed = data.draw(st.sampled_from(accepted))
    assert grade(TextEntry(accepted, None, rivals), Typed(f"  {typed} ")).outcome is Outcome.RIGHT


@given(answers, raw_texts | numbers_as_text, st.none() | st.floats(0, 1e9))
def test_any_answer_gets_a_verdict_whose_difference_leads_to_the_expected(
    answer: str, typed: str, tolerance: float | None
) -> None:
    verdict = grade(TextEntry((answer,), tolerance), Typed(typed))
    assert verdict.expected == answer
    assert verdict.given == clean_line(typed)
    if verdict.difference:
        kept = [part.text for part in verdict.difference if part.kind is not DifferenceKind.EXTRA]
        assert "".join(kept) == answer


@given(lines, lines)
def test_a_difference_holds_both_texts(typed: str, expected: str) -> None:
    parts = difference(typed, expected)
    assert "".join(part.text for part in parts if part.kind is not DifferenceKind.EXTRA) == expected
    mine = "".join(part.text for part in parts if part.kind is not DifferenceKind.MISSING)
    assert same_letters(mine) == same_letters(typed)
    assert all(one.kind is not other.kind for one, other in pairwise(parts))


def same_letters(text: str) -> str:
    return "".join(without_accents(char.casefold()) for char in text if not char.isspace())


@given(st.integers(-(10**15), 10**15))
def test_a_whole_number_is_read_with_and_without_its_commas(number: int) -> None:
    for written in (str(number), f"{number:,}"):
        (token,) = tokens_of(written)
        assert Quantity(Fraction(number)) in token.values


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_two_numbers_are_the_same_answer_only_if_they_are_equal(one: int, other: int) -> None:
    outcome = grade(TextEntry((f"${one:,}",)), Typed(f"{other} dollars")).outcome
    assert (outcome is Outcome.RIGHT) == (one == other)
    assert outcome is not Outcome.CLOSE


@given(distinct, st.data())
def test_a_choice_is_right_exactly_when_the_right_options_are_picked(
    options: tuple[str, ...], data: st.DataObject
) -> None:
    indices = st.frozensets(st.integers(0, len(options) - 1), min_size=1)
    right, picked = data.draw(indices), data.draw(indices)
    verdict = grade(Choice(options, right, several=True), Chosen(picked))
    assert (verdict.outcome is Outcome.RIGHT) == (picked == right)
    assert (verdict.outcome is Outcome.WRONG) == (not picked & right)


@given(distinct, st.randoms(use_true_random=False))
def test_an_order_and_a_match_are_right_in_one_way_only(lines_: tuple[str, ...], rng: random.Random) -> None:
    shuffled = list(lines_)
    rng.shuffle(shuffled)
    ordered = grade(Order(lines_), Arranged(tuple(shuffled))).outcome
    assert (ordered is Outcome.RIGHT) == (tuple(shuffled) == lines_)
    pairs = tuple((f"left {line}", line) for line in lines_)
    joined = tuple((left, other) for (left, _), other in zip(pairs, shuffled, strict=True))
    assert (grade(Match(pairs), Matched(joined)).outcome is Outcome.RIGHT) == (tuple(shuffled) == lines_)
