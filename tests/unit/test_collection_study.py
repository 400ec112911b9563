import threading
from dataclasses import replace
from pathlib import Path

import pytest

from aiquiz.collection import Collection, Study, steps
from aiquiz.config import Settings
from aiquiz.errors import StoreError
from aiquiz.model.ids import DeckId
from aiquiz.model.interaction import Choice, Order, TextEntry
from aiquiz.model.response import Chosen, DontKnow, Revealed, Typed
from aiquiz.model.review import Now, Rating, Review
from aiquiz.model.verdict import Outcome
from aiquiz.study import Progress
from sitting import (
    CAPITALS,
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    HandClock,
    answer_all,
    answer_one,
    asked,
    capitals,
    opened_collection,
    put,
    right,
)

ALL_KINDS = """
id: kinds
title: All kinds
items:
  - {id: choose, question: Which year?, answer: "2018", distractors: ["2015", "2017", "2020"]}
  - {id: gap, kind: cloze, text: "The pledge was {{$1 billion::amount}}."}
  - {id: claim, kind: true-false, statement: Water is wet., answer: "true"}
  - {id: several, kind: multi, question: Which are founders?, answers: [Musk, Altman], distractors: [Gates]}
  - {id: steps, kind: order, question: In which order?, items: [one, two, three]}
  - {id: pairs, kind: match, question: Who leads what?, pairs: {Musk: xAI, Altman: OpenAI}}
"""


@pytest.fixture
def study(collection: Collection) -> Study:
    return collection.study([CAPITALS])


def reviews(collection: Collection) -> tuple[Review, ...]:
    return collection._store.reviews()


def test_a_sitting_asks_every_new_card_once_in_the_authors_order(study: Study) -> None:
    assert answer_all(study) == ["q0", "q1", "q2", "q3", "q4"]
    assert study.question is None
    assert study.progress == Progress(done=5, left=0, new=0, learning=0, due=0)


def test_the_key_does_what_its_label_says(collection: Collection, study: Study, clock: HandClock) -> None:
    question = asked(study)
    clock.wait(HOUR_MS)  # the learner has thought for long, and reads the feedback for long
    feedback = study.grade(Revealed())
    clock.wait(HOUR_MS)
    saved = study.record(Rating.AGAIN, Revealed(), 5)
    assert feedback.labels == question.labels
    assert feedback.labels[Rating.AGAIN] == "10 min"
    assert saved.due_at_ms == clock.now.ms - HOUR_MS + 10 * MINUTE_MS
    remembered = collection._store.memory_of(question.card.id)
    assert remembered is not None
    assert remembered.due_at_ms == saved.due_at_ms


def test_a_flipped_card_leaves_the_rating_to_the_learner(study: Study) -> None:
    feedback = study.grade(Revealed())
    assert (feedback.verdict.outcome, feedback.verdict.rating, feedback.returns) == (Outcome.UNGRADED, None, "")


def test_grading_writes_nothing(collection: Collection, study: Study) -> None:
    study.grade(DontKnow())
    assert reviews(collection) == ()
    assert study.progress.done == 0


def test_when_a_card_returns_is_said_in_words(study: Study) -> None:
    assert study.grade(DontKnow()).returns == "in 10 minutes"


def test_the_log_keeps_what_was_shown_and_what_was_given(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, ALL_KINDS)
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([DeckId("kinds")])
        ways = set()
        while study.question:
            shown = study.question.shown
            response = right(shown)
            verdict = study.grade(response).verdict
            saved = study.record(verdict.rating or Rating.GOOD, response, 1_500)
            assert saved.options == (shown.options if isinstance(shown, Choice) else ())
            assert saved.given == verdict.given
            assert saved.is_right is verdict.is_right
            assert (saved.took_ms, saved.at) == (1_500, clock.now)
            ways.add(saved.way)
            study.advance()
        assert ways == {"choice", "recall", "order", "match"}


def test_a_known_card_is_asked_the_hard_way_and_shown_the_same_after_a_restart(tmp_path: Path) -> None:
    put(tmp_path, ALL_KINDS)
    clock = HandClock()
    with opened_collection(tmp_path, clock) as collection:
        first = asked(collection.study([DeckId("kinds")]))
        again = asked(collection.study([DeckId("kinds")]))
        assert isinstance(first.shown, Choice)
        assert first.shown == again.shown
        study = collection.study([DeckId("kinds")])
        while study.question:
            if isinstance(study.question.shown, Order):
                assert study.question.shown.shown != study.question.shown.sequence
            answer_one(study, Rating.EASY)
        clock.wait(30 * DAY_MS)
        later = collection.study([DeckId("kinds")])
        ways = {}
        while later.question:
            ways[str(later.question.card.item)] = later.question.shown
            answer_one(later)
        assert isinstance(ways["choose"], TextEntry)


def test_what_is_typed_is_cleaned_and_bounded_before_it_is_kept(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, "id: typed\ntitle: T\nitems:\n  - {id: a, question: Who?, answer: Ada, ask: type}\n")
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([DeckId("typed")])
        saved = study.record(Rating.AGAIN, Typed("\x1b[31mEve\ud800" + "e" * 100_000), 10**15)
        assert saved.given.startswith("Evee")
        assert len(saved.given) <= 2_000
        assert saved.took_ms == 86_400_000
        assert reviews(collection) == (saved,)


def test_recording_twice_saves_once(collection: Collection, study: Study) -> None:
    first = study.record(Rating.GOOD, Revealed(), 5)
    assert study.record(Rating.GOOD, Revealed(), 7) == first
    assert reviews(collection) == (first,)


def test_another_rating_replaces_the_first_and_one_may_come_back_to_it(collection: Collection, study: Study) -> None:
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.GOOD, Rating.HARD):
        saved = study.record(rating, Revealed(), 5)
        assert reviews(collection) == (saved,)
        assert saved.rating is rating
    study.advance()
    assert study.progress.done == 1


def test_the_question_stays_until_its_answer_is_saved(study: Study) -> None:
    question = asked(study)
    assert study.advance() is question
    study.grade(DontKnow())
    assert study.advance() is question
    study.record(Rating.AGAIN, DontKnow(), 5)
    assert study.advance() is not question


def test_an_answer_that_could_not_be_saved_keeps_the_question_and_is_saved_once_later(
    collection: Collection, study: Study
) -> None:
    question = asked(study)
    with collection._store._connection.reading() as raw:
        raw.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="S006"):
        study.record(Rating.GOOD, Revealed(), 5)
    assert study.advance() is question
    assert study.summary().answered == 0
    with collection._store._connection.reading() as raw:
        raw.execute("PRAGMA query_only = OFF")
    saved = study.record(Rating.GOOD, Revealed(), 5)
    assert reviews(collection) == (saved,)
    assert study.advance() is not question


def test_an_answer_that_reached_the_disk_although_it_failed_is_not_counted_twice(
    collection: Collection, study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = collection._store.record

    def record_and_fail(*arguments: object, **options: object) -> None:
        record(*arguments, **options)  # type: ignore[arg-type]
        raise StoreError.at("progress.db", "S007", "the disk failed")

    with monkeypatch.context() as patched:
        patched.setattr(collection._store, "record", record_and_fail)
        with pytest.raises(StoreError):
            study.record(Rating.GOOD, Revealed(), 5)
    repeated = study.record(Rating.GOOD, Revealed(), 5)
    assert reviews(collection) == (repeated,)
    with monkeypatch.context() as patched:
        patched.setattr(collection._store, "record", record_and_fail)
        with pytest.raises(StoreError):
            study.record(Rating.AGAIN, Revealed(), 5)
    corrected = study.record(Rating.HARD, Revealed(), 5)
    assert reviews(collection) == (corrected,)


def test_a_missed_card_returns_after_its_step_and_before_the_sitting_ends(study: Study, clock: HandClock) -> None:
    assert answer_one(study, Rating.AGAIN) == "q0"
    assert study.progress == Progress(done=1, left=5, new=4, learning=1, due=0)
    assert answer_one(study) == "q1"
    clock.wait(11 * MINUTE_MS)
    assert answer_one(study) == "q2"  # it was chosen before the step was over
    assert answer_one(study) == "q0"
    assert answer_all(study) == ["q3", "q4"]


def test_a_missed_card_returns_at_once_when_nothing_else_is_left(study: Study) -> None:
    asked_items = [answer_one(study) for _ in range(4)]
    assert answer_one(study, Rating.AGAIN) == "q4"
    assert answer_one(study, Rating.AGAIN) == "q4"
    assert answer_all(study) == ["q4"]
    assert asked_items == ["q0", "q1", "q2", "q3"]


def test_a_skipped_card_comes_last_and_then_is_left_for_another_sitting(collection: Collection, study: Study) -> None:
    study.skip()
    assert [answer_one(study) for _ in range(4)] == ["q1", "q2", "q3", "q4"]
    assert asked(study).card.item == "q0"
    assert study.skip() is None
    assert asked(collection.study([CAPITALS])).card.item == "q0"


def test_an_answered_question_can_not_be_skipped_away(collection: Collection, study: Study) -> None:
    study.record(Rating.GOOD, Revealed(), 5)
    study.skip()
    assert study.progress == Progress(done=1, left=4, new=4, learning=0, due=0)
    assert len(reviews(collection)) == 1


def test_undo_of_the_answer_on_screen_asks_the_same_question_again(collection: Collection, study: Study) -> None:
    study.record(Rating.GOOD, Revealed(), 5)
    study.record(Rating.HARD, Revealed(), 5)
    assert study.undo()
    assert asked(study).card.item == "q0"
    assert asked(study).memory is None
    assert reviews(collection) == ()
    assert study.progress.done == 0
    assert answer_all(study) == ["q0", "q1", "q2", "q3", "q4"]


@pytest.mark.parametrize("kept", [100, 2, 0])
def test_undo_goes_back_step_by_step_and_every_step_is_as_it_was(
    collection: Collection, study: Study, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(steps, "_KEPT_WHOLE", kept)
    seen = []
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.EASY):
        seen.append((study.question, study.progress))
        answer_one(study, rating)
    while seen:
        assert study.undo()
        assert (study.question, study.progress) == seen.pop()
    assert not study.undo()
    assert reviews(collection) == ()
    assert collection._store.memories() == {}


def test_a_summary_counts_what_was_answered_long_ago(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "_KEPT_WHOLE", 1)
    for rating in (Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.AGAIN):
        answer_one(study, rating)
    found = study.summary()
    assert (found.answered, found.right, found.cards, found.took_ms) == (4, 2, 4, 8_000)
    assert [card.item for card in found.hardest] == ["q0", "q3"]


def test_a_long_sitting_shares_its_line_of_cards_at_every_step(study: Study) -> None:
    answer_one(study)
    first = study._session.main
    answer_one(study)
    answer_one(study)
    assert study._session.main.names is first.names
    assert list(study._session.main) == list(first)[2:]


def test_undo_from_the_done_screen_brings_the_last_question_back(study: Study) -> None:
    answer_all(study)
    assert study.undo()
    assert asked(study).card.item == "q4"
    assert study.summary().answered == 4


def test_undo_works_across_restarts_on_the_same_day(collection: Collection, study: Study) -> None:
    answer_one(study)
    answer_one(study)
    resumed = collection.study([CAPITALS])
    assert resumed.progress == Progress(done=2, left=3, new=3, learning=0, due=0)
    assert resumed.undo()
    assert asked(resumed).card.item == "q1"
    assert asked(resumed).memory is None
    assert resumed.progress == Progress(done=1, left=4, new=4, learning=0, due=0)
    assert resumed.undo()
    assert not resumed.undo()
    assert answer_all(resumed) == ["q0", "q1", "q2", "q3", "q4"]
    assert resumed.summary().new_learned == 5


def test_yesterdays_answers_are_not_undone_by_a_slip_of_the_finger(
    collection: Collection, study: Study, clock: HandClock
) -> None:
    answer_one(study)
    clock.wait(DAY_MS)
    assert not collection.study([CAPITALS]).undo()


def test_undo_leaves_the_answers_of_other_decks_alone(tmp_path: Path, collection: Collection, study: Study) -> None:
    put(tmp_path, capitals(2, deck="rivers"), "rivers.yaml")
    answer_one(study)
    answer_one(collection.study([DeckId("rivers")]))
    assert collection.study([CAPITALS]).undo()
    assert [review.card for review in reviews(collection)] == ["rivers/q0/front"]


def test_a_sitting_that_was_cut_short_goes_on_where_it_stopped(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(6))
    with opened_collection(tmp_path, clock) as collection:
        study = collection.study([CAPITALS])
        done = [answer_one(study), answer_one(study, Rating.AGAIN), answer_one(study)]
        study.record(Rating.GOOD, Revealed(), 5)  # and the window is closed during the feedback
    assert done == ["q0", "q1", "q2"]
    with opened_collection(tmp_path, clock) as collection:
        resumed = collection.study([CAPITALS])
        assert resumed.progress == Progress(done=4, left=3, new=2, learning=1, due=0)
        assert answer_all(resumed) == ["q4", "q5", "q1"]
        assert resumed.summary().answered == 3


def test_the_daily_limit_counts_what_was_introduced_today_and_starts_again_tomorrow(
    tmp_path: Path, clock: HandClock
) -> None:
    put(tmp_path, capitals(10))
    settings = Settings(new_per_day=3)
    with opened_collection(tmp_path, clock, settings) as collection:
        study = collection.study([CAPITALS])
        assert study.progress.new == 3
        answer_one(study)
        assert collection.study([CAPITALS]).progress.new == 2
        answer_all(study)
        assert collection.study([CAPITALS]).question is None
        clock.wait(DAY_MS)
        assert collection.study([CAPITALS]).progress.new == 3


def test_the_limit_of_reviews_counts_those_of_today(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(6))
    with opened_collection(tmp_path, clock, Settings(reviews_per_day=4)) as collection:
        answer_all(collection.study([CAPITALS]))
        clock.wait(30 * DAY_MS)
        study = collection.study([CAPITALS])
        assert study.progress.due == 4
        answer_one(study)
        assert collection.study([CAPITALS]).progress.due == 3


def test_answers_given_while_the_clock_was_wrong_do_not_use_up_todays_limits(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(10))
    with opened_collection(tmp_path, clock, Settings(new_per_day=3)) as collection:
        clock.wait(40 * DAY_MS)
        answer_all(collection.study([CAPITALS]))
        clock.wait(-40 * DAY_MS)
        study = collection.study([CAPITALS])
        assert study.progress == Progress(done=0, left=3, new=3, learning=0, due=0)
        assert len(answer_all(study)) == 3


def test_several_decks_are_studied_together_each_within_its_own_limit(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(5))
    put(tmp_path, capitals(5, deck="rivers", title="Rivers"), "rivers.yaml")
    with opened_collection(tmp_path, clock, Settings(new_per_day=2)) as collection:
        study = collection.study([CAPITALS, DeckId("rivers"), CAPITALS])
        titles = []
        while study.question:
            titles.append(study.question.deck_title)
            answer_one(study)
        assert titles == ["Capitals", "Capitals", "Rivers", "Rivers"]


def test_siblings_are_not_asked_on_the_same_day(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, 'id: gaps\ntitle: G\nitems:\n  - {id: a, kind: cloze, text: "{{One}} and {{two}}."}\n')
    with opened_collection(tmp_path, clock) as collection:
        gaps = DeckId("gaps")
        assert answer_all(collection.study([gaps])) == ["a"]
        assert collection.study([gaps]).question is None
        clock.wait(DAY_MS)
        assert asked(collection.study([gaps])).card.id == "gaps/a/2"


def test_answers_after_midnight_belong_to_the_evening_before(tmp_path: Path) -> None:
    put(tmp_path, capitals(4))
    day = 1_700_006_400_000  # 2023-11-15 00:00 UTC
    clock = HandClock(Now(day + 3 * HOUR_MS, 0))
    with opened_collection(tmp_path, clock, Settings(new_per_day=2)) as collection:
        answer_all(collection.study([CAPITALS]))
        assert collection.study([CAPITALS]).question is None
        clock.wait(HOUR_MS)
        assert collection.study([CAPITALS]).progress.new == 2


def test_a_flag_is_toggled_shown_at_once_and_kept(collection: Collection, study: Study) -> None:
    assert not asked(study).is_flagged
    assert study.flag()
    assert asked(study).is_flagged
    assert asked(collection.study([CAPITALS])).is_flagged
    assert not study.flag()
    assert not asked(study).is_flagged


def test_flagging_between_answer_and_saving_changes_nothing_about_the_answer(
    collection: Collection, study: Study
) -> None:
    feedback = study.grade(DontKnow())
    study.flag()
    saved = study.record(Rating.AGAIN, DontKnow(), 5)
    assert feedback.returns == "in 10 minutes"
    assert reviews(collection) == (saved,)


def test_an_answer_is_saved_in_a_thread_while_the_screen_goes_on_asking(study: Study, collection: Collection) -> None:
    response = right(asked(study).shown)
    study.grade(response)
    saving = threading.Thread(target=study.record, args=(Rating.GOOD, response, 5))
    with collection._store._connection.writing():  # the disk is slow
        saving.start()
        assert study.question is not None
        assert study.progress.done == 0
        assert study.grade(response).labels
        assert study.summary().answered == 0
    saving.join()
    assert len(reviews(collection)) == 1


def test_the_summary_tells_what_was_learned_and_what_was_hard(study: Study) -> None:
    answer_one(study, Rating.AGAIN)
    answer_all(study)
    summary = study.summary()
    assert (summary.answered, summary.right, summary.cards, summary.new_learned) == (6, 5, 5, 5)
    assert [card.item for card in summary.hardest] == ["q0"]
    assert summary.took_ms == 12_000
    assert sum(count for _, count in summary.returns) == 5


def test_the_answer_on_screen_counts_in_the_summary(study: Study) -> None:
    study.record(Rating.GOOD, Revealed(), 5)
    assert study.summary().answered == 1


def test_a_response_that_does_not_fit_is_a_bug_and_saves_nothing(collection: Collection, study: Study) -> None:
    with pytest.raises(TypeError):
        study.record(Rating.GOOD, Chosen(frozenset({0})), 5)
    assert reviews(collection) == ()


def test_answering_when_nothing_is_asked_is_a_bug(study: Study) -> None:
    answer_all(study)
    with pytest.raises(ValueError, match="nothing is being asked"):
        study.record(Rating.GOOD, Revealed(), 5)
    assert study.advance() is None
    assert study.skip() is None


def test_two_programs_on_one_deck_lose_no_answer(tmp_path: Path, clock: HandClock) -> None:
    put(tmp_path, capitals(3))
    with opened_collection(tmp_path, clock) as one, opened_collection(tmp_path, clock) as two:
        first, second = one.study([CAPITALS]), two.study([CAPITALS])
        answer_all(first)
        answer_all(second)
        assert len(reviews(one)) == 6
        assert one._store.memories() == two._store.memories()
        assert replace(one.overview(), problems=()) == replace(two.overview(), problems=())
