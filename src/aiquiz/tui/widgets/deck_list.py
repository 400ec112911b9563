"""The decks in a table: title, what is new, what is being learned, what is due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widgets import OptionList
from textual.widgets.option_list import Option

from aiquiz.tui.content import Content, aligned, joined, line

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview

__all__ = ["DeckList", "deck_columns", "deck_row"]

_NUMBER_CELLS = 10
_MIN_TITLE_CELLS = 12


def deck_columns(width_cells: int) -> Content:
    """The heads of the columns."""
    heads = (("Deck", _title_cells(width_cells)), ("new", -_NUMBER_CELLS), ("learning", -_NUMBER_CELLS))
    cells = [(joined((name, "$foreground-muted")), cells) for name, cells in (*heads, ("due", -_NUMBER_CELLS))]
    return aligned(cells)


def deck_row(deck: DeckOverview, width_cells: int) -> Content:
    """One deck; with nothing left to ask it says so instead of three zeros."""
    flags = joined((f"  ⚑ {deck.flagged}", "$text-warning")) if deck.flagged else Content()
    title_cells = _title_cells(width_cells)
    title = joined(
        aligned([(line(deck.title), min(title_cells - flags.cell_length, line(deck.title).cell_length))]), flags
    )
    if not (deck.new or deck.learning or deck.due):
        done = joined(("✓ done for today", "$text-success"))
        return aligned([(title, title_cells), (done, -3 * _NUMBER_CELLS)])
    counts = ((deck.new, "$text-primary"), (deck.learning, "$text-warning"), (deck.due, "bold $text-success"))
    return aligned([(title, title_cells), *((_count(*count), -_NUMBER_CELLS) for count in counts)])


class DeckList(OptionList):
    """The table's rows. A deck keeps the highlight when its numbers change."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._decks: tuple[DeckOverview, ...] = ()

    @property
    def current(self) -> DeckOverview | None:
        """The highlighted deck."""
        return None if self.highlighted is None else self._decks[self.highlighted]

    def show(self, decks: Sequence[DeckOverview]) -> None:
        """Show `decks` in their order."""
        kept = self.current.id if self.current else None
        self._decks = tuple(decks)
        # As high as its rows where there is room, and no higher.
        self.styles.max_height = max(len(decks), 1)
        self.clear_options()
        self.add_options(Option(deck_row(deck, self._row_cells())) for deck in decks)
        ids = [deck.id for deck in decks]
        self.highlighted = ids.index(kept) if kept in ids else (0 if ids else None)

    def on_resize(self) -> None:
        """Align the columns to the new width."""
        for index, deck in enumerate(self._decks):
            self.replace_option_prompt_at_index(index, deck_row(deck, self._row_cells()))

    def _row_cells(self) -> int:
        return max(self.scrollable_content_region.width - 2, 0)


def _title_cells(width_cells: int) -> int:
    return max(width_cells - 3 * _NUMBER_CELLS, _MIN_TITLE_CELLS)


def _count(count: int, style: str) -> Content:
    return joined((str(count), style)) if count else joined(("·", "$foreground-muted"))
