"""An exam in the settings or the deck file, and what a day asks because of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from aiquiz.collection import Collection, Mode, Wish
from aiquiz.collection.exams import USUAL_SECONDS_PER_CARD
from aiquiz.config import DeckSettings, Settings, TagSettings
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Rating
from aiquiz.schedule import Scheduler
from learning import TODAY, card, on_day, review_of
from sitting import CAPITALS, DAY_MS, HandClock, answer_all, answer_one, asked, capitals, opened_collection, put

_EPOCH = date(1970, 1, 1)


def exam_in(days: int, clock: HandClock, *, minutes: int | None = None, goal: float | None = None) -> Settings:
    """Settings with an exam of the deck of capitals, and room for all cards otherwise."""
    return Settings(
        new_per_day=20, decks={CAPITALS: DeckSettings(exam=day_in(days, clock), goal=goal, minutes_per_day=minutes)}
    )


def day_in(days: int, clock: HandClock) -> date:
    return _EPOCH + timedelta(days=clock.now.ms // DAY_MS + days)


def left(collection: Collection) -> int:
    return collection.study([CAPITALS]).progress.left


def test_new_cards_are_paced_so_that_all_are_seen_by_the_middle_of_the_time(tmp_path: Path) -> None:
    put(tmp_path, capitals(30))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(20, clock)) as collection:
        assert collection.study([CAPITALS]).progress.new == 3


def test_minutes_a_day_limit_what_is_asked(tmp_path: Path) -> None:
    put(tmp_path, capitals(60))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(2, clock, minutes=2)) as collection:
        assert left(collection) == round(2 * 60 / USUAL_SECONDS_PER_CARD)


def test_the_days_work_shrinks_by_exactly_what_was_answered(tmp_path: Path) -> None:
    put(tmp_path, capitals(40))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(9, clock, minutes=1)) as collection:
        before = left(collection)
        for done in range(1, before + 1):
            answer_one(collection.study([CAPITALS]))
            assert left(collection) == before - done


def test_the_last_days_ask_again_what_is_not_due(tmp_path: Path) -> None:
    put(tmp_path, capitals(10))
    clock = HandClock()
    with opened_collection(tmp_path, clock, Settings()) as collection:
        answer_all(collection.study([CAPITALS]))
        clock.wait(DAY_MS)
        assert left(collection) == 0
    with opened_collection(tmp_path, clock, exam_in(1, clock, minutes=10)) as collection:
        assert left(collection) == 10


def test_after_the_exam_the_usual_schedule_goes_on(tmp_path: Path) -> None:
    put(tmp_path, capitals(30))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(-1, clock, minutes=1)) as collection:
        assert collection.study([CAPITALS]).progress.new == 20
        assert collection.exam_plans() == ()


def test_a_deck_file_may_name_the_exam_and_the_settings_win(tmp_path: Path) -> None:
    clock = HandClock()
    put(tmp_path, capitals(30).replace("title:", f"exam: {day_in(20, clock)}\ntitle:", 1))
    with opened_collection(tmp_path, clock, Settings()) as collection:
        assert collection.study([CAPITALS]).progress.new == 3
    with opened_collection(tmp_path, clock, exam_in(60, clock)) as collection:
        (found,) = collection.exam_plans()
        assert found.plan.exam.day - found.plan.today == 60


def test_an_exam_over_a_tag_leaves_the_other_cards_to_their_schedule(tmp_path: Path) -> None:
    clock = HandClock()
    put(tmp_path, capitals(12).replace("ask: flip}", "ask: flip, tags: [europe]}", 4))
    settings = Settings(new_per_day=5, tags={"europe": TagSettings(exam=day_in(1, clock))})
    with opened_collection(tmp_path, clock, settings) as collection:
        assert collection.study([CAPITALS]).progress.new == 4 + 5
        (found,) = collection.exam_plans()
        assert (found.name, found.plan.cards) == ("tag europe", 4)


def test_a_tag_covers_what_stands_below_it_whatever_the_case(tmp_path: Path) -> None:
    clock = HandClock()
    text = capitals(6).replace("ask: flip}", 'ask: flip, tags: ["Europe::North"]}', 2)
    put(tmp_path, text.replace("ask: flip}", "ask: flip, tags: [European]}", 1))
    with opened_collection(tmp_path, clock, Settings(tags={"europe": TagSettings(day_in(9, clock))})) as collection:
        (found,) = collection.exam_plans()
        assert (found.name, found.plan.cards) == ("tag europe", 2)


def test_of_two_exams_the_sooner_one_counts(tmp_path: Path) -> None:
    clock = HandClock()
    put(tmp_path, capitals(6).replace("ask: flip}", "ask: flip, tags: [europe]}"))
    settings = Settings(
        decks={CAPITALS: DeckSettings(exam=day_in(30, clock))}, tags={"europe": TagSettings(exam=day_in(3, clock))}
    )
    with opened_collection(tmp_path, clock, settings) as collection:
        assert [found.name for found in collection.exam_plans()] == ["tag europe"]


def test_more_new_cards_may_still_be_asked_for(tmp_path: Path) -> None:
    put(tmp_path, capitals(30))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(60, clock)) as collection:
        assert collection.study([CAPITALS], Wish(Mode.NEW, count=8)).progress.new == 8


def test_a_planned_card_is_promised_no_exact_day(tmp_path: Path) -> None:
    put(tmp_path, capitals(3))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(9, clock)) as collection:
        labels = asked(collection.study([CAPITALS])).labels
        assert labels[Rating.AGAIN] == "10 min"
        assert labels[Rating.GOOD].startswith("~")


def test_every_card_comes_in_time_and_the_goal_is_foretold(tmp_path: Path) -> None:
    """A learner who answers all right, to the day of the exam."""
    put(tmp_path, capitals(24))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(12, clock, goal=0.9)) as collection:
        for _ in range(12):
            answer_all(collection.study([CAPITALS]))
            clock.wait(DAY_MS)
        (found,) = collection.exam_plans()
        assert found.plan.unseen == 0
        assert found.plan.known_now >= 0.9


def test_where_time_is_short_the_plan_says_what_to_leave_out(tmp_path: Path) -> None:
    put(tmp_path, capitals(60))
    clock = HandClock()
    with opened_collection(tmp_path, clock, exam_in(4, clock, minutes=2)) as collection:
        (found,) = collection.exam_plans()
    assert found.plan.needed_per_day > found.plan.cards_per_day == 12
    assert found.dropped[0].item == "q59"
    assert 0 < len(found.dropped) < 60


def test_the_pace_counts_repetitions_and_no_breaks(tmp_path: Path) -> None:
    scheduler, before = Scheduler(), on_day(TODAY - 1)
    with opened_collection(tmp_path, HandClock(on_day(TODAY))) as collection:
        for number in range(15):
            name = card(f"q{number}").id
            outcomes = scheduler.outcomes(name, None, before)
            for rating, took_ms in ((Rating.AGAIN, 5_000), (Rating.GOOD, 3_600_000)):
                assert collection.pace() is None
                review = review_of(CardId(name), rating, outcomes, before, TODAY - 1, took_ms=took_ms)
                review = replace(review, id=EventId(f"{number}-{rating}"))
                collection._store.record(review)
        assert collection.pace() == pytest.approx(65)
        collection._store.undo(review.id, before)
        assert collection.pace() is None
