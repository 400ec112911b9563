"""Years and dates as wrong answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.distractors.base import balanced, draw_for
from aiquiz.generate.lexicon import MONTHS
from aiquiz.generate.lives import Life
from aiquiz.generate.mentions import TIME_TYPES, Mention
from aiquiz.generate.passages import Passage
from aiquiz.generate.wording import stems
from aiquiz.model.fact import AnswerType

__all__ = ["other_dates", "other_years"]

_RECENT: Final = 2000
_STEPS: Final = (-2, 2, -4, 3, -6, 5, -3, 7, -8, 4, -5)
_GRAINS: Final = ((1950, 1), (1850, 2), (1500, 4))
"""From which year on options are how far apart: the longer ago, the coarser people remember."""
_COARSEST: Final = 10
_NEAR_GRAINS: Final = 9
"""How many grains away the article's own years may lie and still be as plausible as made ones."""
_EVERY_FOUR: Final = re.compile(r"\b(?:Olympics?|Olympic|World Cup|European Championship|presidential election)\b")
_COMPUTED: Final = re.compile(
    r"\b(?:age of|aged|years old|-year-old|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:on )?\d)"
)
"""“At the age of fifty-two”, “on Tuesday, 3 February”: the year can be reckoned."""
_GROWN_UP: Final = 16


def other_years(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """The article's own years that belong to other events, then years near by, all that nothing shown rules out."""
    text = passage.span.of(analysis.article.text)
    if mention.value is None or _COMPUTED.search(text):
        return ()
    year = int(mention.value)
    low, high = _limits(mention, year, passage, analysis)
    grain = next((grain for start, grain in _GRAINS if year >= start), _COARSEST)
    if _EVERY_FOUR.search(text):
        grain = 4
        steps = tuple(year + grain * step for step in (-1, 1, -2, 2, -3, 3))
    else:
        steps = (
            *_years_of_others(year, grain * _NEAR_GRAINS, passage, analysis),
            *(year + grain * step for step in _STEPS),
        )
    chosen: list[int] = []
    for other in steps:
        is_apart = abs(other - year) >= max(2, grain) and all(abs(other - one) >= 2 * grain - 1 for one in chosen)
        if is_apart and low < other < high:
            chosen.append(other)
    below = [str(other) for other in chosen if other < year]
    above = [str(other) for other in chosen if other > year]
    return balanced(below, above, draw_for(mention, passage))


def _limits(mention: Mention, year: int, passage: Passage, analysis: Analysis) -> tuple[int, int]:
    """The years between which an option must lie, both excluded, to be as possible as `year`.

    No option passes another date that the question shows, nor is it before the birth or after the death of somebody
    the question names, nor later than the article itself can tell of.
    """
    latest = analysis.latest_year
    bounds = [(latest if latest >= _RECENT else latest + _COARSEST) + 1]
    for other in passage.mentions:
        is_shown = other.type in TIME_TYPES and not other.span.holds(mention.span)
        if is_shown and other.value is not None:
            bounds.append(int(other.value))
    for life in _lives(passage, analysis):
        bounds += [at for at in (life.born + _GROWN_UP, life.born, life.died + 1) if at > _GROWN_UP]
    low = max((bound for bound in bounds if bound < year), default=0)
    return low, min((bound for bound in bounds if bound > year), default=year)


def _lives(passage: Passage, analysis: Analysis) -> Iterator[Life]:
    """The lives of the people a question names, and of the one the article is about."""
    named = {analysis.types.full_name(one.text) for one in passage.mentions if one.is_name} | {analysis.subject}
    yield from (life for name, life in analysis.lives.items() if name in named)


def _years_of_others(year: int, farthest: int, passage: Passage, analysis: Analysis) -> list[int]:
    """Up to two years of the article at most `farthest` away, from sentences that tell of something else."""
    mine = stems(passage.span.of(analysis.article.text))
    near = (other for other in _unrelated_years(mine, passage, analysis) if abs(other - year) <= farthest)
    return list(dict.fromkeys(near))[:2]


def _unrelated_years(mine: frozenset[str], passage: Passage, analysis: Analysis) -> Iterator[int]:
    for index in analysis.nearby(passage.sentence.index):
        if len(mine & analysis.stems[index]) > 2:
            continue
        for other in analysis.mentions[index]:
            is_year = other.type is AnswerType.YEAR and other.value is not None and not passage.span.holds(other.span)
            if is_year and other.value is not None:
                yield int(other.value)


def other_dates(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Dates of the same form: parts of the answer moved, so that no part of it stands out among the options."""
    if mention.subtype in ("range", "decade", "century") or mention.value is None:
        return ()
    latest = max(analysis.latest_year, int(mention.value))
    draw = draw_for(mention, passage)
    month = next((name for name in MONTHS if name in mention.text), "")
    years = [year for year in (int(mention.value) + step for step in (-1, 1, -2, 2, -3)) if year <= latest]
    first, second = years[draw % 2], years[(draw // 2) % 2 + 1]
    months = 3 + draw % 4
    moved = (
        _moved(mention.text, month, months, str(first), 0),
        _moved(mention.text, month, months, "", 9),
        _moved(mention.text, month, 0, str(second), 9),
    )
    return tuple(dict.fromkeys(text for text in moved if text != mention.text))


def _moved(text: str, month: str, months: int, year: str, days: int) -> str:
    """`text` with the month moved on, the year replaced, the day moved within the month."""
    if year:
        text = re.sub(r"\b\d{4}\b", year, text)
    if days and (found := re.search(r"(?<!\d)\d{1,2}(?!\d)", text)):
        text = text[: found.start()] + str((int(found.group()) + days - 1) % 27 + 1) + text[found.end() :]
    if month and months:
        text = text.replace(month, MONTHS[(MONTHS.index(month) + months) % 12])
    return text
