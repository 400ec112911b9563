"""How far a sitting is."""

from __future__ import annotations

from aiquiz.values import dataclass

__all__ = ["Progress"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sitting is: answers given, cards left to ask (the current one too), and those by kind."""

    done: int
    left: int
    new: int
    learning: int
    due: int
