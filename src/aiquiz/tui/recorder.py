"""Storing the answer on screen beside the event loop, so that the feedback can be read meanwhile."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiquiz.errors import AiquizError
from aiquiz.model.review import NO_REMARKS, Rating, Remarks

if TYPE_CHECKING:
    from aiquiz.collection import Study
    from aiquiz.model.response import Response

__all__ = ["Recorder"]


class Recorder:
    """Stores one answer at a time, in the order given. `failure` is why the last attempt failed, None when it did not.

    The thread is never cut off: an answer that was given is stored even while the app closes.
    """

    def __init__(self, study: Study) -> None:
        self._study = study
        self._attempt: asyncio.Task[None] | None = None
        self.failure: AiquizError | None = None

    def store(
        self, rating: Rating, response: Response, took_ms: int, remarks: Remarks = NO_REMARKS
    ) -> asyncio.Task[None]:
        """Begin to store; a second call for the same question replaces its rating, or tries again."""
        before = self._attempt
        self._attempt = asyncio.create_task(self._store(before, rating, response, took_ms, remarks))
        return self._attempt

    async def settled(self) -> AiquizError | None:
        """Wait until nothing is being stored; the failure, if the last attempt was one."""
        if self._attempt is not None:
            await asyncio.shield(self._attempt)
        return self.failure

    def forget(self) -> None:
        """The answer is no longer wanted, or another question begins."""
        self._attempt = self.failure = None

    async def _store(
        self, before: asyncio.Task[None] | None, rating: Rating, response: Response, took_ms: int, remarks: Remarks
    ) -> None:
        if before is not None:
            await before
        try:
            await asyncio.to_thread(self._study.record, rating, response, took_ms, remarks)
        except AiquizError as failure:
            self.failure = failure
        else:
            self.failure = None
