"""The decks as a tree: a title such as `History::Rome` stands under `History`, as in Anki; so do decks in folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import field
from typing import TYPE_CHECKING

from aiquiz.collection.shelving import GROUP_SEPARATOR
from aiquiz.text import folded
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview

__all__ = ["Node", "nodes_of"]

_MOST_LEVELS = 8


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the tree.

    `path` is its whole name, `name` the last part of it. `decks` are all that studying it studies: its own `deck`,
    where there is one, and those below.
    """

    path: str
    name: str
    depth: int
    deck: DeckOverview | None
    decks: tuple[DeckOverview, ...]
    has_children: bool = False
    is_open: bool = True

    @property
    def new(self) -> int:
        """New cards of all its decks."""
        return sum(deck.new for deck in self.decks)

    @property
    def learning(self) -> int:
        """Cards in a learning step of all its decks."""
        return sum(deck.learning for deck in self.decks)

    @property
    def due(self) -> int:
        """Due cards of all its decks."""
        return sum(deck.due for deck in self.decks)

    @property
    def cards(self) -> int:
        """All cards of its decks that may be studied."""
        return sum(deck.cards for deck in self.decks)

    @property
    def suspended(self) -> int:
        """Cards of its decks that are not asked until somebody takes that back."""
        return sum(deck.suspended for deck in self.decks)

    @property
    def proposed(self) -> int:
        """Items of its decks that wait to be reviewed."""
        return sum(deck.proposed for deck in self.decks if not deck.is_shipped)

    @property
    def left(self) -> int:
        """What studying it would ask now."""
        return self.new + self.learning + self.due


@dataclass(slots=True)
class _Branch:
    path: str
    name: str
    decks: list[DeckOverview] = field(default_factory=list)
    children: dict[str, _Branch] = field(default_factory=dict)

    def all_decks(self) -> tuple[DeckOverview, ...]:
        """Its own decks and those below; of several with its own title the first stands for the group."""
        below = (deck for child in self.children.values() for deck in child.all_decks())
        return (*self.decks[:1], *below)


def nodes_of(decks: Sequence[DeckOverview], closed: Set[str] = frozenset(), wanted: str = "") -> tuple[Node, ...]:
    """The rows, in the order of `decks`; what is below a path in `closed` is left out.

    With `wanted`, the decks alone whose title or id has all of its words, under their whole titles.
    """
    words = folded(wanted).split()
    if words:
        found = [deck for deck in decks if all(word in folded(f"{deck.whole_title} {deck.id}") for word in words)]
        return tuple(Node(deck.whole_title, deck.whole_title, 0, deck, (deck,)) for deck in found)
    root = _Branch("", "")
    for deck in decks:
        branch = root
        parts = [part.strip() for part in deck.whole_title.split(GROUP_SEPARATOR, _MOST_LEVELS - 1)]
        for part in filter(None, parts):
            path = f"{branch.path}{GROUP_SEPARATOR}{part}" if branch.path else part
            branch = branch.children.setdefault(part, _Branch(path, part))
        branch.decks.append(deck)
    return tuple(_rows(root.children.values(), 0, closed))


def _rows(branches: Iterable[_Branch], depth: int, closed: Set[str]) -> Iterable[Node]:
    for branch in branches:
        first = branch.decks[0] if branch.decks else None
        is_open = branch.path not in closed
        yield Node(branch.path, branch.name, depth, first, branch.all_decks(), bool(branch.children), is_open)
        for twin in branch.decks[1:]:  # two decks with one title are two rows
            yield Node(branch.path, branch.name, depth, twin, (twin,))
        if is_open:
            yield from _rows(branch.children.values(), depth + 1, closed)
