"""What `aiquiz study` asks first, out of the index and the progress file, with no more read than that takes.

The rules are those of `aiquiz.study.queue` and `aiquiz.collection.agenda`, on rows instead of values;
`tests/property/test_early.py` holds the two together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

from aiquiz.early.digest import blake2b
from aiquiz.early.unsure import UnsureError

__all__ = ["CARDS_PER_FILE", "Row", "Standing", "first_of"]

CARDS_PER_FILE = 1 << 24
"""As in `aiquiz.index.schema`."""

_LEARNING = 1
_PAGE_CHARS = 1_000
_NO_LIMITS = (1_000_000_000, 1_000_000_000)

_GATHERED = """
WITH answered AS (SELECT c.first, c.last FROM memory AS m JOIN card AS c ON c.id = m.card WHERE m.last_day = :today),
wanted AS (SELECT card AS id FROM memory WHERE due_day <= :today
 UNION SELECT card FROM memory WHERE state = 1
 UNION SELECT card FROM memory WHERE last_day = :today
 UNION SELECT c.id FROM answered JOIN card AS c ON c.id BETWEEN answered.first AND answered.last)
SELECT c.id, c.card, c.item, c.quote, c.quote_at, m.stability, m.state, m.last_day, m.due_day, m.due_at_ms,
 m.repetitions FROM wanted JOIN card AS c ON c.id = wanted.id LEFT JOIN memory AS m ON m.card = c.id ORDER BY c.id
"""
_UNSEEN = """
SELECT c.id, c.card, c.item, c.quote, c.quote_at, NULL, 0, 0, 0, 0, 0 FROM card AS c WHERE c.id BETWEEN ? AND ?
 AND NOT EXISTS (SELECT 1 FROM memory WHERE card = c.id) ORDER BY c.id
"""


class Row:
    """As much of a card as a queue needs: `stability` is None where it was never answered; `state` as in the index."""

    __slots__ = (
        "at", "due_at_ms", "due_day", "file", "item", "last_day", "name", "number", "quote", "repetitions", "stability",
        "state",
    )  # fmt: skip

    def __init__(
        self,
        number: int,
        name: str,
        item: str,
        quote: str | None,
        at: int | None,
        stability: float | None,
        state: int,
        last_day: int,
        due_day: int,
        due_at_ms: int | None,
        repetitions: int,
    ) -> None:
        self.number, self.name, self.item, self.quote, self.at = number, name, item, quote, at
        self.stability, self.state, self.last_day, self.due_day = stability, state, last_day, due_day
        self.due_at_ms, self.repetitions = due_at_ms, repetitions
        self.file = number // CARDS_PER_FILE


class Standing:
    """What the queue goes by besides the cards: the study day, the moment, and who is not asked.

    `limits` gives (new cards, reviews) of a deck; `introduced` are the day's new cards, `aside` the suspended and the
    buried ones; `recall` is the chance of recall, by stability and days since the last answer.
    """

    __slots__ = ("aside", "introduced", "is_new_in_backlog", "limits", "now_ms", "recall", "today")

    def __init__(self, today: int, now_ms: int, limits: Callable[[str], Sequence[int]]) -> None:
        self.today, self.now_ms, self.limits = today, now_ms, limits
        self.introduced: set[str] = set()
        self.aside: set[str] = set()
        self.is_new_in_backlog = False
        self.recall: Callable[[float, int], float] = lambda _stability, _days: 0.0


class First:
    """The first card, and how many there are of each kind, the first one too; `gathered` are the day's cards."""

    __slots__ = ("due", "gathered", "learning", "new", "row")

    def __init__(self, row: Row, due: int, learning: int, new: int, gathered: set[str]) -> None:
        self.row, self.due, self.learning, self.new, self.gathered = row, due, learning, new, gathered


def first_of(raw: sqlite3.Connection, decks: list[tuple[int, str]], standing: Standing) -> First:
    """What studying these decks (number, id) together asks first. Raises UnsureError where that is nothing."""
    rows: dict[int, list[Row]] = {number: [] for number, _ in decks}
    for values in raw.execute(_GATHERED, {"today": standing.today}):
        if values[0] // CARDS_PER_FILE in rows:
            row = Row(*values)
            rows[row.file].append(row)
    gathered = {row.name for found in rows.values() for row in found}
    if len(decks) == 1:
        number, deck = decks[0]
        learning, due, new = _built(rows[number], _unseen(raw, number), standing.limits(deck), standing)
    else:
        chosen: list[Row] = []
        for number, deck in decks:
            learning, due, new = _built(rows[number], _unseen(raw, number), standing.limits(deck), standing)
            chosen += sorted([*learning, *due, *new], key=lambda row: row.number)
        without_limits = (1_000_000_000, 1_000_000_000)
        learning, due, new = _built(chosen, (row for row in chosen if row.stability is None), without_limits, standing)
    return First(_asked_first(learning, due, new, standing.now_ms), len(due), len(learning), len(new), gathered)


def _asked_first(learning: list[Row], due: list[Row], new: list[Row], now_ms: int) -> Row:
    """Learning that is ready, then due and new cards, spread evenly, then learning ahead of its time."""
    if learning and ((learning[0].due_at_ms or 0) <= now_ms or not (due or new)):
        return learning[0]
    if due and (not new or 0.5 / len(due) <= 0.5 / len(new)):
        return due[0]
    if new:
        return new[0]
    raise UnsureError("nothing is left")


def _unseen(raw: sqlite3.Connection, number: int) -> Iterator[Row]:
    """The cards of a file that were never answered, in the order of the deck, read as they are asked for."""
    for values in raw.execute(_UNSEEN, (number * CARDS_PER_FILE, (number + 1) * CARDS_PER_FILE - 1)):
        yield Row(*values)


def _built(
    cards: list[Row], unseen: Iterable[Row], limits: Sequence[int], standing: Standing
) -> tuple[list[Row], list[Row], list[Row]]:
    """The learning, the due and the new cards of one queue, each in order."""
    today, aside = standing.today, standing.aside
    most_new, most_due = limits
    answered = [row for row in cards if _was_answered_on(row, today)]
    introduced = sum(1 for row in answered if row.name in standing.introduced)
    reviewed = len(answered) - introduced
    cards = [row for row in cards if row.name not in aside] if aside else cards
    learning = sorted((row for row in cards if row.state == _LEARNING), key=lambda row: (row.due_at_ms or 0, row.name))
    asked = _Asked()
    answered_items = {(row.file, row.item) for row in answered}
    if answered_items:
        for row in cards:
            if (row.file, row.item) in answered_items:
                asked.add(row)
    for row in learning:
        asked.add(row)
    found = [row for row in cards if _is_due(row, today)]
    is_backlog = 0 < most_due < len(found) + reviewed
    recall = standing.recall

    def place(row: Row) -> tuple[float, bytes]:
        first = recall(row.stability or 0.0, max(0, today - row.last_day)) if is_backlog else row.due_day
        return (first, blake2b(f"{today}\x00{row.name}".encode(), digest_size=8).digest())

    due = _one_per_item(sorted(found, key=place), asked, max(0, most_due - reviewed))
    new_left = 0 if is_backlog and not standing.is_new_in_backlog else max(0, most_new - introduced)
    new = _one_per_item((row for row in unseen if row.name not in aside), asked, new_left)
    return learning, due, new


def _was_answered_on(row: Row, today: int) -> bool:
    if row.stability is None or row.last_day != today:
        return False
    return row.state == _LEARNING or row.due_day > today


def _is_due(row: Row, today: int) -> bool:
    return row.stability is not None and row.state != _LEARNING and row.due_day <= today


def _one_per_item(rows: Iterable[Row], asked: _Asked, limit: int) -> list[Row]:
    chosen: list[Row] = []
    given_away: list[Row] = []
    for row in rows:
        if len(chosen) >= limit:
            return chosen
        if asked.holds_sibling_of(row):
            continue
        if asked.gives_away(row):
            given_away.append(row)
        else:
            asked.add(row)
            chosen.append(row)
    for row in given_away:
        if len(chosen) < limit and not asked.holds_sibling_of(row):
            asked.add(row)
            chosen.append(row)
    return chosen


class _Asked:
    """What today has asked already, as `aiquiz.study.siblings` keeps it."""

    def __init__(self) -> None:
        self._items: set[tuple[int, str]] = set()
        self._quotes: set[tuple[int, str]] = set()
        self._shown: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def add(self, row: Row) -> None:
        file, quote, at = row.file, row.quote, row.at
        self._items.add((file, row.item))
        if quote is None:
            return
        self._quotes.add((file, quote))
        if at is not None:
            for page in _pages(at, quote):
                self._shown.setdefault((file, page), []).append((at, at + len(quote)))

    def holds_sibling_of(self, row: Row) -> bool:
        return (row.file, row.item) in self._items

    def gives_away(self, row: Row) -> bool:
        file, quote, at = row.file, row.quote, row.at
        if quote is None:
            return False
        if (file, quote) in self._quotes:
            return True
        return at is not None and any(
            at < end and start < at + len(quote)
            for page in _pages(at, quote)
            for start, end in self._shown.get((file, page), ())
        )


def _pages(at: int, quote: str) -> range:
    return range(at // _PAGE_CHARS, (at + len(quote)) // _PAGE_CHARS + 1)
