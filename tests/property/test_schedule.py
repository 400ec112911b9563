"""Laws of the schedule, for any card, any memory and any moment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating, Review
from aiquiz.schedule import Scheduler, ScheduleSettings, fuzz_range, fuzzed_days, replay, study_day
from learning import on_day, review_of

cards = st.integers(0, 10**6).map(lambda number: CardId(f"deck/item{number}/front"))
days = st.integers(15_000, 25_000)
ratings = st.sampled_from(Rating)
schedulers = st.builds(
    ScheduleSettings,
    desired_retention=st.floats(0.70, 0.97),
    learning_step_minutes=st.integers(1, 120),
    maximum_interval_days=st.integers(1, 36_500),
).map(Scheduler)


@st.composite
def memories(draw: st.DrawFn) -> MemoryState:
    last = draw(days)
    is_learning = draw(st.booleans())
    return MemoryState(
        stability=draw(st.floats(0.001, 36_500)),
        difficulty=draw(st.floats(1, 10)),
        state=CardState.LEARNING if is_learning else CardState.REVIEW,
        last_day=last,
        due_day=last if is_learning else last + draw(st.integers(1, 4_000)),
        due_at_ms=on_day(last).ms if is_learning else None,
        repetitions=draw(st.integers(1, 100)),
        lapses=draw(st.integers(0, 20)),
    )


before = st.none() | memories()


@given(schedulers, cards, before, days)
def test_a_better_rating_never_returns_sooner_nor_leaves_a_weaker_memory(
    scheduler: Scheduler, card: CardId, memory: MemoryState | None, day: int
) -> None:
    outcomes = scheduler.outcomes(card, memory, on_day(day))
    again, hard, good, easy = (outcomes[rating] for rating in Rating)
    assert day == again.due_day < hard.due_day <= good.due_day <= easy.due_day
    assert again.stability <= hard.stability <= good.stability <= easy.stability
    assert again.difficulty >= hard.difficulty >= good.difficulty >= easy.difficulty


@given(schedulers, cards, before, days)
def test_every_outcome_stays_within_bounds(
    scheduler: Scheduler, card: CardId, memory: MemoryState | None, day: int
) -> None:
    outcomes = scheduler.outcomes(card, memory, on_day(day))
    for rating in Rating:
        assert 0.001 <= outcomes[rating].stability <= 36_500
        assert 1 <= outcomes[rating].difficulty <= 10
        assert outcomes[rating].due_day - day <= scheduler.settings.maximum_interval_days
        assert outcomes[rating].last_day == day


@given(schedulers, cards, before, days, ratings)
def test_the_label_on_a_key_and_the_row_it_writes_lead_to_one_memory(
    scheduler: Scheduler, card: CardId, memory: MemoryState | None, day: int, rating: Rating
) -> None:
    now = on_day(day)
    outcomes = scheduler.outcomes(card, memory, now)
    assert scheduler.applied(memory, review_of(card, rating, outcomes, now, day)) == outcomes[rating]


@given(memories(), days)
def test_retrievability_is_a_probability_that_falls_with_time(memory: MemoryState, day: int) -> None:
    scheduler = Scheduler()
    now, later = scheduler.retrievability(memory, day), scheduler.retrievability(memory, day + 1)
    assert 0 < later <= now <= 1


@given(st.lists(st.tuples(st.sampled_from("abc"), ratings, st.integers(-3, 40)), max_size=25))
def test_replaying_a_log_gives_the_memories_it_was_written_from(answers: list[tuple[str, Rating, int]]) -> None:
    scheduler, day = Scheduler(), 20_000
    live: dict[CardId, MemoryState] = {}
    log: list[Review] = []
    for number, (name, rating, gap) in enumerate(answers):
        day += gap
        card, now = CardId(f"deck/{name}/front"), on_day(day, number)
        outcomes = scheduler.outcomes(card, live.get(card), now)
        log.append(review_of(card, rating, outcomes, now, study_day(now), number=number))
        live[card] = outcomes[rating]
    assert replay(scheduler, log) == live


@given(st.floats(0.001, 40_000), st.floats(0.001, 40_000), cards, st.integers(1, 50), st.integers(1, 36_500))
def test_fuzz_keeps_the_order_of_intervals(
    one: float, other: float, card: CardId, repetition: int, longest: int
) -> None:
    shorter, longer = sorted((one, other))
    drawn = fuzzed_days(shorter, card, repetition, longest)
    low, high = fuzz_range(shorter, longest)
    assert 1 <= low <= drawn <= high <= longest
    assert drawn <= fuzzed_days(longer, card, repetition, longest)
