"""Shorthand for tests that read decks: what a text is read as, and what is found wrong with it."""

from __future__ import annotations

from textwrap import indent

from aiquiz.deckfile import decode_deck
from aiquiz.errors import DeckError, Diagnostic
from aiquiz.model.deck import Deck
from aiquiz.model.item import Item

__all__ = ["as_deck_text", "codes_in", "deck_of", "findings_in", "item_of"]

FILE = "deck.yaml"
_HEAD = "id: deck\ntitle: Deck\n"


def as_deck_text(text: str) -> str:
    """`text` as a whole deck: a list of items gets a head."""
    return text if text.startswith(("id:", "#")) else f"{_HEAD}items:\n{indent(text, '  ')}\n"


def findings_in(text: str | bytes) -> tuple[Diagnostic, ...]:
    """Everything found wrong with a deck, or with a list of items."""
    data = text if isinstance(text, bytes) else as_deck_text(text).encode("utf-8")
    try:
        return decode_deck(data, FILE).warnings
    except DeckError as error:
        return error.diagnostics


def codes_in(text: str | bytes) -> list[str]:
    """The codes of everything found, in the order of the file."""
    return [found.code for found in findings_in(text)]


def deck_of(text: str) -> Deck:
    """The sound deck, or list of items, in `text`."""
    return decode_deck(as_deck_text(text).encode("utf-8"), FILE).deck


def item_of(text: str) -> Item:
    """The only item in `text`."""
    (item,) = deck_of(text).items
    return item
