"""One question of the study screen, from its asking until its answer is stored: what is known, and what can be done."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from aiquiz.model.interaction import TextEntry
from aiquiz.model.review import NO_REMARKS, Rating, Remarks
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.collection import Feedback, Question
    from aiquiz.model.response import Response

__all__ = ["Phase", "Turn"]


class Phase(Enum):
    """Where a question stands."""

    ASKING = auto()
    """The learner has not answered yet."""
    JUDGING = auto()
    """Answered, and not yet told how it went: the learner says how sure they are."""
    SELF_GRADING = auto()
    """The answer is shown and only the learner knows how it went: 1 to 4."""
    ANSWERED = auto()
    """Graded; the answer is being stored, or is."""
    BUSY = auto()
    """Between two questions."""


@dataclass(slots=True)
class Turn:
    """What the screen knows of the present question. It decides nothing of learning, and is filled in step by step.

    `rating` is the one that counts; `asked_at_ms` is by the stopwatch, and `took_ms` from there to the response.
    """

    question: Question | None = None
    phase: Phase = Phase.BUSY
    asked_at_ms: int = 0
    response: Response | None = None
    took_ms: int = 0
    feedback: Feedback | None = None
    rating: Rating | None = None
    remarks: Remarks = NO_REMARKS

    def allows(self, action: str) -> bool:
        """Whether this action of the screen does something now."""
        match action:
            case "next":
                return self.phase is Phase.ANSWERED
            case "skip":
                return self.phase is Phase.ASKING
            case "hint":
                return self.phase is Phase.ASKING and self.question is not None and bool(self.question.hints)
            case "sure":
                return self.phase is Phase.JUDGING
            case "guessed":
                return self.may_be_a_guess
            case "rate":
                return self.is_revealed
            case "source":
                return self.is_revealed and self.question is not None and self.question.card.evidence is not None
            case "was_right":
                return self.may_be_overruled
            case "flag" | "set_aside":
                return self.phase is not Phase.BUSY
            case "undo":
                return self.phase not in (Phase.BUSY, Phase.JUDGING)
            case _:
                return True

    @property
    def is_revealed(self) -> bool:
        """Whether the answer is on the screen."""
        return self.phase in (Phase.ANSWERED, Phase.SELF_GRADING)

    @property
    def may_be_overruled(self) -> bool:
        """A typed answer that was marked wrong may have been right all the same."""
        if self.phase is not Phase.ANSWERED or self.question is None or self.feedback is None:
            return False
        is_typed = isinstance(self.question.shown, TextEntry)
        return is_typed and not self.feedback.verdict.is_right and self.rating is Rating.AGAIN

    @property
    def may_be_a_guess(self) -> bool:
        """A right answer may have been luck, and only the learner knows."""
        if self.phase is not Phase.ANSWERED or self.feedback is None or self.remarks.is_guess:
            return False
        return bool(self.feedback.verdict.is_right)

    @property
    def known_means(self) -> Rating:
        """What the second of two buttons means: the suggestion, where it is one."""
        suggested = self.feedback.verdict.rating if self.feedback else None
        return suggested if suggested in (Rating.HARD, Rating.GOOD) else Rating.GOOD
