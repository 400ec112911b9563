"""When a screen is painted: as soon as nothing else is to be done, and no more often than Textual would.

Textual paints by a timer that ticks sixty times a second. What is ready after something else was just painted waits for
the tick after the next one, 17 to 33 ms: the rows that a letter of a search finds, behind the letter itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from textual.constants import MAX_FPS

__all__ = ["Painter"]

_PERIOD_SECONDS: Final = 1 / MAX_FPS


class Painter:
    """Stands where a screen has the timer by which it is painted, `MAX_FPS` times a second in the long run.

    Twice in a row it paints at once: first what a key did by itself, then what that led to.
    """

    def __init__(self, paint: Callable[[], object], failed: Callable[[Exception], object]) -> None:
        """`paint` paints, and calls `pause`; `failed` is told what it raises."""
        self._paint, self._failed = paint, failed
        self._coming: asyncio.TimerHandle | None = None
        self._paid_until = 0.0

    def resume(self) -> None:
        """Something is to be painted."""
        if self._coming is None:
            loop = asyncio.get_running_loop()
            # By way of the loop's timers: all that is ready now is done before.
            self._coming = loop.call_at(self._paid_until - _PERIOD_SECONDS, self._tick)

    def pause(self) -> None:
        """It was painted, or is just being."""
        if self._coming is not None:
            self._coming.cancel()
            self._coming = None

    def _tick(self) -> None:
        self._coming = None
        now = asyncio.get_running_loop().time()
        self._paid_until = max(self._paid_until, now) + _PERIOD_SECONDS
        try:
            self._paint()
        except Exception as failure:  # as Textual's timer has it
            self._failed(failure)
