"""What had better not be asked on one day: cards of one item, and questions that another one's feedback answers."""

from __future__ import annotations

from aiquiz.model.article import Span
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId, ItemId

__all__ = ["AskedToday", "ItemKey", "item_of"]

ItemKey = tuple[DeckId, ItemId]
"""One item of one deck; its cards are siblings."""


def item_of(card: Card) -> ItemKey:
    """The item `card` belongs to."""
    return (card.deck, card.item)


class AskedToday:
    """What today has asked already: items, and the stretches of the article that their answers show."""

    def __init__(self) -> None:
        self._items: set[ItemKey] = set()
        self._quotes: set[tuple[DeckId, str]] = set()
        self._shown: dict[DeckId, list[Span]] = {}

    def add(self, card: Card) -> None:
        """Ask `card` today."""
        self._items.add(item_of(card))
        if card.evidence is not None:
            self._quotes.add((card.deck, card.evidence.quote))
        if (span := _shown_by(card)) is not None:
            self._shown.setdefault(card.deck, []).append(span)

    def holds_sibling_of(self, card: Card) -> bool:
        """Whether another card of the same item is asked today."""
        return item_of(card) in self._items

    def gives_away(self, card: Card) -> bool:
        """Whether the feedback on a card asked today shows the sentence that answers `card`."""
        if card.evidence is not None and (card.deck, card.evidence.quote) in self._quotes:
            return True
        span = _shown_by(card)
        shown = self._shown.get(card.deck, ())
        return span is not None and any(span.start < other.end and other.start < span.end for other in shown)


def _shown_by(card: Card) -> Span | None:
    """The stretch of the article that the feedback on `card` shows, where its place is known."""
    if card.evidence is None or card.evidence.at is None:
        return None
    return Span(card.evidence.at, card.evidence.at + len(card.evidence.quote))
