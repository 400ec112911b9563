"""A list in which a sign, and not a colour alone, says which row is highlighted."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import OptionList

__all__ = ["MARK_CELLS", "MarkedList"]

MARK_CELLS = 2
_MARK = "❯ "


class MarkedList(OptionList):
    """A list of options; the first `MARK_CELLS` of each row are kept for the sign."""

    DEFAULT_CSS = "MarkedList > .option-list--option { padding: 0 0 0 2; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)

    def render_line(self, y: int) -> Strip:
        """One line; the highlighted row has the sign in the place kept for it."""
        strip = super().render_line(y)
        padding, *rest = strip
        is_lit = padding.style is not None and padding.style.meta.get("option", -1) == self.highlighted
        return Strip([Segment(_MARK, padding.style), *rest], strip.cell_length) if is_lit else strip
