"""Fitting parameters to a learner: when it is done, what it finds, and that a reset begins a card anew."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from aiquiz.collection import optimizing
from aiquiz.collection.optimizing import FEWEST_ANSWERS, TRUSTED_ANSWERS, Reason, optimized, training_items
from aiquiz.config import Settings
from aiquiz.errors import AiquizError, MissingExtraError
from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating, Reset, Review
from aiquiz.schedule import DEFAULT_PARAMETERS, MemoryModel, Scheduler, ScheduleSettings, are_sound, within_range
from answering import answer

pytest.importorskip("fsrs_rs_python")


def simulated(parameters: tuple[float, ...], cards: int, answers_each: int, seed: int = 1) -> list[Review]:
    """A learner who forgets as `parameters` say, asked on days drawn at random, in order of time."""
    rng = random.Random(seed)
    model = MemoryModel(ScheduleSettings(parameters=parameters))
    found: list[Review] = []
    for number in range(cards):
        day = rng.randrange(60)
        stability, difficulty = model.first(Rating.GOOD)
        found.append(_on(number, day, Rating.GOOD))
        for _ in range(answers_each):
            days = max(1, round(stability * rng.uniform(0.3, 3)))
            day += days
            rating = Rating.GOOD if rng.random() < model.retrievability(stability, days) else Rating.AGAIN
            stability, difficulty = model.next(stability, difficulty, days, rating)
            found.append(_on(number, day, rating))
    return sorted(found, key=lambda review: review.study_day)


def _on(number: int, day: int, rating: Rating) -> Review:
    given = answer(f"deck/q{number}/front", rating=rating, at_ms=1_700_000_000_000 + day * 86_400_000, day=19_000 + day)
    return replace(given, way="recall", options=(), due_day=19_000 + day + 1, due_at_ms=None)


SLOW = within_range([one * 4 if index < 4 else one for index, one in enumerate(DEFAULT_PARAMETERS)])
"""Somebody whose memories begin four times as stable as usual."""


def test_a_fit_finds_a_learner_who_forgets_slowly() -> None:
    steps = simulated(SLOW, cards=500, answers_each=5)
    found = optimized(steps, Settings(), DEFAULT_PARAMETERS)
    assert found.answers == 2_500 >= TRUSTED_ANSWERS
    assert found.is_adopted
    assert are_sound(found.parameters)
    assert found.loss_before is not None
    assert found.loss_after is not None
    assert found.loss_after < found.loss_before
    before, after = found.first_days
    assert after > 2 * before


def test_the_workload_is_that_of_the_cards_known_now() -> None:
    steps = [_on(number, 0, Rating.GOOD) for number in range(20)]
    old, new = (Scheduler(ScheduleSettings(parameters=one)) for one in (DEFAULT_PARAMETERS, SLOW))
    assert optimizing._workload(steps, old, new) == pytest.approx(0.25)
    assert optimizing._workload([], old, new) == 1.0


def test_few_answers_are_not_fitted() -> None:
    steps = simulated(SLOW, cards=FEWEST_ANSWERS - 1, answers_each=1)
    found = optimized(steps, Settings(), DEFAULT_PARAMETERS)
    assert (found.reason, found.answers, found.parameters) == (Reason.TOO_FEW, FEWEST_ANSWERS - 1, DEFAULT_PARAMETERS)


def test_a_fit_that_does_not_help_later_answers_is_not_adopted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(optimizing, "fitted", lambda _: within_range([one * 3 for one in DEFAULT_PARAMETERS]))
    steps = simulated(DEFAULT_PARAMETERS, cards=300, answers_each=3)
    found = optimized(steps, Settings(), DEFAULT_PARAMETERS)
    assert (found.reason, found.parameters) == (Reason.NO_BETTER, DEFAULT_PARAMETERS)


def test_a_crash_of_the_optimiser_is_told_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(AiquizError, match="L007"):
        optimized(simulated(SLOW, cards=200, answers_each=3), Settings(), DEFAULT_PARAMETERS)


def test_without_the_extra_its_install_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(optimizing, "find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"aiquiz\[optimize\]"):
        optimized([], Settings(), DEFAULT_PARAMETERS)


def test_an_item_is_an_answer_with_all_before_it_since_the_last_reset() -> None:
    def steps() -> Iterator[Review | Reset]:
        yield _on(0, 0, Rating.AGAIN)
        yield _on(0, 0, Rating.GOOD)
        yield _on(0, 3, Rating.HARD)
        yield Reset(CardId("deck/q0/front"))
        yield _on(0, 4, Rating.EASY)
        yield _on(0, 9, Rating.GOOD)

    assert training_items(steps()) == [[(1, 0), (3, 0), (2, 3)], [(4, 0), (3, 5)]]


def test_parameters_of_another_make_are_passed_over() -> None:
    assert not are_sound((1.0,) * 19)
    assert not are_sound((float("nan"), *DEFAULT_PARAMETERS[1:]))
    assert are_sound(DEFAULT_PARAMETERS)
    assert Scheduler(ScheduleSettings(parameters=within_range([1e9] * 21))).settings.parameters[0] == 100.0
