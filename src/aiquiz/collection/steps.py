"""What was done in a sitting, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiquiz.model.trace import Trace

if TYPE_CHECKING:
    from aiquiz.model.ids import CardId, EventId
    from aiquiz.model.trace import Answer
    from aiquiz.study import Session

__all__ = ["Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of this sitting, and the sitting as it stood before: an `answer`, or a card set aside by `events`.

    Of a step long ago it is no longer known how the sitting stood (None).
    """

    before: Session | None
    card: CardId
    events: tuple[EventId, ...]
    answer: Answer | None = None

    @property
    def long_ago(self) -> Step:
        """What is left of it: a day of ten thousand answers should not keep all that was written."""
        one = self.answer
        trace = one and Trace(one.card, one.study_day, one.rating, one.took_ms, one.due_at_ms)
        return Step(None, self.card, self.events, trace)
