"""The progress file as a patient: looked over, replayed, salvaged. Works where a collection can no longer be opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from aiquiz.collection.rule import memory_rule
from aiquiz.config import Settings
from aiquiz.errors import StoreError
from aiquiz.model.clock import Clock
from aiquiz.store import Examination, MemoryRule, Store, doctor, foreign
from aiquiz.store.events import Event

__all__ = ["Salvaged", "examined", "memory_rule", "replay", "salvage"]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What a new file was made of: rows read from the damaged file, rows that only other files had, and those files."""

    from_file: int
    from_elsewhere: int
    sources: tuple[Path, ...]


def examined(path: Path, settings: Settings, clock: Clock) -> Examination:
    """Everything that is wrong with the progress file `path`, which is not changed. Raises StoreError."""
    return doctor.examine(path, _rule_of(path, settings), clock())


def replay(path: Path, settings: Settings, clock: Clock) -> None:
    """Makes anew what is remembered, from the log. Raises StoreError."""
    with Store.open(path, _rule_of(path, settings), clock()) as store:
        store.rebuild_memory()


def salvage(path: Path, target: Path, settings: Settings, clock: Clock, logs: Sequence[Path] = ()) -> Salvaged:
    """Makes the new progress file `target` of what can be read in `path`, in its backups, and in `logs`.

    `logs` are text logs of any device. A backup that cannot be read is passed over. Raises StoreError.
    """
    found: dict[str, Event] = {event.id: event for event in doctor.readable_events(path)}
    from_file = len(found)
    sources: list[Path] = []
    for source in (*_backups(path), *logs):
        try:
            rows = foreign.rows_of_log(source) if source in logs else foreign.rows_of_backup(source)
        except StoreError:
            if source in logs:
                raise
            continue
        sources.append(source)
        for event in rows.events:
            found.setdefault(event.id, event)
    with Store.open(target, memory_rule(settings), clock()) as store:
        store.merge(found.values())
    return Salvaged(from_file, len(found) - from_file, tuple(sources))


def _rule_of(path: Path, settings: Settings) -> MemoryRule:
    return memory_rule(settings, doctor.parameters_in(path))


def _backups(path: Path) -> list[Path]:
    beside = path.parent.glob(f"{path.name}.v*-backup")
    return sorted([*beside, *(path.parent / "backups").glob(f"{path.stem}-*{path.suffix}")])
