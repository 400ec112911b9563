"""What was done in a sitting, so that it can be taken back."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from aiquiz.model.ids import EventId
from aiquiz.model.review import Rating

if TYPE_CHECKING:
    from aiquiz.model.ids import CardId
    from aiquiz.study import Session

__all__ = ["Step", "Steps", "Trace"]

_KEPT_WHOLE = 5
_EVENT_BYTES = 16
_NO_RATING = 0


class Trace(NamedTuple):
    """What is left of an answer when nobody asks what was answered."""

    card: CardId
    rating: Rating
    took_ms: int


class Step(NamedTuple):
    """A step of this sitting, written down as `event`, and the sitting as it stood before.

    It was answered as `rating` says, or set aside (None). Of a step long ago it is no longer known how the sitting
    stood (None).
    """

    before: Session | None
    card: CardId
    event: EventId
    rating: Rating | None = None
    took_ms: int = 0


class Steps:
    """The steps of a sitting, the last few of them whole.

    Of those before some thirty bytes are left of each, for somebody may answer ten thousand times on a day.
    """

    def __init__(self) -> None:
        self._whole: deque[Step] = deque()
        self._cards: list[CardId] = []
        self._events, self._ratings, self._took_ms = bytearray(), bytearray(), array("I")

    def __len__(self) -> int:
        return len(self._cards) + len(self._whole)

    def add(self, step: Step) -> None:
        """One step more."""
        self._whole.append(step)
        if len(self._whole) > _KEPT_WHOLE:
            old = self._whole.popleft()
            self._cards.append(old.card)
            self._events += UUID(old.event).bytes
            self._ratings.append(old.rating or _NO_RATING)
            self._took_ms.append(old.took_ms)

    @property
    def last(self) -> Step:
        """The last step; there must be one."""
        return self._whole[-1] if self._whole else self._long_ago(len(self._cards) - 1)

    def drop_last(self) -> None:
        """Forgets the last step, which was taken back."""
        if self._whole:
            self._whole.pop()
        else:
            for part in (self._cards, self._ratings, self._took_ms):
                part.pop()
            del self._events[-_EVENT_BYTES:]

    def answers(self) -> Iterator[Trace]:
        """The answers among the steps, in their order."""
        for step in (*map(self._long_ago, range(len(self._cards))), *self._whole):
            if step.rating is not None:
                yield Trace(step.card, step.rating, step.took_ms)

    def _long_ago(self, at: int) -> Step:
        event = UUID(bytes=bytes(self._events[at * _EVENT_BYTES : (at + 1) * _EVENT_BYTES]))
        rating = self._ratings[at]
        given = None if rating == _NO_RATING else Rating(rating)
        return Step(None, self._cards[at], EventId(str(event)), given, self._took_ms[at])
