"""Bars: lying ones with a name and words, standing ones over days."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.tui.content import Content, aligned, joined, stacked
from aiquiz.values import dataclass

__all__ = ["Bar", "columns", "lying"]

_EIGHTHS_RIGHT = " ▏▎▍▌▋▊▉█"
_EIGHTHS_UP = " ▁▂▃▄▅▆▇█"
_MOST_BAR_CELLS = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One lying bar: its name, its length in the unit of all, what is said behind it, and its style.

    `mark`, in the same unit, is shown as a stroke across: a target. None: no mark.
    """

    name: Content
    value: float
    said: str
    style: str = "$primary"
    mark: float | None = None


def lying(bars: Sequence[Bar], width_cells: int, *, full: float = 0.0, names_share: float = 0.33) -> Content:
    """Each bar on its line: name, bar, words.

    `full` is the value of the longest possible bar, 0: the largest; names get at most `names_share` of the line.
    """
    if not bars:
        return Content()
    names = min(max(bar.name.cell_length for bar in bars), max(int(width_cells * names_share), 12))
    words = max(len(bar.said) for bar in bars)
    room = max(min(width_cells - names - words - 2, _MOST_BAR_CELLS), 1)
    most = full or max(bar.value for bar in bars) or 1.0
    return stacked(
        aligned([(bar.name, names), (Content(), 1), (_bar(bar, most, room), room), (joined(f" {bar.said}"), words + 1)])
        for bar in bars
    )


def _bar(bar: Bar, most: float, room: int) -> Content:
    cells = _cells(bar.value / most, room).ljust(room)
    if bar.mark is None:
        return joined((cells, bar.style))
    at = min(max(round(bar.mark / most * room), 0), room - 1)
    return joined((cells[:at], bar.style), ("┃", "bold $text-warning"), (cells[at + 1 :], bar.style))


def _cells(share: float, room: int) -> str:
    """A bar of `share`, 0–1, of `room` cells; whatever is above zero shows at least a sliver."""
    eighths = min(max(round(share * room * 8), 1 if share > 0 else 0), room * 8)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS_RIGHT[rest] if rest else "")


def columns(counts: Sequence[int], height_lines: int, width_cells: int) -> Content:
    """Standing bars side by side, each as wide as fits, at most three cells; the highest count fills the height."""
    each = max(min(width_cells // max(len(counts), 1), 4), 1)
    bar = max(each - 1, 1)
    most = max(counts, default=0) or 1
    eighths = [max(1, round(count / most * height_lines * 8)) if count else 0 for count in counts]
    lines = []
    for floor in reversed(range(height_lines)):
        signs = [_EIGHTHS_UP[min(max(filled - 8 * floor, 0), 8)] for filled in eighths]
        lines.append(joined(("".join((sign * bar).ljust(each) for sign in signs), "$primary")))
    return stacked(lines)
