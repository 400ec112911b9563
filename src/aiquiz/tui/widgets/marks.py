"""Which cards are marked, to be acted on together."""

from __future__ import annotations

from collections.abc import Iterable

from aiquiz.model.ids import CardId

__all__ = ["Marks"]


class Marks:
    """A set of cards in the order in which they were marked."""

    def __init__(self) -> None:
        self._cards: dict[CardId, None] = {}

    def __len__(self) -> int:
        return len(self._cards)

    def __contains__(self, card: object) -> bool:
        return card in self._cards

    @property
    def cards(self) -> tuple[CardId, ...]:
        """The marked cards."""
        return tuple(self._cards)

    def toggle(self, card: CardId) -> None:
        """Mark the card, or take its mark away."""
        if card in self._cards:
            del self._cards[card]
        else:
            self._cards[card] = None

    def add(self, cards: Iterable[CardId]) -> None:
        """Mark these too."""
        self._cards.update(dict.fromkeys(cards))

    def clear(self) -> None:
        """Take all marks away."""
        self._cards.clear()
