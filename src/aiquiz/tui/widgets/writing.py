"""A place for several lines of text."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import TextArea

__all__ = ["Writing"]


class Writing(TextArea):
    """Textual's, that bears to be painted before its styles are known.

    A screen that is painted just between mounting and styling asks for them; on a slow machine that ended the app.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines, blank as long as there are no styles to draw them with; styling draws them anew."""
        try:
            return super().render_lines(crop)
        except KeyError:
            return [Strip.blank(crop.width)] * crop.height
