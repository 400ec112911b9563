"""What the last days' answers tell: for how many days in a row there was study, and how long a card takes.

Days that were over when the note was left are not counted again, unless an answer came late to one of them.
"""

from __future__ import annotations

from aiquiz.early.opened import NOT_UNDONE, made_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from aiquiz.early.noted import Lately

__all__ = ["told_lately"]


def told_lately(progress: sqlite3.Connection, lately: Lately, today: int) -> tuple[int, float | None]:
    """The study days in a row, ending today or yesterday; and the seconds that a card takes, None where unknown."""
    is_known = lately["made"] == made_of(progress) and not _is_changed(progress, lately)
    row = _days_in_a_row(progress, lately["today"] - 1, lately["row"] if is_known else 0, today)
    span = len(lately["days"])
    known = dict(zip(range(lately["today"] - span, lately["today"]), lately["days"], strict=True)) if is_known else {}
    found = [known.get(day) or _pace_on(progress, day, lately["longest_ms"]) for day in range(today - span, today)]
    answers, cards, spent_ms = (sum(column) for column in zip(*found, strict=True))
    return row, None if answers < lately["fewest_answers"] else max(1.0, spent_ms / 1000 / cards)


def _is_changed(progress: sqlite3.Connection, lately: Lately) -> bool:
    """Whether an answer of a day that was over then came to the log since, or was taken back."""
    found = progress.execute(
        "SELECT 1 FROM log WHERE seq > ? AND (+kind = 'answer' AND study_day < ? OR +kind = 'undo' AND EXISTS"
        " (SELECT 1 FROM log AS undone WHERE undone.id = log.subject AND undone.study_day < ?)) LIMIT 1",
        (lately["seq"], lately["today"], lately["today"]),
    )
    return found.fetchone() is not None


def _days_in_a_row(progress: sqlite3.Connection, known_day: int, known_row: int, today: int) -> int:
    """As `aiquiz.store.days` has it; it is known that there are `known_row` days in a row that end on `known_day`."""

    def is_answered(day: int) -> bool:
        found = progress.execute("SELECT EXISTS (SELECT 1 FROM log WHERE study_day = ? AND kind = 'answer')", (day,))
        return bool(found.fetchone()[0])

    day = today if is_answered(today) else today - 1
    length = 0
    while is_answered(day):
        if day == known_day and known_row:
            return length + known_row
        length, day = length + 1, day - 1
    return length


def _pace_on(progress: sqlite3.Connection, day: int, longest_ms: int) -> tuple[int, ...]:
    # The plus keeps SQLite from going by kind: nearly every row is an answer. A damaged body may be no JSON.
    found: tuple[int, ...] = progress.execute(
        "SELECT count(*), count(DISTINCT subject), coalesce(sum(min(json_extract(body, '$.took_ms'), ?)), 0) FROM log"
        f" WHERE study_day = ? AND +kind = 'answer' AND json_valid(body) AND {NOT_UNDONE}",
        (longest_ms, day),
    ).fetchone()
    return found
