"""What a study day holds: the queue of one deck, or of several together, as the settings limit it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiquiz.collection.library import LoadedDeck
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.memory import MemoryState
from aiquiz.study import ItemKey, Limits, Queue, build_queue

__all__ = ["Agenda"]

_NO_LIMITS = Limits(new_per_day=1_000_000_000, reviews_per_day=1_000_000_000)


@dataclass(frozen=True, slots=True)
class Agenda:
    """A study day as it stands now. Limits count for every deck by itself; `introduced` are the day's new cards."""

    today: int
    memories: Mapping[CardId, MemoryState]
    introduced: frozenset[CardId]
    limits: Limits

    def queue(self, decks: Sequence[LoadedDeck]) -> Queue:
        """What studying these decks together asks. It shrinks by exactly what is answered, so a sitting resumes."""
        if len(decks) == 1:
            return self._queue(decks[0].cards, self.limits)
        chosen: list[Card] = []
        for deck in decks:
            queue = self._queue(deck.cards, self.limits)
            asked = {*queue.learning, *queue.main}
            chosen += [card for card in deck.cards if card.id in asked]
        return self._queue(chosen, _NO_LIMITS)

    def _queue(self, cards: Sequence[Card], limits: Limits) -> Queue:
        answered = [card for card in cards if self._was_answered_today(card.id)]
        introduced = sum(1 for card in answered if card.id in self.introduced)
        items: frozenset[ItemKey] = frozenset((card.deck, card.item) for card in answered)
        return build_queue(
            cards,
            self.memories,
            today=self.today,
            limits=limits,
            introduced_today=introduced,
            reviewed_today=len(answered) - introduced,
            answered_items_today=items,
            seed=self.today,
        )

    def _was_answered_today(self, card: CardId) -> bool:
        memory = self.memories.get(card)
        return memory is not None and memory.last_day == self.today
