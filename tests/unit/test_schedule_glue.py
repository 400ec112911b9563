"""The edges of the schedule: what settings may be, when a card would be due anew, how days are named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule import (
    DEFAULT_PARAMETERS,
    Load,
    MemoryModel,
    Scheduler,
    ScheduleSettings,
    are_sound,
    became_leech,
    replay,
    study_day,
    within_range,
)
from aiquiz.schedule.fuzz import fuzzed_days
from aiquiz.schedule.labels import ago_label, interval_label
from aiquiz.schedule.load import balanced_days
from learning import NOON, TODAY, card, in_learning, in_review, on_day, review_of

CARD = card("board").id
HOUR_MS = 3_600_000


@pytest.mark.parametrize("far", [-1e9, 1e9])
def test_parameters_out_of_their_range_are_brought_into_it(far: float) -> None:
    mended = within_range([far] * 21)
    assert are_sound(mended)
    assert not any(are_sound([*mended[:at], far, *mended[at + 1 :]]) for at in range(21))
    assert within_range(DEFAULT_PARAMETERS) == DEFAULT_PARAMETERS


@pytest.mark.parametrize("count", [0, 20, 22])
def test_only_21_parameters_can_be_brought_into_range(count: int) -> None:
    assert not are_sound([1.0] * count)
    with pytest.raises(ValueError, match="zip"):
        within_range([1.0] * count)


@pytest.mark.parametrize(
    "settings",
    [
        {"rollover_hour": 0}, {"rollover_hour": 23}, {"maximum_interval_days": 1}, {"learning_step_minutes": 1},
        {"desired_retention": 0.01}, {"desired_retention": 0.99},
    ],
)  # fmt: skip
def test_settings_at_the_edge_are_settings(settings: dict[str, float]) -> None:
    made = replace(ScheduleSettings(), **settings)  # type: ignore[arg-type]  # one field at a time
    assert Scheduler(made).settings == made


def test_replay_goes_from_answer_to_answer_of_the_same_card() -> None:
    scheduler = Scheduler()
    reviews: list[Review] = []
    memories: dict[str, object] = {}
    for number, (which, day) in enumerate([("a", TODAY), ("b", TODAY), ("a", TODAY + 3), ("b", TODAY + 9)]):
        known = replay(scheduler, reviews).get(card(which).id)
        outcomes = scheduler.outcomes(card(which).id, known, on_day(day))
        reviews.append(review_of(card(which).id, Rating.GOOD, outcomes, on_day(day), day, number=number))
        memories[card(which).id] = outcomes[Rating.GOOD]
    assert replay(scheduler, reviews) == memories


def test_a_card_is_due_anew_where_its_last_answer_would_put_it_now() -> None:
    scheduler = Scheduler()
    memory = in_review(last=TODAY - 10, stability=60.0, repetitions=3)
    days = fuzzed_days(60.0, CARD, 3)
    assert scheduler.due_again(CARD, memory, TODAY) == TODAY - 10 + days
    assert scheduler.due_again(CARD, memory, TODAY + 400) == TODAY + 400
    guessed = scheduler.due_again(CARD, memory, TODAY - 10, guess_chance=0.25)
    wanted = scheduler.due_again(CARD, memory, TODAY - 10, desired_retention=0.25 + 0.75 * 0.9)
    assert guessed == wanted < TODAY - 10 + days


def test_a_day_off_is_no_day_to_be_due_anew() -> None:
    scheduler = Scheduler()
    memory = in_review(last=TODAY - 10, stability=60.0)
    usual = scheduler.due_again(CARD, memory, TODAY - 10, load=Load())
    off = Load(breaks=((usual, usual),))
    assert scheduler.due_again(CARD, memory, TODAY - 10, load=off) != usual
    outcomes = scheduler.outcomes(CARD, None, NOON, load=Load(breaks=((TODAY + 1, TODAY + 30),)))
    assert all(not TODAY < outcomes[rating].due_day <= TODAY + 30 for rating in Rating if rating is not Rating.AGAIN)


def test_cards_of_one_load_part_and_no_interval_is_longer_than_the_longest() -> None:
    scheduler = Scheduler(ScheduleSettings(maximum_interval_days=50))
    memory = in_review(last=TODAY, stability=40.0)
    days = {scheduler.due_again(card(f"q{at}").id, memory, TODAY, load=Load()) for at in range(40)}
    assert len(days) > 3
    assert max(days) <= TODAY + 50
    long = replace(memory, stability=400.0)
    assert scheduler.due_again(CARD, long, TODAY, load=Load()) <= TODAY + 50


@pytest.mark.parametrize(
    ("days", "label"), [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (1_200, "1,200 days ago")]
)
def test_a_past_day_is_told_in_days(days: int, label: str) -> None:
    assert ago_label(days) == label


@pytest.mark.parametrize(("hour", "rollover", "label"), [(2, 4, "2 d"), (5, 4, "1 d"), (2, 0, "1 d")])
def test_how_long_it_takes_is_counted_from_the_study_day(hour: int, rollover: int, label: str) -> None:
    now = Now(TODAY * 86_400_000 + hour * HOUR_MS, 0)
    assert interval_label(in_review(due=TODAY + 1), now, rollover) == label


def test_an_interval_is_drawn_by_card_and_by_the_number_of_its_next_answer() -> None:
    scheduler = Scheduler()
    memory = in_review(last=TODAY - 10, due=TODAY, stability=300.0, repetitions=3)
    future = scheduler.outcomes(CARD, memory, NOON)[Rating.GOOD]
    wanted = MemoryModel(ScheduleSettings()).interval_days(future.stability)
    assert future.due_day - TODAY == fuzzed_days(wanted, CARD, 4)
    anew = scheduler.due_again(CARD, memory, TODAY - 10, load=Load())
    assert anew == TODAY - 10 + balanced_days(300.0, CARD, 3, TODAY - 10, Load())


def test_a_day_begins_at_four_where_nobody_says_otherwise() -> None:
    now = Now(TODAY * 86_400_000 + 4 * HOUR_MS + HOUR_MS // 2, 0)
    assert study_day(now) == TODAY
    assert interval_label(in_review(due=TODAY + 1), now) == "1 d"
    east = Now(TODAY * 86_400_000 + 3 * HOUR_MS, 120)
    assert study_day(east) == TODAY
    assert study_day(replace(east, utc_offset_min=-120)) == TODAY - 1


def test_a_long_step_is_told_in_whole_hours() -> None:
    step = in_learning(due_at_ms=NOON.ms + 100 * HOUR_MS)
    assert interval_label(step, NOON) == "100 h"


@pytest.mark.parametrize(("threshold", "told_at"), [(3, [3, 4, 5, 6]), (5, [5, 7, 9]), (7, [7, 10, 13]), (8, [8, 12])])
def test_a_leech_is_told_of_again_after_half_as_many_lapses(threshold: int, told_at: list[int]) -> None:
    def became(lapses: int) -> bool:
        return became_leech(in_review(lapses=lapses - 1), in_review(lapses=lapses), threshold_lapses=threshold)

    assert [lapses for lapses in range(1, max(told_at) + 1) if became(lapses)] == told_at


def test_half_a_day_with_three_cards_is_as_welcome_as_half_a_day_with_six() -> None:
    easy = Load(due={TODAY: 3}, shares=(0.5,) * 7)
    assert easy.room(TODAY) == 0.5 * Load(due={TODAY: 6}).room(TODAY) == 0.5 / 49
