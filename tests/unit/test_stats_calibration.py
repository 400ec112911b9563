"""Calibration, on answers whose truth is known because it was drawn."""

from __future__ import annotations

import random
from math import log

import pytest

from aiquiz.stats import FEWEST_JUDGED, Foretold, calibration


def drawn(count: int, *, seed: int, spread: float) -> list[Foretold]:
    """Answers that come out as foretold, with chances `spread` around 0.75."""
    rng = random.Random(seed)
    chances = [0.75 + spread * (rng.random() * 2 - 1) for _ in range(count)]
    return [Foretold(chance, rng.random() < chance) for chance in chances]


def test_forecasts_that_know_more_than_the_average_are_found_better() -> None:
    found = calibration(drawn(5_000, seed=1, spread=0.25))
    assert found is not None
    assert found.is_better
    assert found.fsrs.log_loss < found.constant.log_loss
    assert found.fsrs.auc is not None
    assert found.fsrs.auc > 0.6
    assert found.constant.auc == 0.5
    assert found.fsrs.rmse_bins < 0.06


def test_forecasts_without_knowledge_are_not_found_better_than_a_constant() -> None:
    rng = random.Random(2)
    blind = [Foretold(0.55 + 0.4 * rng.random(), rng.random() < 0.75) for _ in range(5_000)]
    found = calibration(blind)
    assert found is not None
    assert not found.is_better
    assert found.fsrs.log_loss > found.constant.log_loss


def test_a_lead_within_chance_is_no_lead() -> None:
    better = 0
    for seed in range(200):
        found = calibration(drawn(300, seed=seed, spread=0.0))
        assert found is not None
        better += found.is_better
    assert better <= 200 * 0.1


def test_only_later_answers_are_judged_and_only_earlier_ones_are_learnt_from() -> None:
    answers = [Foretold(0.9, is_right=False)] * 400 + [Foretold(0.9, is_right=True)] * 100
    found = calibration(answers)
    assert found is not None
    assert (found.judged, found.recalled) == (100, 1.0)
    assert found.fsrs.log_loss == pytest.approx(-log(0.9))
    assert found.constant.log_loss == pytest.approx(-log(1e-6))
    # It begins as wrong as the constant and knows more with every answer.
    assert found.fsrs.log_loss < found.moving_average.log_loss < found.constant.log_loss
    assert found.fsrs.auc is None


def test_the_area_under_the_curve_by_hand() -> None:
    chances = (0.9, 0.9, 0.8, 0.5, 0.5, 0.2)
    outcomes = (True, False, True, True, False, False)
    judged = [Foretold(chance, right) for chance, right in zip(chances, outcomes, strict=True)] * 10
    found = calibration(judged * 5)
    assert found is not None
    # Of nine pairs of a right and a wrong one: five won, two drawn, two lost.
    assert found.fsrs.auc == pytest.approx(6 / 9)


def test_too_few_answers_say_nothing() -> None:
    assert calibration([]) is None
    assert calibration(drawn(FEWEST_JUDGED * 5 - 1, seed=1, spread=0.1)) is not None
    assert calibration(drawn(FEWEST_JUDGED * 5 - 5, seed=1, spread=0.1)) is None
