"""The queue of one deck, or of several together: the rules of `aiquiz.study.queue` and `siblings`, on rows.

`tests/unit/test_early_question.py` holds them to say the same.
"""

from __future__ import annotations

from aiquiz.early.lots import Lots
from aiquiz.early.rows import LEARNING, Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Standing", "built"]

_PAGE_CHARS = 1_000


class Standing:
    """What the queue goes by besides the cards: the study day, the moment, and who is not asked.

    `answers` were given today, to `answered` cards. `limits` gives (new cards, reviews) of a deck; `introduced` are the
    day's new cards, `aside` the `suspended` and the buried ones; `recall` is the chance of recall, by stability and
    days since the last answer.
    """

    __slots__ = (
        "answered", "answers", "aside", "introduced", "is_new_in_backlog", "limits", "now_ms", "recall", "suspended",
        "today",
    )  # fmt: skip

    def __init__(self, today: int, now_ms: int, limits: Callable[[str], Sequence[int]]) -> None:
        self.today, self.now_ms, self.limits = today, now_ms, limits
        self.introduced: set[str] = set()
        self.suspended: set[str] = set()
        self.aside: set[str] = set()
        self.is_new_in_backlog = False
        self.answers = self.answered = 0
        self.recall: Callable[[float, int], float] = lambda _stability, _days: 0.0


def built(
    cards: list[Row], unseen: Iterable[Row], limits: Sequence[int], standing: Standing
) -> tuple[list[Row], list[Row], list[Row]]:
    """The learning, the due and the new cards of one queue, each in order."""
    today, aside = standing.today, standing.aside
    most_new, most_due = limits
    answered = [row for row in cards if _was_answered_on(row, today)]
    introduced = sum(1 for row in answered if row.name in standing.introduced)
    reviewed = len(answered) - introduced
    cards = [row for row in cards if row.name not in aside] if aside else cards
    learning = sorted((row for row in cards if row.state == LEARNING), key=lambda row: (row.due_at_ms or 0, row.name))
    asked = _Asked()
    answered_items = {(row.file, row.item) for row in answered}
    if answered_items:
        for row in cards:
            if (row.file, row.item) in answered_items:
                asked.add(row)
    for row in learning:
        asked.add(row)
    found = [row for row in cards if _is_due(row, today)]
    is_backlog = 0 < most_due < len(found) + reviewed
    recall, lots = standing.recall, Lots(today)

    def place(row: Row) -> tuple[float, tuple[int, str]]:
        first = recall(row.stability or 0.0, max(0, today - row.last_day)) if is_backlog else row.due_day
        return first, lots.drawn(row.name)

    due = _one_per_item(sorted(found, key=place), asked, max(0, most_due - reviewed))
    new_left = 0 if is_backlog and not standing.is_new_in_backlog else max(0, most_new - introduced)
    new = _one_per_item((row for row in unseen if row.name not in aside), asked, new_left)
    return learning, due, new


def _was_answered_on(row: Row, today: int) -> bool:
    if row.stability is None or row.last_day != today:
        return False
    return row.state == LEARNING or row.due_day > today


def _is_due(row: Row, today: int) -> bool:
    return row.stability is not None and row.state != LEARNING and row.due_day <= today


def _one_per_item(rows: Iterable[Row], asked: _Asked, limit: int) -> list[Row]:
    chosen: list[Row] = []
    given_away: list[Row] = []
    for row in rows:
        if len(chosen) >= limit:
            return chosen
        if asked.holds_sibling_of(row):
            continue
        if asked.gives_away(row):
            given_away.append(row)
        else:
            asked.add(row)
            chosen.append(row)
    for row in given_away:
        if len(chosen) < limit and not asked.holds_sibling_of(row):
            asked.add(row)
            chosen.append(row)
    return chosen


class _Asked:
    """What today has asked already, as `aiquiz.study.siblings` keeps it."""

    def __init__(self) -> None:
        self._items: set[tuple[int, str]] = set()
        self._quotes: set[tuple[int, str]] = set()
        self._shown: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def add(self, row: Row) -> None:
        file, quote, at = row.file, row.quote, row.at
        self._items.add((file, row.item))
        if quote is None:
            return
        self._quotes.add((file, quote))
        if at is not None:
            for page in _pages(at, quote):
                self._shown.setdefault((file, page), []).append((at, at + len(quote)))

    def holds_sibling_of(self, row: Row) -> bool:
        return (row.file, row.item) in self._items

    def gives_away(self, row: Row) -> bool:
        file, quote, at = row.file, row.quote, row.at
        if quote is None:
            return False
        if (file, quote) in self._quotes:
            return True
        return at is not None and any(
            at < end and start < at + len(quote)
            for page in _pages(at, quote)
            for start, end in self._shown.get((file, page), ())
        )


def _pages(at: int, quote: str) -> range:
    return range(at // _PAGE_CHARS, (at + len(quote)) // _PAGE_CHARS + 1)
