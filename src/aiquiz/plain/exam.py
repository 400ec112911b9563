"""A timed test line by line: the questions, no word on right and wrong, then the marks and the result."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from aiquiz.errors import StoreError
from aiquiz.grading import expected_text, grade
from aiquiz.model.interaction import TextEntry
from aiquiz.model.response import DontKnow, Response
from aiquiz.plain.layout import instruction, told
from aiquiz.plain.replies import NotUnderstoodError, understood
from aiquiz.plain.spoken import spoken_time
from aiquiz.plain.talk import EndOfInput, Talk
from aiquiz.study.exam import ExamAnswer, ExamQuestion, verdict_of, with_time
from aiquiz.typeset import as_text

if TYPE_CHECKING:
    from aiquiz.collection import ExamReport, ExamSitting

__all__ = ["ExamTalk"]

_WORDS: Final = {
    "later": "n", "notnow": "n", "previous": "p", "handin": "e", "end": "e", "quit": "q", "pause": "q",
    "dontknow": "d", "repeat": "r", "time": "t", "help": "?",
}  # fmt: skip
_LETTERS: Final = "npeqdrt?"
_HELP: Final = (
    "n or later: leave this question open and go to the next open one.",
    "p or previous: the question before, to answer it anew.",
    "d or dontknow: I don't know.",
    "t or time: the time that is left.",
    "r or repeat: say the question again.",
    "e or end: hand in.",
    "q or quit: leave; the exam waits, and its time stands still.",
)


class _Left(Exception):  # noqa: N818 - the person wants to stop, which is no error
    """The exam waits for another time."""


class ExamTalk:
    """An exam in a conversation. `stopwatch` counts milliseconds from any start."""

    def __init__(self, sitting: ExamSitting, talk: Talk, stopwatch: Callable[[], int]) -> None:
        self._sitting, self._talk, self._stopwatch = sitting, talk, stopwatch
        self._used_before_ms = sitting.exam.used_ms
        self._opened_at_ms = stopwatch()
        self._warned_of = -1
        self._is_command = False
        self._goes_back = False

    def run(self) -> ExamReport | None:
        """The result; None where the person left, or the input ended, before the end."""
        try:
            self._tell_rules()
            self._sitting.begin()
            while not self._sitting.exam.is_handed_in:
                if self._sitting.exam.open or self._goes_back:
                    self._ask()
                else:
                    self._offer()
            while self._sitting.to_mark:
                self._mark(self._sitting.to_mark[0])
            report = self._sitting.finish()
        except (EndOfInput, _Left):
            self._sitting.keep_time(self._used_ms)
            self._talk.say("The exam waits: aiquiz exam goes on with it." if self._sitting.is_saving else "Stopped.")
            return None
        self._talk.say(*_result(report))
        return report

    @property
    def _used_ms(self) -> int:
        return self._used_before_ms + self._stopwatch() - self._opened_at_ms

    @property
    def _is_asking(self) -> bool:
        exam = self._sitting.exam
        return not exam.is_handed_in and (bool(exam.open) or self._goes_back)

    def _tell_rules(self) -> None:
        exam = self._sitting.exam
        answered = len(exam.questions) - len(exam.open)
        goes_on = f" It was left before its end: {answered} are answered." if exam.pauses else ""
        noun = "question" if len(exam.questions) == 1 else "questions"
        self._talk.say(f"Exam: {exam.title}. {len(exam.questions)} {noun}.{goes_on}")
        self._talk.say(self._time())
        self._talk.say(f"Passed with {exam.pass_share:.0%}. Nothing is said about right and wrong before the end.")
        self._talk.say("The schedule of your cards stays as it is.")
        self._talk.say("Type ? for help, q to leave; where you type an answer, /? and /q.")
        if not self._sitting.is_saving:
            self._talk.say("NOT SAVING: nothing of it is kept.")

    def _time(self) -> str:
        left = with_time(self._sitting.exam, self._used_ms).left_ms
        return "No limit of time." if left is None else f"Time left: {spoken_time(left)}."

    def _offer(self) -> None:
        """Every question is answered: the end, or back to one of them."""
        count = len(self._sitting.exam.questions)
        self._talk.say("", f"Every question is answered. e hands in; a number from 1 to {count} goes back to that one.")
        typed = self._talk.listen().casefold().removeprefix("/")
        if typed in ("e", "end"):
            self._hand_in()
        elif typed in ("q", "quit"):
            raise _Left
        elif typed.isdecimal() and 1 <= int(typed[:6]) <= count:
            self._saved(lambda: self._sitting.go_to(int(typed[:6]) - 1, self._used_ms))
            self._goes_back = True

    # One question

    def _ask(self) -> None:
        """Until the present question is answered or left."""
        self._tell()
        asked_at_ms = self._stopwatch()
        place, doubted = self._sitting.exam.at, ""
        is_text = isinstance(self._sitting.exam.question.shown, TextEntry)
        while self._sitting.exam.at == place and self._is_asking:
            typed = self._heard()
            if with_time(self._sitting.exam, self._used_ms).left_ms == 0:
                self._talk.say("Time is up.")
                self._saved(lambda: self._sitting.hand_in(self._used_ms))
            elif len(typed) == 1 and typed in _LETTERS and self._is_command:
                self._do(typed)
            elif is_text and typed != doubted and (letter := _letter(typed)):
                self._talk.say(f"If {typed} is your answer, type it once more. As a command: /{letter}")
                doubted = typed
            elif response := self._response(typed):
                self._saved(partial(self._answer, response, self._stopwatch() - asked_at_ms))
                self._goes_back = False
                return

    def _answer(self, response: Response, took_ms: int) -> None:
        self._sitting.answer(response, took_ms, self._used_ms)

    def _heard(self) -> str:
        """A command's letter, or what was typed. Where a text is the answer, commands begin with a slash."""
        typed = self._talk.listen()
        is_text = isinstance(self._sitting.exam.question.shown, TextEntry)
        letter = _letter(typed.removeprefix("/"))
        self._is_command = bool(letter) and (not is_text or typed.startswith("/") or typed == "?")
        return letter if self._is_command else typed

    def _response(self, typed: str) -> Response | None:
        if not typed:
            self._talk.say("Nothing typed. n leaves the question for later.")
            return None
        try:
            return understood(self._sitting.exam.question.shown, typed)
        except NotUnderstoodError as word:
            self._talk.say(str(word))
            return None

    def _do(self, letter: str) -> None:
        exam = self._sitting.exam
        match letter:
            case "n":
                self._saved(lambda: self._sitting.put_off(self._used_ms))
                if self._sitting.exam.at == exam.at:
                    self._talk.say("No other question is open.")
            case "p":
                self._saved(lambda: self._sitting.go_to(exam.at - 1, self._used_ms))
                if self._sitting.exam.at == exam.at:
                    self._talk.say("This is the first question.")
            case "d":
                self._saved(lambda: self._answer(DontKnow(), 0))
                self._goes_back = False
            case "e":
                self._hand_in()
            case "t":
                self._talk.say(self._time())
            case "r":
                self._tell()
            case "q":
                raise _Left
            case _:
                self._talk.say(instruction(exam.question.shown), *_HELP)

    def _hand_in(self) -> None:
        left = len(self._sitting.exam.blank)
        if left and self._warned_of != left:
            self._warned_of = left
            self._talk.say(f"{left} open, which would count as wrong. e again hands in.")
        else:
            self._saved(lambda: self._sitting.hand_in(self._used_ms))

    def _tell(self) -> None:
        exam = self._sitting.exam
        answer = exam.answers[exam.at]
        self._talk.say("", f"Question {exam.at + 1} of {len(exam.questions)}.", as_text(exam.question.card.prompt))
        self._talk.say(*told(exam.question.shown), instruction(exam.question.shown))
        if answer is not None:
            given = _given(exam.question, answer) or "I don't know"
            self._talk.say(f"Answered: {given}. Another answer replaces it.")
        elif exam.draft is not None:
            begun = as_text(grade(exam.question.shown, exam.draft).given)
            self._talk.say(f"Begun before, and not given yet: {begun}.")

    # After the end

    def _mark(self, place: int) -> None:
        question, answer = self._sitting.exam.questions[place], self._sitting.exam.answers[place]
        self._talk.say("", f"Mark question {place + 1} yourself: {as_text(question.card.prompt)}")
        self._talk.say(f"You: {_given(question, answer)}", f"Answer: {as_text(question.card.answer)}")
        while (typed := self._talk.listen().casefold()[:1]) not in ("y", "n"):
            if typed == "q":
                raise _Left
            self._talk.say("Was it right? y or n.")
        self._saved(lambda: self._sitting.mark(place, is_right=typed == "y"))

    def _saved(self, step: Callable[[], None]) -> None:
        """Returns when `step` is on the disk; where that fails, the person says whether to try again."""
        while True:
            try:
                return step()
            except StoreError as failure:
                found = failure.diagnostics[0]
                self._talk.say(f"Not saved: {found.message}. {found.hint}.", "Enter tries again; q leaves.")
                if self._talk.listen().casefold().startswith("q"):
                    raise _Left from failure


def _letter(name: str) -> str:
    """The letter of the command that is called so; empty where none is."""
    name = name.casefold().replace("’", "").replace("'", "").replace(" ", "")
    letter = _WORDS.get(name, name)
    return letter if letter in tuple(_LETTERS) else ""


def _result(report: ExamReport) -> Iterator[str]:
    exam, result = report.exam, report.result
    yield ""
    outcome = "Passed" if result.is_passed else "Not passed"
    yield f"{outcome}: {result.right} of {result.total} right ({result.share:.0%})."
    for number, (question, answer) in enumerate(zip(exam.questions, exam.answers, strict=True), start=1):
        verdict = verdict_of(question, answer)
        if not verdict.is_right:
            yield ""
            yield f"Question {number}: {as_text(question.card.prompt)}"
            yield f"You: {_given(question, answer) or ('I did not know' if answer else 'no answer')}"
            yield f"Answer: {as_text(expected_text(question.shown))}"
            if question.card.evidence is not None:
                yield f"Source: {as_text(question.card.evidence.quote)}"


def _given(question: ExamQuestion, answer: ExamAnswer | None) -> str:
    """What was answered: picked texts as they are read, a typed one as it was typed."""
    given = verdict_of(question, answer).given
    return given if isinstance(question.shown, TextEntry) else as_text(given)
