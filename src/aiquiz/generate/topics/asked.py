"""What a title asks about that its words do not name by themselves: who does something, and what is called a revolt."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.topics.ballot import SETTINGS, Nominee, Told, forms_of
from aiquiz.generate.topics.titled import HAPPENINGS, LIFE_SHARE, VERBATIM
from aiquiz.generate.topics.titles import Role

__all__ = ["asked"]

_DOES: Final = re.compile(r"(?i:how) (?P<doer>[\w-]{3,}) [a-zA-Z]+s (?P<what>[\w ,-]+)")
_HOW_A: Final = re.compile(r"(?:^|: )How (?:does|did) (?:an?|the) (?P<asked>[^?:]+)\?", re.I)
_MUCH_MORE, _FEW = 2, 2
_LONGEST: Final = 3
"""A thing has a name of so many words at most: “air source pump”."""


def asked(told: Told) -> Iterator[Nominee]:
    """What happened, by the name that the text has for it, and who does what a clause of the title tells."""
    yield from _event_asked(told)
    clauses = (one.text for one in told.phrases if one.role is Role.CLAUSE)
    yield from (doer for clause in clauses if (doer := _doer(clause, told)))
    if found := _HOW_A.search(told.title):
        yield from _thing_asked(found["asked"].split(), told)


def _thing_asked(words: Sequence[str], told: Told) -> Iterator[Nominee]:
    """“Zorb pump” of “How does a zorb pump warm a house?”: the most words behind “a” that the text has as a name."""
    for many in range(min(_LONGEST, len(words) - 1), 0, -1):
        name = " ".join(words[:many])
        # Of several words the last may be the verb: “a pump warms …”.
        forms = forms_of(name) if many == 1 else re.escape(name)
        said = told.matching(re.compile(rf"\b{forms}\b", re.I))
        if len(said) >= _FEW:
            called = told.plural(name) if name.islower() else name
            yield Nominee(called[:1].upper() + called[1:], said, VERBATIM)
            return


def _event_asked(told: Told) -> Iterator[Nominee]:
    """What happened by the name that the text has for it: “Weavers' Revolt” of “Why Did the Weavers Revolt?”."""
    words = told.title.strip("?").split()
    for before, head in itertools.pairwise(words if told.title.endswith("?") else ()):
        name = re.search(rf"\b{re.escape(before)}(?:['’]s?)? {re.escape(head)}\b", told.text)
        if head in HAPPENINGS and before[:1].isupper() and name:
            about = rf"(?i:\b(?:{re.escape(stem_of(before))}|{re.escape(stem_of(head))}))"
            yield Nominee(name.group(), told.matching(re.compile(about)), VERBATIM)


def _doer(clause: str, told: Told) -> Nominee | None:
    """What does something in a title, where the text is about it far more than about what it does it to.

    “How lichen makes soil and sand” is about lichen if the text hardly speaks of the soil and the sand.
    """
    found = _DOES.fullmatch(clause)
    if found is None or found["doer"] in SETTINGS or not found["doer"][1:].islower():
        return None
    said = told.matching(re.compile(rf"\b{forms_of(found['doer'].lower())}\b", re.I))
    others = [told.matching(re.compile(rf"\b{re.escape(stem_of(one))}", re.I)) for one in content_words(found["what"])]
    is_alone = all(_MUCH_MORE * len(one) <= len(said) for one in others) and told.is_spread(said, LIFE_SHARE)
    return Nominee(found["doer"].capitalize(), said, VERBATIM) if others and is_alone else None
