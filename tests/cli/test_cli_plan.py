"""`aiquiz plan`."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from commandline import Run, runner, write

DECK = """\
id: planets
title: "Planets [b]bold[/b]"
items:
  - {id: largest, question: Which planet is the largest?, answer: Jupiter}
  - {id: reddest, question: Which planet is red?, answer: Mars}
  - {id: ringed, question: Which planet has the widest rings?, answer: Saturn}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    write(str(tmp_path / "home" / "decks" / "planets.yaml"), DECK)
    return runner(tmp_path, monkeypatch)


def set_exam(days: int, more: str = "") -> None:
    write("../home/config.toml", f'[deck.planets]\nexam = "{date.today() + timedelta(days=days)}"\n{more}')


def test_without_an_exam_it_says_how_to_set_one(run: Run) -> None:
    told = run("plan", "planets")
    assert (told.code, told.out) == (0, "")
    assert "exam: 2026-12-15" in told.err
    assert json.loads(run("plan", "--json").out) == []


def test_the_plan_is_told_in_words(run: Run) -> None:
    set_exam(30)
    told = run("plan")
    assert told.code == 0
    assert "Planets [b]bold[/b]: exam on" in told.out
    for words in ("3, 3 never answered", "with the plan", "with the usual schedule", "goal 90%", "a card"):
        assert words in told.out


def test_the_plan_is_told_to_programs(run: Run) -> None:
    set_exam(30, "goal = 0.8\nminutes_per_day = 5\n")
    (told,) = json.loads(run("plan", "planets", "--json").out)
    assert (told["decks"], told["cards"], told["unseen"], told["goal"]) == (["planets"], 3, 3, 0.8)
    assert told["known_on_the_day"]["without_studying"] == 0
    assert told["known_on_the_day"]["with_plan"] > 0.8
    assert told["minutes_per_day"] == pytest.approx(5)
    assert told["is_own_pace"] is False


def test_an_unknown_deck_is_told(run: Run) -> None:
    told = run("plan", "planet")
    assert told.code == 2
    assert "did you mean `planets`?" in told.err


def test_a_day_that_is_none_is_told_with_its_line(run: Run) -> None:
    write("../home/config.toml", '[tag.space]\nexam = "soon"\ngoal = 90\n')
    told = run("plan")
    assert told.code == 3
    assert "config.toml:2" in told.err
    assert "config.toml:3" in told.err
    assert "write ninety percent as 0.90" in told.err
