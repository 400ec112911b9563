"""A sitting before its first answer: which cards, in which order, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aiquiz.collection.agenda import Agenda, Wanted, any_card
from aiquiz.collection.gathered import CardsById, GatheredDeck
from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.wish import Mode, Wish
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.store import Store

if TYPE_CHECKING:
    from aiquiz.collection.plan import Aims
    from aiquiz.model.review import Now, Review
    from aiquiz.study import Session

__all__ = ["Laid", "laid_out"]


@dataclass(frozen=True, slots=True)
class Laid:
    """The whole sitting. `introduced` were never answered; `earlier` are the day's answers that it goes on from."""

    cards: Mapping[CardId, Card]
    titles: Mapping[DeckId, str]
    memories: Mapping[CardId, MemoryState]
    introduced: frozenset[CardId]
    earlier: tuple[Review, ...]
    session: Session
    aims: Aims


def laid_out(
    store: Store,
    decks: Sequence[LoadedDeck] | Sequence[GatheredDeck],
    agenda: Agenda,
    aims: Aims,
    now: Now,
    wish: Wish | None = None,
    wanted: Wanted = any_card,
) -> Laid:
    """The sitting over these decks that begins `now`."""
    from aiquiz.study import started

    wish = wish or Wish()
    queue = agenda.queue(decks, wish, wanted)
    cards = CardsById(decks)
    memories = {card: memory for card, memory in agenda.memories.items() if card in cards}
    earlier = _answered_before(store, cards, agenda.today, wish, wanted)
    return Laid(
        cards=cards,
        titles={loaded.id: loaded.title for loaded in decks},
        memories=memories,
        introduced=frozenset(card for card in cards if card not in memories),
        earlier=earlier,
        session=replace(started(queue, memories, now.ms), done=len(earlier)),
        aims=aims,
    )


def _answered_before(store: Store, cards: CardsById, today: int, wish: Wish, wanted: Wanted) -> tuple[Review, ...]:
    """The day's earlier answers; practice begins anew each time."""
    if wish.mode is not Mode.DUE:
        return ()
    mine = (one for one in store.reviews_on(today) if one.card in cards)
    return tuple(one for one in mine if wanted is any_card or wanted(cards[one.card]))
