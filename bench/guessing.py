"""A lucky guess rated Good, Hard or Again, against simulated learners: what is known on the due day, and its price.

    python bench/guessing.py [--seeds N] [--cards N]

Every card is asked as a choice of four for a year. A learner who does not recall picks blindly, is right one time in
four, and says so. The learners forget as FSRS-6 does with its usual parameters: what they do not recall, they have
forgotten, whatever was picked; the feedback teaches it again. None of them is a real person. The same call prints the
same table. The schedule aims at 1/4 + 3/4 of the wanted recall in all rows, as it does in the app.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from dataclasses import dataclass
from statistics import mean

from aiquiz.model.ids import CardId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now, Rating
from aiquiz.schedule import MemoryModel, Scheduler, ScheduleSettings

DAYS, NEW_A_DAY, OPTIONS, MS_PER_DAY = 365, 10, 4, 86_400_000
POLICIES: dict[str, Rating | None] = {"Good (not said)": Rating.GOOD, "Hard": Rating.HARD, "Again": Rating.AGAIN}


@dataclass(frozen=True)
class Outcome:
    """A year: answers, and the share of returning cards that was known, and of those right by luck before."""

    answers: int
    known: float
    known_after_luck: float


def year(policy: Rating, seed: int, cards: int) -> Outcome:
    """One learner's year, a lucky guess rated `policy`."""
    rng, scheduler = random.Random(seed), Scheduler()
    model = MemoryModel(ScheduleSettings())
    believed: dict[CardId, MemoryState] = {}
    truth: dict[CardId, tuple[float, float]] = {}
    last: dict[CardId, int] = {}
    was_luck: dict[CardId, bool] = {}
    due: dict[int, list[CardId]] = defaultdict(list)
    answers, known, after_luck = 0, [], []
    for number in range(cards):
        due[number // NEW_A_DAY].append(CardId(f"{seed}/{number}"))
    for day in range(DAYS):
        now = Now(day * MS_PER_DAY + MS_PER_DAY // 2, 0)
        for card in due.pop(day, []):
            rating = Rating.AGAIN
            is_first = True
            while rating is Rating.AGAIN:
                recall = model.retrievability(truth[card][0], day - last[card]) if card in truth else 0.0
                is_known = rng.random() < recall or (not is_first)
                is_lucky = not is_known and rng.random() < 1 / OPTIONS
                rating = Rating.GOOD if is_known else policy if is_lucky else Rating.AGAIN
                if is_first and card in truth:
                    known.append(is_known)
                    if was_luck[card]:
                        after_luck.append(is_known)
                truth[card] = _learnt(model, truth.get(card), day - last.get(card, day), is_known)
                last[card], answers = day, answers + 1
                if is_first:
                    was_luck[card] = is_lucky
                outcomes = scheduler.outcomes(card, believed.get(card), now, guess_chance=1 / OPTIONS)
                believed[card] = outcomes[rating]
                is_first = False
            due[max(believed[card].due_day, day + 1)].append(card)
    return Outcome(answers, mean(known), mean(after_luck))


def _learnt(
    model: MemoryModel, memory: tuple[float, float] | None, elapsed: int, is_known: bool
) -> tuple[float, float]:
    rating = Rating.GOOD if is_known else Rating.AGAIN
    return model.first(rating) if memory is None else model.next(*memory, elapsed, rating)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--cards", type=int, default=400)
    options = parser.parse_args()
    print("| a lucky guess counts as | answers | known when due | known when due after luck |")
    print("|---|---|---|---|")
    for name, policy in POLICIES.items():
        found = [year(policy or Rating.GOOD, seed, options.cards) for seed in range(options.seeds)]
        answers, known = mean(one.answers for one in found), mean(one.known for one in found)
        print(f"| {name} | {answers:,.0f} | {known:.1%} | {mean(one.known_after_luck for one in found):.1%} |")


if __name__ == "__main__":
    main()
