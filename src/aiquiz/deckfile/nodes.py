"""The tree of a deck file: every value as it was typed, with its place. Knows YAML's shapes, nothing of decks.

A place is an offset: characters before it in the text, from 0. Line and column are worked out only for what is told
(`findings.Lines`); half a million values would pay for them otherwise.
"""

from __future__ import annotations

from dataclasses import field

from aiquiz.values import dataclass

__all__ = ["List", "Mapping", "Node", "Scalar"]


@dataclass(slots=True)
class Scalar:
    """One text as it was typed, quotes and folding resolved; no number, date or truth value is ever made of it."""

    text: str
    at: int


@dataclass(slots=True)
class List:
    """A list, while it is being read and after. `is_whole` is false where the file broke off in it or right after."""

    at: int
    entries: list[Node] = field(default_factory=list)
    is_whole: bool = False


@dataclass(slots=True)
class Mapping:
    """Keys and values in the order of the file, no key twice. `is_flow` tells `{…}` from lines of their own."""

    at: int
    is_flow: bool
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    is_whole: bool = False

    def value(self, key: str) -> Node | None:
        """The value under `key`, None where there is none."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | List | Mapping
