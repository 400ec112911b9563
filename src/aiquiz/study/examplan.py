"""What a plan for an exam comes to: recall on the day with it and without, the time it takes, and what to drop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, fsum

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.memory import MemoryState
from aiquiz.schedule import (
    ExamAim,
    Foresight,
    Strength,
    answers_needed,
    chance_on,
    elapsed_days,
    expected_after,
    mixed,
    strength_of,
)
from aiquiz.study.examqueue import KNOWN_TODAY, cards_a_day, new_today
from aiquiz.values import dataclass

__all__ = ["Drop", "ExamPlan", "Habit", "exam_plan"]

_MOST_SIMULATED = 300
"""Of a larger deck so many cards, evenly taken, stand for all; the daily number is scaled with them."""
_LONGEST_SIMULATED_DAYS = 365


@dataclass(frozen=True, slots=True)
class Habit:
    """How the learner studies without a plan: wanted retention, 0–1, and the daily limits."""

    desired_retention: float
    new_per_day: int
    reviews_per_day: int


@dataclass(frozen=True, slots=True)
class Drop:
    """A card to leave out first where time is short. `gain` is what it adds to the expected share, per day of it."""

    card: CardId
    gain: float


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """Where an exam stands today, in expectation. Shares are 0–1 and count cards never answered as not known.

    `known_now` is today's; the other three are for the exam's day: `untouched` if nothing is studied any more,
    `by_habit` with the usual schedule and limits, `with_plan` with `cards_per_day` chosen by the plan.
    `needed_per_day` is how many cards a day the goal takes. `drops` is empty where there is time enough.
    """

    exam: ExamAim
    today: int
    cards: int
    unseen: int
    known_now: float
    untouched: float
    by_habit: float
    with_plan: float
    cards_per_day: int
    needed_per_day: int
    new_per_day: int
    drops: tuple[Drop, ...]


@dataclass(slots=True)
class _State:
    """A simulated card: what stands for its memory (None: not seen yet), and the days of its last and next answer."""

    strength: Strength | None
    last: int
    due: int = 0

    def recall(self, foresight: Foresight, day: int) -> float:
        """The chance, 0–1, of recall on study day `day`; 0 if never seen."""
        return foresight.recall(self.strength[0], elapsed_days(self.last, day)) if self.strength else 0.0

    def answer(self, foresight: Foresight, day: int, exam_day: int) -> Strength:
        """Answers it, in expectation, and returns what then stands for its memory."""
        if self.strength is None:
            self.strength = foresight.first(is_right=True)
        else:
            self.strength = mixed(foresight, self.strength, day - self.last, max(1, exam_day - day))
        self.last = day
        return self.strength


def exam_plan(
    cards: Sequence[Card],
    memories: Mapping[CardId, MemoryState],
    exam: ExamAim,
    foresight: Foresight,
    habit: Habit,
    today: int,
) -> ExamPlan:
    """The plan for `cards`, at least one, seen from the study day `today`, not after the exam."""
    wanted = ExamAim(exam.day, exam.goal)
    needed = cards_a_day(cards, memories, wanted, foresight, today)
    room = needed if exam.cards_per_day is None else exam.cards_per_day
    unseen = sum(1 for card in cards if card.id not in memories)
    known = [memories[card.id] for card in cards if card.id in memories]
    return ExamPlan(
        exam=exam,
        today=today,
        cards=len(cards),
        unseen=unseen,
        known_now=sum(chance_on(foresight, memory, today) for memory in known) / len(cards),
        untouched=sum(chance_on(foresight, memory, exam.day) for memory in known) / len(cards),
        by_habit=_by_habit(_states(cards, memories), len(cards), exam.day, foresight, habit, today),
        with_plan=_with_plan(_states(cards, memories), len(cards), exam.day, foresight, room, today),
        cards_per_day=room,
        needed_per_day=needed,
        new_per_day=min(room, new_today(unseen, exam.days_left(today))),
        drops=_drops(cards, memories, exam, foresight, today) if room < needed else (),
    )


def _states(cards: Sequence[Card], memories: Mapping[CardId, MemoryState]) -> list[_State]:
    step = max(1.0, len(cards) / _MOST_SIMULATED)
    chosen = [memories.get(cards[int(place * step)].id) for place in range(min(len(cards), _MOST_SIMULATED))]
    return [_State(strength_of(one), one.last_day, one.due_day) if one else _State(None, 0) for one in chosen]


def _days(today: int, exam_day: int) -> Iterable[int]:
    """The days to simulate; of a very distant exam the last year."""
    return range(max(today, exam_day - _LONGEST_SIMULATED_DAYS), max(exam_day, today + 1))


def _with_plan(states: list[_State], cards: int, exam_day: int, foresight: Foresight, room: int, today: int) -> float:
    """The share recalled on the exam's day; every day as `exam_queue` chooses."""
    scale, saved = len(states) / cards, 0.0
    for day in _days(today, exam_day):
        saved += room * scale
        left, saved = int(saved), saved - int(saved)
        unseen = [state for state in states if state.strength is None]
        new = unseen[: min(left, new_today(len(unseen), max(1, exam_day - day)))]
        seen = [state for state in states if state.strength and state.last < day]
        gains = [
            (_gain(one, foresight, day, exam_day), one) for one in seen if one.recall(foresight, day) < KNOWN_TODAY
        ]
        worth = sorted((entry for entry in gains if entry[0] > 0), key=lambda entry: -entry[0])
        for state in [*new, *(one for _, one in worth[: left - len(new)])]:
            state.answer(foresight, day, exam_day)
    return fsum(state.recall(foresight, exam_day) for state in states) / len(states)


def _gain(state: _State, foresight: Foresight, day: int, exam_day: int) -> float:
    gap, left = day - state.last, max(1, exam_day - day)
    after = expected_after(foresight, state.strength, gap, left)
    return (after - state.recall(foresight, day + left)) / (2 - state.recall(foresight, day))


def _by_habit(states: list[_State], cards: int, exam_day: int, foresight: Foresight, habit: Habit, today: int) -> float:
    """The share recalled on the exam's day; every day what is due, and new cards, within the limits."""
    scale, saved = len(states) / cards, 0.0
    for day in _days(today, exam_day):
        saved += habit.new_per_day * scale
        new_left, saved = int(saved), saved - int(saved)
        due = [state for state in states if state.strength and state.due <= day]
        due.sort(key=lambda state: state.due)
        unseen = [state for state in states if state.strength is None]
        for state in [*due[: ceil(habit.reviews_per_day * scale)], *unseen[:new_left]]:
            stability = state.answer(foresight, day, exam_day)[0]
            state.due = day + max(1, round(foresight.interval_days(stability, habit.desired_retention)))
    return fsum(state.recall(foresight, exam_day) for state in states) / len(states)


def _drops(
    cards: Sequence[Card], memories: Mapping[CardId, MemoryState], exam: ExamAim, foresight: Foresight, today: int
) -> tuple[Drop, ...]:
    """What to leave out so that the rest reaches the goal in the time there is, least gain first.

    Of cards never answered the author's last go first.
    """
    left, total = exam.days_left(today), 0
    found: list[tuple[float, int, int, CardId]] = []
    for place, card in enumerate(cards):
        memory = memories.get(card.id)
        gap = elapsed_days(memory.last_day, today) if memory else 0
        needed = answers_needed(foresight, strength_of(memory) if memory else None, gap, left, exam.goal)
        if needed:
            chance = chance_on(foresight, memory, exam.day) if memory else 0.0
            found.append(((exam.goal - chance) / needed, -place, needed, card.id))
            total += needed
    dropped: list[Drop] = []
    for gain, _, needed, card_id in sorted(found):
        if total <= (exam.cards_per_day or 0) * left:
            break
        total -= needed
        dropped.append(Drop(card_id, gain / len(cards)))
    return tuple(dropped)
