"""Calibration: how well the schedule's chance of recall foretold what was recalled, against simpler forecasts."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

from aiquiz.values import dataclass

__all__ = ["FEWEST_JUDGED", "Calibration", "Fit", "Foretold", "Level", "calibration", "levels"]

FEWEST_JUDGED = 50
"""So many answers must be left to judge by; fewer say nothing."""

_LEARNT_FROM = 0.8
_BINS = 20
_LEVELS = 10
_WINDOW_ANSWERS = 100
_SURE = 1e-6
# Two-sided 5 %: a difference within so many standard errors is taken for chance.
_CHANCE_ERRORS = 1.96


@dataclass(frozen=True, slots=True)
class Foretold:
    """One answer: the chance of a right one as it was foretold, 0–1, and whether it was right."""

    chance: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one forecast did. Less is better but for `auc`.

    `log_loss`: mean of −ln of the chance given to what happened. `rmse_bins`: root of the mean squared difference
    between foretold and real share, over 20 equal bins of the chance, weighted by answers. `auc`: the chance that a
    right answer had been given more than a wrong one, 0.5 being blind; None where all or none were right.
    Source: the measures of the FSRS project's benchmark, whose bins are cut by interval, repetitions and lapses.
    """

    log_loss: float
    rmse_bins: float
    auc: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """Three forecasts judged on the same, later answers.

    `constant` always gives the share of right answers among the earlier ones; `moving_average` that of the latest
    100. `is_better` says whether the schedule's lead on the constant in log loss is more than chance would give.
    """

    judged: int
    recalled: float
    fsrs: Fit
    constant: Fit
    moving_average: Fit
    is_better: bool


@dataclass(frozen=True, slots=True)
class Level:
    """The answers that were foretold with a chance from `low` to `high`: their number, mean chance, share recalled."""

    low: float
    high: float
    answers: int
    foretold: float
    recalled: float


def levels(foretold: Sequence[Foretold]) -> tuple[Level, ...]:
    """The answers by foretold chance in steps of a tenth, lowest first; steps without answers are left out."""
    steps: dict[int, list[Foretold]] = {}
    for one in foretold:
        steps.setdefault(min(int(one.chance * _LEVELS), _LEVELS - 1), []).append(one)
    return tuple(
        Level(
            step / _LEVELS,
            (step + 1) / _LEVELS,
            len(members),
            _mean([one.chance for one in members]),
            _mean([one.is_right for one in members]),
        )
        for step, members in sorted(steps.items())
    )


def calibration(foretold: Sequence[Foretold]) -> Calibration | None:
    """Judges on the last fifth of `foretold`, which stand in order of time; None where that are too few answers."""
    start = int(len(foretold) * _LEARNT_FROM)
    judged = foretold[start:]
    if len(judged) < FEWEST_JUDGED:
        return None
    share = _mean([one.is_right for one in foretold[:start]])
    constant = [Foretold(share, one.is_right) for one in judged]
    moving = [
        Foretold(_mean([one.is_right for one in foretold[max(0, place - _WINDOW_ANSWERS) : place]]), actual.is_right)
        for place, actual in enumerate(judged, start=start)
    ]
    leads = [_loss(simple) - _loss(ours) for simple, ours in zip(constant, judged, strict=True)]
    return Calibration(
        judged=len(judged),
        recalled=_mean([one.is_right for one in judged]),
        fsrs=_fit(judged),
        constant=_fit(constant),
        moving_average=_fit(moving),
        is_better=_mean(leads) > _CHANCE_ERRORS * _standard_error(leads),
    )


def _fit(foretold: Sequence[Foretold]) -> Fit:
    return Fit(_mean([_loss(one) for one in foretold]), _rmse_bins(foretold), _auc(foretold))


def _loss(one: Foretold) -> float:
    chance = min(max(one.chance, _SURE), 1 - _SURE)
    return -log(chance if one.is_right else 1 - chance)


def _rmse_bins(foretold: Sequence[Foretold]) -> float:
    bins: dict[int, list[Foretold]] = {}
    for one in foretold:
        bins.setdefault(min(int(one.chance * _BINS), _BINS - 1), []).append(one)
    squares = (
        len(members) * (_mean([one.chance for one in members]) - _mean([one.is_right for one in members])) ** 2
        for members in bins.values()
    )
    return sqrt(sum(squares) / len(foretold))


def _auc(foretold: Sequence[Foretold]) -> float | None:
    """By ranks, ties sharing theirs. Source: the Mann–Whitney form of the area under the ROC curve."""
    in_order = sorted(foretold, key=lambda one: one.chance)
    right = sum(one.is_right for one in in_order)
    wrong = len(in_order) - right
    if not right or not wrong:
        return None
    rank_sum, place = 0.0, 0
    while place < len(in_order):
        end = place
        while end < len(in_order) and in_order[end].chance == in_order[place].chance:
            end += 1
        shared_rank = (place + 1 + end) / 2
        rank_sum += shared_rank * sum(one.is_right for one in in_order[place:end])
        place = end
    return (rank_sum - right * (right + 1) / 2) / (right * wrong)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _standard_error(values: Sequence[float]) -> float:
    mean = _mean(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1) / len(values))
