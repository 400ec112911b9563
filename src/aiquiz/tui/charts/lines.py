"""Curves of braille dots, eight to a cell, over axes with numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aiquiz.tui.content import Content, joined, stacked

__all__ = ["Point", "curve"]

Point = tuple[float, float]

_BLANK = 0x2800
# The bit of each dot of a braille cell, by column and row from the top. Source: Unicode, block Braille Patterns.
_DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))


def curve(
    points: Sequence[Point],
    width_cells: int,
    height_lines: int,
    *,
    low: float,
    high: float,
    label: Callable[[float], str],
    level: float | None = None,
    at: float | None = None,
) -> Content:
    """A curve through `points`, which stand in the order of x, between `low` and `high`.

    `label` writes a value of the axis. `level` draws a dashed line at a height, `at` a dotted one at a place.
    """
    labels = [label(high), label((low + high) / 2), label(low)]
    margin = max(map(len, labels)) + 1
    width, height = max(width_cells - margin, 2), max(height_lines, 3)
    cells = [[0] * width for _ in range(height)]
    left, right = points[0][0], points[-1][0]
    span, rise = (right - left) or 1.0, (high - low) or 1.0
    dots = [
        (round((x - left) / span * (2 * width - 1)), round((high - y) / rise * (4 * height - 1))) for x, y in points
    ]
    for start, end in zip(dots, dots[1:] or dots, strict=False):
        for column, row in _stroke(start, end):
            if 0 <= row < 4 * height:
                cells[row // 4][column // 2] |= _DOTS[column % 2][row % 4]
    level_line = None if level is None else min(max(int((high - level) / rise * height), 0), height - 1)
    at_column = None if at is None else min(max(round((at - left) / span * (width - 1)), 0), width - 1)
    named = {0: labels[0], height // 2: labels[1], height - 1: labels[2]}
    return stacked(
        joined(
            (f"{named.get(line, ''):>{margin - 1}} ", "$foreground-muted"),
            *_drawn(row, is_level=line == level_line, at=at_column),
        )
        for line, row in enumerate(cells)
    )


def _drawn(row: Sequence[int], *, is_level: bool, at: int | None) -> list[tuple[str, str]]:
    """One line of the curve; the dashed and the dotted line show where the curve leaves room."""
    parts: list[tuple[str, str]] = []
    for column, dots in enumerate(row):
        if dots:
            parts.append((chr(_BLANK + dots), "bold $primary"))
        elif column == at:
            parts.append(("┊", "$text-warning"))
        else:
            parts.append(("╌" if is_level else " ", "$foreground-muted"))
    return parts


def _stroke(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    """The dots from one to the other, both among them."""
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    return [
        (
            round(start[0] + (end[0] - start[0]) * step / steps),
            round(start[1] + (end[1] - start[1]) * step / steps),
        )
        for step in range(steps + 1)
    ]
