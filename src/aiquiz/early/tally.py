"""What plain decks ask, counted and not read: in a plain deck no card has siblings, or is told of by another one."""

from __future__ import annotations

from aiquiz.early.built import Standing
from aiquiz.early.lots import first_due, numbers_of
from aiquiz.early.rows import CARDS_PER_FILE, LEARNING, Row, one_row, unseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Container, Iterator, Sequence

__all__ = ["Tally", "answered_among", "answers_among", "candidates", "tallies"]


_ANSWERED_ON = (
    f"SELECT card / {CARDS_PER_FILE} AS of_file, first_day = ?1 AS is_new, count(*) FROM memory"
    " WHERE last_day = ?1 AND due_day > ?1 GROUP BY of_file, is_new"
)
"""How many cards of each file were answered on a day and come back later, those answered for the first time apart.

A card that was put back on that day by hand is asked once more. The index `memory_by_last` has it all.
"""


class Tally:
    """Of one deck the cards that are learned, due and never answered, and those answered today, new ones and others."""

    __slots__ = ("due", "introduced", "learning", "reviewed", "unseen")

    def __init__(self) -> None:
        self.learning = self.due = self.unseen = self.introduced = self.reviewed = 0

    def count_answered(self, is_introduced: bool, count: int) -> None:
        """So many cards more were answered today, for the first time or not."""
        if is_introduced:
            self.introduced += count
        else:
            self.reviewed += count

    def is_backlog(self, limits: Sequence[int]) -> bool:
        """Whether more is due than the day's limits (new cards, reviews) let through."""
        return 0 < limits[1] < self.due + self.reviewed

    def limit(self, limits: Sequence[int], *, is_new_in_backlog: bool = False) -> None:
        """Leaves what is asked within these limits."""
        most_new, most_due = limits
        if self.is_backlog(limits) and not is_new_in_backlog:
            self.unseen = 0
        self.due = min(self.due, max(0, most_due - self.reviewed))
        self.unseen = min(self.unseen, max(0, most_new - self.introduced))


def tallies(raw: sqlite3.Connection, standing: Standing) -> dict[int, Tally]:
    """The tally of every plain deck, by the number of its file, no limit applied."""
    found: dict[int, Tally] = {}
    for file, left in raw.execute(
        "SELECT id, cards - seen FROM file WHERE is_plain AND retired_ns IS NULL AND cards > 0"
    ):
        found[file] = Tally()
        found[file].unseen = left
    # As the index `memory_by_file` has it, day by day: by file alone, thousands of rows would be sorted first.
    by_file = (
        f"SELECT of_file, sum(due) FROM (SELECT card / {CARDS_PER_FILE} AS of_file, count(*) AS due FROM memory"
        f" WHERE due_day <= ? GROUP BY due_day, card / {CARDS_PER_FILE}) GROUP BY of_file"
    )
    for file, count in raw.execute(by_file, (standing.today,)):
        if file in found:
            found[file].due = count
    for file, due_day, last_day, first_day in _learning(raw, found):
        found[file].learning += 1
        if due_day <= standing.today:
            found[file].due -= 1
            if last_day == standing.today:
                found[file].count_answered(first_day == standing.today, 1)
    for file, is_introduced, count in raw.execute(_ANSWERED_ON, (standing.today,)):
        if file in found:
            found[file].count_answered(is_introduced, count)
    for name in standing.aside:
        _take_out(raw, name, found, standing.today)
    return found


def candidates(
    raw: sqlite3.Connection, order: Sequence[int], asked: dict[int, Tally], standing: Standing
) -> dict[int, list[Row]]:
    """The cards of plain decks of which one may come first: the first that is learned, due, and new.

    `order` are the decks' files in the order to ask them, `asked` the tallies within the limits.
    """
    without = numbers_of(raw, standing.aside)
    rows: dict[int, list[Row]] = {file: [] for file in asked}
    firsts = (_first_learning(raw, asked, without), _first_due(raw, asked, without, standing))
    for row in (*(one_row(raw, number) for number in firsts if number), *_first_new(raw, order, asked, standing)):
        rows[row.file].append(row)
    return rows


def answered_among(raw: sqlite3.Connection, files: Container[int], today: int) -> int:
    """How many cards of these files were answered last today."""
    by_file = f"SELECT card / {CARDS_PER_FILE} AS of_file, count(*) FROM memory WHERE last_day = ? GROUP BY of_file"
    return sum(count for file, count in raw.execute(by_file, (today,)) if file in files)


def answers_among(raw: sqlite3.Connection, answered: Sequence[str], files: Container[int], today: int) -> int | None:
    """How many of today's answers, by names of cards, are to cards of these files; None where one was reset since."""
    there = raw.execute(
        "SELECT c.card, c.id FROM memory AS m CROSS JOIN card AS c ON c.id = m.card WHERE m.last_day = ?", (today,)
    )
    mine = {card for card, number in there if number // CARDS_PER_FILE in files}
    if any(number // CARDS_PER_FILE in files for number in numbers_of(raw, {*answered} - mine)):
        return None
    return sum(1 for card in answered if card in mine)


def _learning(raw: sqlite3.Connection, among: dict[int, Tally]) -> Iterator[tuple[int, int, int, int]]:
    """File, due day, last day and first day of the cards that wait for a learning step."""
    for number, *days in raw.execute(f"SELECT card, due_day, last_day, first_day FROM memory WHERE state = {LEARNING}"):
        if number // CARDS_PER_FILE in among:
            due_day, last_day, first_day = days
            yield number // CARDS_PER_FILE, due_day, last_day, first_day


def _first_learning(raw: sqlite3.Connection, asked: dict[int, Tally], without: set[int]) -> int | None:
    """The number of the card whose step is over first; of those of one moment, by name."""
    rows = raw.execute(
        "SELECT coalesce(m.due_at_ms, 0), c.card, c.id FROM memory AS m CROSS JOIN card AS c ON c.id = m.card"
        f" WHERE m.state = {LEARNING}"
    )
    waiting = [row for row in rows if row[2] // CARDS_PER_FILE in asked and row[2] not in without]
    return min(waiting)[2] if waiting else None


def _first_due(raw: sqlite3.Connection, asked: dict[int, Tally], without: set[int], standing: Standing) -> int | None:
    """The number of the card that is longest overdue, by lot among those of one day."""
    files = [file for file, tally in asked.items() if tally.due]
    found = first_due(raw, standing.today, files, without, standing.today)
    return None if found is None else found[1]


def _first_new(
    raw: sqlite3.Connection, order: Sequence[int], asked: dict[int, Tally], standing: Standing
) -> Iterator[Row]:
    for file in order:
        if file in asked and asked[file].unseen:
            yield next(row for row in unseen(raw, file) if row.name not in standing.aside)
            return


def _take_out(raw: sqlite3.Connection, name: str, found: dict[int, Tally], today: int) -> None:
    """Counts the card no longer, which is not asked today."""
    rows = raw.execute(
        "SELECT c.id, m.state, m.due_day FROM card AS c LEFT JOIN memory AS m ON m.card = c.id WHERE c.card = ?",
        (name,),
    )
    for number, state, due_day in rows:
        tally = found.get(number // CARDS_PER_FILE)
        if tally is None:
            continue
        tally.unseen -= state is None
        tally.learning -= state == LEARNING
        tally.due -= state is not None and state != LEARNING and due_day <= today
