"""A sitting before its first answer: which cards, in which order, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from aiquiz.collection.agenda import Agenda, Wanted, any_card
from aiquiz.collection.gathered import CardsById, due_together
from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.wish import Mode, Wish
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.store import Store
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection.plan import Aims
    from aiquiz.index import Database
    from aiquiz.model.review import Now
    from aiquiz.store.log import Given
    from aiquiz.study import Queue, Session
    from aiquiz.study.names import Names

__all__ = ["Laid", "laid_out", "laid_out_lean"]


@dataclass(frozen=True, slots=True)
class Laid:
    """The whole sitting. `introduced` were never answered; `earlier` are the day's answers that it goes on from."""

    cards: Mapping[CardId, Card]
    titles: Mapping[DeckId, str]
    introduced: Names
    earlier: tuple[Given, ...]
    session: Session
    aims: Aims


def laid_out(
    store: Store,
    decks: Sequence[LoadedDeck],
    agenda: Agenda,
    aims: Aims,
    now: Now,
    wish: Wish,
    wanted: Wanted = any_card,
) -> Laid:
    """The sitting over these decks that begins `now`, out of all their cards."""
    queue = agenda.queue(decks, wish, wanted)
    cards = {card.id: card for deck in decks for card in deck.cards}
    earlier = _answered_before(store, cards, agenda.today) if wish.mode is Mode.DUE else ()
    if wanted is not any_card:
        earlier = tuple(one for one in earlier if wanted(cards[one.card]))
    return _laid(decks, cards, queue, agenda.memories, earlier, aims, now)


def laid_out_lean(
    store: Store, index: Database, decks: Sequence[LoadedDeck], day: Agenda, aims: Aims, now: Now
) -> Laid:
    """The sitting over what is due in these decks that begins `now`, out of no more than that takes."""
    due, cards = due_together(index, decks, day), CardsById(decks)
    return _laid(decks, cards, due.queue, due.learning, _answered_before(store, cards, day.today), aims, now)


def _laid(
    decks: Sequence[LoadedDeck],
    cards: Mapping[CardId, Card],
    queue: Queue,
    memories: Mapping[CardId, MemoryState],
    earlier: tuple[Given, ...],
    aims: Aims,
    now: Now,
) -> Laid:
    from aiquiz.study import started
    from aiquiz.study.names import Names

    return Laid(
        cards=cards,
        titles={loaded.id: loaded.title for loaded in decks},
        introduced=Names.of(queue.new),
        earlier=earlier,
        session=replace(started(queue, memories, now.ms), done=len(earlier)),
        aims=aims,
    )


def _answered_before(store: Store, cards: Container[CardId], today: int) -> tuple[Given, ...]:
    """The day's earlier answers to these cards."""
    return tuple(one for one in store.given_on(today) if one.card in cards)
