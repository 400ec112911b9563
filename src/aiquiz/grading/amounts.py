"""Answers that are one amount: for options in order of size, and for a tolerance that needs a number."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from aiquiz.grading.tokens import Quantity, tokens_of
from aiquiz.text import words
from aiquiz.values import dataclass

__all__ = ["Amount", "amount_in"]

_MAX_CHARS = 120
_REMEMBERED: Final = 2_048
"""Some more than the options of a long deck, whose order is asked for again and again."""
_HEDGES = frozenset(
    words(
        "about above almost approximately around at below circa exactly fewer just least less more most nearly "
        "only over roughly some than under up to in"
    )
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something. `value` is in base units of `unit`: a family of measures, a currency, or words."""

    value: Fraction
    unit: str


@lru_cache(maxsize=_REMEMBERED)
def amount_in(text: str) -> Amount | None:
    """The one amount `text` states; None where it is anything else: a date, a range, two numbers, a name.

    A hedge in front (`about`) is passed over; words behind the number (`jobs`) belong to the unit.
    """
    if len(text) > _MAX_CHARS:
        return None
    tokens = tokens_of(text)
    while tokens and tokens[0].text in _HEDGES:
        tokens = tokens[1:]
    if not tokens or any(token.values for token in tokens[1:]):
        return None
    quantity = next((value for value in tokens[0].values if isinstance(value, Quantity)), None)
    if quantity is None:
        return None
    unit = quantity.unit
    words = [unit.base, *(_singular(token.text) for token in tokens[1:])]
    return Amount(quantity.number * unit.factor, " ".join(words).strip())


def _singular(word: str) -> str:
    """Without a plural s: `1 job` and `20 jobs` count the same."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
