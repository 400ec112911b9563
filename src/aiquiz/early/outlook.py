"""The numbers of the home screen, counted in the files; both are opened for reading only.

`tests/unit/test_early_outlook.py` holds them to be those that the app counts.
"""

from __future__ import annotations

from aiquiz.early.built import Standing, built
from aiquiz.early.lately import told_lately
from aiquiz.early.opened import NOT_UNDONE, Opened, has_kind, standing_on, study_day
from aiquiz.early.rows import CARDS_PER_FILE, gathered, unseen
from aiquiz.early.tally import tallies
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from aiquiz.early.noted import Facts, Lately

__all__ = ["Counts", "Outlook", "outlook_at"]

_FORECAST_DAYS = 14
_OF_FILE = "BETWEEN ? AND ?"


class Counts:
    """What a deck asks now, and how many of its items are flagged."""

    __slots__ = ("due", "flagged", "learning", "new")

    def __init__(self, new: int, learning: int, due: int) -> None:
        self.new, self.learning, self.due, self.flagged = new, learning, due, 0


class Outlook:
    """`counts` are in the order of the facts' decks; `forecast` are cards by day from `today` on, overdue ones first.

    `pace_seconds` is what a card takes, None where that is not known; `synced_days_ago` None where it never was synced.
    """

    __slots__ = ("counts", "days_in_a_row", "forecast", "pace_seconds", "reviewed_today", "synced_days_ago", "today")

    def __init__(self, today: int, counts: list[Counts], forecast: list[int]) -> None:
        self.today, self.counts, self.forecast = today, counts, forecast
        self.reviewed_today = self.days_in_a_row = 0
        self.pace_seconds: float | None = None
        self.synced_days_ago: int | None = None


def outlook_at(facts: Facts, lately: Lately, now_ms: int, utc_offset_min: int) -> Outlook:
    """What the home screen tells at this moment. Raises UnsureError, and what SQLite and the note's shape may raise."""
    today = study_day(facts, now_ms, utc_offset_min)
    with Opened(facts) as files:
        progress, index = files.progress, files.index
        standing = standing_on(facts, progress, today, now_ms)
        found = Outlook(today, _counts(facts, index, standing), _forecast(facts, index, standing))
        _mark_flagged(facts, progress, index, found.counts)
        found.reviewed_today = standing.answers
        found.days_in_a_row, found.pace_seconds = told_lately(progress, lately, today)
        synced = progress.execute("SELECT value FROM meta WHERE key = 'synced_at_ms'").fetchone()
        if synced and synced[0].isdecimal():
            found.synced_days_ago = max(0, today - study_day(facts, int(synced[0]), utc_offset_min))
        return found


def _counts(facts: Facts, index: sqlite3.Connection, standing: Standing) -> list[Counts]:
    """What each deck asks by itself: counted where its cards are independent, else in a queue."""
    plain = tallies(index, standing)
    rows = gathered(index, [number for number, *_ in facts["decks"] if number not in plain], standing.today)
    counts: list[Counts] = []
    for number, deck, *_ in facts["decks"]:
        limits = standing.limits(deck)
        if number in plain:
            tally = plain[number]
            tally.limit(limits, is_new_in_backlog=standing.is_new_in_backlog)
            counts.append(Counts(tally.unseen, tally.learning, tally.due))
        else:
            learning, due, new = built(rows[number], unseen(index, number), limits, standing)
            counts.append(Counts(len(new), len(learning), len(due)))
    return counts


def _forecast(facts: Facts, index: sqlite3.Connection, standing: Standing) -> list[int]:
    """How many cards of these decks return on each of the next days, suspended ones left out."""
    ahead = [0] * _FORECAST_DAYS
    end = standing.today + _FORECAST_DAYS
    numbers = {number for number, *_ in facts["decks"]}

    def add(day: int, count: int) -> None:
        ahead[max(0, day - standing.today)] += count

    for day, count in index.execute("SELECT due_day, count(*) FROM memory WHERE due_day < ? GROUP BY due_day", (end,)):
        add(day, count)
    for (other,) in index.execute("SELECT id FROM file WHERE seen > 0").fetchall():
        if other not in numbers:
            cards = f"SELECT due_day, count(*) FROM memory WHERE due_day < ? AND card {_OF_FILE} GROUP BY due_day"
            for day, count in index.execute(cards, (end, *_cards_of(other))):
                add(day, -count)
    for name in standing.suspended:
        named = "SELECT c.id, m.due_day FROM card AS c JOIN memory AS m ON m.card = c.id WHERE c.card = ?"
        for card, day in index.execute(named, (name,)):
            if card // CARDS_PER_FILE in numbers and day < end:
                add(day, -1)
    return ahead


def _mark_flagged(facts: Facts, progress: sqlite3.Connection, index: sqlite3.Connection, counts: list[Counts]) -> None:
    """Counts the items that somebody means to edit, where they are still in their deck."""
    flagged: dict[str, bool] = {}
    rows = progress.execute(
        f"SELECT subject, kind FROM log WHERE kind IN ('flag', 'unflag') AND {NOT_UNDONE} ORDER BY hlc, id"
    )
    for subject, kind in rows:
        flagged[subject] = kind == "flag"
    if flagged and has_kind(progress, "alias"):
        raise UnsureError("items have other names by now")
    places = {deck: place for place, (_, deck, *_) in enumerate(facts["decks"])}
    for subject, is_flagged in flagged.items():
        deck, _, item = subject.partition("/")
        if is_flagged and deck in places:
            number = facts["decks"][places[deck]][0]
            there = index.execute(
                f"SELECT 1 FROM card WHERE item = ? AND id {_OF_FILE} LIMIT 1", (item, *_cards_of(number))
            )
            counts[places[deck]].flagged += there.fetchone() is not None


def _cards_of(file: int) -> tuple[int, int]:
    return file * CARDS_PER_FILE, (file + 1) * CARDS_PER_FILE - 1
