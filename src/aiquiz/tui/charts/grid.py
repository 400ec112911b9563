"""Numbers as a table: what every plot can be read as."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.tui.content import Content, aligned, joined, line, stacked
from aiquiz.values import dataclass

__all__ = ["Grid"]

_GAP_CELLS = 2


@dataclass(frozen=True, slots=True)
class Grid:
    """Column heads and rows of cells; `numbers` are the columns, from 0, that align to the right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()

    def draw(self, width_cells: int) -> Content:
        """Heads and rows; what is too long for its line is cut in its widest column."""
        widths = [
            max(joined(cell).cell_length for cell in column) for column in zip(self.heads, *self.rows, strict=True)
        ]
        over = sum(widths) + _GAP_CELLS * (len(widths) - 1) - width_cells
        if over > 0:
            widest = widths.index(max(widths))
            widths[widest] = max(widths[widest] - over, 4)
        head = self._line(self.heads, widths, "$foreground-muted")
        return stacked([head, *(self._line(row, widths) for row in self.rows)])

    def _line(self, row: Sequence[str], widths: Sequence[int], style: str = "") -> Content:
        cells: list[tuple[Content, int]] = []
        for index, (text, width) in enumerate(zip(row, widths, strict=True)):
            if index:
                cells.append((Content(), _GAP_CELLS))
            indent = " " * (len(text) - len(text.lstrip(" ")))  # of a row that is a part of the one above
            cells.append((joined(indent, line(text, style)), -width if index in self.numbers else width))
        return aligned(cells)
