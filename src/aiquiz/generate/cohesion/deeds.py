"""Deeds told without what they were aimed at: to what one replied, where one stayed, in what many died."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_time, has_time_or_place
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import MONTHS, NUMBER_WORDS
from aiquiz.model.fact import AnswerType

__all__ = ["DEEDS"]

_REPLIED: Final = re.compile(
    r"(?:An? |The )?[\w’'. -]{2,50}?(?:, (?:who|whose|which|most of|an?|the|then|now) [^,;:]*,)? (?:had |has |have )?"
    r"(?P<did>(?:gave (?:way|in)|given way|broke away|seceded|presided"
    r"|replied|relented|consented|complied|objected|hesitated|investigated|obliged)"
    r"(?: in (?:print|writing|public|kind|person))?(?=[.,;]| (?:and|but|calmly)\b)"
    r"|(?:signed|refused|declined|accepted)(?=[.,;])"
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
    r"|\b(?:do|does|did|doing|done) (?:exactly|just|precisely) (?:this|that)(?=:| [–—])"
)
"""“Moor did just that”; behind a colon stands how, and not what."""
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
_LEFT_OUT: Final = re.compile(
    r"[^,;:]*\b(?P<did>(?:was|were|had been) (?:left out|included|excluded|omitted|passed over|overruled|outvoted))"
    r"(?=[.,;])"
)
"""“The Arns were left out”: of what?"""
_WRONG: Final = re.compile(
    r"\b(?:f(?:ound|ind)s? out|show(?:ed|n)?|proved?|proven|admit(?:ted)?|learn(?:ed|t)?|insist(?:ed)?|realised"
    r"|realized|convinced) (?:that )?(?:him|her|them|he|she|they|it) (?P<did>(?:(?:had been|was|were|is) )?"
    r"(?:wrong|right|mistaken))(?=[.,;])"
)
"""“To find out that he had been wrong”: about what?"""
_NO_ANSWER: Final = re.compile(
    r"\b(?P<what>had (?:no|little) (?:answer|reply|solution|explanation|objection|choice))(?=[.,;])"
)
"""“The mayor had no answer”: to what?"""
_AFTERWARDS: Final = re.compile(
    r"[^,;:.]*?\b(?P<when>(?:shortly|soon|immediately|not long|directly) afterwards?)\b", re.I
)
"""“Ada bore a son shortly afterwards”: after what?"""
_OUT: Final = re.compile(r"\b(?P<when>before the (?:day|week|month|year|decade|century) was (?:out|over))\b", re.I)
_ON_THE_DAY: Final = re.compile(r"\b(?P<when>on the day)(?=[.;])")
_SIMILAR: Final = re.compile(
    r"(?!.*\b(?:to|as|like)\b)[^;:]*\b(?:ma(?:de|ke|kes)|[a-z]+ed|took|told|gave|found|met|had|won|led|wrote|built) "
    r"(?P<which>an? similar [a-z]+)\b"
)
"""“Quill had made a similar journey”: similar to which?"""
_IT_WAS_MORE: Final = re.compile(
    r", (?P<than>it was (?:much |far |even )?(?:simpler|easier|harder|worse|better|different|cheaper|quicker|safer))\.$"
)
"""“For Quill, who was old, it was simpler.”"""
_HITS_ONE: Final = re.compile(
    r"(?:When|If|As|Once|Whenever) (?:an?|the) [^,;]*?[a-z](?:s|ed) (?P<one>one)(?=[,;])"
    r"|(?:When|If|As|Once|Because|Since|While) (?P<which>one [a-z]+(?<!s)s)\b(?=.*\bthe other\b)"
)
"""“When a ray hits one, …”, “Because one turns faster than the other, …”: one what?"""
_STAYED: Final = re.compile(
    r"(?:He|She|They|[A-ZÀ-ÖØ-Þ][\w’'-]+) (?:had |then )?(?P<where>stayed|remained) (?:until|for|till|on)\b"
    r"(?! (?:the|an?) [a-z]+s?\b)"
)
"""“She stayed until she retired in 1988”: where?"""
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


def _has_place(before: str, mentions: Sequence[Mention]) -> bool:
    return any(mention.type is AnswerType.PLACE for mention in mentions)


DEEDS: Final = (
    Tie(_REPLIED, "does not say to what", is_opener=True),
    Tie(_TOLD_WHOM, "leaves out what was said", is_opener=True),
    Tie(_THIS, "leaves out what was done"),
    Tie(_HURT, "does not say in what", is_opener=True, unless=has_time),
    Tie(_STAYED, "does not say where", is_opener=True, unless=_has_place),
    Tie(_NO_PLACE, "does not say where", is_opener=True, unless=has_time_or_place),
    Tie(_LEFT_OUT, "does not say of what", is_opener=True),
    Tie(_WRONG, "does not say about what"),
    Tie(_NO_ANSWER, "does not say to what"),
    Tie(_AFTERWARDS, "counts from a time that is not given", is_opener=True),
    Tie(_OUT, "counts from a time that is not given", unless=has_time),
    Tie(_ON_THE_DAY, "counts from a time that is not given", unless=has_time),
    Tie(_SIMILAR, "does not say to what", is_opener=True),
    Tie(_IT_WAS_MORE, "does not say than what"),
    Tie(_HITS_ONE, "leaves out what it is one of", is_opener=True),
    Tie(_AGREE, "does not say to what"),
    Tie(_HERSELF, "adds to what was said before"),
    Tie(_TOO, "adds to what was said before", is_opener=True),
    Tie(_NTH, "does not say of which month", unless=_has_month),
    Tie(_TO_GO, "does not say to what"),
    Tie(_ASIDE, "adds to what was said before", is_opener=True),
    Tie(_ELSEWHERE, "does not say from where", is_opener=True),
)
"""In the order they are asked."""
