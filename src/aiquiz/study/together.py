"""Several decks asked together: one queue of what each of them chooses for today, given deck by deck."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import MemoryState
from aiquiz.study.draw import draw_of
from aiquiz.study.queue import Chosen, Queue

__all__ = ["Together"]

_NUMBER_BYTES: Final = 8


class Together:
    """What was chosen so far, for one `queue`. `learning` has the cards in a learning step.

    Of a card in review only its place and name are kept, as one string of bytes: there may be thousands.
    """

    def __init__(self, today: int) -> None:
        self._today = today
        self.learning: dict[CardId, MemoryState] = {}
        self._reviews: list[bytes] = []
        self._late_reviews: list[bytes] = []
        self._new: dict[DeckId, Chosen] = {}

    def add(self, deck: DeckId, chosen: Chosen, memories: Mapping[CardId, MemoryState]) -> None:
        """One more deck, of which these cards are asked."""
        self.learning.update((card, memories[card]) for card in chosen.learning)
        for places, cards in ((self._reviews, chosen.reviews), (self._late_reviews, chosen.late_reviews)):
            places.extend(_placed(memories[card].due_day, *draw_of(self._today, card)) for card in cards)
        if chosen.new or chosen.late_new:
            self._new[deck] = chosen._replace(learning=(), reviews=(), late_reviews=())

    def queue(self, order: Iterable[DeckId]) -> Queue:
        """All of them as one, asked as if they were one deck; new cards come in this order of decks."""
        new = [self._new[deck] for deck in order if deck in self._new]
        return Chosen(
            sorted(self.learning, key=lambda card: (self.learning[card].due_at_ms or 0, card)),
            _unpacked(self._reviews),
            _unpacked(self._late_reviews),
            [card for one in new for card in one.new],
            [card for one in new for card in one.late_new],
        ).queue


def _placed(due_day: int, draw: int, card: CardId) -> bytes:
    """As these three are sorted."""
    return due_day.to_bytes(_NUMBER_BYTES) + draw.to_bytes(_NUMBER_BYTES) + card.encode()


def _unpacked(places: list[bytes]) -> list[CardId]:
    """The names in their order; `places` is empty afterwards, so that never both are there as a whole."""
    places.sort(reverse=True)
    names: list[CardId] = []
    while places:
        names.append(CardId(places.pop()[2 * _NUMBER_BYTES :].decode()))
    return names
