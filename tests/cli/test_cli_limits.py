"""Limits by deck and by day, and putting cards where changed settings would have put them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.config import Paths, load_settings
from aiquiz.errors import ExitCode
from aiquiz.model.ids import DeckId
from aiquiz.model.response import Revealed
from aiquiz.model.review import Rating
from commandline import Run, runner, write
from sitting import capitals


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    call = runner(tmp_path, monkeypatch)
    for name in ("one", "two"):
        write(str(tmp_path / "home" / "decks" / f"{name}.yaml"), capitals(30, deck=name))
    return call


def configure(tmp_path: Path, text: str) -> None:
    write(str(tmp_path / "home" / "config.toml"), text)


def new_of(run: Run) -> dict[str, int]:
    return {deck["id"]: deck["new"] for deck in json.loads(run("decks", "--json").out)}


def answer(count: int) -> None:
    paths = Paths.from_environment()
    with Collection.open(paths, load_settings(paths.config_file)) as collection:
        study = collection.study([DeckId("one")])
        for _ in range(count):
            study.record(Rating.EASY, Revealed(), 1_000)
            study.advance()


def test_a_deck_has_limits_of_its_own(run: Run, tmp_path: Path) -> None:
    configure(tmp_path, "new_per_day = 7\n[deck.one]\nnew_per_day = 3\n")
    found = new_of(run)
    assert (found["one"], found["two"]) == (3, 7)


def test_todays_limits_hold_for_today(run: Run) -> None:
    told = run("today", "one", "--new", "25")
    assert (told.code, told.err) == (ExitCode.FINE, "Today 1 deck may ask 25 new. Tomorrow all is as before.\n")
    assert (new_of(run)["one"], new_of(run)["two"]) == (25, 20)
    run("today", "--reviews", "5")
    assert (new_of(run)["one"], new_of(run)["two"]) == (25, 20)
    answer(4)
    assert new_of(run)["one"] == 21


@pytest.mark.parametrize(
    "words", [("today",), ("today", "--new", "-1"), ("today", "--new", "many"), ("today", "zero", "--new", "1")]
)
def test_limits_that_cannot_be_are_refused(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).code == ExitCode.USAGE


def test_a_changed_retention_moves_cards_only_when_told(run: Run, tmp_path: Path) -> None:
    answer(10)
    before = json.loads(run("cards", "is:review", "--json").out)
    configure(tmp_path, "[deck.one]\ndesired_retention = 0.97\n")
    assert json.loads(run("cards", "is:review", "--json").out) == before
    trial = json.loads(run("reschedule", "--json").out)
    assert trial["cards"] == trial["earlier"] == 10
    assert json.loads(run("cards", "is:review", "--json").out) == before
    assert run("reschedule", "--apply").err.startswith("10 of 10 cards moved: 10 earlier, 0 later.")
    after = json.loads(run("cards", "is:review", "--json").out)
    assert all(new["due"] < old["due"] for new, old in zip(after, before, strict=True))
    assert json.loads(run("reschedule", "--json").out)["moved"] == 0
    assert run("undo").code == ExitCode.FINE
    assert json.loads(run("cards", "is:review", "--json").out) == before


def test_too_few_answers_change_no_parameters(run: Run) -> None:
    pytest.importorskip("fsrs_rs_python")
    answer(3)
    told = run("optimize")
    assert (told.code, told.out.splitlines()[0][:18]) == (ExitCode.FINE, "Nothing changed: 0")
    assert json.loads(run("optimize", "--json").out)["is_adopted"] is False


def test_adopted_parameters_hold_until_they_are_undone(run: Run) -> None:
    from aiquiz.schedule import DEFAULT_PARAMETERS

    answer(3)
    before = json.loads(run("cards", "is:review", "--json").out)
    with Collection.open(Paths.from_environment(), load_settings(Paths.from_environment().config_file)) as collection:
        slower = [one * 2 if index < 4 else one for index, one in enumerate(DEFAULT_PARAMETERS)]
        collection._store.adopt(slower, collection._clock())
    after = json.loads(run("cards", "is:review", "--json").out)
    assert all(new["stability_days"] == 2 * old["stability_days"] for new, old in zip(after, before, strict=True))
    assert [one["due"] for one in after] == [one["due"] for one in before]
    assert run("doctor").code == ExitCode.FINE
    assert run("undo").err.startswith("Taken back: parameters of ")
    assert json.loads(run("cards", "is:review", "--json").out) == before


def test_the_workload_of_every_retention_is_told(run: Run) -> None:
    told = run("stats", "--workload")
    assert told.code == ExitCode.FINE
    assert "90%" in told.out
    assert told.out.count("<- yours") == 1
    assert len(json.loads(run("stats", "--workload", "--json").out)) == 9
