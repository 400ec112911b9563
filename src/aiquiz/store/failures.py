"""SQLite's errors, told to a person who wants to know whether anything was lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aiquiz.errors import StoreError
from aiquiz.files import shown_path
from aiquiz.text import clean_line

__all__ = ["store_error", "translated"]

_COPY_FIRST = "keep a copy of the file before you try anything else"

# By SQLite's primary result code: our code, what happened, what to do.
_TOLD: dict[int, tuple[str, str, str]] = {
    sqlite3.SQLITE_NOTADB: (
        "S001",
        "this is not an aiquiz progress file",
        "move it away, or set AIQUIZ_DB to another name",
    ),
    sqlite3.SQLITE_BUSY: (
        "S004",
        "another program is using the progress file",
        "close the other program, or wait, and try again; nothing was lost",
    ),
    sqlite3.SQLITE_FULL: (
        "S005",
        "the disk is full; this step was not saved",
        "free some space and try again; everything before it is safe",
    ),
    sqlite3.SQLITE_READONLY: ("S006", "the progress file cannot be written", "check the permissions of the file"),
    sqlite3.SQLITE_PERM: ("S006", "the progress file cannot be written", "check the permissions of the file"),
    sqlite3.SQLITE_CANTOPEN: (
        "S006",
        "the progress file or its journal cannot be opened",
        "check that the folder exists and can be written",
    ),
    sqlite3.SQLITE_IOERR: ("S007", "the disk failed; this step was not saved", "copy the progress file elsewhere"),
    sqlite3.SQLITE_CORRUPT: ("S008", "the progress file is damaged", _COPY_FIRST),
}
_TOLD[sqlite3.SQLITE_LOCKED] = _TOLD[sqlite3.SQLITE_BUSY]

# The file lost its name under an open connection: SQLite refuses to go on writing.
_MOVED = (
    "S009",
    "the progress file was moved or deleted while aiquiz was running; this step was not saved",
    "put the file back, or start aiquiz again",
)


def store_error(path: Path, code: str, message: str, hint: str = "") -> StoreError:
    """The error for one finding about the progress file as a whole."""
    return StoreError.at(shown_path(path), code, message, hint)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns SQLite's errors about `path` into StoreErrors. Errors that only a bug can cause pass through."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as failure:
        raise store_error(path, *_words_for(failure)) from failure
    except UnicodeDecodeError as failure:  # SQLite's complaint quotes a damaged name
        raise store_error(path, *_TOLD[sqlite3.SQLITE_CORRUPT]) from failure


def _words_for(failure: sqlite3.Error) -> tuple[str, str, str]:
    # Errors that Python's module raises by itself carry no number.
    extended: int = getattr(failure, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return _MOVED
    fallback = ("S013", f"the database reported: {clean_line(str(failure))}", "")
    return _TOLD.get(extended & 0xFF, fallback)
