"""What had better not be asked on one day: cards of one item, and questions that another one's feedback answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from aiquiz.model.ids import CardId, DeckId, ItemId

if TYPE_CHECKING:
    from aiquiz.model.evidence import Evidence

__all__ = ["Askable", "AskedToday", "ItemKey", "item_of"]


_PAGE_CHARS = 1_000

_Span = tuple[int, int]  # thousands are made before a queue is known, and no `Span` is needed for them


class Askable(Protocol):
    """As much of a card as a queue needs to know."""

    @property
    def id(self) -> CardId:
        """The card's own name."""

    @property
    def deck(self) -> DeckId:
        """Its deck."""

    @property
    def item(self) -> ItemId:
        """Its item."""

    @property
    def evidence(self) -> Evidence | None:
        """The sentence that proves it."""


ItemKey = tuple[DeckId, ItemId]
"""One item of one deck; its cards are siblings."""


def item_of(card: Askable) -> ItemKey:
    """The item `card` belongs to."""
    return (card.deck, card.item)


class AskedToday:
    """What today has asked already: items, and the stretches of the article that their answers show."""

    def __init__(self) -> None:
        self._items: set[ItemKey] = set()
        self._quotes: set[tuple[DeckId, str]] = set()
        self._shown: dict[tuple[DeckId, int], list[_Span]] = {}

    def add(self, card: Askable) -> None:
        """Ask `card` today."""
        self._items.add(item_of(card))
        if card.evidence is not None:
            self._quotes.add((card.deck, card.evidence.quote))
        if (span := _shown_by(card)) is not None:
            for page in _pages(span):
                self._shown.setdefault((card.deck, page), []).append(span)

    def holds_sibling_of(self, card: Askable) -> bool:
        """Whether another card of the same item is asked today."""
        return item_of(card) in self._items

    def gives_away(self, card: Askable) -> bool:
        """Whether the feedback on a card asked today shows the sentence that answers `card`."""
        if card.evidence is not None and (card.deck, card.evidence.quote) in self._quotes:
            return True
        span = _shown_by(card)
        return span is not None and any(
            span[0] < other[1] and other[0] < span[1]
            for page in _pages(span)
            for other in self._shown.get((card.deck, page), ())
        )


def _pages(span: _Span) -> range:
    """The stretches of the article, all of one length, that `span` touches: only what shares one can overlap."""
    return range(span[0] // _PAGE_CHARS, span[1] // _PAGE_CHARS + 1)


def _shown_by(card: Askable) -> _Span | None:
    """The stretch of the article that the feedback on `card` shows, where its place is known."""
    if card.evidence is None or card.evidence.at is None:
        return None
    return card.evidence.at, card.evidence.at + len(card.evidence.quote)
