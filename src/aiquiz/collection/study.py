"""One sitting with the store behind it: the only partner of the study screen."""

from __future__ import annotations

import random
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from aiquiz.collection.agenda import Agenda
from aiquiz.collection.answers import Attempt, GradedResponse
from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.values import Feedback, Question
from aiquiz.grading import grade
from aiquiz.model.clock import Clock
from aiquiz.model.memory import MemoryState, Outcomes
from aiquiz.model.response import Response
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule import Scheduler, interval_label, study_day
from aiquiz.store import Store
from aiquiz.study import (
    Progress,
    Session,
    Summary,
    after_answer,
    after_skip,
    as_shown,
    brought_back,
    guess_chance,
    started,
    summary_of,
    way_for,
)

__all__ = ["Study"]

_MS_PER_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class _Step:
    """An answer of this sitting, and the sitting as it stood when the question was asked."""

    before: Session
    review: Review


class Study:
    """A sitting over one or several decks. A new one over the same decks goes on where the last one stopped.

    `question`, `progress`, `grade` and `summary` answer at once and never wait. The other methods write or may have
    to wait for the disk; they may be called from another thread, and wait for each other.
    """

    def __init__(
        self, store: Store, scheduler: Scheduler, clock: Clock, decks: Sequence[LoadedDeck], agenda: Agenda
    ) -> None:
        now = clock()
        queue = agenda.queue(decks)
        self._store, self._scheduler, self._clock = store, scheduler, clock
        self._lock = threading.RLock()
        self._cards = {card.id: card for loaded in decks for card in loaded.cards}
        self._titles = {loaded.deck.id: loaded.deck.title for loaded in decks}
        self._memories = {card: memory for card, memory in agenda.memories.items() if card in self._cards}
        self._introduced = frozenset(card for card in self._cards if card not in self._memories)
        self._flagged = store.flagged()
        self._earlier = tuple(review for review in store.reviews_on(agenda.today) if review.card in self._cards)
        self._session = replace(started(queue, self._memories, now.ms), done=len(self._earlier))
        self._steps: tuple[_Step, ...] = ()
        self._attempts: tuple[Attempt, ...] = ()
        self._graded: GradedResponse | None = None
        self._question = self._asked(now)

    @property
    def question(self) -> Question | None:
        """What is asked now; None when nothing is left."""
        return self._question

    @property
    def progress(self) -> Progress:
        """How far today's work on these decks is, earlier sittings of the day included."""
        return self._session.progress

    def grade(self, response: Response) -> Feedback:
        """How `response` answers the question. Writes nothing; may be called again."""
        graded = self._graded_now(response)
        labels = self._labels(graded.outcomes, graded.at)
        rating = graded.verdict.rating
        returns = "" if rating is None else _in_words(graded.outcomes[rating], graded)
        return Feedback(graded.verdict, labels, returns)

    def record(self, rating: Rating, response: Response, took_ms: int) -> Review:
        """Saves the answer to the question; durable when it returns.

        Called again with another rating or response, it replaces what was saved. After a StoreError the same call
        may be repeated: nothing is saved twice.
        """
        with self._lock:
            if not (self._attempts and self._attempts[-1].is_for(rating, response)):
                graded = self._graded
                if graded is None or graded.response != response:
                    graded = self._graded_now(response)
                self._attempts += (Attempt(response, graded.review(rating, took_ms)),)
            latest = self._attempts[-1]
            if not latest.is_saved:
                replaced = [attempt.review.id for attempt in self._attempts[:-1]]
                self._memories[latest.review.card] = self._store.record(latest.review, replaces=replaced)
                self._attempts = (*self._attempts[:-1], replace(latest, is_saved=True))
            return latest.review

    def advance(self) -> Question | None:
        """Goes on to the next question, once the present one's answer is saved; until then it stays."""
        with self._lock:
            if self._attempts and self._attempts[-1].is_saved:
                review = self._attempts[-1].review
                self._steps += (_Step(self._session, review),)
                now = self._clock()
                self._go_to(after_answer(self._session, self._memories[review.card], now.ms), now)
            return self._question

    def skip(self) -> Question | None:
        """Puts the question off to the end of the sitting; a card put off twice is left for another one.

        A question that was answered cannot be put off: then this is `advance`.
        """
        with self._lock:
            if self._attempts:
                return self.advance()
            now = self._clock()
            self._go_to(after_skip(self._session, now.ms), now)
            return self._question

    def flag(self) -> bool:
        """Sets or takes away the edit-later flag of the question's item; whether it is flagged now."""
        with self._lock:
            question = self._demand_question()
            key = (question.card.deck, question.card.item)
            is_flagged = key not in self._flagged
            self._store.set_flag(*key, is_flagged, self._clock())
            self._flagged = self._flagged ^ {key}
            self._question = replace(question, is_flagged=is_flagged)
            return is_flagged

    def undo(self) -> bool:
        """Takes the last answer back and asks its question again; False where there is none today.

        It may be the answer to the question being shown, one before it, or one of an earlier sitting of this day.
        """
        with self._lock:
            now = self._clock()
            if self._attempts:
                self._take_back([attempt.review for attempt in self._attempts], now)
                self._go_to(self._session, now)
            elif self._steps:
                last = self._steps[-1]
                self._take_back([last.review], now)
                self._steps = self._steps[:-1]
                self._go_to(last.before, now)
            elif self._earlier:
                review = self._earlier[-1]
                self._take_back([review], now)
                self._earlier = self._earlier[:-1]
                session = brought_back(self._session, review.card, self._memories.get(review.card))
                self._go_to(replace(session, done=len(self._earlier)), now)
            else:
                return False
            return True

    def summary(self) -> Summary:
        """What this sitting came to so far."""
        reviews = [step.review for step in self._steps]
        reviews += [attempt.review for attempt in self._attempts[-1:] if attempt.is_saved]
        today = self._today(self._clock())
        return summary_of(reviews, self._cards, self._memories, introduced=self._introduced, today=today)

    def _go_to(self, session: Session, now: Now) -> None:
        """Asks what `session` asks, with nothing answered yet."""
        self._session = session
        self._attempts, self._graded = (), None
        self._question = self._asked(now)

    def _asked(self, now: Now) -> Question | None:
        if self._session.current is None:
            return None
        card = self._cards[self._session.current.card]
        memory = self._memories.get(card.id)
        # The same question after a restart looks the same; asked again after an answer, it does not.
        rng = random.Random(f"{card.id} {memory.repetitions if memory else 0} {self._today(now)}")
        shown = as_shown(way_for(card, memory), rng)
        outcomes = self._scheduler.outcomes(card.id, memory, now, guess_chance=guess_chance(shown))
        return Question(
            card=card,
            shown=shown,
            memory=memory,
            outcomes=outcomes,
            labels=self._labels(outcomes, now),
            is_flagged=(card.deck, card.item) in self._flagged,
            deck_title=self._titles[card.deck],
        )

    def _graded_now(self, response: Response) -> GradedResponse:
        question = self._demand_question()
        now = self._clock()
        verdict = grade(question.shown, response)
        outcomes = self._scheduler.outcomes(
            question.card.id, question.memory, now, guess_chance=guess_chance(question.shown)
        )
        graded = GradedResponse(question, response, verdict, outcomes, now, self._today(now))
        self._graded = graded
        return graded

    def _take_back(self, reviews: Sequence[Review], now: Now) -> None:
        """Undoes all of these answers to one card that have reached the log."""
        for review in reviews:
            self._store.undo(review.id, now)
        card = reviews[-1].card
        memory = self._store.memory_of(card)
        if memory is None:
            self._memories.pop(card, None)
            self._introduced |= {card}
        else:
            self._memories[card] = memory

    def _demand_question(self) -> Question:
        if self._question is None:
            raise ValueError("nothing is being asked")
        return self._question

    def _labels(self, outcomes: Outcomes, now: Now) -> Mapping[Rating, str]:
        hour = self._scheduler.settings.rollover_hour
        return {rating: interval_label(outcomes[rating], now, hour) for rating in Rating}

    def _today(self, now: Now) -> int:
        return study_day(now, self._scheduler.settings.rollover_hour)


def _in_words(memory: MemoryState, graded: GradedResponse) -> str:
    """When a card with this memory returns, seen from the grading."""
    if memory.due_at_ms is not None:
        minutes = max(1, round((memory.due_at_ms - graded.at.ms) / _MS_PER_MINUTE))
        return "in 1 minute" if minutes == 1 else f"in {minutes} minutes"
    days = memory.due_day - graded.today
    return "tomorrow" if days <= 1 else f"in {days} days"
