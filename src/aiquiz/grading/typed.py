"""Judging a typed answer.

Right is every form of an accepted wording: other case, accents, articles, punctuation, spacing; numbers, money,
percentages, measures and dates in other forms; a unit left out, since the question says what is counted.
Close, and worth a Hard, is a slip of the fingers, or more than was asked (a date more exact, a unit added).
Partly right is a part: the year of a date, one word of a name. A surname alone is right only where the deck says
so (`accept`): which part of a name is enough, only its author knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiquiz.grading.difference import difference
from aiquiz.grading.likeness import Likeness, likeness
from aiquiz.model.interaction import TextEntry
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Outcome, Verdict
from aiquiz.text import clean_line, folded, short

__all__ = ["MAX_TYPED_CHARS", "grade_typed"]

MAX_TYPED_CHARS = 500
"""A longer answer, as typed or folded (one character may become eighteen), is wrong without being looked at."""
# However many wordings a deck accepts: so much of them is compared exactly, and of what is left so much in other
# forms. Counted in characters; one beyond ASCII weighs more, since folding may turn it into eighteen.
_MAX_EXACT_WEIGHT = 200_000
_MAX_OTHER_WEIGHT = 4_000
_FOREIGN_EXACT, _FOREIGN_OTHER = 60, 2
_CUT = MAX_TYPED_CHARS + 1
_SHOWN_CHARS = 200


def grade_typed(entry: TextEntry, typed: str) -> Verdict:
    """The verdict on `typed`. Empty counts as not known; of very many wordings only the first count in other forms."""
    expected = entry.accepted[0]
    if len(typed) > MAX_TYPED_CHARS:
        return Verdict(Outcome.WRONG, Rating.AGAIN, short(clean_line(typed[:MAX_TYPED_CHARS]), _SHOWN_CHARS), expected)
    given = clean_line(typed)
    if not given:
        return Verdict(Outcome.UNKNOWN, Rating.AGAIN, "", expected)
    plain = folded(given)
    exact = _first(entry.accepted, _MAX_EXACT_WEIGHT, _FOREIGN_EXACT)
    if given in entry.accepted or any(plain == folded(accepted) for accepted in exact):
        return Verdict(Outcome.RIGHT, Rating.GOOD, given, expected)
    if len(plain) > MAX_TYPED_CHARS:
        return Verdict(Outcome.WRONG, Rating.AGAIN, short(given, _SHOWN_CHARS), expected)
    like, nearest = _best(given, entry)
    if like is Likeness.SAME:
        return Verdict(Outcome.RIGHT, Rating.GOOD, given, expected)
    if like is Likeness.NEAR and not _is_rival(given, entry):
        return Verdict(Outcome.CLOSE, Rating.HARD, given, expected, difference(given, nearest))
    outcome = Outcome.PARTLY if like is Likeness.PART else Outcome.WRONG
    return Verdict(outcome, Rating.AGAIN, given, expected, difference(given, nearest))


def _best(given: str, entry: TextEntry) -> tuple[Likeness, str]:
    """The likeness to the likest accepted wording, and that wording; the first where none is like."""
    best, nearest = Likeness.DIFFERENT, entry.accepted[0]
    for accepted in _comparable(entry.accepted):
        like = likeness(given, accepted, entry.tolerance)
        if like > best:
            best, nearest = like, accepted
        if best is Likeness.SAME:
            break
    return best, nearest


def _is_rival(given: str, entry: TextEntry) -> bool:
    """Whether `given` is as like to an answer known to be wrong: then it is no slip."""
    return any(likeness(given, rival) >= Likeness.NEAR for rival in _comparable(entry.rivals))


def _comparable(wordings: tuple[str, ...]) -> tuple[str, ...]:
    """The wordings to compare in other forms: few enough, and no longer than an answer may be."""
    few = _first(wordings, _MAX_OTHER_WEIGHT, _FOREIGN_OTHER)
    return tuple(wording for wording in few if len(folded(wording)) <= MAX_TYPED_CHARS)


def _first(wordings: tuple[str, ...], most: int, foreign: int) -> Iterator[str]:
    """The first of `wordings`, each cut to what can matter, until they weigh `most`; the very first always.

    A character of a wording beyond ASCII weighs `foreign`.
    """
    weight = 0
    for place, wording in enumerate(wordings):
        cut = wording[:_CUT]
        weight += len(cut) * (1 if cut.isascii() else foreign) + 1
        if weight > most and place:
            return
        yield cut
