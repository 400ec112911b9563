"""What a sentence turns on that only the one before tells: “nevertheless”, “the last to do so”, “a third proposal”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.cohesion.tie import Tie

__all__ = ["COUNTS_ON", "ELSEWHERE_TOO", "HINGES"]

_NTH: Final = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_OTHER_KIND: Final = "half|side|end|day|night|hand|way|thing|people|third|two"
COUNTS_ON: Final = (
    rf"An? (?:{_NTH}),"
    rf"|An? (?:{_NTH}|further) (?:proposal|offer|bid|vote|ballot|hearing|ruling|verdict|appeal|trial|lawsuit|suit"
    r"|interference|referendum|inquiry|draft|bill|ultimatum|summons)\b(?! (?:in|of|on|to|over|against|between) )"
    rf"|The other (?!(?:{_OTHER_KIND})\b)[a-z]+ (?:is|was|has|had|goes|went|comes|came|leads|led|runs|ran|uses|used"
    r"|lies)\b"
)
"""A pattern of how a sentence that counts on begins:
“A sixth, the red one, …”, “A third offer …”, “The other road is …”."""
_COUNTED_ON: Final = re.compile(f"(?P<which>{COUNTS_ON})")
_NEVERTHELESS: Final = re.compile(r"(?:[\w’'.-]+ ){1,6}(?P<word>nevertheless|nonetheless) [a-z]")
"""“Quill nevertheless went south”: in spite of what?"""
_LAST_TO: Final = re.compile(
    r"The (?P<which>(?:last|first|only one|latest|next|[a-z]+est|most [a-z]+)"
    r" (?:to (?:do (?:so|this|that|it)|(?:succeed|fail)(?= (?:was|were|came|is)\b))"
    r"|(?:in|outside) (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*)*"
    r" (?:left|closed|came|went|died|stopped|ended)))\b"
)
"""“The last to do so was Quill”, “The last in Norland left Olm”: the last of whom, to do what?"""
_THE_NAME: Final = re.compile(
    r"\bthat (?P<what>the name (?:pointed|referred|paid|recalled|alluded|looked back|honou?red|stood))\b"
)
"""“The spokesman said that the name pointed to Olm”: which name?"""
ELSEWHERE_TOO: Final = r"(?:[\w’'-]+ ){2,8}elsewhere (?:too|as well)(?=[.,;])"
"""A pattern of how a sentence begins that goes on to other places: “Quiet mills turn elsewhere too.”"""
_COMPARED_ON: Final = re.compile(
    r"(?P<which>The (?:greater|bigger|larger|smaller|deeper|harder|stranger|graver|nearer|odder|further|more [a-z]+)"
    r" (?:achievement|discovery|danger|problem|change|success|failure|puzzle|question|surprise|threat|difficulty|loss"
    r"|prize|worry|mystery|lesson|step|risk|obstacle|blow|mistake|trouble|contribution|work|gain|challenge|test|shock))"
    r" (?!than\b|of\b|that\b|which\b)[a-z]+"
    rf"|(?P<too>{ELSEWHERE_TOO})"
)
"""“The greater discovery came by chance”: greater than which?"""

HINGES: Final = (
    Tie(_COUNTED_ON, "counts on from what was said before", is_opener=True),
    Tie(_COMPARED_ON, "compares with what was said before", is_opener=True),
    Tie(_NEVERTHELESS, "draws on what was said before", is_opener=True),
    Tie(_LAST_TO, "leaves out what it counts", is_opener=True),
    Tie(_THE_NAME, "does not say of what"),
)
"""In the order they are asked."""
