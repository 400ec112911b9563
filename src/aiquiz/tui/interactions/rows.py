"""A list of texts with a cursor: the common ground of choosing, ordering and matching."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from textual import events
from textual.containers import VerticalScroll
from textual.geometry import Region, Size

from aiquiz.model.interaction import Interaction
from aiquiz.tui.content import Content, hanging, stacked
from aiquiz.tui.interactions.base import AnswerView
from aiquiz.values import dataclass

__all__ = ["Row", "RowsView"]

I = TypeVar("I", bound=Interaction)  # noqa: E741 - the interaction's type, as in the class's name

_ROOMY_SCREEN_LINES = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One text and what stands before it; `style` covers the whole row; `is_apart` leaves a blank line above."""

    marker: Content
    body: Content
    style: str = ""
    is_apart: bool = False


class RowsView(AnswerView[I]):
    """Rows drawn as one content, so that a key press repaints one widget and moves none.

    A subclass describes its rows in `rows` and reacts to `row_clicked`; `cursor` is the highlighted row.
    """

    DEFAULT_CSS = "RowsView { height: auto; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.can_focus = True
        self.cursor = 0
        self._lines: tuple[Content, ...] = ()
        self._rows_of_lines: tuple[int, ...] = ()
        self._laid_out_width_cells = -1

    def rows(self) -> Sequence[Row]:
        """The rows as they are now."""
        raise NotImplementedError

    def row_clicked(self, row: int) -> None:
        """The mouse chose `row`."""
        raise NotImplementedError

    def redraw(self, *, follows: bool = True) -> None:
        """Show the rows' new state, and keep the cursor in sight if the page `follows` it.

        A question that was just put is read from its beginning, however far below its first option is.
        """
        self._laid_out_width_cells = -1
        self.refresh(layout=True)
        if follows:
            self.call_after_refresh(self._show_cursor)

    def fit(self) -> None:
        """The rows may hold pictures."""
        self.redraw(follows=False)

    def move_cursor(self, step: int, count: int) -> None:
        """Move by `step` among the first `count` rows; stops at both ends."""
        if count:
            self.cursor = min(max(self.cursor + step, 0), count - 1)
            self.redraw()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the rows need at `width`."""
        self._lay_out(width)
        return len(self._lines)

    def render(self) -> Content:
        """All rows under each other."""
        self._lay_out(self.content_size.width)
        return stacked(self._lines)

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._rows_of_lines) and self._rows_of_lines[offset.y] >= 0:
            event.stop()
            self.row_clicked(self._rows_of_lines[offset.y])

    def _lay_out(self, width_cells: int) -> None:
        if width_cells == self._laid_out_width_cells:
            return
        lines: list[Content] = []
        owners: list[int] = []
        is_roomy = self.app.size.height >= _ROOMY_SCREEN_LINES
        for index, row in enumerate(self.rows()):
            if index and (is_roomy or row.is_apart):
                lines.append(Content())
                owners.append(-1)
            drawn = hanging(row.marker, row.body, width_cells)
            lines += [text.pad_right(width_cells - text.cell_length).stylize_before(row.style) for text in drawn]
            owners += [index] * len(drawn)
        self._lines, self._rows_of_lines, self._laid_out_width_cells = tuple(lines), tuple(owners), width_cells

    def _show_cursor(self) -> None:
        """Scroll the body just so far that the highlighted row can be seen."""
        body = next((node for node in self.ancestors if isinstance(node, VerticalScroll)), None)
        if body is None or self.cursor not in self._rows_of_lines:
            return
        top = self._rows_of_lines.index(self.cursor)
        height = self._rows_of_lines.count(self.cursor)
        place = Region(self.content_region.x, self.content_region.y + top, 1, height)
        offset = Region.get_scroll_to_visible(body.scrollable_content_region, place)
        body.scroll_relative(y=offset.y, animate=False)
