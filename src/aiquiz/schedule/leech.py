"""Leeches: cards that are missed again and again. Rewording them helps; asking once more does not."""

from __future__ import annotations

from aiquiz.model.memory import MemoryState

__all__ = ["became_leech", "is_leech"]


def is_leech(memory: MemoryState | None, threshold_lapses: int) -> bool:
    """Whether the card was forgotten so often; a threshold of 0 knows no leeches."""
    return memory is not None and 0 < threshold_lapses <= memory.lapses


def became_leech(before: MemoryState | None, after: MemoryState, threshold_lapses: int) -> bool:
    """Whether the answer between the two was the lapse at the threshold, or one of every half threshold beyond.

    Who takes a leech back into study is not told at each lapse, and not never again either. Source: Anki's manual.
    """
    if not is_leech(after, threshold_lapses) or after.lapses == (before.lapses if before else 0):
        return False
    return (after.lapses - threshold_lapses) % max(1, threshold_lapses // 2) == 0
