"""What a sentence mentions that could be an answer: one value type for numbers, dates and names."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["KEY_TERM", "NUMERIC_TYPES", "TIME_TYPES", "Mention"]

NUMERIC_TYPES = frozenset(
    {AnswerType.MONEY, AnswerType.PERCENT, AnswerType.QUANTITY, AnswerType.NUMBER, AnswerType.DURATION}
)
TIME_TYPES = frozenset({AnswerType.YEAR, AnswerType.DATE})


KEY_TERM = "key term"
"""The subtype of a plain noun that the article comes back to."""
_LIKE_YEAR: Final = re.compile(r"1\d{3}|20\d\d")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the article that names or measures something.

    `span` points into the article, `text` is what it covers. `subtype` narrows the type (a unit, `city`, `family RFC`).
    `value` is the amount in the unit, for a date the year as a fraction; None for names. `is_firm` says that the
    article leaves no doubt about the type: only then are options of the same type offered.
    """

    span: Span
    text: str
    type: AnswerType
    subtype: str = ""
    value: float | None = None
    is_firm: bool = True

    @property
    def may_be_year(self) -> bool:
        """Whether it was taken for a number, and four digits may as well be a year: “the 2019 census”."""
        return self.type is AnswerType.NUMBER and _LIKE_YEAR.fullmatch(self.text) is not None

    @property
    def is_name(self) -> bool:
        """Whether it is a name or an introduced term, rather than a number, a date or an ordinary noun."""
        return self.type not in NUMERIC_TYPES and self.type not in TIME_TYPES and self.subtype != KEY_TERM
