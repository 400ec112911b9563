"""What a day's queue is made of, out of the index: the cards that may be asked, and no more of them than needed."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from aiquiz.index.mirror import STATES
from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.index.tally import plain_files
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.memory import MemoryState

if TYPE_CHECKING:
    from aiquiz.model.evidence import Evidence

__all__ = ["Sketch", "due_counts", "gathered", "has_orphans", "memory_named", "seen_cards", "unseen"]

_SKETCH: Final = "c.card, c.item, c.quote, c.quote_at"
_MEMORY: Final = "m.stability, m.difficulty, m.state, m.last_day, m.due_day, m.due_at_ms, m.repetitions, m.lapses"


@dataclass(slots=True)
class Sketch:
    """As much of a card as a queue needs. Not frozen: thousands are made while the first question is read."""

    id: CardId
    deck: DeckId
    item: ItemId
    evidence: Evidence | None


def gathered(
    raw: sqlite3.Connection, decks: dict[int, DeckId], today: int
) -> tuple[dict[int, list[Sketch]], dict[CardId, MemoryState]]:
    """The cards of these files that are learned, due, or were answered on study day `today`, and their memories.

    Of an item with a card that was answered today all cards are there. By file, in the order of the deck.
    """
    from aiquiz.model.evidence import Evidence

    sketches: dict[int, list[Sketch]] = {number: [] for number in decks}
    memories: dict[CardId, MemoryState] = {}
    span = {
        "first": min(decks, default=0) * CARDS_PER_FILE,
        "last": (max(decks, default=0) + 1) * CARDS_PER_FILE - 1,
        "today": today,
    }
    plain = plain_files(raw)
    rows = raw.execute(
        "WITH answered AS (SELECT c.first, c.last FROM memory AS m JOIN card AS c ON c.id = m.card"
        " WHERE m.last_day = :today AND m.card BETWEEN :first AND :last),"
        " wanted AS (SELECT card AS id FROM memory WHERE due_day <= :today AND card BETWEEN :first AND :last"
        " UNION SELECT card FROM memory WHERE state = 1 AND card BETWEEN :first AND :last"
        " UNION SELECT card FROM memory WHERE last_day = :today AND card BETWEEN :first AND :last"
        " UNION SELECT c.id FROM answered JOIN card AS c ON c.id BETWEEN answered.first AND answered.last)"
        f" SELECT c.id, {_SKETCH}, {_MEMORY} FROM wanted JOIN card AS c ON c.id = wanted.id"
        " LEFT JOIN memory AS m ON m.card = c.id ORDER BY c.id",
        span,
    )
    for number, name, item, quote, quote_at, stability, difficulty, state, *rest in rows:
        file = number // CARDS_PER_FILE
        deck = decks.get(file)
        if deck is None:
            continue
        # Of a plain deck it is known that no quote meets another: none is kept.
        evidence = None if quote is None or file in plain else Evidence(quote, quote_at)
        sketches[file].append(Sketch(name, deck, item, evidence))
        if stability is not None:
            memories[name] = MemoryState(stability, difficulty, STATES[state], *rest)
    return sketches, memories


def unseen(raw: sqlite3.Connection, number: int, deck: DeckId, after: int, count: int) -> list[tuple[int, Sketch]]:
    """The next `count` cards of the file behind card `after` (−1: from the first) that were never answered."""
    from aiquiz.model.evidence import Evidence

    first, last = cards_of_file(number)
    is_plain = number in plain_files(raw)
    rows = raw.execute(
        f"SELECT c.id, {_SKETCH} FROM card AS c WHERE c.id BETWEEN ? AND ?"
        " AND NOT EXISTS (SELECT 1 FROM memory WHERE card = c.id) ORDER BY c.id LIMIT ?",
        (max(first, after + 1), last, count),
    )
    return [
        (place, Sketch(name, deck, item, None if quote is None or is_plain else Evidence(quote, quote_at)))
        for place, name, item, quote, quote_at in rows
    ]


def memory_named(raw: sqlite3.Connection, number: int, name: CardId) -> MemoryState | None:
    """What is remembered of the card called `name` in the file with this number; None where it was never answered."""
    row = raw.execute(
        f"SELECT {_MEMORY} FROM card AS c JOIN memory AS m ON m.card = c.id WHERE c.card = ? AND c.id BETWEEN ? AND ?",
        (name, *cards_of_file(number)),
    ).fetchone()
    if row is None:
        return None
    stability, difficulty, state, *rest = row
    return MemoryState(stability, difficulty, STATES[state], *rest)


def seen_cards(raw: sqlite3.Connection) -> dict[int, int]:
    """How many cards of each file were ever answered, where any was."""
    return dict(raw.execute("SELECT id, seen FROM file WHERE seen > 0"))


def has_orphans(raw: sqlite3.Connection, numbers: Collection[int]) -> bool:
    """Whether any card was answered that none of these files has, or that another file has as well."""
    known = raw.execute("SELECT 1 FROM orphan LIMIT 1").fetchone() is not None
    return known or not seen_cards(raw).keys() <= set(numbers)


def due_counts(raw: sqlite3.Connection, numbers: Collection[int], without: Iterable[CardId]) -> dict[int, int]:
    """How many cards of these files return on each study day, those of `without` left out."""
    counts: dict[int, int] = dict(raw.execute("SELECT due_day, count(*) FROM memory GROUP BY due_day"))
    # As a rule there are no other files, and counting by file would take longer than all the rest.
    for other in seen_cards(raw).keys() - set(numbers):
        for day, count in raw.execute(
            "SELECT due_day, count(*) FROM memory WHERE card BETWEEN ? AND ? GROUP BY due_day", cards_of_file(other)
        ):
            counts[day] -= count
    for place, day in _places_of(raw, without):
        if place // CARDS_PER_FILE in numbers:
            counts[day] -= 1
    return {day: count for day, count in counts.items() if count}


def _places_of(raw: sqlite3.Connection, cards: Iterable[CardId]) -> Iterator[tuple[int, int]]:
    for card in cards:
        yield from raw.execute(
            "SELECT c.id, m.due_day FROM card AS c JOIN memory AS m ON m.card = c.id WHERE c.card = ?", (card,)
        )
