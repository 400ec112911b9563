"""The first question out of the files, both opened for reading only, and only where they are as the note says."""

from __future__ import annotations

import os

from aiquiz.early.built import Standing
from aiquiz.early.opened import NOT_UNDONE, Opened, has_kind, standing_on, study_day
from aiquiz.early.question import Asked, asked_as
from aiquiz.early.queue import First, first_of
from aiquiz.early.tally import answered_among, answers_among
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from aiquiz.early.noted import Facts

__all__ = ["first_question"]


def first_question(facts: Facts, words: Sequence[str], now_ms: int, utc_offset_min: int) -> Asked:
    """What `aiquiz study WORDS` asks first at this moment; `words` are ids and files of decks, none: all of them.

    Raises UnsureError, and what SQLite and the note's shape may raise.
    """
    today = study_day(facts, now_ms, utc_offset_min)
    decks = _chosen(facts["decks"], words)
    with Opened(facts) as files:
        standing = standing_on(facts, files.progress, today, now_ms)
        first = first_of(files.index, decks, standing)
        return _asked(facts, files.progress, files.index, first, standing, {number for number, _ in decks})


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
    asked.done = _done_on(progress, index, standing, numbers)
    asked.is_flagged = _is_flagged(progress, f"{deck}/{row.item}")
    return asked


def _done_on(progress: sqlite3.Connection, index: sqlite3.Connection, standing: Standing, decks: set[int]) -> int:
    """How many answers of today this sitting goes on from."""
    if not standing.answers:
        return 0
    if has_kind(progress, "alias"):
        raise UnsureError("cards have other names by now")
    if standing.answered == answered_among(index, decks, standing.today):
        return standing.answers  # each of them was given to a card of these decks
    of_today = f"SELECT subject FROM log WHERE kind = 'answer' AND study_day = ? AND {NOT_UNDONE}"
    found = [card for (card,) in progress.execute(of_today, (standing.today,))]
    done = answers_among(index, found, decks, standing.today)
    if done is None:
        raise UnsureError("it was reset since")
    return done


def _is_flagged(progress: sqlite3.Connection, item: str) -> bool:
    if not has_kind(progress, "flag"):
        return False
    if has_kind(progress, "alias"):
        raise UnsureError("items have other names by now")
    about = f"SELECT kind FROM log WHERE kind IN ('flag', 'unflag') AND subject = ? AND {NOT_UNDONE} ORDER BY hlc, id"
    kinds = [kind for (kind,) in progress.execute(about, (item,))]
    return bool(kinds) and kinds[-1] == "flag"
