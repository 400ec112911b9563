"""What an exam came to: the mark, and every question that was not right with its answer and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from aiquiz.grading import expected_text
from aiquiz.model.interaction import TextEntry
from aiquiz.study.exam import ExamAnswer, ExamQuestion, verdict_of
from aiquiz.tui.content import Content, asking, beside, joined, line, prose, shown, stacked
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.exam_head import clock_text
from aiquiz.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from aiquiz.collection import ExamReport

__all__ = ["ResultScreen"]


class ResultScreen(HouseScreen):
    """Takes the exam's place when it is over."""

    SCOPE = Scope.RESULT
    CSS_PATH = "result.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.RESULT)

    def __init__(self, report: ExamReport) -> None:
        super().__init__()
        self._report = report

    def compose(self) -> ComposeResult:
        """The mark, the mistakes, keys."""
        with VerticalScroll(can_focus=False):
            yield Static(_told(self._report), id="told", markup=False)
        yield KeyBar()

    def action_scroll(self, lines: int) -> None:
        """Scroll by single lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages, two lines of overlap."""
        body = self.query_one(VerticalScroll)
        body.scroll_relative(y=pages * max(body.size.height - 2, 1), animate=False)

    def action_leave(self) -> None:
        """Go home."""
        self.house.leave_exam(self)


def _told(report: ExamReport) -> Content:
    exam, result = report.exam, report.result
    verdict = ("✓ Passed", "bold $text-success") if result.is_passed else ("✗ Not passed", "bold $text-error")
    limit = f" of {clock_text(exam.limit_ms)}" if exam.limit_ms else ""
    head = [
        joined(verdict, "  ", line(exam.title, "bold")),
        Content(),
        _entry("Right", f"{result.right} of {result.total} ({result.share:.0%}); {result.pass_share:.0%} passes"),
        _entry("Left open", str(result.total - result.answered)),
        _entry("Time", clock_text(exam.used_ms) + limit + (f", left {exam.pauses} ×" if exam.pauses else "")),
        _entry("Kept in", _kept(report)),
    ]
    pairs = list(zip(exam.questions, exam.answers, strict=True))
    wrong = [(number, *pair) for number, pair in enumerate(pairs, start=1) if not verdict_of(*pair).is_right]
    if not wrong:
        return stacked([*head, Content(), joined("Every answer was right.")])
    mistakes = [_mistake(*one) for one in wrong]
    return stacked([*head, Content(), joined(("What was not right", "bold $primary")), Content(), *mistakes])


def _kept(report: ExamReport) -> Content | str:
    """The file by its name: the whole path would fill lines, and `aiquiz paths` says where the folder is."""
    if report.file is None:
        return "nothing was saved"
    return line(f"{report.file.parent.name}/{report.file.name}, beside the progress file")


def _entry(name: str, value: Content | str) -> Content:
    return joined((f"{name:<11}", "$foreground-muted"), value)


def _mistake(number: int, question: ExamQuestion, answer: ExamAnswer | None) -> Content:
    verdict = verdict_of(question, answer)
    nothing = "I did not know" if answer else "left open"
    written = shown if isinstance(question.shown, TextEntry) else prose  # what was typed stays as it was
    given = written(verdict.given, "$text-error") if verdict.given else joined((nothing, "$foreground-muted"))
    lines = [
        joined((f"{number}. ", "$foreground-muted"), asking(question.card.prompt)),
        beside(joined(("You     ", "$foreground-muted")), given),
        beside(joined(("Answer  ", "$foreground-muted")), prose(expected_text(question.shown), "bold $text-success")),
    ]
    if question.card.explanation:
        lines.append(prose(question.card.explanation))
    if question.card.evidence is not None:
        lines.append(joined(("Source  ", "$foreground-muted"), prose(f"“{question.card.evidence.quote}”")))
    return stacked([*lines, Content()])
