"""One question's answer on its way into the log: graded, written down as a review, and every attempt to save it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from aiquiz.collection.values import Question
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.outcomes import Outcomes
from aiquiz.model.response import Response
from aiquiz.model.review import Now, Rating, Remarks, Review
from aiquiz.model.verdict import Verdict
from aiquiz.store import new_event_id
from aiquiz.text import clean
from aiquiz.values import dataclass

__all__ = ["TYPED", "Attempt", "Feedback", "GradedResponse", "way_of"]

TYPED = "text entry"
"""The way of a typed answer, as the log names it."""

_MAX_GIVEN_CHARS = 2_000
_MAX_TOOK_MS = 86_400_000  # a question left open for days says nothing about the learner


@dataclass(frozen=True, slots=True)
class Feedback:
    """A graded response. `labels` holds for every rating when the card would return.

    `returns` says it in words for the suggested rating (`tomorrow`, `in 10 minutes`); empty where there is none.
    """

    verdict: Verdict
    labels: Mapping[Rating, str]
    returns: str


@dataclass(frozen=True, slots=True)
class GradedResponse:
    """A response with its verdict and the outcomes behind the labels shown with it.

    They were computed at the moment `at`, so what a key promised is what it does, however long the feedback is read.
    """

    question: Question
    response: Response
    verdict: Verdict
    outcomes: Outcomes
    at: Now
    today: int
    hints: int = 0

    def review(self, rating: Rating, took_ms: int, remarks: Remarks) -> Review:
        """The row that keeps this response, rated and remarked on so, under a new id."""
        shown = self.question.shown
        outcome = self.outcomes[rating]
        return Review(
            id=new_event_id(self.at.ms),
            card=self.question.card.id,
            at=self.at,
            study_day=self.today,
            rating=rating,
            is_right=self.verdict.is_right,
            way=way_of(shown),
            options=shown.options if isinstance(shown, Choice) else (),
            given=clean(self.verdict.given[:_MAX_GIVEN_CHARS]),
            took_ms=min(max(took_ms, 0), _MAX_TOOK_MS),
            due_day=outcome.due_day,
            due_at_ms=outcome.due_at_ms,
            remarks=remarks,
        )


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to save an answer. A failed one may have reached the disk after all, so it is never forgotten."""

    response: Response
    review: Review
    is_saved: bool = False

    def is_for(self, rating: Rating, response: Response, remarks: Remarks) -> bool:
        """Whether this would save the same answer, so that its id is used again."""
        return self.review.rating is rating and self.response == response and self.review.remarks == remarks


def way_of(interaction: Interaction) -> str:
    """The interaction's name in the log. Names in the log stay for ever, so they are not taken from the code."""
    match interaction:
        case Recall():
            return "recall"
        case Choice():
            return "choice"
        case TextEntry():
            return TYPED
        case Order():
            return "order"
        case Match():
            return "match"
        case _:
            assert_never(interaction)
