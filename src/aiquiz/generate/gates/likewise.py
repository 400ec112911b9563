"""The gate for gaps that something else fills as well by the sense: a wider land, another partner in trade, a turn of
phrase; or that the other side of the compass gives away.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.gazetteer import PLACES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["LIKEWISE"]

_TURNS: Final = word_set("contrast comparison chance degrees definition default nature rights accident mistake design")
"""“By contrast”, “by chance”: what stands behind “by” and tells nothing."""
_FIXED_BEFORE: Final = {
    "God": re.compile(
        r"\b(?:[Ww]ill|[Aa]cts?|[Hh]and|[Ww]ord|[Hh]ouse|[Mm][ae]n|[Ww]rath|[Gg]race|[Kk]ingdom|[Ff]ear|[Nn]ame|[Ss]on"
        r"|[Ll]ove|[Vv]oice|[Gg]ifts?|[Mm]ercy|[Ww]isdom|[Jj]udge?ment|[Pp]unishment|[Mm]essages?|[Ee]xistence|[Ll]amb"
        r"|[Mm]other|[Ss]ervants?|[Pp]eople|[Cc]hildren|[Gg]lory|[Ee]yes) (?:of|from) $|\b(?:[Oo]nly|[Tt]hank) $"
    ),
    "Providence": re.compile(r"\b(?:hand|judge?ment|will|gift) of $"),
    "Nature": re.compile(r"\bMother $"),
    "Time": re.compile(r"\bFather $"),
    "Luck": re.compile(r"\bLady $"),
    "Sam": re.compile(r"\bUncle $"),
}
"""“Meddling with the will of _____”, “Mother _____”: phrases whose last word anybody knows."""
_BY_WHOM: Final = {"World Heritage": "UNESCO"}
"""“UNESCO placed it on its _____”: whose list it is tells which."""
_MOST_IN: Final = re.compile(
    r"\b(?:highest|tallest|largest|biggest|longest|deepest|oldest|widest|busiest) (?:[a-z]+ )?(?:mountain|peak|summit"
    r"|hill|volcano|lake|river|island|glacier|waterfall|city|town|port|forest|building|church|bridge)"
    r" (?:in|of|on) (?:the )?$"
)
"""“The highest mountain in _____”: of the land that the article is on as well."""
_MANY_SUCH: Final = re.compile(
    r"(?:\btrad(?:e|es|ed|ing) with"
    r"|\b(?:took|carried|brought|spread|exported|shipped) (?!place\b)(?:[\w’'-]+ ){1,4}to"
    r"|\b(?:moved|spread|travelled|passed|went|came) (?:[\w’'-]+ ){0,3}(?:through|via|across)"
    r"|\b(?:while|whereas) (?:off|around|near|beyond)|[:;] [A-ZÀ-ÖØ-Þ][\w’'-]+ to)"
    r" (?:the )?(?P<members>(?:[A-ZÀ-ÖØ-Þ][\w’'-]+,? (?:and )?(?:the )?)*)$"
)
"""“They traded with _____ (three places)”, “Norland turned elsewhere: Olm to _____”: there are many such."""
_MORE: Final = re.compile(r"(?:, [A-ZÀ-ÖØ-Þ][\w’' -]+)*,? and (?:the )?[A-ZÀ-ÖØ-Þ]")
_SIDES: Final = {"North": "South", "South": "North", "East": "West", "West": "East"}


def _likewise(candidate: Candidate, analysis: Analysis) -> str:
    mention, text = candidate.mention, analysis.article.text
    if candidate.kind != "cloze":
        return ""
    before = text[candidate.passage.span.start : candidate.fact.answer.start]
    if mention.text in _TURNS and re.search(r"\b[Bb]y $", before):
        return "it is a turn of phrase"
    fixed = _FIXED_BEFORE.get(mention.text)
    if fixed and fixed.search(before):
        return "it is a turn of phrase that anybody completes"
    owner = next((one for name, one in _BY_WHOM.items() if mention.text.startswith(name)), "")
    if owner and owner in candidate.prompt:
        return f"“{owner}” tells it to anybody"
    is_place = mention.type is AnswerType.PLACE or (mention.is_name and mention.type is AnswerType.TERM)
    if is_place and _is_of_many(candidate, before, text[candidate.fact.answer.end :]):
        return "there are more than these, and others would be as right"
    is_of_land = PLACES.get(analysis.label) == "country" or PLACES.get(analysis.topic) == "country"
    if is_of_land and mention.text[:1].isupper() and _MOST_IN.search(before):
        return "the land that it is about is as right"
    other = _SIDES.get(mention.text.removeprefix("the "), "")
    if other and re.search(rf"\b{other}(?:ern)? [A-Z]", candidate.passage.sentence.text):
        return f"“{other}” gives the other side away"
    return ""


def _is_of_many(candidate: Candidate, before: str, after: str) -> bool:
    """Whether places of which there are many such are asked together, or one beside the others."""
    found = _MANY_SUCH.search(before)
    is_member = found is not None and (found["members"] != "" or _MORE.match(after) is not None)
    return is_member or (found is not None and candidate.generator == "list")


LIKEWISE: Final = CardGate("likewise", _likewise)
