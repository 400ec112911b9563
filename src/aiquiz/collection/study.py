"""One sitting with the store behind it: the only partner of the study screen."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from aiquiz import study as rules
from aiquiz.collection.values import Question
from aiquiz.collection.wish import Mode, Wish
from aiquiz.config import Settings
from aiquiz.model.card import Card
from aiquiz.model.clock import Clock
from aiquiz.model.ids import CardId, EventId
from aiquiz.model.memory import MemoryState
from aiquiz.model.review import NO_REMARKS, Now, Rating, Remarks, Review
from aiquiz.schedule import Scheduler, interval_label, study_day
from aiquiz.store import Action, Store
from aiquiz.study import Asking, as_shown, guess_chance, hints_of, way_for

if TYPE_CHECKING:
    from aiquiz.collection.answers import Attempt, Feedback, GradedResponse
    from aiquiz.collection.laid import Laid
    from aiquiz.collection.steps import Step
    from aiquiz.collection.values import Opening
    from aiquiz.model.outcomes import Outcomes
    from aiquiz.model.response import Response
    from aiquiz.study import Progress, Session, Summary
    from aiquiz.study.summary import Rated

__all__ = ["Study"]

_MS_PER_MINUTE = 60_000
_IN_WORDS: Mapping[Mode, str] = {
    Mode.DUE: "",
    Mode.NEW: " · new",
    Mode.AHEAD: " · ahead",
    Mode.CRAM: " · practice",
    Mode.MISTAKES: " · mistakes",
    Mode.SURE_BUT_WRONG: " · sure but wrong",
}


class Study:
    """A sitting over one or several decks. A new one over the same decks goes on where the last one stopped.

    `question` and `progress` answer at once and never wait, nor does `grade` after `prepare`. The other methods write
    or may have to wait for the disk; they may be called from another thread, and wait for each other.
    `to_review` counts items of the decks that wait to be kept or dropped and are not asked before.
    """

    def __init__(
        self,
        store: Store,
        scheduler: Scheduler,
        clock: Clock,
        settings: Settings,
        lay: Callable[[Now], Laid],
        wish: Wish | None = None,
        *,
        is_saving: bool = True,
        opening: Opening | None = None,
        to_review: int = 0,
    ) -> None:
        """`lay` reads the whole sitting; where there is an `opening`, not before something is done with its question.

        The opening must be what the sitting laid out would begin with.
        """
        now = clock()
        self._settings, self.to_review = settings, to_review
        self._wish = wish or Wish()
        self._said = _IN_WORDS[self._wish.mode] + ("" if is_saving else " · NOT SAVING")
        self._store, self._scheduler, self._clock = store, scheduler, clock
        self._lock = threading.RLock()
        self._lay = lay
        self._began = now
        self._flagged = store.flagged()
        self._is_set_aside = self._is_laid = False
        self._attempts: tuple[Attempt, ...] = ()
        self._left: MemoryState | None = None
        self._unanswered: set[CardId] = set()  # again, since their answer was taken back
        self._graded: GradedResponse | None = None
        self._question: Question | None = None
        if opening is None:
            self._lay_out()
            self._question = self._asked(now)
        else:
            self._opening_progress = opening.progress
            self._question = self._about(opening.card, opening.memory, opening.title, now)

    def _lay_out(self) -> None:
        """Has the whole sitting read, once; waits for nobody when it is."""
        if not self._is_laid:
            self._read_all()

    def _read_all(self) -> None:
        with self._lock:
            if self._is_laid:
                return
            from aiquiz.collection.steps import Steps

            laid = self._lay(self._began)
            self._steps = Steps()
            self._aims = laid.aims
            self._cards, self._titles = laid.cards, laid.titles
            self._introduced = laid.introduced
            self._earlier = laid.earlier
            self._session = laid.session
            if self._question is not None:  # with a deck file that was changed a moment ago, another may come first
                asked = self._question.card.id
                self._session = rules.brought_back(self._session, asked, self._store.memory_of(asked))
            self._is_laid = True

    @property
    def question(self) -> Question | None:
        """What is asked now; None when nothing is left."""
        return self._question

    @property
    def progress(self) -> Progress:
        """How far today's work on these decks is, earlier sittings of the day included."""
        return self._session.progress if self._is_laid else self._opening_progress

    @property
    def is_set_aside(self) -> bool:
        """Whether the answer just saved made its card a leech, so that it is not asked again."""
        return self._is_set_aside

    @property
    def asks_confidence(self) -> bool:
        """Whether the learner wants to say how sure they are, before every feedback."""
        return self._settings.ask_confidence

    @property
    def has_two_buttons(self) -> bool:
        """Whether the learner rates by missed and known alone."""
        return self._settings.two_buttons

    def grade(self, response: Response, hints: int = 0) -> Feedback:
        """How `response`, given after so many hints, answers the question. Writes nothing; may be called again."""
        from aiquiz.collection.answers import Feedback

        self._lay_out()
        graded = self._graded_now(response, hints)
        labels = self._labels(graded.question.card.id, graded.outcomes, graded.at)
        rating = graded.verdict.rating
        returns = "" if rating is None or self._wish.is_practice else _in_words(graded.outcomes[rating], graded)
        if rating not in (None, Rating.AGAIN) and graded.question.card.id in self._aims.planned:
            returns = f"about {returns}"
        return Feedback(graded.verdict, labels, returns)

    def prepare(self) -> None:
        """Does while the question is read what its answer will wait for else: the first one, for whole libraries."""
        from aiquiz import grading  # noqa: F401 -- imported for `grade`
        from aiquiz.store import answering  # noqa: F401 -- imported for `record`

        self._lay_out()
        if (question := self._question) is not None:
            _ = question.labels

    def record(self, rating: Rating, response: Response, took_ms: int, remarks: Remarks = NO_REMARKS) -> Review:
        """Saves the answer to the question; durable when it returns.

        Called again with another rating, response or remarks, it replaces what was saved. After a StoreError the same
        call may be repeated: nothing is saved twice.
        """
        from aiquiz.collection.answers import Attempt

        with self._lock:
            self._lay_out()
            if not (self._attempts and self._attempts[-1].is_for(rating, response, remarks)):
                graded = self._graded
                if graded is None or graded.response != response or graded.hints != remarks.hints:
                    graded = self._graded_now(response, remarks.hints)
                self._attempts += (Attempt(response, graded.review(rating, took_ms, remarks)),)
            latest = self._attempts[-1]
            if not latest.is_saved:
                replaced = [attempt.review.id for attempt in self._attempts[:-1]]
                self._save(latest.review, replaced)
                self._attempts = (*self._attempts[:-1], replace(latest, is_saved=True))
            return latest.review

    def advance(self) -> Question | None:
        """Goes on to the next question, once the present one's answer is saved; until then it stays."""
        with self._lock:
            self._lay_out()
            if self._attempts and self._attempts[-1].is_saved:
                self._go_on(self._attempts[-1].review, self._clock())
            return self._question

    def set_aside(self, action: Action) -> Question | None:
        """Suspends (Action.SUSPEND) or buries (Action.BURY) the card being asked, and goes on; `undo` brings it back.

        An answer already given to it stays.
        """
        with self._lock:
            self._lay_out()
            card, now = self._demand_question().card.id, self._clock()
            (event,) = self._store.act(action, [card], now, self._today(now))
            if self._attempts and self._attempts[-1].is_saved:
                self._is_set_aside = True
                self._go_on(self._attempts[-1].review, now)
                self._note_step(card, event)
            else:
                self._note_step(card, event)
                self._go_to(rules.without_current(self._session, now.ms), now)
            return self._question

    def skip(self) -> Question | None:
        """Puts the question off to the end of the sitting; a card put off twice is left for another one.

        A question that was answered cannot be put off: then this is `advance`.
        """
        with self._lock:
            self._lay_out()
            if self._attempts:
                return self.advance()
            now = self._clock()
            self._go_to(rules.after_skip(self._session, now.ms), now)
            return self._question

    def flag(self) -> bool:
        """Sets or takes away the edit-later flag of the question's item; whether it is flagged now."""
        with self._lock:
            self._lay_out()
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
            self._lay_out()
            now = self._clock()
            if self._attempts:
                self._take_back(self._attempts[-1].review.card, [one.review.id for one in self._attempts], now)
                self._go_to(self._session, now)
            elif self._steps:
                last = self._steps.last
                self._take_back(last.card, [last.event], now)
                self._steps.drop_last()
                self._go_to(last.before or self._as_before(last), now)
            elif self._earlier:
                given = self._earlier[-1]
                self._take_back(given.card, [given.id], now)
                self._earlier = self._earlier[:-1]
                session = rules.brought_back(self._session, given.card, self._store.memory_of(given.card))
                self._go_to(replace(session, done=len(self._earlier)), now)
            else:
                return False
            return True

    def summary(self) -> Summary:
        """What this sitting came to so far."""
        from aiquiz.study import summary_of

        self._lay_out()
        answers: list[Rated] = [*self._steps.answers()]
        answers += [attempt.review for attempt in self._attempts[-1:] if attempt.is_saved]
        today = self._today(self._clock())
        answered = {answer.card for answer in answers}
        memories = {card: memory for card in answered if (memory := self._store.memory_of(card)) is not None}
        introduced = {card for card in answered if card in self._introduced} | (answered & self._unanswered)
        return summary_of(answers, self._cards, memories, introduced=introduced, today=today)

    def _go_on(self, review: Review, now: Now) -> None:
        """Asks what follows the answer that `review` saved."""
        self._note_step(review.card, review.id, review.rating, review.took_ms)
        if self._left is None:
            raise ValueError("an answer that was saved left a memory")
        self._go_to(rules.after_answer(self._session, self._left, now.ms, is_set_aside=self._is_set_aside), now)

    def _note_step(self, card: CardId, event: EventId, rating: Rating | None = None, took_ms: int = 0) -> None:
        from aiquiz.collection.steps import Step

        current = self._session.current
        # As a rule the one that the line holds, so that no name is kept twice.
        name = current.card if current is not None and current.card == card else card
        self._steps.add(Step(self._session, name, event, rating, took_ms))

    def _as_before(self, step: Step) -> Session:
        """The sitting with what `step` did taken back, where it is not known how it stood."""
        session = rules.brought_back(self._session, step.card, self._store.memory_of(step.card))
        return replace(session, done=session.done - (step.rating is not None))

    def _go_to(self, session: Session, now: Now) -> None:
        """Asks what `session` asks, with nothing answered yet."""
        self._session = session
        self._attempts, self._graded, self._left = (), None, None
        self._is_set_aside = False
        self._question = self._asked(now)

    def _asked(self, now: Now) -> Question | None:
        while self._session.current is not None:
            try:
                card = self._cards[self._session.current.card]
                break
            except KeyError:  # it left its deck, and the index that still had it was lost
                self._session = rules.without_current(self._session, now.ms)
        else:
            return None
        return self._about(card, self._store.memory_of(card.id), self._titles[card.deck], now)

    def _about(self, card: Card, memory: MemoryState | None, title: str, now: Now) -> Question:
        """The question that `card` is asked as."""
        # The same question after a restart looks the same; asked again after an answer, it does not.
        rng = random.Random(f"{card.id} {memory.repetitions if memory else 0} {self._today(now)}")
        shown = as_shown(way_for(card, memory, Asking(self._settings.asking)), rng)
        known_aims = self._aims if self._is_laid else None

        def foresee() -> Mapping[Rating, str]:
            self._lay_out()
            aims = known_aims or self._aims
            return self._labels(card.id, aims.outcomes(self._scheduler, card, memory, now, guess_chance(shown)), now)

        return Question(
            card=card,
            shown=shown,
            memory=memory,
            foresee=foresee,
            is_flagged=(card.deck, card.item) in self._flagged,
            deck_title=title + self._said,
            hints=hints_of(card, shown, rng),
        )

    def _graded_now(self, response: Response, hints: int) -> GradedResponse:
        question = self._demand_question()
        now = self._clock()
        from aiquiz.collection.answers import GradedResponse
        from aiquiz.grading import grade  # here: the first question is shown without it

        verdict = grade(question.shown, response, hints=hints)
        chance = guess_chance(question.shown, hints)
        outcomes = self._aims.outcomes(self._scheduler, question.card, question.memory, now, chance)
        graded = GradedResponse(question, response, verdict, outcomes, now, self._today(now), hints)
        self._graded = graded
        return graded

    def _save(self, review: Review, replaced: Sequence[EventId]) -> None:
        if self._wish.is_practice:
            self._store.practise(review, replaces=replaced)
            graded = self._graded
            if graded is not None:
                self._left = graded.outcomes[review.rating]
            return
        before = self._store.memory_of(review.card)
        after = self._store.record(review, replaces=replaced, text=self._cards[review.card].text)
        self._left = after
        self._note_move(before, after)
        self._is_set_aside = after.lapses > (before.lapses if before else 0) and review.card in self._store.suspended()

    def _note_move(self, before: MemoryState | None, after: MemoryState | None) -> None:
        """Keeps count of what is due on which day."""
        moved = self._aims.load.moved(before.due_day if before else None, after.due_day if after else None)
        self._aims = replace(self._aims, load=moved)

    def _take_back(self, card: CardId, events: Sequence[EventId], now: Now) -> None:
        """Undoes all of these events about one card that have reached the log."""
        before = self._store.memory_of(card)
        for event in events:
            self._store.undo(event, now)
        after = self._store.memory_of(card)
        self._note_move(before, after)
        if after is None:
            self._unanswered.add(card)

    def _demand_question(self) -> Question:
        if self._question is None:
            raise ValueError("nothing is being asked")
        return self._question

    def _labels(self, card: CardId, outcomes: Outcomes, now: Now) -> Mapping[Rating, str]:
        if self._wish.is_practice:  # it comes back on the day it would have come back anyway
            return dict.fromkeys(Rating, "")
        hour = self._scheduler.settings.rollover_hour
        # The plan for an exam may ask it sooner or later than this.
        about = "~" if card in self._aims.planned else ""
        labels = {rating: interval_label(outcomes[rating], now, hour) for rating in Rating}
        return {one: label if outcomes[one].due_at_ms is not None else about + label for one, label in labels.items()}

    def _today(self, now: Now) -> int:
        return study_day(now, self._scheduler.settings.rollover_hour)


def _in_words(memory: MemoryState, graded: GradedResponse) -> str:
    """When a card with this memory returns, seen from the grading."""
    if memory.due_at_ms is not None:
        minutes = max(1, round((memory.due_at_ms - graded.at.ms) / _MS_PER_MINUTE))
        return "in 1 minute" if minutes == 1 else f"in {minutes} minutes"
    days = memory.due_day - graded.today
    return "tomorrow" if days <= 1 else f"in {days} days"
