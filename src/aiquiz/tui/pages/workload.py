"""What a wanted recall costs: the curve of work against what is known."""

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
    from aiquiz.stats import Workload

__all__ = ["WORKLOAD", "workload_of"]

_LEAST_CURVE_LINES = 4


def _load(collection: Collection) -> Figure:
    return workload_of(collection.workload(), collection.figures.desired_retention)


def workload_of(found: Sequence[Workload], wanted: float) -> Figure:
    """The figure of what each desired retention costs; `wanted` is the one in use."""
    yours = min(found, key=lambda one: abs(one.desired_retention - wanted))
    rows = tuple(
        (
            f"{one.desired_retention:.0%}",
            f"{one.answers_per_card:.1f}",
            f"{one.known:.1%}",
            "yours" if one is yours else "",
        )
        for one in found
    )
    grid = Grid(("Wanted", "Answers a card and year", "Known", ""), rows, frozenset({0, 1, 2}))
    said = (
        f"With {yours.desired_retention:.0%}, a card takes {yours.answers_per_card:.1f} answers in its first year, and"
        f" {yours.known:.0%} are known on an average day.",
        "A year of 200 cards, simulated with your parameters.",
    )
    return Figure(lambda width, height: _drawn(found, yours, width, height), grid, said)


def _drawn(found: Sequence[Workload], yours: Workload, width_cells: int, height_lines: int) -> Content:
    bars = [
        Bar(
            joined(f"{'▸' if one is yours else ' '} {one.desired_retention:.0%}"),
            one.answers_per_card,
            f"{one.answers_per_card:.1f} answers, {one.known:.0%} known",
            "$success" if one is yours else "$primary",
        )
        for one in found
    ]
    parts = [joined(("Answers a card and year, by wanted recall", "$foreground-muted")), lying(bars, width_cells)]
    room = height_lines - len(bars) - 4
    if room >= _LEAST_CURVE_LINES:
        points = [(one.desired_retention, one.answers_per_card) for one in found]
        most = max(answers for _, answers in points)
        drawn = curve(
            points,
            width_cells,
            min(room, 14),
            low=0.0,
            high=most,
            label=lambda y: f"{y:.1f}",
            at=yours.desired_retention,
        )
        ends = joined((f"      {found[0].desired_retention:.0%}", "$foreground-muted"))
        end = f"{found[-1].desired_retention:.0%}"
        pad = " " * max(width_cells - ends.cell_length - len(end), 1)
        parts += [joined(), drawn, joined(ends, pad, (end, "$foreground-muted"))]
    return stacked(parts)


WORKLOAD = Page("Workload", "What a wanted recall costs", _load)
