"""Going through the proposed items of one deck file: keep, drop, reword, and undo, each written at once.

Every step reads the file anew and splices into what it finds, so that an edit made elsewhere meanwhile is never
lost; a file that is no sound deck any more is left alone and told of.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aiquiz.deckfile import MAX_DECK_BYTES, decode_deck
from aiquiz.deckfile.edit import item_text, with_item_text, without_item, without_status
from aiquiz.errors import DeckError, Place
from aiquiz.files import read_limited, shown_path, write_atomic
from aiquiz.model.deck import Deck
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item

__all__ = ["Proposals"]


@dataclass(frozen=True, slots=True)
class _Step:
    """What the file held before a step and after it, and the item it was about."""

    before: bytes
    after: bytes
    item: ItemId


class Proposals:
    """The proposed items of the deck in `path`. Every method may raise DeckError: the file is then as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._name = shown_path(path)
        self._steps: list[_Step] = []

    def deck(self) -> Deck:
        """The deck as the file has it now."""
        return decode_deck(self._read(), self._name).deck

    def waiting(self) -> tuple[Item, ...]:
        """The items that wait, in the order of the file."""
        return self.deck().proposed

    def place(self, item: ItemId) -> Place:
        """Where an item stands in the file."""
        return decode_deck(self._read(), self._name).places[item]

    def text(self, item: ItemId) -> str:
        """An item as the file words it, to be edited."""
        return item_text(self._read(), self._name, item)

    def keep(self, item: ItemId) -> None:
        """Make an item part of the deck."""
        data = self._read()
        self._write(data, without_status(data, self._name, item), item)

    def drop(self, item: ItemId) -> None:
        """Take an item out of the file."""
        data = self._read()
        self._write(data, without_item(data, self._name, item), item)

    def reword(self, item: ItemId, text: str) -> None:
        """Put `text`, edited from `text()`, in an item's place. Raises UsageError where it is not one item."""
        data = self._read()
        self._write(data, with_item_text(data, self._name, item, text), item)

    def undo(self) -> ItemId | None:
        """Take back the last step and return its item; None where there is none.

        Raises DeckError (L005) where the file was changed by something else since: that change would be lost.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        if self._read() != step.after:
            hint = "take it back by hand; what you changed elsewhere stays"
            raise DeckError.at(self._name, "L005", "the file was changed elsewhere since the last step", hint)
        write_atomic(self.path, step.before, DeckError)
        self._steps.pop()
        return step.item

    def _read(self) -> bytes:
        return read_limited(self.path, MAX_DECK_BYTES, DeckError)

    def _write(self, before: bytes, after: bytes, item: ItemId) -> None:
        if after != before:
            write_atomic(self.path, after, DeckError)
            self._steps.append(_Step(before, after, item))
