"""What all answers come to, by day and by card, kept for the statistics; and how far the log was added up."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Final, Protocol

from aiquiz.model.ids import CardId
from aiquiz.stats.sums import CardSums, DaySums

__all__ = ["apply_sums", "card_sums", "day_sums", "summed_until"]

_MARK: Final = "summed_until"

Mark = tuple[int, str, str, tuple[int, ...]]
"""The log's last row by number and id, what names depended on, and the damaged rows."""


class Found(Protocol):
    """What joined the log since a mark, as the store tells it: see `Summed` there."""

    @property
    def mark(self) -> Mark:
        """How far it goes."""
        ...

    @property
    def days(self) -> Mapping[int, DaySums]:
        """What to add to each day."""
        ...

    @property
    def cards(self) -> Mapping[CardId, CardSums]:
        """What these cards come to now."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether it is all there is."""
        ...


def summed_until(raw: sqlite3.Connection) -> Mark | None:
    """The mark that `apply_sums` was last called with; None where nothing was added up yet."""
    row = raw.execute("SELECT value FROM meta WHERE key = ?", (_MARK,)).fetchone()
    if row is None:
        return None
    seq, event, made, damaged = json.loads(row[0])
    return seq, event, made, tuple(damaged)


def apply_sums(raw: sqlite3.Connection, since: Mark | None, found: Found) -> None:
    """Takes over what was found since the mark `since`.

    Changes nothing where another process took over something meanwhile.
    """
    if found.is_whole:
        raw.execute("DELETE FROM day_sums")
        raw.execute("DELETE FROM card_sums")
    elif summed_until(raw) != since:
        return
    known = day_sums(raw)
    for day, counts in found.days.items():
        total = known.get(day, DaySums()).plus(counts)
        if total.answers:
            raw.execute("INSERT OR REPLACE INTO day_sums VALUES (?, ?, ?, ?, ?, ?, ?)", (day, *total))
        else:
            raw.execute("DELETE FROM day_sums WHERE study_day = ?", (day,))
    gone = [(card,) for card, counts in found.cards.items() if not counts.answers]
    raw.executemany("DELETE FROM card_sums WHERE card = ?", gone)
    raw.executemany(
        "INSERT OR REPLACE INTO card_sums VALUES (?, ?, ?, ?, ?)",
        ((card, *counts) for card, counts in found.cards.items() if counts.answers),
    )
    raw.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_MARK, json.dumps(found.mark)))


def day_sums(raw: sqlite3.Connection) -> dict[int, DaySums]:
    """By study day."""
    return {day: DaySums(*counts) for day, *counts in raw.execute("SELECT * FROM day_sums")}


def card_sums(raw: sqlite3.Connection) -> dict[CardId, CardSums]:
    """By card, in any order."""
    return {CardId(card): CardSums(*counts) for card, *counts in raw.execute("SELECT * FROM card_sums")}
