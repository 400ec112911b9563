"""How many cards a deck may ask on a day: the rule of `aiquiz.collection.limits`."""

from __future__ import annotations

from aiquiz.early.lean import parsed

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from aiquiz.early.noted import Facts

__all__ = ["limits_on"]

_FIRST_WEEKDAY = 3  # study day 0, 1970-01-01, was a Thursday


def limits_on(facts: Facts, progress: sqlite3.Connection, today: int) -> Callable[[str], Sequence[int]]:
    """The limits (new cards, reviews) of the deck with an id; what was set for this day alone goes before all else."""
    usual, own, of_day = facts["limits"], facts["limits_of"], _of_day(progress, today)
    is_off = any(first <= today <= last for first, last in facts["breaks"])
    share = 0.0 if is_off else facts["shares"][(today + _FIRST_WEEKDAY) % 7]

    def limits(deck: str) -> Sequence[int]:
        new, reviews = own.get(deck, usual)
        new_today, reviews_today = of_day.get(deck, (None, None))
        return (
            round(new * share) if new_today is None else new_today,
            reviews if reviews_today is None else reviews_today,
        )

    return limits


def _of_day(progress: sqlite3.Connection, today: int) -> Mapping[str, Sequence[int | None]]:
    found = progress.execute("SELECT value FROM meta WHERE key = 'limits_of_day'").fetchone()
    if found is None:
        return {}
    kept = parsed(found[0])
    of_day: Mapping[str, Sequence[int | None]] = kept["decks"] if kept["day"] == today else {}
    return of_day
