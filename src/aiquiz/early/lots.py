"""Which of the cards that are due comes first: the rule of `aiquiz.study.draw`, as numbers and in SQL.

Of thousands that are due on one day none is read but the first: their lots stand in the index of the table by day.
"""

from __future__ import annotations

from aiquiz.early.lean import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

__all__ = ["Lots", "Place", "first_due", "numbers_of"]

Place = tuple[int, int, str]
"""The place of a card among all that are due: its due day, what was drawn for it, its name."""

_PRIME = (1 << 31) - 1
_CARDS_PER_FILE = 1 << 24


class Lots:
    """The lots of study day `today`."""

    __slots__ = ("factor", "shift")

    def __init__(self, today: int) -> None:
        drawn = blake2b(str(today).encode(), digest_size=8).digest()
        self.factor = 1 + int.from_bytes(drawn[:4], "big") % (_PRIME - 1)
        self.shift = int.from_bytes(drawn[4:], "big") % _PRIME

    def drawn(self, name: str) -> tuple[int, str]:
        """The place of a card among those that are due on one day."""
        lot = int.from_bytes(blake2b(name.encode(), digest_size=4).digest(), "big") % _PRIME
        return (lot * self.factor + self.shift) % _PRIME, name


def numbers_of(raw: sqlite3.Connection, names: Iterable[str]) -> set[int]:
    """The numbers in the index of the cards with these names."""
    return {number for name in names for (number,) in raw.execute("SELECT id FROM card WHERE card = ?", (name,))}


def first_due(
    raw: sqlite3.Connection, today: int, files: Iterable[int], without: Iterable[int], until: int
) -> tuple[Place, int] | None:
    """Place and number of the first of the cards in review in these files that are due on day `until` or before.

    None where there is none. `without` are numbers of cards not asked; lots are those of study day `today`.
    """
    mine = f"m.lot IS NOT NULL AND {_within(raw, {*files})} AND m.card NOT IN ({', '.join(map(str, without))})"
    days = f"SELECT m.due_day FROM memory AS m WHERE m.due_day <= ? AND {mine} ORDER BY m.due_day LIMIT 1"
    oldest = raw.execute(days, (until,)).fetchone()
    if oldest is None:
        return None
    day, lots = oldest[0], Lots(today)
    draws = f"SELECT m.lot, min((m.lot * ? + ?) % {_PRIME}) FROM memory AS m WHERE m.due_day = ? AND {mine}"
    lot, drawn = raw.execute(draws, (lots.factor, lots.shift, day)).fetchone()
    # Nearly always one; two of a hundred thousand cards may have the same lot.
    names = (
        "SELECT c.card, c.id FROM memory AS m CROSS JOIN card AS c ON c.id = m.card"
        f" WHERE m.due_day = ? AND m.lot = ? AND {mine}"
    )
    name, number = min(raw.execute(names, (day, lot)))
    return (day, drawn, name), number


def _within(raw: sqlite3.Connection, files: set[int]) -> str:
    """A condition on cards of these files. Mostly they are nearly all there are: the others are told sooner then."""
    others = {number for (number,) in raw.execute("SELECT id FROM file")} - files
    sign, told = ("NOT IN", others) if len(others) < len(files) else ("IN", files)
    return f"m.card / {_CARDS_PER_FILE} {sign} ({', '.join(map(str, told))})"
