"""Whom “he” and “she” can mean."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.gazetteer import GIVEN_NAMES, WOMENS_NAMES
from aiquiz.generate.mentions import Mention
from aiquiz.generate.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["fits_pronoun", "may_be_person"]

_WOMEN: Final = word_set("she her hers herself")
_WOMENS_TITLES: Final = re.compile(
    r"\b(?:Mrs|Ms|Miss|Queen|Empress|Princess|Duchess|Lady|Dame|Countess|Baroness|Sister)\b"
)
_MENS_TITLES: Final = re.compile(
    r"\b(?:Mr|King|Emperor|Prince|Duke|Lord|Sir|Tsar|Sultan|Pope|Baron|Earl|Brother|Father)\b"
)
_EVENTS: Final = word_set(
    "War Wars Prize Medal Award Treaty Act Revolution Age Cup Games Agreement Conference Protocol House Bible Law"
)


def fits_pronoun(pronoun: str, full_name: str, before: str = "") -> bool:
    """Whether a person of this name may be the “he” or “she”; `before` is the text before the name, for its title.

    True where the name says nothing either way.
    """
    is_woman = pronoun.casefold() in _WOMEN
    title = " ".join(before.split()[-2:])
    if _WOMENS_TITLES.search(title):
        return is_woman
    if _MENS_TITLES.search(title):
        return not is_woman
    first = full_name.split()[0]
    return first not in GIVEN_NAMES or is_woman == (first in WOMENS_NAMES)


def may_be_person(mention: Mention, before: str) -> bool:
    """Whether a name can be a person's: no other firm type, no event, nothing that is “the …” or spelt like a brand."""
    if mention.type is AnswerType.PERSON:
        return True
    if mention.is_firm or mention.subtype == "defined" or re.search(r"\d|[a-z][A-Z]|[A-Z]{2}", mention.text):
        return False
    if mention.text.split()[-1] in _EVENTS:
        return False
    # “the Dogger Bank”, “in Olm”: a thing or a place, as far as one can tell.
    return re.search(rf"\b(?:the|in|at|near|from|to|into|of) {re.escape(mention.text)}\b", before, re.I) is None
