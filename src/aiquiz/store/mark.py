"""How far a progress file has come, in three values: who knows them knows whether anything changed."""

from __future__ import annotations

import sqlite3

__all__ = ["mark_in"]


def mark_in(raw: sqlite3.Connection) -> tuple[int, str, str]:
    """The number and the id of the log's last row, and which making of the memory table it is."""
    last = raw.execute("SELECT seq, id FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    made = raw.execute(
        "SELECT group_concat(value, ' ') FROM meta WHERE key IN ('memory_rule', 'memory_made', 'mended_rows')"
    )
    seq, event = last or (0, "")
    return seq, event, made.fetchone()[0] or ""
