"""Of which year a month is that stands alone, “in August”: noted where the dates before it leave no doubt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.language.lexicon import MONTHS
from aiquiz.generate.passage import Passage

__all__ = ["with_year_of_month"]

_MONTH: Final = "|".join(MONTHS)
_BARE: Final = re.compile(
    rf"\b[Ii]n (?:early |late |mid-)?(?P<month>{_MONTH})\b(?!,? \d| of\b| to\b| and (?:{_MONTH})\b|[–-]|['’])"
)
_DATED: Final = re.compile(rf"\b(?P<month>{_MONTH})(?: \d{{1,2}})?,? (?P<year>[12]\d{{3}})\b")
_ANY_MONTH: Final = re.compile(rf"\b(?:{_MONTH})\b(?!$)")
_YEAR: Final = re.compile(r"\b[12]\d{3}\b")
_ASIDE: Final = re.compile(r",? (?:who|which|whose|where)\b[^.;,]*|\([^()]*\)|“[^”]*”|\"[^\"]*\"")
"""What is told by the way of somebody is not when the story goes on."""
_GOES_ON: Final = re.compile(
    r"\b(?:later|earlier|afterwards|next|following|ago|then|years?|decades?|centur(?:y|ies)|generations?|spring|summer"
    r"|autumn|winter|Christmas|New Year)\b|\b(?:soon|shortly|long|days|weeks|months) (?:after|before)\b"
    r"|(?:^|[.!?]”? )(?:After|Before|Since|Until|Once|When)\b"
)
"""With any of these between the two dates it may be another year."""
_EVERY_YEAR: Final = re.compile(
    r"\b(?:every|each|usually|often|normally|always|mostly|sometimes|average|annual(?:ly)?|yearly)\b", re.I
)
_NEWS: Final = 0.5
"""“In May” of a piece of news may be of the year in which it was written, whatever years it tells of."""


def with_year_of_month(analysis: Analysis, passage: Passage) -> Passage:
    """The passage with a note of which year its month is, “in August [1209]”, where it gives none and that is certain.

    Behind other sentences it may be told by those, and beside another note it would be one too many.
    """
    if passage.note is not None or passage.has_context or passage.sentence.is_row:
        return passage
    return replace(passage, note=_year_of_month(analysis, passage))


def _year_of_month(analysis: Analysis, passage: Passage) -> tuple[int, str] | None:
    """Where the month of a sentence ends that gives no year, and which year that is; None where it is not certain.

    That is the year of the last date before it, in its paragraph or the one before that, if it has an earlier month,
    is told in no aside, and nothing since then tells of another time.
    """
    text = analysis.article.text
    shown = text[passage.shown_from : passage.span.end]
    found = list(_BARE.finditer(shown))
    if len(found) != 1 or _YEAR.search(f"{shown} {analysis.label} {passage.sentence.section}"):
        return None
    if not tells_the_past(shown) or _EVERY_YEAR.search(shown) or analysis.newslike > _NEWS:
        return None
    start, at = _paragraph_before(analysis, passage), passage.shown_from + found[0].start()
    dates = list(_DATED.finditer(text, start, at))
    if not dates or (dates[-1].start() < _own_start(analysis, passage) and _is_aside(text, dates[-1])):
        return None
    between = _ASIDE.sub("", text[dates[-1].end() : at])
    if _YEAR.search(between) or _GOES_ON.search(between):
        return None
    months = [dates[-1]["month"], *_ANY_MONTH.findall(between), found[0]["month"]]
    order = [MONTHS.index(one) for one in months]
    is_in_order = order == sorted(order) and order[0] < order[-1]
    return (passage.shown_from + found[0].end(), dates[-1]["year"]) if is_in_order else None


def _own_start(analysis: Analysis, passage: Passage) -> int:
    """Where the paragraph of the passage begins."""
    return analysis.sentences_of_block(passage.sentence.block)[0].span.start


def _paragraph_before(analysis: Analysis, passage: Passage) -> int:
    """Where the paragraph before that of the passage begins, or its own where a table, or nothing, stands before it."""
    first = analysis.sentences_of_block(passage.sentence.block)[0]
    before = analysis.sentences[first.index - 1] if first.index else first
    return first.span.start if before.is_row else analysis.sentences_of_block(before.block)[0].span.start


def _is_aside(text: str, date: re.Match[str]) -> bool:
    """Whether commas enclose what happened then: “Lord Moor, hanged at Olm in April 1747, was the last”."""
    begin = max(text.rfind(end, 0, date.start()) for end in (". ", "\n"))
    return text[date.end()] == "," and "," in text[max(begin, 0) : date.start()]
