"""Turns of phrase that throw back to the sentence before: “noticed as much”, “One in 1934”, “mother and son”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause, has_time
from aiquiz.generate.entities.mentions import Mention

__all__ = ["THROWBACKS"]

_AS_MUCH: Final = re.compile(
    r"\b(?P<what>(?:noticed|said|admitted|suspected|guessed|knew|hinted|observed|wrote|conceded|confirmed|predicted"
    r"|argued|feared|thought|believed|announced|declared|confessed|reported|expected"
    r"|told \w+) as much)\b(?! (?:as|of|about)\b)"
)
"""“Quill noticed as much in 1866”: what?"""
_ONE_AT: Final = re.compile(
    r"(?P<one>One (?:in (?=[12]\d{3}\b|[A-ZÀ-ÖØ-Þ])|on (?=\d)|(?:on|at|near|from) (?=[A-ZÀ-ÖØ-Þ])))"
)
"""“One in January 1934 killed 8,000”: one what? “One in ten” is a share."""
_IN_ONE: Final = re.compile(r"(?P<where>In (?:one|another) (?:hangs?|stands?|lies|sits?|lived?))\b")
"""“In one hang the landscapes of Quill”: in which?"""
_BEFORE_THEN: Final = re.compile(r"(?P<when>Before then|Until then|Since then)\b")
_STILL: Final = re.compile(
    r"(?P<what>(?:Deeper|Higher|Further|Farther|Lower|Earlier|Later|Older|Rarer|Larger|Smaller) still)\b"
)
"""“Deeper still, at 1,000 metres, …”: than what?"""
_THINKING_SO: Final = re.compile(r"\b(?P<what>(?:thinking|believing|supposing|fearing|hoping|saying) so)(?=[.,;])")
"""“There were good reasons for thinking so.”"""
_KIN: Final = re.compile(
    r"\b[a-z]{3,} (?<!the )(?<!his )(?<!her )(?<!their )(?<!between )"
    r"(?P<who>(?:mother|father) and (?:son|daughter)|brother and sister|husband and wife)\b(?! [a-z]+(?:er|ing)s?\b)"
)
"""“Quill helped to reconcile mother and son”: whose?"""
_AUDIENCE: Final = re.compile(
    r"The (?P<who>(?:[a-z-]+ )?(?:audience|spectators|jury|reviewers|listeners))\b(?! (?:of|for|who|that|which)\b)"
    r"[^.;]*\b(?:booed|whistled|jeered|hissed|laughed|applauded|cheered|clapped|wept|walked out|turned it down)\b"
)
"""“The audience at Olm whistled and jeered”: at what?"""
_FAVOURS: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][^;:,]*? (?P<what>(?:favou?rs?|favou?red|(?:argues|argued) for))"
    r" [A-ZÀ-ÖØ-Þ](?![^,;]*\b(?:as|over|for)\b)[\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*(?=[.,;])"
)
"""“Norland officially favours Cape Quill”: as what?"""
_MANY_DID: Final = re.compile(
    r"(?:During|In|By|After|Before|At|On|Since|Until) [^.,;:]{3,60},? (?P<who>(?:many|most|several|some|few)"
    r" (?:had|have|were|are|went|fled|died|served|joined|lived|worked|took|came))\b"
)
"""“During the war many had served in the guard”: many of whom?"""
_SEQUELS: Final = re.compile(
    r"(?P<what>(?:An?|One|Two|Three|Several|More) (?:[a-z-]+ )?(?:sequel|successor)s? followed)\b"
)
"""“Two sequels followed”: to what?"""
_ONE_HALF: Final = re.compile(r"(?P<what>One half (?:goes|went|is|was|belongs|belonged|came|comes))\b")
"""“One half goes to Ada Quill”: of what?"""
_LAST_OF_THESE: Final = re.compile(
    r"(?P<which>(?:At|In|On|To|From|Near|With|By|For|Behind|Beyond|Of) (?:the (?:very )?(?:last|first|second|third"
    r"|fourth|latter|former|other|[a-z]{3,}est)|one|each|all|both) of (?:these|those|them))(?=,| [a-z])"
)
"""“At the last of these, a visitor …”: of which?"""
_EXCEPTION: Final = re.compile(
    r"(?P<what>The (?:(?:chief|main|only|one|great|greatest|best-known|most famous|notable|other|first) )*exceptions?)"
    r" (?:is|was|are|were)\b"
)
"""“The chief exception is the family Olmidae”: to what?"""
_TOOK_PART: Final = re.compile(
    r"(?:(?:About|Around|Some|Nearly|Almost|Only|Over|More than) )?(?:[A-Z][a-z-]+|[\d,]+) (?:[a-z]+ ){1,2}"
    r"(?P<did>took part|competed|entered|attended|turned up|were present|were invited)(?=[,.;]| (?:and|but)\b)"
)
"""“About 240 athletes took part, from fourteen lands”: in what?"""
_PREMIERE: Final = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][\w’'-]+)(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)* (?P<did>(?:gave|conducted|directed|led|attended"
    r"|played at) (?:the|its) (?:world |first )?(?:premiere|première|first night))\b(?! (?:of|to be)\b)"
)
"""“Ada Quill gave the premiere in Olm in 1881”: of what?"""
_OF_THE_WORK: Final = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:critics?|reviewers?|[A-ZÀ-ÖØ-Þ][\w’'-]+)(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)* (?:[a-z]+ly )?(?:wrote|said"
    r"|thought|found|complained|declared|called|considered|dismissed|praised)(?: that)?"
    r" (?P<what>the (?:[a-z]+ )?(?:work|piece|composition))\b(?! (?:of|on|that|which|in)\b)"
)
"""“The critic Quill wrote that the work stank”: which?"""
_HAD_OPPOSITE: Final = re.compile(
    r"\b(?P<what>(?:had|has|have|faced|took|held|drew|reached|tried|did) the (?:opposite|reverse)"
    r"(?: (?:problem|trouble|worry|difficulty|view|line|course|position|experience|conclusion))?)(?=[.,;])"
)
"""“Quill had the opposite problem.”: to which?"""
_OF_KIN: Final = re.compile(r"\b(?:mother|father|son|daughter|brother|sister|husband|wife|child(?:ren)?)\b", re.I)
_SEVERAL: Final = re.compile(
    r"\b(?:people|men|women|children|[a-z]+(?:ers|ors|ists|ants|ents|ians|men|folk))\b|\bof (?:the|its|his|her|their) "
)


def _has_clause_but_asides(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a clause stands before it, and not only what two commas enclose: “The mayor, Ada Quill, had …”."""
    return has_clause(re.sub(r", (?!(?:who|which|when|as|if)\b)[^,;:.]+,", "", before), mentions)


def _tells_of_kin(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a relation stands before it: “His father swore him in, and father and son left for Olm.”"""
    return _OF_KIN.search(before) is not None


def _tells_of_several(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether the text says anywhere before of whom: “After the landing of the settlers many died.”"""
    return _SEVERAL.search(before) is not None


THROWBACKS: Final = (
    Tie(_AS_MUCH, "does not say what", unless=_has_clause_but_asides),
    Tie(_ONE_AT, "leaves out what it is one of", is_opener=True),
    Tie(_IN_ONE, "does not say in which", is_opener=True),
    Tie(_BEFORE_THEN, "counts from a time that is not given", is_opener=True, unless=has_time),
    Tie(_STILL, "does not say than what", is_opener=True),
    Tie(_THINKING_SO, "does not say what", unless=has_clause),
    Tie(_KIN, "does not say whose", unless=_tells_of_kin),
    Tie(_AUDIENCE, "does not say of what", is_opener=True),
    Tie(_FAVOURS, "does not say as what", is_opener=True),
    Tie(_SEQUELS, "does not say to what", is_opener=True),
    Tie(_ONE_HALF, "does not say of what", is_opener=True),
    Tie(_MANY_DID, "does not say of whom", is_opener=True),
    Tie(_LAST_OF_THESE, "points at something not named before", is_opener=True),
    Tie(_EXCEPTION, "does not say to what", is_opener=True),
    Tie(_TOOK_PART, "does not say in what", is_opener=True),
    Tie(_PREMIERE, "does not say of what", is_opener=True),
    Tie(_HAD_OPPOSITE, "does not say to what", unless=_has_clause_but_asides),
    Tie(_OF_THE_WORK, "points at something not named before", is_opener=True),
)
"""In the order they are asked."""
