"""What all wrong answers share: how many are wanted, and how their place among the options is drawn."""

from __future__ import annotations

import zlib
from typing import Final

from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention

__all__ = ["WANTED", "balanced", "draw_for"]

WANTED: Final = 3
"""Wrong answers beside the right one: four options in all."""


def draw_for(mention: Mention, passage: Passage) -> int:
    """A number that depends only on the question: the same on every run and every machine."""
    return zlib.crc32(f"{mention.text}|{passage.sentence.text}".encode())


def balanced(below: list[str], above: list[str], draw: int) -> tuple[str, ...]:
    """Three options, `draw` deciding how many are smaller than the right one as far as there are enough."""
    smaller = max(min(draw % (WANTED + 1), len(below)), WANTED - len(above), 0)
    return tuple(below[:smaller] + above[: WANTED - smaller])
