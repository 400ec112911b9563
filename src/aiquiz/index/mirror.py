"""What is remembered of the cards, copied into the index by number, and how far that copy has followed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Final

from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study.draw import lot_of

__all__ = ["STATES", "apply", "followed_until", "unfollowed_decks"]

_MARK: Final = "followed_until"
_STATES: Final = {CardState.LEARNING: 1, CardState.REVIEW: 2}
STATES: Final = {number: state for state, number in _STATES.items()}
"""What the column `state` holds."""


def followed_until(raw: sqlite3.Connection) -> tuple[int, str, str] | None:
    """The mark that `apply` was last called with; None where the table was never filled."""
    row = raw.execute("SELECT value FROM meta WHERE key = ?", (_MARK,)).fetchone()
    if row is None:
        return None
    seq, event, made = json.loads(row[0])
    return seq, event, made


def unfollowed_decks(raw: sqlite3.Connection) -> list[DeckId]:
    """The decks whose files were read anew since: nothing is known yet of their cards."""
    rows = raw.execute("SELECT deck FROM file WHERE NOT is_followed AND cards > 0")
    return [DeckId(deck) for (deck,) in rows]


def apply(
    raw: sqlite3.Connection,
    mark: tuple[int, str, str],
    cards: Iterable[tuple[CardId, int, MemoryState | None]],
    *,
    is_whole: bool,
) -> None:
    """Takes over what is remembered of `cards`: (card, study day of the first answer, memory; None: nothing).

    Where `is_whole`, these are all there are. Cards that no deck file has are orphans; they are looked up again
    when their file comes back.
    """
    if is_whole:
        raw.execute("DELETE FROM memory")
        raw.execute("DELETE FROM orphan")
    touched: set[int] = set()
    living = {number for (number,) in raw.execute("SELECT id FROM file WHERE retired_ns IS NULL")}
    for card, first_day, memory in cards:
        found = raw.execute("SELECT id FROM card WHERE card = ?", (card,))
        numbers = [number for (number,) in found if number // CARDS_PER_FILE in living]
        touched.update(number // CARDS_PER_FILE for number in numbers)
        for number in numbers:
            _put(raw, number, card, first_day, memory)
        if memory is not None and not numbers:
            raw.execute("INSERT OR IGNORE INTO orphan VALUES (?)", (card,))
        elif not is_whole:
            raw.execute("DELETE FROM orphan WHERE card = ?", (card,))
    raw.execute("UPDATE file SET is_followed = 1 WHERE NOT is_followed")
    if is_whole:
        raw.execute("UPDATE file SET seen = 0")
    raw.executemany(
        "UPDATE file SET seen = (SELECT count(*) FROM memory WHERE card BETWEEN ? AND ?) WHERE id = ?",
        ((*cards_of_file(number), number) for number in touched),
    )
    raw.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK, json.dumps(mark)))


def _put(raw: sqlite3.Connection, number: int, card: CardId, first_day: int, memory: MemoryState | None) -> None:
    if memory is None:
        raw.execute("DELETE FROM memory WHERE card = ?", (number,))
        return
    lot = lot_of(card) if memory.state is CardState.REVIEW else None
    raw.execute(
        "INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number, memory.stability, memory.difficulty, _STATES[memory.state], first_day, memory.last_day,
            memory.due_day, memory.due_at_ms, memory.repetitions, memory.lapses, lot,
        ),
    )  # fmt: skip
