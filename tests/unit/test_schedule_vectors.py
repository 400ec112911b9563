"""FSRS-6 against an independent implementation: every vector that holds for whole study days."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import fsrs
import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS as PACKAGE_PARAMETERS

from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating
from aiquiz.schedule import (
    DEFAULT_PARAMETERS,
    MemoryModel,
    ScheduleSettings,
    elapsed_days,
    fuzz_range,
    fuzzed_days,
    study_day,
)

VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "data" / "fsrs_vectors.json").read_text("utf-8"))
DEFAULT_DECAY = DEFAULT_PARAMETERS[20]


@dataclass(frozen=True)
class Named:
    vector: dict[str, Any]

    def __str__(self) -> str:
        return str(self.vector["name"])


def named(kind: str) -> list[Named]:
    return [Named(vector) for vector in VECTORS[kind]]


def moment(utc: str, offset_min: int) -> Now:
    return Now(int(datetime.fromisoformat(utc.replace("Z", "+00:00")).timestamp() * 1000), offset_min)


def test_our_default_parameters_are_those_of_the_package_and_of_the_vectors() -> None:
    assert PACKAGE_PARAMETERS == DEFAULT_PARAMETERS
    assert tuple(VECTORS["default_parameters"]) == DEFAULT_PARAMETERS


@pytest.mark.parametrize("case", named("memory_vectors"), ids=str)
def test_a_history_leaves_the_expected_memory_after_every_answer(case: Named) -> None:
    # The vector whose stability outgrows a century holds here too: the model stops there, as the reference does.
    given = case.vector["params"]
    parameters = DEFAULT_PARAMETERS if given == "default" else tuple(given)
    model = MemoryModel(ScheduleSettings(case.vector["desired_retention"], parameters=parameters))
    stability = difficulty = 0.0
    for step, (answer, expected) in enumerate(zip(case.vector["reviews"], case.vector["expected"], strict=True)):
        rating = Rating(answer["rating"])
        if step == 0:
            stability, difficulty = model.first(rating)
        else:
            stability, difficulty = model.next(stability, difficulty, answer["delta_days"], rating)
        assert stability == pytest.approx(expected["stability"], rel=1e-4)
        assert difficulty == pytest.approx(expected["difficulty"], rel=1e-4)
        interval = model.interval_days(stability)
        assert interval == pytest.approx(expected["interval_raw"], rel=1e-4, abs=5.1e-5)
        assert max(1, round(interval)) == expected["interval_days"]


@pytest.mark.parametrize("vector", VECTORS["retrievability_vectors"])
def test_retrievability_follows_the_forgetting_curve(vector: dict[str, float]) -> None:
    assert vector["decay"] == DEFAULT_DECAY
    got = MemoryModel(ScheduleSettings()).retrievability(vector["stability"], int(vector["elapsed_days"]))
    assert got == pytest.approx(vector["retrievability"], rel=1e-4)


@pytest.mark.parametrize(("stability", "days"), [(0.212, 1), (5.0, 5), (40.0, 400), (36500.0, 1)])
def test_retrievability_is_that_of_the_package(stability: float, days: int) -> None:
    start = datetime(2025, 1, 1, tzinfo=UTC)
    card = fsrs.Card(card_id=1, state=fsrs.State.Review, stability=stability, difficulty=5.0, last_review=start)
    package = fsrs.Scheduler(enable_fuzzing=False).get_card_retrievability(card, start + timedelta(days=days))
    assert MemoryModel(ScheduleSettings()).retrievability(stability, days) == pytest.approx(package, rel=1e-12)


@pytest.mark.parametrize("vector", VECTORS["interval_vectors"])
def test_an_interval_ends_where_retrievability_meets_the_desired_one(vector: dict[str, float]) -> None:
    got = MemoryModel(ScheduleSettings(vector["desired_retention"])).interval_days(vector["stability"])
    assert got == pytest.approx(vector["interval_raw"], rel=1e-4, abs=5e-5)


@pytest.mark.parametrize("vector", VECTORS["fuzz_vectors"])
def test_fuzz_draws_from_the_inclusive_range(vector: dict[str, float]) -> None:
    low, high = int(vector["low"]), int(vector["high"])
    assert fuzz_range(vector["interval"], maximum_days=36_500) == (low, high)
    drawn = {fuzzed_days(vector["interval"], CardId("deck/item/front"), repetition) for repetition in range(3_000)}
    assert min(drawn) >= low
    assert max(drawn) <= high
    if high - low < 100:
        assert drawn == set(range(low, high + 1))


@pytest.mark.parametrize("case", named("day_vectors"), ids=str)
def test_days_are_study_days_not_units_of_24_hours(case: Named) -> None:
    vector = case.vector
    first, second = (
        study_day(moment(utc, offset), vector["rollover_hour"])
        for utc, offset in zip((vector["utc_first"], vector["utc_second"]), vector["utc_offset_min"], strict=True)
    )
    assert [first, second] == vector["study_days"]
    assert elapsed_days(first, second) == vector["delta_days"]
