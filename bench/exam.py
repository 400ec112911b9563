"""The exam plan against the usual schedule: who recalls more on the day, for the same number of answers?

    python bench/exam.py [--seeds N] [--cards N] [--days D …]

The simulated learners of `bench/scheduler.py`, none of them a real person. “0.90” is the product's usual schedule with
twenty new cards a day; “plan” is the product's queue before an exam, given as many answers in all, evenly spread; a
miss is answered twice. “last 3 days” spends the same answers on going round and round just before the day.
Everything is seeded; the same call prints the same table.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean

from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId, ItemId, card_id
from aiquiz.model.interaction import Recall
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.schedule import ExamAim, Foresight, ScheduleSettings, strength_of
from aiquiz.study import Habit, exam_plan, exam_queue
from scheduler import FAMILIES, FsrsPolicy, Learner

NEW_A_DAY = 20
LATER_DAYS = 30
DECK = DeckId("bench")
FORESIGHT = Foresight(ScheduleSettings())
GOALS = (0.85, 0.90, 0.95)


@dataclass(frozen=True)
class Result:
    """Answers in all and on the busiest day; shares known on the exam's day and 30 days later."""

    answers: float
    busiest: float
    known: float
    later: float


class Class:
    """One simulated person with a deck; counts what they answer."""

    def __init__(self, family: str, seed: int, cards: int) -> None:
        make = FAMILIES[family](random.Random(seed))
        self.heads: list[Learner] = [make() for _ in range(cards)]
        self.rng = random.Random(1_000 + seed)
        self.by_day: dict[int, int] = {}

    def answer(self, card: int, day: int, *, is_new: bool) -> bool:
        """Whether the card was known; a new one is shown first, and a miss is answered once more."""
        head = self.heads[card]
        was_right = is_new or self.rng.random() < head.recall(day)
        head.study(day, was_right)
        if not was_right:
            head.study(day + 0.01, True)
        self.by_day[day] = self.by_day.get(day, 0) + (1 if was_right else 2)
        return was_right

    def result(self, exam_day: int) -> Result:
        """What all that came to."""
        known, later = (mean(head.recall(day) for head in self.heads) for day in (exam_day, exam_day + LATER_DAYS))
        return Result(sum(self.by_day.values()), max(self.by_day.values()), known, later)


def usual(person: Class, days: int) -> Result:
    """The usual schedule, 0.90."""
    policy, due, seen = FsrsPolicy(), dict[int, list[int]](), 0
    for day in range(days):
        new = range(seen, min(seen + NEW_A_DAY, len(person.heads)))
        for card in [*due.pop(day, []), *new]:
            was_right = person.answer(card, day, is_new=card >= seen)
            due.setdefault(day + max(1, policy(card, day, was_right)), []).append(card)
        seen = new.stop
    return person.result(days)


def planned(person: Class, days: int, answers: float | None, goal: float = 0.9) -> Result:
    """The queue of the plan: with `answers` in all, or with as many as it takes the goal to need."""
    cards = [_card(number) for number in range(len(person.heads))]
    number_of = {card.id: number for number, card in enumerate(cards)}
    memories: dict[CardId, MemoryState] = {}
    for day in range(days):
        used = sum(person.by_day.values())
        room = None if answers is None else round((day + 1) * answers / days) - used
        if room is not None and room < 1:
            continue
        queue = exam_queue(cards, memories, ExamAim(days, goal, room), FORESIGHT, today=day)
        for card in queue.main:
            if room is not None and sum(person.by_day.values()) - used >= room:
                break
            memory = memories.get(card)
            was_right = person.answer(number_of[card], day, is_new=memory is None)
            memories[card] = _after(memory, day, was_right)
    return person.result(days)


def crammed(person: Class, days: int, answers: float) -> Result:
    """Round and round in the last three days."""
    turn = 0
    for place in range(3):
        day = days - 3 + place
        while sum(person.by_day.values()) < answers * (place + 1) / 3:
            person.answer(turn % len(person.heads), day, is_new=turn < len(person.heads))
            turn += 1
    return person.result(days)


def _card(number: int) -> Card:
    item = ItemId(f"q{number}")
    return Card(card_id(DECK, item, "front"), DECK, item, "?", "!", (Recall("!"),))


def _after(memory: MemoryState | None, day: int, was_right: bool) -> MemoryState:
    if memory is None:
        strength = FORESIGHT.first(is_right=was_right)
    else:
        strength = FORESIGHT.after(strength_of(memory), day - memory.last_day, is_right=was_right)
    return MemoryState(*strength, CardState.REVIEW, day, day + 1)


def _mean(results: Sequence[Result]) -> Result:
    parts = zip(*((one.answers, one.busiest, one.known, one.later) for one in results), strict=True)
    return Result(*(mean(part) for part in parts))


def _row(family: str, days: int, name: str, results: Sequence[Result]) -> str:
    one = _mean(results)
    numbers = f"{one.answers:,.0f} | {one.busiest:.0f} | {one.known:.1%} | {one.later:.1%}"
    return f"| {family} | {days} | {name} | {numbers} |"


def main(words: Sequence[str] | None = None) -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5, help="simulated people of each family")
    parser.add_argument("--cards", type=int, default=200)
    parser.add_argument("--days", type=int, nargs="+", default=[14, 30, 60])
    options = parser.parse_args(words)
    print(f"{options.seeds} simulated people of each family, {options.cards} cards\n")
    print("| learners | days | schedule | answers | busiest day | known on the day | 30 days later |")
    print("|---|---|---|---|---|---|---|")
    for family in FAMILIES:
        for days in options.days:
            people: Callable[[int], Class] = lambda seed, family=family: Class(family, seed, options.cards)  # noqa: E731
            seeds = range(options.seeds)
            base = [usual(people(seed), days) for seed in seeds]
            print(_row(family, days, "0.90", base))
            for name, share in (("plan", 1.0), ("plan, half the answers", 0.5)):
                results = [planned(people(seed), days, base[seed].answers * share) for seed in seeds]
                print(_row(family, days, name, results))
            print(_row(family, days, "last 3 days", [crammed(people(s), days, base[s].answers) for s in seeds]))
    _print_goals(options.seeds, options.cards, options.days)


def _print_goals(seeds: int, cards: int, days_of: Sequence[int]) -> None:
    print("\n| learners | days | goal | answers | foretold on the first day | known on the day |")
    print("|---|---|---|---|---|---|")
    deck = [_card(number) for number in range(cards)]
    for family in FAMILIES:
        for days in days_of:
            for goal in GOALS:
                told = exam_plan(deck, {}, ExamAim(days, goal), FORESIGHT, Habit(0.9, NEW_A_DAY, 200), 0)
                one = _mean([planned(Class(family, seed, cards), days, None, goal) for seed in range(seeds)])
                numbers = f"{one.answers:,.0f} | {told.with_plan:.1%} | {one.known:.1%}"
                print(f"| {family} | {days} | {goal:.0%} | {numbers} |")


if __name__ == "__main__":
    main()
