"""Histories without a card, and cards without a history: which belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.collection.library import Shelf
from aiquiz.index import Database
from aiquiz.index.mirror import any_orphan
from aiquiz.model.ids import CardId
from aiquiz.store import Store

if TYPE_CHECKING:
    from aiquiz.study import Refound

__all__ = ["is_any_lost", "look_for"]

# A question that came as a new one is answered once or twice before anybody notices that it is an old one.
_FEW_ANSWERS = 2


def is_any_lost(shelf: Shelf, store: Store, index: Database) -> bool:
    """Whether `look_for` could find anything; quick, where nothing was ever reworded, moved or taken out."""
    numbers = {loaded.number for loaded in shelf.decks.values()}
    return bool(store.aliases()) or index.read(lambda raw: any_orphan(raw, numbers))


def look_for(shelf: Shelf, store: Store) -> Refound:
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
