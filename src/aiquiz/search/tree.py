"""A search as a tree: what must all hold, what holds one of several, and the single terms that look at a card."""

from __future__ import annotations

from collections.abc import Callable

from aiquiz.search.facts import CardFacts
from aiquiz.values import dataclass

__all__ = ["All", "Either", "Not", "Term", "Tree"]


@dataclass(frozen=True, slots=True)
class Term:
    """One word (`field` empty) or `field:value`, and whether a card fits it."""

    field: str
    value: str
    matches: Callable[[CardFacts], bool]


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: Tree

    def matches(self, facts: CardFacts) -> bool:
        """Whether the card does not fit."""
        return not self.part.matches(facts)


@dataclass(frozen=True, slots=True)
class All:
    """Side by side; without parts every card fits."""

    parts: tuple[Tree, ...]

    def matches(self, facts: CardFacts) -> bool:
        """Whether the card fits every part."""
        return all(part.matches(facts) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    """Joined by `or`."""

    parts: tuple[Tree, ...]

    def matches(self, facts: CardFacts) -> bool:
        """Whether the card fits a part."""
        return any(part.matches(facts) for part in self.parts)


Tree = Term | Not | All | Either
