"""A line to type in, whose keys are a part of the key table."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from aiquiz.tui.keys import Scope, bindings

__all__ = ["LineField"]

_MAX_CHARS = 1_000


class LineField(Input):
    """Tells of every change, and how it was left: `is_done` by Enter, not by Esc.

    With `goes_down` the arrow leaves it too, for what stands below.
    """

    DEFAULT_CSS = """
    LineField {
        width: 1fr; height: 1; padding: 0 1; background: $panel; border: none;
        &:focus { border: none; background-tint: $foreground 0%; }
    }
    """
    virtual_size = Reactive(Size(0, 0), repaint=False)  # a letter more does not lay the screen out anew
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.FIELD)

    class Left(Message):
        """The field was left."""

        def __init__(self, field: LineField, *, is_done: bool) -> None:
            super().__init__()
            self.field, self.is_done = field, is_done

    class Typed(Message):
        """Something was typed."""

        def __init__(self, field: LineField) -> None:
            super().__init__()
            self.field = field

    def __init__(self, value: str, *, id: str, goes_down: bool = False) -> None:
        super().__init__(value, max_length=_MAX_CHARS, select_on_focus=False, compact=True, id=id)
        self._goes_down = goes_down

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The arrow only where it leads somewhere."""
        return self._goes_down if action == "down" else True

    def on_input_changed(self, event: Input.Changed) -> None:
        """In words of our own."""
        event.stop()
        self.post_message(self.Typed(self))

    def action_done(self) -> None:
        """Take what is typed."""
        self.post_message(self.Left(self, is_done=True))

    def action_down(self) -> None:
        """Go to what stands below."""
        self.post_message(self.Left(self, is_done=True))

    def action_give_up(self) -> None:
        """Leave it."""
        self.post_message(self.Left(self, is_done=False))
