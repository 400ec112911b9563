"""Rows from elsewhere: a backup, a log in text, a folder that several devices share."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

from aiquiz.errors import StoreError
from aiquiz.files import shown_path, sync_folder
from aiquiz.store import log
from aiquiz.store.events import Event
from aiquiz.store.failures import store_error, translated
from aiquiz.store.lines import events_in_file, line_of
from aiquiz.store.migrations import APPLICATION_ID, NEWEST_VERSION, refuse_foreign
from aiquiz.values import dataclass

__all__ = ["Rows", "rows_of_backup", "rows_of_folder", "rows_of_log", "share"]

_NOTHING_KNOWN: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that were found whole, each once, how many could not be used, and how many files were read."""

    events: tuple[Event, ...]
    unusable: int
    files: int = 1


_OF_A_BACKUP: Mapping[str, tuple[str, str]] = {
    "S001": ("this is not a backup of a progress file", "name another file; `aiquiz backup` says where they are"),
    "S008": ("the backup is damaged; nothing was changed", "try another one; `aiquiz backup` says where they are"),
}
"""What is told otherwise of a backup than of the progress file: moving that away, or mending it, would be no help."""


def rows_of_backup(path: Path) -> Rows:
    """The log of a backup, which is not changed in any way. Raises StoreError: S015, or S001–S003 as for any file."""
    try:
        return _rows_of_backup(path)
    except StoreError as failure:
        words = _OF_A_BACKUP.get(failure.diagnostics[0].code)
        if words is None:
            raise
        raise store_error(path, failure.diagnostics[0].code, *words) from failure


def _rows_of_backup(path: Path) -> Rows:
    if not path.is_file():
        raise store_error(path, "S015", "there is no such backup", "`aiquiz backup` says where it puts them")
    if Path(f"{path}-journal").exists():
        hint = "close the aiquiz that has it open, or copy it with `aiquiz backup`"
        raise store_error(path, "S015", "this progress file is in use or was not closed", hint)
    with translated(path):
        try:
            refuse_foreign(path, NEWEST_VERSION)
        except OSError as failure:
            raise store_error(path, "S015", f"the backup cannot be read: {failure.strerror}") from failure
        # `immutable`: neither a lock nor a journal is made beside a file that is not ours to write.
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as raw:
            raw.text_factory = lambda data: data.decode("utf-8", "replace")
            raw.execute("PRAGMA trusted_schema = OFF")
            if raw.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise store_error(path, "S015", "this is not a backup of a progress file", "name another file")
            damaged: set[int] = set()
            return Rows(tuple(log.events(raw, damaged.add)), len(damaged))


def rows_of_log(path: Path) -> Rows:
    """The rows of a log in text; none where nothing was answered yet. Raises StoreError (S015) where it is no log."""
    try:
        rows = _gathered([path])
    except OSError as failure:
        raise store_error(path, "S015", f"the log cannot be read: {failure.strerror}") from failure
    if rows.unusable and not rows.events:
        raise store_error(path, "S015", "there is no answer in this file", "`aiquiz export --log` writes such a file")
    return rows


def rows_of_folder(
    folder: Path, known: Mapping[str, int] = _NOTHING_KNOWN, on_read: Callable[[float], None] = lambda _: None
) -> Rows:
    """The rows of every device in the shared folder, conflict copies of any sync tool too. Raises StoreError (S016).

    `known`: the checksums of the rows that are here already, by id. `on_read` is told again and again which share,
    0–1, of all that is there was read.
    """
    try:
        paths = [folder / name for name in sorted(os.listdir(folder)) if _is_segment(name)]
        total = max(1, sum(path.stat().st_size for path in paths))
        done = 0

        def count(size: int) -> None:
            nonlocal done
            done += size
            on_read(min(1.0, done / total))

        return _gathered(paths, known, count)
    except OSError as failure:
        raise _not_shared(folder, failure) from failure


def share(folder: Path, device: str, events: Iterable[Event]) -> int:
    """Appends `events` to this device's file in the shared folder, durably; how many. Raises StoreError (S016)."""
    lines = [line_of(event) for event in events]
    if not lines:
        return 0
    path = folder / f"device-{device}.jsonl"
    try:
        with path.open("ab+") as file:
            end = file.seek(0, os.SEEK_END)
            if end:
                file.seek(end - 1)
                if file.read(1) != b"\n":  # a write that was cut off: what follows begins a line of its own
                    file.write(b"\n")
            file.write("".join(f"{line}\n" for line in lines).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        sync_folder(folder)
    except OSError as failure:
        raise _not_shared(folder, failure) from failure
    return len(lines)


def _is_segment(name: str) -> bool:
    return name.startswith("device-") and name.endswith(".jsonl")


def _gathered(
    paths: Iterable[Path], known: Mapping[str, int] = _NOTHING_KNOWN, on_bytes: Callable[[int], None] = lambda _: None
) -> Rows:
    found: dict[str, Event] = {}
    unusable = files = 0
    for path in paths:
        files += 1
        for event in events_in_file(path, known, on_bytes):
            if event is None:
                unusable += 1
            else:
                found.setdefault(event.id, event)
    return Rows(tuple(found.values()), unusable, files)


def _not_shared(folder: Path, failure: OSError) -> StoreError:
    message = f"the shared folder `{shown_path(folder)}` cannot be used: {failure.strerror}"
    return store_error(folder, "S016", message, "check that it is there, and that you may write in it")
