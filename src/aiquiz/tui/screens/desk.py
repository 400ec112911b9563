"""Before an exam: what is to come, or what was left."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from aiquiz.errors import AiquizError
from aiquiz.tui.content import Content, hanging, joined, line, stacked, toast, wrapped
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.exam_head import standing
from aiquiz.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from aiquiz.collection import ExamSitting

__all__ = ["DeskScreen"]

_MAX_WIDTH_CELLS = 80
_PADDING_CELLS = 5
"""On both sides, and for the scrollbar."""


class DeskScreen(HouseScreen):
    """Time begins to run when the learner says so."""

    SCOPE = Scope.DESK
    CSS_PATH = "desk.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.DESK)

    def __init__(self, sitting: ExamSitting) -> None:
        super().__init__()
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """What it is about, keys."""
        with VerticalScroll(can_focus=False):
            yield Static(self._content(), id="told", markup=False)
        yield KeyBar()

    def on_resize(self) -> None:
        """Fold the rules anew."""
        self.query_one("#told", Static).update(self._content())

    def _content(self) -> Content:
        begin, discard = (self.house.keymap.printed(Scope.DESK, name) for name in ("begin", "discard"))
        width = min(self.app.size.width, _MAX_WIDTH_CELLS) - _PADDING_CELLS
        return _told(self._sitting, begin, discard, width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what was left can be put away."""
        return bool(self._sitting.exam.pauses) if action == "discard" else True

    @work(exclusive=True, group="desk")
    async def action_begin(self) -> None:
        """The first question, or the one that was asked last."""
        from aiquiz.tui.screens.exam import ExamScreen
        from aiquiz.tui.screens.marking import next_screen

        try:
            await asyncio.to_thread(self._sitting.begin)
            is_over = self._sitting.exam.is_handed_in
            screen = await next_screen(self._sitting, self.house) if is_over else ExamScreen(self._sitting)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        if self.is_current:
            self.app.switch_screen(screen)

    @work(exclusive=True, group="desk")
    async def action_discard(self) -> None:
        """Put the unfinished exam away and go back."""
        try:
            await asyncio.to_thread(self.house.collection.discard_exam)
        except AiquizError as failure:
            toast(self.app, str(failure), "error")
            return
        toast(self.app, "The unfinished exam is put away.")
        self.house.leave_exam(self)

    def action_close(self) -> None:
        """Back to where it was opened."""
        self.house.leave_exam(self)


def _told(sitting: ExamSitting, begin: str, discard: str, width_cells: int) -> Content:
    """What is to come, or what was left; `begin` and `discard` are the keys."""
    exam = sitting.exam
    lines = [joined(("Exam  ", "bold $primary"), line(exam.title, "bold")), Content()]
    if exam.pauses:
        left = joined(("It was left before its end. ", "bold"), f"{standing(exam).capitalize()}.")
        keys = joined(f"{begin} goes on where it stopped; {discard} puts it away.")
        return stacked([*lines, *wrapped(left, width_cells), Content(), *wrapped(keys, width_cells)])
    for rule in _rules(sitting):
        lines += hanging(joined(("• ", "$foreground-muted")), joined(rule), width_cells)
    return stacked([*lines, Content(), joined((f"{begin} begins.", "bold"))])


def _rules(sitting: ExamSitting) -> list[str]:
    exam = sitting.exam
    count = len(exam.questions)
    noun = "question" if count == 1 else "questions"
    minutes = round(exam.limit_ms / 60_000)
    time = f"{minutes} {'minute' if minutes == 1 else 'minutes for all of them'}" if minutes else "no limit of time"
    rules = [
        f"{count} {noun}, {time}. Passed with {exam.pass_share:.0%}.",
        "Nothing is said about right and wrong before the end.",
        "Questions may be left open and answered later, and answers changed, until you hand in.",
        "The schedule of your cards stays as it is.",
        "Every answer is saved at once." if sitting.is_saving else "NOT SAVING: nothing of it is kept.",
    ]
    if any(question.is_self_marked for question in exam.questions):
        rules.insert(3, "Some answers no rule can judge: you write them, and mark them yourself at the end.")
    return rules
