"""What comes back when."""

from __future__ import annotations

from collections.abc import Iterable

from aiquiz.model.memory import MemoryState

__all__ = ["forecast"]


def forecast(memories: Iterable[MemoryState], today: int, days: int) -> tuple[int, ...]:
    """Cards due on each of the `days` study days from `today` on; what is overdue counts as today.

    It knows only cards that were answered before: what new cards will add is the learner's own choice.
    """
    due = [0] * days
    for memory in memories:
        ahead = max(0, memory.due_day - today)
        if ahead < days:
            due[ahead] += 1
    return tuple(due)
