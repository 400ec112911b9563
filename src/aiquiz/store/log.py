"""The append-only log: adding rows, and reading those that still hold.

Every function works on a raw connection inside a transaction that its caller opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Now, Review
from aiquiz.store.events import Event, EventKind, review_of

__all__ = [
    "OnDamage",
    "answers",
    "answers_of_card",
    "answers_on_day",
    "append",
    "append_missing",
    "event_with_id",
    "events",
    "events_between",
    "is_undone",
    "latest_by_subject",
    "next_hlc",
]

OnDamage = Callable[[int], None]
"""Called with the `seq` of a row that fails its checksum and is passed over."""

_COLUMNS = "id, hlc, device, kind, subject, at_ms, utc_offset_min, study_day, body, checksum"
_INSERT = f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_STANDING = (
    "kind = 'answer' AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.kind = 'undo' AND undo.subject = log.id)"
)


def next_hlc(connection: sqlite3.Connection, at_ms: int) -> int:
    """The hybrid clock for a new row: the wall clock, but always later than every row so far."""
    (last,) = connection.execute("SELECT max(hlc) FROM log").fetchone()
    return at_ms if last is None else max(at_ms, int(last) + 1)


def append_missing(connection: sqlite3.Connection, events: Iterable[Event]) -> int:
    """Adds those of `events` whose ids are new, as they are; how many these were."""
    before = connection.total_changes
    connection.executemany(f"{_INSERT} ON CONFLICT (id) DO NOTHING", map(_row, events))
    return connection.total_changes - before


def events(connection: sqlite3.Connection, on_damage: OnDamage) -> Iterator[Event]:
    """Every row, undone or not and of any kind, in the order of replay."""
    return _events(connection, "TRUE", (), on_damage)


def events_between(connection: sqlite3.Connection, first: int, last: int) -> list[Event]:
    """The whole rows with these row numbers, both inclusive, found without any index."""
    rows = connection.execute(f"SELECT seq, {_COLUMNS} FROM log NOT INDEXED WHERE seq BETWEEN ? AND ?", (first, last))
    return list(_whole_events(rows, lambda _: None))


def append(connection: sqlite3.Connection, event: Event) -> None:
    """Adds `event`, whose id must be new."""
    connection.execute(_INSERT, _row(event))


def event_with_id(connection: sqlite3.Connection, event_id: EventId, on_damage: OnDamage) -> Event | None:
    """The row with this id, None where there is none."""
    found = list(_events(connection, "id = ?", (event_id,), on_damage))
    return found[0] if found else None


def is_undone(connection: sqlite3.Connection, event_id: EventId) -> bool:
    """Whether an undo event names this event."""
    found = connection.execute("SELECT 1 FROM log WHERE kind = 'undo' AND subject = ? LIMIT 1", (event_id,))
    return found.fetchone() is not None


def answers(connection: sqlite3.Connection, on_damage: OnDamage) -> Iterator[Review]:
    """Every answer that was not undone, in the order of replay."""
    return _reviews(connection, _STANDING, (), on_damage)


def answers_of_card(connection: sqlite3.Connection, card: CardId, on_damage: OnDamage) -> Iterator[Review]:
    """One card's answers that were not undone, in the order of replay."""
    return _reviews(connection, f"{_STANDING} AND subject = ?", (card,), on_damage)


def answers_on_day(connection: sqlite3.Connection, study_day: int, on_damage: OnDamage) -> Iterator[Review]:
    """One study day's answers that were not undone, in the order of replay."""
    return _reviews(connection, f"{_STANDING} AND study_day = ?", (study_day,), on_damage)


def latest_by_subject(
    connection: sqlite3.Connection, kinds: tuple[EventKind, EventKind], on_damage: OnDamage
) -> dict[str, Event]:
    """For every subject of events of these kinds, the last of them in the order of replay."""
    return {event.subject: event for event in _events(connection, "kind IN (?, ?)", kinds, on_damage)}


def _reviews(
    connection: sqlite3.Connection, condition: str, values: tuple[object, ...], on_damage: OnDamage
) -> Iterator[Review]:
    return (review_of(event) for event in _events(connection, condition, values, on_damage))


def _events(
    connection: sqlite3.Connection, condition: str, values: tuple[object, ...], on_damage: OnDamage
) -> Iterator[Event]:
    rows = connection.execute(f"SELECT seq, {_COLUMNS} FROM log WHERE {condition} ORDER BY hlc, id", values)
    return _whole_events(rows, on_damage)


def _whole_events(rows: Iterable[tuple[Any, ...]], on_damage: OnDamage) -> Iterator[Event]:
    for seq, event_id, hlc, device, kind, subject, at_ms, offset_min, study_day, body, checksum in rows:
        event = Event(event_id, hlc, device, kind, subject, Now(at_ms, offset_min), study_day, body)
        if _is_whole(event, checksum):
            yield event
        else:
            on_damage(seq)


def _row(event: Event) -> tuple[object, ...]:
    """The values of a row, as `_COLUMNS` names them."""
    return (
        event.id, event.hlc, event.device, event.kind, event.subject,
        event.at.ms, event.at.utc_offset_min, event.study_day, event.body, event.checksum,
    )  # fmt: skip


def _is_whole(event: Event, checksum: int) -> bool:
    try:
        return event.checksum == checksum
    except TypeError:  # a damaged row may even have values of another type
        return False
