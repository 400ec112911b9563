"""Studying line by line: question, answer, verdict; every answer is saved before its verdict is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from aiquiz.errors import AiquizError, StoreError
from aiquiz.model.interaction import Recall, TextEntry
from aiquiz.model.response import DontKnow, Response
from aiquiz.model.review import Rating, Remarks
from aiquiz.plain.commands import Command, Stage, command_in, doubt, help_lines
from aiquiz.plain.layout import instruction, told
from aiquiz.plain.replies import NotUnderstoodError, understood
from aiquiz.plain.summary import summary_lines
from aiquiz.plain.talk import EndOfInput, Talk
from aiquiz.plain.verdicts import buttons_for, passage_lines, rated, ratings, verdict_lines
from aiquiz.store import Action
from aiquiz.typeset import as_text
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection import Feedback, Passage, Question, Study
    from aiquiz.model.card import Card

__all__ = ["Sitting"]

_SET_ASIDE: Final = {
    Command.BURY: (Action.BURY, "Not asked again today. u takes that back."),
    Command.SUSPEND: (
        Action.SUSPEND,
        "Not asked again. u takes that back; later: aiquiz cards is:suspended --unsuspend",
    ),
}
_LEECH: Final = (
    "You missed this one again and again, so it is set aside. Wording it better helps more than another try. "
    "u takes that back; later: aiquiz cards is:leech --unsuspend"
)
_SAVING: Final = {
    True: "Every answer is saved at once.",
    False: "NOT SAVING: what you answer is gone when you leave.",
}


class _Left(Exception):  # noqa: N818 - the person wants to stop, which is no error
    """The sitting is over before its end."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """An answer as it was given: to what, in which time, and what the learner added to it."""

    question: Question
    response: Response
    took_ms: int
    remarks: Remarks

    def with_remarks(self, *, is_sure: bool | None = None, is_guess: bool = False) -> _Turn:
        """The same answer, with another remark."""
        sure = self.remarks.is_sure if is_sure is None else is_sure
        return replace(self, remarks=replace(self.remarks, is_sure=sure, is_guess=is_guess))


class Sitting:
    """A sitting in a conversation. `stopwatch` counts milliseconds from any start; it times the answers."""

    def __init__(
        self,
        study: Study,
        talk: Talk,
        passage: Callable[[Card], Passage | None],
        stopwatch: Callable[[], int],
        *,
        is_saving: bool = True,
    ) -> None:
        self._study, self._talk = study, talk
        self._passage, self._stopwatch = passage, stopwatch
        self._is_saving = is_saving
        self._deck_title = ""

    def run(self) -> None:
        """Asks until nothing is left, the person quits, or the input ends; then tells what it came to.

        KeyboardInterrupt is passed on once the person knows that nothing is lost.
        """
        try:
            question = self._study.question
            if question is None:
                self._talk.say("Nothing is left to ask right now.", *self._to_review())
                return
            self._talk.say(_SAVING[self._is_saving])
            self._talk.say("Type ? and Enter for help, q to stop; where you type an answer, /? and /q.")
            while question is not None:
                self._ask(question)
                question = self._study.question
            self._talk.say("Done: nothing is left to ask right now.")
        except (EndOfInput, _Left):
            self._talk.say("Stopped.")
        except KeyboardInterrupt:
            self._talk.say("", f"Stopped. {_SAVING[self._is_saving]}")
            raise
        self._talk.say(*summary_lines(self._study.summary()))

    def _to_review(self) -> Iterator[str]:
        count = self._study.to_review
        if count:
            wait = "1 proposed item waits" if count == 1 else f"{count} proposed items wait"
            yield f"{wait} to be reviewed: aiquiz review and the deck file goes through them."

    # Before the answer

    def _ask(self, question: Question) -> None:
        """Until `question` is answered, put off or taken back."""
        self._tell(question)
        begun_ms = self._stopwatch()
        hints, doubted = 0, ""
        is_text = isinstance(question.shown, TextEntry)
        while True:
            typed = self._listen(Stage.ASKING, question)
            if typed is Command.HINT:
                hints = self._hinted(question, hints)
            elif typed is Command.DONT_KNOW:
                return self._judge(_Turn(question, DontKnow(), self._stopwatch() - begun_ms, Remarks(hints)))
            elif isinstance(typed, Command):
                if self._moved(typed, question):
                    return None
            elif not typed and not isinstance(question.shown, Recall):
                self._talk.say(f"Nothing typed. {_unknown(question)}")
            elif is_text and typed != doubted and (said := doubt(typed, Stage.ASKING)):
                self._talk.say(said)
                doubted = typed
            else:
                try:
                    response = understood(question.shown, typed)
                except NotUnderstoodError as word:
                    self._talk.say(str(word))
                else:
                    return self._judge(_Turn(question, response, self._stopwatch() - begun_ms, Remarks(hints)))

    def _tell(self, question: Question) -> None:
        progress = self._study.progress
        if question.deck_title != self._deck_title:
            self._deck_title = question.deck_title
            self._talk.say(f"Deck: {question.deck_title}")
        flag = " Flagged to edit." if question.is_flagged else ""
        self._talk.say("")
        self._talk.say(f"Question {progress.done + 1} of {progress.done + progress.left}.{flag}")
        self._talk.say(as_text(question.card.prompt))
        self._talk.say(*told(question.shown))
        self._talk.say(instruction(question.shown))

    def _hinted(self, question: Question, taken: int) -> int:
        """Gives one step of help; how many were taken then."""
        if not question.hints:
            self._talk.say("There is no hint that would not give it away.")
            return taken
        self._talk.say(f"Hint: {as_text(question.hints[min(taken, len(question.hints) - 1)].text)}")
        if taken == len(question.hints):
            self._talk.say("There is no other.")
        return min(taken + 1, len(question.hints))

    # After it

    def _judge(self, turn: _Turn) -> None:
        if self._study.asks_confidence and turn.response != DontKnow():
            turn = turn.with_remarks(is_sure=self._is_sure())
        feedback = self._study.grade(turn.response, turn.remarks.hints)
        rating = feedback.verdict.rating
        if rating is None:
            self._talk.say(*verdict_lines(turn.question, feedback))
            self._rate(turn, feedback)
            return
        self._save(rating, turn)
        self._talk.say(*verdict_lines(turn.question, feedback, turn.remarks.hints))
        self._tell_rating(rating, feedback)
        self._after(turn, feedback)

    def _is_sure(self) -> bool:
        """How sure the learner is, before they are told how it went."""
        while True:
            self._talk.say("How sure are you? 1 sure, 2 not sure.")
            typed = self._talk.listen().casefold()
            if typed in ("1", "sure", "2", "not sure"):
                return typed in ("1", "sure")
            if command_in(typed, Stage.ANSWERED, is_text=False) is Command.QUIT:
                raise _Left

    def _rate(self, turn: _Turn, feedback: Feedback) -> None:
        """A flip card: only the learner knows how it went."""
        buttons = buttons_for(feedback, has_two_buttons=self._study.has_two_buttons)
        while True:
            self._talk.say(f"Rate it: {ratings(feedback, has_two_buttons=self._study.has_two_buttons)}.")
            typed = self._listen(Stage.RATING, turn.question)
            if isinstance(typed, Command):
                if typed is Command.REPEAT:
                    self._talk.say(*verdict_lines(turn.question, feedback))
                elif self._moved(typed, turn.question):
                    return
            elif rating := buttons.get(typed):
                self._save(rating, turn)
                self._tell_rating(rating, feedback)
                self._study.advance()
                return
            else:
                self._talk.say(f"Type a number from 1 to {len(buttons)}.")

    def _after(self, turn: _Turn, feedback: Feedback) -> None:
        """A graded answer: Enter goes on, a number rates it otherwise."""
        is_right = bool(feedback.verdict.is_right)
        buttons = buttons_for(feedback, has_two_buttons=self._study.has_two_buttons)
        may_overrule = isinstance(turn.question.shown, TextEntry) and not is_right
        more = " i if you were right." if may_overrule else " g if it was luck." if is_right else ""
        self._talk.say(f"Enter for the next question; 1 to {len(buttons)} to rate it otherwise.{more}")
        while typed := self._listen(Stage.ANSWERED, turn.question):
            rating = buttons.get(typed) if isinstance(typed, str) else None
            said = turn
            if typed is Command.WAS_RIGHT and may_overrule:
                rating = Rating.GOOD
            elif typed is Command.GUESSED and is_right:
                rating, said = Rating.AGAIN, turn.with_remarks(is_guess=True)
            if rating is not None:
                self._save(rating, said)
                self._tell_rating(rating, feedback)
            elif typed is Command.REPEAT:
                self._talk.say(*verdict_lines(turn.question, feedback, turn.remarks.hints))
            elif typed is Command.WAS_RIGHT:
                self._talk.say("Only a typed answer that was marked wrong can be counted as right.")
            elif typed is Command.GUESSED:
                self._talk.say("Only a right answer can have been luck.")
            elif isinstance(typed, Command):
                if self._moved(typed, turn.question):
                    return
            else:
                self._talk.say(f"Press Enter for the next question, or type a number from 1 to {len(buttons)}, or ?.")
        self._study.advance()

    # What is the same at every stage

    def _listen(self, stage: Stage, question: Question) -> Command | str:
        """The next line as a command or an answer; help is given on the way."""
        is_text = stage is Stage.ASKING and isinstance(question.shown, TextEntry)
        while (typed := command_in(self._talk.listen(), stage, is_text=is_text)) is Command.HELP:
            if stage is Stage.ASKING:
                self._talk.say(instruction(question.shown))
            self._talk.say(*help_lines(stage, is_text=is_text))
        return typed

    def _moved(self, command: Command, question: Question) -> bool:
        """Does `command`; whether another question, or the same one anew, is asked now. Failures are told."""
        try:
            return self._does(command, question)
        except AiquizError as failure:
            self._talk.say(str(failure))
            return False

    def _does(self, command: Command, question: Question) -> bool:
        match command:
            case Command.QUIT:
                raise _Left
            case Command.REPEAT:
                self._tell(self._study.question or question)  # it may have been flagged meanwhile
            case Command.SKIP:
                self._study.skip()
                self._talk.say("Put off.")
                return True
            case Command.UNDO:
                is_undone = self._study.undo()
                self._talk.say("Taken back. Answer it again." if is_undone else "There is no answer to take back.")
                return is_undone
            case Command.FLAG:
                is_flagged = self._study.flag()
                self._talk.say("Flagged, to be edited later." if is_flagged else "No longer flagged.")
            case Command.BURY | Command.SUSPEND:
                action, said = _SET_ASIDE[command]
                self._study.set_aside(action)
                self._talk.say(said)
                return True
            case Command.SOURCE:
                self._tell_source(question)
            case Command.HELP | Command.DONT_KNOW | Command.HINT | Command.WAS_RIGHT | Command.GUESSED:
                raise ValueError(f"{command} is no matter of every stage")
        return False

    def _tell_source(self, question: Question) -> None:
        passage = self._passage(question.card)
        if passage is not None:
            self._talk.say(*passage_lines(passage))
        elif question.card.evidence is not None:
            self._talk.say("The article is not beside the deck; the quoted sentence is all there is.")
        else:
            self._talk.say("This question names no source.")

    def _save(self, rating: Rating, turn: _Turn) -> None:
        """Returns when the answer is durable; where that fails, the person says whether to try again."""
        while True:
            try:
                self._study.record(rating, turn.response, turn.took_ms, turn.remarks)
            except StoreError as failure:
                found = failure.diagnostics[0]
                self._talk.say(f"Not saved: {found.message}. {found.hint}.")
                self._talk.say("Enter tries again; q stops without this answer.")
                if command_in(self._talk.listen(), Stage.ANSWERED, is_text=False) is Command.QUIT:
                    raise _Left from failure
            else:
                return

    def _tell_rating(self, rating: Rating, feedback: Feedback) -> None:
        """What the saved rating does."""
        self._talk.say(rated(rating, feedback, has_two_buttons=self._study.has_two_buttons))
        if self._study.is_set_aside:
            self._talk.say(_LEECH)


def _unknown(question: Question) -> str:
    sign = "/" if isinstance(question.shown, TextEntry) else ""
    return f"{sign}d says that you don't know; {sign}? is help."
