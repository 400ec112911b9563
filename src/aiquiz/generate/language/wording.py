"""Small questions about words that several stages ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from aiquiz.generate.language.lexicon import FUNCTION_WORDS
from aiquiz.text import folded, words

__all__ = ["content_words", "holds_phrase", "overlap", "stems", "texts_with_noun"]

_STEM_CHARS = 5
_POSSESSIVE: Final = re.compile(r"'s?$")
_WORDS_REMEMBERED: Final = 8_192
"""More than an ordinary article has; enough that the common words of a long one are folded once."""


def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, folded, without possessive endings, in order."""
    return tuple(word for word in map(_content_word, words(text)) if word)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _content_word(word: str) -> str:
    """`word` folded, without its possessive ending; empty where it carries no meaning."""
    bare = _POSSESSIVE.sub("", folded(word))
    return bare if len(bare) > 2 and bare not in FUNCTION_WORDS else ""


def stems(text: str) -> frozenset[str]:
    """The beginnings of the content words: “valued” and “valuation” are one. Only for asking how alike texts are."""
    return frozenset(word[:_STEM_CHARS] if not word[0].isdigit() else word for word in content_words(text))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the other holds, 0–1; 0 where either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def holds_phrase(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, case and kinds of quotes and dashes aside."""
    wanted, said = folded(phrase), folded(text)
    # Mostly it does not: that is told without compiling a pattern for every phrase.
    if not wanted or wanted not in said:
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", said) is not None


def texts_with_noun(stem: str, texts: Sequence[str]) -> int:
    """The number of texts that use a word as a noun, which is told by the small word or the sign behind it."""
    pattern = re.compile(rf"\b{re.escape(stem)}s?(?:[.,;:)]|$| (?:{'|'.join(sorted(FUNCTION_WORDS))})\b)", re.I)
    return sum(pattern.search(text) is not None for text in texts)
