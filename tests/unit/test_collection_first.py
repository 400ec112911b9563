"""The first question that is found without the queue is the one that the queue begins with."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from aiquiz.collection.first import First, first_question
from aiquiz.config import Settings
from aiquiz.model.ids import DeckId
from aiquiz.model.review import Rating
from aiquiz.store import Action
from sitting import DAY_MS, HandClock, answer_one, capitals, mixed_deck, opened_collection, places, put

SETTLED_NS = 1_600_000_000_000_000_000


def settle(folder: Path) -> None:
    """Deck files that were written long ago."""
    for file in (folder / "decks").iterdir():
        os.utime(file, ns=(SETTLED_NS, SETTLED_NS))


def compared(
    folder: Path, clock: HandClock, settings: Settings | None = None, decks: Sequence[DeckId] = ()
) -> First | None:
    """What is found at once, if anything, after seeing that it is what a sitting begins with."""
    found = first_question(places(folder), settings or Settings(), clock(), decks)
    with opened_collection(folder, clock, settings) as collection:
        study = collection.study(decks)
        if found is not None:
            question = study.question
            assert question is not None
            asked = (question.card, question.shown, question.memory, question.deck_title, question.is_flagged)
            assert found == (*asked, question.hints, study.progress)
    return found


@pytest.mark.parametrize("seed", range(8))
def test_what_is_found_at_once_is_what_the_sitting_begins_with(tmp_path: Path, seed: int) -> None:
    rng, clock = random.Random(seed), HandClock()
    for name in ("one", "two", "three"):
        is_plain = rng.random() < 0.5
        put(tmp_path, capitals(40, deck=name, title=name) if is_plain else mixed_deck(rng, name, 40), f"{name}.yaml")
    settle(tmp_path)
    settings = Settings(new_per_day=(0, 3, 12)[seed % 3], reviews_per_day=(5, 200)[seed % 2], new_in_backlog=seed > 3)
    with opened_collection(tmp_path, clock, settings) as collection:
        collection.overview()
    found = 0
    for _ in range(10):
        decks = rng.choice(([], [DeckId("one")], [DeckId("two"), DeckId("three")]))
        with opened_collection(tmp_path, clock, settings) as collection:
            study = collection.study(decks)
            for _ in range(rng.randrange(14)):
                if study.question is None:
                    break
                match rng.randrange(12):
                    case 0:
                        study.set_aside(rng.choice((Action.SUSPEND, Action.BURY)))
                    case 1:
                        study.undo()
                    case 2:
                        study.flag()
                    case _:
                        answer_one(study, rng.choice((Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY)))
        found += compared(tmp_path, clock, settings, decks) is not None
        clock.wait(rng.choice((60_000, DAY_MS // 2, DAY_MS, 5 * DAY_MS)))
        found += compared(tmp_path, clock, settings, decks) is not None
    if settings.new_per_day and settings.reviews_per_day > 100:  # else there is little to ask, or a backlog
        assert found >= 8


def known(folder: Path, clock: HandClock) -> None:
    """A collection that a start has seen before, with a few answers."""
    put(folder, capitals(30))
    settle(folder)
    with opened_collection(folder, clock) as collection:
        study = collection.study([])
        for _ in range(3):
            answer_one(study)
    assert compared(folder, clock) is not None


def test_nothing_is_said_of_decks_that_changed(tmp_path: Path) -> None:
    clock = HandClock()
    known(tmp_path, clock)
    put(tmp_path, capitals(31))
    assert compared(tmp_path, clock) is None


def test_nothing_is_said_of_decks_that_came_or_went(tmp_path: Path) -> None:
    clock = HandClock()
    known(tmp_path, clock)
    other = put(tmp_path, capitals(3, deck="other"), "other.yaml")
    assert compared(tmp_path, clock) is None
    other.unlink()
    assert compared(tmp_path, clock) is not None
    (tmp_path / "decks" / "capitals.yaml").unlink()
    assert compared(tmp_path, clock) is None


def test_nothing_is_said_before_the_index_followed_what_was_learned(tmp_path: Path) -> None:
    clock = HandClock()
    known(tmp_path, clock)
    with opened_collection(tmp_path, clock) as collection:
        answer_one(collection.study([]))
        assert first_question(places(tmp_path), Settings(), clock()) is None
    assert compared(tmp_path, clock) is not None


def test_nothing_is_said_where_an_exam_is_ahead(tmp_path: Path) -> None:
    clock = HandClock()
    known(tmp_path, clock)
    put(tmp_path, "exam: 2099-01-01\n" + capitals(30))
    settle(tmp_path)
    compared(tmp_path, clock)
    assert compared(tmp_path, clock) is None


def test_nothing_is_said_of_a_deck_that_is_not_there_or_before_the_first_start(tmp_path: Path) -> None:
    clock = HandClock()
    assert first_question(places(tmp_path), Settings(), clock()) is None
    known(tmp_path, clock)
    assert first_question(places(tmp_path), Settings(), clock(), [DeckId("nowhere")]) is None


def test_nothing_is_written(tmp_path: Path) -> None:
    clock = HandClock()
    known(tmp_path, clock)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    before = [path.read_bytes() for path in files]
    assert first_question(places(tmp_path), Settings(), clock()) is not None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == files
    assert [path.read_bytes() for path in files] == before


def test_it_is_found_without_what_a_collection_imports() -> None:
    later = ("aiquiz.collection.collection", "aiquiz.store.store", "aiquiz.store.log", "aiquiz.schedule.scheduler")
    code = f"import sys, aiquiz.collection.first; print([name for name in {later} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")
