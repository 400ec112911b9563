"""What comes back when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from aiquiz.model.memory import MemoryState

__all__ = ["forecast", "forecast_of"]


def forecast(memories: Iterable[MemoryState], today: int, days: int) -> tuple[int, ...]:
    """Cards due on each of the `days` study days from `today` on; what is overdue counts as today.

    It knows only cards that were answered before: what new cards will add is the learner's own choice.
    """
    return forecast_of(Counter(memory.due_day for memory in memories), today, days)


def forecast_of(due: Mapping[int, int], today: int, days: int) -> tuple[int, ...]:
    """The same of how many cards return on each study day."""
    ahead = [0] * days
    for day, count in due.items():
        if day - today < days:
            ahead[max(0, day - today)] += count
    return tuple(ahead)
