"""A timed test with its file and the log behind it: the only partner of the exam's screen and of its lines."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from aiquiz.collection.answers import way_of
from aiquiz.collection.examfiles import ExamFiles, result_data
from aiquiz.collection.library import LoadedDeck
from aiquiz.errors import UsageError
from aiquiz.model.card import Card
from aiquiz.model.clock import Clock
from aiquiz.model.interaction import Choice
from aiquiz.model.response import Response
from aiquiz.model.review import Now, Rating, Review
from aiquiz.schedule import study_day
from aiquiz.store import Store, new_event_id
from aiquiz.study.exam import (
    Exam,
    ExamAnswer,
    ExamResult,
    answered,
    drafted,
    drawn,
    gone_to,
    marked,
    put_off,
    result_of,
    to_mark,
    verdict_of,
    with_time,
)
from aiquiz.text import clean
from aiquiz.values import dataclass

__all__ = ["ExamReport", "ExamSitting", "ExamWish", "exam_of"]

_MAX_GIVEN_CHARS = 2_000
_MAX_TOOK_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class ExamWish:
    """A test as somebody wants it.

    At most `count` questions, among those that `search` finds (empty: all); `minutes` for all of them, None: one each,
    0: no limit. `seed` None: a new test each time.
    """

    count: int = 20
    minutes: int | None = None
    pass_share: float = 0.7
    search: str = ""
    seed: int | None = None
    is_saving: bool = True


@dataclass(frozen=True, slots=True)
class ExamReport:
    """A finished test: what it came to, and where its result is kept (None: nothing was saved)."""

    exam: Exam
    result: ExamResult
    file: Path | None


def exam_of(decks: Sequence[LoadedDeck], cards: Sequence[Card], wish: ExamWish, now: Now) -> Exam:
    """A new test of `cards`, which stand in `decks`. Raises UsageError (L021) where there is nothing to ask."""
    seed = secrets.randbelow(1_000_000) if wish.seed is None else wish.seed
    questions = drawn(cards, wish.count, seed)
    if not questions:
        hint = "name another deck, or another search"
        if any(loaded.deck.proposed for loaded in decks):
            hint = "its proposed items are asked once `aiquiz review` has kept them"
        raise UsageError.at("aiquiz exam", "L021", "there is nothing to ask", hint)
    return Exam(
        id=new_event_id(now.ms),
        title=decks[0].deck.title if len(decks) == 1 else f"{len(decks)} decks",
        decks=tuple(loaded.deck.id for loaded in decks),
        seed=seed,
        pass_share=wish.pass_share,
        limit_ms=(len(questions) if wish.minutes is None else wish.minutes) * 60_000,
        started_ms=now.ms,
        questions=questions,
        answers=(None,) * len(questions),
    )


class ExamSitting:
    """A test on its way. Every method that changes it returns when the change is on the disk, or raises StoreError.

    `used_ms` is always the time used in all, by a stopwatch that no clock can move; the caller counts it on from
    `exam.used_ms`. May be called from any thread.
    """

    def __init__(
        self, exam: Exam, files: ExamFiles, store: Store, clock: Clock, rollover_hour: int, *, is_saving: bool
    ) -> None:
        self._exam, self._files, self._store, self._clock = exam, files, store, clock
        self._rollover_hour = rollover_hour
        self.is_saving = is_saving
        self._lock = threading.RLock()

    @property
    def exam(self) -> Exam:
        """The test as it stands."""
        return self._exam

    @property
    def is_out_of_time(self) -> bool:
        """Whether nothing more can be answered."""
        return self._exam.left_ms == 0

    @property
    def is_finished(self) -> bool:
        """Whether it was handed in and nothing waits for a mark."""
        return self._exam.is_handed_in and not self.to_mark

    @property
    def result(self) -> ExamResult:
        """What it comes to so far."""
        return result_of(self._exam)

    def begin(self) -> None:
        """Makes the test last, before the first question is shown."""
        with self._lock:
            self._keep(self._exam)

    def answer(self, response: Response, took_ms: int, used_ms: int) -> None:
        """Answers the present question, or answers it anew, and goes on to the next open one.

        An answer that comes after the time counts as none.
        """
        with self._lock:
            exam = with_time(self._exam, used_ms)
            if exam.left_ms != 0 and not exam.is_handed_in:
                now = self._clock()
                earlier = exam.answers[exam.at]
                event = earlier.event if earlier else new_event_id(now.ms)
                took = max(0, took_ms) + (earlier.took_ms if earlier else 0)
                exam = answered(exam, ExamAnswer(response, took, event, now.ms, now.utc_offset_min))
            self._keep(exam)

    def begin_answer(self, begun: Response | None) -> None:
        """Notes what stands at the present question and was not given. It is on the disk with the next change."""
        with self._lock:
            self._exam = drafted(self._exam, begun)

    def put_off(self, used_ms: int) -> None:
        """Goes on to the next open question."""
        with self._lock:
            self._keep(put_off(with_time(self._exam, used_ms)))

    def go_to(self, place: int, used_ms: int) -> None:
        """Goes to a question, answered or not, counted from 0."""
        with self._lock:
            self._keep(gone_to(with_time(self._exam, used_ms), place))

    def keep_time(self, used_ms: int) -> None:
        """Notes how much time is used, so that a crash does not give it back."""
        with self._lock:
            self._keep(with_time(self._exam, used_ms))

    def hand_in(self, used_ms: int) -> None:
        """Ends the questions, what was begun counting where nothing was given; what waits for a mark is marked next."""
        with self._lock:
            exam, now = with_time(self._exam, used_ms), self._clock()
            for place, begun in exam.drafts:
                if exam.answers[place] is None:
                    given = ExamAnswer(begun, 0, new_event_id(now.ms), now.ms, now.utc_offset_min)
                    exam = answered(gone_to(exam, place), given)
            self._keep(replace(exam, is_handed_in=True))

    @property
    def to_mark(self) -> tuple[int, ...]:
        """The questions, from 0, that wait for the learner's own mark."""
        return to_mark(self._exam)

    def mark(self, place: int, *, is_right: bool) -> None:
        """The learner's own mark of one answer."""
        with self._lock:
            self._keep(marked(self._exam, place, is_right=is_right))

    def finish(self) -> ExamReport:
        """Writes the result, and the answers into the log as practice, which the schedule does not see.

        May be called again after a failure: nothing is written twice.
        """
        with self._lock:
            now = self._clock()
            if self.is_saving:
                for review in self._reviews():
                    self._store.practise(review)
            file = self._files.finish(self._exam, now.ms, now.utc_offset_min)
            return ExamReport(self._exam, result_of(self._exam), file)

    def data(self) -> dict[str, object]:
        """The result as data for a file or a program."""
        now = self._clock()
        return result_data(self._exam, now.ms, now.utc_offset_min)

    def _keep(self, exam: Exam) -> None:
        self._files.keep(exam)
        self._exam = exam

    def _reviews(self) -> list[Review]:
        found = []
        for question, answer in zip(self._exam.questions, self._exam.answers, strict=True):
            if answer is None:
                continue
            verdict = verdict_of(question, answer)
            at = Now(answer.at_ms, answer.utc_offset_min)
            day = study_day(at, self._rollover_hour)
            rating = verdict.rating or (Rating.GOOD if verdict.is_right else Rating.AGAIN)
            found.append(
                Review(
                    id=answer.event,
                    card=question.card.id,
                    at=at,
                    study_day=day,
                    rating=rating if verdict.is_right else Rating.AGAIN,
                    is_right=bool(verdict.is_right),
                    way=way_of(question.shown),
                    options=question.shown.options if isinstance(question.shown, Choice) else (),
                    given=clean(verdict.given[:_MAX_GIVEN_CHARS]),
                    took_ms=min(answer.took_ms, _MAX_TOOK_MS),
                    due_day=day,
                )
            )
        return found
