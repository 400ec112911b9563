"""A stretch of text and what it is."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from aiquiz.values import dataclass

__all__ = ["MAX_CHARS", "MAX_LINE_CHARS", "Look", "Piece"]

MAX_CHARS: Final = 16_384
"""A longer text is shown as it was typed."""
MAX_LINE_CHARS: Final = 2_000
"""So is one with a longer line: marks that lie so far apart were not meant to belong together."""


class Look(StrEnum):
    """What a stretch of text is."""

    TEXT = "text"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    """A name or a call within a sentence, between its backticks: without them “is” would be a word like any other."""
    BLOCK = "block"
    """Lines of a program, without the fences around them."""
    FORMULA = "formula"
    IMAGE = "image"
    """What stands for a picture: its description and where it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` as it is to be read; `language` is what the fence of a BLOCK names, as it was typed, or empty; `path` is
    where an IMAGE is, as it was typed."""

    text: str
    look: Look = Look.TEXT
    language: str = ""
    path: str = ""
