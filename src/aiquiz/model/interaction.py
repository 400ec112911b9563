"""The narrow waist: the few ways any card can be asked. Widgets, graders and exporters know only these.

A closed union: match on it with `assert_never`.
"""

from __future__ import annotations

from aiquiz.values import dataclass

__all__ = ["Choice", "Interaction", "Match", "Order", "Recall", "TextEntry"]


@dataclass(frozen=True, slots=True)
class Recall:
    """Think, flip, grade yourself."""

    answer: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Pick from `options`, each distinct; `correct` holds the indices (from 0) of the right ones.

    `several` says that any number may be right and that all of them must be picked.
    `fixed_order` keeps the options as they stand (true/false, sorted numbers); else they are shuffled to show.
    """

    options: tuple[str, ...]
    correct: frozenset[int]
    several: bool = False
    fixed_order: bool = False


@dataclass(frozen=True, slots=True)
class TextEntry:
    """Type the answer. `accepted` holds every right wording, the one to show first.

    `tolerance` is the greatest absolute difference still right for a number, in the answer's own unit.
    `rivals` are wrong answers that must never pass as a typo of the right one (`Iran` for `Iraq`).
    """

    accepted: tuple[str, ...]
    tolerance: float | None = None
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Put `sequence` in order. At least two, distinct.

    `shown` holds the same lines in the order in which they are laid out; empty until they are shuffled to show.
    """

    sequence: tuple[str, ...]
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Join each left side to its right side: `pairs[i]` is (left, right). At least two; lefts and rights distinct."""

    pairs: tuple[tuple[str, str], ...]

    @property
    def partners(self) -> tuple[str, ...]:
        """The right sides in alphabetical order, so that their order says nothing about the answer."""
        return tuple(sorted((right for _, right in self.pairs), key=lambda text: (text.casefold(), text)))


Interaction = Recall | Choice | TextEntry | Order | Match
