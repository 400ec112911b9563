"""What a learner answered. Indices count from 0 and point into the interaction *as it was shown*."""

from __future__ import annotations

from aiquiz.values import dataclass

__all__ = ["Arranged", "Chosen", "DontKnow", "Matched", "Response", "Revealed", "Typed"]


@dataclass(frozen=True, slots=True)
class Revealed:
    """The learner flipped the card; only they know whether they knew it."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The options picked."""

    picked: frozenset[int]


@dataclass(frozen=True, slots=True)
class Typed:
    """The text typed, as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Arranged:
    """The sequence as the learner arranged it, as texts."""

    sequence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs the learner made, as (left, right) texts; fewer than asked where some were left open."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DontKnow:
    """“I don't know”: wrong, and said so."""


Response = Revealed | Chosen | Typed | Arranged | Matched | DontKnow
