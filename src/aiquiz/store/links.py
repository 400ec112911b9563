"""Which card every name in the log stands for now: a question that was reworded or moved goes by another id."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from aiquiz.model.ids import CardId
from aiquiz.store.events import Event
from aiquiz.values import dataclass

__all__ = ["NO_LINKS", "KeptLinks", "LinkedConnection", "Links", "linked_card", "links_of"]


@dataclass(frozen=True, slots=True)
class Links:
    """`cards` leads from every name that is another card's by now straight to that card; `items` likewise.

    `others` has the names that lead to a card, by card; `ends` leads from cards that this device shows under another of
    their names to the name where the log ends.
    """

    cards: Mapping[str, CardId] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ends: Mapping[str, CardId] = field(default_factory=dict)

    def card(self, name: str) -> CardId:
        """The card that `name` stands for, itself as a rule."""
        return self.cards.get(name, CardId(name))

    def end(self, card: CardId) -> CardId:
        """Where the log's aliases of this present card end, on whatever device: itself as a rule."""
        return self.ends.get(card, card)

    def names(self, card: str) -> tuple[str, ...]:
        """Every name under which the log may know `card`: its own first; none where its own is another card's."""
        own = () if card in self.cards else (card,)
        return (*own, *self.others.get(card, ()))


NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class KeptLinks:
    """What the aliases came to when row `seq` was the log's last one.

    `made` tells what else they depend on; `damaged` are the rows that were passed over.
    """

    seq: int
    made: str
    links: Links
    damaged: frozenset[int]


class LinkedConnection(sqlite3.Connection):
    """A connection that remembers what the aliases came to, so that an answer need not read all of them again.

    Whoever rolls a transaction back forgets it: rows that were counted may be gone.
    """

    kept: KeptLinks | None = None


def links_of(events: Iterable[Event], shown: Iterable[str] = ()) -> Links:
    """What these aliases, in the order of replay, come to: for each name the last one holds.

    A chain is followed to its end. Where devices made a ring of them, its last alias holds: the ring ends at the card
    that this one leads to. So the same aliases mean the same in whatever order they were merged. A card that has one of
    the names `shown` goes by that one instead of its end. Linear.
    """
    following: dict[str, str] = {}
    age: dict[str, int] = {}
    for place, event in enumerate(events):
        target = linked_card(event)
        if target is not None:
            following[event.subject], age[event.subject] = target, place
    ends: dict[str, str] = {}
    for name in following:
        _follow(name, following, age, ends)
    chosen = {end: name for name in shown if (end := ends.get(name, name)) != name}
    ends.update({end: end for end in chosen})
    present = {name: CardId(chosen.get(end, end)) for name, end in ends.items()}
    cards = {name: card for name, card in present.items() if name != card}
    others: dict[str, list[str]] = {}
    for name, card in cards.items():
        others.setdefault(card, []).append(name)
    items = {_item(name): _item(card) for name, card in cards.items() if _item(name) != _item(card)}
    return Links(cards, items, others, {name: CardId(end) for end, name in chosen.items()})


def linked_card(event: Event) -> CardId | None:
    """The card that an alias leads to; None where its body, of another program's making, names none."""
    try:
        card = json.loads(event.body)["card"]
    except (ValueError, KeyError, TypeError):
        return None
    return CardId(card) if isinstance(card, str) and card else None


def _follow(name: str, following: Mapping[str, str], age: Mapping[str, int], ends: dict[str, str]) -> None:
    """Notes in `ends` where the chain from `name` leads, for every name on it."""
    chain: dict[str, None] = {}
    at = name
    while at in following and at not in ends and at not in chain:
        chain[at] = None
        at = following[at]
    if at in chain:
        names = list(chain)
        ring = names[names.index(at) :]
        at = following[max(ring, key=age.__getitem__)]
    end = ends.get(at, at)
    for passed in chain:
        ends[passed] = end


def _item(card: str) -> str:
    """`deck/item` of a card's name: what a flag is about."""
    return card.rpartition("/")[0]
