"""Schedulers against simulated learners: how well they foretell, and what a year with each comes to.

    python bench/scheduler.py [--seeds N] [--cards N]

Three families of learners that forget by different laws, none of them a real person: FSRS-6 with random parameters,
ACT-R activation (Pavlik & Anderson 2005), and a DASH-like model of windows (Lindsey et al. 2014). Everything is
seeded; the same call prints the same table. The optimised row needs the extra `optimize`.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from math import exp, log
from statistics import mean
from typing import Protocol

from aiquiz.collection.foretelling import foretold
from aiquiz.collection.optimizing import fitted, training_items
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule import DEFAULT_PARAMETERS, MemoryModel, Scheduler, ScheduleSettings, within_range
from aiquiz.stats import Fit, calibration

DAYS = 365
NEW_A_DAY = 10
EASE, EASE_STEP, LEAST_EASE = 2.5, 0.2, 1.3
LEITNER_DAYS = (1, 2, 4, 8, 16, 32, 64)


class Learner(Protocol):
    """One card in one head. Times are days."""

    def recall(self, day: float) -> float:
        """The chance, 0–1, that it would be recalled now."""

    def study(self, day: float, was_recalled: bool) -> None:
        """It was answered, and the answer seen."""


@dataclass
class FsrsLearner:
    """Forgets as FSRS-6 says, with parameters of its own."""

    model: MemoryModel
    memory: tuple[float, float] | None = None
    last: float = 0.0

    def recall(self, day: float) -> float:
        """The chance, 0–1, that it would be recalled now."""
        return self.model.retrievability(self.memory[0], int(day) - int(self.last)) if self.memory else 0.0

    def study(self, day: float, was_recalled: bool) -> None:
        """It was answered, and the answer seen."""
        rating = Rating.GOOD if was_recalled or self.memory is None else Rating.AGAIN
        if self.memory is None:
            self.memory = self.model.first(rating)
        else:
            self.memory = self.model.next(*self.memory, int(day) - int(self.last), rating)
        self.last = day


@dataclass
class ActrLearner:
    """Activation ln Σ t^−d, each trace decaying the faster the stronger the memory was. Pavlik & Anderson 2005.

    Their decay (c 0.217, a 0.177), threshold and noise; time between sessions runs at 0.025 of the clock.
    """

    offset: float
    traces: list[tuple[float, float]] = field(default_factory=list)

    def recall(self, day: float) -> float:
        """The chance, 0–1, that it would be recalled now."""
        return 1 / (1 + exp((-0.704 + self.offset - self._activation(day)) / 0.255)) if self.traces else 0.0

    def study(self, day: float, was_recalled: bool) -> None:
        """It was answered, and the answer seen."""
        decay = 0.177 if not self.traces else 0.217 * exp(min(self._activation(day), 3.0)) + 0.177
        self.traces.append((day, decay))

    def _activation(self, day: float) -> float:
        seconds = 86_400 * 0.025
        return log(sum(max((day - at) * seconds, 1.0) ** -decay for at, decay in self.traces))


@dataclass
class DashLearner:
    """A logistic of answers and successes within 1, 7, 30 days and ever. After Lindsey et al. 2014."""

    ease: float
    answers: list[tuple[float, bool]] = field(default_factory=list)

    def recall(self, day: float) -> float:
        """The chance, 0–1, that it would be recalled now."""
        if not self.answers:
            return 0.0
        strength = self.ease
        for days, right_weight, seen_weight in ((1, 1.2, 0.6), (7, 0.9, 0.3), (30, 0.8, 0.1), (10_000, 0.9, -0.2)):
            window = [was_right for at, was_right in self.answers if day - at <= days]
            strength += right_weight * log(1 + sum(window)) + seen_weight * log(1 + len(window))
        since = day - self.answers[-1][0]
        return 1 / (1 + exp(-(strength - 0.75 * log(1 + since))))

    def study(self, day: float, was_recalled: bool) -> None:
        """It was answered, and the answer seen."""
        self.answers.append((day, was_recalled))


def fsrs_family(rng: random.Random) -> Callable[[], Learner]:
    """One person: FSRS-6 with each parameter scaled by a random factor."""
    own = within_range([one * exp(rng.gauss(0, 0.25)) for one in DEFAULT_PARAMETERS])
    model = MemoryModel(ScheduleSettings(parameters=own))
    return lambda: FsrsLearner(model)


def actr_family(rng: random.Random) -> Callable[[], Learner]:
    """One person: a threshold of their own, and items that differ around it."""
    person = rng.gauss(-0.6, 0.15)
    return lambda: ActrLearner(rng.gauss(person, 0.2))


def dash_family(rng: random.Random) -> Callable[[], Learner]:
    """One person: an ability of their own, and items that differ around it."""
    person = rng.gauss(0.3, 0.3)
    return lambda: DashLearner(rng.gauss(person, 0.5))


FAMILIES = {"FSRS-6": fsrs_family, "ACT-R": actr_family, "DASH-like": dash_family}


class Policy(Protocol):
    """Decides when a card returns: days from today, after an answer."""

    def __call__(self, card: int, day: int, was_right: bool) -> int:
        """Days until the card returns."""
        ...


class FsrsPolicy:
    """The product's scheduler, which also keeps the log."""

    def __init__(self, parameters: tuple[float, ...] = DEFAULT_PARAMETERS) -> None:
        self.scheduler = Scheduler(ScheduleSettings(parameters=parameters))
        self.memories: dict[int, MemoryState] = {}
        self.log: list[Review] = []

    def __call__(self, card: int, day: int, was_right: bool) -> int:
        """Days until the card returns."""
        due = day
        # A miss is asked once more after its step, and then known.
        for rating in (Rating.GOOD,) if was_right else (Rating.AGAIN, Rating.GOOD):
            name = CardId(f"bench/q{card}/front")
            now = Now((day * 24 + 12) * 3_600_000, 0)
            chosen = self.scheduler.outcomes(name, self.memories.get(card), now)[rating]
            self.memories[card] = chosen
            number = EventId(str(len(self.log)))
            row = Review(
                number, name, now, day, rating, rating is not Rating.AGAIN, "recall", (), "", 0, chosen.due_day
            )
            self.log.append(row)
            due = chosen.due_day
        return due - day


class Sm2Policy:
    """SM-2 with right = 4 and wrong = 1. Wozniak 1990."""

    def __init__(self) -> None:
        self.state: dict[int, tuple[int, int, float]] = {}

    def __call__(self, card: int, day: int, was_right: bool) -> int:
        """Days until the card returns."""
        repetitions, interval, ease = self.state.get(card, (0, 0, EASE))
        quality = 4 if was_right else 1
        if was_right:
            interval = 1 if repetitions == 0 else 6 if repetitions == 1 else round(interval * ease)
            repetitions += 1
        else:
            repetitions, interval = 0, 1
        ease = max(LEAST_EASE, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))
        self.state[card] = (repetitions, interval, ease)
        return interval


class LeitnerPolicy:
    """Seven boxes, the interval doubling; a miss goes back to the first."""

    def __init__(self) -> None:
        self.box: dict[int, int] = {}

    def __call__(self, card: int, day: int, was_right: bool) -> int:
        """Days until the card returns."""
        box = min(self.box.get(card, -1) + 1, len(LEITNER_DAYS) - 1) if was_right else 0
        self.box[card] = box
        return LEITNER_DAYS[box]


@dataclass(frozen=True)
class Year:
    """What a year came to: answers to returning cards, the share recalled, and what is known on its last day."""

    reviews: int
    retention: float
    known: float


def year_of(make: Callable[[], Learner], policy: Policy, cards: int, rng: random.Random) -> Year:
    """Ten new cards a day until all are learnt; what is due is answered on its day."""
    due: dict[int, list[int]] = {}
    heads: list[Learner] = []
    asked = recalled = 0
    for day in range(DAYS):
        for card in due.pop(day, []):
            was_right = rng.random() < heads[card].recall(day)
            asked, recalled = asked + 1, recalled + was_right
            heads[card].study(day, was_right)
            if not was_right:
                heads[card].study(day + 0.01, True)
            due.setdefault(day + max(1, policy(card, day, was_right)), []).append(card)
        for _ in range(min(NEW_A_DAY, cards - len(heads))):
            heads.append(make())
            heads[-1].study(day, True)
            card = len(heads) - 1
            due.setdefault(day + max(1, policy(card, day, True)), []).append(card)
    return Year(asked, recalled / max(1, asked), sum(head.recall(DAYS) for head in heads))


def main(words: Sequence[str] | None = None) -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=3, help="simulated people of each family")
    parser.add_argument("--cards", type=int, default=400)
    options = parser.parse_args(words)
    can_fit = find_spec("fsrs_rs_python") is not None
    forecasts: list[str] = []
    years: list[str] = []
    for family, person in FAMILIES.items():
        fits: dict[str, list[Fit]] = {}
        results: dict[str, list[Year]] = {}
        for seed in range(options.seeds):
            usual = FsrsPolicy()
            runs: dict[str, Policy] = {"FSRS-6, default": usual, "SM-2": Sm2Policy(), "Leitner": LeitnerPolicy()}
            for name, policy in runs.items():
                year = year_of(person(random.Random(seed)), policy, options.cards, random.Random(1_000 + seed))
                results.setdefault(name, []).append(year)
            found = calibration(tuple(foretold(usual.scheduler, usual.log)))
            if found is None:
                raise SystemExit("too few answers to judge by: simulate more cards")
            fits.setdefault("FSRS-6, default", []).append(found.fsrs)
            if can_fit:
                items = training_items(usual.log)
                own = fitted(items[: int(len(items) * 0.8)])
                later = calibration(tuple(foretold(FsrsPolicy(own).scheduler, usual.log)))
                fits.setdefault("FSRS-6, optimised", []).extend([later.fsrs] if later else [])
                year = year_of(person(random.Random(seed)), FsrsPolicy(own), options.cards, random.Random(1_000 + seed))
                results.setdefault("FSRS-6, optimised", []).append(year)
            fits.setdefault("constant", []).append(found.constant)
            fits.setdefault("moving average", []).append(found.moving_average)
        for name, of_name in fits.items():
            aucs = [one.auc for one in of_name if one.auc is not None]
            numbers = (mean(one.log_loss for one in of_name), mean(one.rmse_bins for one in of_name))
            auc = f"{mean(aucs):.3f}" if aucs else "-"
            forecasts.append(f"| {family} | {name} | {numbers[0]:.4f} | {numbers[1]:.4f} | {auc} |")
        for name, found_years in results.items():
            reviews = mean(one.reviews for one in found_years)
            retention = mean(one.retention for one in found_years)
            known = mean(one.known for one in found_years)
            years.append(
                f"| {family} | {name} | {reviews:,.0f} | {retention:.1%} | {100 * (retention - 0.9):+.1f}"
                f" | {known / options.cards:.1%} | {1000 * known / reviews:.0f} |"
            )
    print(f"{options.seeds} simulated people of each family, {options.cards} cards, {DAYS} days\n")
    print("| learners | forecast | log loss | RMSE (bins) | AUC |\n|---|---|---|---|---|")
    print("\n".join(forecasts))
    print(
        "\n| learners | schedule | reviews | recalled | off 90 %, points | known at the end | known per 1,000 reviews |"
    )
    print("|---|---|---|---|---|---|---|")
    print("\n".join(years))


if __name__ == "__main__":
    main()
