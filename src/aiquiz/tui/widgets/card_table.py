"""A table of cards of any length, of which only the lines on the screen are read and drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

from aiquiz.collection.browse import Sort
from aiquiz.model.ids import CardId
from aiquiz.tui.content import Content, aligned, asked, cut, joined, line, phrase
from aiquiz.tui.inside.scroll import fit_bars
from aiquiz.tui.widgets.marks import Marks
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection.browse import Row, Rows

__all__ = ["COLUMNS", "CardTable", "Column", "TableHead", "columns_for", "head_of", "state_of"]

_MARK_CELLS = 3
_GAP_CELLS = 2
_LEAST_QUESTION_CELLS = 32
_WHOLE_QUESTION_CELLS = 60
_MORE_DECK_CELLS = 20
_CHUNK_ROWS = 32
_NEAR_ROWS = 64
_KEPT_CHUNKS = 32


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in cells (0: what is left), what a row shows in it, and what it sorts by.

    `rank` says which columns go first where the window is narrow: the highest. `is_prose`: authors may mark it.
    """

    head: str
    cells: int
    show: Callable[[Row, int], str]
    sort: Sort
    rank: int = 0
    is_number: bool = False
    is_prose: bool = False


def state_of(row: Row) -> str:
    """The card's state in a word; what keeps it from being asked goes before where it stands."""
    if row.is_suspended:
        return "leech" if row.is_leech else "suspended"
    if row.is_buried:
        return "buried"
    return f"{row.state} ⚑" if row.is_flagged else row.state


def _due(row: Row, today: int) -> str:
    if row.due_day is None:
        return "·"
    days = row.due_day - today
    return "today" if not days else f"{days:+,d} d"


def _number(value: float | None, digits: int = 0) -> str:
    return "·" if value is None else f"{value:.{digits}f}"


COLUMNS: tuple[Column, ...] = (
    Column("Question", 0, lambda row, _: asked(row.prompt), Sort.QUESTION, is_prose=True),
    Column("Deck", 12, lambda row, _: row.deck_title, Sort.DECK, rank=1),
    Column("State", 9, lambda row, _: state_of(row), Sort.STATE),
    Column("Due", 8, _due, Sort.DUE, is_number=True),
    Column("Days", 7, lambda row, _: _number(row.stability), Sort.STABILITY, rank=3, is_number=True),
    Column("Hard", 7, lambda row, _: _number(row.difficulty, 1), Sort.DIFFICULTY, rank=4, is_number=True),
    Column("Lost", 7, lambda row, _: str(row.lapses), Sort.LAPSES, rank=2, is_number=True),
)


def columns_for(width_cells: int) -> tuple[tuple[Column, int], ...]:
    """The columns that fit, each with its width; the question gets what is left."""
    kept = list(COLUMNS)
    while kept and _fixed(kept) + _LEAST_QUESTION_CELLS > width_cells and any(column.rank for column in kept):
        kept.remove(max(kept, key=lambda column: column.rank))
    rest = max(width_cells - _fixed(kept), 1)
    # Where there is room for a whole question, the deck's title gets of what is left.
    more = min(max((rest - _WHOLE_QUESTION_CELLS) // 2, 0), _MORE_DECK_CELLS)
    wide = {Sort.DECK: more, Sort.QUESTION: rest - more}
    return tuple((column, column.cells + wide.get(column.sort, 0)) for column in kept)


def _fixed(columns: Sequence[Column]) -> int:
    return _MARK_CELLS + sum(column.cells + _GAP_CELLS for column in columns[1:])


def head_of(width_cells: int, sort: Sort, *, descending: bool) -> tuple[Content, tuple[tuple[int, Sort], ...]]:
    """The line of heads, each with the digit that sorts by it; and where each ends, for the mouse."""
    cells: list[tuple[Content, int]] = [(Content(), _MARK_CELLS)]
    ends: list[tuple[int, Sort]] = []
    at = _MARK_CELLS
    for index, (column, width) in enumerate(columns_for(width_cells)):
        if index:
            cells.append((Content(), _GAP_CELLS))
            at += _GAP_CELLS
        arrow = ("▼" if descending else "▲") if column.sort is sort else ""
        digit = str(1 + COLUMNS.index(column))
        style = "bold $text-primary" if column.sort is sort else "$foreground-muted"
        head = joined((f"{digit} ", "$foreground-muted"), (column.head, style), (arrow, style))
        cells.append((head, -width if column.is_number else width))
        at += width
        ends.append((at, column.sort))
    return aligned(cells), tuple(ends)


class TableHead(Static):
    """The heads of the columns; each can be clicked."""

    class Clicked(Message):
        """A head was clicked."""

        def __init__(self, sort: Sort) -> None:
            super().__init__()
            self.sort = sort

    def __init__(self) -> None:
        super().__init__(id="columns", markup=False)
        self._ends: tuple[tuple[int, Sort], ...] = ()
        self._sort, self._descending = Sort.DECK, False

    def show(self, sort: Sort, *, descending: bool) -> None:
        """Mark the column that is sorted by."""
        if (sort, descending) != (self._sort, self._descending):
            self._sort, self._descending = sort, descending
            self._draw()

    def on_resize(self) -> None:
        """Fit again."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell by which column to sort."""
        offset = event.get_content_offset(self)
        found = next((sort for end, sort in self._ends if offset is not None and offset.x < end), None)
        if found is not None:
            event.stop()
            self.post_message(self.Clicked(found))

    def _draw(self) -> None:
        # One column less: the table beneath keeps it free for its scrollbar.
        content, self._ends = head_of(self.content_size.width - 1, self._sort, descending=self._descending)
        self.update(content, layout=False)


class CardTable(ScrollView, inherit_bindings=False):  # its keys are those of the table of keys
    """Rows with a cursor and marks. `show` puts other rows in; nothing else reads them."""

    can_focus = True
    # More rows or fewer do not lay the screen out anew: only where the bar comes or goes does `_fit_bar` ask for that.
    virtual_size = Reactive(Size(0, 0), repaint=False)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "card-table--row",
        "card-table--set-aside",
        "card-table--cursor",
        "card-table--marked",
    }
    DEFAULT_CSS = """
    CardTable {
        height: 1fr; background: $background; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0;
        overflow-x: hidden; scrollbar-gutter: stable;
        & > .card-table--row { color: $foreground; background: $background; }
        & > .card-table--set-aside { color: $foreground-muted; background: $background; }
        & > .card-table--marked { color: $text; background: $secondary 25%; }
        & > .card-table--cursor { color: $text; background: $lit; text-style: bold; }
    }
    """

    class Moved(Message):
        """The cursor is on another row."""

    class Marked(Message):
        """Rows were marked with the mouse, or a mark was taken away."""

    class Chosen(Message):
        """A row was clicked while the cursor stood on it already."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Rows | None = None
        self._today = 0
        self._chunks: dict[int, tuple[Row, ...]] = {}
        self._drawn: dict[int, Strip] = {}
        self._laid_out = 0
        self.cursor = 0
        self.marks = Marks()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._rows.count if self._rows else 0

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    def row(self, index: int) -> Row | None:
        """One row; None where there is none, or its card has gone meanwhile."""
        if self._rows is None or not 0 <= index < self.count:
            return None
        chunk, place = divmod(index, _CHUNK_ROWS)
        if chunk not in self._chunks:
            while len(self._chunks) >= _KEPT_CHUNKS:
                del self._chunks[next(iter(self._chunks))]
            self._chunks[chunk] = self._rows.rows(chunk * _CHUNK_ROWS, _CHUNK_ROWS)
        rows = self._chunks[chunk]
        return rows[place] if place < len(rows) else None

    def show(self, rows: Rows, today: int, *, keep: CardId | None = None) -> None:
        """Show other rows; the cursor stays on the card `keep` where it is near, else where it was."""
        self._rows, self._today = rows, today
        self._chunks.clear()
        self.cursor = self._place_of(keep) if keep else 0
        self._laid_out = self.count
        self.cursor = min(self.cursor, max(self.count - 1, 0))
        self._fit_bar()
        self._show_cursor()
        self.redraw()
        self.post_message(self.Moved())

    def grown(self) -> None:
        """More rows were found, behind those that there were: what is on the screen stays, but for lines left blank."""
        before, self._laid_out = self._laid_out, self.count
        self._chunks.pop(before // _CHUNK_ROWS, None)
        self._fit_bar()
        if before < self.scroll_offset.y + self.scrollable_content_region.height:
            self.redraw()

    def redraw(self) -> None:
        """Draw all lines anew."""
        self._drawn.clear()
        self.refresh()

    def move(self, step: int) -> None:
        """Move the cursor by `step` rows, and scroll just as far as needed."""
        self.move_to(self.cursor + step)

    def move_to(self, index: int) -> None:
        """Put the cursor on a row; the nearest where there is none such."""
        before, self.cursor = self.cursor, min(max(index, 0), max(self.count - 1, 0))
        if before != self.cursor:
            for touched in (before, self.cursor):
                self._drawn.pop(touched, None)
                self.refresh_line(touched)
            self._show_cursor()
            self.post_message(self.Moved())

    def page(self, pages: int) -> None:
        """Move by screenfuls."""
        self.move(pages * max(self.scrollable_content_region.height - 1, 1))

    def on_resize(self) -> None:
        """Fit the columns again."""
        self._fit_bar()
        self._show_cursor()
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """The first click goes to a row, another one on it chooses it. In the margin, or with Ctrl, it marks the row;
        with Shift all rows up to it."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y + self.scroll_offset.y >= self.count:
            return
        event.stop()
        index = offset.y + self.scroll_offset.y
        if event.shift:
            self.mark_range(index)
            self.post_message(self.Marked())
        elif event.ctrl or offset.x < _MARK_CELLS:
            self.move_to(index)
            self.toggle_mark()
            self.post_message(self.Marked())
        elif index == self.cursor:
            self.post_message(self.Chosen())
        else:
            self.move_to(index)

    def toggle_mark(self) -> None:
        """Mark the card under the cursor, or take its mark away."""
        row = self.current
        if row is not None:
            self.marks.toggle(row.card)
            self._drawn.pop(self.cursor, None)
            self.refresh_line(self.cursor)

    def mark_range(self, index: int) -> None:
        """Mark every card from the cursor to a row, and put the cursor there."""
        if self._rows is None or not self.count:
            return
        index = min(max(index, 0), self.count - 1)
        first, last = sorted((self.cursor, index))
        self.marks.add(self._rows.card_ids(first, last - first + 1))
        self.move_to(index)
        self.redraw()

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self._drawn.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index = self.scroll_offset.y + y
        strip = self._drawn.get(index)
        if strip is None:
            strip = self._strip(index)
            self._drawn[index] = strip
        return strip

    def _strip(self, index: int) -> Strip:
        width = self.scrollable_content_region.width
        row = self.row(index)
        if row is None:
            return Strip.blank(width, self._style("row"))
        is_marked = row.card in self.marks
        is_aside = row.is_suspended or row.is_buried
        kind = "cursor" if index == self.cursor else "marked" if is_marked else "set-aside" if is_aside else "row"
        text = _text_of(row, self._today, width, is_cursor=index == self.cursor, is_marked=is_marked)
        return Strip([Segment(text.plain, self._style(kind))], text.cell_length).adjust_cell_length(
            width, self._style(kind)
        )

    def _style(self, kind: str) -> Style:
        return self.get_component_rich_style(f"card-table--{kind}")

    def _fit_bar(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.count)
        fit_bars(self)

    def _show_cursor(self) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True)

    def _place_of(self, card: CardId) -> int:
        """Where the card is now: near where the cursor was, else at the cursor's old place."""
        if self._rows is None:
            return 0
        first = max(self.cursor - _NEAR_ROWS, 0)
        near = self._rows.card_ids(first, 2 * _NEAR_ROWS)
        return first + near.index(card) if card in near else self.cursor


def _text_of(row: Row, today: int, width_cells: int, *, is_cursor: bool, is_marked: bool) -> Content:
    """A row as one line; signs say what the colours say too."""
    signs = ("▸" if is_cursor else " ") + ("●" if is_marked else " ")
    cells: list[tuple[Content, int]] = [(joined(signs), _MARK_CELLS)]
    for index, (column, width) in enumerate(columns_for(width_cells)):
        if index:
            cells.append((Content(), _GAP_CELLS))
        # A long text is cut before it is cleaned: a card may have 20,000 characters, and a line shows a hundred.
        drawn = phrase if column.is_prose else line
        text = drawn(column.show(row, today)[: 4 * width])
        cells.append((cut(text, width), -width if column.is_number else width))
    return aligned(cells)
