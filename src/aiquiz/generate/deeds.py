"""Deeds told without what they were aimed at: to what one replied, where one stayed, in what many died."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.generate.mentions import Mention
from aiquiz.generate.tie import Tie, has_time, has_time_or_place

__all__ = ["DEEDS"]

_REPLIED: Final = re.compile(
    r"(?:An? |The )?[\w’'. -]{2,50}?(?:, (?:who|whose|which|most of|an?|the|then|now) [^,;:]*,)? (?:had |has |have )?"
    r"(?P<did>(?:gave (?:way|in)|given way|broke away|seceded|presided"
    r"|replied|relented|consented|complied|objected|hesitated|investigated|obliged)"
    r"(?: in (?:print|writing|public|kind|person))?(?=[.,;]| (?:and|but|calmly)\b)"
    r"|replied (?=(?:within|after|by|on|in|at once|the next|that (?:same )?)\b)(?=(?:(?!\bto\b)[^.;])*[.;])"
    r"|agreed to (?=[a-z]+ (?:down|up|out|back|over|on)\b))"
)
"""“The governor gave way”: to what?"""
_TOLD_WHOM: Final = re.compile(
    r"[^,;:]*\b(?P<told>(?:told|informed|asked|warned|reminded) (?:his|her|their) [a-z]+)(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*\.$"
)
"""“She told her friend”: what?"""
_THIS: Final = re.compile(
    r"\b(?:(?:do|does|did|doing|done) (?:exactly |just |precisely )?(?:this|that)|exactly (?:this|that))(?=[.,;])"
)
_HURT: Final = re.compile(
    r"(?:(?:About|Around|Some|Nearly|Almost|Roughly|More than|At least|In all) )?(?P<who>"
    rf"(?:Nobody|(?:{'|'.join(NUMBER_WORDS)}|\d[\d,]*)(?: [a-z]+)? "
    r"(?:men|women|people|workers|soldiers|sailors|passengers))"
    r" (?:was|were|died|drowned|survived|started)(?: killed| hurt| injured| saved)?)(?=[.,;]| and\b| at once\b)",
    re.I,
)
"""“Seventy men died, among them …”: in what?"""
_NO_PLACE: Final = re.compile(
    r"(?:He|She|They|The [A-Z]?[a-z]+|[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+){0,2}) (?:had |then |soon |later )?"
    r"(?P<where>(?:stayed|remained|came back|went back|returned|arrived|meant to (?:stay|be away|leave)))"
    r"(?= (?:for|after|until|only|just) [^,;]*[.;]|[.,;] )"
)
"""“She stayed for six years”: where?"""
_AGREE: Final = re.compile(
    r"\b(?P<did>(?:must|should|had to|have to|has to|did not|would not) (?:agree|consent|approve))\.$"
)
_HERSELF: Final = re.compile(r"\b(?P<who>(?:the|his|her|their|an?) [a-z]+ (?:himself|herself|themselves))\.$")
"""“She left the city herself”: as somebody else had."""
_TOO: Final = re.compile(r"[^;:]*(?P<too>, too)(?=,)")
_NTH: Final = re.compile(
    r"\bon the (?:first|second|third|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|[a-z]+teenth|twentieth|thirtieth|\d{1,2}(?:st|nd|rd|th))(?=[.,;])"
)
"""“Died on the twelfth”: of which month?"""
_TO_GO: Final = re.compile(r"\b(?:hours|days|weeks|months|years|minutes) to go\b")
_ASIDE: Final = re.compile(r"\((?P<aside>[^ )]+)")
"""“(Among the monks was …)”: what stands in brackets adds to the sentence before."""
_ELSEWHERE: Final = re.compile(
    r"(?:Elsewhere|Upstream|Downstream|Nearby|Outside|Inside|Next door|Here and there)(?:,| (?=it|the|they)) ?"
)


def _has_month(before: str, mentions: Sequence[Mention]) -> bool:
    return any(month in mention.text for mention in mentions for month in MONTHS)


DEEDS: Final = (
    Tie(_REPLIED, "does not say to what", is_opener=True),
    Tie(_TOLD_WHOM, "leaves out what was said", is_opener=True),
    Tie(_THIS, "leaves out what was done"),
    Tie(_HURT, "does not say in what", is_opener=True, unless=has_time),
    Tie(_NO_PLACE, "does not say where", is_opener=True, unless=has_time_or_place),
    Tie(_AGREE, "does not say to what"),
    Tie(_HERSELF, "adds to what was said before"),
    Tie(_TOO, "adds to what was said before", is_opener=True),
    Tie(_NTH, "does not say of which month", unless=_has_month),
    Tie(_TO_GO, "does not say to what"),
    Tie(_ASIDE, "adds to what was said before", is_opener=True),
    Tie(_ELSEWHERE, "does not say from where", is_opener=True),
)
"""In the order they are asked."""
