"""The day's backup, made beside a sitting so that neither its beginning nor its end waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Self

from aiquiz.errors import StoreError

if TYPE_CHECKING:
    from aiquiz.collection.copies import Copies

__all__ = ["DailyBackup"]

_AFTER_SECONDS: Final = 1.5
"""The first screen stands by then."""
_PATIENCE_SECONDS: Final = 0.05


class DailyBackup:
    """Within its context, in a thread: the first sitting of a day begins with a backup of all before it.

    Leaving cuts it short; the next sitting makes it instead. A process that ends, or is killed, meanwhile leaves only
    an unfinished file that the next backup replaces. `failure` tells why it could not be made. `copies` is called in
    the thread: what makes a backup is not imported before.
    """

    def __init__(self, copies: Callable[[], Copies], after_seconds: float = _AFTER_SECONDS) -> None:
        self._copies = copies
        self._is_over = False
        self._thread = threading.Timer(after_seconds, self._run)
        self._thread.daemon = True
        self.failure: StoreError | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over = True
        self._thread.cancel()
        self._thread.join(_PATIENCE_SECONDS)

    def _run(self) -> None:
        try:
            self._copies().back_up_daily(lambda: not self._is_over)
        except StoreError as failure:
            if not self._is_over:
                self.failure = failure
