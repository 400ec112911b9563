"""What the statistics add up is what they would find answer by answer: after undos, aliases, syncs and damage too."""

from __future__ import annotations

import tempfile
import threading
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plain_statistics as plain
from aiquiz.collection.foretelling import foretelling
from aiquiz.collection.sums import AnswerSums
from aiquiz.index import Database
from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating, Remarks, Review
from aiquiz.schedule import Scheduler
from aiquiz.stats import confidence, misses_of, retention_of, retention_of_weeks, streak_days, times_of
from aiquiz.store import Store, summing
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
        st.tuples(st.just("look"), places, st.none()),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(steps, st.sampled_from((1, 5_000)))
def test_what_is_added_up_bit_by_bit_is_what_the_answers_come_to(
    script: list[tuple[str, int, object]], most_cards: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setattr(summing, "_MOST_CARDS", most_cards)
        patch.setattr(summing, "_PIECE_ROWS", 3)
        stores = [stack.enter_context(opened(Path(folder) / f"{number}.db")) for number in range(2)]
        kept = [_sums(store) for store in stores]
        for minute, (what, place, value) in enumerate(script):
            # One device's clock is behind: what it wrote stands before what the other has, whenever it is merged.
            now = Now(NOON.ms + minute - place * 1_000_000, 60)
            if what == "look":
                kept[place].days()
            _take(stores[place], stores[1 - place], now, what, value)
        for store, sums in zip(stores, kept, strict=True):
            reviews = store.reviews()
            expected = _plainly(reviews)
            assert _numbers(_sums(store)) == expected
            if not any(what == "damage" for what, *_ in script):  # what was counted while it was whole stays counted
                assert _numbers(sums) == expected
            assert confidence(store.sure_or_not(), TODAY) == confidence(reviews, TODAY)


@settings(max_examples=20, deadline=None)
@given(st.sets(st.integers(1, 6)), st.sampled_from(("body = 'no JSON'", "study_day = NULL", "hlc = 1")))
def test_damaged_rows_are_left_out_and_told(rows: set[int], change: str) -> None:
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "progress.db") as store:
        for minute in range(6):
            store.record(answer(CARDS[minute % 4], at_ms=NOON.ms + minute))
        for seq in rows:
            _damage(store, seq, change)
        index = Database(None, "")
        assert _numbers(_sums(store, index)) == _plainly(store.reviews())
        told = store.problems()
        assert len(told) == bool(rows)
        store._damaged.clear()
        _sums(store, index).days()
        assert store.problems() == told  # also where nothing is read again


def test_text_that_is_no_utf_8_damages_its_row_alone(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        for minute in range(4):
            store.record(answer(CARDS[minute], at_ms=NOON.ms + minute))
        _damage(store, 2, "body = CAST(x'7bff' AS TEXT)")
        assert sum(one.answers for one in _sums(store).days().values()) == 3
        assert len(store.problems()) == 1


def test_counting_ends_when_nobody_waits_for_it(tmp_path: Path) -> None:
    with opened(tmp_path / "progress.db") as store:
        store.record(answer(CARDS[0]))
        with pytest.raises(InterruptedError):
            AnswerSums(Database(None, ""), store, threading.Lock(), lambda: False).days()


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


def _sums(store: Store, index: Database | None = None) -> AnswerSums:
    return AnswerSums(index or Database(None, ""), store, threading.Lock(), lambda: True)


def _numbers(sums: AnswerSums) -> tuple[object, ...]:
    days, cards = sums.days(), sums.cards()
    return (
        retention_of(days),
        retention_of(days, since_day=TODAY - 29),
        retention_of_weeks(days, TODAY, 5),
        misses_of(cards),
        times_of(days, cards),
        {day: one.answers for day, one in days.items()},
        streak_days(days, TODAY),
    )


def _plainly(answers: tuple[Review, ...]) -> tuple[object, ...]:
    return (
        plain.true_retention(answers),
        plain.true_retention(answers, since_day=TODAY - 29),
        plain.retention_by_week(answers, TODAY, 5),
        plain.misses_by_card(answers),
        plain.times_spent(answers),
        plain.answers_by_day(answers),
        plain.streak_days(answers, TODAY),
    )
