"""Years and dates as wrong answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.distractors.base import balanced, draw_for
from aiquiz.generate.lexicon import MONTHS
from aiquiz.generate.mentions import TIME_TYPES, Mention
from aiquiz.generate.passages import Passage
from aiquiz.generate.wording import stems
from aiquiz.model.fact import AnswerType

__all__ = ["other_dates", "other_years"]

_STEPS: Final = (-2, 2, -4, 3, -6, 5, -3, 7, -8)
_FARTHEST_YEARS: Final = 40


def other_years(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """The article's own years that belong to other events, then years near by; none later than makes sense."""
    if mention.value is None:
        return ()
    year = int(mention.value)
    latest = analysis.latest_year
    limit = latest if latest >= 2000 else latest + 10
    shown = [int(other.value) for other in passage.mentions if other.value is not None and other.type in TIME_TYPES]
    # The longer ago, the coarser people remember.
    grain = 1 if year >= 1950 else 2 if year >= 1800 else 10
    chosen: list[int] = []
    for other in (*_years_of_others(year, passage, analysis), *(year + grain * step for step in _STEPS)):
        is_apart = abs(other - year) >= 2 and all(abs(other - taken) >= 2 * grain - 1 for taken in chosen)
        if is_apart and other <= limit and other not in shown:
            chosen.append(other)
    below = [str(other) for other in chosen if other < year]
    above = [str(other) for other in chosen if other > year]
    return balanced(below, above, draw_for(mention, passage))


def _years_of_others(year: int, passage: Passage, analysis: Analysis) -> list[int]:
    """Up to two years of the article within a lifetime, from sentences that tell of something else."""
    mine = stems(passage.span.of(analysis.article.text))
    return list(_unrelated_years(year, mine, passage, analysis))[:2]


def _unrelated_years(year: int, mine: frozenset[str], passage: Passage, analysis: Analysis) -> Iterator[int]:
    for index in analysis.nearby(passage.sentence.index):
        if len(mine & analysis.stems[index]) > 2:
            continue
        for other in analysis.mentions[index]:
            is_year = other.type is AnswerType.YEAR and other.value is not None and not passage.span.holds(other.span)
            if is_year and other.value is not None and abs(other.value - year) <= _FARTHEST_YEARS:
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
