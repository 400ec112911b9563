"""The first question out of the files, both opened for reading only, and only where they are as the note says."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence

from aiquiz.early.built import Standing
from aiquiz.early.lean import parsed
from aiquiz.early.note import files_in
from aiquiz.early.question import Asked, asked_as
from aiquiz.early.queue import First, first_of
from aiquiz.early.rows import CARDS_PER_FILE
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aiquiz.early.noted import Facts

__all__ = ["first_question"]

_MS_PER_MINUTE, _MS_PER_HOUR, _MS_PER_DAY = 60_000, 3_600_000, 86_400_000
_SETTLED_NS = 2_000_000_000
_NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.kind = 'undo' AND undo.subject = log.id)"


def first_question(facts: Facts, words: Sequence[str], now_ms: int, utc_offset_min: int) -> Asked:
    """What `aiquiz study WORDS` asks first at this moment; `words` are ids and files of decks, none: all of them.

    Raises UnsureError, and what SQLite and the note's shape may raise.
    """
    today = (now_ms + utc_offset_min * _MS_PER_MINUTE - facts["hour"] * _MS_PER_HOUR) // _MS_PER_DAY
    decks = _chosen(facts["decks"], words)
    opened: list[sqlite3.Connection] = []
    try:
        for path in (facts["db"], facts["index"]):
            opened.append(_opened(path))
        progress, index = opened
        _demand_current(facts, progress, index)
        standing = _standing(facts, progress, today, now_ms)
        first = first_of(index, decks, standing)
        return _asked(facts, progress, index, first, standing, {number for number, _ in decks})
    finally:
        for raw in opened:
            raw.close()


def _chosen(decks: Sequence[tuple[int, str, str, str]], words: Sequence[str]) -> list[tuple[int, str]]:
    """The decks (number, id) that the words name, as the command would take them: ids first, then files."""
    by_id = {deck: (number, deck) for number, deck, *_ in decks}
    by_path = {path: (number, deck) for number, deck, _, path in decks}
    paths = {os.path.abspath(word) for word in words if _is_path(word)}
    ids = [word for word in words if not _is_path(word)]
    if not paths <= by_path.keys() or any(word not in by_id for word in ids):
        raise UnsureError("no such deck")
    named = [*(by_id[word] for word in ids), *(deck for path, deck in by_path.items() if path in paths)]
    return list(dict.fromkeys(named)) or list(by_id.values())


def _is_path(word: str) -> bool:
    return word.endswith((".yaml", ".yml")) or "/" in word or "\\" in word or os.path.isdir(word)


def _opened(path: str) -> sqlite3.Connection:
    if not os.access(path, os.R_OK | os.W_OK) or not os.access(os.path.dirname(path), os.W_OK):
        raise UnsureError("nothing could be saved")
    name = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    raw = sqlite3.connect(f"file:{name}?mode=ro", timeout=0, isolation_level=None, uri=True)
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("BEGIN")  # all of it is read as it stands at one moment
    return raw


def _demand_current(facts: Facts, progress: sqlite3.Connection, index: sqlite3.Connection) -> None:
    """Raises UnsureError where the index does not know what stands in the progress file and in the deck files."""
    meta = dict(index.execute("SELECT key, value FROM meta"))
    last = progress.execute("SELECT seq, id FROM log ORDER BY seq DESC LIMIT 1").fetchone()
    made = progress.execute(
        "SELECT group_concat(value, ' ') FROM meta WHERE key IN ('memory_rule', 'memory_made', 'mended_rows')"
    ).fetchone()
    rule = progress.execute("SELECT value FROM meta WHERE key = 'memory_rule'").fetchone()
    mark = [*(last or (0, "")), made[0] or ""]
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


def _standing(facts: Facts, progress: sqlite3.Connection, today: int, now_ms: int) -> Standing:
    usual, own = facts["limits"], facts["limits_of"]
    of_day = progress.execute("SELECT value FROM meta WHERE key = 'limits_of_day'").fetchone()
    if of_day is not None and parsed(of_day[0])["day"] == today:
        raise UnsureError("limits of the day")
    standing = Standing(today, now_ms, lambda deck: own.get(deck, usual))
    standing.is_new_in_backlog = facts["new_in_backlog"]
    factor, decay = facts["forgetting"]
    standing.recall = lambda stability, days: (1 + factor * days / stability) ** decay
    standing.introduced = {
        card for (card,) in progress.execute("SELECT card FROM memory WHERE first_day = ?", (today,))
    }
    standing.aside = _aside(progress, today)
    if standing.aside and _has(progress, "alias"):
        raise UnsureError("cards have other names by now")
    return standing


def _aside(progress: sqlite3.Connection, today: int) -> set[str]:
    """The cards that are suspended, or buried today."""
    aside: dict[str, bool] = {}
    rows = progress.execute(
        f"SELECT kind, subject, body FROM log WHERE kind IN ('suspend', 'unsuspend') AND {_NOT_UNDONE} ORDER BY hlc, id"
    )
    for kind, card, body in rows:
        aside[card] = kind == "suspend" and not _lost_its_reason(progress, body)
    of_today = f"SELECT subject FROM log WHERE kind = 'bury' AND {_NOT_UNDONE} AND study_day = ?"
    buried = {card for (card,) in progress.execute(of_today, (today,))}
    return buried | {card for card, is_aside in aside.items() if is_aside}


def _lost_its_reason(progress: sqlite3.Connection, body: str) -> bool:
    because = parsed(body).get("because")
    if because is None:
        return False
    found = progress.execute("SELECT 1 FROM log WHERE kind = 'undo' AND subject = ? LIMIT 1", (because,))
    return found.fetchone() is not None


def _has(progress: sqlite3.Connection, kind: str) -> bool:
    return progress.execute("SELECT 1 FROM log WHERE kind = ? LIMIT 1", (kind,)).fetchone() is not None


def _asked(
    facts: Facts,
    progress: sqlite3.Connection,
    index: sqlite3.Connection,
    first: First,
    standing: Standing,
    numbers: set[int],
) -> Asked:
    row = first.row
    body = index.execute("SELECT body FROM words WHERE id = ?", (row.number,)).fetchone()[0]
    asked = asked_as(
        row.name, body, row.stability or 0.0, row.repetitions, facts["asking"], standing.today, is_review=row.state == 2
    )
    deck, title = next((deck, title) for file, deck, title, _ in facts["decks"] if file == row.file)
    asked.title = title
    asked.due, asked.learning, asked.new = first.due, first.learning, first.new
    asked.left = first.due + first.learning + first.new
    asked.done = _done_on(progress, index, standing.today, numbers)
    asked.is_flagged = _is_flagged(progress, f"{deck}/{row.item}")
    return asked


def _done_on(progress: sqlite3.Connection, index: sqlite3.Connection, today: int, decks: set[int]) -> int:
    """How many answers of today this sitting goes on from."""
    of_today = f"SELECT subject FROM log WHERE kind = 'answer' AND study_day = ? AND {_NOT_UNDONE}"
    found = [card for (card,) in progress.execute(of_today, (today,))]
    if found and _has(progress, "alias"):
        raise UnsureError("cards have other names by now")
    done = 0
    for card in found:
        rows = index.execute(
            "SELECT c.id, m.last_day FROM card AS c LEFT JOIN memory AS m ON m.card = c.id WHERE c.card = ?", (card,)
        )
        last_days = [last_day for number, last_day in rows if number // CARDS_PER_FILE in decks]
        if last_days and last_days != [today]:
            raise UnsureError("it was reset since")
        done += len(last_days)
    return done


def _is_flagged(progress: sqlite3.Connection, item: str) -> bool:
    if not _has(progress, "flag"):
        return False
    if _has(progress, "alias"):
        raise UnsureError("items have other names by now")
    about = f"SELECT kind FROM log WHERE kind IN ('flag', 'unflag') AND subject = ? AND {_NOT_UNDONE} ORDER BY hlc, id"
    kinds = [kind for (kind,) in progress.execute(about, (item,))]
    return bool(kinds) and kinds[-1] == "flag"
