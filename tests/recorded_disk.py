"""Steps whose writing calls are recorded: run with the library of `faults/recording_io.c` preloaded.

python recorded_disk.py FOLDER TRACE SCRIPT SYNCHRONOUS

Before and after each step a mark says what the progress file holds then, as JSON: the answers that stand, in order, and
the cards suspended.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from aiquiz.files import sync_folder
from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating, Review
from aiquiz.store import Action, Store, foreign
from aiquiz.store.migrations import bring_up_to_date
from aiquiz.store.second_copy import SecondCopy
from answering import NOON, answer, opened
from upgrading import add_way

CARD = CardId("rivalry/board/front")


def main() -> None:
    folder, trace, script, synchronous = Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3], sys.argv[4]
    shim = ctypes.CDLL(None)
    prepare, act = SCRIPTS[script]
    prepare(folder)
    there = {file: file.read_bytes() for file in folder.iterdir()}
    for file in there:
        file.unlink()
    shim.start_recording(str(folder).encode(), trace.encode())
    for file, data in there.items():  # what was there before is recorded as written and synced
        _write_synced(file, data)
    with opened(folder / "progress.db") as store:
        with store._connection.reading() as raw:
            raw.execute(f"PRAGMA synchronous = {synchronous}")
        act(store, lambda: shim.mark(json.dumps(_held(store)).encode()))


def _held(store: Store) -> dict[str, list[str]]:
    return {"answers": [one.id for one in store.reviews()], "suspended": sorted(store.suspended())}


def _write_synced(file: Path, data: bytes) -> None:
    with file.open("wb", buffering=0) as opened_file:
        opened_file.write(data)
        os.fsync(opened_file.fileno())
    sync_folder(file.parent)


def _given(count: int, first: int = 0) -> list[Review]:
    return [answer(f"rivalry/{number % 3}/front", at_ms=NOON.ms + number) for number in range(first, first + count)]


def _nothing(folder: Path) -> None:
    pass


def _some(folder: Path) -> None:
    with opened(folder / "progress.db") as store:
        for one in _given(4):
            store.record(one)


def _answers(store: Store, mark: Callable[[], None]) -> None:
    given = _given(4)
    for one in given:
        store.record(one)
        mark()
    store.record(answer("rivalry/0/front", rating=Rating.AGAIN, at_ms=NOON.ms + 50), replaces=[given[3].id])
    mark()
    store.undo(given[1].id, NOON)
    mark()
    store.act(Action.SUSPEND, [CARD], NOON)
    mark()
    store.undo_last(NOON)
    mark()


def _merge(store: Store, mark: Callable[[], None]) -> None:
    mark()
    with opened(store.path.parent.parent / "other.db") as other:
        for one in _given(60, first=10):
            other.record(one)
        events = other.events()
    store.merge(events)
    mark()


def _mend(store: Store, mark: Callable[[], None]) -> None:
    whole = store.events()
    with store._connection.writing() as raw:
        raw.execute("DROP TRIGGER log_is_never_changed")
        raw.execute("UPDATE log SET body = '{}' WHERE seq = 2")
    store.rebuild_memory()
    mark()
    store.merge(whole)
    mark()


def _migrate(store: Store, mark: Callable[[], None]) -> None:
    mark()
    bring_up_to_date(store._connection, lambda _: None, (add_way,))
    mark()


def _back_up(store: Store, mark: Callable[[], None]) -> None:
    copy = store.path.with_name("copy.db")
    mark()
    store.back_up(copy)
    mark()
    store.record(_given(1, first=20)[0])
    mark()
    store.back_up(copy)
    mark()


def _second_copy(store: Store, mark: Callable[[], None]) -> None:
    copy = SecondCopy(store._connection, "x")
    for one in _given(5):
        store.record(one)
        copy.catch_up()
        mark()


def _sync(store: Store, mark: Callable[[], None]) -> None:
    events = store.events()
    mark()
    foreign.share(store.path.parent, "x", events[:2])
    mark()
    foreign.share(store.path.parent, "x", events[2:])
    mark()


# What is there beforehand, and what is done.
SCRIPTS: dict[str, tuple[Callable[[Path], None], Callable[[Store, Callable[[], None]], None]]] = {
    "answers": (_nothing, _answers),
    "merge": (_some, _merge),
    "mend": (_some, _mend),
    "migrate": (_some, _migrate),
    "backup": (_some, _back_up),
    "second copy": (_nothing, _second_copy),
    "sync": (_some, _sync),
}

if __name__ == "__main__":
    main()
