"""A place that cannot be written: the app runs, says that nothing is saved, and leaves the file as it is."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import aiquiz.tui
from aiquiz.collection import Collection, Wish
from aiquiz.config import Paths, Settings
from aiquiz.errors import ExitCode
from aiquiz.model.ids import DeckId
from aiquiz.model.response import Revealed
from aiquiz.model.review import Rating
from aiquiz.store import store
from commandline import Run, runner, write
from sitting import capitals


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    call = runner(tmp_path, monkeypatch)
    monkeypatch.setattr("aiquiz.cli.output.Console.is_terminal", True)
    write(str(tmp_path / "home" / "decks" / "capitals.yaml"), capitals(3))
    return call


def answer_one(collection: Collection) -> str:
    study = collection.study([DeckId("capitals")], Wish())
    assert study.question is not None
    study.record(Rating.GOOD, Revealed(), 1_000)
    return study.question.deck_title


@pytest.mark.parametrize("is_begun", [True, False])
def test_nothing_is_saved_and_every_screen_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_begun: bool
) -> None:
    file = tmp_path / "home" / "progress.db"
    if is_begun:
        with Collection.open(Paths.from_environment(), Settings()) as collection:
            answer_one(collection)
    before = hashlib.sha256(file.read_bytes()).hexdigest() if is_begun else None
    seen: list[str] = []

    def sitting(collection: Collection, **_: object) -> int:
        assert not collection.is_saving
        assert collection.statistics().reviewed_ever == int(is_begun)
        seen.append(collection.overview().problems[0].message)
        seen.append(answer_one(collection))
        assert collection.statistics().reviewed_ever == int(is_begun) + 1
        return 0

    real = store.os.access  # type: ignore[attr-defined]
    monkeypatch.setattr(aiquiz.tui, "run_app", sitting)
    home = str(file.parent)
    monkeypatch.setattr(store.os, "access", lambda path, mode: str(path) != home and real(path, mode))  # type: ignore[attr-defined]
    assert run().code == ExitCode.FINE
    assert seen[0].startswith("not saving: ")
    assert seen[1] == "Capitals · NOT SAVING"
    assert (hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else None) == before
    assert not (file.parent / "backups").exists()


def test_a_command_that_must_save_still_fails_aloud(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.os, "access", lambda *_: False)  # type: ignore[attr-defined]
    refused = run("cards", "deck:capitals", "--suspend")
    assert refused.code == ExitCode.BAD_INPUT
    assert "error[S006]" in refused.err
