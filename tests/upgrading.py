"""A change of the file's form as a later version may need it: what tests of upgrades upgrade to."""

from __future__ import annotations

import sqlite3

__all__ = ["add_way"]


def add_way(raw: sqlite3.Connection) -> None:
    """Adds a column to the memory, fills it from the log, and makes an index and a table."""
    raw.execute("ALTER TABLE memory ADD COLUMN ways TEXT NOT NULL DEFAULT ''")
    raw.execute(
        "UPDATE memory SET ways = coalesce((SELECT group_concat(json_extract(body, '$.way')) FROM log"
        " WHERE log.subject = memory.card AND log.kind = 'answer'), '')"
    )
    raw.execute("CREATE TABLE notes (card TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT")
    raw.execute("CREATE INDEX memory_by_due_day ON memory (due_day)")
