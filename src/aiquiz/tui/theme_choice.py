"""The themes in the palette: the one that is chosen is written into the settings, and is there at the next start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.theme import ThemeProvider

if TYPE_CHECKING:
    from aiquiz.tui.app import AiquizApp

__all__ = ["ThemeChoice"]


class ThemeChoice(ThemeProvider):
    """Every theme by its name."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        """Name, and what choosing it does."""
        house = cast("AiquizApp", self.app)
        return [(name, partial(house.keep_theme, name)) for name in sorted(house.available_themes)]
