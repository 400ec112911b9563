"""What a sentence counts or tells apart without saying what: “several thousand graze”, “the first case”, “the gap”.

Of what, or of which cases there are, stands in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import NUMBER_WORDS

__all__ = ["CONTRASTS"]

_COUNT: Final = "|".join(NUMBER_WORDS)
_ALWAYS_MANY: Final = "people|men|women|children|sheep|cattle|deer|fish|police|troops|staff|species"
_SEVERAL_DO: Final = re.compile(
    r"(?:Only |About |Some |Nearly |Almost |Perhaps )?"
    rf"(?P<many>(?i:several|many|a few|some|an?|{_COUNT}) (?:hundred|thousand|million|dozen"
    r"|(?:in|out of) (?:an? )?(?:hundred|thousand|million|ten)))"
    rf" (?!(?:{_ALWAYS_MANY})\b)[a-z]+[^s\W] (?:in|on|at|by|from|to|there|here|each|every|the|an?|fruit|seed)\b"
)
"""“Several thousand graze in the park”: of what?"""
_MAY_SHED: Final = re.compile(
    r"\b(?:may|can|will|could|would|might) (?:[a-z]+ly )?[a-z]+ (?P<many>(?:(?:many|several|up to) )?"
    r"(?:dozens|hundreds|thousands|millions))(?=[.,;]| (?:in|an?|each|every|per|at|within) )"
)
"""“A single animal may shed many thousands in its life”: of what?"""
_NTH_CASE: Final = re.compile(
    r"\b(?P<which>(?:in|about|of|for|with|like|is|was) the (?:first|second|third|last|other|latter) (?:case|instance"
    r"|way|possibility|option|group|type|kind|sort|half|stage|step))(?=[.,;]| (?:and|but)\b)"
)
"""“A cargo ship cares only about the first case”: which cases are there?"""
_ALL_THREE: Final = re.compile(
    r"\b(?P<all>(?:between|of|in|for|to|with|from|through) all (?:three|four|five|six))(?=[.,;]| (?:and|but)\b)"
)
"""“Must be able to move between all three”: three what?"""
_MORE_CAME: Final = re.compile(
    rf"(?P<more>(?i:{_COUNT}|several|many|some|a few|\d+) (?:more|others?|further)\b)[^,;:.]{{0,40}}? (?:followed|came"
    r"|joined|signed up|came later|were to follow)(?=[.,;])"
)
"""“Six more states of the south followed”: followed in what?"""
_ON_BOARD: Final = re.compile(
    r"(?P<where>On board|Aboard|In command|At the (?:helm|controls|wheel)) (?:was|were|is|are)\b"
)
"""“On board was Ada Quill”: of what?"""
_CAME_ABOUT: Final = re.compile(
    r"(?P<what>Repeal|Ratification|Trouble|Relief|Rescue|Recognition|Approval|Permission|Confirmation|Payment"
    r"|Help|Delivery|Deliveries|Reinforcements)"
    r" (?:passed|came|arrived|followed|was (?:granted|refused|agreed|given|approved)|took)\b(?! (?:from|of|for|to)\b)"
)
"""“Repeal passed in June 1846”: of what?"""
_WENT_ON: Final = re.compile(
    r"(?P<what>(?!Nothing|Something|Everything|Morning|Evening|Spring|During)[A-Z][a-z]+ing) (?:went on|carried on"
    r"|continued|resumed|began again)(?=[.,;])"
)
"""“Collecting went on, now in earnest”: of what?"""
_PRIZE_FOR: Final = re.compile(
    r"[^,;:]*\b(?:received|won|was awarded|were awarded|shared|got|earned) (?:the|an?) [^,;:]{3,60}? for [a-z]+ing "
    r"(?:[a-z]+ly )?(?P<what>its [a-z]+|their [a-z]+|it|them)\b"
)
"""“Ada Quill won the Zorbo Prize for discovering its power against moths”: whose?"""
_FOR_THE_REST: Final = re.compile(
    r"(?P<what>(?:As f|F)or the (?:rest|others?|remainder))(?=,? [A-ZÀ-ÖØ-Þa-z])(?! of\b)"
)
"""“For the rest Zorbo used bought machines”: of what?"""
_THE_GAP: Final = re.compile(
    r"\b(?:(?:close[sd]?|bridge[sd]?|plug(?:ged|s)?) (?P<what>the gap)(?=[.,;]| (?:with|by|in \d))"
    r"|that (?P<that>the gap) (?:had|has|was|should|must|would)\b)"
)
"""“Persuaded Moscow that the gap had to be closed”: which?"""
_ALSO_THEN: Final = re.compile(r"(?P<also>Also (?:in|on|at|during|around|by) )")
"""“Also in 1923 doctors found a growth”: what else was then?"""
_BE_BOTH: Final = re.compile(
    r"\b(?P<both>(?:can|could|may|might|must|will|would|cannot) (?:be|do|have|use|need|want|make) both)(?=[.,;])"
)
"""“No map can be both.”: which two?"""
_SAID_NO: Final = re.compile(
    r"(?:In|On|At|By) [^;:]*, (?:the )?[^,;:]{3,60}? (?P<said>(?:said|says|voted|answered|replied) (?:no|yes))(?=[.,;])"
)
"""“In Moor v. Quill the court said no”: to what?"""
_HAD_TO_WAIT: Final = re.compile(
    r"[^,;:]{3,60}? (?P<wait>(?:had|has|have) to wait (?:until|till|another|a further"
    r"|for [a-z]+ (?:more )?years))\b"
    r"(?!.* (?:to see|to be|for (?:an?|the|its|his|her|their)) )"
)
"""“Norland had to wait until 14 December”: for what?"""
_IS_MOST: Final = re.compile(
    r"(?!The\b|Its\b|His\b|Her\b|Their\b)[A-ZÀ-ÖØ-Þ][\w’'-]*(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,2} (?:is|was) (?P<which>the"
    r" (?:most [a-z]+|(?!(?:fin|mod|for|hon|inter|pri|qui|w|gu|for|t|be)est\b)[a-z]{3,}est))(?=[.,;]| and [A-ZÀ-ÖØ-Þ])"
)
"""“Olm is the most popular, and Arn the highest”: the most popular what?"""
_IN_TABLE: Final = re.compile(
    r"\b(?:appears?|stands?|shown|listed|given|found|missing|left out|included|see|seen) (?P<where>(?:in|from|on) the"
    r" (?:table|chart|diagram|graph|list|figure))(?=[.,;])"
)
"""“Quill does not appear in the table.”: in which?"""
_THINK_SO: Final = re.compile(
    r"\b(?P<so>(?:thinks?|thinking|thought|believing|believes?|believed|hoped|feared|to suppose|to say) so)(?=[.,;])"
)
"""“There were reasons for thinking so.”: what?"""
_LATER_MODEL: Final = re.compile(
    r"\b(?P<which>an? (?:later|earlier|newer|improved|simpler|cheaper) (?:model|version|edition|variant|prototype))"
    r"(?=[.,;]| (?:in|for|was|had|with)\b)"
)
"""“The studio bought eight of a later model”: of what?"""
_DOING_ONE: Final = re.compile(r"(?:By )?(?P<one>[A-Z][a-z]+ing one) (?=[a-z]+s\b|in\b|on\b|to\b|by\b|with\b)")
"""“Adding one raises the weight”: one what?"""
_WITH_HER_THEY: Final = re.compile(r"With [A-ZÀ-ÖØ-Þ][^;:.]*, (?P<who>they) ")
"""“With Ada Quill, a friend who had worked on mills, they founded Zorbo”: who did?"""
_NEAREST: Final = re.compile(
    r"(?P<whose>The (?:nearest|closest) (?:living |known )?(?:relative|relation|parallel|cousin|equivalent)s?"
    r"|The last (?:sighting|specimen|one alive)) (?:is|are|was|were|that)\b"
)
"""“The nearest living relative is the Zorbo pigeon”: of what?"""
_SIDE_ONE: Final = re.compile(
    r"The (?:right|left|other|upper|lower|inner|outer|smaller|bigger|older|younger|northern|southern|eastern|western)"
    r" (?P<one>one)\b(?! of\b)"
)
"""“The right one is of rock crystal”: one what?"""
_COME_FROM: Final = re.compile(
    r"(?P<which>The (?!first|last|oldest|best|name|word|term|title|idea|people|population)[a-z]{3,}[^s\W]s)"
    r" (?:come|came|stem|date|originate) (?:mostly |mainly |all |probably )?from\b(?! the same\b)"
)
"""“The stones come from the temple”: which stones?"""


def _is_told_apart(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether two possibilities or more stand before it: “It may sink or float, and in the first case …”."""
    return has_clause(before, mentions) or re.search(r"\b(?:or|two|three|either|both)\b", before, re.I) is not None


def _is_told_open(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether what is missing or stands open is told before it: “Olm was cut off, and a bridge closed the gap.”"""
    return _OPEN.search(before) is not None


_OPEN: Final = re.compile(
    r"\b(?:gaps?|lack(?:s|ed|ing)?|missing|cut off|apart|between|without|short|shortage|holes?"
    r"|breach(?:es|ed)?|absent|open)\b"
)


def _is_counted(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether several things stand before it: “Olm, Ulm and Arn have mills, and goods go between all three.”"""
    return _SEVERAL.search(before) is not None


_SEVERAL: Final = re.compile(
    r"\b(?!was\b|has\b|is\b|his\b|its\b)[a-z]{2,}[^s\W]s\b|, [^,]+ and\b|\b(?:people|men|women)\b"
)


CONTRASTS: Final = (
    Tie(_SEVERAL_DO, "leaves out what it counts", is_opener=True),
    Tie(_MAY_SHED, "leaves out what it counts", unless=has_clause),
    Tie(_NTH_CASE, "leaves out what it is one of", unless=_is_told_apart),
    Tie(_ALL_THREE, "leaves out what it counts", unless=_is_counted),
    Tie(_MORE_CAME, "does not say what or whom", is_opener=True),
    Tie(_ON_BOARD, "does not say of what", is_opener=True),
    Tie(_CAME_ABOUT, "does not say of what", is_opener=True),
    Tie(_WENT_ON, "does not say of what", is_opener=True),
    Tie(_PRIZE_FOR, "points at something not named before", is_opener=True),
    Tie(_FOR_THE_REST, "does not say of what", is_opener=True),
    Tie(_THE_GAP, "points at something not named before", unless=_is_told_open),
    Tie(_SIDE_ONE, "leaves out what it is one of", is_opener=True),
    Tie(_ALSO_THEN, "does not say besides what", is_opener=True),
    Tie(_BE_BOTH, "does not say which two", unless=_is_told_apart),
    Tie(_SAID_NO, "does not say to what", is_opener=True),
    Tie(_HAD_TO_WAIT, "does not say for what", is_opener=True),
    Tie(_IS_MOST, "leaves out what it is one of", is_opener=True),
    Tie(_IN_TABLE, "points at something not named before"),
    Tie(_THINK_SO, "does not say what", unless=has_clause),
    Tie(_LATER_MODEL, "does not say of what", unless=has_clause),
    Tie(_DOING_ONE, "leaves out what it is one of", is_opener=True),
    Tie(_WITH_HER_THEY, "does not tell who that is", is_opener=True),
    Tie(_NEAREST, "does not say of what", is_opener=True),
    Tie(_COME_FROM, "points at something not named before", is_opener=True),
)
"""In the order they are asked."""
