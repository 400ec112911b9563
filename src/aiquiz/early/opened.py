"""The progress file and its index, both opened for reading only, and only where they are as the note says."""

from __future__ import annotations

import os

from aiquiz.early.built import Standing
from aiquiz.early.lean import connect, parsed
from aiquiz.early.limits import limits_on
from aiquiz.early.note import files_in
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from types import TracebackType
    from typing import Self

    from aiquiz.early.noted import Facts

__all__ = ["NOT_UNDONE", "Opened", "has_kind", "made_of", "standing_on", "study_day"]

NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.kind = 'undo' AND undo.subject = log.id)"
"""Of rows of the log: those that nobody took back."""

_OF_DAY = (
    "SELECT count(*) FILTER (WHERE kind = 'answer'), count(DISTINCT subject) FILTER (WHERE kind = 'answer'),"
    f" count(*) FILTER (WHERE kind = 'bury') FROM log WHERE study_day = ? AND {NOT_UNDONE}"
)
"""A day's answers, the cards they were given to, and how often a card was put aside: its rows are looked up once."""
_MS_PER_MINUTE, _MS_PER_HOUR, _MS_PER_DAY = 60_000, 3_600_000, 86_400_000
_SETTLED_NS = 2_000_000_000


def study_day(facts: Facts, at_ms: int, utc_offset_min: int) -> int:
    """The study day of a moment, days since 1970-01-01."""
    return (at_ms + utc_offset_min * _MS_PER_MINUTE - facts["hour"] * _MS_PER_HOUR) // _MS_PER_DAY


class Opened:
    """Both files as they stand at one moment, closed at the end of the `with` block.

    Raises UnsureError where they are not as the facts say, or nothing could be saved; and what SQLite raises.
    """

    def __init__(self, facts: Facts) -> None:
        self._all: list[sqlite3.Connection] = []
        try:
            for path in (facts["db"], facts["index"]):
                self._all.append(_opened(path))
            self.progress, self.index = self._all
            _demand_current(facts, self.progress, self.index)
        except BaseException:
            self._close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        for raw in self._all:
            raw.close()


def standing_on(facts: Facts, progress: sqlite3.Connection, today: int, now_ms: int) -> Standing:
    """What the day's queues go by. Raises UnsureError."""
    standing = Standing(today, now_ms, limits_on(facts, progress, today))
    standing.is_new_in_backlog = facts["new_in_backlog"]
    factor, decay = facts["forgetting"]
    standing.recall = lambda stability, days: (1 + factor * days / stability) ** decay
    standing.introduced = {
        card for (card,) in progress.execute("SELECT card FROM memory WHERE first_day = ?", (today,))
    }
    standing.suspended = _suspended(progress)
    standing.answers, standing.answered, buried = progress.execute(_OF_DAY, (today,)).fetchone()
    standing.aside = standing.suspended | (_buried(progress, today) if buried else set())
    if standing.aside and has_kind(progress, "alias"):
        raise UnsureError("cards have other names by now")
    return standing


def made_of(progress: sqlite3.Connection) -> str:
    """Of which making what is remembered is, and how often rows of the log were mended."""
    made = progress.execute(
        "SELECT group_concat(value, ' ') FROM meta WHERE key IN ('memory_rule', 'memory_made', 'mended_rows')"
    ).fetchone()
    return made[0] or ""


def _suspended(progress: sqlite3.Connection) -> set[str]:
    """The cards that are not asked until somebody says so."""
    aside: dict[str, bool] = {}
    rows = progress.execute(
        f"SELECT kind, subject, body FROM log WHERE kind IN ('suspend', 'unsuspend') AND {NOT_UNDONE} ORDER BY hlc, id"
    )
    for kind, card, body in rows:
        aside[card] = kind == "suspend" and not _lost_its_reason(progress, body)
    return {card for card, is_aside in aside.items() if is_aside}


def _buried(progress: sqlite3.Connection, today: int) -> set[str]:
    of_today = f"SELECT subject FROM log WHERE kind = 'bury' AND {NOT_UNDONE} AND study_day = ?"
    return {card for (card,) in progress.execute(of_today, (today,))}


def _lost_its_reason(progress: sqlite3.Connection, body: str) -> bool:
    because = parsed(body).get("because")
    if because is None:
        return False
    found = progress.execute("SELECT 1 FROM log WHERE kind = 'undo' AND subject = ? LIMIT 1", (because,))
    return found.fetchone() is not None


def has_kind(progress: sqlite3.Connection, kind: str) -> bool:
    """Whether the log has any row of this kind, undone or not."""
    return progress.execute("SELECT 1 FROM log WHERE kind = ? LIMIT 1", (kind,)).fetchone() is not None


def _opened(path: str) -> sqlite3.Connection:
    if not os.access(path, os.R_OK | os.W_OK) or not os.access(os.path.dirname(path), os.W_OK):
        raise UnsureError("nothing could be saved")
    name = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    raw = connect(f"file:{name}?mode=ro", timeout=0, isolation_level=None, uri=True)
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("BEGIN")  # all of it is read as it stands at one moment
    return raw


def _demand_current(facts: Facts, progress: sqlite3.Connection, index: sqlite3.Connection) -> None:
    """Raises UnsureError where the index does not know what stands in the progress file and in the deck files."""
    meta = dict(index.execute("SELECT key, value FROM meta"))
    last = progress.execute("SELECT seq, id FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    rule = progress.execute("SELECT value FROM meta WHERE key = 'memory_rule'").fetchone()
    mark = [*(last or (0, "")), made_of(progress)]
    if meta.get("fingerprint") != facts["fingerprint"] or parsed(meta.get("followed_until", "0")) != mark:
        raise UnsureError("the index is behind")
    if rule is None or rule[0] != facts["rule"]:
        raise UnsureError("memory is of another rule")
    known = [path for (path,) in progress.execute("SELECT path FROM known_decks ORDER BY path")]
    if files_in(facts["folders"], [os.fsdecode(path) for path in known]) != facts["files"]:
        raise UnsureError("other deck files")
    files = {path: tuple(signature) for path, *signature in facts["files"]}
    signatures = {number: files[path] for number, _, _, path in facts["decks"]}
    rows = index.execute("SELECT id, inode, size, mtime_ns, read_ns, is_followed FROM file")
    for number, *signature, read_ns, is_followed in rows:
        if number in signatures:
            settled = read_ns - signature[2] > _SETTLED_NS and is_followed
            if not settled or signatures.pop(number) != tuple(signature):
                raise UnsureError("a deck file is read anew")
    if signatures:
        raise UnsureError("the index was lost")
