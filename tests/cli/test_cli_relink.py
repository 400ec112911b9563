"""`aiquiz relink`: histories and the questions they may belong to, one key each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.errors import ExitCode
from commandline import Run, runner
from sitting import HandClock, answer_all

BEFORE = "id: space\ntitle: Space\nitems:\n  - {question: Who was first on the Moon?, answer: Armstrong}\n"
AFTER = BEFORE.replace("first on the Moon", "first to walk on the Moon")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A deck that was studied, and then reworded."""
    monkeypatch.setattr("aiquiz.collection.collection.shipped_decks_folder", lambda: tmp_path / "none")
    run = runner(tmp_path, monkeypatch)
    decks = tmp_path / "home" / "decks"
    decks.mkdir(parents=True)
    (decks / "space.yaml").write_text(BEFORE)
    with Collection.open(Paths.from_environment(), Settings(), HandClock()) as collection:
        answer_all(collection.study([]))
    (decks / "space.yaml").write_text(AFTER)
    return run


def answered(run: Run) -> list[int]:
    return [one["repetitions"] for one in json.loads(run("cards", "deck:space", "--json").out)]


def test_one_key_joins_them_and_undo_parts_them(run: Run) -> None:
    assert answered(run) == [0]
    done = run("relink", stdin=b"1\n")
    assert done.code == ExitCode.FINE
    assert "Who was first on the Moon?" in done.out
    assert "1  Who was first to walk on the Moon?  Armstrong" in done.out
    assert done.err == "1 history followed.\n"
    assert answered(run) == [1]
    assert "alias" in run("undo").err
    assert answered(run) == [0]


def test_a_name_that_is_no_deck_is_refused_with_what_is_meant(run: Run) -> None:
    told = run("relink", "spcae")
    assert told.code == ExitCode.USAGE
    assert "there is no deck with this id" in told.err
    assert "did you mean `space`?" in told.err
    assert run("relink", "spcae", "--json").code == ExitCode.USAGE
    assert run("relink", "space", stdin=b"s\n").code == ExitCode.FINE


def test_a_deck_that_was_is_a_name_too(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "home" / "decks" / "space.yaml"
    file.write_text(AFTER.replace("id: space", "id: moon"))
    assert run("relink", "space").code == ExitCode.FINE
    assert run("relink", "moon").code == ExitCode.FINE


def test_none_of_them_is_asked_once(run: Run) -> None:
    assert run("relink", stdin=b"n\n").err == "Nothing was joined.\n"
    assert run("relink").err == "No history waits for its question.\n"


@pytest.mark.parametrize("keys", [b"s\n", b"q\n", b"", b"?\ns\n"])
def test_it_may_be_left_for_later(run: Run, keys: bytes) -> None:
    run("relink", stdin=keys)
    assert len(json.loads(run("relink", "--json").out)) == 1


def test_a_program_gets_the_list_and_changes_nothing(run: Run) -> None:
    listed = json.loads(run("relink", "--json", "space").out)
    assert [(one["question"], [found["answer"] for found in one["candidates"]]) for one in listed] == [
        ("Who was first on the Moon?", ["Armstrong"])
    ]
    assert answered(run) == [0]
