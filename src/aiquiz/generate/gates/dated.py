"""The gate that asks no year where another is as right: states last, and what is so “by” a year is so later too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.landmarks import year_known_beside
from aiquiz.generate.language.lexicon import MONTHS
from aiquiz.model.fact import AnswerType

__all__ = ["DATED"]

_COMPARED: Final = re.compile(
    r"\b(?:against|compared (?:with|to)|(?:up|down) from|than|versus)\b"
    r"(?:[^,;.]|[,.](?=\d)){0,40}\b(?:in|of) (?:[A-Z][a-z]+ )?$"
)
"""“17,000 employees, against 145,000 in 1988”: a year that only serves to compare."""
_LIMIT: Final = re.compile(
    r"\b(?:before|after) (?:the )?(?:(?:early|late|mid|end of|middle of|beginning of|start of|spring of|summer of"
    r"|autumn of|fall of|winter of) )*(?:[A-Z][a-z]+ )?$",
    re.I,
)
"""“Before 1630 she had settled there”: so she had before every later year."""
_BY: Final = re.compile(
    r"(?:^|[ ,])[Bb]y (?:the )?(?:(?:early|late|mid|the end of|the middle of|the beginning of|the start of) )*"
    r"(?:[A-Z][a-z]+ )?$"
)
_LASTING: Final = re.compile(
    r"\b(?:had\b|(?:was|were) in (?:his|her|its|their) |(?:was|were) [a-z]+ed as\b"
    r"|(?:was|were) (?:\w+ly |already |still )?(?:[a-z]+ing|nearly|hardly|almost|only|home|among)\b"
    r"|(?:was|were) (?:widely |commonly |often )?(?:called|known|considered|regarded|seen|described|full|in use)\b"
    r"|(?:many|most|some|few) (?:of )?[^,;.]{0,30}\bwere\b"
    r"|only [A-Z]|some \d|about \d|[a-z]+ million)(?!.*(?<!hardly )\bmore\b.*\bthan\b)"
)
"""“By 1630 she had settled there”, “by 1910 only Ulm had more”: so it was a few years sooner and later. When one
thing came to outdo another is remembered."""
_RECKONED: Final = re.compile(
    r"\b(?:the (?:following|next) (?:year|spring|summer|autumn|winter|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|(?:a|one|two|three|four|five|ten|\d+) years? later|the year after"
    r"|(?:half|a quarter of) a century (?:old|later|before|earlier)"
    r"|(?:a|two|three) decades? (?:old|later|before|earlier))\b",
    re.I,
)
"""“It fell in 1852, and the following January …”: with a year shown, the other can be reckoned."""
_MILLENNIUM: Final = re.compile(r"\bMillennium\b")
_OF_MILLENNIUM: Final = range(1999, 2002)
"""“The Millennium Tower was opened in 2000.”"""
_ANNIVERSARY: Final = re.compile(
    r"\b(?:[a-z-]+(?:th|st|nd|rd)|\d+(?:th|st|nd|rd)) anniversary of (?:(?!(?:had|was|were|and|came) )[\w’'-]+ ){1,6}?"
    r"(?:in|on) (?:[A-Z][a-z]+ )?$"
)
"""“For the fiftieth anniversary of the landings in 1994.”"""
_COUNTED_IN: Final = re.compile(
    r"\b(?:census|head ?count|poll|survey) (?:of|in|from|taken in|held in|carried out in) (?:[A-Z][a-z]+ )?$"
    r"|\b(?:[Aa]n?|[Oo]ne|[Aa]nother|latest|recent) (?:[\w-]+ ){0,3}?(?:review|survey|analysis|poll|edition|study|paper"
    r"|report|article|estimate)(?: of [\w’' -]{3,40}?)?"
    r" (?:published |made |printed |carried out |conducted )?(?:in|of|from) (?:[A-Z][a-z]+ )?$"
)
"""“The census of _____ counted”, “a review published in _____ found”: what was found is the fact, not when."""
_FOR_VISITORS: Final = re.compile(r"\b[Vv]isitors (?:have been|has been|can|may|are) (?:able|allowed|free|now)\b")
_MONTHS_SAID: Final = "|".join(MONTHS)
_MONTH_YEAR: Final = re.compile(rf"\b(?P<month>{_MONTHS_SAID}) (?:\d{{1,2}},? )?(?P<year>[12]\d{{3}})\b")
_MONTH_ONLY: Final = re.compile(rf"\b(?P<month>{_MONTHS_SAID}) (?:\d{{1,2}},? )?$")
_SOON: Final = 6
"""How many months after another date what is told next has its year in common, or the next one."""
_EVERYBODY_DATES: Final = re.compile(r"\b(?:[Pp]andemic|[Cc]ovid(?:-19)?|COVID(?:-19)?|[Ll]ockdowns?|coronavirus)\b")
_THE_PANDEMIC: Final = range(2020, 2022)
_BEFORE_PANDEMIC: Final = re.compile(r"\b(?:last|eve)\b[^.;]{0,30} (?:before|of) the (?:[Cc]ovid(?:-19)? )?pandemic\b")
_DONE_BY: Final = re.compile(
    r"\b(?:was|were|been|is|are) (?:[a-z]+ly )?(?:[a-z]+(?:ed|wn|ken|ten|ught)|built|won|lost|made|done|held"
    r"|begun) by $"
)
"""“The last wolves were killed by _____.”"""
_DEADLINE: Final = re.compile(r"\b(?:to [a-z]+|must|shall|should|will|would|deadline|target|goal)\b[^;:]*$")
"""“Wants to replace them all by 2040”: then there is one."""
_TWIN_BEFORE: Final = re.compile(r"\b[12]\d{3}s? (?:and|or) (?:the )?(?:early |late )?$")
_TWIN_BEHIND: Final = re.compile(r" (?:and|or) (?:the )?(?:early |late )?(?:[12]\d{3}|[a-z]+ties\b)")
"""“Around 1911 and 1912”: one of two years told in one breath gives the other away."""
_ERAS: Final = frozenset({"decade", "century"})
"""Raters found two in five of such questions not worth asking: they tell the setting of something else."""
_SPAN_BEHIND: Final = re.compile(r" ?(?:to|[–—-]) ?(?:the )?(?:[A-Z][a-z]+ )?[12]\d{3}\b")
_SPAN_BEFORE: Final = re.compile(r"\b[12]\d{3} ?(?:to|[–—-]) ?$")
"""“In the winter of 1535 to 1536”."""
_SPAN_OF_MONTHS_BEFORE: Final = re.compile(
    rf"\b(?P<year>[12]?\d{{3}}) (?:to|until|till) (?:the )?(?:early |late |mid-)?"
    rf"(?:(?:{'|'.join(MONTHS)}|spring|summer|autumn|winter)(?: \d{{1,2}},?)? (?:of )?)?$"
)
_SPAN_OF_MONTHS_BEHIND: Final = re.compile(
    rf" (?:to|until|till) (?:the )?(?:early |late |mid-)?(?:\d{{1,2}} )?"
    rf"(?:(?:{'|'.join(MONTHS)}|spring|summer|autumn|winter)(?: \d{{1,2}},?)? (?:of )?)?(?P<year>[12]?\d{{3}})\b"
)
"""“From October 1097 to June 1098.”"""
_FIGURE: Final = re.compile(r"(?<![\w.,:])(?![12]\d{3}\b|\d+:)[$€£]?\d[\d.,]*")
_SERIES: Final = 3
"""“In 2023 Olm handled 13 million, Ulm 12 million and Arn 7 million”: so many amounts make a table of the year."""
_IN: Final = re.compile(
    r"(?:^|[ ,])(?:[Ii]n|[Bb]y|[Aa]s of|[Aa]t the (?:end|start|beginning) of) "
    r"(?:the (?:(?:financial|fiscal) )?year (?:to |of )?)?"
    r"(?:(?:early|late|mid) )?(?:[A-Z][a-z]+ )?$"
)
_AMOUNT: Final = (
    r"(?:(?:about|some|nearly|almost|roughly|around|only|just|over|more than|fewer than|less than) )?[$€£]?\d[\d,.]*"
)
_STATE: Final = re.compile(
    r"\b(?:accounted for|accounts for|accounting for|made up|consisted of|employed|numbered|amounted to"
    rf"|(?:had|held|owned|operated|was worth|were worth|lived|there were|there was|stood at|came to) {_AMOUNT}"
    rf"|(?:was|were) (?:about|some|nearly|almost|roughly|around) [$€£]?\d[\d,.]*"
    rf"|{_AMOUNT}[\w,.% -]* (?:lived|worked|owned|spoke)\b"
    r"|no (?:[\w’'-]+ ){1,5}(?:[a-z]+ed|was|were|had) [^.;]{0,20}(?:more|less|larger|richer|bigger)\b"
    r"|was (?:still|home to)|were still"
    r"|(?:only|just|hardly|barely) (?:a handful|a few|few|some|two|three|four|five) [^.,;]{0,30}(?:had|were|knew|could)"
    r"|no longer (?:existed|had|was|were)|(?:was|were) no longer)\b"
)
"""What is measured in a year, or holds then, and may hold in the next."""
_RANKED: Final = re.compile(
    r"\b(?:was|were) (?:already |still )?(?:(?:one of|among) )?(?:the|its|their|[A-Z][\w-]*['’]s)"
    r" (?:second |third )?(?:most [a-z]+|(?!young|old|lat|great|b)[a-z]{3,}est)\b(?! [a-z]+ (?:ever|yet)\b)"
)
"""“In _____ the town was the richest, or one of the richest, of the coast”: behind a year that opens the sentence, a
state of things."""
_TOLD_BESIDE: Final = re.compile(r", (?:where|which|who|whose)\b[^,;]*")
"""“In 1922 she won a place at a school, where there were 35 girls”: the year is that of the place."""
_ROUGHLY: Final = re.compile(r"\b(?:[Aa]round|[Aa]bout|[Cc]irca|[Rr]oughly) (?:the year )?$")
_COUNTED: Final = re.compile(
    rf"\b(?:count(?:ed|s)|number(?:ed|s)|total(?:led|ed)|comprised|contained|had|has|held|were|was) {_AMOUNT}"
)
"""“Around _____ the colony counted 3,000 millers”: so it did, near enough, ten years sooner."""
_CHANGE: Final = re.compile(
    r"\b(?:first|founded|opened|became|passed|reached|fell|rose|peaked|record|began|ended|census|when|after|last)\b"
)


def _dated(candidate: Candidate, analysis: Analysis) -> str:
    if candidate.mention.type not in TIME_TYPES or candidate.kind not in ("cloze", "true-false"):
        return ""
    sentence, text = candidate.passage.sentence.span, analysis.article.text
    before = text[sentence.start : candidate.mention.span.start]
    if candidate.mention.subtype in _ERAS:
        return "so long a time only tells roughly when"
    if _SPAN_BEHIND.match(text, candidate.mention.span.end) or _SPAN_BEFORE.search(before):
        return "the other year of one span gives it away"
    if _COMPARED.search(before):
        return "the year only serves to compare"
    if _LIMIT.search(before) and not _DEADLINE.search(before):
        return "every later year, or every earlier one, is as right"
    after = text[candidate.mention.span.end : sentence.end]
    if _BY.search(before) and not _DEADLINE.search(before) and _LASTING.search(f"{before}{after}"):
        return "by every later year, or an earlier one, it may be as true"
    if _COUNTED_IN.search(before):
        return "what was counted or found is worth knowing, not when"
    if _FOR_VISITORS.search(f"{before}{after}"):
        return "it tells a visitor what to do"
    if candidate.mention.type is AnswerType.YEAR and (year := candidate.mention.value):
        if beside := year_known_beside(int(year), f"{before}{after}"):
            return f"“{beside}” gives the year away"
        if any(abs(int(year) - int(other)) <= _NEXT for other in _other_ends(before, after)):
            return "the other year of one span gives it away"
    if _DONE_BY.search(before) and not candidate.distractors:
        return "it reads as if it asked by whom it was done"
    if _is_next_month(candidate, analysis):
        return "the month and year before it give it away"
    said = candidate.passage.span.of(text)
    if (value := candidate.mention.value) and int(value) in _THE_PANDEMIC and _EVERYBODY_DATES.search(said):
        return "everybody knows when the pandemic was"
    if value == _THE_PANDEMIC.start - 1 and _BEFORE_PANDEMIC.search(said):
        return "everybody knows when the pandemic was"
    if value and int(value) in _OF_MILLENNIUM and _MILLENNIUM.search(said):
        return "a name tells the year"
    if _ANNIVERSARY.search(before):
        return "who knows the event can reckon the year of its anniversary"
    if _is_of_series(candidate, before, after):
        return "the year follows from those beside it"
    if _RECKONED.search(before) and _shows_year(candidate):
        return "the year can be reckoned from another"
    if _TWIN_BEFORE.search(before) or _TWIN_BEHIND.match(after):
        return "it is one of two years told in one breath"
    if _IN.search(before) and len(_FIGURE.findall(text[sentence.start : sentence.end])) >= _SERIES:
        return "the year only says when something was counted"
    clause = _TOLD_BESIDE.sub("", f"{re.split(r'[;:]', before)[-1]}{re.split(r'[;:]', after)[0]}")
    if _ROUGHLY.search(before) and (_STATE.search(clause) or _COUNTED.search(clause)) and not _CHANGE.search(clause):
        return "a state of things may be as true some years off"
    is_ranked = before in _OPENING and _RANKED.search(clause) is not None
    if _IN.search(before) and (is_ranked or _STATE.search(clause)) and not _CHANGE.search(clause):
        return "a state of things may be as true in the next year"
    return ""


_OPENING: Final = frozenset({"In ", "By ", "In the year "})
_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?![\ds])")
_NEXT: Final = 2
_VERB: Final = re.compile(rf"\b(?:{FINITE}|[a-z]{{2,}}ed)\b")


def _other_ends(before: str, after: str) -> Iterator[str]:
    """The other year of a span of months in which a year stands: “from October 1097 to June _____”."""
    found = (_SPAN_OF_MONTHS_BEFORE.search(before), _SPAN_OF_MONTHS_BEHIND.match(after))
    return (one["year"] for one in found if one)


def _is_next_month(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether the month is within half a year of a date shown before: “December 1914 … In January _____”."""
    before = analysis.article.text[candidate.passage.span.start : candidate.mention.span.start]
    told, asked = list(_MONTH_YEAR.finditer(before)), _MONTH_ONLY.search(before)
    year = candidate.mention.value
    if candidate.mention.type is not AnswerType.YEAR or asked is None or not told or year is None:
        return False
    months = MONTHS.index(asked["month"]) - MONTHS.index(told[-1]["month"])
    return 0 <= months + 12 * (int(year) - int(told[-1]["year"])) <= _SOON


def _is_of_series(candidate: Candidate, before: str, after: str) -> bool:
    """Whether the year continues a count: “7 million in 2023 and 13 million in _____”.

    Or lies between two: “one in 2022; another in _____, and a third in 2024”.
    """
    value = candidate.mention.value
    if value is None or candidate.mention.type is not AnswerType.YEAR:
        return False
    year, earlier, later = int(value), list(_YEAR.finditer(before)), _YEAR.search(after)
    first = int(earlier[-1].group()) if earlier else 0
    if earlier and later and first < year < int(later.group()) <= first + _NEXT:
        return True
    joined, behind = before[earlier[-1].end() :] if earlier else "", after
    if not earlier and later:
        first, joined, behind = int(later.group()), after[: later.start()], after[later.end() :]
    told = f"{joined} {re.split(r'[,;:]', behind)[0]}"
    return abs(year - first) <= _NEXT and " and " in joined and ";" not in joined and not _VERB.search(told)


def _shows_year(candidate: Candidate) -> bool:
    """Whether the passage shows a year beside the one that is asked."""
    others = (one for one in candidate.passage.mentions if not one.span.holds(candidate.mention.span))
    return any(one.type in TIME_TYPES and one.value is not None for one in others)


DATED: Final = CardGate("dated", _dated)
