"""How far something long has come, told on standard error where that is a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from aiquiz.cli.output import Console

__all__ = ["Gauge"]

_CELLS: Final = 24
_SILENT_SECONDS: Final = 1.0
_PAUSE_SECONDS: Final = 0.1


class Gauge:
    """A bar with what is being done; silent for the first second, so that what is quick says nothing."""

    def __init__(self, console: Console, doing: str, stopwatch: Callable[[], float] = time.monotonic) -> None:
        self._console, self._doing, self._stopwatch = console, doing, stopwatch
        self._next_at = stopwatch() + _SILENT_SECONDS
        self._is_shown = False

    def show(self, share: float) -> None:
        """`share`, 0–1, is done."""
        now = self._stopwatch()
        if now < self._next_at:
            return
        self._next_at = now + _PAUSE_SECONDS
        self._is_shown = True
        full = round(share * _CELLS)
        self._console.progress(f"{self._doing} [{'#' * full}{'.' * (_CELLS - full)}] {share:.0%}")

    def end(self) -> None:
        """Wipes the bar away."""
        if self._is_shown:
            self._console.progress("")
