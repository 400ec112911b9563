"""Small questions about words that several stages ask."""

from __future__ import annotations

import re

from aiquiz.generate.lexicon import FUNCTION_WORDS
from aiquiz.text import folded, words

__all__ = ["content_words", "holds_phrase", "overlap", "stems"]

_STEM_CHARS = 5


def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, folded, without possessive endings, in order."""
    found = (re.sub(r"'s?$", "", folded(word)) for word in words(text))
    return tuple(word for word in found if len(word) > 2 and word not in FUNCTION_WORDS)


def stems(text: str) -> frozenset[str]:
    """The beginnings of the content words: “valued” and “valuation” are one. Only for asking how alike texts are."""
    return frozenset(word[:_STEM_CHARS] if not word[0].isdigit() else word for word in content_words(text))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the other holds, 0–1; 0 where either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def holds_phrase(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, case and kinds of quotes and dashes aside."""
    wanted = folded(phrase)
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded(text)) is not None
