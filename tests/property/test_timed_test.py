"""Laws of a timed test: drawn the same by the same seed, kept whole in a file, and fair with time and marks."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.collection.snapshot import as_data, from_data
from aiquiz.kinds import cards_of
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, EventId
from aiquiz.model.interaction import Interaction, Recall, TextEntry
from aiquiz.model.response import DontKnow, Response, Typed
from aiquiz.study.exam import (
    Exam,
    ExamAnswer,
    ExamResult,
    answered,
    drafted,
    drawn,
    gone_to,
    marked,
    put_off,
    result_of,
    to_mark,
    verdict_of,
    with_time,
)
from deckfiles import deck_of
from sitting import right
from strategies import decks, lines

seeds = st.integers(0, 1_000)


def exam_of(deck: Deck, seed: int, count: int = 8, *, limit_ms: int = 60_000) -> Exam:
    questions = drawn(cards_of(deck), count, seed)
    return Exam("an-exam", deck.title, (DeckId(deck.id),), seed, 0.7, limit_ms, 0, questions, (None,) * len(questions))


def responses_to(shown: Interaction) -> st.SearchStrategy[Response]:
    """The right response, giving up, and where a text is asked for any text."""
    typed: st.SearchStrategy[Response] = lines.map(Typed)
    known: st.SearchStrategy[Response] = st.sampled_from([right(shown), DontKnow()])
    return st.one_of(known, typed) if isinstance(shown, TextEntry) else known


SMALL = deck_of("""\
id: small
title: Small
items:
  - {id: choose, question: Capital of Norway?, answer: Oslo, distractors: [Bergen, Molde], ask: choose}
  - {id: type, question: Capital of Peru?, answer: Lima, ask: type}
  - {id: flip, question: Why Canberra?, answer: Sydney and Melbourne could not agree, ask: flip}
  - {id: order, kind: order, question: From north to south, items: [Oslo, Berlin, Rome]}
  - {id: match, kind: match, question: Which is which?, pairs: {France: Paris, Spain: Madrid}}
""")


@st.composite
def exams(draw: st.DrawFn, *, of_any_deck: bool = False) -> Exam:
    """A test somewhere on its way."""
    deck = draw(decks(max_items=3).filter(lambda one: bool(cards_of(one)))) if of_any_deck else SMALL
    exam = exam_of(deck, draw(seeds))
    for step in draw(st.lists(st.sampled_from(["answer", "begin", "later", "go"]), max_size=6)):
        if step == "answer":
            exam = answered(exam, answer_to(exam, draw(responses_to(exam.question.shown))))
        elif step == "begin":
            exam = drafted(exam, draw(st.none() | responses_to(exam.question.shown)))
        elif step == "later":
            exam = put_off(exam)
        else:
            exam = gone_to(exam, draw(st.integers(-2, 12)))
    return exam


def answer_to(exam: Exam, response: Response) -> ExamAnswer:
    return ExamAnswer(response, 4_000, EventId(f"event-{exam.at}"), 1_000, 60)


@settings(max_examples=25, deadline=None)
@given(decks(max_items=3), seeds, st.integers(1, 6))
def test_the_same_seed_draws_the_same_test_whatever_the_order_of_the_cards(deck: Deck, seed: int, count: int) -> None:
    cards = cards_of(deck)
    test = drawn(cards, count, seed)
    assert drawn(tuple(reversed(cards)), count, seed) == test
    assert len(test) <= count
    assert len({question.card.item for question in test}) == len(test)
    assert not any(isinstance(question.shown, Recall) or question.card.hint for question in test)


@settings(max_examples=25, deadline=None)
@given(exams(of_any_deck=True))
def test_a_test_reads_back_from_its_file_as_it_was(exam: Exam) -> None:
    assert from_data(Exam, json.loads(json.dumps(as_data(exam)))) == exam


@settings(max_examples=25, deadline=None)
@given(exams(), st.data())
def test_a_file_that_lost_a_part_is_refused_or_still_a_test(exam: Exam, data: st.DataObject) -> None:
    written = json.loads(json.dumps(as_data(exam)))
    field = data.draw(st.sampled_from(sorted(written)))
    written[field] = data.draw(st.sampled_from([None, [], {}, "x", -1, True, [[]], {"is": "Exam"}]))
    try:
        found = from_data(Exam, written)
    except ValueError:
        return
    assert isinstance(found, Exam)


@settings(max_examples=25, deadline=None)
@given(exams())
def test_an_open_question_is_asked_as_long_as_there_is_one(exam: Exam) -> None:
    asked = []
    while exam.open:
        if exam.answers[exam.at] is not None:
            exam = put_off(exam)
        asked.append(exam.at)
        exam = answered(exam, answer_to(exam, DontKnow()))
    assert len(set(asked)) == len(asked)
    assert result_of(exam).answered == len(exam.questions)


@settings(max_examples=25, deadline=None)
@given(exams(), st.data())
def test_what_was_begun_stands_there_until_it_is_given_and_is_no_answer(exam: Exam, data: st.DataObject) -> None:
    begun = data.draw(responses_to(exam.question.shown))
    after = drafted(exam, begun)
    given = exam.answers[exam.at]
    assert after.draft == (None if given and given.response == begun else begun)
    assert (after.open, after.answers, after.at) == (exam.open, exam.answers, exam.at)
    assert exam.at not in after.blank
    assert gone_to(put_off(after), exam.at) == after
    assert drafted(after, None).draft is None
    assert gone_to(answered(after, answer_to(after, begun)), exam.at).draft is None


@settings(max_examples=25, deadline=None)
@given(exams(), st.lists(st.integers(-5_000, 200_000), max_size=6))
def test_time_never_runs_backwards_and_never_below_nothing(exam: Exam, clock: list[int]) -> None:
    for used in clock:
        before = exam.used_ms
        exam = with_time(exam, used)
        assert exam.used_ms >= before
        assert exam.left_ms is not None
        assert 0 <= exam.left_ms <= exam.limit_ms


@settings(max_examples=25, deadline=None)
@given(exams(), st.booleans())
def test_marks_settle_what_no_rule_can_judge_and_nothing_else(exam: Exam, is_right: bool) -> None:
    before = [verdict_of(*pair) for pair in zip(exam.questions, exam.answers, strict=True)]
    waiting = to_mark(exam)
    for place in waiting:
        assert exam.questions[place].is_self_marked
        exam = marked(exam, place, is_right=is_right)
    after = [verdict_of(*pair) for pair in zip(exam.questions, exam.answers, strict=True)]
    assert to_mark(exam) == ()
    for place, verdict in enumerate(after):
        assert verdict.is_right is is_right if place in waiting else verdict == before[place]


@given(st.integers(1, 50), st.integers(0, 50), st.floats(0, 1))
def test_the_mark_is_reached_exactly_when_the_share_is(total: int, right: int, needed: float) -> None:
    right = min(right, total)
    result = ExamResult(right, total, total, needed)
    assert result.is_passed is (right / total >= needed or right / total == pytest.approx(needed, abs=1e-9))
    assert replace(result, pass_share=right / total).is_passed
