"""Under which of a card's names this device shows it: the one that its decks have. No part of the log.

Devices whose decks differ know one card by different names. Each keeps to its own, so none has to turn an alias of
another device round; that the names are one card, they all know.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

__all__ = ["keep", "load"]

_KEY = "shown_as"


def load(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names that are shown here, though the log leads from them to others."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    if row is None:
        return ()
    try:
        return tuple(str(name) for name in json.loads(row[0]))
    except (ValueError, TypeError):  # damaged: the next sitting finds them again
        return ()


def keep(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """Lets these be the names that are shown here."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_KEY, json.dumps(names)))
