"""What is missed most: cards, and tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiquiz.text import short
from aiquiz.tui.charts.bars import Bar, lying
from aiquiz.tui.charts.grid import Grid
from aiquiz.tui.content import Content, joined, line, stacked
from aiquiz.tui.pages.base import Figure, Page
from aiquiz.typeset import as_line

if TYPE_CHECKING:
    from aiquiz.collection import Collection
    from aiquiz.collection.numbers import Hardest
    from aiquiz.stats import Misses

__all__ = ["HARDEST", "hardest_of"]

_PROMPT_CHARS = 200
_MOST_TAGS = 6
_NOTHING = "Nothing that came back was missed yet."


def _load(collection: Collection) -> Figure:
    return hardest_of(collection.hardest())


def hardest_of(found: Hardest) -> Figure:
    """The figure of `found`."""
    cards = [(short(as_line(card.prompt), _PROMPT_CHARS), misses) for card, misses in found.cards]
    tags = [(f"tag {tag}", misses) for tag, misses in found.tags]
    rows = tuple(
        (f"{misses.missed:,}", f"{misses.answers:,}", f"{misses.share:.0%}", name) for name, misses in (*cards, *tags)
    )
    grid = Grid(("Missed", "Of", "Share", "What"), rows, frozenset({0, 1, 2}))
    if not cards:
        return Figure(None, grid, (_NOTHING,))
    said = ("A question that is missed again and again is often badly worded: rewording helps more than another try.",)
    return Figure(lambda width, height: _drawn(cards, tags, width, height), grid, said)


def _drawn(
    cards: Sequence[tuple[str, Misses]], tags: Sequence[tuple[str, Misses]], width_cells: int, height_lines: int
) -> Content:
    tag_lines = min(len(tags), _MOST_TAGS, max(height_lines // 3, 0))
    card_lines = max(height_lines - 1 - (tag_lines + 2 if tag_lines else 0), 1)
    parts = [joined(("Questions, by how often they were missed", "$foreground-muted"))]
    parts.append(lying([_bar(*card) for card in cards[:card_lines]], width_cells, names_share=0.6))
    if tag_lines:
        parts.append(joined(("\nTags, by the share that is missed", "$foreground-muted")))
        shown = [
            Bar(line(name.removeprefix("tag ")), misses.share, f"{misses.share:.0%} of {misses.answers:,}", "$warning")
            for name, misses in tags[:tag_lines]
        ]
        parts.append(lying(shown, width_cells, full=1.0))
    return stacked(parts)


def _bar(name: str, misses: Misses) -> Bar:
    return Bar(line(name), misses.missed, f"{misses.missed:,} of {misses.answers:,}", "$warning")


HARDEST = Page("Hardest", "What is missed most", _load)
