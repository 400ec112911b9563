"""A wrong option must not be the right one in other words."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from aiquiz.grading import grade
from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question
from aiquiz.model.interaction import TextEntry
from aiquiz.model.response import Typed
from aiquiz.model.verdict import Outcome

__all__ = ["TWINS"]

_REMEMBERED: Final = 2_048
"""Pairs: whoever makes a deck asks twice, when the options are chosen and when the question stands."""


def _twin(question: Question) -> str:
    if question.kind == "true-false":
        return ""
    for answer in question.answers:
        for option in question.distractors:
            if _counts_as(option, answer):
                return f"typed in, the wrong option “{option}” would count as “{answer}”"
    return ""


@lru_cache(maxsize=_REMEMBERED)
def _counts_as(option: str, answer: str) -> bool:
    """Whether `option`, typed in, is graded as right where `answer` is."""
    return grade(TextEntry((answer,)), Typed(option)).outcome is Outcome.RIGHT


TWINS: Final = Rule(
    code="Q015",
    title="a wrong option says the same as the right one",
    why="Answers are compared without case, articles, punctuation and forms of numbers, so this wrong option is the "
    "right one: who picks it is told off for knowing.",
    hint="replace the wrong option",
    check=for_each(_twin),
    bad="- question: How much was pledged?\n  answer: $1 billion\n"
    '  distractors: ["$1,000,000,000", $2 billion, $5 billion]',
    good="- question: How much was pledged?\n  answer: $1 billion\n  distractors: [$3 billion, $2 billion, $5 billion]",
)
