"""Fitting the parameters of memory to one person's answers, and whether the fit is worth adopting."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from importlib.util import find_spec
from math import log

from aiquiz.collection.foretelling import foretold
from aiquiz.collection.rule import scheduler_of
from aiquiz.config import Settings
from aiquiz.errors import AiquizError, MissingExtraError
from aiquiz.model.ids import CardId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.model.review import Reset, Review, Step
from aiquiz.schedule import MemoryModel, Scheduler, within_range
from aiquiz.text import short
from aiquiz.values import dataclass

__all__ = ["FEWEST_ANSWERS", "TRUSTED_ANSWERS", "Optimized", "Reason", "fitted", "optimized", "training_items"]

FEWEST_ANSWERS = 400
"""With fewer answers to returning cards a fit says more about chance than about the learner."""
TRUSTED_ANSWERS = 2_000
"""Below this a fit must also foretell the last fifth better, made without it."""

_LEARNT_FROM = 0.8
_LONGEST_FIT_SECONDS = 600
_SURE = 1e-6

Item = list[tuple[int, int]]
"""One answer with all before it to the same card: (rating 1–4, study days since the one before)."""


class Reason(StrEnum):
    """Why a fit was adopted or not."""

    ADOPTED = "adopted"
    TOO_FEW = "too few answers"
    NO_BETTER = "no better on the last fifth"


@dataclass(frozen=True, slots=True)
class Optimized:
    """What came of a fit over `answers` answers to returning cards.

    `parameters` are those that hold now. `loss_before` and `loss_after` are the mean log loss over what they were
    judged by: the last fifth, or all answers from `TRUSTED_ANSWERS` on; None where nothing was fitted. `first_days`
    are, before and after, the days until a card rated Good at first falls to the desired retention. `workload` is how
    many reviews a day the cards known now ask for, after by before; 1.0 where nothing changed.
    """

    reason: Reason
    answers: int
    parameters: tuple[float, ...]
    loss_before: float | None = None
    loss_after: float | None = None
    first_days: tuple[float, float] = (0.0, 0.0)
    workload: float = 1.0

    @property
    def is_adopted(self) -> bool:
        """Whether `parameters` are new."""
        return self.reason is Reason.ADOPTED


def optimized(steps: Sequence[Step], settings: Settings, parameters: tuple[float, ...]) -> Optimized:
    """Fits to `steps`, which stand in the order of replay, and judges against `parameters`, those in use.

    Raises MissingExtraError (L006) without the extra `optimize`, AiquizError (L007) where the fit fails.
    """
    if find_spec("fsrs_rs_python") is None:
        hint = "install it: pip install 'aiquiz[optimize]'"
        raise MissingExtraError.at("aiquiz optimize", "L006", "the package fsrs-rs-python is not installed", hint)
    items = training_items(steps)
    if len(items) < FEWEST_ANSWERS:
        return Optimized(Reason.TOO_FEW, len(items), parameters)
    judged_from = int(len(items) * _LEARNT_FROM) if len(items) < TRUSTED_ANSWERS else 0
    before = _loss(settings, parameters, steps, judged_from)
    if judged_from:
        trial = fitted(items[:judged_from])
        after = _loss(settings, trial, steps, judged_from)
        if after >= before:
            return Optimized(Reason.NO_BETTER, len(items), parameters, before, after)
        found = fitted(items)
    else:
        found = fitted(items)
        after = _loss(settings, found, steps, 0)
        if after >= before:
            return Optimized(Reason.NO_BETTER, len(items), parameters, before, after)
    old, new = scheduler_of(settings, parameters), scheduler_of(settings, found)
    first = (_first_days(old), _first_days(new))
    return Optimized(Reason.ADOPTED, len(items), found, before, after, first, _workload(steps, old, new))


def training_items(steps: Iterable[Step]) -> list[Item]:
    """One item for each answer on a later day than the one before it, in the order of `steps`."""
    histories: dict[CardId, tuple[int, Item]] = {}
    found: list[Item] = []
    for step in steps:
        if isinstance(step, Reset):
            histories.pop(step.card, None)
        elif isinstance(step, Review):
            last_day, history = histories.get(step.card, (step.study_day, []))
            days = max(0, step.study_day - last_day)
            history = [*history, (int(step.rating), days)]
            histories[step.card] = (step.study_day, history)
            if days:
                found.append(history)
    return found


def fitted(items: Sequence[Item]) -> tuple[float, ...]:
    """21 parameters fitted to `items`, in a process of its own: a crash of the compiled optimiser stays there.

    Raises AiquizError (L007) where it fails.
    """
    import subprocess  # here, not at every start

    command = [sys.executable, "-m", "aiquiz.collection.fit"]
    try:
        done = subprocess.run(
            command, input=json.dumps(items), capture_output=True, text=True, timeout=_LONGEST_FIT_SECONDS, check=False
        )
        if done.returncode != 0:
            raise ValueError(done.stderr.strip().rpartition("\n")[2] or f"exit code {done.returncode}")
        return within_range([float(one) for one in json.loads(done.stdout)])
    except (OSError, ValueError, TypeError, subprocess.TimeoutExpired) as failure:
        told = short(" ".join(str(failure).split()), 100)
        hint = "nothing was changed; the usual parameters go on"
        raise AiquizError.at("aiquiz optimize", "L007", f"the optimiser failed: {told}", hint) from failure


def _loss(settings: Settings, parameters: Sequence[float], steps: Sequence[Step], judged_from: int) -> float:
    """Mean log loss of the chances foretold, from the answer with that number on; guessing is accounted for."""
    judged = list(foretold(scheduler_of(settings, parameters), steps))[judged_from:]
    total = 0.0
    for one in judged:
        chance = min(max(one.chance, _SURE), 1 - _SURE)
        total -= log(chance if one.is_right else 1 - chance)
    return total / max(1, len(judged))


def _first_days(scheduler: Scheduler) -> float:
    from aiquiz.model.review import Rating

    model = MemoryModel(scheduler.settings)
    return model.interval_days(model.first(Rating.GOOD)[0])


def _workload(steps: Sequence[Step], old: Scheduler, new: Scheduler) -> float:
    """Reviews a day that the cards in review ask for under the new parameters, by those under the old."""
    before, after = (_reviews_a_day(steps, scheduler) for scheduler in (old, new))
    return after / before if before else 1.0


def _reviews_a_day(steps: Sequence[Step], scheduler: Scheduler) -> float:
    memories: dict[CardId, MemoryState] = {}
    for step in steps:
        if isinstance(step, Reset):
            memories.pop(step.card, None)
        elif isinstance(step, Review):
            memories[step.card] = scheduler.applied(memories.get(step.card), step)
    model = MemoryModel(scheduler.settings)
    longest = scheduler.settings.maximum_interval_days
    known = [memory for memory in memories.values() if memory.state is CardState.REVIEW]
    return sum(1 / min(max(1.0, model.interval_days(memory.stability)), longest) for memory in known)
