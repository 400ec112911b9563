"""What `aiquiz study` asks first, with no more read than that takes: of plain decks next to nothing."""

from __future__ import annotations

from aiquiz.early.built import Standing, built
from aiquiz.early.rows import Row, gathered, unseen
from aiquiz.early.tally import Tally, candidates, tallies
from aiquiz.early.unsure import UnsureError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

__all__ = ["First", "first_of"]

_NO_LIMITS = (1_000_000_000, 1_000_000_000)


class First:
    """The first card, and how many there are of each kind, the first one too."""

    __slots__ = ("due", "learning", "new", "row")

    def __init__(self, row: Row, due: int, learning: int, new: int) -> None:
        self.row, self.due, self.learning, self.new = row, due, learning, new


def first_of(raw: sqlite3.Connection, decks: Sequence[tuple[int, str]], standing: Standing) -> First:
    """What studying these decks (number, id) together asks first. Raises UnsureError where that is nothing."""
    plain = _plain(raw, decks, standing)
    rows = gathered(raw, [number for number, _ in decks if number not in plain], standing.today)
    few = candidates(raw, [number for number, _ in decks], plain, standing)
    chosen: list[Row] = []
    for number, deck in decks:
        if number in plain:
            chosen += few[number]
            continue
        queue = built(rows[number], unseen(raw, number), standing.limits(deck), standing)
        if len(decks) == 1:
            return _first(*queue, None, standing.now_ms)
        chosen += sorted((row for part in queue for row in part), key=lambda row: row.number)
    learning, due, new = built(chosen, (row for row in chosen if row.stability is None), _NO_LIMITS, standing)
    return _first(learning, due, new, plain, standing.now_ms)


def _plain(raw: sqlite3.Connection, decks: Sequence[tuple[int, str]], standing: Standing) -> dict[int, Tally]:
    """What the plain decks ask; in a backlog a deck has to be read like any other."""
    found = tallies(raw, standing)
    plain: dict[int, Tally] = {}
    for number, deck in decks:
        limits = standing.limits(deck)
        if number in found and not found[number].is_backlog(limits):
            plain[number] = found[number]
            plain[number].limit(limits)
    return plain


def _first(learning: list[Row], due: list[Row], new: list[Row], plain: dict[int, Tally] | None, now_ms: int) -> First:
    """The first of these, which stand in order; of `plain` decks not all are among them, but those that are first."""
    counts = [sum(1 for row in part if not plain or row.file not in plain) for part in (learning, due, new)]
    for tally in (plain or {}).values():
        counts = [counts[0] + tally.learning, counts[1] + tally.due, counts[2] + tally.unseen]
    return First(_asked_first(learning, due, new, counts, now_ms), counts[1], counts[0], counts[2])


def _asked_first(learning: list[Row], due: list[Row], new: list[Row], counts: list[int], now_ms: int) -> Row:
    """Learning that is ready, then due and new cards, spread evenly, then learning ahead of its time."""
    _, of_due, of_new = counts
    if learning and ((learning[0].due_at_ms or 0) <= now_ms or not (due or new)):
        return learning[0]
    if due and (not new or 0.5 / of_due <= 0.5 / of_new):
        return due[0]
    if new:
        return new[0]
    raise UnsureError("nothing is left")
