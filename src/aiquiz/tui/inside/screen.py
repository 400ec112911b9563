"""A screen that is painted as soon as nothing else is to be done, by a `Painter`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import events
from textual.screen import Screen
from textual.widget import Widget

from aiquiz.tui.inside.painter import Painter
from aiquiz.tui.inside.tested import is_tested

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.timer import Timer

__all__ = ["QuickScreen"]


class QuickScreen(Screen[None]):
    """Textual's, with a painter in the place of its timer; with another Textual that timer, and its layouts."""

    _painter: Painter | None = None
    _told_sizes: Mapping[Widget, Size] = MappingProxyType({})

    @property
    def _update_timer(self) -> Timer | Painter:  # type: ignore[override]  # asked for no more than a painter can do
        if self._painter is None:
            if not is_tested():
                return super()._update_timer
            self._painter = Painter(self._on_timer_update, self.app._handle_exception)
        return self._painter

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Lays out, and makes good for two things that are missed where a screen is painted while it still changes.

        Textual remembers a widget's height until the widget asks for a layout, and takes a second wish for a part of
        the first, although the height may have been measured between the two: it is measured again. And a widget whose
        place was asked for before the layout is no news to the layout, which does not tell it of its size: it is told.
        """
        if not isinstance(self._update_timer, Painter):
            super()._refresh_layout(size, scroll)
            return
        places = self._compositor._full_map
        untold = [widget for widget, place in places.items() if self._told_sizes.get(widget) != place.region.size]
        super()._refresh_layout(size, scroll)
        places = self._compositor._full_map
        for widget in untold:
            if widget in places:
                place = places[widget]
                widget.post_message(events.Resize(place.region.size, place.virtual_size, place.container_size))
        self._told_sizes = {widget: place.region.size for widget, place in places.items()}
        for widget in self.walk_children(Widget):
            if widget._layout_required:
                widget._layout_updates += 1
