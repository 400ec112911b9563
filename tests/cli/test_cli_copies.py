"""Progress beyond one file: backup, restore, export, import, sync."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from aiquiz.cli.gauge import Gauge
from aiquiz.cli.output import Console
from aiquiz.collection import Collection
from aiquiz.collection.daily import DailyBackup
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
    return call


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Console:
    monkeypatch.setenv("TERM", "xterm")
    return Console(Terminal(), Terminal(), Terminal())


def shown(console: Console) -> str:
    assert isinstance(console.stderr, io.StringIO)
    return console.stderr.getvalue()


def opened_collection() -> Collection:
    return Collection.open(Paths.from_environment(), Settings())


def answer_one() -> None:
    """Two rows: the answer, and how the card reads."""
    with opened_collection() as collection:
        study = collection.study([DeckId("planets")])
        study.record(Rating.GOOD, Revealed(), 45_000)


def answered_ever(run: Run) -> int:
    return int(json.loads(run("stats", "--json").out)["reviewed_ever"])


def test_what_was_lost_comes_back_from_a_backup(run: Run, tmp_path: Path) -> None:
    answer_one()
    assert run("backup", "copy.db").code == ExitCode.FINE
    os.unlink(tmp_path / "home" / "progress.db")
    assert answered_ever(run) == 0
    told = run("restore", "copy.db")
    assert (told.code, told.out, told.err) == (ExitCode.FINE, "", "2 rows added, 0 known before.\n")
    assert answered_ever(run) == 1
    assert json.loads(run("restore", "copy.db", "--json").out) == {"added": 0, "known": 2, "unusable": 0, "mended": 0}


def test_a_backup_is_printed_and_replaced_only_when_told(run: Run, tmp_path: Path) -> None:
    daily = run("backup")
    assert Path(daily.out.strip()).parent == tmp_path / "home" / "backups"
    assert Path(daily.out.strip()).is_file()
    assert run("backup").code == ExitCode.FINE
    write("mine.db", "precious")
    refused = run("backup", "mine.db")
    assert refused.code == ExitCode.USAGE
    assert "U005" in refused.err
    assert Path("mine.db").read_text() == "precious"
    assert run("backup", "mine.db", "--force").code == ExitCode.FINE


def test_a_log_goes_out_and_comes_back(run: Run, tmp_path: Path) -> None:
    answer_one()
    assert run("export", "--log", "log.jsonl").err == "2 rows written.\n"
    assert run("export", "--log", "-").out == Path("log.jsonl").read_text()
    assert "U005" in run("export", "--log", "log.jsonl").err
    os.unlink(tmp_path / "home" / "progress.db")
    with Path("log.jsonl").open("a") as file:
        file.write('{"id": "torn')
    told = run("import", "--log", "log.jsonl")
    assert told.code == ExitCode.FINE
    assert "S017" in told.err
    assert answered_ever(run) == 1


def test_two_devices_sync_through_a_folder(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("shared").mkdir()
    answer_one()
    first = run("sync", "shared")
    assert first.err == (
        "No other device has been here yet; 2 entries went out for them. It was the first sync of this device.\n"
    )
    monkeypatch.setenv("AIQUIZ_DB", str(tmp_path / "other" / "progress.db"))
    there = json.loads(run("sync", "shared", "--json").out)
    assert (there["added"], there["shared"], there["files"], there["synced_before"]) == (2, 0, 1, None)
    assert answered_ever(run) == 1
    assert json.loads(run("stats", "--json").out)["synced_days_ago"] == 0
    assert "last synced" in run("stats").out
    assert json.loads(run("sync", "shared", "--json").out)["synced_before"] is not None
    assert run("sync", "shared").err.startswith("Nothing new, here or there. Last sync before: 20")
    assert run("cards", "deck:planets", "--bury").code == ExitCode.FINE
    assert run("sync", "shared").err.startswith("0 entries came from other devices, 1 went out for them. Last sync")


def test_a_device_that_was_never_synced_says_nothing_of_it(run: Run) -> None:
    assert json.loads(run("stats", "--json").out)["synced_days_ago"] is None
    assert "synced" not in run("stats").out


def test_a_long_sync_shows_how_far_it_is_and_a_short_one_nothing(terminal: Console) -> None:
    moments = iter([0.0, 0.5, 1.0, 1.05, 1.2])
    gauge = Gauge(terminal, "Reading", stopwatch=lambda: next(moments))
    gauge.show(0.2)
    gauge.end()
    assert shown(terminal) == ""
    for share in (0.25, 0.26, 1.0):
        gauge.show(share)
    gauge.end()
    lines = shown(terminal).replace("\x1b[K", "").split("\r")
    assert lines == ["", f"Reading [{'#' * 6}{'.' * 18}] 25%", f"Reading [{'#' * 24}] 100%", ""]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("restore", "none.db"), "S015"),
        (("restore", "text.txt"), "S001"),
        (("import", "--log", "none.jsonl"), "S015"),
        (("import", "--log", "text.txt"), "S015"),
        (("sync", "none"), "S016"),
        (("sync", "text.txt"), "S016"),
        (("backup", "none/copy.db"), "S014"),
        (("export", "--log", "none/log.jsonl"), "F007"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(run: Run, words: tuple[str, ...], code: str) -> None:
    write("text.txt", "Only words, and not a few: " * 20)
    told = run(*words)
    assert told.code == ExitCode.BAD_INPUT
    assert code in told.err
    assert "Traceback" not in told.err


def test_the_first_sitting_of_a_day_makes_a_backup_and_thins_the_old_ones(run: Run, tmp_path: Path) -> None:
    run("stats")
    folder = tmp_path / "home" / "backups"
    with opened_collection() as collection:
        assert collection.copies.back_up_daily() is None
    assert not folder.exists()
    answer_one()
    folder.mkdir()
    for day in range(1, 29):
        (folder / f"progress-2020-02-{day:02}.db").touch()
    (folder / "mine-2020-02-01.db").touch()
    with opened_collection() as collection:
        today = collection.copies.back_up_daily()
        assert collection.copies.back_up_daily() is None
    left = sorted(file.name for file in folder.iterdir())
    assert today is not None
    assert today.name in left
    assert "mine-2020-02-01.db" in left
    assert "progress-2020-02-01.db" not in left
    assert len([name for name in left if "2020-02" in name and name.startswith("progress")]) == 7


def test_a_backup_is_made_beside_a_sitting_and_leaving_early_makes_none(run: Run, tmp_path: Path) -> None:
    answer_one()
    folder = tmp_path / "home" / "backups"
    with opened_collection() as collection:
        with DailyBackup(lambda: collection.copies, after_seconds=3_600) as early:
            pass
        assert not folder.exists()
        with DailyBackup(lambda: collection.copies, after_seconds=0) as backup:
            backup._thread.join()
        assert early.failure is backup.failure is None
        (made,) = folder.iterdir()
    assert json.loads(run("restore", str(made), "--json").out)["known"] == 2


def test_a_backup_that_is_cut_short_leaves_nothing_and_is_no_failure(run: Run, tmp_path: Path) -> None:
    answer_one()
    with opened_collection() as collection:
        backup = DailyBackup(lambda: collection.copies)
        backup._is_over = True
        backup._run()
        assert backup.failure is None
        assert list((tmp_path / "home" / "backups").iterdir()) == []


def test_a_backup_that_fails_is_told(run: Run, tmp_path: Path) -> None:
    answer_one()
    (tmp_path / "home" / "backups").write_text("in the way")
    with opened_collection() as collection:
        with DailyBackup(lambda: collection.copies, after_seconds=0) as backup:
            backup._thread.join()
        assert backup.failure is not None
        assert backup.failure.diagnostics[0].code == "S014"


def test_the_log_of_somebody_who_never_answered_can_be_exported_and_imported(run: Run) -> None:
    assert run("export", "--log", "log.jsonl").err == "0 rows written.\n"
    told = run("import", "--log", "log.jsonl", "--json")
    assert told.code == ExitCode.FINE
    assert json.loads(told.out)["added"] == 0
