"""The state of memory: how the cards are spread over stability, difficulty and the chance of recall today."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from aiquiz.tui.charts.bars import Bar, lying
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content, aligned, joined, stacked
from aiquiz.tui.pages.base import Figure, Page, counted

if TYPE_CHECKING:
    from aiquiz.collection import Collection
    from aiquiz.stats import Bin, Spread

__all__ = ["MEMORY", "memory_of"]

_GAP_CELLS = 3
_LEAST_CELLS = 30
_NOTHING = "No card was answered yet. Then this shows how long your memories last, and how hard they are to keep."


def _load(collection: Collection) -> Figure:
    return memory_of(collection.figures.spread())


def memory_of(found: Spread) -> Figure:
    """The figure of `found`."""
    parts = (
        ("Stability: days to 90% recall", found.stability),
        ("Difficulty: 1 easy, 10 hard", found.difficulty),
        ("Chance of recall today", found.recall),
    )
    rows = tuple((title.partition(":")[0], one.name, f"{one.count:,}") for title, bins in parts for one in bins)
    grid = Grid(("Of what", "From – to", "Cards"), rows, frozenset({2}))
    if not found.cards:
        return Figure(None, grid, (_NOTHING,))
    said = (
        f"Asked all {counted(found.cards, 'card')} today, you would recall about {found.expected:,.0f}"
        f" ({found.expected / found.cards:.0%}).",
    )
    return Figure(lambda width, height: _drawn(parts, width, height), grid, said)


def _drawn(parts: Sequence[tuple[str, Sequence[Bin]]], width_cells: int, height_lines: int) -> Content:
    """As many of the three side by side as fit; the rest below where there is room, else in the table alone."""
    beside = min(max((width_cells + _GAP_CELLS) // (_LEAST_CELLS + _GAP_CELLS), 1), len(parts))
    each = (width_cells - _GAP_CELLS * (beside - 1)) // beside
    blocks = [_block(title, bins, each) for title, bins in parts]
    lines: list[Content] = []
    for start in range(0, len(blocks), beside):
        row = [
            joined(" " * _GAP_CELLS).join(aligned([(cell if cell is not None else Content(), each)]) for cell in cells)
            for cells in zip_longest(*blocks[start : start + beside])
        ]
        if lines and len(lines) + 1 + len(row) > height_lines:
            break
        lines += [*([Content()] if lines else []), *row]
    return stacked(lines)


def _block(title: str, bins: Sequence[Bin], width_cells: int) -> list[Content]:
    bars = [Bar(joined(one.name), one.count, f"{one.count:,}" if one.count else "·") for one in bins]
    return [joined((title, "$foreground-muted")), *lying(bars, width_cells).split("\n", allow_blank=True)]


MEMORY = Page("Memory", "What your memories are like", _load)
