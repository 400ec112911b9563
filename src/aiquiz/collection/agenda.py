"""What a study day holds: the queue of one deck, or of several together, as the settings limit it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.wish import Mode, Wish
from aiquiz.model.ids import CardId, DeckId
from aiquiz.model.memory import CardState, MemoryState
from aiquiz.study import NO_LIMITS, Limits, Queue, chosen_of_day, merged, was_answered_on
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection.exams import Exams
    from aiquiz.model.card import Card

__all__ = ["Agenda", "Wanted", "any_card"]

Wanted = Callable[["Card"], bool]
"""Whether a sitting is about a card."""


def any_card(_card: Card) -> bool:
    """All cards are wanted."""
    return True


@dataclass(frozen=True, slots=True)
class Agenda:
    """A study day as it stands now. `limits` count for every deck by itself.

    `introduced` are the day's new cards; those `suspended` or `buried` are not asked. `recall` is the chance, 0–1,
    that a card is recalled today. What is for one of the `exams` ahead is asked as its plan says, limits or not.
    """

    today: int
    memories: Mapping[CardId, MemoryState]
    introduced: frozenset[CardId]
    limits: Callable[[DeckId], Limits]
    recall: Callable[[MemoryState], float]
    suspended: frozenset[CardId] = frozenset()
    buried: frozenset[CardId] = frozenset()
    exams: Exams | None = None

    def queue(
        self,
        decks: Sequence[LoadedDeck],
        wish: Wish | None = None,
        wanted: Wanted = any_card,
    ) -> Queue:
        """What studying these decks together asks, of the cards that are `wanted`.

        What is due shrinks by exactly what is answered, so that a sitting resumes.
        """
        wish = wish or Wish()
        match wish.mode:
            case Mode.DUE:
                planned, queues = self._planned(decks, wanted)
                rest = self._due(decks, None, lambda card: card.id not in planned and wanted(card))
                return merged([*queues, rest])
            case Mode.NEW:
                more = Limits(new_per_day=wish.count or Limits().new_per_day, reviews_per_day=0)
                queue = self._due(decks, more, lambda card: card.id not in self.memories and wanted(card))
                return replace(queue, learning=())
            case Mode.AHEAD:
                return self._ahead(decks, max(wish.count, 1), wanted)
            case Mode.CRAM | Mode.MISTAKES | Mode.SURE_BUT_WRONG:
                return self._practice(decks, wish.count, wanted)

    def _planned(self, decks: Sequence[LoadedDeck], wanted: Wanted) -> tuple[frozenset[CardId], list[Queue]]:
        """The cards that are for an exam, and what its plan asks of them today; each deck has its own day's work."""
        if self.exams is None:
            return frozenset(), []
        from aiquiz.study import exam_queue

        planned: set[CardId] = set()
        queues: list[Queue] = []
        for loaded in decks:
            for exam, cards in self.exams.of([loaded]).items():
                answered = [card for card in cards if self._was_answered_today(card.id)]
                introduced = sum(1 for card in answered if card.id in self.introduced)
                queues.append(
                    exam_queue(
                        [card for card in cards if not self.is_aside(card.id) and wanted(card)],
                        self.memories,
                        exam,
                        self.exams.foresight,
                        today=self.today,
                        introduced_today=introduced,
                        reviewed_today=len(answered) - introduced,
                        answered_items_today=frozenset((card.deck, card.item) for card in answered),
                    )
                )
                planned.update(card.id for card in cards)
        return frozenset(planned), queues

    def planned(self, decks: Sequence[LoadedDeck]) -> frozenset[CardId]:
        """The cards that are for an exam ahead."""
        of_exams = self.exams.of(decks).values() if self.exams is not None else ()
        return frozenset(card.id for cards in of_exams for card in cards)

    def returning(self) -> Iterator[MemoryState]:
        """The memories of all cards that come back by themselves."""
        return (memory for card, memory in self.memories.items() if card not in self.suspended)

    def is_aside(self, card: CardId) -> bool:
        """Whether the card is not asked today, whatever is due."""
        return card in self.suspended or card in self.buried

    def _due(self, decks: Sequence[LoadedDeck], more: Limits | None, wanted: Wanted) -> Queue:
        """What is due and new within each deck's limits, or within `more`, which no answer of today is counted on."""
        is_more = more is not None
        if len(decks) == 1:
            return self._built(decks[0].cards, more or self.limits(decks[0].id), wanted, is_more=is_more)
        chosen: list[Card] = []
        for deck in decks:
            cards = deck.cards
            queue = self._built(cards, more or self.limits(deck.id), wanted, is_more=is_more)
            asked = {*queue.learning, *queue.main}
            chosen += [card for card in cards if card.id in asked]
        return self._built(chosen, more or NO_LIMITS, wanted, is_more=is_more)

    def _built(self, cards: Sequence[Card], limits: Limits, wanted: Wanted, *, is_more: bool) -> Queue:
        return chosen_of_day(
            cards,
            self.memories,
            today=self.today,
            limits=limits,
            introduced=self.introduced,
            may_be_asked=lambda card: not self.is_aside(card.id) and wanted(card),
            recall=self.recall,
            is_more=is_more,
        ).queue

    def _ahead(self, decks: Sequence[LoadedDeck], days: int, wanted: Wanted) -> Queue:
        """What returns until `days` days from now, soonest first; limits are for days that come by themselves."""
        found = [
            (memory.due_day, index, card.id)
            for index, card in enumerate(self._cards(decks, wanted))
            if (memory := self.memories.get(card.id)) is not None
            and memory.state is CardState.REVIEW
            and memory.due_day <= self.today + days
            and memory.last_day != self.today
        ]
        return Queue(learning=(), main=tuple(card for _, _, card in sorted(found)), new=frozenset())

    def _practice(self, decks: Sequence[LoadedDeck], limit: int, wanted: Wanted) -> Queue:
        """All that is wanted, shuffled anew every day."""
        found = sorted((card.id for card in self._cards(decks, wanted)), key=self._draw)
        main = tuple(found[: limit or None])
        return Queue(learning=(), main=main, new=frozenset(card for card in main if card not in self.memories))

    def _cards(self, decks: Sequence[LoadedDeck], wanted: Wanted) -> list[Card]:
        return [card for deck in decks for card in deck.cards if card.id not in self.suspended and wanted(card)]

    def _draw(self, card: CardId) -> bytes:
        from aiquiz.digest import blake2b

        return blake2b(f"{self.today}\x00{card}".encode(), digest_size=8).digest()

    def _was_answered_today(self, card: CardId) -> bool:
        return was_answered_on(self.today, self.memories.get(card))
