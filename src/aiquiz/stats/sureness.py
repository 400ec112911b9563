"""How well somebody knows what they know: of the answers they were sure of, and of the others, how many were right."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from aiquiz.model.review import Review
from aiquiz.values import dataclass

__all__ = ["FEWEST_TO_JUDGE", "Confidence", "Share", "confidence"]

FEWEST_TO_JUDGE = 20
"""A share of fewer answers says little; nothing is concluded from it."""
_PERIOD_DAYS = 28
_MOST_PERIODS = 12
# A normal interval of 95 %; good enough for a word, and shares here are rarely near 0 or 1 with few answers.
_ERRORS = 1.96


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many answers."""

    right: int = 0
    answers: int = 0

    @property
    def share(self) -> float | None:
        """Right of all, 0–1; None where there is no answer."""
        return self.right / self.answers if self.answers else None

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.answers + other.answers)


@dataclass(frozen=True, slots=True)
class Confidence:
    """The answers given with a word on how sure the learner was.

    `periods` is the same over time: (first study day, sure, unsure) for each 28 days with such answers, counted back
    from today, oldest first, at most 12. `wrong_though_sure` counts the answers, not the cards.
    """

    sure: Share
    unsure: Share
    periods: tuple[tuple[int, Share, Share], ...]

    @property
    def wrong_though_sure(self) -> int:
        """Answers that were wrong although the learner was sure."""
        return self.sure.answers - self.sure.right

    @property
    def tells_apart(self) -> bool | None:
        """Whether being sure goes with being right, by more than chance would give; None where answers are too few."""
        sure, unsure = self.sure, self.unsure
        if min(sure.answers, unsure.answers) < FEWEST_TO_JUDGE:
            return None
        both = (sure.right + unsure.right) / (sure.answers + unsure.answers)
        error = sqrt(both * (1 - both) * (1 / sure.answers + 1 / unsure.answers))
        lead = sure.right / sure.answers - unsure.right / unsure.answers
        return lead > _ERRORS * error


def confidence(reviews: Iterable[Review], today: int) -> Confidence:
    """What `reviews` tell of it; answers without such a word are passed over. `today` is a study day."""
    totals = {True: Share(), False: Share()}
    periods: dict[int, dict[bool, Share]] = {}
    for review in reviews:
        is_sure = review.remarks.is_sure
        if is_sure is None:
            continue
        one = Share(int(review.was_right), 1)
        totals[is_sure] += one
        period = periods.setdefault(max(today - review.study_day, 0) // _PERIOD_DAYS, {True: Share(), False: Share()})
        period[is_sure] += one
    shown = tuple(
        (today - (ago + 1) * _PERIOD_DAYS + 1, period[True], period[False])
        for ago, period in sorted(periods.items(), reverse=True)
        if ago < _MOST_PERIODS
    )
    return Confidence(totals[True], totals[False], shown)
