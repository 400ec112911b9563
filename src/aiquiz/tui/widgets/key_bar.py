"""The bar at the foot: the keys that work right now, each also a place to click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.dom import DOMNode
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from aiquiz.tui.content import cut, joined
from aiquiz.tui.keys import Key

__all__ = ["ActiveKey", "KeyBar"]

_GAP_CELLS = 2


@dataclass(frozen=True, slots=True)
class ActiveKey:
    """A key of the table that works now, and the node whose action it runs."""

    key: Key
    node: DOMNode


class KeyBar(Static):
    """Key and word, side by side; what does not fit is left to the help screen, which always fits."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground-muted; }"

    class Clicked(Message):
        """A key's name or word was clicked."""

        def __init__(self, active: ActiveKey) -> None:
            super().__init__()
            self.active = active

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._active: tuple[ActiveKey, ...] = ()
        self._is_typing = False

    def show(self, active: Sequence[ActiveKey], *, is_typing: bool) -> None:
        """Draw `active`; while the learner types, keys that would only be typed are left out."""
        shown = tuple(active), is_typing
        if shown != (self._active, self._is_typing):  # most keys change nothing here
            self._active, self._is_typing = shown
            self._draw()

    def on_resize(self) -> None:
        """Fit again."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Run the clicked key's action; a key that needs a digit has none."""
        index = event.style.meta.get("key")
        if isinstance(index, int) and index < len(self._active) and self._active[index].key.is_command:
            event.stop()
            self.post_message(self.Clicked(self._active[index]))

    def _draw(self) -> None:
        width = self.size.width
        entries = [
            self._entry(index, active.key)
            for index, active in enumerate(self._active)
            if active.key.label and active.key.printed(while_typing=self._is_typing)
        ]
        # Help and the way out come last in the bar and are the last to go.
        kept = list(entries)
        while len(kept) > 3 and _width(kept) > width:
            del kept[-3]
        self.update(cut(Content(" " * _GAP_CELLS).join(kept), width), layout=False)

    def _entry(self, index: int, key: Key) -> Content:
        entry = joined((key.printed(while_typing=self._is_typing), "bold $footer-key-foreground"), " ", key.label)
        return entry.stylize(Style.from_meta({"key": index}))


def _width(entries: Sequence[Content]) -> int:
    return sum(entry.cell_length for entry in entries) + _GAP_CELLS * (len(entries) - 1)
