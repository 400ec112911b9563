"""A study day by the number of its cards, file by file, counted without reading any of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final, NamedTuple

from aiquiz.index.schema import CARDS_PER_FILE

__all__ = ["Tally", "plain_files", "tallies"]

_LEARNING: Final = 1
"""The state in the table `memory`."""


class Tally(NamedTuple):
    """Of one file: cards in a learning step, cards due, and cards never answered; none of those left out.

    `introduced` and `reviewed` count the new and the other cards that were answered today.
    """

    learning: int = 0
    due: int = 0
    unseen: int = 0
    introduced: int = 0
    reviewed: int = 0


def tallies(raw: sqlite3.Connection, today: int, without: Iterable[str] = ()) -> dict[int, Tally]:
    """The tallies of all sound files; cards of `without` are not asked, but count as answered where they were."""
    unseen = dict(raw.execute("SELECT id, cards - seen FROM file WHERE retired_ns IS NULL AND cards > 0"))
    # As the index `memory_by_file` has it, day by day: by file alone, thousands of rows would be sorted first.
    by_file = (
        f"SELECT of_file, sum(due) FROM (SELECT card / {CARDS_PER_FILE} AS of_file, count(*) AS due FROM memory"
        f" WHERE due_day <= ? GROUP BY due_day, card / {CARDS_PER_FILE}) GROUP BY of_file"
    )
    due = _Counts(raw.execute(by_file, (today,)))
    learning, introduced, reviewed = _Counts(), _Counts(), _Counts()
    for card, due_day, last_day, first_day in raw.execute(
        f"SELECT card, due_day, last_day, first_day FROM memory WHERE state = {_LEARNING}"
    ):
        learning.add(card, 1)
        if due_day <= today:
            due.add(card, -1)
            if last_day == today:
                (introduced if first_day == today else reviewed).add(card, 1)
    # Put back on today by hand, a card is asked once more. The index `memory_by_last` has it all.
    answered = (
        f"SELECT card / {CARDS_PER_FILE} AS of_file, first_day = ?1 AS is_new, count(*) FROM memory"
        " WHERE last_day = ?1 AND due_day > ?1 GROUP BY of_file, is_new"
    )
    for number, is_introduced, count in raw.execute(answered, (today,)):
        (introduced if is_introduced else reviewed).add_to(number, count)
    for name in without:
        for card, state, due_day in raw.execute(
            "SELECT c.id, m.state, m.due_day FROM card AS c LEFT JOIN memory AS m ON m.card = c.id WHERE c.card = ?",
            (name,),
        ):
            if state is None:
                unseen[card // CARDS_PER_FILE] = unseen.get(card // CARDS_PER_FILE, 0) - 1
            elif state == _LEARNING:
                learning.add(card, -1)
            elif due_day <= today:
                due.add(card, -1)
    return {
        number: Tally(
            learning.get(number, 0), due.get(number, 0), left, introduced.get(number, 0), reviewed.get(number, 0)
        )
        for number, left in unseen.items()
    }


def plain_files(raw: sqlite3.Connection) -> set[int]:
    """The files in which no card has siblings, or is answered by the feedback on another."""
    return {number for (number,) in raw.execute("SELECT id FROM file WHERE is_plain")}


class _Counts(dict[int, int]):
    """Numbers of cards by file."""

    def add(self, card: int, count: int) -> None:
        """So many more in the file of this card."""
        self.add_to(card // CARDS_PER_FILE, count)

    def add_to(self, number: int, count: int) -> None:
        """So many more in the file with this number."""
        self[number] = self.get(number, 0) + count
