"""Flip card: think, show the answer, grade yourself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from aiquiz.model.interaction import Recall
from aiquiz.tui.content import joined, prose
from aiquiz.tui.interactions.base import AnswerView
from aiquiz.tui.keys import Scope, bindings

if TYPE_CHECKING:
    from aiquiz.model.verdict import Verdict

__all__ = ["RecallView"]


class RecallView(AnswerView[Recall]):
    """A covered answer; it appears in the same place."""

    DEFAULT_CSS = """
    RecallView { height: auto; width: 1fr; }
    RecallView > Static { height: auto; border-left: outer $primary; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.RECALL)
    scope = Scope.RECALL
    instruction = "Say it to yourself, then press {flip}."

    def __init__(self) -> None:
        super().__init__()
        self.can_focus = True
        self._answer = ""
        self._is_open = False

    def compose(self) -> ComposeResult:
        """The cover, later the answer."""
        yield Static(markup=False)

    def ask(self, interaction: Recall) -> None:
        """Cover the answer."""
        self._answer = interaction.answer
        self._is_open = False
        self.query_one(Static).update(joined(("The answer is covered.", "$foreground-muted")))

    def reveal(self, verdict: Verdict) -> None:
        """Uncover it."""
        self._is_open = True
        self.fit()

    def fit(self) -> None:
        """The answer may hold a picture."""
        if self._is_open:
            self.query_one(Static).update(prose(self._answer, "bold", self.draw))

    def action_flip(self) -> None:
        """The learner has thought of an answer, or given up."""
        from aiquiz.model.response import Revealed

        if not self._is_open:
            self.answer(Revealed())

    def on_click(self, event: events.Click) -> None:
        """A click on the cover uncovers it."""
        event.stop()
        self.action_flip()
