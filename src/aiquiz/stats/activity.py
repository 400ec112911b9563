"""How much was studied, and on which days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from aiquiz.model.trace import Answer

__all__ = ["LONGEST_ANSWER_MS", "answers_by_day", "reviewed_on", "streak_days", "time_spent_ms"]

LONGEST_ANSWER_MS = 60_000
"""A question left open over lunch must not count as two hours of study. Source: Anki's default cap."""


def answers_by_day(reviews: Iterable[Answer]) -> dict[int, int]:
    """How many answers each study day with any has."""
    return dict(Counter(review.study_day for review in reviews))


def reviewed_on(reviews: Iterable[Answer], day: int) -> int:
    """Answers given on study day `day`."""
    return sum(1 for review in reviews if review.study_day == day)


def streak_days(reviews: Iterable[Answer], today: int) -> int:
    """Study days in a row with at least one answer, ending today, or yesterday where today is still open."""
    days = {review.study_day for review in reviews}
    day = today if today in days else today - 1
    length = 0
    while day in days:
        length += 1
        day -= 1
    return length


def time_spent_ms(reviews: Iterable[Answer], day: int | None = None) -> int:
    """Time from question to answer, summed over the answers of `day` (or all), each capped at a minute."""
    return sum(min(review.took_ms, LONGEST_ANSWER_MS) for review in reviews if day is None or review.study_day == day)
