"""The words of a question that carry meaning, and their stems: what a guesser compares."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from aiquiz.text import folded, words

__all__ = ["content_words", "holds_phrase", "stems"]

_STEM_CHARS: Final = 5
_SMALL: Final = frozenset(
    words(
        "a an the of in on at to for from by with about into over under after before between during since until and or "
        "but nor so yet if then than that this these those which who whom whose what when where why how it its he she "
        "they them his her their is are was were be been being has have had having do does did can could will would "
        "may might must shall should not no only also most more much many some any each every all both one two three "
        "first there here as such very just still own other another same too out up down off again true false"
    )
)


@lru_cache(maxsize=4096)
def content_words(text: str) -> tuple[str, ...]:
    """The words of more than two letters that are no small words, folded, without a possessive ending, in order."""
    found = (re.sub(r"'s?$", "", folded(word)) for word in words(text))
    return tuple(word for word in found if len(word) > 2 and word not in _SMALL)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The first five letters of each content word: “valued” and “valuation” are one; numbers stay whole."""
    return frozenset(word if word[0].isdigit() else word[:_STEM_CHARS] for word in content_words(text))


def holds_phrase(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, case and kinds of quotes and dashes aside."""
    wanted = folded(phrase)
    said = folded(text)
    # Mostly it does not: that is told without compiling a pattern for every phrase.
    if not wanted or wanted not in said:
        return False
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", said) is not None
