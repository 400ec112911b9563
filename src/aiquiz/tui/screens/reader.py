"""A page to read and put away again: a source paragraph, a list of problems."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from aiquiz.tui.content import Content, joined, line, shown
from aiquiz.tui.keys import Scope, bindings
from aiquiz.tui.screens.base import HouseScreen
from aiquiz.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from aiquiz.errors import Diagnostic

__all__ = ["ReaderScreen", "problem_pages"]


class ReaderScreen(HouseScreen):
    """A title over text that scrolls. `parts` stand under each other with a blank line between."""

    SCOPE = Scope.READER
    CSS_PATH = "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.READER)

    def __init__(self, title: str, parts: Sequence[Content]) -> None:
        super().__init__()
        self._title = title
        self._parts = tuple(parts)

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        yield Static(line(self._title, "bold $primary"), id="title", markup=False)
        with VerticalScroll(can_focus=False):
            yield Static(Content("\n\n").join(self._parts), id="text", markup=False)
        yield KeyBar()

    def action_scroll(self, lines: int) -> None:
        """Scroll by single lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages, two lines of overlap."""
        body = self.query_one(VerticalScroll)
        body.scroll_relative(y=pages * max(body.size.height - 2, 1), animate=False)

    def action_close(self) -> None:
        """Back to where it was opened."""
        self.close()


def problem_pages(problems: Sequence[Diagnostic]) -> tuple[Content, ...]:
    """Each problem with its place, what is wrong, and what to do about it."""
    return tuple(_problem(problem) for problem in problems)


def _problem(problem: Diagnostic) -> Content:
    head = joined(
        line(str(problem.place), "bold"),
        "\n",
        (f"{problem.severity}[{problem.code}] ", "$text-error"),
        shown(problem.message),
    )
    return joined(head, ("\nhint: ", "$foreground-muted"), shown(problem.hint)) if problem.hint else head
