"""The append-only log: adding rows, and reading those that still hold.

Every function works on a raw connection inside a transaction that its caller opened.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from aiquiz.model.ids import CardId, EventId
from aiquiz.model.review import Now, Review, Step
from aiquiz.store import shown_as
from aiquiz.store.events import STEP_KINDS, TAKEN_BACK_KINDS, Event, EventKind, review_of, step_of
from aiquiz.store.links import NO_LINKS, KeptLinks, LinkedConnection, Links, links_of
from aiquiz.values import dataclass

__all__ = [
    "Damaged",
    "Given",
    "OnDamage",
    "answers",
    "answers_on_day",
    "answers_with",
    "append",
    "append_all",
    "checksums",
    "damaged_rows",
    "event_with_id",
    "events",
    "events_about",
    "events_between",
    "events_but",
    "given_on_day",
    "ids",
    "is_undone",
    "latest_by_subject",
    "latest_first",
    "latest_parameters",
    "links_in",
    "next_hlc",
    "put_in_place",
    "rows_after",
    "rows_of",
    "standing_of_card",
    "standing_of_day",
    "standing_of_kind",
    "steps",
    "steps_of_card",
    "steps_under",
    "subject_of",
    "taken_back_of_kind",
]

OnDamage = Callable[[int], None]
"""Called with the `seq` of a row that fails its checksum and is passed over."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """What a damaged row still says of itself."""

    seq: int
    id: str
    hlc: int
    checksum: int


class Given(NamedTuple):
    """An answer and the card it was given to."""

    id: EventId
    card: CardId


_COLUMNS = "id, hlc, device, kind, subject, at_ms, utc_offset_min, study_day, body, checksum"
_INSERT = f"INSERT INTO log ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.kind = 'undo' AND undo.subject = log.id)"
_STANDING = f"kind = 'answer' AND {_NOT_UNDONE}"
# The plus keeps SQLite from going by kind, and then from place to place: nearly every row is an answer.
_ALL_STANDING = f"+{_STANDING}"


def _among(kinds: Iterable[EventKind]) -> str:
    return "kind IN (" + ", ".join(f"'{kind}'" for kind in kinds) + ")"


_STEPS = f"{_among(STEP_KINDS)} AND {_NOT_UNDONE}"


def next_hlc(connection: sqlite3.Connection, at_ms: int) -> int:
    """The hybrid clock for a new row: the wall clock, but always later than every row so far."""
    (last,) = connection.execute("SELECT max(hlc) FROM log").fetchone()
    return at_ms if last is None else max(at_ms, int(last) + 1)


def append_all(connection: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Adds `events`, whose ids must be new, as they are."""
    connection.executemany(_INSERT, map(_row, events))


def put_in_place(connection: sqlite3.Connection, seq: int, event: Event) -> None:
    """Lets `event` take the place of the row `seq`; of none where it stands elsewhere already."""
    connection.execute("DELETE FROM log WHERE seq = ?", (seq,))
    insert = f"INSERT INTO log (seq, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
    connection.execute(insert, (seq, *_row(event)))


def ids(connection: sqlite3.Connection) -> frozenset[str]:
    """The id of every row."""
    return frozenset(found for (found,) in connection.execute("SELECT id FROM log"))


def checksums(connection: sqlite3.Connection) -> dict[str, int]:
    """The checksum that stands in each row, by id; whether it holds is another question."""
    return dict(connection.execute("SELECT id, checksum FROM log"))


def events_but(connection: sqlite3.Connection, there: Container[str], on_damage: OnDamage) -> Iterator[Event]:
    """The rows whose ids are not in `there`, in the order of replay."""
    found = connection.execute("SELECT seq, id FROM log ORDER BY hlc, id").fetchall()
    for seq, event_id in found:
        if event_id not in there:
            yield from _events(connection, "seq = ?", (seq,), on_damage)


def subject_of(connection: sqlite3.Connection, event_id: str) -> tuple[str, ...]:
    """The subject of the row with this id; empty where there is none."""
    found: tuple[str, ...] | None = connection.execute("SELECT subject FROM log WHERE id = ?", (event_id,)).fetchone()
    return found or ()


def damaged_rows(connection: sqlite3.Connection) -> list[Damaged]:
    """The rows that fail their checksum, in order of arrival."""
    rows = connection.execute(f"SELECT seq, {_COLUMNS} FROM log NOT INDEXED ORDER BY seq")
    failing: list[int] = []
    return [
        Damaged(values[0], values[1], values[2], values[-1])
        for values in rows
        if next(_whole_events([values], failing.append), None) is None
    ]


def events(connection: sqlite3.Connection, on_damage: OnDamage) -> Iterator[Event]:
    """Every row, undone or not and of any kind, in the order of replay."""
    return _events(connection, "TRUE", (), on_damage)


def events_between(connection: sqlite3.Connection, first: int, last: int) -> list[Event]:
    """The whole rows with these row numbers, both inclusive, found without any index."""
    rows = connection.execute(f"SELECT seq, {_COLUMNS} FROM log NOT INDEXED WHERE seq BETWEEN ? AND ?", (first, last))
    return list(_whole_events(rows, lambda _: None))


def rows_after(connection: sqlite3.Connection, row: int, most: int) -> list[tuple[int, Event | None]]:
    """At most so many rows after number `row`, in order of arrival; None stands for the content of a damaged one."""
    found = connection.execute(f"SELECT seq, {_COLUMNS} FROM log WHERE seq > ? ORDER BY seq LIMIT ?", (row, most))
    return [(values[0], next(_whole_events([values], lambda _: None), None)) for values in found]


def rows_of(connection: sqlite3.Connection, ids: Iterable[str]) -> list[int]:
    """The numbers of the rows with these ids, of those that there are."""
    found = (connection.execute("SELECT seq FROM log WHERE id = ?", (one,)).fetchone() for one in ids)
    return [row[0] for row in found if row is not None]


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


def links_in(connection: sqlite3.Connection, on_damage: OnDamage) -> Links:
    """Which names in the log are another card's by now. Whatever is read below stands under the present names.

    They are worked out again only when an alias, or the undoing of one, joined the log, rows of it were mended, or the
    memory table was made anew, as it is when this device shows cards under other names.
    """
    kept = connection.kept if isinstance(connection, LinkedConnection) else None
    seq, made = _state(connection)
    if kept is None or kept.made != made or _is_any_link_after(connection, kept.seq):
        damaged: set[int] = set()
        found = list(standing_of_kind(connection, EventKind.ALIAS, damaged.add))
        links = links_of(found, shown_as.load(connection)) if found else NO_LINKS
        kept = KeptLinks(seq, made, links, frozenset(damaged))
    if isinstance(connection, LinkedConnection):
        connection.kept = kept if kept.seq == seq else replace(kept, seq=seq)
    for row in kept.damaged:
        on_damage(row)
    return kept.links


def _state(connection: sqlite3.Connection) -> tuple[int, str]:
    """The number of the last row, how many rows were ever mended (else none before it changes), and which making of the
    memory table it is."""
    row: tuple[int, str] = connection.execute(
        "SELECT coalesce((SELECT max(seq) FROM log), 0),"
        " (SELECT coalesce(group_concat(value, ' '), '') FROM meta WHERE key IN ('mended_rows', 'memory_made'))"
    ).fetchone()
    return row


def _is_any_link_after(connection: sqlite3.Connection, seq: int) -> bool:
    # The plus keeps SQLite from going by kind: few rows are new.
    found = connection.execute(
        "SELECT 1 FROM log WHERE seq > ? AND (+kind = 'alias' OR +kind = 'undo' AND EXISTS"
        " (SELECT 1 FROM log AS undone WHERE undone.id = log.subject AND +undone.kind = 'alias')) LIMIT 1",
        (seq,),
    )
    return found.fetchone() is not None


def standing_of_kind(connection: sqlite3.Connection, kind: EventKind, on_damage: OnDamage) -> Iterator[Event]:
    """The events of one kind that were not undone, in the order of replay, under the names they were written with."""
    return _events(connection, f"kind = ? AND {_NOT_UNDONE}", (kind,), on_damage)


def taken_back_of_kind(connection: sqlite3.Connection, kind: EventKind, on_damage: OnDamage) -> Iterator[Event]:
    """The events of one kind that were undone, likewise."""
    return _events(connection, f"kind = ? AND NOT {_NOT_UNDONE}", (kind,), on_damage)


def events_about(
    connection: sqlite3.Connection, kind: EventKind, names: Sequence[str], on_damage: OnDamage
) -> Iterator[Event]:
    """The events of one kind about a card with these names, undone or not, in the order of replay."""
    return _events(connection, f"kind = ? AND {_subject_in(names)}", (kind, *names), on_damage)


def answers(connection: sqlite3.Connection, on_damage: OnDamage) -> Iterator[Review]:
    """Every answer that was not undone, in the order of replay."""
    return _reviews(connection, _ALL_STANDING, (), on_damage)


def answers_with(connection: sqlite3.Connection, within: str, on_damage: OnDamage) -> Iterator[Review]:
    """Those of `answers` that have this piece of JSON in their bodies."""
    return _reviews(connection, f"{_ALL_STANDING} AND instr(body, ?) > 0", (within,), on_damage)


def answers_on_day(connection: sqlite3.Connection, study_day: int, on_damage: OnDamage) -> Iterator[Review]:
    """One study day's answers that were not undone, in the order of replay."""
    return _reviews(connection, f"{_STANDING} AND study_day = ?", (study_day,), on_damage)


def given_on_day(connection: sqlite3.Connection, study_day: int, on_damage: OnDamage) -> Iterator[Given]:
    """Which answers those are, and to which cards; what they were is not read."""
    found = _events(connection, f"{_STANDING} AND study_day = ?", (study_day,), on_damage)
    return (Given(event.id, CardId(event.subject)) for event in _renamed(connection, found, on_damage))


def steps(connection: sqlite3.Connection, on_damage: OnDamage) -> Iterator[Step]:
    """Everything that a replay goes by and that was not undone, in its order."""
    return map(step_of, _renamed(connection, _events(connection, _STEPS, (), on_damage), on_damage))


def steps_of_card(connection: sqlite3.Connection, card: CardId, on_damage: OnDamage) -> Iterator[Step]:
    """One card's part of `steps`."""
    links = links_in(connection, on_damage)
    names = links.names(card)
    found = _events(connection, f"{_STEPS} AND {_subject_in(names)}", names, on_damage)
    return (step_of(_under(links, event)) for event in found)


def steps_under(connection: sqlite3.Connection, names: Sequence[str], on_damage: OnDamage) -> Iterator[Step]:
    """The part of `steps` that was written under these names, however many."""
    condition = f"{_STEPS} AND subject IN (SELECT value FROM json_each(?))"
    found = _events(connection, condition, (json.dumps(list(names)),), on_damage)
    return map(step_of, _renamed(connection, found, on_damage))


def latest_by_subject(
    connection: sqlite3.Connection, kinds: tuple[EventKind, EventKind], on_damage: OnDamage
) -> dict[str, Event]:
    """For every subject of events of these kinds, the last of them that was not undone, in the order of replay."""
    condition = f"{_among(kinds)} AND {_NOT_UNDONE}"
    found = _renamed(connection, _events(connection, condition, (), on_damage), on_damage)
    return {event.subject: event for event in found}


def latest_parameters(connection: sqlite3.Connection, on_damage: OnDamage) -> tuple[float, ...] | None:
    """The parameters of memory that were adopted last and stand; None where none were, or they cannot be read."""
    found = list(_events(connection, f"kind = 'parameters' AND {_NOT_UNDONE}", (), on_damage))
    try:
        return tuple(float(one) for one in json.loads(found[-1].body)["parameters"]) if found else None
    except (ValueError, KeyError, TypeError):
        return None


def standing_of_card(connection: sqlite3.Connection, card: CardId, on_damage: OnDamage) -> Iterator[Event]:
    """Everything about one card that was not undone, in the order of replay."""
    names = links_in(connection, on_damage).names(card)
    condition = f"{_among(TAKEN_BACK_KINDS)} AND {_subject_in(names)} AND {_NOT_UNDONE}"
    return _events(connection, condition, names, on_damage)


def standing_of_day(
    connection: sqlite3.Connection, kind: EventKind, study_day: int, on_damage: OnDamage
) -> Iterator[Event]:
    """The events of one kind and one study day that were not undone, in the order of replay."""
    found = _events(connection, f"kind = ? AND {_NOT_UNDONE} AND study_day = ?", (kind, study_day), on_damage)
    return _renamed(connection, found, on_damage)


def latest_first(connection: sqlite3.Connection, on_damage: OnDamage) -> Iterator[Event]:
    """Everything that may be undone and was not, the last first; rows are read as they are asked for."""
    condition = f"{_among(TAKEN_BACK_KINDS)} AND {_NOT_UNDONE}"
    return _events(connection, condition, (), on_damage, order="hlc DESC, id DESC")


def _reviews(
    connection: sqlite3.Connection, condition: str, values: tuple[object, ...], on_damage: OnDamage
) -> Iterator[Review]:
    found = _events(connection, condition, values, on_damage)
    return map(review_of, _renamed(connection, found, on_damage))


def _renamed(connection: sqlite3.Connection, events: Iterator[Event], on_damage: OnDamage) -> Iterator[Event]:
    """`events` under the present names of their cards and items."""
    links = links_in(connection, on_damage)
    return (_under(links, event) for event in events) if links.cards else events


def _under(links: Links, event: Event) -> Event:
    if event.kind in (EventKind.FLAG, EventKind.UNFLAG):
        name: str = links.items.get(event.subject, event.subject)
    else:
        name = links.card(event.subject)
    return event if name == event.subject else replace(event, subject=name)


def _subject_in(names: Sequence[str]) -> str:
    return f"subject IN ({', '.join('?' * len(names))})"


def _events(
    connection: sqlite3.Connection,
    condition: str,
    values: tuple[object, ...],
    on_damage: OnDamage,
    *,
    order: str = "hlc, id",
) -> Iterator[Event]:
    rows = connection.execute(f"SELECT seq, {_COLUMNS} FROM log WHERE {condition} ORDER BY {order}", values)
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
