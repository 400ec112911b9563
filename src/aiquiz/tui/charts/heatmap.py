"""Days of study as a calendar: a column a week, a row a weekday, five shades that differ without colours too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from aiquiz.tui.content import Content, joined, stacked

__all__ = ["heatmap", "legend", "shade", "weeks_for"]

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_NAME_CELLS = 4
_WEEK_CELLS = 2
_MOST_WEEKS = 53
_WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
_SIGNS = ("· ", "░░", "▒▒", "▓▓", "██")
_STYLES = ("$foreground 40%", "$success", "$success", "$success", "bold $success")


def weeks_for(width_cells: int) -> int:
    """How many weeks fit, at most a year."""
    return max(min((width_cells - _NAME_CELLS) // _WEEK_CELLS, _MOST_WEEKS), 1)


def shade(count: int, most: int) -> int:
    """One of five: 0 for none, else which quarter of the busiest day `count` lies in, each closed above."""
    return -(-4 * count // most) if count else 0


def heatmap(answers: Mapping[int, int], today: int, weeks: int) -> Content:
    """`answers` by study day, the last `weeks` weeks up to `today`; days to come are left blank."""
    monday = today - date.fromordinal(_EPOCH_ORDINAL + today).weekday() - 7 * (weeks - 1)
    most = max((count for day, count in answers.items() if monday <= day <= today), default=0)
    lines = [joined((_months(monday, weeks), "$foreground-muted"))]
    for weekday, name in enumerate(_WEEKDAYS):
        cells = [_cell(answers.get(day, 0), most, is_past=day <= today) for day in _row(monday + weekday, weeks)]
        lines.append(joined((f"{name:<{_NAME_CELLS}}", "$foreground-muted"), *cells))
    return stacked(lines)


def legend(most: int) -> Content:
    """What the shades say, for a busiest day of `most` answers."""
    tops = [most * quarter // 4 for quarter in (1, 2, 3, 4)]
    shades = {shade(top, most): top for top in tops if top}
    parts = [joined((_SIGNS[0], _STYLES[0]), "none")]
    parts += [joined((_SIGNS[level], _STYLES[level]), f" to {top:,}") for level, top in shades.items()]
    return joined("   ").join(parts)


def _row(first_day: int, weeks: int) -> range:
    return range(first_day, first_day + 7 * weeks, 7)


def _cell(count: int, most: int, *, is_past: bool) -> tuple[str, str]:
    level = shade(count, most)
    return (_SIGNS[level], _STYLES[level]) if is_past else (" " * _WEEK_CELLS, "")


def _months(monday: int, weeks: int) -> str:
    """The months above the weeks in which they begin."""
    cells = [" "] * (_NAME_CELLS + _WEEK_CELLS * weeks)
    for week in range(weeks):
        first = date.fromordinal(_EPOCH_ORDINAL + monday + 7 * week)
        at = _NAME_CELLS + _WEEK_CELLS * week
        if first.day <= 7 and at + 3 <= len(cells):
            cells[at : at + 3] = f"{first:%b}"
    return "".join(cells)
