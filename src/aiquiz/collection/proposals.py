"""Going through the proposed items of one deck file: keep, drop, reword, and undo, each written at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from aiquiz.collection.deck_file import DeckFile
from aiquiz.deckfile.edit import item_text, with_item_text, without_item, without_status
from aiquiz.errors import Place
from aiquiz.model.deck import Deck
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item

__all__ = ["Proposals"]


class Proposals:
    """The proposed items of the deck in `path`. Every method may raise DeckError: the file is then as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = DeckFile(path)

    def deck(self) -> Deck:
        """The deck as the file has it now."""
        return self._file.decoded().deck

    def waiting(self) -> tuple[Item, ...]:
        """The items that wait, in the order of the file."""
        return self.deck().proposed

    def place(self, item: ItemId) -> Place:
        """Where an item stands in the file."""
        return self._file.decoded().places[item]

    def text(self, item: ItemId) -> str:
        """An item as the file words it, to be edited."""
        return item_text(self._file.read(), self._file.name, item)

    def keep(self, item: ItemId) -> None:
        """Make an item part of the deck."""
        self._file.change(item, lambda data: without_status(data, self._file.name, item))

    def keep_all(self) -> None:
        """Make all that wait part of the deck, as one step."""
        waiting = self.waiting()
        if waiting:
            self._file.change(waiting[0].id, lambda data: _accepted(data, self._file.name, waiting))

    def drop(self, item: ItemId) -> None:
        """Take an item out of the file."""
        self._file.change(item, lambda data: without_item(data, self._file.name, item))

    def reword(self, item: ItemId, text: str) -> None:
        """Put `text`, edited from `text()`, in an item's place. Raises UsageError where it is not one item."""
        self._file.change(item, lambda data: with_item_text(data, self._file.name, item, text))

    def undo(self) -> ItemId | None:
        """Take back the last step and return its item; None where there is none.

        Raises DeckError (L005) where the file was changed by something else since: that change would be lost.
        """
        return self._file.undo()


def _accepted(data: bytes, file: str, items: Iterable[Item]) -> bytes:
    for item in items:
        data = without_status(data, file, item.id)
    return data
