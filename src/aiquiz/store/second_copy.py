"""The second copy of the log: a text file beside the progress file, a row a line, only ever appended to."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Final

from aiquiz.errors import StoreError
from aiquiz.files import sync_folder
from aiquiz.store import log
from aiquiz.store.connection import Connection
from aiquiz.store.failures import store_error
from aiquiz.store.lines import event_or_none, events_in_file, line_of
from aiquiz.text import clean_line

__all__ = ["Follower", "SecondCopy", "second_copy_error", "second_copy_path"]

# So much is written between two syncs, give or take a row: after a power cut only the end of the file, as long as
# the window, can be torn or have holes.
_BATCH_BYTES: Final = 64 * 1024
_WINDOW_BYTES: Final = 2 * _BATCH_BYTES
_BATCH_ROWS: Final = 500
# About as long as a batch takes, so that copying a long log for the first time takes half a processor at most.
_PAUSE_SECONDS: Final = 0.02
# So many are written while somebody waits for the end: some thousands of rows, far more than a day's answers.
_BATCHES_AT_END: Final = 20


def second_copy_path(progress_file: Path, device: str) -> Path:
    """Where the second copy of this file's log is."""
    return progress_file.with_name(f"device-{device}.jsonl")


class SecondCopy:
    """Brings the text file up to the log. Any number of processes may do so: a row written twice counts once."""

    def __init__(self, connection: Connection, device: str) -> None:
        self.path = second_copy_path(connection.path, device)
        self._connection = connection
        self._is_trusted = True
        self._known: tuple[int, int] | None = None  # the file's length as left here, and the last row in it

    def catch_up(self, goes_on: Callable[[], bool] = lambda: True) -> None:
        """Appends every whole row that the file lacks; durable when it returns. Raises OSError or StoreError.

        After a failure it may be called again: a line that was cut off is left as it is, and written anew. `goes_on`
        is asked after each batch, where there is more; once it says no, the rest is left to the next call.
        """
        descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        with open(descriptor, "rb+", buffering=0) as file:
            length = file.seek(0, os.SEEK_END)
            if length == 0:
                sync_folder(self.path.parent)
            row = self._last_row(file, length)
            self._known = None
            there = frozenset[str]() if row is not None else self._ids()
            lead = b"\n" if _is_torn(file, length) else b""
            row = row or 0
            for reached, lines in self._batches(row, there):
                if lines:
                    _write_whole(file, lead + lines)
                    os.fsync(file.fileno())
                    lead = b""
                row = reached
                if len(lines) >= _BATCH_BYTES and not goes_on():
                    return
            self._known, self._is_trusted = (file.seek(0, os.SEEK_END), row), True

    def distrust(self) -> None:
        """Lets the next `catch_up` search the whole file: rows may be missing anywhere in it."""
        self._is_trusted = False

    def _batches(self, row: int, there: frozenset[str]) -> Iterator[tuple[int, bytes]]:
        """Lines of the rows after `row` in batches, each with the number of its last row."""
        lines: list[bytes] = []
        size = 0
        while True:
            with self._connection.reading() as raw:
                found = log.rows_after(raw, row, _BATCH_ROWS)
            for row, event in found:
                if event is not None and event.id not in there:
                    lines.append(f"{line_of(event)}\n".encode("ascii"))
                    size += len(lines[-1])
                if size >= _BATCH_BYTES:
                    yield row, b"".join(lines)
                    lines, size = [], 0
            if len(found) < _BATCH_ROWS:
                break
        yield row, b"".join(lines)

    def _last_row(self, file: IO[bytes], length: int) -> int | None:
        """The number of the last row in the file, all before it being there too; None where only a search can tell."""
        if not self._is_trusted:
            return None
        if self._known is not None and self._known[0] == length:
            return self._known[1]
        start = max(0, length - _WINDOW_BYTES)
        file.seek(start)
        found = file.read(length - start).split(b"\n")
        whole = found[1 if start else 0 :]
        ids = {event.id for line in whole if (event := event_or_none(line)) is not None}
        with self._connection.reading() as raw:
            rows = log.rows_of(raw, ids)
            if len(rows) < len(ids):
                return None
            if start == 0:
                rows.append(0)
            if not rows or max(rows) - min(rows) > 2 * len(rows):
                return None
            between = log.events_between(raw, min(rows), max(rows))
        return max(rows) if all(event.id in ids for event in between) else None

    def _ids(self) -> frozenset[str]:
        return frozenset(event.id for event in events_in_file(self.path) if event is not None)


class Follower:
    """Lets a second copy follow its log in a thread, so that no answer waits for it.

    `failure` tells why the last attempt failed, None when it did not; the next commit tries again.
    """

    def __init__(self, copy: SecondCopy) -> None:
        self._copy = copy
        self._wanted, self._over = threading.Event(), threading.Event()
        self._is_behind = False
        self._batches_at_end = _BATCHES_AT_END
        self.failure: OSError | StoreError | None = None
        self._thread = threading.Thread(target=self._run, name="second copy", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Something was committed."""
        self._is_behind = True
        self._wanted.set()

    def look_again(self) -> None:
        """Something was committed, and not at the end of the log."""
        self._copy.distrust()
        self.wake()

    def close(self) -> None:
        """Returns when what was committed so far is copied, or could not be. May be called twice.

        Of a long log that has had no copy yet a part is left to the next time: nobody waits half a minute to leave.
        """
        self._over.set()
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        is_over = False
        while not is_over:
            self._wanted.wait()
            self._wanted.clear()
            is_over = self._over.is_set()
            if self._is_behind:
                self._is_behind = False
                self._catch_up()

    def _catch_up(self) -> None:
        try:
            self._copy.catch_up(self._goes_on)
        except (OSError, StoreError) as failure:
            self.failure = failure
        else:
            self.failure = None

    def _goes_on(self) -> bool:
        """Leaves the processor to the questions between two batches; and ends soon, when the app does."""
        if not self._over.wait(_PAUSE_SECONDS):
            return True
        self._batches_at_end -= 1
        return self._batches_at_end > 0


def second_copy_error(path: Path, failure: OSError | StoreError) -> StoreError:
    """What to tell of a second copy that could not be brought up to date."""
    reason = failure.diagnostics[0].message if isinstance(failure, StoreError) else failure.strerror or str(failure)
    hint = "every answer is in the progress file; the copy is brought up to date when that is possible"
    return store_error(path, "S020", f"the second copy of the log cannot be written: {clean_line(reason)}", hint)


def _is_torn(file: IO[bytes], length: int) -> bool:
    """Whether the file ends within a line."""
    if length == 0:
        return False
    file.seek(length - 1)
    return file.read(1) != b"\n"


def _write_whole(file: IO[bytes], data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]
