"""Which cards were answered when, told by the log alone, without reading what was answered."""

from __future__ import annotations

import sqlite3

from aiquiz.model.ids import CardId
from aiquiz.store.links import Links

__all__ = ["answered_since", "answered_surely", "introduced_since"]

_NOT_UNDONE = "NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.kind = 'undo' AND undo.subject = {}.id)"


def answered_since(raw: sqlite3.Connection, links: Links, first_day: int, rating: int = 0) -> set[CardId]:
    """The cards with an answer that stands, given on `first_day` or later, with this rating (0: any)."""
    # The body is JSON with sorted keys, and a quotation mark within a text would be written with a backslash.
    fits = f"AND instr(body, '\"rating\":{int(rating)},') > 0" if rating else ""
    # The plus keeps SQLite from going by kind: nearly every row is an answer, and few days are asked for.
    rows = raw.execute(
        f"SELECT DISTINCT subject FROM log WHERE +kind = 'answer' AND study_day >= ? {fits}"
        f" AND {_NOT_UNDONE.format('log')}",
        (first_day,),
    )
    return {links.card(card) for (card,) in rows}


def answered_surely(raw: sqlite3.Connection, links: Links) -> set[CardId]:
    """The cards with an answer, undone or not, of which the learner had said to be sure."""
    sure = "+kind = 'answer' AND instr(body, '\"is_sure\":true') > 0"
    return {links.card(card) for (card,) in raw.execute(f"SELECT DISTINCT subject FROM log WHERE {sure}")}


def introduced_since(raw: sqlite3.Connection, links: Links, first_day: int) -> set[CardId]:
    """The cards whose first answer that stands was given on `first_day` or later."""
    late = answered_since(raw, links, first_day)
    names = [name for card in late for name in links.names(card)]
    early = (
        "SELECT 1 FROM log WHERE kind = 'answer' AND subject = ? AND study_day < ?"
        f" AND {_NOT_UNDONE.format('log')} LIMIT 1"
    )
    return late - {links.card(name) for name in names if raw.execute(early, (name, first_day)).fetchone()}
