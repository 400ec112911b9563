"""Laws of planning for an exam."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating
from aiquiz.schedule import (
    ExamAim,
    Foresight,
    MemoryModel,
    ScheduleSettings,
    answers_needed,
    chance_on,
    expected_after,
    gain_per_answer,
    within_range,
)
from aiquiz.study import Habit, exam_plan, exam_queue
from learning import TODAY, card

FORESIGHT = Foresight(ScheduleSettings())
CARDS = tuple(card(f"q{number}") for number in range(12))
HABIT = Habit(0.9, 3, 200)

days = st.integers(1, 90)
stabilities = st.floats(0.01, 3_000)
difficulties = st.floats(1, 10)
parameters = st.lists(st.floats(0.0, 6.0), min_size=21, max_size=21).map(within_range)


@st.composite
def memories(draw: st.DrawFn) -> Mapping[CardId, MemoryState]:
    """What is remembered of some of the twelve cards, last answered at least a day ago."""
    found = {}
    for one in CARDS[: draw(st.integers(0, len(CARDS)))]:
        last = TODAY - draw(st.integers(1, 60))
        memory = MemoryState(draw(stabilities), draw(difficulties), CardState.REVIEW, last, last + 5)
        found[one.id] = memory
    return found


@given(parameters, stabilities, difficulties, st.integers(0, 400), st.booleans())
def test_foresight_is_what_the_package_says(
    own: tuple[float, ...], stability: float, difficulty: float, gap: int, is_right: bool
) -> None:
    scale = ScheduleSettings(parameters=own)
    model = MemoryModel(scale)
    told = model.next(stability, difficulty, gap, Rating.GOOD if is_right else Rating.AGAIN)
    if not is_right:
        told = model.next(*told, 0, Rating.GOOD)
    assert Foresight(scale).after((stability, difficulty), gap, is_right=is_right) == pytest.approx(told, rel=1e-9)


@given(parameters, st.booleans())
def test_foresight_of_a_first_answer_is_what_the_package_says(own: tuple[float, ...], is_right: bool) -> None:
    scale = ScheduleSettings(parameters=own)
    model = MemoryModel(scale)
    told = model.first(Rating.GOOD if is_right else Rating.AGAIN)
    if not is_right:
        told = model.next(*told, 0, Rating.GOOD)
    assert Foresight(scale).first(is_right=is_right) == pytest.approx(told, rel=1e-9)


@given(stabilities, st.floats(0.05, 0.99), days)
def test_a_stability_and_its_chance_lead_to_each_other(stability: float, chance: float, gap: int) -> None:
    assert FORESIGHT.recall(FORESIGHT.stability_for(chance, gap), gap) == pytest.approx(chance)
    assert FORESIGHT.recall(stability, FORESIGHT.interval_days(stability, chance)) == pytest.approx(chance)


@given(stabilities, difficulties, st.integers(0, 60), days, st.floats(0.5, 0.98))
def test_a_higher_goal_never_needs_fewer_answers(
    stability: float, difficulty: float, gap: int, left: int, goal: float
) -> None:
    strength = (stability, difficulty)
    assert answers_needed(FORESIGHT, strength, gap, left, goal) <= answers_needed(
        FORESIGHT, strength, gap, left, goal + 0.01
    )


@given(stabilities, difficulties, st.integers(0, 60), days)
def test_a_chance_is_a_chance(stability: float, difficulty: float, gap: int, left: int) -> None:
    assert 0 <= expected_after(FORESIGHT, (stability, difficulty), gap, left) <= 1


@given(memories(), st.integers(0, 90), st.integers(0, 11))
def test_with_more_time_a_day_asks_the_same_and_more(
    known: Mapping[CardId, MemoryState], ahead: int, room: int
) -> None:
    asked = [
        set(exam_queue(CARDS, known, ExamAim(TODAY + ahead, 0.9, cards), FORESIGHT, today=TODAY).main)
        for cards in (room, room + 1)
    ]
    assert asked[0] <= asked[1]
    assert len(asked[0]) <= room


@given(memories(), st.integers(0, 90), st.integers(1, 12))
def test_no_card_left_out_would_gain_more_today_than_one_that_is_asked(
    known: Mapping[CardId, MemoryState], ahead: int, room: int
) -> None:
    exam = ExamAim(TODAY + ahead, 0.9, room)
    queue = exam_queue(CARDS, known, exam, FORESIGHT, today=TODAY)
    gains = {one: gain_per_answer(FORESIGHT, memory, TODAY, exam.day) for one, memory in known.items()}
    asked = [gains[one] for one in queue.main if one not in queue.new]
    is_surely_known = {one: chance_on(FORESIGHT, memory, TODAY) >= 0.97 for one, memory in known.items()}
    left_out = [gain for one, gain in gains.items() if one not in queue.main and not is_surely_known[one]]
    assert min(asked, default=1.0) >= max(left_out, default=0.0) or len(queue.main) < room


@given(memories(), st.integers(0, 60), st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_studying_by_the_plan_is_never_worse_than_not_studying(
    known: Mapping[CardId, MemoryState], ahead: int, room: int
) -> None:
    plan = exam_plan(CARDS, known, ExamAim(TODAY + ahead, 0.9, room), FORESIGHT, HABIT, TODAY)
    assert 0 <= plan.untouched <= plan.with_plan + 1e-9 <= 1 + 1e-9
    assert 0 <= plan.by_habit <= 1


@given(memories(), st.integers(0, 40), st.integers(1, 6))
@settings(max_examples=40, deadline=None)
def test_twice_the_time_does_not_promise_less(known: Mapping[CardId, MemoryState], ahead: int, room: int) -> None:
    goal = 0.9
    promised = [
        exam_plan(CARDS, known, ExamAim(TODAY + ahead, goal, cards), FORESIGHT, HABIT, TODAY).with_plan
        for cards in (room, 2 * room)
    ]
    # Each answer is the best there is on its day, not over all days: half a point is what that may cost. Above the goal
    # there is nothing left to plan for, and cards met earlier may then be a little staler on the day.
    assert min(promised[1], goal) >= min(promised[0], goal) - 0.005


@given(memories(), st.integers(1, 60), st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_what_is_left_after_dropping_fits_the_time(known: Mapping[CardId, MemoryState], ahead: int, room: int) -> None:
    exam = ExamAim(TODAY + ahead, 0.9, room)
    dropped = {drop.card for drop in exam_plan(CARDS, known, exam, FORESIGHT, HABIT, TODAY).drops}
    kept = [one for one in CARDS if one.id not in dropped]
    if kept and dropped:
        again = exam_plan(kept, known, exam, FORESIGHT, HABIT, TODAY)
        assert again.needed_per_day <= room
