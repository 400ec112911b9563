"""Words for things of which the sentence before says which: “the western half”, “a first attempt”, “the date”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import NUMBER_WORDS

__all__ = ["TAKEUPS"]

_COUNT: Final = "|".join(NUMBER_WORDS)
_ORDER: Final = "first|second|third|fourth|fifth|next|last|final"
_HALF: Final = re.compile(
    r"(?P<which>The (?:western|eastern|northern|southern|upper|lower|other|first|second|larger|smaller)"
    r" (?:half|third|quarter|two[- ]thirds))\b(?! of\b)"
)
"""“The western half joined Norland”: of what?"""
_FROM_THE_FIRST: Final = re.compile(
    rf"\b(?P<which>(?:from|of|in|by|with|after) the (?:first|last|next|other|remaining) (?:{_COUNT}))"
    r"(?=[.,;:]| (?:because|by|and|but|was|were|had|after)\b)"
)
"""“Norland, kept out of the first two, won in 1905”: of which games?"""
_ATTEMPT: Final = re.compile(
    rf"\b(?P<which>[Aa] (?:{_ORDER}|further|new) (?:attempt|try|effort|bid))\b"
    r"(?! (?:to|at|on|of|by|with|towards?|for)\b)"
)
"""“Quill made a first attempt in 1787”: at what?"""
_NTH_MATCH: Final = re.compile(
    r"\b(?:won|lost|took|drew|fought|played|attended|missed|refereed) (?P<which>(?:the|their) "
    rf"(?:{_ORDER}) (?:meeting|match|fight|bout|race|round|contest|encounter|leg|rematch))\b"
    r"(?! (?:of|against|with|for|between|in the|at the)\b)"
)
"""“Quill took the second meeting in 1974”: with whom?"""
_FAULT: Final = re.compile(
    r"\b(?:traced|found|mended|repaired|corrected|discovered|noticed|attributed|removed|blamed|explained|identified)"
    r" (?P<what>the (?:fault|cause|trouble|error|mistake|defect|flaw|culprit|leak))\b(?! (?:of|in|that|for|with)\b)"
)
"""“In 1926 Quill traced the fault to a fungus”: of what?"""
_THE_DATE: Final = re.compile(
    r"The (?P<what>date|anniversary|occasion|news|sight|remedy|discrepancy)"
    r" (?:is|was|had|has|came|fell|spread|reached|became|proved)\b"
)
"""“The date is now kept as a holiday”: which?"""
_AT_THE_SIGHT: Final = re.compile(r"\b(?P<what>(?:at|by) the (?:sight|news|thought|prospect))(?=[.,;]| (?:and|but)\b)")
"""“Quill collapsed at the sight and died”: of what?"""
_IN_THE_TALE: Final = re.compile(
    r"(?P<where>In the (?:myth|story|legend|tale|fable|poem|play|novel|film|painting|picture|scene)) "
    r"(?!of\b|that\b|which\b"
    r"|by\b|called\b|as\b)"
)
"""“In the myth the god struck the rock”: in which?"""
_LARGEST_GROUP: Final = re.compile(
    r"(?P<which>The (?:largest|biggest|smallest|main|first|second|last) (?:group|share|number|batch|contingent|wave))"
    r" (?:is|was|were|are|came|went|arrived|lives|lived)\b"
)
"""“The largest group was employed at Ulm”: of whom?"""
_WAS_WRONG: Final = re.compile(
    r"(?P<what>The (?:[a-z]+ )?(?:date|year|name|age|number|figure|report|story|rumour|account)) "
    r"(?:was|is|were|proved) (?:wrong|right|false|true|correct|untrue|mistaken)\b"
)
"""“The birth date was wrong”: which?"""
_IN_QUESTION: Final = re.compile(r"\b(?P<which>[Tt]he [a-z]+ in question)\b")
_EACH_MAN: Final = re.compile(
    r"(?P<who>Each (?:man|woman|side|brother|sister|partner|fighter|firm|family|army))"
    r" (?:earned|got|received|took|had|was|were|won|lost|paid|gave|made|put|kept|held|lost|wanted|agreed|believed)\b"
)
"""“Each man earned 2 million”: of whom?"""
_THAT_ENDED: Final = re.compile(
    r"(?:(?:In|On|By|Until|Since|After|All) [^,;:.]{3,30},? )(?P<that>that (?:soon |all |quickly )?(?:stopped|ceased"
    r"|changed|ended|began to change|was to change|would change|came to an end|proved|was no longer|had changed"
    r"|was not))\b"
)
"""“In May 1907 that stopped being true”: what?"""
_AGAIN: Final = re.compile(
    r"(?P<what>Fighting|War|Violence|Trouble|Protests|Talks|Work) (?:flared(?: up)?|broke out|began|resumed|erupted"
    r"|started|was broken off) (?P<again>again|once more)\b(?! (?:in|on|between) the\b| between\b)"
)
"""“Fighting flared again in 1995”: where, and with whom?"""
_THE_BEST_WAY: Final = re.compile(
    r"(?P<what>The (?:most [a-z]+|best|simplest|oldest|newest|latest|easiest|earliest|cheapest|safest) (?:known )?"
    r"(?:way|method|solution|answer|approach|attempt|example))"
    r" (?:is|was|are|were|came|comes|has)\b"
)
"""“The most elegant way was found by Quill”: of doing what?"""
_NTH_LINE: Final = re.compile(
    rf"The (?P<which>{_ORDER}) (?:line|row|column|point|figure|step|part|rule|equation|sentence)"
    r" (?:explains|shows|means|tells|says|is why|makes|follows|describes)\b"
)
"""“The last line explains why cells are small”: of what?"""
_ONLY_NTH: Final = re.compile(rf"(?P<which>Only the (?:{_ORDER}|eldest|youngest|oldest)), (?=[A-ZÀ-ÖØ-Þ])")
"""“Only the fourth, Karl, grew up”: the fourth what?"""
_SIMILAR_EFFECT: Final = re.compile(
    r"(?P<which>(?!.*\b(?:to|as|like)\b(?! a similar\b))[^;:]*\bto an? similar (?:effect|result|problem|fate|end))\b"
    r"(?! (?:to|as)\b)"
)
_HAS_TWO: Final = re.compile(
    rf"(?P<many>(?:has|have|had) (?:(?:only|just) )?(?:{_COUNT}))(?=[.,;]| and (?:is|was|are)\b)"
)
"""“The Olm beetle has two and lives in Norland”: two what?"""


_PARTS_THE_TWO: Final = re.compile(
    r"\b(?P<which>(?:separates?|separated|distinguish(?:es|ed)?|divides?|divided|joins?|joined|links?|linked|unites?"
    r"|united|connects?|connected|between) the two)(?=[.,;]| (?:is|are|was|were|came|lies|lay|and|but)\b)"
)
"""“The property that separates the two is speed.”"""
_THAT_NAME: Final = re.compile(
    r"\b(?P<which>(?:pass(?:es|ed)|g[ai]ve[ns]?|took|taken?|kept|keeps?|bore|bears?|sold|chose|used?|adopted|dropped"
    r"|changed|lost) (?:on )?that (?:name|title|nickname|surname))\b"
)
"""“In 1798 Quill passed that name to a pupil.”"""


def _tells_two(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether two may be told of before it: “Olm has a river and a lake, and a canal joins the two.”"""
    return re.search(r"\b(?:and|or|from|than|both)\b|[,;] ", before) is not None


def _tells_name(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a name may be told before it: “Called Olm at birth, she kept that name.”"""
    return re.search(r"[“\"]|\b(?:called|named|known|names?|titles?|as)\b", before) is not None


def _is_counted(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether several of something stand before it: “Of its four wings the beetle has two …”."""
    return re.search(r"\b(?:[Oo]f|[Ww]hile|[Ll]ike|[Uu]nlike|[Ii]f)\b|, ", before) is not None


_ITS_LEADER: Final = re.compile(
    r"(?P<whose>The (?:movement|group|faction|band|gang|cult|sect|rebels?|uprising|revolt|rising|conspirators?)['’]s?) "
    r"(?:[a-z-]+ )?(?:leaders?|founders?|heads?|commanders?|chiefs?|members?|aims?|demands?)\b"
)
"""“The movement's leader, Ada Quill”: of which movement?"""


TAKEUPS: Final = (
    Tie(_ITS_LEADER, "points at what was said before", is_opener=True),
    Tie(_HALF, "does not say of what", is_opener=True),
    Tie(_FROM_THE_FIRST, "leaves out what it counts"),
    Tie(_ATTEMPT, "does not say at what", unless=has_clause),
    Tie(_NTH_MATCH, "does not say with whom", unless=has_clause),
    Tie(_FAULT, "does not say of what", unless=has_clause),
    Tie(_THE_DATE, "points at what was said before", is_opener=True),
    Tie(_AT_THE_SIGHT, "does not say of what", unless=has_clause),
    Tie(_IN_THE_TALE, "points at what was said before", is_opener=True),
    Tie(_LARGEST_GROUP, "does not say of whom or of what", is_opener=True),
    Tie(_WAS_WRONG, "points at what was said before", is_opener=True),
    Tie(_IN_QUESTION, "points at what was said before", unless=has_clause),
    Tie(_EACH_MAN, "does not say of whom", is_opener=True),
    Tie(_THAT_ENDED, "does not say what", is_opener=True),
    Tie(_AGAIN, "does not say where", is_opener=True),
    Tie(_THE_BEST_WAY, "does not say of what", is_opener=True),
    Tie(_NTH_LINE, "does not say of what", is_opener=True),
    Tie(_ONLY_NTH, "leaves out what it counts", is_opener=True),
    Tie(_SIMILAR_EFFECT, "does not say to what", is_opener=True),
    Tie(_PARTS_THE_TWO, "points at something not named before", unless=_tells_two),
    Tie(_THAT_NAME, "points at something not named before", unless=_tells_name),
    Tie(_HAS_TWO, "leaves out what it counts", unless=_is_counted),
)
"""In the order they are asked."""
