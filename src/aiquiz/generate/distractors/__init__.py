"""Wrong answers of the right kind: three for a question, or none.

Names come only from the article itself. Numbers and dates are the article's own where they cannot be true here,
filled up with made ones in the same unit and style. How many are smaller than the right one is drawn from the
question's own words, so that its place among the sorted options tells nothing.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors.amounts import other_amounts
from aiquiz.generate.distractors.base import WANTED
from aiquiz.generate.distractors.dates import other_years
from aiquiz.generate.distractors.names import other_names
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, Mention
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.model.fact import AnswerType

__all__ = ["WANTED", "distractors_for"]

_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_VOWEL_SOUND: Final = re.compile(r"(?:[aeiou]|8|11\b|18\b)", re.I)


def distractors_for(mention: Mention, passage: Passage, analysis: Analysis) -> tuple[str, ...]:
    """Three wrong answers for `mention` left out of `passage`, or none where three safe ones cannot be had."""
    if mention.type is AnswerType.YEAR:
        found = other_years(mention, passage, analysis)
    elif mention.type is AnswerType.DATE:
        found = ()  # of a whole date only the year is ever wrong for sure, and that is asked by itself
    elif mention.type in NUMERIC_TYPES:
        found = other_amounts(mention, passage, analysis)
    else:
        found = other_names(mention, passage, analysis)
    before = analysis.article.text[passage.span.start : mention.span.start]
    quote = f"{passage.topic} {passage.span.of(analysis.article.text)}"
    numbers = frozenset(_NUMBER.findall(quote))
    absent = (
        option for option in found if not holds_phrase(quote, option) and numbers.isdisjoint(_NUMBER.findall(option))
    )
    agreeing = tuple(option for option in absent if _agrees_with_article(before, mention.text, option))
    return agreeing[:WANTED] if len(agreeing) >= WANTED else ()


def _agrees_with_article(before: str, answer: str, option: str) -> bool:
    """Whether “a” or “an” before the gap fits this option as it fits the answer."""
    if not re.search(r"\ban? $", before):
        return True
    return bool(_VOWEL_SOUND.match(option)) == bool(_VOWEL_SOUND.match(answer))
