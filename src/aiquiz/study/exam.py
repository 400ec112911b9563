"""A timed test as a value: the questions as asked, what was answered, the time used, and what it came to.

No feedback before the end; any question can be put off, gone back to and answered anew. Every step makes a new one.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from aiquiz.grading import grade
from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId, EventId
from aiquiz.model.interaction import Interaction, Recall, TextEntry
from aiquiz.model.response import DontKnow, Response
from aiquiz.model.verdict import Outcome, Verdict
from aiquiz.study.shown import as_shown
from aiquiz.study.siblings import item_of
from aiquiz.values import dataclass

__all__ = [
    "Exam",
    "ExamAnswer",
    "ExamQuestion",
    "ExamResult",
    "answered",
    "drafted",
    "drawn",
    "gone_to",
    "marked",
    "put_off",
    "result_of",
    "to_mark",
    "verdict_of",
    "with_time",
]


@dataclass(frozen=True, slots=True)
class ExamQuestion:
    """One question as it is asked. `card` is a copy of what the deck held then, its only way the one that is shown.

    `is_self_marked`: no rule can grade it, so the learner writes an answer and marks it at the end. One that happens
    to be the right words counts without.
    """

    card: Card
    shown: Interaction
    is_self_marked: bool = False


@dataclass(frozen=True, slots=True)
class ExamAnswer:
    """What was answered, in how many milliseconds, under which id of the log; `is_right` as the learner marked it."""

    response: Response
    took_ms: int
    event: EventId
    at_ms: int
    utc_offset_min: int
    is_right: bool | None = None


@dataclass(frozen=True, slots=True)
class Exam:
    """A test on its way. `at` is the question being asked; `answers` stand beside the questions.

    `limit_ms` is the time for all of it, 0: no limit. `used_ms` is the time it was open; a pause does not count.
    `pass_share`, 0–1, is what it takes to pass. `pauses` is how often it was left and resumed.
    `drafts` are answers that were begun and not given, each with its question from 0; they count for an open question
    when the test is handed in.
    """

    id: str
    title: str
    decks: tuple[DeckId, ...]
    seed: int
    pass_share: float
    limit_ms: int
    started_ms: int
    questions: tuple[ExamQuestion, ...]
    answers: tuple[ExamAnswer | None, ...]
    at: int = 0
    used_ms: int = 0
    pauses: int = 0
    is_handed_in: bool = False
    drafts: tuple[tuple[int, Response], ...] = ()

    @property
    def question(self) -> ExamQuestion:
        """What is asked now."""
        return self.questions[self.at]

    @property
    def open(self) -> tuple[int, ...]:
        """The questions without an answer, from 0."""
        return tuple(place for place, answer in enumerate(self.answers) if answer is None)

    @property
    def draft(self) -> Response | None:
        """What was begun at the present question, and not given."""
        return dict(self.drafts).get(self.at)

    @property
    def blank(self) -> tuple[int, ...]:
        """The open questions at which nothing was begun either."""
        return tuple(place for place in self.open if place not in dict(self.drafts))

    @property
    def left_ms(self) -> int | None:
        """The time left; None without a limit."""
        return max(0, self.limit_ms - self.used_ms) if self.limit_ms else None


@dataclass(frozen=True, slots=True)
class ExamResult:
    """What it came to: right answers of all questions; an open question is a wrong one."""

    right: int
    total: int
    answered: int
    pass_share: float

    @property
    def share(self) -> float:
        """Right of all, 0–1."""
        return self.right / self.total if self.total else 0.0

    @property
    def is_passed(self) -> bool:
        """Whether the mark was reached; a hair of rounding does not fail anybody."""
        return self.share >= self.pass_share - 1e-9


def drawn(cards: Iterable[Card], count: int, seed: int) -> tuple[ExamQuestion, ...]:
    """At most `count` questions, one an item, drawn and laid out by `seed`: the same cards give the same test.

    A card is asked in its hardest way that a rule can grade; a card that can only be flipped is answered in writing.
    """
    rng = random.Random(seed)
    in_order = sorted(cards, key=lambda card: card.id)
    rng.shuffle(in_order)
    chosen = {item_of(card): card for card in reversed(in_order)}
    kept = [card for card in in_order if chosen[item_of(card)] is card][:count]
    return tuple(_question(card, random.Random(f"{seed} {card.id}")) for card in kept)


def answered(exam: Exam, answer: ExamAnswer) -> Exam:
    """With the present question answered, or answered anew, and the next open one asked."""
    answers = (*exam.answers[: exam.at], answer, *exam.answers[exam.at + 1 :])
    return put_off(drafted(replace(exam, answers=answers), None))


def drafted(exam: Exam, begun: Response | None) -> Exam:
    """With what was `begun` at the present question; None, or what is its answer already, is nothing."""
    answer = exam.answers[exam.at]
    others = tuple(draft for draft in exam.drafts if draft[0] != exam.at)
    if begun is None or (answer is not None and answer.response == begun):
        return replace(exam, drafts=others)
    return replace(exam, drafts=(*others, (exam.at, begun)))


def put_off(exam: Exam) -> Exam:
    """With the next open question asked, from the first again after the last; the same where no other is open."""
    others = [place for place in exam.open if place != exam.at]
    if not others:
        return exam
    return replace(exam, at=next((place for place in others if place > exam.at), others[0]))


def gone_to(exam: Exam, place: int) -> Exam:
    """With another question asked, answered or not; beyond either end the nearest."""
    return replace(exam, at=min(max(place, 0), len(exam.questions) - 1))


def with_time(exam: Exam, used_ms: int) -> Exam:
    """With so much time used in all; it never runs backwards, whatever a clock does."""
    return replace(exam, used_ms=max(exam.used_ms, used_ms))


def verdict_of(question: ExamQuestion, answer: ExamAnswer | None) -> Verdict:
    """How the answer was; `UNGRADED` where the learner has yet to mark it. No answer is “not known”."""
    response = DontKnow() if answer is None else answer.response
    verdict = grade(question.shown, response)
    if not question.is_self_marked or answer is None or verdict.is_right or isinstance(response, DontKnow):
        return verdict
    if answer.is_right is None:
        return replace(verdict, outcome=Outcome.UNGRADED, rating=None)
    return replace(verdict, outcome=Outcome.RIGHT if answer.is_right else Outcome.WRONG, difference=())


def to_mark(exam: Exam) -> tuple[int, ...]:
    """The questions, from 0, that wait for the learner's own mark."""
    pairs = enumerate(zip(exam.questions, exam.answers, strict=True))
    return tuple(place for place, pair in pairs if verdict_of(*pair).outcome is Outcome.UNGRADED)


def marked(exam: Exam, place: int, *, is_right: bool) -> Exam:
    """With the answer to one question marked by the learner. One without an answer stays as it is."""
    answer = exam.answers[place]
    if answer is None:
        return exam
    answers = (*exam.answers[:place], replace(answer, is_right=is_right), *exam.answers[place + 1 :])
    return replace(exam, answers=answers)


def result_of(exam: Exam) -> ExamResult:
    """What it comes to so far; what waits for a mark counts as wrong."""
    verdicts = [verdict_of(*pair) for pair in zip(exam.questions, exam.answers, strict=True)]
    return ExamResult(
        right=sum(1 for verdict in verdicts if verdict.is_right),
        total=len(verdicts),
        answered=len(verdicts) - len(exam.open),
        pass_share=exam.pass_share,
    )


def _question(card: Card, rng: random.Random) -> ExamQuestion:
    way = _hardest_gradable(card.ways)
    shown = as_shown(TextEntry((card.answer,)) if way is None else way, rng)
    # A hint helps to learn; here it would only help.
    return ExamQuestion(replace(card, ways=(shown,), hint=""), shown, is_self_marked=way is None)


def _hardest_gradable(ways: Sequence[Interaction]) -> Interaction | None:
    return next((way for way in reversed(ways) if not isinstance(way, Recall)), None)
