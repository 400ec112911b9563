"""Subjects that take up what the sentence before said: “The term is misleading”, “There were 157 people aboard”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_name, has_time
from aiquiz.generate.language.lexicon import NUMBER_WORDS

__all__ = ["TAKERS"]

_VERB: Final = (
    r"(?:is|was|are|were|has|had|did|does|came|comes|took|made|began|became|fell|rose|went|got|gave|led|won|lost|held"
    r"|stood|lay|sold|ran|[a-z]+ed|corresponds|means|meant|appears)"
)
_TAKES_UP: Final = re.compile(
    r"(?:(?:In|On|At|By|After|Before|For) [^,;:.]{3,40}, )?[Tt]he (?P<what>term|word|phrase|expression|number|figure"
    r"|whole|record|proof|lesson|explanation|conclusion|recovery|difference|error|task|layer|remark|restriction|exception"
    rf"|comparison|distinction|assumption|prediction|objection|improvement|gain|loss|trick|attempt|exchange|change|shift"
    rf"|switch) {_VERB}\b"
)
"""What is said of words, numbers and thoughts: which, the sentence before says."""
_NTH: Final = re.compile(
    r"The (?P<which>first|second|third|fourth|last|next)"
    r" (?:(?:mostly|mainly|chiefly|probably|usually) )?(?:is|was|are|were|came|comes|went|goes"
    r"|took|takes|had|has|began|fell|lay|lies|stood)\b"
)
"""“The second came in 1992”: of what?"""
_THERE_WERE: Final = re.compile(
    rf"There (?:are|were|is|was) (?:about |some |only |nearly |almost |more than |at least )?"
    rf"(?P<many>(?:[\d,.]+|{'|'.join(NUMBER_WORDS)}) (?:[a-z-]+ )?[a-z]+)\b(?!.*\bof wh(?:om|ich)\b)"
)
"""“There are 65 piers”: where?"""


_EXAMPLE: Final = re.compile(
    r"[^;:]*? (?P<what>(?:is|was|are|were) (?:an? (?:good |fine |famous |well-known )?example"
    r"|the best(?:-known)? (?:case|example)|a case in point|no exception|another))(?=[.,;])"
)
"""“The fault in Olm is the best-known case”: of what?"""
_TOLL: Final = re.compile(
    r"(?:In all,? |All |Around |About |Some |Nearly |Almost |More than |At least |Only )?"
    rf"(?P<who>(?:[\d,.]+|{'|'.join(NUMBER_WORDS)})(?: (?:hundred|thousand|million))?"
    r"(?: (?:[A-Za-z]+ )?(?:people|men|women|children|passengers|workers|soldiers|teams|sides))?)"
    r"(?: on board| aboard)? (?:(?:were|was) (?:drowned|killed|injured|hurt|arrested|evacuated)|died|drowned|took part"
    r"|left their homes|came|lost their (?:lives|homes|jobs)|fled|survived)\b(?! in (?:the|an?) (?-i:[a-z]))",
    re.I,
)
"""“In all 1,836 were drowned along the coast”: when, and in what?"""


TAKERS: Final = (
    Tie(_TAKES_UP, "points at what was said before", is_opener=True),
    Tie(_NTH, "leaves out what it counts", is_opener=True),
    Tie(_THERE_WERE, "does not say where", is_opener=True, unless=has_name),
    Tie(_EXAMPLE, "does not say of what", is_opener=True),
    Tie(_TOLL, "does not say in what", is_opener=True, unless=has_time),
)
"""In the order they are asked."""
