"""`aiquiz doctor`: sound files, altered ones, and a rescue."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
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
    assert told.out.endswith("progress.db: 2 rows, nothing is wrong\n")
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
    assert json.loads(rescued.out)["from_elsewhere"] == 2
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


def damage(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute(statement)


def test_a_damaged_row_is_mended_from_the_second_copy_and_counted(run: Run, tmp_path: Path) -> None:
    damage(tmp_path / "home" / "progress.db", "UPDATE log SET body = '{}' WHERE kind = 'answer'")
    told = run("doctor")
    assert told.code == ExitCode.FINDINGS
    assert "error[S011]" in told.err
    assert "error[S021]" in told.err
    mended = run("doctor", "--mend")
    assert mended.code == ExitCode.FINE
    assert "0 rows added, 1 damaged row mended." in mended.err
    assert mended.out.endswith("2 rows, 1 mended, nothing is wrong\n")
    assert json.loads(run("doctor", "--json").out)["mended"] == 1
    assert json.loads(run("stats", "--json").out)["reviewed_ever"] == 1


def test_a_lost_file_comes_back_from_the_second_copy(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "home" / "progress.db"
    file.unlink()
    assert run("doctor", "--salvage", str(file)).code == ExitCode.FINE
    assert json.loads(run("stats", "--json").out)["reviewed_ever"] == 1


def test_a_second_copy_that_lacks_rows_is_a_warning_and_is_mended(run: Run, tmp_path: Path) -> None:
    (copy,) = (tmp_path / "home").glob("device-*.jsonl")
    whole = copy.read_bytes()
    copy.write_bytes(b"")
    told = run("doctor")
    assert told.code == ExitCode.FINDINGS
    assert "warning[S020]" in told.err
    assert run("doctor", "--mend").code == ExitCode.FINE
    assert copy.read_bytes() == whole


def test_cards_that_are_in_no_deck_any_more_are_counted_but_are_no_fault(run: Run, tmp_path: Path) -> None:
    assert json.loads(run("doctor", "--json").out)["orphans"] == 0
    (tmp_path / "home" / "decks" / "planets.yaml").unlink()
    told = run("doctor")
    assert told.code == ExitCode.FINE
    assert "1 card that you answered: in no deck now" in told.err
    assert json.loads(run("doctor", "--json").out)["orphans"] == 1
