"""One SQLite connection, set up for durability, shared by the threads of a process.

Why one connection under a lock and not one per thread: in rollback-journal mode a writer shuts every other
connection out while it commits, so a second one would wait just the same, only by polling.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from aiquiz.store.failures import translated
from aiquiz.store.links import LinkedConnection

__all__ = ["BUSY_TIMEOUT_SECONDS", "Connection"]

BUSY_TIMEOUT_SECONDS = 5.0

_PRAGMAS = (
    # Not WAL: before SQLite 3.51.3 two connections that write and checkpoint at once can lose a committed write,
    # and a WAL file cannot be read in a read-only folder.
    "PRAGMA journal_mode = DELETE",
    # EXTRA also syncs the folder after the journal is gone: without it a power cut can bring the journal back,
    # and the next open would roll a saved answer back.
    "PRAGMA synchronous = EXTRA",
    "PRAGMA fullfsync = ON",  # macOS: through the drive's own cache too
    "PRAGMA cache_size = -250",  # kB: an answer touches few pages, and the system keeps the file anyway
    "PRAGMA cache_spill = 250",  # pages; a merge of thousands of rows does not go to the disk in many small steps
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",  # a planted view or trigger may not call functions with effects
    "PRAGMA cell_size_check = ON",  # notice damage when a page is read, not when it has spread
)


class Connection:
    """An open progress file. `reading` and `writing` give the raw connection to one thread at a time.

    `on_commit` is called after each transaction that was committed; it must neither wait nor fail.
    """

    def __init__(self, path: Path, busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS) -> None:
        self.path = path
        self.on_commit: Callable[[], None] = lambda: None
        self._lock = threading.RLock()
        with translated(path):
            self._raw = sqlite3.connect(
                path,
                timeout=busy_timeout_seconds,
                isolation_level=None,
                check_same_thread=False,
                factory=LinkedConnection,
            )
            # A flipped bit may leave bytes that are not UTF-8; the row's checksum tells, so reading must not fail.
            self._raw.text_factory = lambda data: data.decode("utf-8", "replace")
            try:
                for pragma in _PRAGMAS:
                    self._raw.execute(pragma)
            except BaseException:
                self._raw.close()
                raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The raw connection, for statements that change nothing. Raises StoreError."""
        with self._lock, translated(self.path):
            yield self._raw

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: durable when the block has ended, and undone as a whole by any error. Raises StoreError.

        The write lock is taken at once, so that what the block reads is still true when it writes.
        """
        with self._lock, translated(self.path):
            self._raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._raw
                self._raw.execute("COMMIT")
                self.on_commit()
            except BaseException:
                self._raw.kept = None
                # SQLite has already rolled back after some errors; then there is nothing left to do.
                with contextlib.suppress(sqlite3.Error):
                    if self._raw.in_transaction:
                        self._raw.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Ends the connection, after the transaction that another thread may be in. May be called twice."""
        with self._lock:
            self._raw.close()
