"""A timed test with its file behind it: nothing is lost, the schedule stays, and the result says all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiquiz.collection import Collection, ExamSitting, ExamWish
from aiquiz.config import Settings
from aiquiz.errors import StoreError, UsageError
from aiquiz.model.ids import DeckId
from aiquiz.model.response import DontKnow, Typed
from sitting import CAPITALS, DAY_MS, HandClock, opened_collection, put, right

KINDS = """\
id: capitals
title: Capitals
items:
  - {id: choose, question: Capital of Norway?, answer: Oslo, distractors: [Bergen, Tromsø], ask: choose}
  - {id: type, question: Capital of Peru?, answer: Lima, ask: type, tags: [south]}
  - id: flip
    question: Why is Canberra a capital?
    answer: Sydney and Melbourne could not agree
    ask: flip
    source: {quote: Neither city would yield.}
  - {id: order, kind: order, question: From north to south, items: [Oslo, Berlin, Rome]}
  - {id: match, kind: match, question: Which is which?, pairs: {France: Paris, Spain: Madrid}}
"""


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def begun(collection: Collection, wish: ExamWish | None = None) -> ExamSitting:
    sitting = collection.exam([CAPITALS], wish or ExamWish(seed=1))
    sitting.begin()
    return sitting


def ask_all(sitting: ExamSitting, *, is_right: bool = True) -> None:
    """Answers every question, right or not at all; what is written for oneself comes close to no answer."""
    while sitting.exam.open:
        question = sitting.exam.question
        response = Typed("They quarrelled") if question.is_self_marked else right(question.shown)
        sitting.answer(response if is_right else DontKnow(), 3_000, sitting.exam.used_ms + 3_000)


def test_every_answer_is_in_the_file_when_the_next_question_shows(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        for done in range(1, 6):
            sitting.answer(DontKnow(), 1_000, done * 2_000)
            with opened_collection(tmp_path, clock) as other:
                left = other.unfinished_exam()
                assert left is not None
                assert left.exam.answers == sitting.exam.answers
                assert left.exam.used_ms == done * 2_000
                assert left.exam.pauses == 1


def test_a_test_goes_on_with_the_questions_as_they_were_asked(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        questions = begun(collection).exam.questions
        put(tmp_path, KINDS.replace("Capital of", "The capital of"))
        left = collection.unfinished_exam()
        assert left is not None
        assert left.exam.questions == questions


def test_a_second_test_waits_for_the_first(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        begun(collection)
        with pytest.raises(UsageError, match="L022"):
            collection.exam([CAPITALS])
        discarded = collection.discard_exam()
        assert discarded is not None
        assert discarded.exists()
        assert collection.unfinished_exam() is None
        assert collection.discard_exam() is None
        begun(collection)


def test_the_result_holds_what_was_asked_and_answered_and_the_mark(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection, ExamWish(pass_share=0.75, seed=1))
        ask_all(sitting)
        sitting.hand_in(42_000)
        (place,) = sitting.to_mark
        assert not sitting.is_finished
        sitting.mark(place, is_right=False)
        clock.wait(42_000)
        report = sitting.finish()
        assert report.result.is_passed
        assert collection.unfinished_exam() is None
    assert report.file is not None
    written = json.loads(report.file.read_text("utf-8"))
    assert (written["right"], written["total"], written["score"], written["passed"]) == (4, 5, 0.8, True)
    assert written["seconds_used"] == 42
    (flip,) = (one for one in written["questions"] if one["card"] == "capitals/flip/front")
    assert (flip["given"], flip["verdict"], flip["is_self_marked"]) == ("They quarrelled", "wrong", True)
    assert flip["source"] == "Neither city would yield."
    (choose,) = (one for one in written["questions"] if one["card"] == "capitals/choose/front")
    assert sorted(choose["options"]) == ["Bergen", "Oslo", "Tromsø"]
    assert (choose["asked_as"], choose["is_right"]) == ("choice", True)


def test_the_right_words_need_no_mark(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        while sitting.exam.open:
            sitting.answer(right(sitting.exam.question.shown), 1_000, 1_000)
        sitting.hand_in(1_000)
        assert sitting.is_finished
        assert sitting.result.share == 1


def test_the_schedule_does_not_see_a_test_but_the_log_keeps_it(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        before = collection.overview()
        sitting = begun(collection)
        ask_all(sitting)
        sitting.hand_in(1_000)
        for place in sitting.to_mark:
            sitting.mark(place, is_right=True)
        sitting.finish()
        sitting.finish()  # as after a failure half-way
        assert collection.overview() == before
        kinds = [past.kind for question in sitting.exam.questions for past in collection.history(question.card.id)]
        assert kinds == ["practice"] * 5


def test_an_answer_after_the_time_counts_as_none(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection, ExamWish(minutes=1, seed=1))
        sitting.answer(right(sitting.exam.question.shown), 1_000, 59_999)
        sitting.answer(right(sitting.exam.question.shown), 1_000, 60_000)
        assert sitting.is_out_of_time
        assert len(sitting.exam.open) == 4


def test_no_clock_moves_the_time_of_a_test(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection, ExamWish(minutes=1, seed=1))
        clock.wait(400 * DAY_MS)
        sitting.answer(DontKnow(), 1_000, 5_000)
        clock.wait(-800 * DAY_MS)
        sitting.keep_time(4_000)
        left = collection.unfinished_exam()
        assert left is not None
        assert left.exam.left_ms == 55_000


def test_what_was_begun_counts_at_the_end_where_nothing_was_given(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        sitting.begin_answer(right(sitting.exam.question.shown))
        sitting.go_to(1, 1_000)
        given = DontKnow()
        sitting.answer(given, 1_000, 2_000)
        sitting.go_to(1, 3_000)
        sitting.begin_answer(right(sitting.exam.question.shown))
        sitting.keep_time(4_000)
        with opened_collection(tmp_path, clock) as other:
            left = other.unfinished_exam()
            assert left is not None
            assert left.exam.drafts == sitting.exam.drafts
        sitting.hand_in(5_000)
        first, second, *rest = sitting.exam.answers
        assert first is not None
        assert first.response == right(sitting.exam.questions[0].shown)
        assert second is not None
        assert second.response == given
        assert rest == [None] * len(rest)


def test_an_answer_may_be_changed_until_the_end(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        ask_all(sitting, is_right=False)
        sitting.go_to(0, 1_000)
        sitting.answer(right(sitting.exam.question.shown), 1_000, 1_000)
        assert sitting.result.right == 1
        sitting.hand_in(1_000)
        sitting.answer(DontKnow(), 1_000, 1_000)
        assert sitting.result.right == 1


def test_a_search_and_a_number_choose_the_questions(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        chosen = collection.exam([CAPITALS], ExamWish(search="tag:south"))
        assert [question.card.item for question in chosen.exam.questions] == ["type"]
        assert len(collection.exam([CAPITALS], ExamWish(count=2)).exam.questions) == 2
        assert collection.exam([CAPITALS], ExamWish(minutes=0)).exam.left_ms is None
        with pytest.raises(UsageError, match="L021"):
            collection.exam([CAPITALS], ExamWish(search="tag:north"))
        with pytest.raises(UsageError, match="L004"):
            collection.exam([DeckId("capital")])


def test_a_deck_of_proposals_is_told_to_be_reviewed_first(tmp_path: Path, clock: HandClock) -> None:
    put(
        tmp_path,
        "id: capitals\ntitle: Capitals\nitems:\n"
        "  - {id: one, question: Capital of Peru?, answer: Lima, status: proposed}\n",
    )
    with (
        opened_collection(tmp_path, clock) as collection,
        pytest.raises(UsageError, match="aiquiz review") as found,
    ):
        collection.exam([CAPITALS])
    assert found.value.diagnostics[0].code == "L021"


def test_without_saving_nothing_is_written(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock, Settings()) as collection:
        sitting = begun(collection, ExamWish(is_saving=False))
        ask_all(sitting, is_right=False)
        sitting.hand_in(1_000)
        report = sitting.finish()
        assert (report.file, report.result.right) == (None, 0)
        assert all(collection.history(question.card.id) == () for question in sitting.exam.questions)
    assert not (tmp_path / "exams").exists()


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"format": "aiquiz exam", "version": 2}', "\xff", "[" * 99_999])
def test_a_damaged_file_is_told_and_can_be_put_away(tmp_path: Path, clock: HandClock, damage: str) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        begun(collection)
        (tmp_path / "exams" / "unfinished.json").write_bytes(damage.encode("latin-1"))
        with pytest.raises(StoreError, match="L020"):
            collection.unfinished_exam()
        collection.discard_exam()
        begun(collection)


@pytest.mark.parametrize("place", [-1, 5])
def test_a_draft_of_a_question_that_is_not_there_is_damage(tmp_path: Path, clock: HandClock, place: int) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        sitting.begin_answer(Typed("Lima"))
        sitting.keep_time(1_000)
        file = tmp_path / "exams" / "unfinished.json"
        written = json.loads(file.read_text("utf-8"))
        written["exam"]["drafts"][0][0] = place
        file.write_text(json.dumps(written), "utf-8")
        with pytest.raises(StoreError, match="L020"):
            collection.unfinished_exam()


def test_a_failed_write_leaves_the_test_as_it_was(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        before = sitting.exam
        (tmp_path / "exams" / "unfinished.json").unlink()
        (tmp_path / "exams" / "unfinished.json").mkdir()
        with pytest.raises(StoreError):
            sitting.answer(DontKnow(), 1_000, 1_000)
        assert sitting.exam == before
        (tmp_path / "exams" / "unfinished.json").rmdir()
        sitting.answer(DontKnow(), 1_000, 1_000)
        assert len(sitting.exam.open) == 4


def test_a_result_that_is_written_is_told_even_if_the_old_file_stays(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, KINDS)
    with opened_collection(tmp_path, clock) as collection:
        sitting = begun(collection)
        sitting.hand_in(1_000)
        (tmp_path / "exams" / "unfinished.json").unlink()
        (tmp_path / "exams" / "unfinished.json").mkdir()
        with pytest.raises(StoreError, match="the result is written"):
            sitting.finish()
        (tmp_path / "exams" / "unfinished.json").rmdir()
        assert [sitting.finish().file] == list((tmp_path / "exams").iterdir())
