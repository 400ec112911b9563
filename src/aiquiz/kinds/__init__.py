"""The kinds of items: what an author may write, and how it becomes cards. One file per kind.

A new kind is one file and one entry of `KINDS`; the deck file, its JSON Schema and the contract tests follow.
"""

from __future__ import annotations

from aiquiz.kinds.base import AnyKind, Field, FieldReader, FieldValue, Kind, Shape
from aiquiz.kinds.cloze import CLOZE, Cloze, Gap
from aiquiz.kinds.match import MATCH, Match
from aiquiz.kinds.multi import MULTI, Multi
from aiquiz.kinds.order import ORDER, Order
from aiquiz.kinds.qa import QA, Qa
from aiquiz.kinds.true_false import TRUE_FALSE, TrueFalse
from aiquiz.model.card import Card
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Item

__all__ = [
    "DEFAULT_KIND",
    "KINDS",
    "AnyKind",
    "Cloze",
    "Field",
    "FieldReader",
    "FieldValue",
    "Gap",
    "Kind",
    "Match",
    "Multi",
    "Order",
    "Qa",
    "Shape",
    "TrueFalse",
    "cards_of",
    "cards_of_item",
    "kind_named",
    "kind_of",
]

KINDS: tuple[AnyKind, ...] = (QA, CLOZE, TRUE_FALSE, MULTI, ORDER, MATCH)
"""Every kind, in the order of the documentation."""
DEFAULT_KIND = QA
"""The kind of an item that names none."""
_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> AnyKind | None:
    """The kind called `name`, or None where there is none."""
    return _BY_NAME.get(name)


def kind_of(item: Item) -> AnyKind:
    """The kind of an item that was decoded or made by this program; KeyError for any other."""
    return _BY_NAME[item.kind]


def cards_of_item(deck: DeckId, item: Item) -> tuple[Card, ...]:
    """The cards of one item, siblings of each other, in a stable order."""
    return kind_of(item).cards(deck, item, item.body)


def cards_of(deck: Deck) -> tuple[Card, ...]:
    """Every card of `deck` that may be studied, in the order of its items: not those of items only proposed."""
    return tuple(card for item in deck.items if not item.is_proposed for card in cards_of_item(deck.id, item))
