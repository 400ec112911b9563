"""A deck on the shelf: known by its head, the rest read from the index or the file when it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.errors import DeckError
from aiquiz.files import read_limited, shown_path
from aiquiz.index import Database, Head
from aiquiz.index.cards import card_named, cards_in, has_card, has_item, ids_in, kinds_in, tags_in
from aiquiz.model.ids import CardId, DeckId, ItemId
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.model.card import Card
    from aiquiz.model.deck import ArticleRef, Deck

__all__ = ["LoadedDeck", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may hold a deck, and where the search came upon it."""

    path: Path
    is_shipped: bool = False
    is_extra: bool = False
    is_named: bool = False
    """Whether it was named by file, now or earlier, rather than found in a folder."""
    folder: str = ""
    """Where it lies in the folder that was searched, with `/`; empty directly in it."""


@dataclass(frozen=True, slots=True)
class LoadedDeck:
    """A sound deck and the file it came from. `number` is the file's in the index."""

    deck: Head
    number: int
    source: Source
    index: Database

    @property
    def id(self) -> DeckId:
        """The deck's id."""
        return self.deck.id

    @property
    def title(self) -> str:
        """The deck's title."""
        return self.deck.title

    @property
    def article(self) -> ArticleRef | None:
        """The article the deck was made from."""
        return self.deck.article

    @property
    def path(self) -> Path:
        """The file, as it was found."""
        return self.source.path

    @property
    def is_shipped(self) -> bool:
        """Whether it came with aiquiz."""
        return self.source.is_shipped

    @property
    def is_extra(self) -> bool:
        """Whether it was given on the command line."""
        return self.source.is_extra

    @property
    def is_named(self) -> bool:
        """Whether it was named by file, now or earlier, rather than found in a folder."""
        return self.source.is_named

    def read(self) -> Deck:
        """The deck with its items, read from the file. Raises DeckError where that changed for the worse meanwhile."""
        from aiquiz.deckfile import MAX_DECK_BYTES, decode_deck

        return decode_deck(read_limited(self.path, MAX_DECK_BYTES, DeckError), shown_path(self.path)).deck

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every card, in the order of the deck."""
        found = self.index.read(lambda raw: tuple(cards_in(raw, self.number, self.id)))
        if len(found) == self.deck.cards:
            return found
        from aiquiz.kinds import cards_of  # the index was lost meanwhile

        return cards_of(self.read())

    @property
    def card_ids(self) -> tuple[CardId, ...]:
        """The ids of `cards`, which are not read for it."""
        found = self.index.read(lambda raw: ids_in(raw, self.number))
        return found if len(found) == self.deck.cards else tuple(card.id for card in self.cards)

    @property
    def tags(self) -> Mapping[CardId, tuple[str, ...]]:
        """The tags of every card."""
        found = self.index.read(lambda raw: tags_in(raw, self.number))
        return found if len(found) == self.deck.cards else {card.id: card.tags for card in self.cards}

    @property
    def kinds(self) -> Mapping[ItemId, str]:
        """The kind of every item that has cards."""
        return self.index.read(lambda raw: kinds_in(raw, self.number))

    def count_items(self, items: Iterable[ItemId]) -> int:
        """How many of these items have a card here."""
        return self.index.read(lambda raw: sum(1 for item in items if has_item(raw, self.number, item)))

    def count_cards(self, names: Iterable[CardId]) -> int:
        """How many of these cards are here."""
        mine = [name for name in names if name.startswith(f"{self.id}/")]
        return self.index.read(lambda raw: sum(1 for name in mine if has_card(raw, self.number, name)))

    def card(self, name: CardId) -> Card | None:
        """One card; None where the deck has none of this name."""
        found = self.index.read(lambda raw: card_named(raw, self.number, self.id, name))
        return found or next((card for card in self.cards if card.id == name), None)
