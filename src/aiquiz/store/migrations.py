"""Bringing a file to this program's version: making a new one, upgrading an old one, refusing all others untouched."""

from __future__ import annotations

import sqlite3
import stat
import struct
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from aiquiz.errors import StoreError
from aiquiz.store.backups import copy_whole
from aiquiz.store.connection import Connection
from aiquiz.store.failures import store_error

__all__ = [
    "APPLICATION_ID",
    "MIGRATIONS",
    "NEWEST_VERSION",
    "Migration",
    "bring_up_to_date",
    "refuse_foreign",
    "statements",
]

APPLICATION_ID = 0x6169_717A  # "aiqz", at offset 68 of the file
FIRST_VERSION = 1

Migration = Callable[[sqlite3.Connection], None]
"""Changes a file of one version into the next, inside a transaction."""

MIGRATIONS: tuple[Migration, ...] = ()
"""MIGRATIONS[i] leads from version i + 1 to i + 2. `schema.sql` stays what version 1 was."""

NEWEST_VERSION = FIRST_VERSION + len(MIGRATIONS)

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"


def refuse_foreign(path: Path, newest_version: int) -> None:
    """Raises StoreError for a file that is not ours or is newer than `newest_version`.

    Looks at the file's first bytes without SQLite, so that what is refused is not touched in any way.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(status.st_mode):
        raise store_error(path, "S010", "this is not an ordinary file", "set AIQUIZ_DB to the name of a file")
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    # Killed while it was made, a file may be empty, or torn with a journal that will restore its emptiness.
    if not header or (not header.startswith(_MAGIC) and Path(f"{path}-journal").exists()):
        return
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        hint = "move it away, or set AIQUIZ_DB to another name"
        raise store_error(path, "S001", "this is not an aiquiz progress file", hint)
    (version,) = struct.unpack_from(">i", header, 60)
    (application,) = struct.unpack_from(">i", header, 68)
    if application == APPLICATION_ID and version > newest_version:
        raise _newer(path, version, newest_version)
    if application not in (0, APPLICATION_ID):
        raise _foreign(path)


def bring_up_to_date(
    connection: Connection, make: Callable[[sqlite3.Connection], None], migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Makes the schema in an empty file, with `make` to fill it, or upgrades an older file.

    An upgrade happens in one transaction, after a copy was made beside the file and checked. Raises StoreError.
    """
    newest = FIRST_VERSION + len(migrations)
    with connection.writing() as raw:
        found = _version(raw)
        if found == 0:
            _demand_empty(connection.path, raw)
            _run_schema(raw)
            make(raw)
            _upgrade(raw, FIRST_VERSION, migrations)
            return
        _demand_ours(connection.path, raw, newest)
    if found < newest:
        _back_up(connection, found)
        with connection.writing() as raw:
            _upgrade(raw, _version(raw), migrations)  # read again: another aiquiz may have been faster


def statements(script: str) -> Iterator[str]:
    """The SQL statements of `script`, one by one: `executescript` would end the transaction they belong in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _run_schema(raw: sqlite3.Connection) -> None:
    from importlib import resources  # only a new file needs it

    for statement in statements(resources.files("aiquiz.store").joinpath("schema.sql").read_text("utf-8")):
        raw.execute(statement)
    raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version = {FIRST_VERSION}")


def _upgrade(raw: sqlite3.Connection, version: int, migrations: Sequence[Migration]) -> None:
    for number, migration in enumerate(migrations[version - FIRST_VERSION :], start=version + 1):
        migration(raw)
        raw.execute(f"PRAGMA user_version = {number}")


def _version(raw: sqlite3.Connection) -> int:
    return int(raw.execute("PRAGMA user_version").fetchone()[0])


def _demand_empty(path: Path, raw: sqlite3.Connection) -> None:
    application = raw.execute("PRAGMA application_id").fetchone()[0]
    tables = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application or tables:
        raise _foreign(path)


def _demand_ours(path: Path, raw: sqlite3.Connection, newest: int) -> None:
    application = raw.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID or _version(raw) < FIRST_VERSION:
        raise _foreign(path)
    if _version(raw) > newest:
        raise _newer(path, _version(raw), newest)


def _foreign(path: Path) -> StoreError:
    hint = "it was left untouched; set AIQUIZ_DB to another name"
    return store_error(path, "S002", "this is a database of another program, not an aiquiz progress file", hint)


def _newer(path: Path, version: int, newest: int) -> StoreError:
    message = f"this progress file is of version {version}; this aiquiz knows versions up to {newest}"
    return store_error(path, "S003", message, "upgrade aiquiz; the file was left untouched")


def _back_up(connection: Connection, version: int) -> None:
    """Puts a copy beside the file as `<name>.v<version>-backup`."""
    path = connection.path
    try:
        copy_whole(path, path.with_name(f"{path.name}.v{version}-backup"))
    except (OSError, sqlite3.Error, StoreError) as failure:
        message = "the progress file must be upgraded, but no backup of it could be made first"
        raise store_error(path, "S012", message, "free some space beside it and start again") from failure
