"""Fuzz: a few days more or less, so that cards learned together do not return together for ever.

Drawn from the card and its repetition alone: every device, and every replay of the log, finds the same day.
"""

from __future__ import annotations

from aiquiz.digest import blake2b
from aiquiz.model.ids import CardId

__all__ = ["draw", "fuzz_range", "fuzzed_days"]

# (from days, to days, share of that stretch which may be added or taken away). Source: FSRS and Anki.
_STRETCHES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
_SMALLEST_FUZZED_DAYS = 2.5


def fuzz_range(interval_days: float, maximum_days: int = 36500) -> tuple[int, int]:
    """The shortest and longest whole interval that may stand for `interval_days`, both inclusive, at least 1.

    Source: Anki's inclusive fuzz range; below 2.5 days there is none.
    """
    if interval_days < _SMALLEST_FUZZED_DAYS:
        whole = _within(round(interval_days), maximum_days)
        return whole, whole
    delta = 1.0 + sum(share * max(min(interval_days, end) - start, 0.0) for start, end, share in _STRETCHES)
    low = max(2, round(interval_days - delta))
    high = min(round(interval_days + delta), maximum_days)
    return min(low, high), high


def fuzzed_days(interval_days: float, card: CardId, repetition: int, maximum_days: int = 36500) -> int:
    """One interval of `fuzz_range`, every one equally likely over all cards, always the same for this repetition."""
    low, high = fuzz_range(interval_days, maximum_days)
    # The same share of the range for every rating: a longer interval can then never become the shorter one.
    return low + int(draw(card, repetition) * (high - low + 1))


def draw(card: CardId, repetition: int) -> float:
    """A number in [0, 1) that is always the same for this repetition of this card."""
    seed = blake2b(f"{card}\x00{repetition}".encode(), digest_size=8).digest()
    # 53 bits: with more, rounding could give 1.
    return (int.from_bytes(seed, "big") >> 11) / 2**53


def _within(days: int, maximum_days: int) -> int:
    return max(1, min(days, maximum_days))
