"""A deck as far as a day's queue needs it: what is due is at hand, new cards are read as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from aiquiz.collection.loaded import LoadedDeck
from aiquiz.index import Database
from aiquiz.index.gathering import Sketch, gathered, seen_cards, unseen
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.study import Askable

if TYPE_CHECKING:
    from aiquiz.model.card import Card

__all__ = ["CardsById", "GatheredDeck", "gather"]

_AT_ONCE = 40
"""So many new cards are read at a time: twice a usual day's."""
_RECENT = 200
"""So many cards that were asked are kept, so that a day of thousands does not keep them all."""


class GatheredDeck:
    """The cards of a deck that may be asked on one study day."""

    def __init__(self, loaded: LoadedDeck, cards: Sequence[Sketch], new: int) -> None:
        self.loaded = loaded
        self._cards = cards
        self._new = new
        self._unseen: list[Sketch] = []
        self._last = -1

    @property
    def id(self) -> DeckId:
        """The deck's id."""
        return self.loaded.id

    @property
    def title(self) -> str:
        """The deck's title."""
        return self.loaded.title

    @property
    def cards(self) -> Sequence[Askable]:
        """What is learned, due, or was answered today; and the new cards that were read so far."""
        return (*self._cards, *self._unseen)

    @property
    def seen(self) -> Sequence[Askable]:
        """What is learned, due, or was answered today."""
        return self._cards

    def unseen(self) -> Iterator[Askable]:
        """The cards never answered, in the order of the deck."""
        yield from self._unseen
        while len(self._unseen) < self._new:
            found = self.loaded.index.read(lambda raw: unseen(raw, self.loaded.number, self.id, self._last, _AT_ONCE))
            if not found:
                return
            for self._last, sketch in found:
                self._unseen.append(sketch)
                yield sketch

    def card(self, name: CardId) -> Card | None:
        """The whole card."""
        return self.loaded.card(name)


def gather(
    index: Database, decks: Sequence[LoadedDeck], today: int
) -> tuple[tuple[GatheredDeck, ...], Mapping[CardId, MemoryState]]:
    """These decks as the study day needs them, and the memories of their cards that are learned or due."""
    numbers = {loaded.number: loaded.id for loaded in decks}
    sketches, memories = index.read(lambda raw: gathered(raw, numbers, today))
    seen = index.read(seen_cards)
    found = tuple(
        GatheredDeck(loaded, sketches[loaded.number], loaded.deck.cards - seen.get(loaded.number, 0))
        for loaded in decks
    )
    return found, memories


class CardsById(Mapping[CardId, "Card"]):
    """The cards of a sitting by name, each read when it is wanted; those that were read last stay at hand."""

    def __init__(self, decks: Sequence[LoadedDeck | GatheredDeck]) -> None:
        self._whole: dict[CardId, Card] = {}
        self._recent: dict[CardId, Card] = {}
        self._decks: dict[CardId, GatheredDeck] = {}
        for deck in decks:
            if isinstance(deck, GatheredDeck):
                self._decks.update((card.id, deck) for card in deck.cards)
            else:
                self._whole.update((card.id, card) for card in deck.cards)

    def __contains__(self, name: object) -> bool:
        return name in self._whole or name in self._decks

    def __getitem__(self, name: CardId) -> Card:
        """The card; KeyError for one that is not of the sitting, or has left its deck while the index was lost."""
        known = self._whole.get(name) or self._recent.get(name)
        if known is not None:
            return known
        card = self._decks[name].card(name)
        if card is None:
            raise KeyError(name)
        if len(self._recent) >= _RECENT:
            del self._recent[next(iter(self._recent))]
        self._recent[name] = card
        return card

    def __iter__(self) -> Iterator[CardId]:
        return iter(self._whole.keys() | self._decks.keys())

    def __len__(self) -> int:
        return len(self._whole.keys() | self._decks.keys())
