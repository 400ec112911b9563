"""A question that asks for what is not so must say NOT loudly."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question

__all__ = ["NEGATIVES"]

_NEGATIVE: Final = re.compile(r"\b(?:[Ww]hich|[Ww]hat|[Ww]ho|[Aa]ll)\b[^?.]*\b(?:not|except)\b[^?.]*\?")


def _negative(question: Question) -> str:
    if not question.distractors or question.kind in ("cloze", "true-false"):
        return ""
    return "it asks for what is not so, in small letters" if _NEGATIVE.search(question.prompt) else ""


NEGATIVES: Final = Rule(
    code="Q011",
    title="a negative question",
    why="“Not” is read over, and then a wrong answer says nothing about what was known. Ask for what is so; where that "
    "cannot be, write NOT or EXCEPT in capitals.",
    hint="ask for what is so, or write NOT in capitals",
    check=for_each(_negative),
    bad="- question: Which of these is not a mammal?\n  answer: shark\n  distractors: [whale, bat, seal]",
    good="- question: Which of these is a fish?\n  answer: shark\n  distractors: [whale, bat, seal]",
)
