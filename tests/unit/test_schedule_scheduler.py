"""What each rating makes of a card, and that the log leads to the same memory."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating
from aiquiz.schedule import DEFAULT_PARAMETERS, Scheduler, ScheduleSettings, fuzzed_days, interval_label, replay
from learning import MINUTE_MS, NOON, TODAY, in_learning, in_review, on_day, review_of

CARD = CardId("rivalry/left-the-board/front")
HARD_TO_EASY = (Rating.HARD, Rating.GOOD, Rating.EASY)


@pytest.mark.parametrize("before", [None, in_learning(), in_review()], ids=["new", "learning", "review"])
def test_a_missed_card_returns_after_the_learning_step(before: MemoryState | None) -> None:
    scheduler = Scheduler(ScheduleSettings(learning_step_minutes=7))
    missed = scheduler.outcomes(CARD, before, NOON)[Rating.AGAIN]
    assert missed.state is CardState.LEARNING
    assert missed.due_at_ms == NOON.ms + 7 * MINUTE_MS
    assert missed.due_day == TODAY


@pytest.mark.parametrize("before", [None, in_learning(), in_review()], ids=["new", "learning", "review"])
def test_a_remembered_card_returns_on_a_later_day(before: MemoryState | None) -> None:
    outcomes = Scheduler().outcomes(CARD, before, NOON)
    for rating in HARD_TO_EASY:
        assert outcomes[rating].state is CardState.REVIEW
        assert outcomes[rating].due_day > TODAY
        assert outcomes[rating].due_at_ms is None


def test_only_a_miss_in_review_is_a_lapse() -> None:
    scheduler = Scheduler()
    assert scheduler.outcomes(CARD, None, NOON)[Rating.AGAIN].lapses == 0
    assert scheduler.outcomes(CARD, in_learning(), NOON)[Rating.AGAIN].lapses == 0
    of_review = scheduler.outcomes(CARD, in_review(lapses=2), NOON)
    assert [of_review[rating].lapses for rating in Rating] == [3, 2, 2, 2]


def test_every_answer_counts_as_a_repetition() -> None:
    outcomes = Scheduler().outcomes(CARD, in_review(repetitions=4), NOON)
    assert {outcomes[rating].repetitions for rating in Rating} == {5}
    assert Scheduler().outcomes(CARD, None, NOON)[Rating.GOOD].repetitions == 1


def test_the_first_good_answer_gives_the_published_stability_and_two_days() -> None:
    good = Scheduler().outcomes(CARD, None, NOON)[Rating.GOOD]
    assert good.stability == DEFAULT_PARAMETERS[2]
    assert good.due_day == TODAY + 2


def test_a_second_answer_on_the_same_day_is_not_a_day_of_rest() -> None:
    scheduler = Scheduler()
    first = scheduler.outcomes(CARD, None, NOON)[Rating.GOOD]
    same_day = scheduler.outcomes(CARD, first, on_day(TODAY, 30))[Rating.GOOD]
    next_day = scheduler.outcomes(CARD, first, on_day(TODAY + 2))[Rating.GOOD]
    assert first.stability <= same_day.stability < next_day.stability


def test_a_clock_set_back_counts_as_the_same_day_and_heals() -> None:
    scheduler = Scheduler()
    ahead = replace(in_review(), last_day=TODAY + 300, due_day=TODAY + 310)
    now_right = scheduler.outcomes(CARD, ahead, NOON)[Rating.GOOD]
    assert now_right.stability >= ahead.stability
    assert now_right.last_day == TODAY
    assert now_right.due_day > TODAY
    assert scheduler.retrievability(ahead, TODAY) == 1.0


def test_an_answer_after_a_thousand_years_is_still_an_answer() -> None:
    outcomes = Scheduler().outcomes(CARD, in_review(last=-400_000), NOON)
    assert outcomes[Rating.GOOD].due_day > TODAY


def test_a_higher_desired_retention_brings_cards_back_sooner() -> None:
    known = in_review(stability=60.0)
    careful = Scheduler(ScheduleSettings(desired_retention=0.97)).outcomes(CARD, known, NOON)
    relaxed = Scheduler(ScheduleSettings(desired_retention=0.80)).outcomes(CARD, known, NOON)
    for rating in HARD_TO_EASY:
        assert careful[rating].due_day < relaxed[rating].due_day
        assert careful[rating].stability == relaxed[rating].stability


def test_a_card_that_could_be_guessed_returns_sooner() -> None:
    known = in_review(stability=60.0)
    certain = Scheduler().outcomes(CARD, known, NOON)[Rating.GOOD]
    guessable = Scheduler().outcomes(CARD, known, NOON, guess_chance=0.25)[Rating.GOOD]
    aiming_at = Scheduler(ScheduleSettings(desired_retention=0.925)).outcomes(CARD, known, NOON)[Rating.GOOD]
    assert guessable.due_day < certain.due_day
    assert guessable == aiming_at


def test_no_interval_is_longer_than_the_longest() -> None:
    settings = ScheduleSettings(maximum_interval_days=30)
    outcomes = Scheduler(settings).outcomes(CARD, in_review(stability=5_000.0, last=TODAY - 5_000), NOON)
    assert {outcomes[rating].due_day for rating in HARD_TO_EASY} <= set(range(TODAY + 28, TODAY + 31))


def test_the_study_day_of_an_outcome_turns_over_at_the_rollover_hour() -> None:
    past_midnight = replace(NOON, ms=NOON.ms + 14 * 60 * MINUTE_MS)
    assert Scheduler().outcomes(CARD, None, past_midnight)[Rating.GOOD].last_day == TODAY
    at_midnight = Scheduler(ScheduleSettings(rollover_hour=0))
    assert at_midnight.outcomes(CARD, None, past_midnight)[Rating.GOOD].last_day == TODAY + 1


def test_fuzz_is_the_same_on_every_device_and_differs_between_cards_and_repetitions() -> None:
    assert [fuzzed_days(100.0, CARD, repetition) for repetition in range(5)] == [105, 104, 95, 102, 94]
    assert len({fuzzed_days(100.0, CardId(f"deck/item{number}/front"), 1) for number in range(200)}) == 15


def test_replay_takes_the_due_day_from_the_row_and_the_strength_from_the_answers() -> None:
    scheduler = Scheduler()
    outcomes = scheduler.outcomes(CARD, None, NOON)
    moved = replace(review_of(CARD, Rating.GOOD, outcomes, NOON, TODAY), due_day=TODAY + 40)
    assert replay(scheduler, [moved]) == {CARD: replace(outcomes[Rating.GOOD], due_day=TODAY + 40)}


def test_replay_keeps_cards_apart() -> None:
    scheduler, other = Scheduler(), CardId("rivalry/pledge/1")
    outcomes = scheduler.outcomes(CARD, None, NOON)
    rows = [
        review_of(which, rating, outcomes, NOON, TODAY)
        for which, rating in ((CARD, Rating.GOOD), (other, Rating.AGAIN))
    ]
    assert replay(scheduler, rows) == {CARD: outcomes[Rating.GOOD], other: outcomes[Rating.AGAIN]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"desired_retention": 0.0},
        {"desired_retention": 1.0},
        {"desired_retention": float("nan")},
        {"learning_step_minutes": 0},
        {"maximum_interval_days": 0},
        {"rollover_hour": 24},
        {"parameters": DEFAULT_PARAMETERS[:20]},
    ],
    ids=str,
)
def test_settings_that_make_no_schedule_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a schedule"):
        ScheduleSettings(**wrong)  # type: ignore[arg-type]


def test_a_schedule_can_be_read_without_loading_the_fsrs_package() -> None:
    program = (
        "import sys, aiquiz.schedule as schedule; from aiquiz.model.memory import MemoryState, CardState;"
        "schedule.Scheduler().retrievability(MemoryState(5.0, 5.0, CardState.REVIEW, 1, 5), 9);"
        "sys.exit('fsrs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("days", "label"),
    [
        (1, "1 d"),
        (30, "30 d"),
        (31, "1 mo"),
        (45, "1.5 mo"),
        (61, "2 mo"),
        (364, "12 mo"),
        (366, "1 y"),
        (511, "1.4 y"),
    ],
)
def test_an_interval_fits_on_a_key(days: int, label: str) -> None:
    assert interval_label(in_review(due=TODAY + days), NOON) == label


@pytest.mark.parametrize(("minutes", "label"), [(10, "10 min"), (1, "1 min"), (-3, "0 min"), (60, "1 h"), (150, "2 h")])
def test_a_learning_step_is_told_in_minutes_or_hours(minutes: int, label: str) -> None:
    assert interval_label(in_learning(due_at_ms=NOON.ms + minutes * MINUTE_MS), NOON) == label


def test_a_card_due_today_is_zero_days_away() -> None:
    assert interval_label(in_review(due=TODAY - 3), NOON) == "0 d"
