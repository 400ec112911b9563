"""What the statistics read of an answer is the answer: after undos, practice, aliases, syncs and damage too."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from aiquiz.collection.foretelling import foretelling
from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating, Remarks, Review
from aiquiz.model.trace import Trace
from aiquiz.schedule import Scheduler
from aiquiz.stats import (
    confidence,
    misses_by_card,
    retention_by_week,
    reviewed_on,
    streak_days,
    time_spent_ms,
    times_spent,
    true_retention,
)
from aiquiz.store import Store
from aiquiz.store.events import answer_event
from answering import NOON, answer, opened

TODAY = 19_675
CARDS = tuple(CardId(f"{deck}/{item}/front") for deck in ("deck", "déck “2”") for item in "ab")
REMARKS = (Remarks(), Remarks(is_sure=True), Remarks(hints=2, is_sure=False))
# What is given may look like the body of a row.
GIVEN = ("2018", '"is_sure":true', '\x00é"rating":1,\\', "")

answers = st.builds(
    lambda card, rating, back, took_ms, given, remarks: replace(
        answer(card, rating=rating, day=TODAY - back, given=given), took_ms=took_ms, remarks=remarks
    ),
    st.sampled_from(CARDS),
    st.sampled_from(Rating),
    st.integers(0, 60),
    st.integers(0, 100_000),
    st.sampled_from(GIVEN),
    st.sampled_from(REMARKS),
)
places = st.integers(0, 1)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), places, answers),
        st.tuples(st.just("practise"), places, answers),
        st.tuples(st.just("undo"), places, st.integers(0, 20)),
        st.tuples(st.just("link"), places, st.tuples(st.sampled_from(CARDS), st.sampled_from(CARDS))),
        st.tuples(st.just("damage"), places, st.integers(0, 20)),
        st.tuples(st.just("merge"), places, st.none()),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_the_statistics_of_traces_are_those_of_the_answers(script: list[tuple[str, int, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        stores = [stack.enter_context(opened(Path(folder) / f"{number}.db")) for number in range(2)]
        for minute, (what, place, value) in enumerate(script):
            # One device's clock is behind: what it wrote stands before what the other has, whenever it is merged.
            now = Now(NOON.ms + minute - place * 1_000_000, 60)
            _take(stores[place], stores[1 - place], now, what, value)
        for store in stores:
            reviews, traces = store.reviews(), store.traces()
            assert traces == tuple(map(_trace, reviews))
            assert _numbers(traces) == _numbers(reviews)
            assert confidence(store.sure_or_not(), TODAY) == confidence(reviews, TODAY)


@settings(max_examples=20, deadline=None)
@given(st.sets(st.integers(1, 6)), st.sampled_from(("body = 'no JSON'", "study_day = NULL", "hlc = 1")))
def test_damaged_rows_are_left_out_and_told(rows: set[int], change: str) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "progress.db") as store:
        for minute in range(6):
            store.record(answer(CARDS[minute % 4], at_ms=NOON.ms + minute))
        for seq in rows:
            _damage(store, seq, change)
        found = store.traces()
        assert len(found) == 6 - len(rows)
        told = store.problems()
        assert len(told) == bool(rows)
        assert found == tuple(map(_trace, store.reviews()))
        assert store.problems() == told


@settings(max_examples=20, deadline=None)
@given(steps, st.integers(1, 12))
def test_a_sample_is_everything_about_some_cards(script: list[tuple[str, int, object]], most: int) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        stores = [stack.enter_context(opened(Path(folder) / f"{number}.db")) for number in range(2)]
        for minute, (what, place, value) in enumerate(script):
            _take(stores[place], stores[1 - place], Now(NOON.ms + minute, 60), what, value)
        for store in stores:
            whole, sample = store.steps(), store.sample(most)
            there = {step.card for step in sample.steps}
            assert sample.steps == tuple(step for step in whole if step.card in there)
            assert len(there) <= sample.cards <= sample.of_cards
            assert store.sample(10_000).steps == whole


def test_a_sample_has_about_as_many_answers_as_asked_for_and_says_so(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        rows = [
            answer_event(answer(f"deck/i{place % 100}/front", at_ms=NOON.ms + place), hlc=place + 1, device="d")
            for place in range(1_000)
        ]
        store.merge(rows)
        sample = store.sample(200)
        assert 100 < len(sample.steps) < 350
        assert (len(sample.steps), sample.of_cards) == (sample.cards * 10, 100)
        assert foretelling(Scheduler(), store, 200).sample == (
            f"From a sample: all answers to {sample.cards} of your 100 cards."
        )
        assert foretelling(Scheduler(), store).sample == ""


def _take(store: Store, other: Store, now: Now, what: str, value: object) -> None:
    if what in ("answer", "practise") and isinstance(value, Review):
        given = replace(value, id=answer(at_ms=now.ms).id, at=now)
        if what == "answer":
            store.record(given)
        else:
            store.practise(given)
    elif what == "undo" and isinstance(value, int) and (events := store.events()):
        store.undo(events[value % len(events)].id, now)
    elif what == "link" and isinstance(value, tuple):
        store.link({value[0]: value[1]}, now)
    elif what == "damage" and isinstance(value, int):
        _damage(store, value, "at_ms = 1")
    elif what == "merge":
        store.merge(other.events())


def _damage(store: Store, seq: int, change: str) -> None:
    """Changes a row behind the back of its checksum."""
    with store._connection.writing() as raw:
        raw.execute("DROP TRIGGER IF EXISTS log_is_never_changed")
        raw.execute(f"UPDATE log SET {change} WHERE seq = ?", (seq,))


def _trace(review: Review) -> Trace:
    return Trace(review.card, review.study_day, review.rating, review.took_ms, review.due_at_ms)


def _numbers(answers: tuple[Review, ...] | tuple[Trace, ...]) -> tuple[object, ...]:
    return (
        true_retention(answers),
        true_retention(answers, since_day=TODAY - 29),
        retention_by_week(answers, TODAY, 5),
        misses_by_card(answers),
        times_spent(answers),
        time_spent_ms(answers, TODAY),
        reviewed_on(answers, TODAY),
        streak_days(answers, TODAY),
    )
