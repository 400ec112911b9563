"""The last line of defence: whatever reaches the screen, no control character of it reaches the terminal."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from aiquiz.text import clean
from aiquiz.tui.pictures.signs import META, SIGN, is_placed

__all__ = ["ControlFilter"]


class ControlFilter(LineFilter):
    """Takes control, escape and bidi characters out of every line just before it is drawn.

    `content.py` cleans what we show; this also covers what widgets draw by themselves, such as pasted input. The cells
    of a picture pass if their style says that they are ours, and they hold nothing else.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments with harmless text; ordinary ones are passed on as they are."""
        return [
            segment if segment.control or segment.text.isprintable() else _harmless(segment) for segment in segments
        ]


def _harmless(segment: Segment) -> Segment:
    if SIGN in segment.text and segment.style is not None and META in segment.style.meta and is_placed(segment.text):
        return segment
    return Segment(clean(segment.text).replace("\n", " "), segment.style)
