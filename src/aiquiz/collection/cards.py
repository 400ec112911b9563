"""Cards one by one: found by a search, and what was done to each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.answers import TYPED
from aiquiz.collection.library import LoadedDeck
from aiquiz.model.card import Card
from aiquiz.model.ids import CardId
from aiquiz.model.review import NO_REMARKS, Now, Rating, Remarks, Review
from aiquiz.schedule import Scheduler, is_leech
from aiquiz.search import Answered, CardFacts, Query
from aiquiz.store import Store
from aiquiz.store.events import Event, EventKind, review_of
from aiquiz.study import ItemKey
from aiquiz.values import dataclass

__all__ = ["Finder", "Past", "answered", "past_of"]


@dataclass(frozen=True, slots=True)
class Past:
    """One thing that was done to a card.

    `kind` is `answer`, `practice`, `suspend`, `unsuspend`, `bury`, `reset`, `due` or `alias`; of an answer `rating`,
    `given` (where `is_typed`, in the learner's own letters), `took_ms` and `remarks` are known, and `due_day`, the
    study day on which it sent the card back; of `due` that day alone.
    """

    at: Now
    kind: str
    rating: Rating | None = None
    given: str = ""
    took_ms: int = 0
    due_day: int | None = None
    remarks: Remarks = NO_REMARKS
    is_typed: bool = False


class Finder:
    """Searches the cards of a study day."""

    def __init__(self, store: Store, scheduler: Scheduler, agenda: Agenda, leech_lapses: int) -> None:
        self._store, self._scheduler, self._agenda = store, scheduler, agenda
        self._leech_lapses = leech_lapses

    def found(self, decks: Iterable[LoadedDeck], query: Query) -> Iterator[CardFacts]:
        """The cards of `decks` that `query` finds, in the order of the decks."""
        flagged = self._store.flagged()
        answers = self._answers() if query.needs_log else {}
        for loaded in decks:
            kinds = loaded.kinds
            for card in loaded.cards:
                facts = self._facts(card, kinds.get(card.item, ""), flagged, answers.get(card.id, ()))
                if query.matches(facts):
                    yield facts

    def _facts(self, card: Card, kind: str, flagged: frozenset[ItemKey], answers: Iterable[Answered]) -> CardFacts:
        memory = self._agenda.memories.get(card.id)
        today = self._agenda.today
        return CardFacts(
            card=card,
            kind=kind,
            memory=memory,
            retrievability=None if memory is None else self._scheduler.retrievability(memory, today),
            today=today,
            is_suspended=card.id in self._agenda.suspended,
            is_buried=card.id in self._agenda.buried,
            is_flagged=(card.deck, card.item) in flagged,
            is_leech=is_leech(memory, self._leech_lapses),
            answers=tuple(answers),
        )

    def _answers(self) -> Mapping[CardId, list[Answered]]:
        found: dict[CardId, list[Answered]] = {}
        for review in self._store.reviews():
            found.setdefault(review.card, []).append(answered(review, self._agenda.today))
        return found


def answered(review: Review, today: int) -> Answered:
    """What a search may ask of an answer."""
    return Answered(today - review.study_day, review.rating, review.was_right, review.remarks.is_sure)


def past_of(events: Iterable[Event]) -> Iterator[Past]:
    """What these rows of the log tell, in their order; rows that say nothing about a card are left out."""
    for event in events:
        if event.kind in (EventKind.ANSWER, EventKind.PRACTICE):
            review = review_of(event)
            due_day = review.due_day if event.kind == EventKind.ANSWER else None
            done = (event.at, event.kind, review.rating, review.given, review.took_ms, due_day, review.remarks)
            yield Past(*done, is_typed=review.way == TYPED)
        elif event.kind == EventKind.DUE:
            yield Past(event.at, event.kind, due_day=json.loads(event.body)["day"])
        else:
            yield Past(event.at, event.kind)
