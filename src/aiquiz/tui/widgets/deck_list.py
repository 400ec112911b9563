"""The decks in a table: title, what is new, what is being learned, what is due; groups can be folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.widgets.option_list import Option

from aiquiz.tui.content import Content, aligned, cut, joined, line
from aiquiz.tui.deck_tree import Node, nodes_of
from aiquiz.tui.widgets.marked_list import MARK_CELLS, MarkedList

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview

__all__ = ["DeckList", "deck_columns", "deck_row", "nothing_left"]

_NUMBER_CELLS = 10
_MIN_TITLE_CELLS = 12
_INDENT_CELLS = 2


def deck_columns(width_cells: int) -> Content:
    """The heads of the columns."""
    heads = (("Deck", _title_cells(width_cells)), ("new", -_NUMBER_CELLS), ("learning", -_NUMBER_CELLS))
    cells = [(joined((name, "$foreground-muted")), cells) for name, cells in (*heads, ("due", -_NUMBER_CELLS))]
    return aligned(cells)


def deck_row(node: Node, width_cells: int) -> Content:
    """One row of the tree; with nothing left to ask it says so instead of three zeros."""
    flagged = sum(deck.flagged for deck in node.decks)
    flags = joined((f"  ⚑ {flagged}", "$text-warning")) if flagged else Content()
    title_cells = _title_cells(width_cells)
    fold = ("▾ " if node.is_open else "▸ ") if node.has_children else ""
    head = joined(" " * (_INDENT_CELLS * node.depth), (fold, "$foreground-muted"), line(node.name))
    title = joined(cut(head, title_cells - flags.cell_length - 1), flags)
    if not node.left:
        return aligned([(title, title_cells), (joined(nothing_left(node)), -3 * _NUMBER_CELLS)])
    counts = ((node.new, "$text-primary"), (node.learning, "$text-warning"), (node.due, "bold $text-success"))
    return aligned([(title, title_cells), *((_count(*count), -_NUMBER_CELLS) for count in counts)])


class DeckList(MarkedList, inherit_bindings=False):  # its keys are those of the table of keys
    """The table's rows. A row keeps the highlight when its numbers change, or rows around it come and go."""

    def __init__(self) -> None:
        super().__init__()
        self._decks: tuple[DeckOverview, ...] = ()
        self._tree_rows: tuple[Node, ...] = ()
        self._folded: set[str] = set()
        self._wanted = ""
        self._row_cells = 0

    @property
    def node(self) -> Node | None:
        """The highlighted row."""
        at = self.highlighted
        return None if at is None or at >= len(self._tree_rows) else self._tree_rows[at]

    @property
    def current(self) -> DeckOverview | None:
        """The highlighted deck; None where that row is only a group."""
        return self.node.deck if self.node else None

    def show(self, decks: Sequence[DeckOverview]) -> None:
        """Show `decks` in their order."""
        self._decks = tuple(decks)
        self._lay_out()

    def fit(self, row_cells: int) -> None:
        """Make the rows so wide."""
        if row_cells != self._row_cells:
            self._row_cells = row_cells
            for index, node in enumerate(self._tree_rows):
                self.replace_option_prompt_at_index(index, deck_row(node, row_cells))

    def find(self, wanted: str) -> None:
        """Show only decks with these words in their title; empty: all."""
        self._wanted = wanted
        self._lay_out()

    def leaf(self, pages: int) -> None:
        """A screenful on."""
        if self.highlighted is not None:
            step = pages * max(self.scrollable_content_region.height - 1, 1)
            self.highlighted = min(max(self.highlighted + step, 0), len(self._tree_rows) - 1)

    def fold(self, *, is_open: bool) -> None:
        """Open or close the highlighted group; within one, closing goes to the group itself."""
        node = self.node
        if node is None:
            return
        if node.has_children and node.is_open is not is_open:
            self._folded ^= {node.path}
            self._lay_out()
        elif not is_open and node.depth:
            above = range((self.highlighted or 0) - 1, -1, -1)
            self.highlighted = next((at for at in above if self._tree_rows[at].depth < node.depth), self.highlighted)

    def on_click(self, event: events.Click) -> None:
        """A click on the sign of a group opens or closes it; anywhere else on a row it studies."""
        at = event.style.meta.get("option")
        node = self._tree_rows[at] if isinstance(at, int) and at < len(self._tree_rows) else None
        if node is None or not node.has_children:
            return
        sign = MARK_CELLS + _INDENT_CELLS * node.depth
        if sign <= event.x <= sign + 1:
            event.prevent_default().stop()
            self.highlighted = at
            self.fold(is_open=not node.is_open)

    def _lay_out(self) -> None:
        kept, before = self._key(self.node), self._tree_rows
        self._tree_rows = nodes_of(self._decks, self._folded, self._wanted)
        if before and list(map(self._key, before)) == list(map(self._key, self._tree_rows)):
            self._draw_changed(before)
            return
        # As high as its rows where there is room, and no higher.
        self.styles.max_height = max(len(self._tree_rows), 1)
        self.clear_options()
        self.add_options(Option(deck_row(node, self._row_cells)) for node in self._tree_rows)
        keys = [self._key(node) for node in self._tree_rows]
        self.highlighted = keys.index(kept) if kept in keys else (0 if keys else None)

    def _draw_changed(self, before: Sequence[Node]) -> None:
        """The same rows with other numbers, as after a sitting: laying all of them out anew takes far longer."""
        for index, (old, new) in enumerate(zip(before, self._tree_rows, strict=True)):
            if old != new:
                self.replace_option_prompt_at_index(index, deck_row(new, self._row_cells))

    def _key(self, node: Node | None) -> tuple[str, str]:
        """What a row is known by while others come and go."""
        return ("", "") if node is None else (node.path, node.deck.id if node.deck else "")


def nothing_left(node: Node) -> tuple[str, str]:
    """Why nothing is asked, and its style: a deck of which no item was kept yet is not done, but has not begun."""
    if node.cards and node.cards == node.suspended:
        return "all suspended", "$foreground-muted"
    if node.cards:
        return "✓ done for today", "$text-success"
    if node.proposed:
        return f"{node.proposed} to review", "$text-primary"
    return "no cards", "$foreground-muted"


def _title_cells(width_cells: int) -> int:
    return max(width_cells - 3 * _NUMBER_CELLS, _MIN_TITLE_CELLS)


def _count(count: int, style: str) -> Content:
    return joined((str(count), style)) if count else joined(("·", "$foreground-muted"))
