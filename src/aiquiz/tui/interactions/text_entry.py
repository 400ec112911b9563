"""Typing the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from aiquiz.model.interaction import TextEntry
from aiquiz.text import clean_line
from aiquiz.tui.interactions.base import AnswerView
from aiquiz.tui.keys import Scope, bindings

if TYPE_CHECKING:
    from aiquiz.model.response import Response
    from aiquiz.model.verdict import Verdict

__all__ = ["TextEntryView"]

_MAX_ANSWER_CHARS = 1000


class TextEntryView(AnswerView[TextEntry]):
    """A field for the answer. Letters go into the field; Tab leaves it so that letter keys work."""

    DEFAULT_CSS = """
    TextEntryView { height: auto; width: 1fr; }
    TextEntryView > Input {
        width: 1fr; height: 1; padding: 0 1; background: $panel;
        border: none; border-left: outer $secondary;
        &:focus { border: none; border-left: outer $primary; background-tint: $foreground 0%; }
        &:disabled { opacity: 1 !important; color: $foreground; background: $background; }
        &.-wrong:disabled { color: $text-error; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.TEXT)
    scope = Scope.TEXT
    instruction = "Type the answer, then press {submit}."

    def __init__(self) -> None:
        super().__init__()
        self.can_focus = True
        self._was_empty = False

    def compose(self) -> ComposeResult:
        """The field."""
        yield Input(max_length=_MAX_ANSWER_CHARS, select_on_focus=False)

    @property
    def field(self) -> Input:
        """The field itself."""
        return self.query_one(Input)

    def ask(self, interaction: TextEntry) -> None:
        """Empty the field."""
        self._was_empty = False
        self.field.disabled = False
        self.field.value = ""

    def put_back(self, response: Response) -> None:
        """Write it into the field."""
        from aiquiz.model.response import Typed

        if isinstance(response, Typed):
            self.field.value = response.text
            self.field.cursor_position = len(response.text)

    def begun(self) -> Response | None:
        """What stands in the field."""
        from aiquiz.model.response import Typed

        typed = clean_line(self.field.value)
        return Typed(typed) if typed else None

    def reveal(self, verdict: Verdict) -> None:
        """Keep what was typed, as clear to read as before, and close the field."""
        self.field.set_class(verdict.is_right is False, "-wrong")
        self.field.disabled = True

    def take_focus(self) -> None:
        """Straight into the field."""
        self.screen.set_focus(self.field, scroll_visible=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Typing takes back the first half of “I don’t know”."""
        event.stop()
        self._was_empty = self._was_empty and not event.value

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the field."""
        event.stop()
        self.action_submit()

    def action_submit(self) -> None:
        """Answer with what is typed; an empty field needs a second Enter, which means “I don’t know”."""
        from aiquiz.model.response import DontKnow, Typed

        typed = clean_line(self.field.value)
        if typed:
            self.answer(Typed(typed))
        elif self._was_empty:
            self.answer(DontKnow())
        else:
            self._was_empty = True
            self.note("Nothing typed. Press {submit} once more if you don’t know.")

    def action_other_keys(self) -> None:
        """Leave the field, or come back to it."""
        if self.field.has_focus:
            self.focus(scroll_visible=False)
        else:
            self.take_focus()
