"""The bar at the foot: the keys that work right now, each also a place to click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import events
from textual.content import Content
from textual.dom import DOMNode
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from aiquiz.tui.content import cut, joined
from aiquiz.tui.keys import Key
from aiquiz.values import dataclass

__all__ = ["ActiveKey", "KeyBar", "bar_of", "with_more"]

_GAP_CELLS = 2
_PADDING_CELLS = 1


@dataclass(frozen=True, slots=True)
class ActiveKey:
    """A key of the table that works now, and the node whose action it runs."""

    key: Key
    node: DOMNode


class KeyBar(Static):
    """Key and word, side by side, most needed first; what does not fit is behind the key of the help screen."""

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
        keys = [active.key for active in self._active]
        # Before it is laid out it knows what it will be: as wide as the screen.
        width = self.size.width or self.app.size.width - 2 * _PADDING_CELLS
        self.update(bar_of(keys, width, is_typing=self._is_typing), layout=False)


def bar_of(keys: Sequence[Key], width_cells: int, *, is_typing: bool = False) -> Content:
    """As many of `keys` as fit, whole ones, the first of them first; help and the way out, the last two, are kept.

    Each word bears the place of its key in `keys`, for the mouse.
    """
    shown = [(at, key) for at, key in enumerate(keys) if key.label and key.printed(while_typing=is_typing)]
    kept = [_entry(at, key, is_typing=is_typing) for at, key in shown]
    if _width(kept) > width_cells:
        kept = [_entry(at, with_more(key), is_typing=is_typing) for at, key in shown]
    while len(kept) > 1 and _width(kept) > width_cells:
        del kept[max(len(kept) - 3, 0)]
    return cut(Content(" " * _GAP_CELLS).join(kept), width_cells)


def _entry(at: int, key: Key, *, is_typing: bool) -> Content:
    entry = joined((key.printed(while_typing=is_typing), "bold $footer-key-foreground"), " ", key.label)
    return entry.stylize(Style.from_meta({"key": at}))


def with_more(key: Key) -> Key:
    """The key of the help screen says that there are more keys than the bar holds."""
    return replace(key, label="more") if key.action == "app.keys" else key


def _width(entries: Sequence[Content]) -> int:
    return sum(entry.cell_length for entry in entries) + _GAP_CELLS * (len(entries) - 1)
