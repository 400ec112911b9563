"""The power fails at any writing call, and the disk keeps any part of what was not synced: no answer is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from aiquiz.errors import StoreError
from aiquiz.store.connection import Connection
from aiquiz.store.foreign import rows_of_folder
from aiquiz.store.lines import events_in_file
from aiquiz.store.migrations import bring_up_to_date
from aiquiz.store.second_copy import SecondCopy
from answering import answer, opened, replayed
from power_cut import Call, Kind, State, calls_in, states_after
from shims import built, under
from upgrading import add_way

# A sample in the suite; `AIQUIZ_POWER_CUTS=all` looks at every state.
IS_WHOLE = os.environ.get("AIQUIZ_POWER_CUTS") == "all"
SAMPLE = 60
SEEDS = 3

Held = dict[str, list[str]]
NOTHING: Held = {"answers": [], "suspended": []}


@dataclass(frozen=True, slots=True)
class Cut:
    """What the disk held after one cut, what was acknowledged by then, and what the step under way would lead to."""

    state: State
    before: Held
    after: Held
    marks: int


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("recording_io.c", tmp_path_factory.mktemp("shim"))


def recorded(library: Path, place: Path, script: str, synchronous: str = "EXTRA") -> list[Call]:
    folder = place / "disk"
    folder.mkdir()
    under(library, "recorded_disk.py", str(folder), str(place / "trace"), script, synchronous)
    return calls_in(place / "trace", folder.resolve())


def cuts(calls: list[Call], *, from_nothing: bool) -> list[Cut]:
    """Every state after every cut, each but once."""
    marks = [json.loads(call.data) for call in calls if call.kind is Kind.MARK]
    seen: dict[tuple[State, int], Cut] = {}
    passed = [0]
    for call in calls:
        passed.append(passed[-1] + (call.kind is Kind.MARK))
    for number, state in states_after(calls, SEEDS):
        done = passed[number]
        if done == 0 and not from_nothing:
            continue
        before = marks[done - 1] if done else NOTHING
        seen.setdefault((state, done), Cut(state, before, marks[min(done, len(marks) - 1)], done))
    found = list(seen.values())
    return found if IS_WHOLE or len(found) <= SAMPLE else random.Random(7).sample(found, SAMPLE)


def check_log(path: Path, cut: Cut) -> None:
    """The file opens and is whole; it holds what was acknowledged, or that and the step under way."""
    with opened(path) as store:
        held: Held = {"answers": [one.id for one in store.reviews()], "suspended": sorted(store.suspended())}
        assert held in (cut.before, cut.after)
        assert store.memories() == replayed(store.reviews())
        assert store.problems() == () or len(held["answers"]) == 3  # the script that mends begins with a damaged row
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def check_answers(folder: Path, cut: Cut) -> None:
    check_log(folder / "progress.db", cut)
    with opened(folder / "progress.db") as store:  # and it goes on
        store.record(answer("rivalry/next/front", at_ms=1_800_000_000_000))


def check_upgrade(folder: Path, cut: Cut) -> None:
    path, backup = folder / "progress.db", folder / "progress.db.v1-backup"
    with closing(sqlite3.connect(path)) as raw:
        (version,) = raw.execute("PRAGMA user_version").fetchone()
    assert version == 2 or cut.marks < 2
    if version == 1:
        check_log(path, cut)
    else:
        check_log(backup, cut)
    with closing(Connection(path)) as connection:  # the next start finishes what was begun
        bring_up_to_date(connection, lambda _: None, (add_way,))
        with connection.reading() as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            ids = [found for (found,) in raw.execute("SELECT id FROM log WHERE kind = 'answer' ORDER BY hlc, id")]
            ways = {found for (found,) in raw.execute("SELECT DISTINCT ways FROM memory")}
    assert ids == cut.before["answers"]
    assert ways == {"choice", "choice,choice"}


def check_backup(folder: Path, cut: Cut) -> None:
    check_log(folder / "progress.db", cut)
    copy = folder / "copy.db"
    if not copy.exists():
        assert cut.marks < 2
        return
    with opened(copy) as store:
        held = [one.id for one in store.reviews()]
    count = len(cut.before["answers"])
    assert held == cut.before["answers"][: len(held)]
    assert len(held) in {1: (4,), 2: (4,), 3: (4, 5), 4: (5,)}[cut.marks]
    assert count in (4, 5)


def check_second_copy(folder: Path, cut: Cut) -> None:
    check_log(folder / "progress.db", cut)
    with opened(folder / "progress.db") as store:
        copy = SecondCopy(store._connection, "x")
        kept = {event.id for event in events_in_file(copy.path) if event} if copy.path.exists() else set()
        assert set(cut.before["answers"]) <= kept <= {event.id for event in store.events()}
        copy.catch_up()
        assert {event.id for event in events_in_file(copy.path) if event} == {event.id for event in store.events()}


def check_shared(folder: Path, cut: Cut) -> None:
    check_log(folder / "progress.db", cut)
    rows = rows_of_folder(folder)
    assert len(rows.events) >= {1: 0, 2: 2, 3: 4}[cut.marks]
    assert {event.id for event in rows.events} <= set(cut.after["answers"])


CHECKS: dict[str, Callable[[Path, Cut], None]] = {
    "answers": check_answers,
    "merge": check_answers,
    "mend": check_answers,
    "migrate": check_upgrade,
    "backup": check_backup,
    "second copy": check_second_copy,
    "sync": check_shared,
}


def failures(found: list[Cut], place: Path, check: Callable[[Path, Cut], None]) -> list[str]:
    told = []
    for cut in found:
        folder = place / "after"
        folder.mkdir()
        cut.state.put_into(folder)
        try:
            check(folder, cut)
        except (AssertionError, StoreError, sqlite3.Error) as failure:
            names = {name: len(content) for name, content in cut.state.files if content is not None}
            told.append(f"after mark {cut.marks}, {names}: {str(failure)[:400]}")
        shutil.rmtree(folder)
    return told


@pytest.mark.parametrize("script", CHECKS)
def test_whatever_a_power_cut_leaves_holds_all_that_was_acknowledged(
    library: Path, tmp_path: Path, script: str, record_property: Callable[[str, object], None]
) -> None:
    calls = recorded(library, tmp_path, script)
    found = cuts(calls, from_nothing=script in ("answers", "second copy"))
    record_property("calls", len(calls))
    record_property("states", len(found))
    assert len(found) >= (5 if script == "sync" else 20)
    assert failures(found, tmp_path, CHECKS[script]) == []


@pytest.mark.parametrize("synchronous", ["OFF", "FULL"])
def test_with_fewer_syncs_the_same_cuts_do_lose_answers(library: Path, tmp_path: Path, synchronous: str) -> None:
    """What shows that the cuts cut: FULL does not sync the folder after the journal is gone, so it can come back."""
    calls = recorded(library, tmp_path, "answers", synchronous)
    found = cuts(calls, from_nothing=True)
    assert failures(found, tmp_path, check_answers)
