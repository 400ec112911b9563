"""What generation finds in an article before any question is worded."""

from __future__ import annotations

from enum import StrEnum

from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["AnswerType", "Fact"]


class AnswerType(StrEnum):
    """What an answer is; decides wording and which distractors are of the same type. `TERM` is untyped."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PRODUCT = "product"
    PLACE = "place"
    MONEY = "money"
    PERCENT = "percent"
    QUANTITY = "quantity"
    NUMBER = "number"
    YEAR = "year"
    DATE = "date"
    DURATION = "duration"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Fact:
    """An answer inside the sentence that proves it. Both spans point into the cleaned article's text."""

    sentence: Span
    answer: Span
    type: AnswerType
