"""In an exam: one question after another against the clock, and no word on right and wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.widgets import Static

from aiquiz.errors import AiquizError
from aiquiz.model.interaction import TextEntry
from aiquiz.study.exam import verdict_of, with_time
from aiquiz.text import short
from aiquiz.tui.content import Content, joined, line, toast
from aiquiz.tui.interactions import AnswerView
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.screens.marking import next_screen
from aiquiz.tui.widgets.exam_head import ExamHead
from aiquiz.tui.widgets.key_bar import KeyBar
from aiquiz.tui.widgets.question_page import QuestionPage
from aiquiz.typeset import as_line

if TYPE_CHECKING:
    from aiquiz.collection import ExamSitting

__all__ = ["ExamScreen"]

_KEEP_TIME_EVERY_TICKS = 15
_GIVEN_CHARS = 60


class ExamScreen(HouseScreen):
    """Asks what the sitting asks. An answer is on the disk before the next question shows."""

    SCOPE = Scope.EXAM
    CSS_PATH = "exam.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.EXAM)

    def __init__(self, sitting: ExamSitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._used_before_ms = sitting.exam.used_ms
        self._opened_at_ms = self._asked_at_ms = 0
        self._ticks = 0
        self._is_busy = True
        self._is_warned = False
        self._may_leave = False
        self._follows: HouseScreen | None = None

    def compose(self) -> ComposeResult:
        """Head, question, what was said, keys."""
        with Vertical(id="top"):
            yield ExamHead()
        yield QuestionPage()
        with Vertical(id="foot"), Vertical(id="foot-page"):
            yield Static(id="said", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """The time runs from here."""
        super().on_mount()
        self._opened_at_ms = self.house.stopwatch()
        self.set_interval(1.0, self._tick)
        self._begin()

    def key_hosts(self) -> Iterable[tuple[Scope, DOMNode]]:
        """The interaction's keys, then the exam's."""
        view = self.query_one(QuestionPage).view
        if view is not None and not self._is_busy:
            yield view.scope, view
        yield Scope.EXAM, self

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing before the first question, and nothing later when all others are answered."""
        exam = self._sitting.exam
        if action == "back":
            return exam.at > 0
        return any(place != exam.at for place in exam.open) if action == "put_off" else True

    @property
    def sitting(self) -> ExamSitting:
        """The exam on screen."""
        return self._sitting

    @property
    def _used_ms(self) -> int:
        return self._used_before_ms + self.house.stopwatch() - self._opened_at_ms

    # Asking

    @work(exclusive=True, group="question")
    async def _begin(self) -> None:
        await self._show_question()

    async def _show_question(self) -> None:
        self._is_warned = self._may_leave = False
        exam = self._sitting.exam
        page = self.query_one(QuestionPage)
        view = await page.ask(exam.question)
        self.query_one(ExamHead).show(exam)
        answer = exam.answers[exam.at]
        if answer is None:
            begun = ("Begun before, and not given yet. ", "bold") if exam.draft else ""
            instruction = self.house.keymap.told(view.scope, view.instruction)
            self._say(joined(begun, (instruction, "$foreground-muted")))
        else:
            view.put_back(answer.response)
            given = verdict_of(exam.question, answer).given.replace("\n", " · ") or "I don’t know"
            given = given if isinstance(exam.question.shown, TextEntry) else as_line(given)
            kept = joined("Answered: ", line(short(given, _GIVEN_CHARS), "bold"), ". Another answer replaces it.")
            self._say(kept if exam.open else joined(kept, (f" Nothing is open: {self._ending_key} hands in.", "bold")))
        if exam.draft is not None:
            view.put_back(exam.draft)
        self._is_busy = False
        view.take_focus()
        self.refresh_keys()
        self._asked_at_ms = self.house.stopwatch()

    def on_answer_view_answered(self, message: AnswerView.Answered) -> None:
        """Keep it, and ask the next."""
        message.stop()
        took_ms = self.house.stopwatch() - self._asked_at_ms
        self._do(lambda: self._sitting.answer(message.response, took_ms, self._used_ms))

    def on_answer_view_noted(self, message: AnswerView.Noted) -> None:
        """A word on the way to the answer."""
        message.stop()
        self._say(joined((self.house.keymap.told(message.scope, message.text), "$text-warning")))

    def action_put_off(self) -> None:
        """The next open question."""
        self._note_begun()
        self._do(lambda: self._sitting.put_off(self._used_ms))

    def action_back(self) -> None:
        """The question before."""
        self._note_begun()
        self._do(lambda: self._sitting.go_to(self._sitting.exam.at - 1, self._used_ms))

    def _note_begun(self) -> None:
        """What stands here and was not given is there again on coming back."""
        view = self.query_one(QuestionPage).view
        if view is not None and not self._is_busy:
            self._sitting.begin_answer(view.begun())

    def _do(self, step: Callable[[], None]) -> None:
        """Let the sitting do `step` in a thread, and show what it asks then."""
        if not self._is_busy:
            self._is_busy = True
            self._step(step)

    @work(group="step")
    async def _step(self, step: Callable[[], None]) -> None:
        if await self._done(step):
            await self._show_question()

    async def _done(self, step: Callable[[], None]) -> bool:
        """Whether the step went well; a failure is told, and everything stays as it was."""
        try:
            await asyncio.to_thread(step)
        except AiquizError as failure:
            self._is_busy = False
            found = failure.diagnostics[0]
            self._say(joined(("! Not saved: ", "bold $text-error"), line(f"{found.message} – {found.hint}.")))
            return False
        return True

    # Time, and the end

    def _tick(self) -> None:
        exam = with_time(self._sitting.exam, self._used_ms)
        self.query_one(ExamHead).show(exam)
        self._ticks += 1
        if exam.left_ms == 0:
            if not self._is_busy:
                self._note_begun()
                toast(self.app, "Time is up.", "warning")
                self._finish()
        elif self._ticks % _KEEP_TIME_EVERY_TICKS == 0 and not self._is_busy:
            self._keep_time()

    @work(exclusive=True, group="time")
    async def _keep_time(self) -> None:
        self._note_begun()
        try:
            await asyncio.to_thread(self._sitting.keep_time, self._used_ms)
        except AiquizError:
            return  # the next answer tells of it, and nothing but seconds is lost

    def action_hand_in(self) -> None:
        """End it; while questions are open the key must be pressed twice."""
        self._note_begun()
        left = len(self._sitting.exam.blank)
        if left and not self._is_warned:
            self._is_warned = True
            noun = "1 question is" if left == 1 else f"{left} questions are"
            warning = (f"{noun} open and would count as wrong. ", "bold $text-warning")
            self._say(joined(warning, f"{self._ending_key} again hands in."))
        else:
            self._finish()

    @property
    def _ending_key(self) -> str:
        return self.house.keymap.printed(Scope.EXAM, "hand_in", while_typing=self.is_typing)

    def _finish(self) -> None:
        if not self._is_busy:
            self._is_busy = True
            self._hand_in()

    @work(exclusive=True, group="finish")
    async def _hand_in(self) -> None:
        if not await self._done(lambda: self._sitting.hand_in(self._used_ms)):
            return
        try:
            screen = await next_screen(self._sitting, self.house)
        except AiquizError as failure:
            self._is_busy = False
            self._say(line(str(failure), "$text-error"))
            return
        self._follows = screen
        self._go_on()

    def on_screen_resume(self) -> None:
        """The time may have run out while another screen lay on top."""
        self._go_on()

    def _go_on(self) -> None:
        if self._follows is not None and self.is_current:
            self.app.switch_screen(self._follows)

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Go home; the exam waits."""
        self._note_begun()
        if self._may_leave or await self._done(lambda: self._sitting.keep_time(self._used_ms)):
            self.house.leave_exam(self)
        self._may_leave = True

    # Reading

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self.query_one(QuestionPage).scroll_pages(pages)

    def _say(self, said: Content) -> None:
        self.query_one("#said", Static).update(said)
