"""Every n-th writing call fails: run with the library of `faults/failing_io.c` preloaded. Prints what was tried.

python failing_disk.py FOLDER STEP ERRNO FOR_EVER
"""

from __future__ import annotations

import ctypes
import errno
import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from aiquiz.errors import StoreError
from aiquiz.model.ids import CardId
from aiquiz.model.review import Now, Rating, Review
from aiquiz.store import Action, Store, foreign
from aiquiz.store.connection import Connection
from aiquiz.store.lines import events_in_file
from aiquiz.store.migrations import bring_up_to_date
from aiquiz.store.second_copy import SecondCopy
from answering import NOON, answer, opened, replayed
from upgrading import add_way

_MOST_CALLS = 400
CARD = CardId("rivalry/board/front")


def main() -> None:
    folder, name, error, for_ever = Path(sys.argv[1]), sys.argv[2], getattr(errno, sys.argv[3]), sys.argv[4] == "True"
    shim = ctypes.CDLL(None)
    shim.disarm_failures.restype = ctypes.c_long
    refused = tried = 0
    for call in range(1, _MOST_CALLS):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            shown = str(Path(place).resolve()).encode()
            arm = lambda call=call, shown=shown: shim.arm_failures(shown, ctypes.c_long(call), error, int(for_ever))  # noqa: E731
            was_refused = STEPS[name](Path(place), arm, shim.disarm_failures)
        if was_refused is None:  # the step has fewer calls than that
            break
        tried += 1
        refused += was_refused
    sys.stdout.write(json.dumps({"tried": tried, "refused": refused, "is_whole": was_refused is None}))


def _attempt(step: Callable[[], object], arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    """Does `step` with the failure armed: whether it was refused, None where nothing failed."""
    arm()
    try:
        step()
    except (StoreError, OSError):
        disarm()
        return True
    return False if disarm() else None


def _begun(place: Path) -> tuple[Store, list[Review]]:
    store = opened(place / "progress.db")
    given = [answer(at_ms=NOON.ms + number, day=19_675 + number) for number in range(3)]
    for one in given:
        store.record(one)
    return store, given


def _check(place: Path, allowed: list[list[Review]]) -> None:
    """After the failure, in another connection: the file is whole and holds one of the states that may be."""
    with closing(sqlite3.connect(place / "progress.db")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with opened(place / "progress.db") as store:
        assert list(store.reviews()) in allowed, [one.id for one in store.reviews()]
        assert store.memories() == replayed(store.reviews())


def _record(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    new = answer(rating=Rating.AGAIN, at_ms=NOON.ms + 9, day=19_690)
    with store:
        refused = _attempt(lambda: store.record(new), arm, disarm)
    _check(place, [given, [*given, new]] if refused else [[*given, new]])
    with opened(place / "progress.db") as again:
        again.record(new)
    _check(place, [[*given, new]])
    return refused


def _undo(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    with store:
        refused = _attempt(lambda: store.undo(given[-1].id, NOON), arm, disarm)
    _check(place, [given, given[:-1]] if refused else [given[:-1]])
    return refused


def _act(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    with store:
        refused = _attempt(lambda: store.act(Action.SUSPEND, [CARD], NOON), arm, disarm)
    _check(place, [given])
    with opened(place / "progress.db") as again:
        assert again.suspended() in ((frozenset(), {CARD}) if refused else ({CARD},))
    return refused


def _merge(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    others = [answer("rivalry/other/front", at_ms=NOON.ms + 50 + number, day=19_700) for number in range(8)]
    with opened(place / "other.db") as other:
        for one in others:
            other.record(one)
        events = other.events()
    with store:
        refused = _attempt(lambda: store.merge(events), arm, disarm)
    whole = [*given, *others]
    _check(place, [given, whole] if refused else [whole])
    return refused


def _back_up(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    copy = place / "copy.db"
    with store:
        refused = _attempt(lambda: store.back_up(copy), arm, disarm)
    _check(place, [given])
    if copy.exists():
        with opened(copy) as copied:
            assert list(copied.reviews()) == given
    else:
        assert refused
    return refused


def _mend(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    whole = store.events()
    with store._connection.writing() as raw:
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute("UPDATE log SET body = '{}' WHERE seq = 2")
    store.rebuild_memory()
    with store:
        refused = _attempt(lambda: store.merge(whole), arm, disarm)
    damaged = [given[0], given[2]]
    _check(place, [damaged, given] if refused else [given])
    with opened(place / "progress.db") as again:
        again.merge(whole)
    _check(place, [given])
    return refused


def _upgrade(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    store.close()

    def upgrade() -> None:
        with closing(Connection(place / "progress.db")) as connection:
            bring_up_to_date(connection, lambda _: None, (add_way,))

    refused = _attempt(upgrade, arm, disarm)
    with closing(sqlite3.connect(place / "progress.db")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (version,) = raw.execute("PRAGMA user_version").fetchone()
        assert version == 2 or refused
        (rows,) = raw.execute("SELECT count(*) FROM log").fetchone()
        assert rows == len(given)
    if version == 1:
        _check(place, [given])
        upgrade()
    with opened(place / "progress.db.v1-backup") as kept:
        assert list(kept.reviews()) == given
    return refused


def _second_copy(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    with store:
        copy = SecondCopy(store._connection, "x")
        refused = _attempt(copy.catch_up, arm, disarm)
        _check(place, [given])
        if refused:
            copy.catch_up()
        kept = {event.id for event in events_in_file(copy.path) if event is not None}
        assert kept == {event.id for event in store.events()}
    return refused


def _share(place: Path, arm: Callable[[], None], disarm: Callable[[], int]) -> bool | None:
    store, given = _begun(place)
    folder = place / "shared"
    folder.mkdir()
    with store:
        first, *rest = store.events()
        foreign.share(folder, "x", [first])
        refused = _attempt(lambda: foreign.share(folder, "x", rest), arm, disarm)
        shared = {event.id for event in foreign.rows_of_folder(folder).events}
        assert first.id in shared
        missing = [event for event in rest if event.id not in shared]
        assert refused or not missing
        foreign.share(folder, "x", missing)
        assert {event.id for event in foreign.rows_of_folder(folder).events} == {one.id for one in given}
    _check(place, [given])
    return refused


STEPS = {
    "answer": _record,
    "undo": _undo,
    "suspend": _act,
    "merge": _merge,
    "mend": _mend,
    "upgrade": _upgrade,
    "backup": _back_up,
    "second copy": _second_copy,
    "share": _share,
}

if __name__ == "__main__":
    assert isinstance(NOON, Now)
    main()
