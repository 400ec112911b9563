"""A sentence's grammar as a value: what a parser found, whichever parser it was."""

from __future__ import annotations

from collections.abc import Callable

from aiquiz.values import dataclass

__all__ = ["Parsed", "Parser", "Token"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign. `start` and `end` are offsets in the parsed text; `head` is the index of its governor.

    The root governs itself. `pos` is the universal word class, `tag` the Penn Treebank's, `dep` the ClearNLP label.
    `lemma` is the base form, empty where it is not certain.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with its tokens in order."""

    text: str
    tokens: tuple[Token, ...]

    def children(self, index: int) -> tuple[int, ...]:
        """The tokens directly under token `index`, in order."""
        return tuple(at for at, token in enumerate(self.tokens) if token.head == index and at != index)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Token `index` and everything under it, in order."""
        found, waiting = {index}, [index]
        while waiting:
            for child in self.children(waiting.pop()):
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return tuple(sorted(found))

    def extent(self, index: int) -> tuple[int, int] | None:
        """Where in the text the phrase under token `index` begins and ends; None where it is in pieces."""
        inside = self.subtree(index)
        if inside[-1] - inside[0] + 1 != len(inside):
            return None
        return self.tokens[inside[0]].start, self.tokens[inside[-1]].end


Parser = Callable[[str], Parsed]
"""Parses one sentence; the same value for the same text, always."""
