"""After an exam: the learner marks what no rule can judge, the own words beside the right answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from aiquiz.errors import AiquizError
from aiquiz.study.exam import verdict_of
from aiquiz.tui.content import Content, asking, joined, prose, shown, stacked, toast
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.screens.result import ResultScreen
from aiquiz.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from aiquiz.collection import ExamSitting
    from aiquiz.tui.app import AiquizApp

__all__ = ["MarkingScreen", "next_screen"]


class MarkingScreen(HouseScreen):
    """One answer at a time; each mark is saved at once."""

    SCOPE = Scope.MARKING
    CSS_PATH = "marking.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.MARKING)

    def __init__(self, sitting: ExamSitting) -> None:
        super().__init__()
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """The answer to be marked, keys."""
        with VerticalScroll(can_focus=False):
            yield Static(id="told", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """The first one."""
        super().on_mount()
        self._show()

    @work(exclusive=True, group="mark")
    async def action_mark(self, name: str) -> None:
        """Count the answer as right or wrong, and go on."""
        waiting = self._sitting.to_mark
        try:
            if waiting:
                await asyncio.to_thread(self._sitting.mark, waiting[0], is_right=name == "right")
            if self._sitting.to_mark:
                self._show()
                return
            screen = await next_screen(self._sitting, self.house)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        if self.is_current:
            self.app.switch_screen(screen)

    def action_leave(self) -> None:
        """Go home; the marks that are missing wait."""
        toast(self.app, "The marks that are missing wait: e at home, or aiquiz exam.")
        self.house.leave_exam(self)

    def action_scroll(self, lines: int) -> None:
        """Scroll by single lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def _show(self) -> None:
        self.query_one("#told", Static).update(_to_mark(self._sitting))
        self.query_one(VerticalScroll).scroll_home(animate=False)


async def next_screen(sitting: ExamSitting, house: AiquizApp) -> HouseScreen:
    """What follows an exam that was handed in: marking where that is left, else the result. Raises StoreError."""
    if sitting.to_mark:
        return MarkingScreen(sitting)
    house.exam_report = report = await asyncio.to_thread(sitting.finish)
    return ResultScreen(report)


def _to_mark(sitting: ExamSitting) -> Content:
    waiting = sitting.to_mark
    place = waiting[0]
    question, answer = sitting.exam.questions[place], sitting.exam.answers[place]
    verdict = verdict_of(question, answer)
    left = "the last one" if len(waiting) == 1 else f"{len(waiting)} to mark"
    quote = question.card.proof
    parts = [
        joined(("Was it right?  ", "bold $primary"), (left, "$foreground-muted")),
        asking(question.card.prompt),
        joined(("You     ", "$foreground-muted"), shown(verdict.given)),
        joined(("Answer  ", "$foreground-muted"), prose(question.card.answer, "bold")),
        prose(question.card.explanation),
        joined(("From the article: ", "$foreground-muted"), prose(f"“{quote}”")) if quote else Content(),
    ]
    return stacked([joined(part, "\n") for part in parts if part])
