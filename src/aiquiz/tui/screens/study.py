"""Study: one question after another on one screen, updated in place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.css.query import NoMatches
from textual.dom import DOMNode

from aiquiz.collection import Action
from aiquiz.errors import AiquizError
from aiquiz.model.review import Rating
from aiquiz.tui.content import joined, line, toast
from aiquiz.tui.interactions import AnswerView
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.nextstart import leave_note
from aiquiz.tui.recorder import Recorder
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.turn import Phase, Turn
from aiquiz.tui.widgets.key_bar import ActiveKey, KeyBar
from aiquiz.tui.widgets.question_page import QuestionPage
from aiquiz.tui.widgets.rating_bar import RatingBar
from aiquiz.tui.widgets.study_foot import StudyFoot
from aiquiz.tui.widgets.study_head import StudyHead

if TYPE_CHECKING:
    from aiquiz.collection import Question, Study
    from aiquiz.model.response import Response

__all__ = ["Phase", "StudyScreen"]


_LEECH = (
    "You missed this one again and again, so it is set aside. Wording it better helps more than another try. "
    "u takes that back; later: aiquiz cards is:leech --unsuspend"
)
_SET_ASIDE = {
    Action.BURY: "Not asked again today. u takes that back.",
    Action.SUSPEND: "Not asked again. u takes that back; later: aiquiz cards is:suspended --unsuspend",
}
_PREPARED_AFTER_SECONDS = 0.15
"""The first question is painted by then, and not yet answered."""


_RATE = "rate({key})"


class StudyScreen(HouseScreen):
    """Question, answer, feedback. What an answer means is decided by `Study`; this shows it.

    The answer is stored in a thread while its feedback is read; going on waits for that. If storing fails the
    question stays, and going on tries again.
    """

    SCOPE = Scope.STUDY
    CSS_PATH = "study.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.CONFIDENCE),
        *bindings(Scope.RATING),
        *bindings(Scope.STUDY),
    ]

    def __init__(self, study: Study) -> None:
        super().__init__()
        self._study = study
        self._recorder = Recorder(study)
        self._turn = Turn()
        self._is_over = False
        self._is_prepared = False
        self._may_leave_unsaved = False

    def compose(self) -> ComposeResult:
        """Head, the question's page, what was said and the ratings, keys."""
        with Vertical(id="top"):
            yield StudyHead()
        yield QuestionPage()
        yield StudyFoot(self.house.keymap)
        yield KeyBar()

    @on(events.Mount)
    async def _ask_first(self) -> None:
        """Ask the first question, before anything is laid out and painted."""
        self.watch(self._page, "scroll_y", self._show_more)
        self.watch(self._page, "virtual_size", self._show_more_once_laid_out)
        await self._show_question()

    def on_screen_resume(self) -> None:
        """The last question may have been answered while another screen lay on top."""
        if self._is_over:
            self._finish()

    # Which keys work

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """The interaction's keys while asking, the rating keys after the answer."""
        if self._turn.phase is Phase.ASKING and self._page.view is not None:
            yield self._page.view.scope, self._page.view
        elif self._turn.phase is Phase.JUDGING:
            yield Scope.CONFIDENCE, self
        elif self._turn.phase is not Phase.BUSY:
            yield Scope.RATING, self
        yield Scope.STUDY, self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something depends on where the question stands."""
        if action == "undo" and self._recorder.failure is not None:
            return False
        return self._turn.allows(action)

    @property
    def phase(self) -> Phase:
        """Where the present question stands."""
        return self._turn.phase

    @property
    def question(self) -> Question | None:
        """The question on screen."""
        return self._turn.question

    def active_keys(self) -> tuple[ActiveKey, ...]:
        """With two buttons, two digits rate."""
        active = super().active_keys()
        return tuple(map(_of_two_buttons, active)) if self._study.has_two_buttons else active

    @property
    def _known(self) -> Rating | None:
        """What the second of two buttons means; None where there are four."""
        return self._turn.known_means if self._study.has_two_buttons else None

    # From question to answer

    async def _show_question(self) -> None:
        """Ask what the session asks now, or finish."""
        self._recorder.forget()
        self._may_leave_unsaved = False
        question = self._study.question
        self._turn = Turn(question)
        if question is None:
            self._is_over = True
            self._finish()
            return
        with self.app.batch_update():  # or the head is painted while the view of a new interaction is made
            self._show_head()
            view = await self._page.ask(question)
        self._turn.phase = Phase.ASKING
        self.call_after_refresh(self._show_more)
        self._foot.show_asked(self.house.keymap.told(view.scope, view.instruction))
        view.take_focus()
        self.refresh_keys()
        self._turn.asked_at_ms = self.house.asked_since()
        if not self._is_prepared:
            self._is_prepared = True
            self.call_after_refresh(self.house.listen)
            self.set_timer(_PREPARED_AFTER_SECONDS, self._prepare)

    @work(group="prepare")
    async def _prepare(self) -> None:
        await asyncio.to_thread(self._study.prepare)
        await asyncio.to_thread(leave_note, self.house)
        await self.make_home_ready()

    def on_answer_view_answered(self, message: AnswerView.Answered) -> None:
        """Grade, show, and begin to store."""
        from aiquiz.model.response import DontKnow

        message.stop()
        turn = self._turn
        if turn.phase is not Phase.ASKING or turn.question is None:
            return
        turn.took_ms = self.house.stopwatch() - turn.asked_at_ms
        turn.response = message.response
        if self._study.asks_confidence and message.response != DontKnow():
            turn.phase = Phase.JUDGING
            self._foot.ask_how_sure()
            self.refresh_keys()
        else:
            self._tell(turn.question, message.response)

    def action_sure(self, is_sure: bool) -> None:
        """Take down how sure the learner is, and show how it went."""
        turn = self._turn
        if turn.phase is Phase.JUDGING and turn.question is not None and turn.response is not None:
            turn.remarks = replace(turn.remarks, is_sure=is_sure)
            self._tell(turn.question, turn.response)

    def _tell(self, question: Question, response: Response) -> None:
        """How the response went; from here on it is being stored."""
        turn = self._turn
        turn.feedback = self._study.grade(response, turn.remarks.hints)
        turn.rating = turn.feedback.verdict.rating
        turn.phase = Phase.SELF_GRADING if turn.rating is None else Phase.ANSWERED
        self._page.reveal(question, turn.feedback.verdict)
        self._foot.hold_focus()
        self._show_verdict()
        if turn.rating is not None:
            self._store(turn.rating)

    def action_hint(self) -> None:
        """One step of help."""
        turn = self._turn
        if turn.phase is not Phase.ASKING or turn.question is None or self._page.view is None:
            return
        hints, taken = turn.question.hints, turn.remarks.hints
        if not hints:
            return
        hint = hints[min(taken, len(hints) - 1)]
        turn.remarks = replace(turn.remarks, hints=min(taken + 1, len(hints)))
        if hint.struck is not None:
            self._page.view.strike(hint.struck)
        self._foot.show_hint(hint, is_last=taken == len(hints))

    def on_answer_view_noted(self, message: AnswerView.Noted) -> None:
        """A word on the way to the answer."""
        message.stop()
        self._foot.say(joined((self.house.keymap.told(message.scope, message.text), "$text-warning")))

    def on_rating_bar_rated(self, message: RatingBar.Rated) -> None:
        """A click on a rating."""
        message.stop()
        self._rate(message.rating)

    def action_rate(self, number: int) -> None:
        """Rate it oneself: after a flip this answers and goes on, else it replaces the rating."""
        known = self._known
        buttons = tuple(Rating) if known is None else (Rating.AGAIN, known)
        if number <= len(buttons):
            self._rate(buttons[number - 1])

    def _rate(self, rating: Rating, *, is_guess: bool = False) -> None:
        turn = self._turn
        if not turn.is_revealed:
            return
        goes_on = turn.phase is Phase.SELF_GRADING
        turn.phase = Phase.ANSWERED
        turn.rating = rating
        turn.remarks = replace(turn.remarks, is_guess=is_guess)
        self._show_verdict()
        self._store(rating)
        if goes_on:
            self.action_next()

    def action_guessed(self) -> None:
        """Count a right answer as luck."""
        if self._turn.may_be_a_guess:
            self._rate(Rating.AGAIN, is_guess=True)

    def action_was_right(self) -> None:
        """Count a typed answer as right after all."""
        if self._turn.may_be_overruled:
            self._rate(Rating.GOOD)

    # Storing, and going on

    def _store(self, rating: Rating) -> None:
        turn = self._turn
        if turn.response is not None:
            self._recorder.store(rating, turn.response, turn.took_ms, turn.remarks)
            self._watch_storing()

    @work(group="store")
    async def _watch_storing(self) -> None:
        if await self._recorder.settled() is not None and self._turn.phase is Phase.ANSWERED:
            self._show_failure()
        elif self._study.is_set_aside:
            toast(self.app, _LEECH, "warning")

    def action_next(self) -> None:
        """Go on as soon as the answer is stored; after a failure, store it again first."""
        if self._turn.phase is not Phase.ANSWERED or self._turn.rating is None:
            return
        if self._recorder.failure is not None:
            self._store(self._turn.rating)
        self._turn.phase = Phase.BUSY
        self._go_on()

    @work(group="move")
    async def _go_on(self) -> None:
        if await self._recorder.settled() is None:
            await self._move(self._study.advance, Phase.ANSWERED)
        else:
            self._turn.phase = Phase.ANSWERED
            self._show_failure()

    def action_skip(self) -> None:
        """Leave the question for later."""
        if self._turn.phase is Phase.ASKING:
            self._turn.phase = Phase.BUSY
            self._skip()

    @work(group="move")
    async def _skip(self) -> None:
        await self._move(self._study.skip, Phase.ASKING)

    def action_set_aside(self, name: str) -> None:
        """Suspend or bury the card on screen, and go on."""
        before, self._turn.phase = self._turn.phase, Phase.BUSY
        self._set_aside(Action(name), before)

    @work(group="move")
    async def _set_aside(self, action: Action, before: Phase) -> None:
        if await self._recorder.settled() is not None:
            self._turn.phase = before
            self._show_failure()
        elif await self._move(lambda: self._study.set_aside(action) or True, before):
            self._note(_SET_ASIDE[action])

    def action_undo(self) -> None:
        """Take the last answer back and ask that question again."""
        before, self._turn.phase = self._turn.phase, Phase.BUSY
        self._undo(before)

    @work(group="move")
    async def _undo(self, before: Phase) -> None:
        await self._recorder.settled()
        outcome = await self._move(self._study.undo, before)
        if outcome is False:
            self._note("There is no answer to take back.")
        elif outcome:  # a failure was told already
            self._note("Taken back.")

    async def _move(self, step: Callable[[], object], before: Phase) -> object:
        """Let the session do `step` in a thread, and ask what it asks then.

        A step that fails, or answers False, leaves everything as it was.
        """
        try:
            outcome = await asyncio.to_thread(step)
        except AiquizError as failure:
            self._turn.phase = before
            self._foot.say(line(str(failure), "$text-error"))
            return None
        if outcome is False:
            self._turn.phase = before
            return False
        await self._show_question()
        return outcome

    def action_edit(self) -> None:
        """Edit the question in its deck file; this sitting goes on with the question as it was."""
        if self._turn.question is not None:
            self.house.open_author(self._turn.question.card.deck, self._turn.question.card.item)

    @work(group="flag")
    async def action_flag(self) -> None:
        """Mark the question to be edited later, or take the mark away."""
        try:
            await asyncio.to_thread(self._study.flag)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        self._show_head()

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Go home once the answer is stored; an answer that cannot be stored is not dropped in silence."""
        failure = await self._recorder.settled()
        if failure is None or self._may_leave_unsaved:
            self.close()
            return
        self._may_leave_unsaved = True
        self._show_failure()

    # Reading

    def action_source(self) -> None:
        """Show the paragraph the answer comes from."""
        if self._turn.question is not None:
            self._open_source(self._turn.question)

    @work(exclusive=True, group="source")
    async def _open_source(self, question: Question) -> None:
        from aiquiz.tui.screens.source import SourceScreen

        passage = await asyncio.to_thread(self.house.collection.passage, question.card)
        if passage is None:
            toast(self.app, "The article is not beside the deck; the quoted sentence is all there is.")
        else:
            self.app.push_screen(SourceScreen(passage))

    def action_scroll(self, lines: int) -> None:
        """Scroll by single lines."""
        self._page.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self._page.scroll_pages(pages)

    # What is shown

    @property
    def _page(self) -> QuestionPage:
        return self.query_one(QuestionPage)

    @property
    def _foot(self) -> StudyFoot:
        return self.query_one(StudyFoot)

    def _show_head(self) -> None:
        if self._study.question is not None:
            shown_now = self._study.question
            head = self.query_one(StudyHead)
            head.show(shown_now.deck_title, self._study.progress, is_flagged=shown_now.is_flagged)

    def _show_verdict(self) -> None:
        turn = self._turn
        if turn.feedback is None:
            return
        self._foot.show_verdict(turn.feedback, turn.rating, turn.remarks, self._known)
        self.call_after_refresh(self._show_more)
        self.refresh_keys()

    def _note(self, text: str) -> None:
        """What a key did, before how to answer: there it hides nothing of the question, as a passing note would."""
        view = self._page.view
        if self._turn.phase is Phase.ASKING and view is not None:
            instruction = self.house.keymap.told(view.scope, view.instruction)
            self._foot.say(joined((text, "$text-warning"), "  ", (instruction, "$foreground-muted")))
        else:
            toast(self.app, text)

    def _show_failure(self) -> None:
        """The answer is not on disk; say so and what to do."""
        failure = self._recorder.failure
        if failure is None:
            return
        told = self.house.keymap.told
        if self._may_leave_unsaved:
            way_out = told(Scope.STUDY, "{leave} again leaves without it.")
        else:
            way_out = told(Scope.RATING, "{next} tries again.")
        self._foot.show_failure(failure.diagnostics[0], way_out)
        self.refresh_keys()

    def _show_more_once_laid_out(self) -> None:
        # When the page tells its new length, how much of it is in sight is still the old figure.
        self.call_after_refresh(self._show_more)

    def _show_more(self) -> None:
        with suppress(NoMatches):  # told of once more while the screen is being taken down
            self._foot.show_more(is_more=self._page.has_more_below)

    def _finish(self) -> None:
        from aiquiz.tui.screens.done import DoneScreen

        if self.is_current:
            self.app.switch_screen(DoneScreen(self._study))


def _of_two_buttons(active: ActiveKey) -> ActiveKey:
    if active.key.action != _RATE:
        return active
    return replace(active, key=replace(active.key, name="1–2", help="Rate it yourself: missed or known."))
