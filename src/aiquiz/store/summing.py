"""The log added up for the statistics: all of it once, and then only what joined it.

Read in pieces, between which answers can be saved: of a long log all of it takes seconds.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from json.encoder import encode_basestring_ascii as _quoted
from typing import Any, NamedTuple

from aiquiz.digest import blake2b
from aiquiz.model.ids import CardId
from aiquiz.stats.sums import CardSums, DaySums, Sums
from aiquiz.store import log
from aiquiz.store.connection import Connection
from aiquiz.store.links import Links
from aiquiz.values import dataclass

__all__ = ["SumMark", "Summed", "summed"]

_PIECE_ROWS = 20_000
_MOST_CARDS = 5_000
"""Of more cards than so many it takes less time to add everything up anew."""
_COLUMNS = "seq, id, hlc, device, kind, subject, at_ms, utc_offset_min, study_day, body, checksum"
# A quotation mark within a text would be written with a backslash, so this is found in no text.
_IN_BODY = re.compile(r'^\{"due_at_ms":(null|-?\d+),.*"rating":(\d+),"took_ms":(-?\d+)[,}]', re.DOTALL)


class SumMark(NamedTuple):
    """How far the log was added up: its last row then, what names and rows depended on, damaged rows passed over."""

    seq: int
    event: str
    made: str
    damaged: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Summed:
    """What the log comes to since a mark.

    Where `is_whole`, `days` and `cards` are all there is; else `days` is what to add to each day, and `cards` what the
    cards come to now that have other counts than before (no answers: none that stands).
    """

    mark: SumMark
    days: Mapping[int, DaySums]
    cards: Mapping[CardId, CardSums]
    is_whole: bool


# seq, id, hlc, name of the card, study day, rating, took_ms, whether it left the card in a learning step. No class of
# its own: a million are made in a row.
_Row = tuple[int, str, int, str, int, int, int, int]


def summed(connection: Connection, mark: SumMark | None, goes_on: Callable[[], bool] = lambda: True) -> Summed:
    """What joined the log since `mark` (None: everything). Raises InterruptedError once `goes_on` says no."""
    with connection.reading() as raw:
        now = _mark(raw)
        if mark is not None and mark.made == now.made and _is_in_log(raw, mark):
            found = _since(raw, mark, now)
            if found is not None:
                return found
    return _everything(connection, goes_on)


def _mark(raw: sqlite3.Connection) -> SumMark:
    seq, event = raw.execute("SELECT seq, id FROM log ORDER BY seq DESC LIMIT 1").fetchone() or (0, "")
    made = raw.execute("SELECT key, value FROM meta WHERE key IN ('mended_rows', 'shown_as') ORDER BY key").fetchall()
    return SumMark(seq, event, blake2b(repr(made).encode(), digest_size=8).hexdigest(), ())


def _is_in_log(raw: sqlite3.Connection, mark: SumMark) -> bool:
    found = raw.execute("SELECT id FROM log WHERE seq = ?", (mark.seq,)).fetchone()
    return mark.seq == 0 or (found is not None and found[0] == mark.event)


def _since(raw: sqlite3.Connection, mark: SumMark, now: SumMark) -> Summed | None:
    """The cards that rows after the mark are about, as they were and as they are; None where all must be read."""
    if mark.seq == now.seq:
        return Summed(mark, {}, {}, is_whole=False)
    rows = raw.execute(
        "SELECT DISTINCT coalesce(undone.kind, log.kind), coalesce(undone.subject, log.subject)"
        " FROM log LEFT JOIN log AS undone ON log.kind = 'undo' AND undone.id = log.subject WHERE log.seq > ?",
        (mark.seq,),
    ).fetchall()
    if any(kind == "alias" for kind, _ in rows):
        return None
    damaged: set[int] = set()
    links = log.links_in(raw, lambda _: None)
    cards = {links.card(subject) for kind, subject in rows if kind == "answer"}
    if len(cards) > _MOST_CARDS:
        return None
    names = [name for card in cards for name in links.names(card)]
    answers = list(_answers_under(raw, names, damaged.add))
    if any(row <= mark.seq and row not in mark.damaged for row in damaged):
        return None  # it was whole when it was counted
    undone = dict(raw.execute("SELECT subject, min(seq) FROM log WHERE kind = 'undo' GROUP BY subject"))
    before, after = Sums(), Sums()
    for seq, event_id, _, name, *answer in answers:
        undone_at = undone.get(event_id)
        if undone_at is None:
            after.add(links.card(name), *answer)
        if seq <= mark.seq and (undone_at is None or undone_at > mark.seq):
            before.add(links.card(name), *answer)
    days: dict[int, DaySums] = {}
    _change(days, before, after)
    is_now = after.cards
    end = SumMark(now.seq, now.event, now.made, tuple(sorted({*mark.damaged, *damaged})))
    return Summed(end, days, {card: is_now.get(card, CardSums()) for card in cards}, is_whole=False)


def _everything(connection: Connection, goes_on: Callable[[], bool]) -> Summed:
    """All answers in order of arrival; the few cards whose answers arrived out of order are added up once more."""
    with connection.reading() as raw:
        now, links = _mark(raw), log.links_in(raw, lambda _: None)
        undone = {subject for (subject,) in raw.execute("SELECT subject FROM log WHERE kind = 'undo'")}
    damaged: set[int] = set()
    sums, latest, disordered = Sums(), dict[CardId, int](), set[CardId]()
    reached = 0
    while reached < now.seq:
        if not goes_on():
            raise InterruptedError
        with connection.reading() as raw:
            piece = _piece(raw, reached, now.seq)
        for _, event_id, hlc, name, *answer in _whole(piece, damaged.add):
            if event_id in undone:
                continue
            card = links.card(name)
            if hlc <= latest.get(card, -1):
                disordered.add(card)
            latest[card] = hlc
            sums.add(card, *answer)
        reached = piece[-1][0] if piece else now.seq
    days, cards = sums.days, sums.cards
    if disordered:
        _put_in_order(connection, links, disordered, now.seq, undone, days, cards)
    return Summed(now._replace(damaged=tuple(sorted(damaged))), days, cards, is_whole=True)


def _put_in_order(
    connection: Connection,
    links: Links,
    disordered: Iterable[CardId],
    last: int,
    undone: Container[str],
    days: dict[int, DaySums],
    cards: dict[CardId, CardSums],
) -> None:
    """Corrects what these cards' answers came to in order of arrival by what they come to in the order of replay."""
    names = [name for card in disordered for name in links.names(card)]
    with connection.reading() as raw:
        found = _answers_under(raw, names, lambda _: None)
        rows = [row for row in found if row[0] <= last and row[1] not in undone]
    arrived, replayed = Sums(), Sums()
    for into, in_order in ((arrived, sorted(rows)), (replayed, rows)):
        for _, _, _, name, *answer in in_order:
            into.add(links.card(name), *answer)
    _change(days, arrived, replayed)
    cards.update(replayed.cards)


def _change(days: dict[int, DaySums], before: Sums, after: Sums) -> None:
    """Puts `after` into `days` where `before` was."""
    for counts, sign in ((before.days, -1), (after.days, 1)):
        for day, one in counts.items():
            days[day] = days.get(day, DaySums()).plus(one, sign)


def _piece(raw: sqlite3.Connection, after: int, last: int) -> list[tuple[Any, ...]]:
    """The next rows in order of arrival."""
    query = f"SELECT {_COLUMNS} FROM log NOT INDEXED WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT {_PIECE_ROWS}"
    # A damaged row may hold what is no UTF-8; where there is none, SQLite's own decoding takes half the time.
    usual, raw.text_factory = raw.text_factory, str
    try:
        return raw.execute(query, (after, last)).fetchall()
    except sqlite3.OperationalError:
        raw.text_factory = usual
        return raw.execute(query, (after, last)).fetchall()
    finally:
        raw.text_factory = usual


def _whole(rows: Iterable[tuple[Any, ...]], on_damage: log.OnDamage) -> Iterator[_Row]:
    """The answers among `rows` that hold."""
    for seq, event_id, hlc, device, kind, subject, at_ms, offset_min, day, body, checksum in rows:
        if kind != "answer":
            continue
        try:  # as `Event.checksum` makes it of a row with a study day, without making an event of each
            fields = (
                f"[{_quoted(event_id)}, {hlc}, {_quoted(device)}, {_quoted(kind)}, {_quoted(subject)},"
                f" {at_ms}, {offset_min}, {day}, {_quoted(body)}]"
            )
        except TypeError:  # a damaged row may even have values of another type
            fields = ""
        if zlib.crc32(fields.encode("ascii")) != checksum:
            on_damage(seq)
            continue
        found = _IN_BODY.match(body)
        if found is not None:
            due, rating, took_ms = found.groups()
            yield seq, event_id, hlc, subject, day, int(rating), int(took_ms), due != "null"
        else:  # written by another version
            values = json.loads(body)
            is_step = values["due_at_ms"] is not None
            yield seq, event_id, hlc, subject, day, values["rating"], values["took_ms"], is_step


def _answers_under(raw: sqlite3.Connection, names: Sequence[str], on_damage: log.OnDamage) -> Iterator[_Row]:
    """The answers that were written under these names, undone or not, in the order of replay."""
    query = (
        f"SELECT {_COLUMNS} FROM log WHERE kind = 'answer' AND subject IN (SELECT value FROM json_each(?))"
        " ORDER BY hlc, id"
    )
    return _whole(raw.execute(query, (json.dumps(list(names)),)), on_damage)
