"""How like two answers are: the same in another form, near it, a part of it, or different."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache

from aiquiz.grading.answers import answer_of
from aiquiz.grading.dates import MONTHS, CalendarDate
from aiquiz.grading.slips import is_slip_of, respelt
from aiquiz.grading.tokens import Quantity, Token, Value
from aiquiz.grading.units import PURE_NUMBER
from aiquiz.text import folded, words

__all__ = ["Likeness", "likeness"]


class Likeness(IntEnum):
    """From worst to best."""

    DIFFERENT = 0
    PART = 1
    NEAR = 2
    SAME = 3


_FUNCTION_WORDS = frozenset(words("a an and as at by for from in is of on or per than the times to was with x"))
_ERAS = frozenset(words("bc bce ad ce am pm"))
_MOST_NOUNS = 4
_MOST_SLIPS = 3
_MOST_PARTS = 12
_RESPELLABLE = (
    *(month for month in MONTHS if len(month) > 4), "thousand", "million", "billion", "trillion", "percent", "dollars",
    "minutes", "hours", "weeks", "months", "years", "forty", "ninety", "twelfth",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{5,}")
_BETWEEN_PARTS = re.compile(r",\s+(?:and\s+)?|\s*;\s*|\s+and\s+|\s+&\s+|\n+")
_ASIDE = re.compile(r"\s+\([^()]*\)")


def likeness(typed: str, expected: str, tolerance: float | None = None) -> Likeness:
    """How like `typed` is to `expected`; `tolerance` as in `TextEntry`. Both on one line, of bounded length."""
    best = _likeness(typed, expected, tolerance)
    if best is not Likeness.SAME and "(" in expected:
        best = max(best, _likeness(typed, _ASIDE.sub("", expected), tolerance))
    if best is not Likeness.SAME:
        best = max(best, _of_lists(typed, expected, tolerance))
    if best < Likeness.NEAR:
        mended = _mended(typed)
        if mended is not None and _likeness(mended, expected, tolerance) >= Likeness.NEAR:
            best = Likeness.NEAR
    return best


@lru_cache(maxsize=8)
def _mended(typed: str) -> str | None:
    """`typed` with the words that belong to numbers and dates spelt right; None where none is misspelt.

    Cached, since what was typed is compared with every accepted wording.
    """
    plain = folded(typed)
    mended = _WORD.sub(lambda word: respelt(word[0], _RESPELLABLE) or word[0], plain)
    return None if mended == plain else mended


def _likeness(typed: str, expected: str, tolerance: float | None) -> Likeness:
    if folded(typed) == folded(expected):
        return Likeness.SAME
    mine, right = answer_of(typed), answer_of(expected)
    if not mine.tokens or not right.tokens or mine.bound not in ("", right.bound):
        return Likeness.DIFFERENT
    best = _of_tokens(mine.tokens, right.tokens, tolerance)
    if best is Likeness.DIFFERENT:
        return _of_counted(mine.tokens, right.tokens, expected, tolerance)
    return best


def _of_tokens(mine: Sequence[Token], right: Sequence[Token], tolerance: float | None) -> Likeness:
    if len(mine) == len(right):
        each = [_of_pair(token, other, tolerance) for token, other in zip(mine, right, strict=True)]
        slips = sum(1 for like in each if like is Likeness.NEAR)
        if min(each) > Likeness.DIFFERENT and slips <= _MOST_SLIPS:
            return min(each)
    written, wanted = _run_together(mine), _run_together(right)
    if written == wanted:
        return Likeness.SAME
    if len(mine) != len(right) and _are_words(*mine, *right) and is_slip_of(written, wanted):
        return Likeness.NEAR
    return Likeness.PART if _is_part(mine, right) else Likeness.DIFFERENT


def _of_pair(mine: Token, right: Token, tolerance: float | None) -> Likeness:
    if mine.text == right.text and mine.values == right.values:
        return Likeness.SAME
    if mine.values and right.values:
        return max(_of_values(value, other, tolerance) for value in mine.values for other in right.values)
    if mine.text == right.text:
        return Likeness.SAME
    if mine.values or right.values:
        return Likeness.DIFFERENT
    return Likeness.NEAR if is_slip_of(mine.text, right.text) else Likeness.DIFFERENT


def _of_values(mine: Value, right: Value, tolerance: float | None) -> Likeness:
    if isinstance(mine, Quantity) and isinstance(right, Quantity):
        return _of_quantities(mine, right, tolerance)
    if isinstance(mine, CalendarDate) and isinstance(right, CalendarDate):
        if mine == right:
            return Likeness.SAME
        # More than was asked cannot be checked, less is not yet the answer.
        if mine.refines(right):
            return Likeness.NEAR
        return Likeness.PART if right.refines(mine) and mine.year is not None else Likeness.DIFFERENT
    return Likeness.DIFFERENT


def _of_quantities(mine: Quantity, right: Quantity, tolerance: float | None) -> Likeness:
    """A unit left out is right, since the question says what is counted; one nobody asked for is near."""
    number = mine.number
    if mine.unit.base == right.unit.base:
        number = mine.number * mine.unit.factor / right.unit.factor
    elif PURE_NUMBER not in (mine.unit, right.unit):
        return Likeness.DIFFERENT
    allowed = Fraction(str(tolerance)) * right.scale if tolerance else 0
    if abs(number - right.number) > allowed:
        return Likeness.DIFFERENT
    return Likeness.NEAR if right.unit == PURE_NUMBER and mine.unit != PURE_NUMBER else Likeness.SAME


def _run_together(tokens: Sequence[Token]) -> str:
    """The letters without the spaces, which may stand anywhere but between two digits: `1 5` is not `15`."""
    run = ""
    for token in tokens:
        run += " " + token.text if run[-1:].isdigit() and token.text[:1].isdigit() else token.text
    return run


def _are_words(*tokens: Token) -> bool:
    """Whether all are words of two letters or more: the B of `vitamin B` is no slip."""
    return all(not token.values and len(token.text) > 1 for token in tokens)


def _is_part(mine: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether `mine` are some of the words of `right`, in a row, and say something."""
    if len(mine) >= len(right) or all(token.text in _FUNCTION_WORDS or token.values for token in mine):
        return False
    words, wanted = [token.text for token in mine], [token.text for token in right]
    return any(wanted[at : at + len(words)] == words for at in range(len(wanted) - len(words) + 1))


def _of_counted(mine: Sequence[Token], right: Sequence[Token], expected: str, tolerance: float | None) -> Likeness:
    """`3` for `three founders`, and the other way round: what is counted may be left out, or added."""
    if not (mine[0].values and right[0].values) or min(len(mine), len(right)) > 1:
        return Likeness.DIFFERENT
    nouns = (mine if len(mine) > 1 else right)[1:]
    if not 1 <= len(nouns) <= _MOST_NOUNS or any(not _is_noun(token) for token in nouns):
        return Likeness.DIFFERENT
    # A capital behind the number makes it a name: `50 Cent`, `44 BC`.
    if len(right) > 1 and any(char.isupper() for word in expected.split()[-len(nouns) :] for char in word):
        return Likeness.DIFFERENT
    units = [{value.unit for value in token.values if isinstance(value, Quantity)} for token in (mine[0], right[0])]
    if units[0].isdisjoint(units[1]) or _of_pair(mine[0], right[0], tolerance) is not Likeness.SAME:
        return Likeness.DIFFERENT
    return Likeness.SAME if len(right) > 1 else Likeness.NEAR


def _is_noun(token: Token) -> bool:
    return not token.values and token.text not in _ERAS and (token.text == "of" or token.text not in _FUNCTION_WORDS)


def _of_lists(typed: str, expected: str, tolerance: float | None) -> Likeness:
    """The likeness of two lists of as many parts, in whatever order: `Altman and Musk` for `Musk, Altman`."""
    mine, right = ([part for part in _BETWEEN_PARTS.split(text) if part.strip()] for text in (typed, expected))
    if not 2 <= len(mine) == len(right) <= _MOST_PARTS:
        return Likeness.DIFFERENT
    worst = Likeness.SAME
    for part in mine:
        likes = [_likeness(part, other, tolerance) for other in right]
        best = max(likes)
        if best < Likeness.NEAR:
            return Likeness.DIFFERENT
        worst = min(worst, best)
        del right[likes.index(best)]
    return worst
