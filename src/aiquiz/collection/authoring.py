"""Editing one item of a deck file: how it would look, what is wrong with it, and the smallest edit of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from aiquiz.collection.deck_file import DeckFile
from aiquiz.collection.item_form import FormField, changes, form_of
from aiquiz.deckfile import decode_deck
from aiquiz.deckfile.edit import item_text, with_added_item, with_item_text
from aiquiz.deckfile.encode import WrittenValue
from aiquiz.deckfile.ids import worded_id
from aiquiz.deckfile.item_fields import has_plain_fields, with_item_fields, written_order
from aiquiz.errors import AiquizError, DeckError, Diagnostic, UsageError
from aiquiz.kinds import DEFAULT_KIND, cards_of_item, kind_of
from aiquiz.lint import Objection, lint
from aiquiz.model.card import Card
from aiquiz.model.deck import Deck
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item
from aiquiz.values import dataclass

__all__ = ["Authoring", "Trial"]

_Edit = Callable[[bytes], bytes]

_MOST_ITEMS_COMPARED = 2_000
"""Above it an item is linted by itself: comparing it with all others would hold up the typing."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What an edit would come to. `item` and `cards` are missing where `problems` (errors) keep it from being saved;
    `objections` are what the rules of item writing say."""

    item: Item | None
    cards: tuple[Card, ...]
    problems: tuple[Diagnostic, ...]
    objections: tuple[Objection, ...]


class Authoring:
    """One item of the deck at `path`, or, without `item`, a new one. Methods may raise DeckError.

    `kind` is the kind's name; it can be chosen for a new item only, since an item's history belongs to its kind.
    """

    def __init__(self, path: Path, item: ItemId | None = None, kind: str = DEFAULT_KIND.name) -> None:
        self._file = DeckFile(path)
        self._data = self._file.read()
        self.path, self.item_id = path, item
        decoded = decode_deck(self._data, self._file.name)
        self.deck: Deck = decoded.deck
        self.item: Item | None = None
        if item is not None:
            self.item = next((one for one in self.deck.items if one.id == item), None)
            if self.item is None:
                message, hint = f"there is no item `{item}` in this deck", "it was renamed or removed meanwhile"
                raise DeckError.at(self._file.name, "L008", message, hint)
        self.kind = self.item.kind if self.item is not None else kind
        self.fields: tuple[FormField, ...] = form_of(self.kind, self.item)
        # Where the item begins, from 1; a new one is written behind the last line.
        self.line = self._data.count(b"\n") + 1 if item is None else decoded.places[item].line

    @property
    def text(self) -> str:
        """The item as the file words it; empty for a new one."""
        return item_text(self._data, self._file.name, self.item_id) if self.item_id is not None else ""

    @property
    def has_form(self) -> bool:
        """Whether the item can be edited field by field; one on a single line is edited as text."""
        return self.item_id is None or has_plain_fields(self._data, self._file.name, self.item_id)

    def tried(self, texts: Mapping[str, str]) -> Trial:
        """What a form with these texts would come to."""
        return self._tried(lambda data: self._with_fields(data, texts))

    def tried_text(self, text: str) -> Trial:
        """What the item would be, worded like this in the file."""
        return self._tried(lambda data: self._with_text(data, text))

    def save(self, texts: Mapping[str, str]) -> ItemId:
        """Write the form into the file; the item's id. Raises DeckError (L009) where the item was changed elsewhere.

        A new item that was given no id is named by the words of its question.
        """
        return self._save(lambda data: self._with_fields(data, self._named(data, texts)))

    def save_text(self, text: str) -> ItemId:
        """Write the item, worded like this, into the file. Raises as `save`."""
        return self._save(lambda data: self._with_text(data, text))

    @property
    def has_saved(self) -> bool:
        """Whether a save changed the file, so that it can be taken back."""
        return self._file.has_steps

    def undo(self) -> bool:
        """Put the file back as it was before the last save; whether there was one. Raises as `DeckFile.undo`."""
        return self._file.undo() is not None

    def _with_fields(self, data: bytes, texts: Mapping[str, str]) -> bytes:
        changed = changes(self.fields, texts)
        if self.item_id is not None:
            return with_item_fields(data, self._file.name, self.item_id, self.kind, changed)
        kind: dict[str, WrittenValue] = {} if self.kind == DEFAULT_KIND.name else {"kind": self.kind}
        given = {**kind, **{name: value for name, value in changed.items() if value is not None}}
        if not given:
            raise UsageError.at(self._file.name, "D071", "nothing is written yet", "fill in what the kind asks for")
        return with_added_item(
            data, self._file.name, {name: given[name] for name in written_order(self.kind) if name in given}
        )

    def _named(self, data: bytes, texts: Mapping[str, str]) -> Mapping[str, str]:
        """The form, with an id where a new item has none."""
        if self.item_id is not None or texts.get("id", "").strip():
            return texts
        deck = decode_deck(self._with_fields(data, texts), self._file.name).deck
        new = deck.items[-1]
        words = kind_of(new).key_text(new.body)
        return {**texts, "id": worded_id(words, {item.id for item in deck.items[:-1]})}

    def _with_text(self, data: bytes, text: str) -> bytes:
        if self.item_id is None:
            raise UsageError.at(self._file.name, "D071", "a new item has no text yet", "use the form")
        return with_item_text(data, self._file.name, self.item_id, text)

    def _tried(self, edit: _Edit) -> Trial:
        try:
            deck = decode_deck(edit(self._data), self._file.name).deck
        except AiquizError as failure:
            return Trial(None, (), failure.diagnostics, ())
        item = self._edited(deck)
        compared = deck if len(deck.items) <= _MOST_ITEMS_COMPARED else Deck(deck.id, deck.title, (item,))
        said = tuple(objection for objection in lint(compared) if objection.item == item.id)
        return Trial(item, cards_of_item(deck.id, item), (), said)

    def _edited(self, deck: Deck) -> Item:
        """The item in its deck after the edit: at its place, for its id may have been changed too."""
        if self.item is None:
            return deck.items[-1]
        return deck.items[self.deck.items.index(self.item)]

    def _save(self, edit: _Edit) -> ItemId:
        self._file.change(self.item_id or ItemId(""), lambda data: edit(self._untouched(data)))
        deck = self._file.decoded().deck
        saved = deck.items[-1] if self.item_id is None else _same_place(self.deck, deck, self.item_id)
        return saved.id

    def _untouched(self, data: bytes) -> bytes:
        """`data`, if the item in it is still the one that was shown."""
        if self.item_id is None or data == self._data:
            return data
        try:
            is_same = item_text(data, self._file.name, self.item_id) == self.text
        except KeyError:
            is_same = False
        if not is_same:
            message = "this item was changed in the file since you opened it"
            raise DeckError.at(self._file.name, "L009", message, "copy your words, then open it anew")
        return data


def _same_place(before: Deck, after: Deck, item: ItemId) -> Item:
    """The item that has the id, else, where the edit renamed it, the one whose id is new."""
    named = next((one for one in after.items if one.id == item), None)
    known = {one.id for one in before.items}
    return named or next(one for one in after.items if one.id not in known)
