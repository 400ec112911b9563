"""`aiquiz cards` and `aiquiz undo`: finding cards, acting on them, and taking anything back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.errors import ExitCode
from aiquiz.model.ids import DeckId
from aiquiz.model.response import Revealed
from aiquiz.model.review import Rating
from commandline import Run, runner, write

PLANETS = """\
id: planets
title: Planets
items:
  - {id: largest, question: Which planet is the largest?, answer: Jupiter, ask: flip, tags: [size]}
  - {id: smallest, question: Which planet is the smallest?, answer: Mercury, ask: flip, tags: [size]}
  - {id: rings, question: Which planet has the widest rings?, answer: Saturn, ask: flip}
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    call = runner(tmp_path, monkeypatch)
    write(str(tmp_path / "home" / "decks" / "planets.yaml"), PLANETS)
    return call


def answer_all(rating: Rating = Rating.GOOD) -> None:
    with Collection.open(Paths.from_environment(), Settings()) as collection:
        study = collection.study([DeckId("planets")])
        for _ in range(3):
            study.record(rating, Revealed(), 2_000)
            study.advance()


def cards(run: Run, search: str = "deck:planets") -> dict[str, dict[str, Any]]:
    found = json.loads(run("cards", search, "--json").out)
    return {entry["card"].split("/")[1]: entry for entry in found}


def due_in(run: Run, deck: str = "planets") -> int:
    (entry,) = [one for one in json.loads(run("decks", "--json").out) if one["id"] == deck]
    return int(entry["new"]) + int(entry["due"]) + int(entry["learning"])


def test_cards_are_listed_with_state_and_day(run: Run) -> None:
    answer_all()
    told = run("cards", "tag:size")
    assert told.code == ExitCode.FINE
    assert [line.split()[0] for line in told.out.splitlines()] == ["STATE", "review", "review"]
    assert told.err == "2 cards found.\n"
    assert cards(run)["rings"]["repetitions"] == 1


def test_a_search_that_begins_with_a_minus_goes_behind_two(run: Run) -> None:
    assert len(run("cards", "--", "-tag:size", "deck:planets").out.splitlines()) == 2
    told = run("cards", "-tag:size")
    assert told.code == ExitCode.USAGE
    assert "aiquiz cards -- -tag:size" in told.err


def test_a_search_for_half_of_a_name_is_told_how_to_find_it(run: Run) -> None:
    assert run("cards", "deck:plan").err.endswith("A name counts as a whole: deck:plan* finds those that begin so.\n")
    assert run("cards", "deck:plan*").err == "3 cards found.\n"


def test_a_suspended_card_is_not_asked_until_taken_back(run: Run) -> None:
    assert run("cards", "tag:size", "--suspend").err.startswith("2 cards suspended.")
    assert due_in(run) == 1
    assert run("cards", "tag:size", "--suspend").err == "0 cards suspended; 2 left as they were.\n"
    assert cards(run, "deck:planets is:suspended").keys() == {"largest", "smallest"}
    assert run("cards", "item:largest", "--unsuspend").code == ExitCode.FINE
    assert due_in(run) == 2


def test_a_buried_card_is_not_asked_today(run: Run) -> None:
    run("cards", "item:rings", "--bury")
    assert due_in(run) == 2
    assert cards(run)["rings"]["is_buried"]


def test_a_reset_card_is_new_and_its_answers_still_count(run: Run) -> None:
    answer_all()
    run("cards", "item:rings", "--reset")
    assert cards(run)["rings"]["state"] == "new"
    assert json.loads(run("stats", "--json").out)["reviewed_ever"] == 3
    assert run("doctor").code == ExitCode.FINE
    assert run("cards", "item:rings", "--reset").err == "0 cards made new again; 1 left as they were.\n"


@pytest.mark.parametrize("due", ["0", "30"])
def test_cards_are_moved_to_a_day(run: Run, due: str) -> None:
    answer_all()
    before = cards(run)
    assert run("cards", "tag:size", "--due", due).code == ExitCode.FINE
    after = cards(run, f"prop:due={due}")
    assert after.keys() == {"largest", "smallest"}
    assert after["largest"]["stability_days"] == before["largest"]["stability_days"]
    assert run("doctor").code == ExitCode.FINE
    by_date = run("cards", "item:rings", "--due", after["largest"]["due"])
    assert by_date.code == ExitCode.FINE
    assert cards(run)["rings"]["due"] == after["largest"]["due"]


@pytest.mark.parametrize("due", ["yesterday", "-1", "2020-01-01", "9999999", "1e3", ""])
def test_a_day_that_cannot_be_is_refused(run: Run, due: str) -> None:
    answer_all()
    before = cards(run)
    refused = run("cards", "item:rings", f"--due={due}")
    assert refused.code == ExitCode.USAGE
    assert "error[U002]" in refused.err
    assert cards(run) == before


def test_an_action_needs_to_be_told_which_cards(run: Run) -> None:
    refused = run("cards", "--reset")
    assert refused.code == ExitCode.USAGE
    assert "which cards" in refused.err


def test_undo_takes_back_one_thing_after_another_all_cards_of_it_together(run: Run) -> None:
    answer_all()
    run("cards", "deck:planets", "--suspend")
    run("cards", "tag:size", "--reset")
    assert cards(run)["largest"]["state"] == "new"
    assert run("undo").err.startswith("Taken back: reset of ")
    assert {one["state"] for one in cards(run).values()} == {"review"}
    assert all(one["is_suspended"] for one in cards(run).values())
    assert len(json.loads(run("undo", "--json").out)["about"]) == 3
    assert not any(one["is_suspended"] for one in cards(run).values())
    for left in (2, 1, 0):
        assert run("undo").code == ExitCode.FINE
        assert sum(one["repetitions"] for one in cards(run).values()) == left
    nothing = run("undo")
    assert (nothing.code, nothing.err) == (ExitCode.FINDINGS, "There is nothing to take back.\n")


def test_a_leech_is_set_aside_with_the_answer_and_comes_back_with_it(run: Run, tmp_path: Path) -> None:
    write(str(tmp_path / "home" / "config.toml"), "leech_lapses = 1\n")
    answer_all()
    run("cards", "deck:planets", "--due", "0")
    assert answered_all_that_is_asked(Rating.AGAIN) == 3
    assert all(one["is_suspended"] and one["is_leech"] for one in cards(run).values())
    assert due_in(run) == 0
    assert json.loads(run("undo", "--json").out)["kind"] == "answer"
    assert sum(one["is_suspended"] for one in cards(run).values()) == 2
    assert sum(one["lapses"] for one in cards(run).values()) == 2


def answered_all_that_is_asked(rating: Rating) -> int:
    """Answers everything that is asked; how often that was."""
    count = 0
    with Collection.open(Paths.from_environment(), Settings(leech_lapses=1)) as collection:
        study = collection.study([DeckId("planets")])
        while study.question is not None and count < 10:
            study.record(rating, Revealed(), 1_000)
            assert study.is_set_aside
            study.advance()
            count += 1
    return count


def test_history_tells_every_answer_and_action(run: Run) -> None:
    answer_all()
    run("cards", "item:rings", "--suspend")
    told = json.loads(run("cards", "item:rings", "--history", "--json").out)
    assert [entry["kind"] for entry in told["history"]] == ["answer", "suspend"]
    assert told["history"][0]["rating"] == Rating.GOOD
    shown = run("cards", "item:rings", "--history").out
    assert "answer: good" in shown
    assert "Never answered." not in shown


def test_a_wrong_search_is_told(run: Run) -> None:
    refused = run("cards", "tagg:size")
    assert refused.code == ExitCode.USAGE
    assert "error[B002]" in refused.err
