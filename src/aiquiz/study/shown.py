"""An interaction as it appears: shuffled, so that the place of an answer is never what is learned."""

from __future__ import annotations

import random
from dataclasses import replace

from aiquiz.model.interaction import Choice, Interaction, Order

__all__ = ["as_shown"]


def as_shown(interaction: Interaction, rng: random.Random) -> Interaction:
    """`interaction` laid out to be shown; it is this one that a response is graded against.

    The options of a Choice are shuffled unless their order is fixed, and `correct` follows them. The lines of an
    Order are laid out in `shown`, never already solved. Any other interaction comes back as it is.
    """
    match interaction:
        case Choice(fixed_order=False):
            return _shuffled(interaction, rng)
        case Order(sequence=sequence):
            return replace(interaction, shown=_unsolved(sequence, rng))
        case _:
            return interaction


def _shuffled(choice: Choice, rng: random.Random) -> Choice:
    places = list(range(len(choice.options)))
    rng.shuffle(places)
    return replace(
        choice,
        options=tuple(choice.options[place] for place in places),
        correct=frozenset(shown for shown, place in enumerate(places) if place in choice.correct),
    )


def _unsolved(sequence: tuple[str, ...], rng: random.Random) -> tuple[str, ...]:
    """A random order of `sequence` (at least two, distinct) other than its own."""
    shown = list(sequence)
    rng.shuffle(shown)
    if tuple(shown) == sequence:
        # One step round is never the same order, and costs no second draw.
        shown.append(shown.pop(0))
    return tuple(shown)
