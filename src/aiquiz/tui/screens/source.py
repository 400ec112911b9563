"""The paragraph an answer comes from, its sentence highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.tui.content import Content, joined, prose
from aiquiz.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from aiquiz.collection import Passage

__all__ = ["SourceScreen"]


class SourceScreen(ReaderScreen):
    """Opened with `s` after an answer."""

    def __init__(self, passage: Passage) -> None:
        super().__init__(passage.title or "The article", (_highlighted(passage),))


def _highlighted(passage: Passage) -> Content:
    """Signs around the quote as well as a colour: it must be found without colours too."""
    start, end = passage.quote.start, passage.quote.end
    return joined(
        prose(passage.text[:start], "$foreground-muted"),
        ("▸", "bold $text-primary"),
        prose(passage.text[start:end], "bold on $primary 25%"),
        ("◂", "bold $text-primary"),
        prose(passage.text[end:], "$foreground-muted"),
    )
