"""On which days there was study."""

from __future__ import annotations

from collections.abc import Mapping

from aiquiz.stats.sums import DaySums

__all__ = ["streak_days"]


def streak_days(days: Mapping[int, DaySums], today: int) -> int:
    """Study days in a row with at least one answer, ending today, or yesterday where today is still open."""
    day = today if today in days else today - 1
    length = 0
    while day in days:
        length, day = length + 1, day - 1
    return length
