"""`aiquiz doctor`: sound files, altered ones, and a rescue."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiquiz.collection import Collection
from aiquiz.config import Paths, Settings
from aiquiz.errors import ExitCode
from aiquiz.model.ids import DeckId
from aiquiz.model.response import Revealed
from aiquiz.model.review import Rating
from commandline import DECK, Run, runner, write


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    call = runner(tmp_path, monkeypatch)
    write(str(tmp_path / "home" / "decks" / "planets.yaml"), DECK)
    with Collection.open(Paths.from_environment(), Settings()) as collection:
        collection.study([DeckId("planets")]).record(Rating.GOOD, Revealed(), 45_000)
    return call


def test_a_sound_file_is_fine(run: Run) -> None:
    told = run("doctor")
    assert told.code == ExitCode.FINE
    assert told.out.endswith("progress.db: 1 row, nothing is wrong\n")
    assert json.loads(run("doctor", "--json").out)["findings"] == []
    assert run("doctor", "--replay").code == ExitCode.FINE


def test_a_damaged_file_is_told_and_rescued_from_the_backup(run: Run, tmp_path: Path) -> None:
    assert run("backup").code == ExitCode.FINE
    file = tmp_path / "home" / "progress.db"
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    file.write_bytes(data)
    told = run("doctor")
    assert told.code in (ExitCode.FINDINGS, ExitCode.BAD_INPUT)
    assert "error[S008]" in told.err
    assert "Traceback" not in told.err
    rescued = run("doctor", "--salvage", "rescued.db", "--json")
    assert rescued.code == ExitCode.FINE
    assert json.loads(rescued.out)["from_elsewhere"] == 1
    assert file.read_bytes() == data
    assert "U005" in run("doctor", "--salvage", "rescued.db").err


def test_no_file_and_a_foreign_file_are_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "home" / "progress.db"
    file.write_text("Only words. " * 50)
    assert "S001" in run("doctor").err
    file.unlink()
    assert "S006" in run("doctor").err
    assert not file.exists()
    assert "S015" in run("doctor", "--salvage", "new.db", "--log", "none.jsonl").err
    assert not Path("new.db").exists()
