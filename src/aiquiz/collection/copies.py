"""Progress beyond one file: backups, the log as text, and a folder that several devices share."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from aiquiz.files import sync_folder
from aiquiz.model.clock import Clock
from aiquiz.schedule import study_day
from aiquiz.store import Rows, Store, foreign, store_error
from aiquiz.store.backups import backup_name, day_of, outdated
from aiquiz.store.lines import line_of
from aiquiz.values import dataclass

__all__ = ["Copies", "Merged", "Synced"]

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of reading another log.

    Rows added, rows that were there already, rows that cannot be used, and damaged rows here that are whole again.
    """

    added: int
    known: int
    unusable: int
    mended: int = 0


@dataclass(frozen=True, slots=True)
class Synced:
    """What came of a sync: what was read from `files` files, rows written to this device's, and the sync before."""

    merged: Merged
    shared: int
    files: int
    before_ms: int | None


class Copies:
    """The copies of one progress file. Every method raises StoreError where a file fails, and then lost nothing."""

    def __init__(self, store: Store, clock: Clock, rollover_hour: int) -> None:
        self._store, self._clock, self._rollover_hour = store, clock, rollover_hour

    @property
    def folder(self) -> Path:
        """Where the backups of every day are."""
        return self._store.path.parent / "backups"

    def back_up(self, target: Path | None = None, goes_on: Callable[[], bool] = lambda: True) -> Path:
        """Copies the progress file to `target`, or to this day's backup, and returns where the copy is.

        Is given up, with a StoreError, as soon as `goes_on` says no.
        """
        if target is None:
            target = self._of_today
            self._make_folder()
        self._store.back_up(target, goes_on)
        return target

    def back_up_daily(self, goes_on: Callable[[], bool] = lambda: True) -> Path | None:
        """Makes this day's backup, unless there is one or nothing to keep, and thins the older ones; where it is."""
        if self._store.is_empty or self._of_today.exists():
            return None
        target = self.back_up(goes_on=goes_on)
        days = {day: file for file in self.folder.iterdir() if (day := day_of(self._store.path, file))}
        for day in outdated(days):
            with suppress(OSError):  # one backup too many harms nobody
                days[day].unlink()
        return target

    def restore(self, backup: Path) -> Merged:
        """Adds what `backup` holds and this file lacks; nothing that was learned since is lost."""
        return self._merged(foreign.rows_of_backup(backup))

    def log_lines(self) -> tuple[str, ...]:
        """The whole log, an event a line, in the order of replay."""
        return tuple(line_of(event) for event in self._store.events())

    def import_log(self, path: Path) -> Merged:
        """Adds what the log in text holds and this file lacks."""
        return self._merged(foreign.rows_of_log(path))

    def sync(self, folder: Path, on_read: Callable[[float], None] = lambda _: None) -> Synced:
        """Reads what other devices left in the shared folder, and adds what nobody has left there yet.

        `on_read` is told again and again which share, 0–1, of the folder was read.
        """
        before_ms = self._store.synced_at_ms
        rows = foreign.rows_of_folder(folder, self._store.checksums(), on_read)
        merged = self._merged(rows)
        missing = self._store.events_but({event.id for event in rows.events})
        shared = foreign.share(folder, self._store.device, missing)
        self._store.note_sync(self._clock())
        return Synced(merged, shared, rows.files, before_ms)

    def _merged(self, rows: Rows) -> Merged:
        joined = self._store.merge(rows.events)
        return Merged(joined.added, len(rows.events) - joined.added, rows.unusable, joined.mended)

    @property
    def _of_today(self) -> Path:
        today = _EPOCH + timedelta(days=study_day(self._clock(), self._rollover_hour))
        return self.folder / backup_name(self._store.path, today)

    def _make_folder(self) -> None:
        try:
            if not self.folder.is_dir():
                self.folder.mkdir(mode=0o700, exist_ok=True)
                sync_folder(self.folder.parent)
        except OSError as failure:
            message = f"the folder for backups cannot be made: {failure.strerror}"
            raise store_error(self.folder, "S014", message, "name a place: `aiquiz backup FILE`") from failure
