"""The gate for the borders of a figure: no part of a range, a sum or a score is asked for."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.entities.numerals import measured
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.lexicon import NUMBER_WORDS
from aiquiz.model.fact import AnswerType

__all__ = ["WHOLE_FIGURE"]

_FEW: Final = "one|two|three|four|five|six|seven|eight|nine|ten"
_COUNTED_OUT: Final = re.compile(
    rf"[^.;:,]{{0,60}}(?:: (?:{_FEW}|an?)\b[^.]*\b(?:{_FEW}|an?)\b"
    rf"|, (?:{_FEW}|\d+) (?:from|on|in|for|of|to|at) (?:each|either|both)"
    r"|, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:, (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+)+,? and (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:, |\.))"
)
"""“Three hearts: two push blood, and a third …”, “ten firms, five from each country”."""
_FEWEST: Final = 3
"""One and one are two without being parts of anything."""
_DIGITS: Final = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d.])|(?<![\d.,])\d+(?![\d.]*\d)")
_MAJORITY: Final = re.compile(r"[^.;]{0,50}\b(?:make|makes|is|are|form) (?:a|the) majority\b")
"""“There are 538, of whom 270 make a majority.”"""
_FROM_TO: Final = re.compile(
    r"\b(?:from|between) (?:[A-Z][a-z]+ )?[12]\d{3} (?:to|until|till|and) (?:[A-Z][a-z]+ )?[12]\d{3}\b"
)
"""“For thirty years, from 1801 to 1831.”"""
_SIGNS_GO_ON: Final = re.compile(r"[–—.,-]\d|[+⁺⁻]| ?[×x] ?\d")
_SIGNS_BEGAN: Final = re.compile(r"\d[–—.,-]$|\d ?[×x] ?$")
_SOME_THING_AT: Final = re.compile(
    r"\b[Aa]n? (?![^.,;:]*\b(?:temperature|point)\b)(?:[a-z-]+ ){0,2}(?![a-z]+ing )[a-z-]+ at $"
)
"""“A room at _____ is warmed by no garden”: any warm room."""
_LIFE: Final = re.compile(
    r"\d{4} ?[–—-] ?(?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?\d{4}|\d{4} ?[–—-] ?\d{1,2} [A-Z][a-z]+ \d{4}"
)
_YEAR_OF: Final = re.compile(r"1[5-9]\d\d|20[0-3]\d")
_WHOSE_YEAR: Final = re.compile(r"(?:['’]s?|\b(?:[Tt]he|[Aa]n?|its|his|her|their)) $")
_ONE_THING: Final = re.compile(r" [a-z]+(?<!s)(?<!people)(?<!men)\b")
"""“The brothers' 1903 airplane.”"""
_RANGE_BEGAN: Final = re.compile(rf"(?:\b(?:{'|'.join(NUMBER_WORDS)}|an?|[a-z]*hundred|thousand)|\d) or $", re.I)
"""“Within two or _____”, “on 19 or _____”: half of the answer is shown, and what is left is hardly open."""
_EXAMPLE_BODY: Final = re.compile(
    r"(?:^|[.:] )(?:Suppose|Imagine|Consider|(?:An?|Two) (?:[a-z]+ )?(?:objects?|bod(?:y|ies)|balls?|cars?|trains?"
    r"|blocks?|mass(?:es)?|charges?|particles?|coins?|dice|bulbs?|resistors?|springs?|ladders?|students?|drivers?|shoppers?)"
    r" (?:of mass [^.;]{1,20} )?(?:stands?|lies|is (?:placed|put|thrown|dropped|pushed|held|moving|travelling)|moves?"
    r"|travels?|falls?|starts?|has|weighs|rolls?|slides?|drives?|carries|buys?)\b)"
)
"""“An object stands 15 cm from a lens”: the figures of a sum that is worked out."""


def _whole_figure(candidate: Candidate, analysis: Analysis) -> str:
    """A gap ends where a figure or a sign ends: neither “_____–2 in boots” nor “written _____+”."""
    span, text = candidate.mention.span, analysis.article.text
    if candidate.kind == "cloze" and (
        _SIGNS_GO_ON.match(text, span.end) or _SIGNS_BEGAN.search(text[: span.start][-4:])
    ):
        return "a score, a range or a sign goes on beside the gap"
    before = text[candidate.passage.sentence.span.start : span.start]
    if candidate.kind == "cloze" and candidate.mention.type in TIME_TYPES and _LIFE.search(candidate.mention.text):
        return "a whole life is two dates"
    is_year = candidate.mention.type is AnswerType.NUMBER and _YEAR_OF.fullmatch(candidate.mention.text)
    if candidate.kind == "cloze" and is_year and _WHOSE_YEAR.search(before) and _ONE_THING.match(text, span.end):
        return "it is the year of a thing, and counts nothing"
    told = text[candidate.passage.shown_from : candidate.passage.span.end]
    if candidate.kind == "cloze" and candidate.mention.type in NUMERIC_TYPES and _EXAMPLE_BODY.search(told):
        return "it is only an example, and others would be as right"
    is_measure = candidate.mention.type is AnswerType.QUANTITY and measured(candidate.mention.subtype) == "temperature"
    if candidate.kind == "cloze" and is_measure and _SOME_THING_AT.search(before):
        return "it is only an example, and others would be as right"
    is_figure = candidate.mention.type in NUMERIC_TYPES | TIME_TYPES
    if candidate.kind == "cloze" and is_figure and _RANGE_BEGAN.search(text[: span.start][-20:]):
        return "a range begins before the gap"
    if candidate.mention.type is AnswerType.NUMBER and candidate.kind == "cloze" and _COUNTED_OUT.match(text, span.end):
        return "what is counted is counted out behind the gap"
    if candidate.kind == "cloze" and candidate.mention.type is AnswerType.NUMBER and _MAJORITY.match(text, span.end):
        return "the whole can be reckoned from its majority"
    if candidate.kind == "cloze" and _is_sum(candidate, text):
        return "it is the sum of the parts beside it"
    shown = text[candidate.passage.sentence.span.start : candidate.passage.sentence.span.end]
    is_years = candidate.mention.type is AnswerType.DURATION and candidate.mention.subtype in ("year", "decade")
    if candidate.kind == "cloze" and is_years and _FROM_TO.search(shown):
        return "it can be reckoned from the years beside it"
    return ""


def _is_sum(candidate: Candidate, text: str) -> bool:
    """Whether two numbers of the sentence make up the one that is asked: “39 districts, of which 25 … and 14 …”."""
    asked, sentence = candidate.mention, candidate.passage.sentence.span
    if asked.type is not AnswerType.NUMBER or asked.value is None or asked.value <= _FEWEST:
        return False
    beside = f"{text[sentence.start : asked.span.start]} {text[asked.span.end : sentence.end]}"
    parts = [float(digits.replace(",", "")) for digits in _DIGITS.findall(beside)]
    return any(one + other == asked.value for one, other in combinations(parts, 2))


WHOLE_FIGURE: Final = CardGate("whole figure", _whole_figure)
