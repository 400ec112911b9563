"""Lists of words as sets."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(words: str) -> frozenset[str]:
    """The words of a text, which are separated by white space; for asking whether a word is among them."""
    return frozenset(words.split())
