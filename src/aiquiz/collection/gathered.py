"""What a study day asks, out of the index: deck by deck, and no more is read or kept of them than that takes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.loaded import LoadedDeck
from aiquiz.index import Database
from aiquiz.index.gathering import Gathered, Sketch, all_unseen, gathered, seen_cards
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.study import NO_LIMITS, Chosen, Queue, chosen_of_day
from aiquiz.study.together import Together

if TYPE_CHECKING:
    from aiquiz.model.card import Card

__all__ = ["CardsById", "Due", "due_in", "due_together"]

_RECENT = 50
"""So many cards that were asked are kept, so that a day of thousands does not keep them all."""


class Due(NamedTuple):
    """What some decks ask today, and what is remembered of those cards that are in a learning step."""

    queue: Queue
    learning: Mapping[CardId, MemoryState]


def due_in(index: Database, decks: Sequence[LoadedDeck], day: Agenda) -> dict[DeckId, Due]:
    """What each of these decks asks by itself; none of them may have an exam ahead."""

    def read(raw: sqlite3.Connection) -> dict[DeckId, Due]:
        return {
            deck.id: Due(chosen.queue, {card: found.memories[card] for card in chosen.learning})
            for deck, found, chosen in _chosen(raw, decks, day, are_together=False)
        }

    return index.read(read)


def due_together(index: Database, decks: Sequence[LoadedDeck], day: Agenda) -> Due:
    """What these decks ask as one; none of them may have an exam ahead."""
    if len(decks) == 1:
        return due_in(index, decks, day)[decks[0].id]

    def read(raw: sqlite3.Connection) -> Together:
        together = Together(day.today)
        for deck, found, chosen in _chosen(raw, decks, day, are_together=True):
            together.add(deck.id, chosen, found.memories)
        return together

    together = index.read(read)
    return Due(together.queue([deck.id for deck in decks]), together.learning)


def _chosen(
    raw: sqlite3.Connection, decks: Sequence[LoadedDeck], day: Agenda, *, are_together: bool
) -> Iterator[tuple[LoadedDeck, Gathered, Chosen]]:
    """What each deck asks within its limits, as it is ordered where they `are_together`."""
    by_number = {deck.number: deck for deck in decks}
    seen = seen_cards(raw)
    for found in gathered(raw, {number: deck.id for number, deck in by_number.items()}, day.today):
        deck = by_number[found.number]
        choose = partial(
            chosen_of_day,
            memories=found.memories,
            today=day.today,
            introduced=day.introduced,
            may_be_asked=lambda card: not day.is_aside(card.id),
            recall=day.recall,
        )
        new: list[Sketch] = []
        has_new = seen.get(found.number, 0) < deck.deck.cards
        unseen = _noted(all_unseen(raw, found.number, deck.id), new) if has_new else ()
        chosen = choose(found.cards, unseen=unseen, limits=day.limits(deck.id))
        if are_together and not found.is_plain:
            asked = {card for part in chosen for card in part}
            chosen = choose([card for card in (*found.cards, *new) if card.id in asked], limits=NO_LIMITS)
        yield deck, found, chosen


def _noted(cards: Iterator[Sketch], into: list[Sketch]) -> Iterator[Sketch]:
    for card in cards:
        into.append(card)
        yield card


class CardsById(Mapping[CardId, "Card"]):
    """The cards of some decks by name, each read when it is wanted; those that were read last stay at hand."""

    def __init__(self, decks: Sequence[LoadedDeck]) -> None:
        self._decks = {deck.id: deck for deck in decks}
        self._recent: dict[CardId, Card] = {}

    def __contains__(self, name: object) -> bool:
        deck = self._deck_of(str(name))
        return deck is not None and deck.count_cards([CardId(str(name))]) > 0

    def __getitem__(self, name: CardId) -> Card:
        """The card; KeyError for one that is not of these decks, or has left its deck while the index was lost."""
        if name in self._recent:
            return self._recent[name]
        deck = self._deck_of(name)
        card = deck.card(name) if deck else None
        if card is None:
            raise KeyError(name)
        if len(self._recent) >= _RECENT:
            del self._recent[next(iter(self._recent))]
        self._recent[name] = card
        return card

    def __iter__(self) -> Iterator[CardId]:
        return (card for deck in self._decks.values() for card in deck.card_ids)

    def __len__(self) -> int:
        return sum(deck.deck.cards for deck in self._decks.values())

    def _deck_of(self, name: str) -> LoadedDeck | None:
        return self._decks.get(DeckId(name.partition("/")[0]))
