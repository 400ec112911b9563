"""Judging a typed answer."""

from __future__ import annotations

from fractions import Fraction

from aiquiz.grading.amounts import Amount, amount_in
from aiquiz.grading.dates import date_in
from aiquiz.grading.difference import difference
from aiquiz.grading.wording import is_same_wording, is_typo_of
from aiquiz.model.interaction import TextEntry
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Outcome, Verdict
from aiquiz.text import clean_line, short

__all__ = ["MAX_TYPED_CHARS", "grade_typed"]

MAX_TYPED_CHARS = 500
"""A longer answer is wrong without being looked at: normalising and comparing must stay bounded."""


def grade_typed(entry: TextEntry, typed: str) -> Verdict:
    """The verdict on `typed`: right in any accepted wording, close if only a slip of the fingers parts them."""
    expected = entry.accepted[0]
    if len(typed) > MAX_TYPED_CHARS:
        return Verdict(Outcome.WRONG, Rating.AGAIN, short(clean_line(typed[:MAX_TYPED_CHARS]), 200), expected)
    given = clean_line(typed)
    if not given:
        return Verdict(Outcome.WRONG, Rating.AGAIN, "", expected)
    if any(_is_right(given, accepted, entry.tolerance) for accepted in entry.accepted):
        return Verdict(Outcome.RIGHT, Rating.GOOD, given, expected)
    close = next((accepted for accepted in entry.accepted if is_typo_of(given, accepted)), None)
    if close is not None and not any(is_same_wording(given, rival) for rival in entry.rivals):
        return Verdict(Outcome.CLOSE, Rating.HARD, given, expected, difference(given, close))
    return Verdict(Outcome.WRONG, Rating.AGAIN, given, expected, difference(given, expected))


def _is_right(given: str, accepted: str, tolerance: float | None) -> bool:
    # Numbers are judged as numbers before words are compared: those drop a sign, and -5 is not 5.
    wanted, mine = amount_in(accepted), amount_in(given)
    if wanted is not None and mine is not None:
        is_near = abs(mine.value - wanted.value) <= Fraction(tolerance or 0)
        return is_near and (_same_unit(mine, wanted) or is_same_wording(given, accepted))
    if is_same_wording(given, accepted):
        return True
    wanted_date = date_in(accepted)
    return wanted_date is not None and date_in(given) == wanted_date


def _same_unit(mine: Amount, wanted: Amount) -> bool:
    """A unit may be left out, since the question says what is counted; a different one is wrong.

    `percent` may be left out too: 52 for 52 %. An answer without a unit takes none that was made up.
    """
    return mine.unit in ("", wanted.unit)
