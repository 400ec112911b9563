"""One sitting, step by step."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.ids import CardId
from aiquiz.model.interaction import Choice, Match, Order, Recall
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.review import Rating
from aiquiz.study import (
    EntryKind,
    Limits,
    Session,
    after_answer,
    after_skip,
    as_shown,
    brought_back,
    chosen_today,
    started,
    summary_of,
    way_for,
)
from learning import MINUTE_MS, NOON, TODAY, card, in_learning, in_review, review_of

CARDS = [card(f"q{number}") for number in range(4)]
IDS = [one.id for one in CARDS]


def begin(memories: dict[CardId, MemoryState] | None = None) -> Session:
    known = memories or {}
    return started(chosen_today(CARDS, known, today=TODAY, limits=Limits()).queue, known, NOON.ms)


def current(session: Session) -> CardId:
    assert session.current is not None
    return session.current.card


def test_every_card_is_asked_once_when_all_is_known() -> None:
    session, asked = begin(), []
    while session.current is not None:
        asked.append(current(session))
        session = after_answer(session, in_review(due=TODAY + 2), NOON.ms)
    assert asked == IDS
    assert session.progress.done == 4
    assert session.progress.left == 0


def test_a_missed_card_returns_when_its_step_is_over() -> None:
    session = after_answer(begin(), in_learning(due_at_ms=NOON.ms + 10 * MINUTE_MS), NOON.ms)
    assert current(session) == IDS[1]
    session = after_answer(session, in_review(due=TODAY + 2), NOON.ms + 11 * MINUTE_MS)
    assert current(session) == IDS[0]
    assert session.current is not None
    assert session.current.kind is EntryKind.LEARNING


def test_a_missed_card_returns_at_once_when_nothing_else_is_left() -> None:
    session = begin()
    for _ in range(3):
        session = after_answer(session, in_review(due=TODAY + 2), NOON.ms)
    session = after_answer(session, in_learning(due_at_ms=NOON.ms + 10 * MINUTE_MS), NOON.ms)
    assert current(session) == IDS[3]


def test_a_skipped_card_is_asked_once_more_at_the_end_and_then_left() -> None:
    session = after_skip(begin(), NOON.ms)
    for _ in range(3):
        session = after_answer(session, in_review(due=TODAY + 2), NOON.ms)
    assert current(session) == IDS[0]
    assert after_skip(session, NOON.ms).current is None


def test_progress_counts_what_is_left_by_kind() -> None:
    memories = {IDS[0]: in_learning(due_at_ms=NOON.ms + 1), IDS[1]: in_review()}
    progress = begin(memories).progress
    assert (progress.done, progress.left, progress.new, progress.learning, progress.due) == (0, 4, 2, 1, 1)


def test_a_card_brought_back_is_asked_now_and_the_other_one_next() -> None:
    session = after_answer(begin(), in_learning(), NOON.ms)
    back = brought_back(session, IDS[0], None)
    assert current(back) == IDS[0]
    assert back.waiting == ()
    assert current(after_answer(back, in_review(due=TODAY + 1), NOON.ms)) == IDS[1]


def test_bringing_back_the_current_card_changes_nothing() -> None:
    session = begin()
    assert brought_back(session, IDS[0], None) is session


@given(st.lists(st.sampled_from(["right", "missed", "skip"]), max_size=40), st.integers(0, 30))
def test_no_card_is_lost_or_stands_twice(steps: list[str], minutes: int) -> None:
    session, finished, skips = begin(), set[CardId](), dict.fromkeys(IDS, 0)
    now = NOON.ms
    for step in steps:
        if session.current is None:
            break
        asked = current(session)
        now += minutes * MINUTE_MS
        if step == "skip":
            skips[asked] += 1
            session = after_skip(session, now)
        elif step == "right":
            finished.add(asked)
            session = after_answer(session, in_review(due=TODAY + 2), now)
        else:
            session = after_answer(session, in_learning(due_at_ms=now + 10 * MINUTE_MS), now)
        present = [
            *session.main,
            *(entry.card for entry in (*session.waiting, *session.skipped)),
            *([current(session)] if session.current else []),
        ]
        assert len(present) == len(set(present)) == session.progress.left
        dropped = {one for one, count in skips.items() if count >= 2}
        assert set(IDS) - set(present) <= finished | dropped


def test_a_new_card_is_asked_the_easy_way_and_a_known_one_the_hard_way() -> None:
    one = CARDS[0]
    assert way_for(one, None) is one.ways[0]
    assert way_for(one, in_learning(stability=50)) is one.ways[0]
    assert way_for(one, in_review(stability=2.3)) is one.ways[0]
    assert way_for(one, in_review(stability=3.0)) is one.ways[-1]


@given(st.integers(0, 10_000))
def test_shuffled_options_keep_the_right_one(seed: int) -> None:
    shown = as_shown(Choice(("a", "b", "c", "d"), frozenset({1, 3}), several=True), random.Random(seed))
    assert isinstance(shown, Choice)
    assert {shown.options[place] for place in shown.correct} == {"b", "d"}
    assert sorted(shown.options) == ["a", "b", "c", "d"]


@given(st.integers(0, 10_000), st.integers(2, 6))
def test_an_order_is_never_shown_solved(seed: int, size: int) -> None:
    order = Order(tuple("abcdef"[:size]))
    shown = as_shown(order, random.Random(seed))
    assert isinstance(shown, Order)
    assert shown.sequence == order.sequence
    assert shown.shown != order.sequence
    assert sorted(shown.shown) == sorted(order.sequence)


def test_options_of_fixed_order_and_other_ways_stay_as_they_are() -> None:
    for way in (Choice(("True", "False"), frozenset({0}), fixed_order=True), Recall("x"), Match((("a", "b"),))):
        assert as_shown(way, random.Random(1)) is way


def test_the_summary_tells_what_was_learned_and_when_it_returns() -> None:
    after = {IDS[0]: in_review(due=TODAY + 1), IDS[1]: in_review(due=TODAY + 3), IDS[2]: in_learning()}
    outcomes = Outcomes({rating: in_review(due=TODAY + 1) for rating in Rating})
    reviews = [
        review_of(IDS[0], Rating.AGAIN, outcomes, NOON, TODAY, number=0),
        review_of(IDS[0], Rating.GOOD, outcomes, NOON, TODAY, number=1),
        review_of(IDS[1], Rating.EASY, outcomes, NOON, TODAY, number=2),
        review_of(IDS[2], Rating.AGAIN, outcomes, NOON, TODAY, number=3),
        review_of(IDS[2], Rating.AGAIN, outcomes, NOON, TODAY, number=4),
    ]
    summary = summary_of(
        reviews, {one.id: one for one in CARDS}, after, introduced=frozenset({IDS[0], IDS[2]}), today=TODAY
    )
    assert (summary.answered, summary.right, summary.cards, summary.new_learned) == (5, 2, 3, 1)
    assert summary.took_ms == 20_000
    assert summary.returns == (("today", 1), ("tomorrow", 1), ("in 3 days", 1))
    assert [one.id for one in summary.hardest] == [IDS[2], IDS[0]]
    assert summary.next_due_day == TODAY
    assert after[IDS[2]].state is CardState.LEARNING
