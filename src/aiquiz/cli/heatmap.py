"""Half a year of study at a glance: a column a week, a row a weekday."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from aiquiz.cli.output import counted

__all__ = ["WEEKS", "heatmap"]

WEEKS = 26
_EPOCH = date(1970, 1, 1)
_SHADES = "·░▒▓█"
_WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")


def heatmap(answers: Mapping[int, int], today: int) -> str:
    """`answers` by study day, the last 26 weeks to `today`; the shade tells the share of the busiest day."""
    last = _EPOCH + timedelta(days=today)
    first_monday = today - last.weekday() - 7 * (WEEKS - 1)
    days = range(first_monday, today + 1)
    most = max((answers.get(day, 0) for day in days), default=0)
    rows = [_months(first_monday)]
    for weekday, name in enumerate(_WEEKDAYS):
        shown = (first_monday + 7 * week + weekday for week in range(WEEKS))
        rows.append(
            f"{name:<4}" + " ".join(_shade(answers.get(day, 0), most) if day <= today else " " for day in shown)
        )
    total = sum(answers.get(day, 0) for day in days)
    active = sum(1 for day in days if answers.get(day, 0))
    # A busiest day of fewer than four answers does not need all shades.
    shades = {_shade(count, most): f"{_shade(count, most)} to {count:,}" for count in sorted({*_tops(most)})}
    legend = "  ".join(["· none", *shades.values()])
    told = f"{counted(total, 'answer')} on {counted(active, 'day')}"
    return "\n".join(row.rstrip() for row in rows) + (f"\n\n{told}; {legend}" if most else f"\n\n{told}")


def _shade(count: int, most: int) -> str:
    """One of five: none, and four equal parts of the busiest day, each closed above."""
    return _SHADES[-(-4 * count // most)] if count else _SHADES[0]


def _tops(most: int) -> list[int]:
    """The largest count of each shade that a busiest day of `most` answers can have."""
    return [top for quarter in (1, 2, 3, 4) if (top := most * quarter // 4)]


def _months(first_monday: int) -> str:
    """The months above the weeks in which they begin."""
    cells = [" "] * (4 + 2 * WEEKS + 2)
    for week in range(WEEKS):
        monday = _EPOCH + timedelta(days=first_monday + 7 * week)
        if monday.day <= 7:
            cells[4 + 2 * week : 7 + 2 * week] = monday.strftime("%b")
    return "".join(cells).rstrip()
