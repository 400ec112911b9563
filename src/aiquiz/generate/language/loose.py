"""Words that mostly take up what stands before: with them a sentence is asked behind others though it names much."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.language.lexicon import NUMBER_WORDS

__all__ = ["COUNTED_SORT", "LEFT_OVER", "OBJECT", "RANKED", "ROLE", "SUCH", "is_loose"]

_SORTS: Final = (
    r"(?:types?|kinds?|sorts?|forms?|versions?|variet(?:y|ies)|class(?:es)?|groups?|categor(?:y|ies)|stages?|steps?"
    r"|parts?|methods?|approach(?:es)?|layers?|cases?|theor(?:y|ies)|teams?|sides?|attempts?|proposals?|examples?)"
)
COUNTED_SORT: Final = re.compile(
    rf"\b(?:{'|'.join(NUMBER_WORDS)}|several|many|some|most|each|both|another|other|all) {_SORTS}\b(?! of\b)", re.I
)
"""“Two types are named after …”: of what?"""
LEFT_OVER: Final = re.compile(
    rf"\b(?:(?:all|the|other|these|those) (?:{'|'.join(NUMBER_WORDS)})|the others?|the rest|both|neither|each)"
    r"(?=[.,;:]| (?:is|are|was|were|has|had|have|went|came|[a-z]+ed)\b)",
    re.I,
)
"""“A passage joins all three.”"""
RANKED: Final = re.compile(
    r"(?:^|[;:] |^[A-Z][^,;:]{3,30}, )[Tt]he (?:best[- ]known|most [a-z]+|[a-z]{3,}est"
    r"|(?!other|former|latter|water|paper|matter|river)[a-z]{3,}er|first|second|third|last|next|latest|only)"
    r"(?: natural| known)?(?: (?!(?:of|in|on|that|who|to|for)\b)[a-z]+)?"
    r"(?=,| (?:is|are|was|were|has|had|came|went|took|began|appeared|followed|merely|reaches?|lies)\b)"
)
"""“The commonest form, a confusion of red and green, …”, “the last natural case was …”: of what?"""
OBJECT: Final = re.compile(
    r"\b(?:[a-z]+(?:ed|ing|s|e|t|k|d|n|w)|of|for|to|with|by|on|in|from|about)"
    r" (?P<what>it|this|them|these|those|that(?! (?:the|an?)\b))"
    r"(?=[.,;:]| (?:in|on|at|for|with|by|as|and|to|from|of|the|an?|out|up|down|off|over|under|was|were|but|which)\b|$)"
)
"""“Found a way of testing it.”"""
SUCH: Final = re.compile(r"\bsuch (?!as\b|an? )[a-z-]+", re.I)
"""“Used such soundings.”"""
ROLE: Final = re.compile(
    r", (?:the|then the) (?:[a-z-]+ )?(?:chief executive|president|director|chairman|founder|minister|governor|captain"
    r"|leader|head|commander|editor|owner|secretary|manager|author|inventor|king|emperor|mayor|judge|engineer)[,.]"
)
"""“Quill, the chief executive, was fired”: of what?"""
_BY_THEN: Final = re.compile(r"(?:By then|By that time|Even then|Until then)\b")
"""“By then Ulm had joined too.”"""
_THING: Final = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er) [a-z]")
_LOOSE: Final = (COUNTED_SORT, LEFT_OVER, RANKED, SUCH, ROLE)


def is_loose(text: str) -> bool:
    """Whether a sentence says something that the one before it mostly explains."""
    taken = OBJECT.search(text)
    is_taken = taken is not None and not _THING.search(text[: taken.start()])
    return is_taken or _BY_THEN.match(text) is not None or any(form.search(text) for form in _LOOSE)
