"""What a sentence alludes to as known: “took the advice”, “scrapped that rule”, “before the great day”.

The sentence before has told of it; of whoever reads this one alone two of three ask of what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.dealings import leaves_claim_open
from aiquiz.generate.cohesion.tie import Tie, has_clause, has_time
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.sentences import SENTENCE_END

__all__ = ["ALLUSIONS", "needs_more_told"]

_TOOK_ADVICE: Final = re.compile(
    r"\b(?:took|follow(?:ed|s)|heed(?:ed|s)|ignor(?:ed|es)|accept(?:ed|s)|reject(?:ed|s)|declined|dismiss(?:ed|es)"
    r"|act(?:ed|s) on) (?P<what>the (?:advice|suggestion|hint|invitation|warning|recommendation|criticism|plea))\b"
    r"(?! (?:of|to|that|from|by|for|given|in (?:his|her|their|its|the))\b)"
)
"""“Quill took the advice in 1886”: which?"""
_SCRAPPED_THAT: Final = re.compile(
    r"[^,;:.]{3,40} (?P<which>(?:scrapped|abolished|repealed|changed|overturned|upheld|reversed|broke|lifted|dropped"
    r"|rejected|accepted|approved|ignored|enforced|revoked|cancelled|canceled|suspended|kept|withdrew|amended|signed)"
    r" (?:that|those|these) (?!of\b)[a-z]{3,})(?= (?:in|on|at|by|with|when|after)\b|[,.;])"
)
"""“Delegates scrapped that rule in 2021”: which?"""
_SUED: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][^,;:.]{1,40} (?P<did>(?:counter-?)?sued)(?=[.;]|,? (?:and|but) )")
"""“Moor sued, and in 1854 he won”: whom, and over what?"""
_CAME_TO_TERMS: Final = re.compile(
    r"\b(?P<did>came to terms|reached (?:a settlement|an agreement))(?=[.;,]| in \d{4}[.,;])"
    r"(?!.*\b(?:over|on|about|with)\b)"
)
"""“The leading makers came to terms.”: over what?"""
_WAS_APPALLED: Final = re.compile(
    r"(?P<felt>\b(?:was|were) (?:appalled|delighted|furious|outraged|dismayed|horrified|shocked|overjoyed|aghast"
    r"|indignant|unimpressed|alarmed))(?=\.$)"
)
"""“Quill, who had thought so for years, was appalled.”: at what?"""
_ON_THE_IDEA: Final = re.compile(
    r"\b(?:work(?:ed|ing|s)?|brood(?:ed|ing)|ponder(?:ed|ing)) (?P<what>(?:on |over )?"
    r"the (?:idea|theory|problem|question|subject|matter))\b(?! (?:of|that|how|why|whether|which|in)\b)"
)
"""“Had been working on the idea for twenty years”: on which?"""
_HELD_THINGS_UP: Final = re.compile(
    r"\b(?:held|put|slowed|speeded|sped|moved|hurried|brought) (?P<what>things|matters)"
    r" (?:up|off|down|back|along|forward|to a head)\b"
)
"""“A shortage of money held things up until 1865.”"""
_GREAT_DAY: Final = re.compile(
    r"\b(?P<when>(?:before|after|until|till|on) the (?:great|big|fateful|appointed|happy) (?:day|moment|event|night))\b"
    r"(?! (?:of|when|that)\b)"
)
"""“Ten weeks before the great day”: of what?"""
_DIFFERENT_OUTCOMES: Final = re.compile(
    r"The (?P<which>(?:different|differing|opposite|contrasting|contradictory|conflicting) (?:outcomes|results|verdicts"
    r"|answers|rulings|decisions|views|opinions|figures|findings|conclusions|dates|accounts)) (?:are|were|have|had)\b"
)
"""“The different outcomes are less odd than they look.”"""
_LESSON_DRAWN: Final = re.compile(
    r"The (?P<which>(?:[a-z]+ )?(?:lesson|conclusion|moral|comparison|parallel|distinction|inference|connection))"
    r" (?:was|were|is|had been|has been) (?:first |later |soon |often |then )?(?:drawn|learned|learnt|made)\b"
)
"""“The scientific lesson was drawn by Quill”: from what?"""
_SAW_CHANCE: Final = re.compile(
    r"[^;:.]{3,80}? (?P<saw>(?:smell(?:ed|s)|smelt|sens(?:ed|es)|scented|spotted|saw|sees) (?:an opportunity|a chance"
    r"|an opening))(?=[.,;]| and\b)"
)
"""“Quill smelled an opportunity.”: for what?"""
_NOT_AFFECTED: Final = re.compile(
    r"\b(?P<how>(?:was|were|is|are|remained) (?:not affected|unaffected|not hit|spared|unharmed|unscathed))(?=[.,;])"
)
"""“The second factory was not affected.”: by what?"""
_BY_THE_OLD: Final = re.compile(
    r"(?:In|At|On|Near|Outside) [^,;:.]{2,40}, (?:not far from|close to|next to|near|beside|opposite|behind) "
    r"(?P<what>the (?:old|former|original|same|first|abandoned|disused|ruined) (?P<noun>[a-z]{3,}))(?=[,.;])"
)
"""“In Olm, close to the old forge, …”: to which?"""
_SHOWED_WORK: Final = re.compile(
    r"\b(?:present|publish|exhibit|demonstrat|report|submitt)ed"
    r" (?P<what>the (?:work|results?|findings?|discovery|device|details|figures|terms))\b"
    r"(?! (?:of|on(?! (?:the )?\d)|that|which|for|from|had|was|were)\b)"
)
"""“Quill presented the work in Olm”, “Zorbo published the details on 8 May 1924”: which?"""
_THE_REMNANT: Final = re.compile(
    r"\b(?:surrendered|led|rallied|gathered|destroyed|routed|captured|scattered|joined|took|brought|with)"
    r" (?P<what>the (?:remnants?|remainder|stragglers|fugitives))\b(?! (?:of|from|who|that|which)\b)"
)
"""“Moor surrendered the remnant”: of what?"""
_FORCE: Final = re.compile(
    r"\b(?:arm(?:y|ies)|troops|forces?|men|soldiers|fleets?|ships|corps|regiments?|column|garrison|cavalry|infantry)\b"
)
_VICTIMS: Final = re.compile(
    r"(?P<who>Victims|Casualties|Onlookers|Bystanders|Mourners|Rescuers|Rioters|Hostages) (?:had|were|saw|heard|told"
    r"|came|went|fled|found|left|lost|took|said|[a-z]{2,}ed)\b"
)
"""“Victims landed on the page of Zorbo”: of what?"""


def _tells_why(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether it says before what somebody felt so about: “When the bill came, Quill was appalled.”"""
    return (
        re.search(r"\b(?:[Ww]hen|[Aa]fter|[Bb]ecause|[Aa]s|[Aa]t|[Bb]y|[Hh]earing|[Ss]eeing|saw|heard)\b", before)
        is not None
    )


def _tells_quarrel(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether it says before over what: “Moor and Quill quarrelled over the pump, and came to terms.”"""
    return re.search(r"\b(?:over|about|against|with|between|sued|quarrel\w*|war|dispute)\b", before) is not None


def _tells_force(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether an army stands before it: “The army lost, and Moor surrendered the remnant.”"""
    return _FORCE.search(before) is not None


def _tells_idea(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether the idea may be told before it: “Moor held that heat moves, and had worked on the idea for years.”"""
    return re.search(r"\b(?:that|how|why|whether|[Ii]deas?|[Tt]heor(?:y|ies)|[Hh]ypothesis)\b", before) is not None


ALLUSIONS: Final = (
    Tie(_TOOK_ADVICE, "points at something not named before", unless=has_clause),
    Tie(_SCRAPPED_THAT, "points at something not named before", is_opener=True),
    Tie(_SUED, "does not say whom", is_opener=True),
    Tie(_CAME_TO_TERMS, "does not say over what", unless=_tells_quarrel),
    Tie(_WAS_APPALLED, "does not say at what", unless=_tells_why),
    Tie(_ON_THE_IDEA, "points at something not named before", unless=_tells_idea),
    Tie(_HELD_THINGS_UP, "does not say what"),
    Tie(_GREAT_DAY, "does not say of what", unless=has_clause),
    Tie(_DIFFERENT_OUTCOMES, "does not say of what", is_opener=True),
    Tie(_LESSON_DRAWN, "does not say from what", is_opener=True),
    Tie(_SAW_CHANCE, "does not say for what", is_opener=True),
    Tie(_NOT_AFFECTED, "does not say by what", unless=has_clause),
    Tie(_BY_THE_OLD, "points at something not named before", is_opener=True),
    Tie(_SHOWED_WORK, "points at something not named before", unless=has_clause),
    Tie(_THE_REMNANT, "does not say of what", unless=_tells_force),
    Tie(_VICTIMS, "does not say of what", is_opener=True, unless=has_time),
)
"""In the order they are asked."""


_TOGETHER: Final = re.compile(r"Together,? (?:the(?:se|y|m)|those|the two) ")
_SEVERAL_NAMED: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*,? (?:and|or) (?:the )?[A-ZÀ-ÖØ-Þ]|[A-ZÀ-ÖØ-Þ][\w’'-]*, [A-ZÀ-ÖØ-Þ]"
)


_COUNTED_OUT: Final = re.compile(
    r"\d, (?:[a-z]+ ){1,4}(?:days?|weeks?|months?|years?|decades?) (?:earlier|later|before)\."
)


def needs_more_told(told: str, asked: str) -> bool:
    """Whether what is asked takes up what the sentences before it do not tell: one thing, or the second of several.

    “Quill goes on with the suit. The different outcomes …”, “The Tarn comes from the north. Together these rivers …”,
    “Salt was dear. In Olm, close to the old forge, …”, “Nobody was glad. Zorbo had closed on 3 May 1912, a month
    earlier.”, “The talks failed. In 1633 Quill renounced her claim.”, “Stone saw the battle. Moor
    led the remnant home.”
    """
    if leaves_claim_open(told, asked) or (_COUNTED_OUT.search(asked) and not re.search(r"\d", told)):
        return True
    if (left := _THE_REMNANT.search(asked)) and not _FORCE.search(f"{told} {asked[: left.start()]}"):
        return True
    if (old := _BY_THE_OLD.match(asked)) and not re.search(rf"\b{old['noun']}", told, re.I):
        return True
    if SENTENCE_END.search(told):
        return False
    is_of_several = _TOGETHER.match(asked) is not None and not _SEVERAL_NAMED.search(told)
    return is_of_several or _DIFFERENT_OUTCOMES.match(asked) is not None
