"""Questions about study days that need no answer to be read, only to be there."""

from __future__ import annotations

import sqlite3

__all__ = ["days_in_a_row"]

_ANSWERED = "SELECT EXISTS (SELECT 1 FROM log WHERE study_day = ? AND kind = 'answer')"


def days_in_a_row(raw: sqlite3.Connection, today: int) -> int:
    """Study days in a row with an answer, ending today, or yesterday where today is still open.

    A day counts also where all its answers were undone.
    """

    def is_answered(day: int) -> bool:
        return bool(raw.execute(_ANSWERED, (day,)).fetchone()[0])

    day = today if is_answered(today) else today - 1
    length = 0
    while is_answered(day):
        length, day = length + 1, day - 1
    return length
