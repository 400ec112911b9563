"""True retention against what is wanted: now, ever, by maturity, and week by week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiquiz.tui.charts.bars import Bar, lying
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.charts.lines import curve
from aiquiz.tui.content import Content, joined, stacked
from aiquiz.tui.pages.base import Figure, Page

if TYPE_CHECKING:
    from aiquiz.collection import Collection
    from aiquiz.stats import Retention, Retentions

__all__ = ["REMEMBERED", "remembered_of"]

_DAYS = 30
_WEEKS = 26
_LEAST_CURVE_LINES = 4
_FEWEST_WEEKS = 4
_FEWEST_ANSWERS = 30
"""With fewer, the share is uncertain by some ten points, for a wanted recall of 0.90."""
_NOTHING = "Nothing came back on a later day yet. Then this shows how much was remembered, against what you want."


def _load(collection: Collection) -> Figure:
    figures = collection.figures
    return remembered_of(*figures.remembered(_DAYS, _WEEKS), figures.desired_retention)


def remembered_of(lately: Retentions, ever: Retentions, by_week: Sequence[Retention], wanted: float) -> Figure:
    """The figure of retention within 30 days, ever, and by week (oldest first), with the `wanted` share."""
    named = (
        ("30 days", lately.all),
        ("  under 3 weeks away", lately.young),
        ("  3 weeks or more", lately.mature),
        ("ever", ever.all),
        ("  under 3 weeks away", ever.young),
        ("  3 weeks or more", ever.mature),
    )
    weeks = tuple(
        (_week(len(by_week) - 1 - index), one) for index, one in reversed(tuple(enumerate(by_week))) if one.total
    )
    rows = tuple((name, *_cells(one, wanted)) for name, one in (*named, *weeks))
    grid = Grid(("When", "Recalled", "Of", "Share", "Wanted"), rows, frozenset({1, 2, 3, 4}))
    if ever.all.share is None:
        return Figure(None, grid, (_NOTHING,))
    bars = [_bar(name, one, wanted) for name, one in named]
    points = [(float(index), one.share) for index, one in enumerate(by_week) if one.share is not None]
    return Figure(lambda width, height: _drawn(bars, points, wanted, width, height), grid, (_told(lately, wanted),))


def _drawn(
    bars: Sequence[Bar], points: Sequence[tuple[float, float]], wanted: float, width_cells: int, height_lines: int
) -> Content:
    parts = [lying(bars, width_cells, full=1.0)]
    room = height_lines - len(bars) - 2
    if len(points) >= _FEWEST_WEEKS and room >= _LEAST_CURVE_LINES:
        low = min(0.6, *(share for _, share in points))
        parts += [
            joined(("\nBy week, the last half year; dashed: what is wanted", "$foreground-muted")),
            curve(points, width_cells, min(room, 12), low=low, high=1.0, label=lambda y: f"{y:.0%}", level=wanted),
        ]
    return stacked(parts)


def _bar(name: str, one: Retention, wanted: float) -> Bar:
    if one.share is None:
        return Bar(joined(name), 0.0, "nothing yet")
    style = "$success" if one.share >= wanted - 0.02 else "$warning"
    return Bar(joined(name), one.share, f"{one.share:.0%} of {one.total:,}", style, mark=wanted)


def _told(lately: Retentions, wanted: float) -> str:
    share = lately.all.share
    if share is None:
        return f"┃ is what you want: {wanted:.0%}. Nothing came back in the last 30 days."
    if lately.all.total < _FEWEST_ANSWERS:
        judged = f" of {lately.all.total}: too few to judge by"
    elif abs(share - wanted) <= 0.03:
        judged = ", as wanted"
    else:
        judged = ", more than wanted: fewer answers would do" if share > wanted else ", less than wanted"
    return f"┃ is what you want: {wanted:.0%}. In the last 30 days you recalled {share:.0%}{judged}."


def _cells(one: Retention, wanted: float) -> tuple[str, str, str, str]:
    share = "–" if one.share is None else f"{one.share:.1%}"
    return f"{one.passed:,}", f"{one.total:,}", share, f"{wanted:.0%}"


def _week(back: int) -> str:
    return "this week" if not back else "1 week ago" if back == 1 else f"{back} weeks ago"


REMEMBERED = Page("Recall", "How much is remembered when it comes back", _load)
