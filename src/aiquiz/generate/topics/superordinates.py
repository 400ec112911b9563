"""What a text calls its topic besides its name: “Nokia is a Finnish company” makes it “the company”.

The kind of thing a topic is stands for it as a noun behind “the” where no other thing of the kind is told of.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.entities.typetable import Kind
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, PERSON_ROLES, PUBLIC_BODY_WORDS, TIME_NOUNS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.topics.ballot import EVENT_HEADS
from aiquiz.model.fact import AnswerType

__all__ = ["superordinates"]

_BUILT: Final = word_set("Canal Tunnel Bridge Railway Dam Tower Wall Vault Cathedral Barrage")
_BODIES: Final = PUBLIC_BODY_WORDS | word_set("Union League Federation Association Academy Society College Bank Fund")
_OF_FIRM: Final = word_set("company firm business group board management")
_OF_BODY: Final = word_set("institution body organisation organization")
_OF_COUNTRY: Final = word_set("country nation state")
_OF_BUILT: Final = word_set("project scheme undertaking structure builders promoters")
_OF_WAR: Final = word_set("war conflict fighting rising revolt rebellion uprising")
_WARS: Final = word_set("War Wars Revolution Rebellion Uprising Revolt") & EVENT_HEADS
_NO_KIND: Final = (
    FUNCTION_WORDS
    | TIME_NOUNS
    | PERSON_ROLES
    | word_set("one kind sort type form name part member example result way matter thing place number lot most")
)


def superordinates(topic: str, kind: Kind, text: str, *, has_firm: bool) -> frozenset[str]:
    """The nouns that “the” may stand before to mean the topic; none where it is somebody, or several things.

    `has_firm` says that a firm's name is part of it: “Norland 40” is made by the company.
    """
    if not topic or kind.type is AnswerType.PERSON:
        return frozenset()
    said = set(_said_to_be(topic, text))
    head = re.split(r" (?:of|in|for) ", topic)[0].split()[-1]
    is_firm = kind.type is AnswerType.ORGANISATION and head not in _BODIES and kind.subtype != "team"
    if is_firm or has_firm:
        said |= _OF_FIRM
    if kind.type is AnswerType.PLACE and kind.subtype == "country":
        said |= _OF_COUNTRY
    for heads, nouns in ((_BODIES, _OF_BODY), (_BUILT, _OF_BUILT), (_WARS, _OF_WAR)):
        if head in heads:
            said |= nouns
    return frozenset(said)


def _said_to_be(topic: str, text: str) -> list[str]:
    """The nouns that the text says it is: “island” and “republic” of “Iceland is an island republic in the north”."""
    name = re.escape(topic)
    told = re.compile(
        rf"(?:(?:^|[.;:\n] ?)(?:The |An? )?{name}s?(?: \([^)]*\))? (?:is|was|are|were|became|remains) "
        rf"(?:still |now |also |once )?|\b{name}, )(?:an?|the) (?P<what>(?:[A-Za-z][\w-]* ){{0,4}}?[a-z][\w-]*)"
        r"(?=[,.;:]| (?:of|in|on|at|that|which|for|with|to|from|between|by|and|where|made|built|used|lying|known)\b)",
        re.I,
    )
    found = []
    for match in told.finditer(text):
        *before, noun = match["what"].split()
        found += [noun, *before[-1:]]
    return [
        word for word in found if word.islower() and word not in _NO_KIND and not word.endswith(("ed", "ing", "est"))
    ]
