"""The gate for news: who and what a page that reads like news tells in passing."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.worth.bytheway import name_by_the_way, time_by_the_way
from aiquiz.model.fact import AnswerType

__all__ = ["NEWS"]

_NEWSLIKE: Final = 0.45
"""From here on a text is news."""
_OPENING: Final = 2


def _news(candidate: Candidate, analysis: Analysis) -> str:
    beside = beside_gap(candidate)
    if beside is None or analysis.newslike < _NEWSLIKE:
        return ""
    before, after = beside
    is_opening = candidate.passage.sentence.index < _OPENING
    if candidate.mention.type in TIME_TYPES:
        return time_by_the_way(before, after, is_opening=is_opening)
    if not candidate.mention.is_name:
        return ""
    if candidate.mention.type is AnswerType.PLACE and " and " in candidate.mention.text:
        return ""  # “in the United States, Canada and Mexico”: which lands take part is more than where it was
    told = len(analysis.mentioned(analysis.types.full_name(candidate.mention.text)))
    return name_by_the_way(candidate.mention.type, before, after, told, is_opening=is_opening)


NEWS: Final = CardGate("news", _news)
