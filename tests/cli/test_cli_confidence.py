"""`aiquiz stats --confidence`: whether somebody can tell what they know."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from aiquiz.config import Paths
from aiquiz.model.review import Rating, Remarks
from answering import NOON, answer, opened
from commandline import Run, runner


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def learn(right_when_sure: int, right_when_unsure: int) -> None:
    """Twenty answers of each sort, so many of them right."""
    with opened(Paths.from_environment().db) as store:
        for is_sure, right in ((True, right_when_sure), (False, right_when_unsure)):
            for number in range(20):
                rating = Rating.GOOD if number < right else Rating.AGAIN
                given = answer(f"deck/q{number}/front", rating=rating, at_ms=NOON.ms + number, day=19_675)
                store.record(replace(given, remarks=Remarks(is_sure=is_sure)))


def test_before_the_first_word_it_says_how_to_begin(run: Run) -> None:
    assert "ask_confidence = true" in run("stats", "--confidence").out


def test_who_can_tell_is_told_so_with_the_numbers(run: Run) -> None:
    learn(19, 8)
    told = run("stats", "--confidence").out
    assert "When you are sure you are right more often" in told
    assert "1 answer you were sure of was wrong." in told
    assert [line.split() for line in told.splitlines() if line.startswith("all")] == [["all", "95%", "20", "40%", "20"]]


def test_who_cannot_tell_is_told_so_too(run: Run) -> None:
    learn(10, 10)
    told = run("stats", "--confidence").out
    assert "Being sure makes no difference" in told
    assert "10 answers you were sure of were wrong." in told


def test_a_program_gets_the_numbers(run: Run) -> None:
    learn(19, 8)
    told = json.loads(run("stats", "--confidence", "--json").out)
    assert told["sure"] == {"right": 19, "answers": 20, "share": 0.95}
    assert told["tells_apart"] is True
    assert told["periods"] == []  # long ago
