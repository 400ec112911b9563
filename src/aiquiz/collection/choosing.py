"""Decks by their ids: those that somebody named, or the word that there is none."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.collection.library import LoadedDeck, Shelf
from aiquiz.errors import UsageError
from aiquiz.model.ids import DeckId

__all__ = ["chosen_on", "deck_on"]


def chosen_on(shelf: Shelf, decks: Sequence[DeckId]) -> list[LoadedDeck]:
    """These decks, each once, or all where none is named. Raises UsageError (L004) for an unknown id."""
    return [deck_on(shelf, deck) for deck in dict.fromkeys(decks)] or list(shelf.decks.values())


def deck_on(shelf: Shelf, deck: DeckId) -> LoadedDeck:
    """The deck with this id. Raises UsageError (L004) where there is none."""
    loaded = shelf.decks.get(deck)
    if loaded is None:
        import difflib

        close = difflib.get_close_matches(deck, shelf.decks, n=1)
        hint = "`aiquiz decks` lists the decks that were found"
        if close:
            hint = f"did you mean `{close[0]}`?"
        elif shelf.problems:
            hint = "it may stand in a deck file that has problems: run `aiquiz check` on the file"
        raise UsageError.at(deck, "L004", "there is no deck with this id", hint)
    return loaded
