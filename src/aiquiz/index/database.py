"""The index's SQLite file: opened, made anew where it cannot be used, and never in anybody's way."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from aiquiz.index.schema import SCHEMA, VERSION
from aiquiz.text import folded

__all__ = ["Database"]

T = TypeVar("T")

_BUSY_SECONDS: Final = 2.0
_PRAGMAS: Final = (
    "PRAGMA journal_mode = DELETE",
    # Whole after a crash of the program; after a power cut at worst found damaged, and made again.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)
_CACHE_KB: Final = 250
"""The system keeps the file anyway: with eight times as much no search was quicker."""
_WRITING_CACHE_KB: Final = 8_000
_REPLACED: Final = "the index was replaced"


class Database:
    """An open index. It may be lost at any time: whatever is wrong with it, an empty one takes its place.

    One connection under a lock. Where no file can be kept (`path` None, a folder that cannot be written, another
    process that holds it too long) the index lives in memory, for this process only.
    """

    def __init__(self, path: Path | None, fingerprint: str) -> None:
        """`fingerprint` names all that the index's content depends on besides the files it is made of."""
        self._lock = threading.RLock()
        self._made_by = fingerprint
        self._fingerprint = f"{VERSION}/{fingerprint}"
        self.path = path
        self._inode = 0
        self._functions: dict[str, tuple[int, Callable[..., str | float | None]]] = {"folded": (1, folded)}
        self._raw = self._opened()

    def settle(self) -> None:
        """Begins an empty index where the file was deleted or replaced meanwhile; before reading, not between readings:
        other numbers stand in it then."""
        with self._lock:
            if self._is_lost():
                self._replace(sqlite3.DatabaseError(_REPLACED))

    def beside(self) -> Database:
        """A second connection to the same file, so that neither waits for the other; this one where there is none."""
        return self if self.path is None or self._is_lost() else Database(self.path, self._made_by)

    def is_beside(self, other: Database) -> bool:
        """Whether both read the same file, or are the same."""
        return self is other or (self.path is not None and self._inode == other._inode)

    def close(self) -> None:
        """Ends the connection. May be called twice."""
        with self._lock:
            self._raw.close()

    def define(self, name: str, arguments: int, function: Callable[..., str | float | None]) -> None:
        """Lets statements call `function` by `name`; it must give the same for the same arguments."""
        with self._lock:
            self._functions[name] = (arguments, function)
            self._raw.create_function(name, arguments, function, deterministic=True)

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` finds; it changes nothing, and is called once more on an empty index if this one is damaged."""
        with self._lock:
            try:
                return work(self._raw)
            except sqlite3.DatabaseError as failure:
                self._replace(failure)
                return work(self._raw)

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` gives, in one transaction; it is called once more on an empty index if this one is damaged."""
        with self._lock:
            try:
                with self._transaction():
                    return work(self._raw)
            except sqlite3.DatabaseError as failure:
                self._replace(failure)
                with self._transaction():
                    return work(self._raw)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self._is_lost():
            # Writing on would put our journal beside somebody else's file.
            raise sqlite3.DatabaseError(_REPLACED)
        self._raw.execute(f"PRAGMA cache_size = -{_WRITING_CACHE_KB}")
        self._raw.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._raw.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                if self._raw.in_transaction:
                    self._raw.execute("ROLLBACK")
            raise
        finally:
            with suppress(sqlite3.Error):
                self._raw.execute(f"PRAGMA cache_size = -{_CACHE_KB}")

    def _is_lost(self) -> bool:
        """Whether the file was deleted or replaced meanwhile."""
        return self.path is not None and _inode(self.path) != self._inode

    def _opened(self) -> sqlite3.Connection:
        """The file as it is, else an empty one in its place, else one in memory."""
        if self.path is not None:
            for _ in range(2):
                with suppress(OSError, sqlite3.Error):
                    return self._opened_file(self.path)
                with suppress(OSError):
                    _remove(self.path)
        self.path = None
        return self._made(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))

    def _opened_file(self, path: Path) -> sqlite3.Connection:
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        raw = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            for pragma in (*_PRAGMAS, f"PRAGMA cache_size = -{_CACHE_KB}"):
                raw.execute(pragma)
            raw = self._made(raw)
            self._inode = _inode(path)
        except BaseException:
            raw.close()
            raise
        return raw

    def _made(self, raw: sqlite3.Connection) -> sqlite3.Connection:
        """`raw` with the tables in it. Raises sqlite3.DatabaseError where it holds others."""
        for name, (arguments, function) in self._functions.items():
            raw.create_function(name, arguments, function, deterministic=True)
        raw.execute("CREATE TEMP TABLE named (list TEXT NOT NULL, card TEXT NOT NULL, PRIMARY KEY (list, card))")
        if raw.execute("SELECT count(*) FROM main.sqlite_master").fetchone()[0]:
            row = raw.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
            if row is None or row[0] != self._fingerprint:
                raise sqlite3.DatabaseError("made by another version")
            return raw
        raw.execute("BEGIN IMMEDIATE")
        for statement in SCHEMA:
            raw.execute(statement)
        raw.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (self._fingerprint,))
        raw.execute("COMMIT")
        return raw

    def _replace(self, failure: sqlite3.DatabaseError) -> None:
        """Opens an empty index, where `failure` is not a bug of ours."""
        if isinstance(failure, (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError)):
            raise failure
        with suppress(sqlite3.Error):
            self._raw.close()
        if self.path is not None and not _is_busy(failure):
            with suppress(OSError):
                if _inode(self.path) == self._inode:
                    _remove(self.path)
        elif _is_busy(failure):
            self.path = None
        self._raw = self._opened()


def _is_busy(failure: sqlite3.DatabaseError) -> bool:
    """Whether another process holds the file, or the disk is full: the file itself is in order."""
    primary = getattr(failure, "sqlite_errorcode", 0) & 0xFF
    return primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL)


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _remove(path: Path) -> None:
    for name in (path, Path(f"{path}-journal")):
        if os.path.lexists(name):
            name.unlink()
