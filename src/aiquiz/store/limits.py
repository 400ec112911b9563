"""Limits that hold for one study day only: local comfort, kept in the table `meta` and no part of the log."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from aiquiz.model.ids import DeckId

__all__ = ["change", "load"]

_KEY = "limits_of_day"


def load(connection: sqlite3.Connection, study_day: int) -> dict[str, tuple[int | None, int | None]]:
    """(new cards, reviews) by deck, as set for this day; what was set for another is forgotten."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    if row is None:
        return {}
    try:
        kept = json.loads(row[0])
        if kept["day"] != study_day:
            return {}
        return {deck: (_limit(new), _limit(reviews)) for deck, (new, reviews) in kept["decks"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):  # damaged comfort is no comfort, and no harm
        return {}


def change(
    connection: sqlite3.Connection, study_day: int, decks: Iterable[DeckId], new: int | None, reviews: int | None
) -> None:
    """Sets the limits of these decks for this day; None leaves one as it is."""
    kept = load(connection, study_day)
    for deck in decks:
        old_new, old_reviews = kept.get(deck, (None, None))
        kept[deck] = (old_new if new is None else new, old_reviews if reviews is None else reviews)
    value = json.dumps({"day": study_day, "decks": kept})
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_KEY, value))


def _limit(value: object) -> int | None:
    return value if isinstance(value, int) and value >= 0 else None
