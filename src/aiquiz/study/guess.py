"""How often an answer could be hit without knowing it."""

from __future__ import annotations

from math import factorial
from typing import assert_never

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry

__all__ = ["guess_chance"]


def guess_chance(interaction: Interaction, hints: int = 0) -> float:
    """The chance, in [0, 1), that a blind answer to `interaction` is wholly right; each hint has left one way less.

    One of n options: 1/n; any of n options, at least one: 1/(2ⁿ − 1); n lines in order or n pairs: 1/n!; typing and
    recalling: 0. The schedule aims higher by it, since guessing hides forgetting.
    """
    match interaction:
        case Choice(options=options, several=several):
            left = len(options) - hints
            ways = 2**left - 1 if several else left
        case Order(sequence=sequence):
            ways = factorial(max(len(sequence) - hints, 1))
        case Match(pairs=pairs):
            ways = factorial(max(len(pairs) - hints, 1))
        case Recall() | TextEntry():
            return 0.0
        case _:
            assert_never(interaction)
    return 1 / ways if ways > 1 else 0.0
