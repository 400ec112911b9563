"""Cards out of the index: one by its name, or all of a file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from aiquiz.index.schema import CARDS_PER_FILE, cards_of_file
from aiquiz.model.ids import CardId, ItemId

if TYPE_CHECKING:
    from aiquiz.model.card import Card

__all__ = ["card_named", "cards_in", "files_with", "has_card", "has_item", "ids_in", "kinds_in", "tags_in"]

_SELECT = (
    "SELECT card.card, card.item, card.quote, card.quote_at, words.body FROM card JOIN words ON words.id = card.id"
)


def card_named(raw: sqlite3.Connection, number: int, deck: str, name: str) -> Card | None:
    """The card called `name` in the file with this number; None where it has none."""
    from aiquiz.index.packing import unpacked

    row = raw.execute(f"{_SELECT} WHERE card.card = ? AND card.id BETWEEN ? AND ?", (name, *cards_of_file(number)))
    found = row.fetchone()
    return None if found is None else unpacked(found[0], deck, *found[1:])


def cards_in(raw: sqlite3.Connection, number: int, deck: str) -> Iterator[Card]:
    """Every card of the file, in the order of the deck."""
    from aiquiz.index.packing import unpacked

    rows = raw.execute(f"{_SELECT} WHERE card.id BETWEEN ? AND ? ORDER BY card.id", cards_of_file(number))
    for name, item, quote, quote_at, body in rows:
        yield unpacked(name, deck, item, quote, quote_at, body)


def ids_in(raw: sqlite3.Connection, number: int) -> tuple[CardId, ...]:
    """The ids of `cards_in`."""
    rows = raw.execute("SELECT card FROM card WHERE id BETWEEN ? AND ? ORDER BY id", cards_of_file(number))
    return tuple(CardId(name) for (name,) in rows)


def tags_in(raw: sqlite3.Connection, number: int) -> dict[CardId, tuple[str, ...]]:
    """The tags of every card of the file, as its author wrote them."""
    from aiquiz.index.packing import TAGS_PLACE

    rows = raw.execute(
        f"SELECT card.card, json_extract(words.body, '$[{TAGS_PLACE}]') FROM card JOIN words ON words.id = card.id"
        " WHERE card.id BETWEEN ? AND ?",
        cards_of_file(number),
    )
    return {CardId(name): tuple(json.loads(tags)) for name, tags in rows}


def files_with(raw: sqlite3.Connection, name: str) -> Iterator[int]:
    """The number of every file with a card of this name."""
    for (number,) in raw.execute("SELECT id FROM card WHERE card = ?", (name,)):
        yield number // CARDS_PER_FILE


def has_card(raw: sqlite3.Connection, number: int, name: str) -> bool:
    """Whether the file has a card of this name."""
    found = raw.execute("SELECT 1 FROM card WHERE card = ? AND id BETWEEN ? AND ?", (name, *cards_of_file(number)))
    return found.fetchone() is not None


def has_item(raw: sqlite3.Connection, number: int, item: str) -> bool:
    """Whether an item of this name has cards in the file."""
    found = raw.execute("SELECT 1 FROM card WHERE item = ? AND id BETWEEN ? AND ?", (item, *cards_of_file(number)))
    return found.fetchone() is not None


def kinds_in(raw: sqlite3.Connection, number: int) -> dict[ItemId, str]:
    """The kind of every item of the file that has cards."""
    rows = raw.execute("SELECT DISTINCT item, kind FROM card WHERE id BETWEEN ? AND ?", cards_of_file(number))
    return {ItemId(item): kind for item, kind in rows}
