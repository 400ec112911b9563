"""Rows of the index as a table of cards shows them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from aiquiz.index.mirror import STATES
from aiquiz.index.schema import CARDS_PER_FILE
from aiquiz.model.ids import CardId, ItemId
from aiquiz.model.memory import MemoryState
from aiquiz.values import dataclass

__all__ = ["IndexRow", "names_of", "rows_of"]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One card: the number of its file, its names, its kind, the texts of a table, and what is remembered."""

    file: int
    card: CardId
    item: ItemId
    kind: str
    prompt: str
    answer: str
    tags: tuple[str, ...]
    memory: MemoryState | None


def rows_of(raw: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, IndexRow]:
    """The rows of these cards, by number; a card that left the index meanwhile is missing."""
    return {
        row[0]: _row(*row)
        for number in numbers
        for row in raw.execute(
            "SELECT c.id, c.card, c.item, c.kind, w.body, m.stability, m.difficulty, m.state, m.last_day, m.due_day,"
            " m.due_at_ms, m.repetitions, m.lapses FROM card AS c JOIN words AS w ON w.id = c.id"
            " LEFT JOIN memory AS m ON m.card = c.id WHERE c.id = ?",
            (number,),
        )
    }


def names_of(raw: sqlite3.Connection, numbers: Sequence[int]) -> list[CardId]:
    """The ids of these cards, in their order; those that left the index meanwhile are left out."""
    found: list[CardId] = []
    for number in numbers:
        found += (CardId(card) for (card,) in raw.execute("SELECT card FROM card WHERE id = ?", (number,)))
    return found


def _row(
    number: int,
    card: str,
    item: str,
    kind: str,
    body: str,
    stability: float | None,
    difficulty: float,
    state: int,
    last_day: int,
    due_day: int,
    due_at_ms: int | None,
    repetitions: int,
    lapses: int,
) -> IndexRow:
    prompt, answer, *_, tags = json.loads(body)
    memory = None
    if stability is not None:
        memory = MemoryState(stability, difficulty, STATES[state], last_day, due_day, due_at_ms, repetitions, lapses)
    return IndexRow(number // CARDS_PER_FILE, CardId(card), ItemId(item), kind, prompt, answer, tuple(tags), memory)
