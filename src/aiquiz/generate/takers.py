"""Subjects that take up what the sentence before said: “The term is misleading”, “There were 157 people aboard”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.lexicon import NUMBER_WORDS
from aiquiz.generate.tie import Tie, has_name

__all__ = ["TAKERS"]

_VERB: Final = (
    r"(?:is|was|are|were|has|had|did|does|came|comes|took|made|began|became|fell|rose|went|got|gave|led|won|lost|held"
    r"|stood|lay|sold|ran|[a-z]+ed|corresponds|means|meant|appears)"
)
_TAKES_UP: Final = re.compile(
    r"(?:(?:In|On|At|By|After|Before|For) [^,;:.]{3,40}, )?[Tt]he (?P<what>term|word|phrase|expression|number|figure"
    r"|whole|record|proof|lesson|explanation|conclusion|recovery|difference|error|task|layer|remark|restriction|exception"
    rf"|comparison|distinction|assumption|prediction|objection|improvement|gain|loss|trick|attempt|exchange) {_VERB}\b"
)
"""What is said of words, numbers and thoughts: which, the sentence before says."""
_NTH: Final = re.compile(
    r"The (?P<which>first|second|third|fourth|last|next)"
    r" (?:is|was|are|were|came|went|took|had|has|began|fell|lay|stood)\b"
)
"""“The second came in 1992”: of what?"""
_THERE_WERE: Final = re.compile(
    rf"There (?:are|were|is|was) (?:about |some |only |nearly |almost |more than |at least )?"
    rf"(?P<many>(?:[\d,.]+|{'|'.join(NUMBER_WORDS)}) (?:[a-z-]+ )?[a-z]+)\b(?!.*\bof wh(?:om|ich)\b)"
)
"""“There are 65 piers”: where?"""


TAKERS: Final = (
    Tie(_TAKES_UP, "points at what was said before", is_opener=True),
    Tie(_NTH, "leaves out what it counts", is_opener=True),
    Tie(_THERE_WERE, "does not say where", is_opener=True, unless=has_name),
)
"""In the order they are asked."""
