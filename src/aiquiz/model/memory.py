"""What is remembered of one card."""

from __future__ import annotations

from enum import StrEnum

from aiquiz.values import dataclass

__all__ = ["CardState", "MemoryState"]


class CardState(StrEnum):
    """Where a card is: never answered, waiting for its ten-minute step, or coming back on a later day."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class MemoryState:
    """A card that was answered at least once.

    stability in days, > 0; difficulty 1–10; days are study days (whole days since 1970-01-01, local, turned over
    at the rollover hour); `due_at_ms` is the wall-clock moment (Unix, milliseconds) of a learning step, else None.
    """

    stability: float
    difficulty: float
    state: CardState
    last_day: int
    due_day: int
    due_at_ms: int | None = None
    repetitions: int = 1
    lapses: int = 0
