"""What a day's queue is made of, out of the index: the cards that may be asked, and no more of them than needed."""

from __future__ import annotations

import json
import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from aiquiz.index.mirror import STATES
from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.index.tally import plain_files
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.model.memory import MemoryState
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.evidence import Evidence

__all__ = [
    "Gathered",
    "Sketch",
    "all_unseen",
    "due_counts",
    "gathered",
    "has_orphans",
    "memory_named",
    "seen_cards",
    "unseen",
]

_AT_ONCE: Final = 40
"""So many new cards are read at a time: twice a usual day's."""

_SKETCH: Final = "c.card, c.item, c.quote, c.quote_at"
_MEMORY: Final = "m.stability, m.difficulty, m.state, m.last_day, m.due_day, m.due_at_ms, m.repetitions, m.lapses"


@dataclass(slots=True)
class Sketch:
    """As much of a card as a queue needs. Not frozen: thousands are made while the first question is read."""

    id: CardId
    deck: DeckId
    item: ItemId
    evidence: Evidence | None


class Gathered(NamedTuple):
    """Of one file what a study day needs: cards in the order of the deck, and what is remembered of them.

    Where it `is_plain`, no card has siblings or is answered by the feedback on another.
    """

    number: int
    cards: Sequence[Sketch]
    memories: Mapping[CardId, MemoryState]
    is_plain: bool


def gathered(raw: sqlite3.Connection, decks: Mapping[int, DeckId], today: int) -> Iterator[Gathered]:
    """File by file the cards that are learned, due, or were answered on study day `today`.

    Of an item with a card that was answered today all cards are there. Only one file is held at a time: of large
    collections thousands of cards are due.
    """
    plain, wanted = plain_files(raw), _wanted(raw, decks, today)
    for number, deck in sorted(decks.items()):
        first, last = cards_of_file(number)
        places = wanted[bisect_left(wanted, first) : bisect_right(wanted, last)]
        yield _of_file(raw, number, deck, places, is_plain=number in plain)


def _of_file(raw: sqlite3.Connection, number: int, deck: DeckId, places: Sequence[int], *, is_plain: bool) -> Gathered:
    cards: list[Sketch] = []
    memories: dict[CardId, MemoryState] = {}
    rows = raw.execute(
        f"SELECT c.id, {_SKETCH}, {_MEMORY} FROM json_each(?) AS place JOIN card AS c ON c.id = place.value"
        " LEFT JOIN memory AS m ON m.card = c.id",
        (json.dumps(list(places)),),
    )
    for _, name, item, quote, quote_at, stability, difficulty, state, *rest in sorted(rows):
        cards.append(_sketch(name, deck, item, quote, quote_at, is_plain=is_plain))
        if stability is not None:
            memories[name] = MemoryState(stability, difficulty, STATES[state], *rest)
    return Gathered(number, cards, memories, is_plain)


def _sketch(
    name: CardId, deck: DeckId, item: ItemId, quote: str | None, quote_at: int | None, *, is_plain: bool
) -> Sketch:
    from aiquiz.model.evidence import Evidence

    if is_plain:  # no other card is of this item, and no quote meets another: one text less, of thousands
        return Sketch(name, deck, ItemId(name), None)
    return Sketch(name, deck, item, None if quote is None else Evidence(quote, quote_at))


def _wanted(raw: sqlite3.Connection, decks: Collection[int], today: int) -> Sequence[int]:
    """The numbers of the cards of `gathered`, in order, and perhaps of files between. Sorted with all that is read of
    them, thousands of rows would take megabytes."""
    span = {
        "first": min(decks, default=0) * CARDS_PER_FILE,
        "last": (max(decks, default=0) + 1) * CARDS_PER_FILE - 1,
        "today": today,
    }
    rows = raw.execute(
        "WITH answered AS (SELECT c.first, c.last FROM memory AS m JOIN card AS c ON c.id = m.card"
        " WHERE m.last_day = :today AND m.card BETWEEN :first AND :last)"
        " SELECT card FROM memory WHERE due_day <= :today AND card BETWEEN :first AND :last"
        " UNION SELECT card FROM memory WHERE state = 1 AND card BETWEEN :first AND :last"
        " UNION SELECT card FROM memory WHERE last_day = :today AND card BETWEEN :first AND :last"
        " UNION SELECT c.id FROM answered JOIN card AS c ON c.id BETWEEN answered.first AND answered.last"
        " ORDER BY 1",
        span,
    )
    return array("q", (number for (number,) in rows))


def all_unseen(raw: sqlite3.Connection, number: int, deck: DeckId) -> Iterator[Sketch]:
    """The cards of the file that were never answered, in its order, read as they are wanted."""
    rows = unseen(raw, number, deck, -1, _AT_ONCE)
    while rows:
        for _, card in rows:
            yield card
        rows = unseen(raw, number, deck, rows[-1][0], _AT_ONCE)


def unseen(raw: sqlite3.Connection, number: int, deck: DeckId, after: int, count: int) -> list[tuple[int, Sketch]]:
    """The next `count` cards of the file behind card `after` (−1: from the first) that were never answered."""
    first, last = cards_of_file(number)
    is_plain = number in plain_files(raw)
    rows = raw.execute(
        f"SELECT c.id, {_SKETCH} FROM card AS c WHERE c.id BETWEEN ? AND ?"
        " AND NOT EXISTS (SELECT 1 FROM memory WHERE card = c.id) ORDER BY c.id LIMIT ?",
        (max(first, after + 1), last, count),
    )
    return [
        (place, _sketch(name, deck, item, quote, quote_at, is_plain=is_plain))
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
