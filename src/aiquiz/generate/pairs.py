"""A title of two things: “The comet and the crater”, “Norland's deal with the Olm Works”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.ballot import Told
from aiquiz.generate.definite import stem_of
from aiquiz.generate.wording import content_words

__all__ = ["said_of_pair"]

_AND: Final = re.compile(r" and (?:(?:the|an?) )?", re.I)
_MOST_WORDS: Final = 8
_FEW: Final = 2


def said_of_pair(phrase: str, told: Told) -> frozenset[int]:
    """The sentences about either of two things that a title joins; none where it does not join two such.

    Each has a name, or more than one word, and the text goes on using the words of both. The first is nobody: what
    stands behind a person in a title is what she did.
    """
    sides = _AND.split(phrase)
    if len(sides) != 2 or "," in phrase or len(phrase.split()) > _MOST_WORDS or _is_somebody(sides[0], told):
        return frozenset()
    said = [_said_of(side, told) for side in sides]
    is_named = any(any(word[:1].isupper() and word in told.text for word in side.split()) for side in sides)
    return said[0] | said[1] if is_named and all(len(one) >= _FEW for one in said) else frozenset()


def _is_somebody(side: str, told: Told) -> bool:
    return any(side in name or name in side for name in told.people)


def _said_of(side: str, told: Told) -> frozenset[int]:
    """The sentences that use a word of one side, if the text has all its words."""
    words = [stem_of(word) for word in content_words(side)]
    found = [told.matching(re.compile(rf"\b{re.escape(word)}", re.I)) for word in words]
    return frozenset().union(*found) if found and all(found) else frozenset()
