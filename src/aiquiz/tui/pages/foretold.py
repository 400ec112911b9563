"""Calibration: whether what the schedule foretells is what happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiquiz.tui.charts.bars import Bar, lying
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content, joined, stacked
from aiquiz.tui.pages.base import Figure, Page

if TYPE_CHECKING:
    from aiquiz.collection import Collection
    from aiquiz.collection.foretelling import Foretelling
    from aiquiz.stats import Calibration, Level

__all__ = ["FORETOLD", "foretold_of"]

_NOTHING = "No card came back on a later day yet. Then this compares what was foretold with what you recalled."


def _load(collection: Collection) -> Figure:
    return foretold_of(collection.figures.foretelling())


def foretold_of(found: Foretelling) -> Figure:
    """The figure of answers by foretold chance, and the judgement on them where there are enough."""
    judged, levels = found.judged, found.levels
    rows = [
        (
            f"{one.low:.0%}–{one.high:.0%}",
            f"{one.answers:,}",
            f"{one.foretold:.1%}",
            f"{one.recalled:.1%}",
        )
        for one in levels
    ]
    if judged is not None:
        fits = (("FSRS", judged.fsrs), ("constant", judged.constant), ("moving average", judged.moving_average))
        rows += [(f"log loss, {name}", f"{judged.judged:,}", "", f"{fit.log_loss:.4f}") for name, fit in fits]
    grid = Grid(("Foretold", "Answers", "On average", "Recalled"), tuple(rows), frozenset({1, 2, 3}))
    if not levels:
        return Figure(None, grid, (_NOTHING,))
    said = ("┃ is what was foretold.", _told(judged), *([found.sample] if found.sample else []))
    return Figure(lambda width, height: _drawn(levels, width), grid, said)


def _drawn(levels: Sequence[Level], width_cells: int) -> Content:
    bars = [
        Bar(
            joined(f"{one.low:.0%}–{one.high:.0%}"),
            one.recalled,
            f"{one.recalled:.0%} of {one.answers:,}",
            mark=one.foretold,
        )
        for one in levels
    ]
    head = joined(("Recalled, by the chance that was foretold", "$foreground-muted"))
    return stacked([head, lying(bars, width_cells, full=1.0)])


def _told(judged: Calibration | None) -> str:
    if judged is None:
        return "It takes about 250 answers to returning cards to say how good that is."
    if judged.is_better:
        return "FSRS foretells your answers better than a constant, by more than chance would give."
    return "A constant foretells your answers as well: what FSRS knows of each card does not show in them yet."


FORETOLD = Page("Foretold", "Whether the schedule foretells your answers", _load)
