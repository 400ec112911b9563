"""Joining another log with this one: missing rows are added, damaged ones give way to their whole selves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from aiquiz.store import log
from aiquiz.store.events import STEP_KINDS, Event, EventKind
from aiquiz.store.writing import MANY_NAMES, Writing
from aiquiz.values import dataclass

__all__ = ["Joined", "join", "mended_ever"]

_MENDED = "mended_rows"
_GUARD = "log_is_never_deleted"


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining came to: how many rows were added, and how many damaged ones were replaced by whole ones."""

    added: int
    mended: int = 0


def join(writing: Writing, events: Mapping[str, Event]) -> tuple[tuple[Event, ...], frozenset[int]]:
    """`Store.merge` within a transaction: the rows of `events`, by id, that were added, and the row numbers mended.

    Memory is made anew where it is another by that.
    """
    before = writing.links()
    mended = _mend(writing.raw, events)
    added = _add_missing(writing.raw, events)
    after = writing.links()
    cards = {after.card(name) for name in _touched_names(writing.raw, added)}
    if mended or after != before or len(cards) > MANY_NAMES:
        writing.rebuild()
    else:
        for card in cards:
            writing.replay_card(card)
    return added, mended


def mended_ever(connection: sqlite3.Connection) -> int:
    """How many damaged rows of this file were ever replaced by whole ones."""
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (_MENDED,)).fetchone()
    return int(found[0]) if found and found[0].isdecimal() else 0


def _add_missing(connection: sqlite3.Connection, events: Mapping[str, Event]) -> tuple[Event, ...]:
    """Adds those of `events`, by id, whose ids are new, as they are; which these were."""
    there = log.ids(connection)
    missing = tuple(event for event in events.values() if event.id not in there)
    log.append_all(connection, missing)
    return missing


def _mend(connection: sqlite3.Connection, events: Mapping[str, Event]) -> frozenset[int]:
    """Puts whole rows of `events` in the places of damaged ones; the row numbers of these.

    A damaged row gives way only to one that has its id, or, where the damage is in the id, its checksum and its
    clock. The trigger that forbids this steps aside for it within the transaction.
    """
    damaged = log.damaged_rows(connection)
    if not damaged:
        return frozenset()
    traces = {(event.checksum, event.hlc): event for event in events.values()}
    pairs = {row.seq: events.get(row.id) or traces.get((row.checksum, row.hlc)) for row in damaged}
    whole = {seq: event for seq, event in pairs.items() if event is not None}
    if whole:
        guard = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (_GUARD,)).fetchone()
        connection.execute(f"DROP TRIGGER IF EXISTS {_GUARD}")
        connection.execute("REINDEX log")  # an index may still hold what the row held before it was damaged
        for seq, event in whole.items():
            log.put_in_place(connection, seq, event)
        if guard is not None:
            connection.execute(guard[0])
        total = mended_ever(connection) + len(whole)
        connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_MENDED, str(total)))
    return frozenset(whole)


def _touched_names(connection: sqlite3.Connection, events: Iterable[Event]) -> frozenset[str]:
    """The cards, by their names in the log, whose replay is another one because `events` joined it."""
    names: set[str] = set()
    for event in events:
        if event.kind in STEP_KINDS:
            names.add(event.subject)
        elif event.kind == EventKind.UNDO:
            names.update(log.subject_of(connection, event.subject))
    return frozenset(names)
