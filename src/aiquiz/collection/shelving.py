"""Which files of a folder are decks, and in which order decks are shown."""

from __future__ import annotations

import os.path

from aiquiz.model.ids import DeckId

__all__ = ["is_deck_file", "place_of"]

_DECK_SUFFIXES = (".yaml", ".yml")
# The deck that teaches the keys stands first among the shipped ones.
_FIRST_SHIPPED = DeckId("welcome")


def is_deck_file(name: str) -> bool:
    """Whether a file of this name holds a deck; editors and sync tools leave copies whose names begin with a dot."""
    return name.endswith(_DECK_SUFFIXES) and not name.startswith(".")


def place_of(deck: DeckId, path: str, is_shipped: bool) -> tuple[bool, bool, str, str]:
    """A person's own decks first; then by file name, with the deck that teaches the keys before its shipped peers."""
    return (is_shipped, deck != _FIRST_SHIPPED, os.path.basename(path), path)
