"""Deck files that were studied by name: where they were and when they were last seen."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from aiquiz.model.ids import DeckId
from aiquiz.values import dataclass

__all__ = ["KnownDeck", "forget", "load", "remember"]


@dataclass(frozen=True, slots=True)
class KnownDeck:
    """A deck file outside the deck folders. `path` is absolute, `last_seen_ms` Unix milliseconds."""

    path: Path
    id: DeckId
    title: str
    last_seen_ms: int


def load(connection: sqlite3.Connection) -> tuple[KnownDeck, ...]:
    """All known deck files, by path."""
    rows = connection.execute("SELECT path, deck, title, last_seen_ms FROM known_decks ORDER BY path")
    return tuple(KnownDeck(Path(os.fsdecode(path)), DeckId(deck), title, seen) for path, deck, title, seen in rows)


def remember(connection: sqlite3.Connection, known: KnownDeck) -> None:
    """Adds the deck file, or brings its entry up to date."""
    connection.execute(
        "INSERT OR REPLACE INTO known_decks (path, deck, title, last_seen_ms) VALUES (?, ?, ?, ?)",
        (os.fsencode(known.path), known.id, known.title, known.last_seen_ms),
    )


def forget(connection: sqlite3.Connection, path: Path) -> None:
    """Drops the entry of a deck file. Its answers stay in the log."""
    connection.execute("DELETE FROM known_decks WHERE path = ?", (os.fsencode(path),))
