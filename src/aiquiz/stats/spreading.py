"""How the memories of all cards are spread: over stability, difficulty, and the chance of recall today."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from aiquiz.model.memory import MemoryState
from aiquiz.values import dataclass

__all__ = ["Bin", "Spread", "spread"]

_STABILITY_DAYS = (1.0, 3.0, 7.0, 14.0, 30.0, 90.0, 180.0, 365.0, 730.0)
_STABILITY_NAMES = (
    "under 1 day", "1–3 days", "3–7 days", "1–2 weeks", "2–4 weeks", "1–3 months", "3–6 months", "6–12 months",
    "1–2 years", "over 2 years",
)  # fmt: skip
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """How many cards lie in one stretch of a scale, and the stretch's name."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The cards that were ever answered, by stability, by difficulty 1–10, and by the chance of recall today."""

    cards: int
    stability: tuple[Bin, ...]
    difficulty: tuple[Bin, ...]
    recall: tuple[Bin, ...]
    expected: float
    """How many of these cards would be recalled today, if all were asked."""


def spread(memories: Iterable[tuple[MemoryState, float]]) -> Spread:
    """The spread of `memories`, each with its chance of recall today, 0–1."""
    stability, difficulty, recall = [0] * len(_STABILITY_NAMES), [0] * _TENTHS, [0] * _TENTHS
    cards, expected = 0, 0.0
    for memory, chance in memories:
        cards, expected = cards + 1, expected + chance
        stability[bisect_right(_STABILITY_DAYS, memory.stability)] += 1
        difficulty[min(max(int(memory.difficulty), 1), _TENTHS) - 1] += 1
        recall[min(max(int(chance * _TENTHS), 0), _TENTHS - 1)] += 1
    return Spread(
        cards,
        tuple(map(Bin, _STABILITY_NAMES, stability)),
        tuple(Bin(str(level + 1), count) for level, count in enumerate(difficulty)),
        tuple(Bin(f"{10 * tenth}–{10 * tenth + 10}%", count) for tenth, count in enumerate(recall)),
        expected,
    )
