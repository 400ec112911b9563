"""Whether two wordings are the same answer: in case, accents, articles, punctuation, spacing, or but for a typo."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import OSA

from aiquiz.text import folded

__all__ = ["is_same_wording", "is_typo_of", "plain_words"]

_MARKS = re.compile(r"[\u0300-\u036f]")
_NUMBER_POINT = re.compile(r"(?<=\d)[.,](?=\d)")
_NOT_WORD = re.compile(r"[^\w%$€£¥+#\x00]+")
_ARTICLES = ("a", "an", "the")
# One slip in a word of five letters or more, two from nine on, three at most in the whole answer. In a shorter word
# one letter makes another word too easily: Iran and Iraq, Mali and Bali.
_ONE_SLIP_CHARS = 5
_TWO_SLIPS_CHARS = 9
_MOST_SLIPS = 3
# Two neighbours swapped are a slip in four letters too: `tpyo` is nobody's other answer.
_SWAP_CHARS = 4


def plain_words(text: str) -> list[str]:
    """The words that count: folded, without accents, punctuation and a leading article; a number keeps its point."""
    flat = _MARKS.sub("", unicodedata.normalize("NFKD", folded(text).replace("&", " and ")))
    flat = _NUMBER_POINT.sub("\x00", flat.replace("'", ""))
    found = [word.replace("\x00", ".") for word in _NOT_WORD.sub(" ", flat).split()]
    return found[1:] if len(found) > 1 and found[0] in _ARTICLES else found


def is_same_wording(typed: str, expected: str) -> bool:
    """Whether both are the same words; where the words part (`Open AI`, `red-alert`) does not matter.

    A text of signs alone (`:q!`) is compared as it is, folded.
    """
    mine, theirs = plain_words(typed), plain_words(expected)
    if not mine or not theirs:
        return folded(typed) == folded(expected)
    return mine == theirs or "".join(mine) == "".join(theirs)


def is_typo_of(typed: str, expected: str) -> bool:
    """Whether `typed` is `expected` with a slip or two of the fingers. Never where a digit is involved."""
    mine, theirs = plain_words(typed), plain_words(expected)
    if len(mine) != len(theirs) or not mine:
        return False
    slips = 0
    for word, right in zip(mine, theirs, strict=True):
        if word == right:
            continue
        allowed = _slips_allowed(word, right)
        distance = OSA.distance(word, right, score_cutoff=allowed)
        if distance > allowed:
            return False
        slips += distance
    return 0 < slips <= _MOST_SLIPS


def _slips_allowed(word: str, right: str) -> int:
    """By the shorter of the two words: `Austria` is no typo of `Australia`."""
    shorter = min(len(word), len(right))
    if any(char.isdigit() for char in word + right):
        return 0
    if shorter < _ONE_SLIP_CHARS:
        return 1 if shorter == _SWAP_CHARS and sorted(word) == sorted(right) else 0
    return 1 if shorter < _TWO_SLIPS_CHARS else 2
