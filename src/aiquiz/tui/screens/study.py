"""Study: one question after another on one screen, updated in place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.dom import DOMNode
from textual.widgets import Static

from aiquiz.collection import Action
from aiquiz.errors import AiquizError
from aiquiz.model.interaction import TextEntry
from aiquiz.model.response import DontKnow, Response
from aiquiz.model.review import NO_REMARKS, Rating
from aiquiz.tui.content import Content, joined, line, toast
from aiquiz.tui.interactions import AnswerView
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.recorder import Recorder
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.screens.done import DoneScreen
from aiquiz.tui.screens.source import SourceScreen
from aiquiz.tui.widgets.feedback import verdict_line
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.question_page import QuestionPage
from aiquiz.tui.widgets.rating_bar import RatingBar
from aiquiz.tui.widgets.study_head import StudyHead

if TYPE_CHECKING:
    from aiquiz.collection import Feedback, Question, Study

__all__ = ["Phase", "StudyScreen"]


_LEECH = (
    "You missed this one again and again, so it is set aside. Wording it better helps more than another try. "
    "u takes that back; later: aiquiz cards is:leech --unsuspend"
)
_SET_ASIDE = {
    Action.BURY: "Not asked again today. u takes that back.",
    Action.SUSPEND: "Not asked again. u takes that back; later: aiquiz cards is:suspended --unsuspend",
}


class Phase(Enum):
    """Where a question stands."""

    ASKING = auto()
    """The learner has not answered yet."""
    JUDGING = auto()
    """Answered, and not yet told how it went: the learner says how sure they are."""
    SELF_GRADING = auto()
    """The answer is shown and only the learner knows how it went: 1 to 4."""
    ANSWERED = auto()
    """Graded; the answer is being stored, or is."""
    BUSY = auto()
    """Between two questions."""


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
        self._phase = Phase.BUSY
        self._question: Question | None = None
        self._feedback: Feedback | None = None
        self._response: Response | None = None
        self._rating: Rating | None = None
        self._remarks = NO_REMARKS
        self._asked_at_ms = 0
        self._took_ms = 0
        self._is_over = False
        self._is_prepared = False
        self._may_leave_unsaved = False

    def compose(self) -> ComposeResult:
        """Head, the question's page, what was said and the ratings, keys."""
        with Vertical(id="top"):
            yield StudyHead()
        yield QuestionPage()
        with Vertical(id="foot"), Vertical(id="foot-page"):
            with Horizontal(id="said-line"):
                yield Static(id="said", markup=False)
                yield Static(joined("▾ PgDn: more"), id="more", markup=False)
            yield RatingBar()
        yield KeyBar()

    def on_mount(self) -> None:
        """Ask the first question."""
        super().on_mount()
        self.watch(self._page, "scroll_y", self._show_more)
        self.watch(self._page, "virtual_size", self._show_more)
        self._begin()

    def on_screen_resume(self) -> None:
        """The last question may have been answered while another screen lay on top."""
        if self._is_over:
            self._finish()

    # Which keys work

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """The interaction's keys while asking, the rating keys after the answer."""
        if self._phase is Phase.ASKING and self._page.view is not None:
            yield self._page.view.scope, self._page.view
        elif self._phase is Phase.JUDGING:
            yield Scope.CONFIDENCE, self
        elif self._phase is not Phase.BUSY:
            yield Scope.RATING, self
        yield Scope.STUDY, self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys do something depends on where the question stands."""
        is_revealed = self._phase in (Phase.ANSWERED, Phase.SELF_GRADING)
        match action:
            case "next":
                return self._phase is Phase.ANSWERED
            case "skip":
                return self._phase is Phase.ASKING
            case "hint":
                return self._phase is Phase.ASKING and self._question is not None and bool(self._question.hints)
            case "sure":
                return self._phase is Phase.JUDGING
            case "guessed":
                return self._may_be_a_guess
            case "rate":
                return is_revealed
            case "source":
                return is_revealed and self._question is not None and self._question.card.evidence is not None
            case "was_right":
                return self._may_overrule
            case "flag" | "set_aside":
                return self._phase is not Phase.BUSY
            case "undo":
                return self._phase not in (Phase.BUSY, Phase.JUDGING) and self._recorder.failure is None
            case _:
                return True

    @property
    def phase(self) -> Phase:
        """Where the present question stands."""
        return self._phase

    @property
    def question(self) -> Question | None:
        """The question on screen."""
        return self._question

    @property
    def _may_overrule(self) -> bool:
        """A typed answer that was marked wrong may have been right all the same."""
        if self._phase is not Phase.ANSWERED or self._question is None or self._feedback is None:
            return False
        is_typed = isinstance(self._question.shown, TextEntry)
        return is_typed and not self._feedback.verdict.is_right and self._rating is Rating.AGAIN

    @property
    def _may_be_a_guess(self) -> bool:
        """A right answer may have been luck, and only the learner knows."""
        if self._phase is not Phase.ANSWERED or self._feedback is None or self._remarks.is_guess:
            return False
        return bool(self._feedback.verdict.is_right)

    @property
    def _known(self) -> Rating | None:
        """What the second of two buttons means: the suggestion, where it is one; None where there are four."""
        if not self._study.has_two_buttons:
            return None
        suggested = self._feedback.verdict.rating if self._feedback else None
        return suggested if suggested in (Rating.HARD, Rating.GOOD) else Rating.GOOD

    # From question to answer

    @work(exclusive=True, group="question")
    async def _begin(self) -> None:
        await self._show_question()

    async def _show_question(self) -> None:
        """Ask what the session asks now, or finish."""
        self._recorder.forget()
        self._may_leave_unsaved = False
        self._feedback = self._response = self._rating = None
        self._remarks = NO_REMARKS
        self._question = question = self._study.question
        if question is None:
            self._is_over = True
            self._finish()
            return
        self._show_head()
        view = await self._page.ask(question)
        self._phase = Phase.ASKING
        self.call_after_refresh(self._show_more)
        self._say(joined((view.instruction, "$foreground-muted")))
        self.query_one(RatingBar).update(Content())
        view.take_focus()
        self.refresh_keys()
        self._asked_at_ms = self.house.stopwatch()
        if not self._is_prepared:
            self._is_prepared = True
            self.call_after_refresh(self._prepare)

    @work(group="prepare")
    async def _prepare(self) -> None:
        await asyncio.to_thread(self._study.prepare)

    def on_answer_view_answered(self, message: AnswerView.Answered) -> None:
        """Grade, show, and begin to store."""
        message.stop()
        if self._phase is not Phase.ASKING or self._question is None:
            return
        self._took_ms = self.house.stopwatch() - self._asked_at_ms
        self._response = message.response
        if self._study.asks_confidence and message.response != DontKnow():
            self._phase = Phase.JUDGING
            self.query_one(RatingBar).focus(scroll_visible=False)
            self._say(joined(("How sure are you?", "bold"), ("  1 sure   2 not sure", "$foreground-muted")))
            self.refresh_keys()
        else:
            self._tell(self._question, message.response)

    def action_sure(self, is_sure: bool) -> None:
        """Take down how sure the learner is, and show how it went."""
        if self._phase is Phase.JUDGING and self._question is not None and self._response is not None:
            self._remarks = replace(self._remarks, is_sure=is_sure)
            self._tell(self._question, self._response)

    def _tell(self, question: Question, response: Response) -> None:
        """How the response went; from here on it is being stored."""
        self._feedback = self._study.grade(response, self._remarks.hints)
        self._rating = self._feedback.verdict.rating
        self._phase = Phase.SELF_GRADING if self._rating is None else Phase.ANSWERED
        self._page.reveal(question, self._feedback.verdict)
        self.query_one(RatingBar).focus(scroll_visible=False)
        self._show_verdict()
        if self._rating is not None:
            self._store(self._rating)

    def action_hint(self) -> None:
        """One step of help."""
        if self._phase is not Phase.ASKING or self._question is None or self._page.view is None:
            return
        hints, taken = self._question.hints, self._remarks.hints
        if not hints:
            return
        hint = hints[min(taken, len(hints) - 1)]
        self._remarks = replace(self._remarks, hints=min(taken + 1, len(hints)))
        if hint.struck is not None:
            self._page.view.strike(hint.struck)
        no_more = "  There is no other." if taken == len(hints) else ""
        self._say(joined(("Hint  ", "$foreground-muted"), line(hint.text), (no_more, "$foreground-muted")))

    def on_answer_view_noted(self, message: AnswerView.Noted) -> None:
        """A word on the way to the answer."""
        message.stop()
        self._say(joined((message.text, "$text-warning")))

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
        if self._phase not in (Phase.ANSWERED, Phase.SELF_GRADING):
            return
        goes_on = self._phase is Phase.SELF_GRADING
        self._phase = Phase.ANSWERED
        self._rating = rating
        self._remarks = replace(self._remarks, is_guess=is_guess)
        self._show_verdict()
        self._store(rating)
        if goes_on:
            self.action_next()

    def action_guessed(self) -> None:
        """Count a right answer as luck."""
        if self._may_be_a_guess:
            self._rate(Rating.AGAIN, is_guess=True)

    def action_was_right(self) -> None:
        """Count a typed answer as right after all."""
        if self._may_overrule:
            self._rate(Rating.GOOD)

    # Storing, and going on

    def _store(self, rating: Rating) -> None:
        if self._response is not None:
            self._recorder.store(rating, self._response, self._took_ms, self._remarks)
            self._watch_storing()

    @work(group="store")
    async def _watch_storing(self) -> None:
        if await self._recorder.settled() is not None and self._phase is Phase.ANSWERED:
            self._show_failure()
        elif self._study.is_set_aside:
            toast(self.app, _LEECH, "warning")

    def action_next(self) -> None:
        """Go on as soon as the answer is stored; after a failure, store it again first."""
        if self._phase is not Phase.ANSWERED or self._rating is None:
            return
        if self._recorder.failure is not None:
            self._store(self._rating)
        self._phase = Phase.BUSY
        self._go_on()

    @work(group="move")
    async def _go_on(self) -> None:
        if await self._recorder.settled() is None:
            await self._move(self._study.advance, Phase.ANSWERED)
        else:
            self._phase = Phase.ANSWERED
            self._show_failure()

    def action_skip(self) -> None:
        """Leave the question for later."""
        if self._phase is Phase.ASKING:
            self._phase = Phase.BUSY
            self._skip()

    @work(group="move")
    async def _skip(self) -> None:
        await self._move(self._study.skip, Phase.ASKING)

    def action_set_aside(self, name: str) -> None:
        """Suspend or bury the card on screen, and go on."""
        before, self._phase = self._phase, Phase.BUSY
        self._set_aside(Action(name), before)

    @work(group="move")
    async def _set_aside(self, action: Action, before: Phase) -> None:
        if await self._recorder.settled() is not None:
            self._phase = before
            self._show_failure()
        elif await self._move(lambda: self._study.set_aside(action) or True, before):
            toast(self.app, _SET_ASIDE[action])

    def action_undo(self) -> None:
        """Take the last answer back and ask that question again."""
        before, self._phase = self._phase, Phase.BUSY
        self._undo(before)

    @work(group="move")
    async def _undo(self, before: Phase) -> None:
        await self._recorder.settled()
        if await self._move(self._study.undo, before) is False:
            toast(self.app, "There is no answer to take back.")
        else:
            toast(self.app, "Taken back. Answer it again.")

    async def _move(self, step: Callable[[], object], before: Phase) -> object:
        """Let the session do `step` in a thread, and ask what it asks then.

        A step that fails, or answers False, leaves everything as it was.
        """
        try:
            outcome = await asyncio.to_thread(step)
        except AiquizError as failure:
            self._phase = before
            self._say(line(str(failure), "$text-error"))
            return None
        if outcome is False:
            self._phase = before
            return False
        await self._show_question()
        return outcome

    def action_edit(self) -> None:
        """Edit the question in its deck file; this sitting goes on with the question as it was."""
        if self._question is not None:
            self.house.open_author(self._question.card.deck, self._question.card.item)

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
        if self._question is not None:
            self._open_source(self._question)

    @work(exclusive=True, group="source")
    async def _open_source(self, question: Question) -> None:
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

    def _show_head(self) -> None:
        if self._study.question is not None:
            shown_now = self._study.question
            head = self.query_one(StudyHead)
            head.show(shown_now.deck_title, self._study.progress, is_flagged=shown_now.is_flagged)

    def _show_verdict(self) -> None:
        if self._feedback is None:
            return
        label = self._feedback.labels[self._rating] if self._rating is not None else ""
        known = self._known
        self._say(
            verdict_line(self._feedback.verdict, self._rating, label, self._remarks, has_two_buttons=known is not None)
        )
        self.query_one(RatingBar).show(self._feedback.labels, self._rating, known=known)
        self.call_after_refresh(self._show_more)
        self.refresh_keys()

    def _show_failure(self) -> None:
        """The answer is not on disk; say so and what to do."""
        failure = self._recorder.failure
        if failure is None:
            return
        found = failure.diagnostics[0]
        way_out = "Esc again leaves without it." if self._may_leave_unsaved else "Enter tries again."
        self._say(
            joined(
                ("! Not saved: ", "bold $text-error"), line(f"{found.message} – {found.hint}."), " ", (way_out, "bold")
            )
        )
        self.refresh_keys()

    def _say(self, said: Content) -> None:
        self.query_one("#said", Static).update(said)

    def _show_more(self) -> None:
        # It keeps its place while it is not seen: were the line over the ratings wider without it, the page could be
        # just long enough with it and too short without, and both would take turns for ever.
        self.query_one("#more").visible = self._page.has_more_below

    def _finish(self) -> None:
        if self.is_current:
            self.app.switch_screen(DoneScreen(self._study))
