"""Laws of a day's work: any cards, any answers, any interruptions."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Rating
from aiquiz.schedule import Scheduler
from aiquiz.study import (
    EntryKind,
    ItemKey,
    Limits,
    Queue,
    Session,
    after_answer,
    after_skip,
    chosen_today,
    guess_chance,
    started,
)
from aiquiz.study.names import Names
from aiquiz.study.session import Entry, Line
from learning import MINUTE_MS, NOON, TODAY, card, in_learning, in_review, on_day

SKIP = None
steps = st.lists(st.sampled_from((*Rating, SKIP)), max_size=40)
limits = st.builds(Limits, st.integers(0, 6), st.integers(0, 6))


@dataclass
class Day:
    """What a program knows of a study day: cards, memories, and what was answered so far."""

    cards: list[Card]
    memories: dict[CardId, MemoryState]
    limits: Limits
    introduced: set[CardId] = field(default_factory=set)
    reviewed: set[CardId] = field(default_factory=set)
    items: set[ItemKey] = field(default_factory=set)

    def queue(self) -> Queue:
        return chosen_today(
            self.cards,
            self.memories,
            today=TODAY,
            limits=self.limits,
            introduced_today=len(self.introduced),
            reviewed_today=len(self.reviewed),
            answered_items_today=self.items,
            seed=TODAY,
        ).queue

    def answered(self, which: CardId, rating: Rating, minute: int) -> MemoryState:
        before = self.memories.get(which)
        if before is None:
            self.introduced.add(which)
        elif before.state is CardState.REVIEW and before.last_day < TODAY:
            self.reviewed.add(which)
        self.items |= {(one.deck, one.item) for one in self.cards if one.id == which}
        self.memories[which] = Scheduler().outcomes(which, before, on_day(TODAY, minute))[rating]
        return self.memories[which]


@st.composite
def days(draw: st.DrawFn) -> Day:
    cards: list[Card] = []
    memories: dict[CardId, MemoryState] = {}
    for number in range(draw(st.integers(0, 8))):
        for part in range(draw(st.integers(1, 2))):
            one = card(f"item{number}", f"{part}")
            cards.append(one)
            kind = draw(st.sampled_from(EntryKind))
            if kind is EntryKind.DUE:
                memories[one.id] = in_review(due=TODAY + draw(st.integers(-3, 1)))
            elif kind is EntryKind.LEARNING and part == 0:
                memories[one.id] = in_learning(due_at_ms=NOON.ms + draw(st.integers(-20, 20)) * MINUTE_MS)
    return Day(cards, memories, draw(limits))


def places(session: Session) -> list[CardId]:
    current = [session.current] if session.current else []
    entries = [*session.put_back, *session.waiting, *session.skipped, *current]
    return [*session.main, *(entry.card for entry in entries)]


@given(days(), steps)
def test_no_card_is_lost_or_asked_twice_but_one_that_was_missed(day: Day, answers: list[Rating | None]) -> None:
    session = started(day.queue(), day.memories, NOON.ms)
    known_today: set[CardId] = set()
    for minute, answer in enumerate(answers):
        if session.current is None:
            assert not places(session)
            break
        before, which = set(places(session)), session.current.card
        assert which not in known_today
        if answer is SKIP:
            session = after_skip(session, on_day(TODAY, minute).ms)
            assert before - set(places(session)) <= {which}
            continue
        memory = day.answered(which, answer, minute)
        session = after_answer(session, memory, on_day(TODAY, minute).ms)
        if answer is Rating.AGAIN:
            assert set(places(session)) == before
        else:
            known_today.add(which)
            assert set(places(session)) == before - {which}
        assert len(places(session)) == len(set(places(session)))


@given(days(), steps)
def test_a_sitting_resumed_at_any_moment_asks_exactly_what_was_left(day: Day, answers: list[Rating | None]) -> None:
    session = started(day.queue(), day.memories, NOON.ms)
    dropped: set[CardId] = set()
    for minute, answer in enumerate(answers):
        if session.current is None:
            break
        before, which = set(places(session)), session.current.card
        if answer is SKIP:
            session = after_skip(session, on_day(TODAY, minute).ms)
            dropped |= before - set(places(session))
        else:
            session = after_answer(session, day.answered(which, answer, minute), on_day(TODAY, minute).ms)
        rebuilt = day.queue()
        assert {*rebuilt.learning, *rebuilt.main} == {*places(session), *dropped}


@given(days(), steps)
def test_progress_adds_up(day: Day, answers: list[Rating | None]) -> None:
    session, given_answers = started(day.queue(), day.memories, NOON.ms), 0
    for minute, answer in enumerate(answers):
        assert session.progress.done == given_answers
        counts = session.progress
        assert counts.left == counts.new + counts.learning + counts.due == len(places(session))
        if session.current is None:
            break
        which = session.current.card
        if answer is SKIP:
            session = after_skip(session, on_day(TODAY, minute).ms)
        else:
            given_answers += 1
            session = after_answer(session, day.answered(which, answer, minute), on_day(TODAY, minute).ms)


@given(days())
def test_skipping_for_ever_ends_the_sitting(day: Day) -> None:
    session = started(day.queue(), day.memories, NOON.ms)
    at_most = 2 * len(places(session))
    for _ in range(at_most):
        session = after_skip(session, NOON.ms)
    assert session.current is None


@given(days())
def test_a_queue_keeps_its_limits_and_never_asks_two_siblings(day: Day) -> None:
    queue = day.queue()
    items = [(one.deck, one.item) for one in day.cards if one.id in {*queue.main, *queue.learning}]
    assert len(items) == len(set(items))
    assert len(queue.new) <= day.limits.new_per_day
    assert len(queue.main) - len(queue.new) <= day.limits.reviews_per_day
    assert queue.new <= set(queue.main)


@pytest.mark.parametrize(
    ("way", "chance"),
    [
        (Recall("x"), 0),
        (TextEntry(("x",)), 0),
        (Choice(("a", "b", "c", "d"), frozenset({0})), 1 / 4),
        (Choice(("True", "False"), frozenset({0}), fixed_order=True), 1 / 2),
        (Choice(("a", "b", "c", "d"), frozenset({0, 1}), several=True), 1 / 15),
        (Choice(("a",), frozenset({0})), 0),
        (Order(("a", "b", "c")), 1 / 6),
        (Match((("a", "1"), ("b", "2"))), 1 / 2),
    ],
)
def test_what_can_be_guessed_is_known(way: Interaction, chance: float) -> None:
    assert guess_chance(way) == chance


# Names that are parts of each other, and of any width.
names = st.lists(st.text("aé漢/1", min_size=1, max_size=3).map(CardId), unique=True, max_size=12)


@given(cards=names, new=st.sets(st.integers(0, 11)), taken=st.lists(st.integers(0, 11), max_size=6), other=names)
def test_a_line_is_a_list_of_cards_of_which_some_are_new(
    cards: list[CardId], new: set[int], taken: list[int], other: list[CardId]
) -> None:
    left = [(card, number in new) for number, card in enumerate(cards)]
    line = Line.of(cards, {card for card, is_new in left if is_new})
    for number in taken:
        assert list(line) == [card for card, _ in left]
        assert (len(line), line.new_left) == (len(left), sum(is_new for _, is_new in left))
        if not left:
            break
        assert line.first == Entry(left[0][0], EntryKind.NEW if left[0][1] else EntryKind.DUE)
        if number % 2:
            line, left = line.rest, left[1:]
        else:
            gone = (other or cards)[number % len(other or cards)]
            line, left = line.without(gone), [(card, is_new) for card, is_new in left if card != gone]


@given(cards=names, others=names)
def test_names_hold_what_they_were_made_of_and_nothing_else(cards: list[CardId], others: list[CardId]) -> None:
    held = Names.of(cards)
    assert list(held) == cards
    assert [card in held for card in others] == [card in cards for card in others]
