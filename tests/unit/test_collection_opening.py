"""The first question that is found by counting, and how many follow, are those that the whole sitting begins with."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from aiquiz.collection import Study
from aiquiz.config import Settings
from aiquiz.model.ids import DeckId
from sitting import (
    CAPITALS,
    DAY_MS,
    HandClock,
    answer_one,
    asked,
    capitals,
    learn_a_little,
    mixed_deck,
    opened_collection,
    put,
)


def is_counted(study: Study) -> bool:
    """Whether the sitting began without being read; if so, that it began as it does when it is read."""
    if study._is_laid:
        return False
    laid, question = study._lay(study._began), asked(study)
    assert laid.session.current is not None
    assert laid.session.current.card == question.card.id
    assert laid.session.progress == study.progress
    assert study._store.memory_of(question.card.id) == question.memory
    assert laid.titles[question.card.deck] == question.deck_title
    return True


@pytest.mark.parametrize("seed", range(8))
def test_what_is_counted_is_what_the_whole_sitting_begins_with(tmp_path: Path, seed: int) -> None:
    rng, clock = random.Random(seed), HandClock()
    for name in ("one", "two", "three"):
        is_plain = rng.random() < 0.5
        put(tmp_path, capitals(40, deck=name, title=name) if is_plain else mixed_deck(rng, name, 40), f"{name}.yaml")
    settings = Settings(new_per_day=(0, 3, 12)[seed % 3], reviews_per_day=(5, 200)[seed % 2], new_in_backlog=seed > 3)
    counted = 0
    with opened_collection(tmp_path, clock, settings) as collection:
        for _ in range(20):
            study = collection.study(rng.choice(([], [DeckId("one")], [DeckId("two"), DeckId("three")])))
            counted += is_counted(study)
            learn_a_little(study, rng, most=10, seldom=study.skip)
            clock.wait(rng.choice((60_000, DAY_MS // 2, DAY_MS, 5 * DAY_MS)))
    if settings.new_per_day and settings.reviews_per_day > 100:  # else there is little to ask, or a backlog
        assert counted >= 10


def test_nothing_of_a_sitting_is_read_before_its_first_question_is_dealt_with(tmp_path: Path) -> None:
    put(tmp_path, capitals(30))
    with opened_collection(tmp_path, HandClock()) as collection:
        study = collection.study([CAPITALS])
        assert (study.progress.left, study.progress.new) == (20, 20)
        assert (study._is_laid, answer_one(study), study._is_laid) == (False, "q0", True)
        assert study.progress.left == 19


def test_the_question_on_the_screen_stays_when_it_is_answered_elsewhere_before_the_sitting_is_read(
    tmp_path: Path,
) -> None:
    put(tmp_path, capitals(30))
    with opened_collection(tmp_path, HandClock()) as collection:
        study = collection.study([CAPITALS])
        with opened_collection(tmp_path, HandClock()) as other:
            answer_one(other.study([CAPITALS]))
        study.prepare()
        assert answer_one(study) == "q0"
        rest = [answer_one(study) for _ in range(study.progress.left)]
        assert rest[0] == "q1"
        assert len({"q0", *rest}) == len(rest) + 1
        assert study.question is None
