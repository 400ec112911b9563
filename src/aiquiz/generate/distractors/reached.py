"""How far an article has come when it tells of a year: what it has passed by is an option nobody would take."""

from __future__ import annotations

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import TIME_TYPES

__all__ = ["reached", "with_one_from"]


def reached(year: int, passage: Passage, analysis: Analysis) -> int:
    """The latest year up to `year` that the article has told of before the question's sentence; 0 where of none."""
    here = passage.sentence.index
    told = (one.value for index, one in analysis.all_mentions if index < here and one.type in TIME_TYPES)
    return max((int(one) for one in told if one is not None and one <= year), default=0)


def with_one_from(start: int, found: tuple[str, ...], others: tuple[int, ...]) -> tuple[str, ...]:
    """The options `found`, the last exchanged for one of the `others` from `start` on where all of them lie before it.

    Where there is no such other they stay.
    """
    if any(int(one) >= start for one in found):
        return found
    later = next((str(one) for one in others if one >= start), "")
    return (*found[:-1], later) if later else found
