"""How home tells amounts, in the app and in the frame before it: columns of blocks, minutes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bars", "columns", "minutes", "that_fit"]

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_COLUMN_CELLS, _BAR_CELLS = 5, 3


def bars(counts: Sequence[int], height_lines: int) -> list[list[str]]:
    """Lines, top first, of one block character per count; the highest count fills the height.

    Every count above zero shows at least a sliver.
    """
    highest = max(counts, default=0) or 1
    eighths = [max(1, round(count / highest * height_lines * 8)) if count else 0 for count in counts]
    return [
        [_EIGHTHS[min(max(filled - 8 * floor, 0), 8)] for filled in eighths] for floor in reversed(range(height_lines))
    ]


def that_fit(days: int, width_cells: int) -> int:
    """For how many of the days there is a column in that width; one at least, if there is a day."""
    return min(days, max(width_cells // _COLUMN_CELLS, 1))


def columns(counts: Sequence[int], names: Sequence[str], height_lines: int) -> tuple[list[str], str, str]:
    """The lines of a chart: of its bars from the top down, of its numbers, and of the columns' names."""
    drawn = ["".join(f"{block * _BAR_CELLS:>{_COLUMN_CELLS}}" for block in line) for line in bars(counts, height_lines)]
    numbers = "".join(f"{count or '·':>{_COLUMN_CELLS}}" for count in counts)
    return drawn, numbers, "".join(f"{name:>{_COLUMN_CELLS}}" for name in names)


def minutes(seconds: float) -> str:
    """How long something takes, in whole minutes, from a hundred on in hours."""
    count = max(round(seconds / 60), 1)
    return "1 minute" if count == 1 else f"{count} minutes" if count < 100 else f"{count / 60:.1f} hours"
