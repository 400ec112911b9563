"""How full the coming days are: where a card may go without making a busy day busier, or an easy one busy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from aiquiz.model.ids import CardId
from aiquiz.schedule.fuzz import draw, fuzz_range
from aiquiz.values import dataclass

__all__ = ["DAYS_OF_WEEK", "Load", "balanced_days"]

DAYS_OF_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FIRST_WEEKDAY = 3  # study day 0, 1970-01-01, was a Thursday
_FARTHEST_DETOUR_DAYS = 366


@dataclass(frozen=True, slots=True)
class Load:
    """The days to come, as study days.

    `due` counts the cards of each day that has any. `shares` says for Monday to Sunday how much of a usual day's
    work is wanted, 0–1. `breaks` are days off, first and last of each.
    """

    due: Mapping[int, int] = field(default_factory=dict)
    shares: tuple[float, ...] = (1.0,) * 7
    breaks: tuple[tuple[int, int], ...] = ()
    is_balanced: bool = True

    def moved(self, from_day: int | None, to_day: int | None) -> Load:
        """The same with one card less on the one day and one more on the other; None: on none."""
        due = dict(self.due)
        for day, change in ((from_day, -1), (to_day, 1)):
            if day is not None:
                due[day] = max(0, due.get(day, 0) + change)
        return replace(self, due={day: count for day, count in due.items() if count})

    def share(self, day: int) -> float:
        """How much of a usual day's work is wanted on this day, 0–1."""
        if any(first <= day <= last for first, last in self.breaks):
            return 0.0
        return self.shares[(day + _FIRST_WEEKDAY) % 7]

    def room(self, day: int) -> float:
        """How welcome one more card is on this day, ≥ 0: half as full is four times as welcome.

        An easy day counts as full in proportion: with half its share it is as welcome as a day with twice the cards.
        """
        share = self.share(day)
        if share <= 0:
            return 0.0
        if not self.is_balanced:
            return share
        return 1 / (1 + self.due.get(day, 0) / share) ** 2 * share


def balanced_days(
    interval_days: float, card: CardId, repetition: int, today: int, load: Load, maximum_days: int = 36500
) -> int:
    """One interval of `fuzz_range`, drawn as `fuzzed_days` does, but the more likely the more room its day has.

    Where every day of the range is off, the nearest day that is not, in proportion to the interval; the earlier of
    two. The log keeps the day that was chosen, so a replay needs no load.
    """
    low, high = fuzz_range(interval_days, maximum_days)
    rooms = [load.room(today + days) for days in range(low, high + 1)]
    total = sum(rooms)
    if total <= 0:
        return _detour(low, high, today, load, maximum_days)
    left = draw(card, repetition) * total
    for days, room in enumerate(rooms, start=low):
        if room > 0 and left < room:
            return days
        left -= room
    return max(days for days, room in enumerate(rooms, start=low) if room > 0)


def _detour(low: int, high: int, today: int, load: Load, maximum_days: int) -> int:
    before = next((days for days in range(low - 1, 0, -1) if load.share(today + days) > 0), None)
    farthest = min(high + _FARTHEST_DETOUR_DAYS, maximum_days)
    after = next((days for days in range(high + 1, farthest + 1) if load.share(today + days) > 0), None)
    if before is None or after is None:
        return before or after or low
    return before if low / before <= after / high else after
