"""The answers of a long life added up by day and by card, so that no statistics need to look at them again."""

from __future__ import annotations

from typing import NamedTuple

from aiquiz.model.ids import CardId
from aiquiz.model.review import Rating

__all__ = ["LONGEST_ANSWER_MS", "MATURE_DAYS", "CardSums", "DaySums", "Sums"]

LONGEST_ANSWER_MS = 60_000
"""A question left open over lunch must not count as two hours of study. Source: Anki's default cap."""
MATURE_DAYS = 21
"""A card is mature from this gap on. Source: Anki's convention."""


class DaySums(NamedTuple):
    """One study day: answers, their time (a minute each at most), and what true retention counts.

    That is how many answers to young and to mature cards were missed, or passed.
    """

    answers: int = 0
    spent_ms: int = 0
    young_missed: int = 0
    young_passed: int = 0
    mature_missed: int = 0
    mature_passed: int = 0

    def plus(self, other: DaySums, sign: int = 1) -> DaySums:
        """Both together, or with `sign` −1 what is left of this one."""
        return DaySums(*(mine + sign * theirs for mine, theirs in zip(self, other, strict=True)))


class CardSums(NamedTuple):
    """One card: answers, their time, and how often it was held or missed when it came back on a later day."""

    answers: int = 0
    spent_ms: int = 0
    held: int = 0
    missed: int = 0


class Sums:
    """Adds answers up. Those of one card must come in their order; how cards alternate makes no difference."""

    def __init__(self) -> None:
        self._days: dict[int, list[int]] = {}
        # Of every card its counts, the last day on which it was answered, and whether that left it in a learning step.
        self._cards: dict[CardId, list[int]] = {}

    def add(self, card: CardId, study_day: int, rating: int, took_ms: int, is_step: int) -> None:
        """One more answer; `is_step` is 1 where it left its card in a learning step, else 0."""
        spent_ms = min(took_ms, LONGEST_ANSWER_MS)
        day = self._days.get(study_day)
        if day is None:
            day = self._days[study_day] = [0, 0, 0, 0, 0, 0]
        day[0] += 1
        day[1] += spent_ms
        known = self._cards.get(card)
        if known is None:
            self._cards[card] = [1, spent_ms, 0, 0, study_day, is_step]
            return
        known[0] += 1
        known[1] += spent_ms
        gap_days = study_day - known[4]
        if gap_days > 0:
            is_missed = rating == Rating.AGAIN
            known[2 + is_missed] += 1
            if not known[5]:
                day[2 + 2 * (gap_days >= MATURE_DAYS) + (not is_missed)] += 1
            known[4] = study_day
        if gap_days >= 0:
            known[5] = is_step

    @property
    def days(self) -> dict[int, DaySums]:
        """By study day."""
        return {day: DaySums(*counts) for day, counts in self._days.items()}

    @property
    def cards(self) -> dict[CardId, CardSums]:
        """By card."""
        return {card: CardSums(*known[:4]) for card, known in self._cards.items()}
