"""How wide words are, remembered for the words of some screens and not of all that were ever drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rich import cells

__all__ = ["remember_fewer_widths"]

_KEPT: Final = 512
"""A screen of 80 × 24 has some hundred words. Rich keeps 4,096 texts, half a megabyte, though measuring one that has
no wide sign in it is a single look."""


def remember_fewer_widths() -> None:
    """From now on. Where another version of rich does not measure this way, nothing changes."""
    measure = getattr(cells.cached_cell_len, "__wrapped__", None)
    if measure is not None:
        cells.cached_cell_len = lru_cache(_KEPT)(measure)
