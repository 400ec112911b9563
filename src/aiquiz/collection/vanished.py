"""Deck files that were studied by name and are gone."""

from __future__ import annotations

from collections.abc import Iterable, Set

from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.files import shown_path
from aiquiz.model.ids import DeckId
from aiquiz.model.review import Now
from aiquiz.store.known_decks import KnownDeck

__all__ = ["vanished"]

# For so long a deck file that is gone is missed aloud; after that its owner has surely noticed.
_MISSED_FOR_MS = 30 * 86_400_000


def vanished(known: Iterable[KnownDeck], on_shelf: Set[DeckId], now: Now) -> tuple[Diagnostic, ...]:
    """A warning for every known deck file that is gone, unless its deck was found elsewhere or it is long ago."""
    return tuple(
        Diagnostic(
            Place(shown_path(deck.path)),
            "L002",
            f"the file of the deck “{deck.title}” is gone",
            "put it back or study it from its new place; what you learned is kept",
            Severity.WARNING,
        )
        for deck in known
        if deck.id not in on_shelf and now.ms - deck.last_seen_ms <= _MISSED_FOR_MS and not deck.path.is_file()
    )
