"""Histories without a card, and cards without a history: which belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.collection.library import Shelf
from aiquiz.collection.present import Present
from aiquiz.index import Database
from aiquiz.index.mirror import any_orphan
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.store import Store

if TYPE_CHECKING:
    from aiquiz.study import Doubt, Refound

__all__ = ["doubts_on", "refind"]

# A question that came as a new one is answered once or twice before anybody notices that it is an old one.
_FEW_ANSWERS = 2


def refind(present: Present, shelf: Shelf) -> int:
    """Gives cards of `shelf` the histories that are certain to be theirs; how many cards got another's."""
    found = _refound(present, shelf)
    if found.certain:
        present.store.link(found.certain, present.clock())
    return sum(1 for old, new in found.certain.items() if old != new)


def doubts_on(present: Present, shelf: Shelf) -> tuple[tuple[Doubt, tuple[Card, ...]], ...]:
    """Histories of cards that are in no deck any more, each with the cards that may be it, likest first."""
    found = _refound(present, shelf).doubts
    if not found:
        return ()
    cards = {card.id: card for loaded in shelf.decks.values() for card in loaded.cards}
    return tuple((doubt, tuple(cards[one] for one in doubt.candidates)) for doubt in found)


def _refound(present: Present, shelf: Shelf) -> Refound:
    is_any = _is_any_lost(shelf, present.store, present.followed())
    from aiquiz.study import Refound

    return _look_for(shelf, present.store) if is_any else Refound()


def _is_any_lost(shelf: Shelf, store: Store, index: Database) -> bool:
    """Whether `_look_for` could find anything; quick, where nothing was ever reworded, moved or taken out."""
    numbers = {loaded.number for loaded in shelf.decks.values()}
    return bool(store.aliases()) or index.read(lambda raw: any_orphan(raw, numbers))


def _look_for(shelf: Shelf, store: Store) -> Refound:
    """What became of the cards that were answered and are in no deck now.

    Certain is only what leads to a card without any answer; one with an answer or two is asked about. A card that is
    another one by now, and whose own text returned, becomes itself again: it is certain to lead to itself.
    """
    from aiquiz.study import Doubt, Refound, refound

    cards = {card.id: card for loaded in shelf.decks.values() for card in loaded.cards}
    memories = store.memories()
    returned = {CardId(name): CardId(name) for name in store.aliases() if name in cards}
    lost = memories.keys() - cards.keys()
    if not lost:
        return Refound(returned)
    new = {
        card_id: card.text
        for card_id, card in cards.items()
        if card_id not in returned and (card_id not in memories or memories[card_id].repetitions <= _FEW_ANSWERS)
    }
    texts, apart = store.texts(sorted(lost)), store.kept_apart()
    found = refound(texts, new, apart)
    certain = {old: card for old, card in found.certain.items() if card not in memories}
    asked = (Doubt(old, texts[old], (card,)) for old, card in found.certain.items() if card in memories)
    return Refound(returned | certain, (*asked, *found.doubts))
