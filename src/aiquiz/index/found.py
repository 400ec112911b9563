"""Which cards a search finds, as numbers: the first at once, the rest when they are asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from aiquiz.index.database import Database
from aiquiz.index.numbers import Numbers
from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.index.where import Where

__all__ = ["Found"]

_FEW: Final = 2_000
"""So many finds are put in order in one go."""
_FIRST: Final = 256
"""So many are looked for at once: more than a screen shows."""

_TABLES: Final = "card AS c LEFT JOIN memory AS m ON m.card = c.id"
_TABLES_BY_WORDS: Final = "found JOIN card AS c ON c.id = found.rowid LEFT JOIN memory AS m ON m.card = c.id"


class Found:
    """The numbers of the cards found, in the order of the decks, or by `order`.

    `order` is an expression that SQL can sort by, over the same tables as `Where`. When it `is_overtaken` by another
    search, as those are that are typed letter by letter, the first finds may be none, and `complete` would find them.
    """

    def __init__(
        self,
        index: Database,
        wanted: Where,
        order: str = "",
        *,
        descending: bool = False,
        is_overtaken: Callable[[], bool] = lambda: False,
    ) -> None:
        self._index, self._wanted = index, wanted
        self._ranks = {number: rank for rank, number in enumerate(wanted.files)}
        self.is_complete = self._is_wanted = False
        self._rest: Iterator[list[int]] = iter(())
        if order:
            self.numbers = Numbers(index.read(lambda raw: self._sorted(raw, order, descending=descending)))
            self.is_complete = True
            return
        self.numbers = Numbers(self._few() if wanted.words else ())
        if not self.is_complete:
            self._rest = self._by_file()
        while len(self.numbers) < _FIRST and not self.is_complete and not is_overtaken():
            self._take(1)

    def complete(self) -> None:
        """Finds the rest, until `give_up` is called."""
        self._is_wanted = True
        while not self.is_complete and self._is_wanted:
            self._take(1)  # whoever types waits for no more than this

    def give_up(self) -> None:
        """Lets `complete` end where it is; it may be called again."""
        self._is_wanted = False

    def _take(self, files: int) -> None:
        """The finds of the next so many files."""
        taken = list(islice(self._rest, files))
        for numbers in taken:
            self.numbers.extend(numbers)
        self.is_complete = len(taken) < files

    def _few(self) -> list[int]:
        """All finds, if they are few; else none, and `is_complete` stays false."""
        found = self._index.read(lambda raw: self._query(raw, "TRUE", (), f"LIMIT {_FEW + 1}"))
        if len(found) > _FEW:
            return []
        self.is_complete = True
        mine = [number for number in found if number // CARDS_PER_FILE in self._ranks]
        return sorted(mine, key=lambda number: (self._ranks[number // CARDS_PER_FILE], number))

    def _by_file(self) -> Iterator[list[int]]:
        by = "found.rowid" if self._wanted.words else "c.id"
        for number in self._wanted.files:
            span = cards_of_file(number)
            yield self._index.read(self._of_file(f"{by} BETWEEN ? AND ?", span))

    def _of_file(self, within: str, span: tuple[int, int]) -> Callable[[sqlite3.Connection], list[int]]:
        return lambda raw: self._query(raw, within, span, "ORDER BY c.id")

    def _query(self, raw: sqlite3.Connection, within: str, span: Sequence[object], end: str) -> list[int]:
        tables, condition, values = self._where()
        return [
            number
            for (number,) in raw.execute(
                f"SELECT c.id FROM {tables} WHERE {condition} AND {within} {end}", (*values, *span)
            )
        ]

    def _sorted(self, raw: sqlite3.Connection, order: str, *, descending: bool) -> list[int]:
        """All finds by `order`; cards for which it is NULL last, and equals in the order of the index."""
        tables, condition, values = self._where()
        direction = "DESC" if descending else "ASC"
        if order.startswith("w."):
            tables += " JOIN words AS w ON w.id = c.id"
        rows = raw.execute(
            f"SELECT c.id FROM {tables} WHERE {condition} ORDER BY {order} {direction} NULLS LAST, c.id", values
        )
        return [number for (number,) in rows if number // CARDS_PER_FILE in self._ranks]

    def _where(self) -> tuple[str, str, tuple[object, ...]]:
        wanted = self._wanted
        if wanted.words:
            return _TABLES_BY_WORDS, f"found MATCH ? AND ({wanted.condition})", (wanted.words, *wanted.values)
        return _TABLES, f"({wanted.condition})", wanted.values
