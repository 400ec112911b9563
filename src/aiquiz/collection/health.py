"""The progress file as a patient: looked over, replayed, salvaged. Works where a collection can no longer be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from aiquiz.collection.library import Library
from aiquiz.collection.rule import memory_rule
from aiquiz.config import Paths, Settings, shipped_decks_folder
from aiquiz.errors import StoreError
from aiquiz.model.clock import Clock
from aiquiz.store import Examination, Joined, MemoryRule, Rows, Store, doctor, foreign
from aiquiz.store.events import Event
from aiquiz.values import dataclass

__all__ = ["Salvaged", "examined", "memory_rule", "mend", "orphans", "replay", "salvage"]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What a new file was made of: rows read from the damaged file, rows that only other files had, and those files."""

    from_file: int
    from_elsewhere: int
    sources: tuple[Path, ...]


def examined(
    path: Path, settings: Settings, clock: Clock, on_share: Callable[[float], None] = lambda _: None
) -> Examination:
    """Everything that is wrong with the progress file `path`, which is not changed. Raises StoreError.

    `on_share` is told again and again which share, 0–1, was looked over.
    """
    return doctor.examine(path, _rule_of(path, settings), clock(), on_share)


def replay(path: Path, settings: Settings, clock: Clock) -> None:
    """Makes anew what is remembered, from the log. Raises StoreError."""
    with Store.open(path, _rule_of(path, settings), clock()) as store:
        store.rebuild_memory()


def salvage(path: Path, target: Path, settings: Settings, clock: Clock, logs: Sequence[Path] = ()) -> Salvaged:
    """Makes the new progress file `target` of what can be read in `path`, in the copies of it, and in `logs`.

    Copies are the second copy of the log and the backups; one that cannot be read is passed over. `logs` are text
    logs of any device. Raises StoreError.
    """
    found: dict[str, Event] = {event.id: event for event in doctor.readable_events(path)}
    from_file = len(found)
    named = [(log, foreign.rows_of_log(log)) for log in logs]
    copies = [*_copies_of(path), *named]
    for _, rows in copies:
        for event in rows.events:
            found.setdefault(event.id, event)
    with Store.open(target, memory_rule(settings), clock()) as store:
        store.merge(found.values())
    return Salvaged(from_file, len(found) - from_file, tuple(source for source, _ in copies))


def mend(path: Path, settings: Settings, clock: Clock) -> Joined:
    """Adds to the progress file `path` what its second copy and its backups hold and it lacks or has damaged.

    Then brings the second copy up to date, searching all of it. Raises StoreError.
    """
    found = {event.id: event for _, rows in _copies_of(path) for event in rows.events}
    with Store.open(path, _rule_of(path, settings), clock()) as store:
        joined = store.merge(found.values())
        store.mend_second_copy()
    return joined


def orphans(examination: Examination, paths: Paths, settings: Settings) -> int:
    """How many cards were answered that no deck found now has. What was learned of them is kept."""
    library = Library(shipped_decks_folder(), paths.deck_folders, settings.deck_folders, ())
    shelf = library.search(examination.deck_files)
    return len(examination.cards - {card.id for loaded in shelf.decks.values() for card in loaded.cards})


def _rule_of(path: Path, settings: Settings) -> MemoryRule:
    return memory_rule(settings, doctor.parameters_in(path))


def _copies_of(path: Path) -> list[tuple[Path, Rows]]:
    """The backups of the progress file and the second copies beside it, those that can be read."""
    backups = [
        *path.parent.glob(f"{path.name}.v*-backup"),
        *(path.parent / "backups").glob(f"{path.stem}-*{path.suffix}"),
    ]
    found: list[tuple[Path, Rows]] = []
    for source in sorted([*backups, *path.parent.glob("device-*.jsonl")]):
        with suppress(StoreError):
            is_text = source.suffix == ".jsonl"
            found.append((source, foreign.rows_of_log(source) if is_text else foreign.rows_of_backup(source)))
    return found
