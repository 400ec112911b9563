"""When, in its article's own time, a sentence tells of: by the years that the article says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from statistics import median
from typing import Final

from aiquiz.generate.sentences import Sentence
from aiquiz.values import dataclass

__all__ = ["Timeline", "timeline_of", "years_in"]

_YEAR: Final = re.compile(r"\b(?:1\d{3}|20[0-3]\d)\b")
_NEAR: Final = 2


@dataclass(frozen=True, slots=True)
class Timeline:
    """The `years` of an article, sorted, each as often as it is said.

    `told` is by a sentence's number the latest year that it says; `standing` the one said last before it.
    """

    years: tuple[int, ...]
    told: Mapping[int, int]
    standing: Mapping[int, int]

    @property
    def middle(self) -> float:
        """The year that as many of the years lie before as behind. Raises StatisticsError where there is none."""
        return median(self.years)

    def share_before(self, year: int) -> float:
        """The share of the years that lie before `year`, 0–1."""
        return bisect_left(self.years, year) / max(len(self.years), 1)

    def share_near(self, year: int) -> float:
        """The share of the years at most two years from it, 0–1."""
        near = bisect_left(self.years, year + _NEAR + 1) - bisect_left(self.years, year - _NEAR)
        return near / max(len(self.years), 1)


def timeline_of(text: str, sentences: Iterable[Sentence]) -> Timeline:
    """The timeline of an article with this text."""
    told: dict[int, int] = {}
    standing: dict[int, int] = {}
    last: int | None = None
    for sentence in sentences:
        if last is not None:
            standing[sentence.index] = last
        if found := years_in(sentence.text):
            told[sentence.index] = last = max(found)
    return Timeline(tuple(sorted(years_in(text))), told, standing)


def years_in(text: str) -> list[int]:
    """What may be years in `text`, 1000 to 2039, in its order; a figure of four digits may be none."""
    return [int(year) for year in _YEAR.findall(text)]
