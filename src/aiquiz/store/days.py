"""Which study days have an answer: told without reading any."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

__all__ = ["DayPace", "days_in_a_row", "is_answered_on", "is_changed_before", "pace_on"]

_ANSWERED = "SELECT EXISTS (SELECT 1 FROM log WHERE study_day = ? AND kind = 'answer')"
# The plus keeps SQLite from going by kind: nearly every row is an answer. A damaged body may be no JSON.
_PACE = """
SELECT COUNT(*), COUNT(DISTINCT subject), COALESCE(SUM(MIN(json_extract(body, '$.took_ms'), ?)), 0) FROM log
WHERE study_day = ? AND +kind = 'answer' AND json_valid(body)
  AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.kind = 'undo' AND undo.subject = log.id)
"""
_CHANGED_BEFORE = """
SELECT 1 FROM log WHERE seq > ? AND (+kind = 'answer' AND study_day < ? OR +kind = 'undo' AND EXISTS
  (SELECT 1 FROM log AS undone WHERE undone.id = log.subject AND undone.study_day < ?)) LIMIT 1
"""


class DayPace(NamedTuple):
    """A study day's answers that were not undone, to how many cards, and the time they took."""

    answers: int
    cards: int
    took_ms: int


def pace_on(raw: sqlite3.Connection, day: int, longest_ms: int) -> DayPace:
    """The pace of a study day, no answer counted as longer than `longest_ms`; damaged ones that can be read count."""
    return DayPace(*raw.execute(_PACE, (longest_ms, day)).fetchone())


def is_changed_before(raw: sqlite3.Connection, day: int, seq: int) -> bool:
    """Whether since row `seq` an answer of a study day before `day` came to the log, or was taken back."""
    return raw.execute(_CHANGED_BEFORE, (seq, day, day)).fetchone() is not None


def is_answered_on(raw: sqlite3.Connection, day: int) -> bool:
    """Whether the study day has an answer, also where all of them were undone."""
    return bool(raw.execute(_ANSWERED, (day,)).fetchone()[0])


def days_in_a_row(raw: sqlite3.Connection, today: int) -> int:
    """Study days in a row with an answer, ending today, or yesterday where today is still open.

    A day counts also where all its answers were undone.
    """
    day = today if is_answered_on(raw, today) else today - 1
    length = 0
    while is_answered_on(raw, day):
        length, day = length + 1, day - 1
    return length
