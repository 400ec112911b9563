"""Histories without a card, and cards without a history: which belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from aiquiz.collection.choosing import deck_on
from aiquiz.collection.library import Shelf
from aiquiz.collection.present import Present
from aiquiz.index.likeness import cards_like, names_among, orphans
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId, DeckId
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.study import Doubt

__all__ = ["demand_deck", "doubts_on", "refind"]

# A question that came as a new one is answered once or twice before anybody notices that it is an old one.
_FEW_ANSWERS = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """`certain` and `doubts` as in Refound; `shown` are the names that cards have in the decks here."""

    certain: Mapping[CardId, CardId] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    shown: tuple[CardId, ...] = ()


def refind(present: Present, shelf: Shelf) -> int:
    """Gives cards of `shelf` the histories that are certain to be theirs; how many cards got another's."""
    found = _look_for(present, shelf)
    if found.certain:
        present.store.link(found.certain, present.clock())
    if found.shown:
        present.store.show_as(found.shown)
    return sum(1 for old, new in found.certain.items() if old != new) + len(found.shown)


def doubts_on(present: Present, shelf: Shelf) -> tuple[tuple[Doubt, tuple[Card, ...]], ...]:
    """Histories of cards that are in no deck any more, each with the cards that may be it, likest first."""
    found = _look_for(present, shelf).doubts
    if not found:
        return ()
    decks = shelf.decks
    return tuple(
        (doubt, tuple(card for one in doubt.candidates if (card := decks[_deck_of(one)].card(one)) is not None))
        for doubt in found
    )


def demand_deck(present: Present, shelf: Shelf, deck: DeckId) -> None:
    """Raises UsageError (L004) for a name that no deck has or had, as far as anything was answered in it."""
    names = (*present.agenda().memories, *present.store.aliases())
    if not any(name.startswith(f"{deck}/") for name in names):
        deck_on(shelf, deck)


def _deck_of(card: CardId) -> DeckId:
    return DeckId(card.partition("/")[0])


def _look_for(present: Present, shelf: Shelf) -> _Found:
    """What became of the cards that were answered and are in no deck now.

    Certain is only what leads to a card without any answer, and what no other device took back; anything else is asked
    about. A name that is another card's by now, and is in the decks here: where that card is in them too they are two
    again, and the name is certain to lead to itself; else the card is shown under it.
    """
    index, store = present.followed(), present.store
    files = {loaded.number: loaded.id for loaded in shelf.decks.values()}
    aliases = store.aliases()
    here = index.read(lambda raw: names_among(raw, {*aliases, *aliases.values()}, files)) if aliases else set()
    returned = [CardId(name) for name in aliases if name in here]
    by_card = Counter(aliases[name] for name in returned)
    shown = tuple(name for name in returned if aliases[name] not in here and by_card[aliases[name]] == 1)
    parted = {name: name for name in returned if name not in shown}
    lost = index.read(lambda raw: orphans(raw, files)) - {aliases[name] for name in shown}
    if not lost:
        return _Found(parted, (), shown)
    from aiquiz.study import Doubt, refound

    texts = store.texts(sorted(lost))
    like = index.read(lambda raw: cards_like(raw, texts.values(), files))
    new = {name: text for name, (text, answers) in like.items() if name not in aliases and answers <= _FEW_ANSWERS}
    found = refound(texts, new, store.kept_apart())
    elsewhere = store.parted_elsewhere() if found.certain else frozenset()
    unsure = {old for old, card in found.certain.items() if like[card][1] or old in elsewhere}
    certain = {old: card for old, card in found.certain.items() if old not in unsure}
    asked = (Doubt(old, texts[old], (found.certain[old],)) for old in sorted(unsure))
    return _Found(parted | certain, (*asked, *found.doubts), shown)
