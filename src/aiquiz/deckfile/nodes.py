"""The tree of a deck file: every value as it was typed, with its place. Knows YAML's shapes, nothing of decks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

__all__ = ["List", "Mapping", "Mark", "Node", "Position", "Scalar"]


class Mark(Protocol):
    """A place as PyYAML's parsers tell it, all counted from 0."""

    @property
    def index(self) -> int:
        """Characters before it."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


class Position(NamedTuple):
    """Where something starts: line and column from 1, offset in characters from 0."""

    line: int
    column: int
    offset: int

    @classmethod
    def of(cls, mark: Mark) -> Position:
        """The position of a parser's mark."""
        return cls(mark.line + 1, mark.column + 1, mark.index)


class Scalar(NamedTuple):
    """One text as it was typed, quotes and folding resolved; no number, date or truth value is ever made of it."""

    text: str
    at: Position


@dataclass(slots=True)
class List:
    """A list, while it is being read and after. `is_whole` is false where the file broke off inside it."""

    at: Position
    entries: list[Node] = field(default_factory=list)
    is_whole: bool = False


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order of the file, no key twice. `is_flow` tells `{…}` from lines of their own."""

    at: Position
    is_flow: bool
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    is_whole: bool = False

    def value(self, key: str) -> Node | None:
        """The value under `key`, None where there is none."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | List | Mapping
