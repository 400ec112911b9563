"""One field of an item's form: its name, what it is for, and a place to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static, TextArea

from aiquiz.kinds import Shape
from aiquiz.tui.content import joined, line
from aiquiz.tui.widgets.writing import Writing

if TYPE_CHECKING:
    from aiquiz.collection.item_form import FormField

__all__ = ["FieldEditor"]

_FORMS = {
    Shape.TEXTS: "one a line",
    Shape.FLAG: "true or false",
    Shape.NUMBER: "a number",
}


class FieldEditor(Vertical):
    """A line to write in, or several where the field takes them."""

    DEFAULT_CSS = """
    FieldEditor {
        height: auto; margin-bottom: 1;
        Static { height: auto; }
        Input, TextArea {
            width: 1fr; padding: 0 1; background: $panel; border: none; border-left: outer $secondary;
            &:focus { border: none; border-left: outer $primary; background-tint: $foreground 0%; }
        }
        Input { height: 1; }
        TextArea { height: auto; min-height: 1; max-height: 7; scrollbar-size-vertical: 1; }
    }
    """

    class Changed(Message):
        """Something was written."""

    def __init__(self, field: FormField) -> None:
        super().__init__()
        self.field = field

    def compose(self) -> ComposeResult:
        """Head and place."""
        described = self.field.description
        form = _FORMS.get(self.field.shape, "")
        if form in described.replace("`", ""):
            form = ""  # said already
        head = joined(
            (self.field.name, "bold"),
            (" *" if self.field.is_required else "", "bold $text-warning"),
            "  ",
            line(f"{described}{f' ({form})' if form else ''}", "$foreground-muted"),
        )
        yield Static(head, markup=False)
        if self.field.takes_lines:
            yield Writing(self.field.text, tab_behavior="focus", show_line_numbers=False, soft_wrap=True)
        else:
            yield Input(self.field.text, select_on_focus=False)

    @property
    def text(self) -> str:
        """What stands in it now; what it was given, as long as it is being mounted."""
        for place in self.query(TextArea):
            return place.text
        for line_place in self.query(Input):
            return line_place.value
        return self.field.text

    def take_focus(self) -> None:
        """Write here."""
        self.query("Input, TextArea").first().focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The line was changed."""
        event.stop()
        self.post_message(self.Changed())

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The lines were changed."""
        event.stop()
        self.post_message(self.Changed())
