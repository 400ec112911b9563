"""Cards out of the index, as much of them as a day's queue needs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

__all__ = ["CARDS_PER_FILE", "LEARNING", "Row", "gathered", "one_row", "unseen"]

CARDS_PER_FILE = 1 << 24
"""As in `aiquiz.index.schema`."""
LEARNING = 1
"""The state of a card that waits for its learning step, in the table `memory`."""

_CARD = "c.id, c.card, c.item, c.quote, c.quote_at"
_MEMORY = "m.stability, m.state, m.last_day, m.due_day, m.due_at_ms, m.repetitions"
_NO_MEMORY = "NULL, 0, 0, 0, 0, 0"


class Row:
    """A card: `stability` is None where it was never answered, `file` the number of its deck's file."""

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


def gathered(raw: sqlite3.Connection, files: Sequence[int], today: int) -> dict[int, list[Row]]:
    """By file the cards that are learned, due, or were answered today, and the siblings of these last."""
    rows: dict[int, list[Row]] = {number: [] for number in files}
    answered = [number for (number,) in raw.execute("SELECT id FROM file WHERE seen > 0") if number in rows]
    if not answered:
        return rows
    among = f"card / {CARDS_PER_FILE} IN ({', '.join(map(str, answered))})"
    found = raw.execute(
        "WITH answered AS (SELECT c.first, c.last FROM memory AS m JOIN card AS c ON c.id = m.card"
        f" WHERE m.last_day = :today AND m.{among}),"
        f" wanted AS (SELECT card AS id FROM memory WHERE due_day <= :today AND {among}"
        f" UNION SELECT card FROM memory WHERE state = {LEARNING} AND {among}"
        f" UNION SELECT card FROM memory WHERE last_day = :today AND {among}"
        " UNION SELECT c.id FROM answered JOIN card AS c ON c.id BETWEEN answered.first AND answered.last)"
        f" SELECT {_CARD}, {_MEMORY} FROM wanted JOIN card AS c ON c.id = wanted.id"
        " LEFT JOIN memory AS m ON m.card = c.id ORDER BY c.id",
        {"today": today},
    )
    for values in found:
        row = Row(*values)
        rows[row.file].append(row)
    return rows


def unseen(raw: sqlite3.Connection, file: int) -> Iterator[Row]:
    """The cards of a file that were never answered, in the order of the deck, read as they are asked for."""
    found = raw.execute(
        f"SELECT {_CARD}, {_NO_MEMORY} FROM card AS c WHERE c.id BETWEEN ? AND ?"
        " AND NOT EXISTS (SELECT 1 FROM memory WHERE card = c.id) ORDER BY c.id",
        (file * CARDS_PER_FILE, (file + 1) * CARDS_PER_FILE - 1),
    )
    for values in found:
        yield Row(*values)


def one_row(raw: sqlite3.Connection, number: int) -> Row:
    """The card with this number, which was answered before."""
    found = raw.execute(
        f"SELECT {_CARD}, {_MEMORY} FROM card AS c JOIN memory AS m ON m.card = c.id WHERE c.id = ?", (number,)
    )
    return Row(*found.fetchone())
