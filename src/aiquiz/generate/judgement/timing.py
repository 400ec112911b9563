"""When, in its article's time, a question plays, as figures for the judgement.

Of an article about the past, what happened of late is mostly told in passing, and so is what lies far from most that
is told. A sentence without a year goes on in the year that was said last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import log1p
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.language.lexicon import MONTHS
from aiquiz.generate.worth.timeline import Timeline, years_in
from aiquiz.model.fact import AnswerType

__all__ = ["timing_of"]

_OF_LATE: Final = 2010
_NEW: Final = 2000
_OLD_MIDDLE: Final = 1950
_RECENT_MIDDLE: Final = 1990
_EARLY: Final = 1800
_MONTH: Final = f"(?:{'|'.join(MONTHS)})"
_IN_A_MONTH: Final = re.compile(rf"{_MONTH}(?: \d+,?)? $")
_ON_A_DAY: Final = re.compile(rf"\d {_MONTH} $|{_MONTH} \d+, $")


def timing_of(candidate: Candidate, analysis: Analysis) -> Mapping[str, float]:
    """The figures of one question by name, each about 0 to 2; what is not named is 0."""
    return {name: float(value) for name, value in _all(candidate, analysis) if value}


def _all(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    timeline, sentence = analysis.timeline, candidate.passage.sentence
    if not timeline.years:
        return
    yield "years around 2000", timeline.middle > _RECENT_MIDDLE
    yield "years of late", timeline.middle >= _OF_LATE
    if year := timeline.told.get(sentence.index):
        yield from _of_year("told", year, timeline)
    elif year := timeline.standing.get(sentence.index):
        yield from _of_year("standing", year, timeline)
    if candidate.mention.type in (AnswerType.YEAR, AnswerType.DATE) and candidate.answers:
        yield from _of_answer(candidate.answers[0], sentence.text, timeline)


def _of_year(way: str, year: int, timeline: Timeline) -> Iterator[tuple[str, float]]:
    share, away = timeline.share_before(year), year - timeline.middle
    yield f"{way}: how late", share
    yield f"{way}: among the latest", share > 0.8
    yield f"{way}: among the earliest", share < 0.2
    yield f"{way}: of late", year >= _OF_LATE
    yield f"{way}: new", year >= _NEW
    yield f"{way}: new among old", year >= _NEW and timeline.middle < _OLD_MIDDLE
    yield f"{way}: early", year < _EARLY
    yield f"{way}: far from the middle", min(log1p(abs(away)) / 3, 2)
    yield f"{way}: far behind the middle", min(log1p(max(away, 0)) / 3, 2)
    yield f"{way}: years near it", timeline.share_near(year)


def _of_answer(answer: str, sentence: str, timeline: Timeline) -> Iterator[tuple[str, float]]:
    years = years_in(answer)
    if not years:
        return
    year, share = years[0], timeline.share_before(years[0])
    yield "year: how late", share
    yield "year: the last", year == timeline.years[-1]
    yield "year: the first", year == timeline.years[0]
    yield "year: of late", year >= _OF_LATE
    yield "year: new among old", year >= _NEW and timeline.middle < _OLD_MIDDLE
    yield "year: said again", timeline.years.count(year) > 1
    before = sentence[: max(sentence.find(answer), 0)]
    yield "year: in a month", _IN_A_MONTH.search(before) is not None
    yield "year: on a day", _ON_A_DAY.search(before) is not None
