"""From an interaction and a response to a verdict and a suggested rating. Bounded for any deck and any answer."""

from __future__ import annotations

from dataclasses import replace

from aiquiz.grading.expected import expected_text
from aiquiz.grading.picked import grade_arranged, grade_chosen, grade_matched
from aiquiz.grading.typed import MAX_TYPED_CHARS, grade_typed
from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Arranged, Chosen, DontKnow, Matched, Response, Revealed, Typed
from aiquiz.model.review import Rating
from aiquiz.model.verdict import Outcome, Verdict

__all__ = ["MAX_TYPED_CHARS", "expected_text", "grade"]


def grade(interaction: Interaction, response: Response, *, hints: int = 0) -> Verdict:
    """The verdict on `response` to `interaction` as it was shown, after so many hints: then right is hard.

    A response that does not fit the interaction is a bug of the caller: TypeError.
    """
    verdict = _grade(interaction, response)
    return replace(verdict, rating=Rating.HARD) if hints and verdict.rating is Rating.GOOD else verdict


def _grade(interaction: Interaction, response: Response) -> Verdict:
    match interaction, response:
        case _, DontKnow():
            return Verdict(Outcome.UNKNOWN, Rating.AGAIN, "", expected_text(interaction))
        case Recall(), Revealed():
            return Verdict(Outcome.UNGRADED, None, "", expected_text(interaction))
        case Choice(), Chosen(picked):
            return grade_chosen(interaction, picked)
        case TextEntry(), Typed(text):
            return grade_typed(interaction, text)
        case Order(), Arranged(sequence):
            return grade_arranged(interaction, sequence)
        case Match(), Matched(pairs):
            return grade_matched(interaction, pairs)
        case _:
            raise TypeError(f"{type(response).__name__} does not answer {type(interaction).__name__}")
