"""Following the memory table from outside: which cards' memories changed since somebody last looked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.store.events import STEP_KINDS, EventKind
from aiquiz.store.log import links_in
from aiquiz.store.mark import mark_in
from aiquiz.values import dataclass

__all__ = ["Changes", "Mark", "Remembered", "since"]

# So many cards are quicker read in one go than one by one.
_MOST_CARDS = 20_000
_COLUMNS = "card, first_day, stability, difficulty, state, last_day, due_day, due_at_ms, repetitions, lapses"


@dataclass(frozen=True, slots=True)
class Mark:
    """How far somebody has followed: the last row of the log then, and which making of the memory table it was."""

    seq: int
    event: str
    made: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A card's memory and the study day of its first answer; None where nothing is remembered (any more)."""

    card: CardId
    first_day: int
    memory: MemoryState | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What came since a mark. Where `is_whole`, `cards` are all there are and what was known before is void."""

    mark: Mark
    cards: Sequence[Remembered]
    is_whole: bool


def since(raw: sqlite3.Connection, mark: Mark | None, decks: Iterable[DeckId] = ()) -> Changes:
    """The cards whose memories may have changed since `mark` (None: everything), and all remembered of `decks`.

    The log is append-only, so rows after the mark tell every change but two: another file stands in the place of the
    one that was followed, or the whole table was made anew. Both are noticed.
    """
    now = Mark(*mark_in(raw))
    if mark is None or mark.made != now.made or not _is_in_log(raw, mark):
        return Changes(now, tuple(_rows(raw, "TRUE", ())), is_whole=True)
    changed = _subjects_after(raw, mark.seq) if mark.seq < now.seq else set()
    if changed is None or len(changed) > _MOST_CARDS:
        return Changes(now, tuple(_rows(raw, "TRUE", ())), is_whole=True)
    found = [_one(raw, card) for card in changed]
    for deck in decks:
        # Ids of cards begin with their deck's and a slash; `0` is the sign after the slash.
        found += _rows(raw, "card >= ? AND card < ?", (f"{deck}/", f"{deck}0"))
    return Changes(now, tuple(found), is_whole=False)


def _is_in_log(raw: sqlite3.Connection, mark: Mark) -> bool:
    if mark.seq == 0:
        return True
    row = raw.execute("SELECT id FROM log WHERE seq = ?", (mark.seq,)).fetchone()
    return row is not None and row[0] == mark.event


def _subjects_after(raw: sqlite3.Connection, seq: int) -> set[CardId] | None:
    """The cards that rows after `seq` are about; None where names changed hands. An undo is about what it undoes."""
    rows = raw.execute(
        "SELECT DISTINCT coalesce(undone.kind, log.kind), coalesce(undone.subject, log.subject)"
        " FROM log LEFT JOIN log AS undone ON log.kind = 'undo' AND undone.id = log.subject WHERE log.seq > ?",
        (seq,),
    ).fetchall()
    if any(kind == EventKind.ALIAS for kind, _ in rows):
        return None
    links = links_in(raw, lambda _: None)
    return {links.card(subject) for kind, subject in rows if kind in STEP_KINDS}


def _one(raw: sqlite3.Connection, card: CardId) -> Remembered:
    return next(_rows(raw, "card = ?", (card,)), Remembered(card, 0, None))


def _rows(raw: sqlite3.Connection, condition: str, values: tuple[str, ...]) -> Iterator[Remembered]:
    for card, first_day, stability, difficulty, state, *rest in raw.execute(
        f"SELECT {_COLUMNS} FROM memory WHERE {condition}", values
    ):
        yield Remembered(CardId(card), first_day, MemoryState(stability, difficulty, CardState(state), *rest))
