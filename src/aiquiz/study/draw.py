"""The order of cards that are due on one day: by lot, drawn anew on every study day.

A card has a number for good, its lot, and a study day has two, by which all lots are shuffled at once. So the index can
keep the lots, and SQL finds the first card of a crowded day without reading the others (`aiquiz.early.lots`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from aiquiz.digest import blake2b
from aiquiz.model.ids import CardId

__all__ = ["draw_of", "lot_of"]

_PRIME: Final = (1 << 31) - 1


def draw_of(seed: int, card: CardId) -> tuple[int, CardId]:
    """A place that is the same however many other cards are left: removing one never reshuffles the rest.

    A card is drawn to any place as likely as to any other, and of two cards either comes first on every other day: the
    sums `factor · lot + shift` modulo a prime are independent in pairs over all factors and shifts (Carter and Wegman,
    Universal classes of hash functions, 1979). Cards of the same lot come by their names.
    """
    factor, shift = _shuffle_of(seed)
    return (lot_of(card) * factor + shift) % _PRIME, card


def lot_of(card: CardId) -> int:
    """The number of a card, from 0 to 2³¹ − 2."""
    return int.from_bytes(blake2b(card.encode(), digest_size=4).digest(), "big") % _PRIME


@lru_cache(maxsize=4)
def _shuffle_of(seed: int) -> tuple[int, int]:
    drawn = blake2b(str(seed).encode(), digest_size=8).digest()
    return 1 + int.from_bytes(drawn[:4], "big") % (_PRIME - 1), int.from_bytes(drawn[4:], "big") % _PRIME
