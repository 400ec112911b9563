"""Copies of the progress file: making one that is sure to be whole, reading one back, and which of many to keep."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from aiquiz.files import sync_folder
from aiquiz.store.connection import Connection

__all__ = ["backup_name", "copy_whole", "day_of", "outdated"]

_DAYS, _WEEKS, _MONTHS = 7, 4, 12
_PAGES_AT_ONCE = 256
_PAUSE_SECONDS = 0.02  # where another connection is just writing


def copy_whole(path: Path, copy: Path, goes_on: Callable[[], bool] = lambda: True) -> None:
    """Makes `copy` a copy of the progress file `path`; it gets that name only when found whole and the same.

    Answers may be saved meanwhile, by this process too: no lock is held for longer than a few pages take. They may be
    in the copy or not; what was there before is. Raises OSError, sqlite3.Error or StoreError, also when `goes_on`
    says no any more, and then leaves nothing behind and an older `copy` as it was.
    """
    unfinished = copy.with_name(f"{copy.name}.tmp")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(Connection(path)) as own, closing(sqlite3.connect(unfinished)) as target, own.reading() as source:
            (rows,) = source.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()
            gist = _gist(source, rows)

            def stop_if_told(*_: int) -> None:
                if not goes_on():
                    raise InterruptedError("it was stopped")

            source.backup(target, pages=_PAGES_AT_ONCE, progress=stop_if_told, sleep=_PAUSE_SECONDS)
            if target.execute("PRAGMA integrity_check").fetchone()[0] != "ok" or _gist(target, rows) != gist:
                raise sqlite3.DatabaseError("the copy is not the same as the file")
            stop_if_told()
        os.replace(unfinished, copy)
        sync_folder(copy.parent)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def backup_name(progress_file: Path, day: date) -> str:
    """The name of a day's backup: `progress-2026-11-24.db`."""
    return f"{progress_file.stem}-{day.isoformat()}{progress_file.suffix}"


def day_of(progress_file: Path, backup: Path) -> date | None:
    """The day of a backup of this progress file, from its name; None for any other file."""
    day = backup.name.removeprefix(f"{progress_file.stem}-").removesuffix(progress_file.suffix)
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None
    return found if backup.name == backup_name(progress_file, found) else None


def outdated(days: Iterable[date]) -> frozenset[date]:
    """Those of the backups' days that can go: not of the last 7, nor the last of one of the last 4 weeks or 12 months.

    Counted over days, weeks and months that have a backup at all, so that a long break loses nothing.
    """
    in_order = sorted(set(days), reverse=True)
    last_of_week: dict[tuple[int, int], date] = {}
    last_of_month: dict[tuple[int, int], date] = {}
    for day in in_order:
        last_of_week.setdefault(day.isocalendar()[:2], day)
        last_of_month.setdefault((day.year, day.month), day)
    kept = {*in_order[:_DAYS], *list(last_of_week.values())[:_WEEKS], *list(last_of_month.values())[:_MONTHS]}
    return frozenset(in_order) - kept


def _gist(raw: sqlite3.Connection, rows: int) -> tuple[object, ...]:
    """Tells two files apart whose logs differ within the first `rows` rows."""
    version: tuple[object, ...] = raw.execute("PRAGMA user_version").fetchone()
    gist = "SELECT count(*), max(hlc), total(checksum) FROM log WHERE seq <= ?"
    log: tuple[object, ...] = raw.execute(gist, (rows,)).fetchone()
    return (*version, *log)
