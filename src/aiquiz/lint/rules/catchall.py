"""No “all of the above”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question

__all__ = ["CATCH_ALL"]

_CATCH_ALL: Final = re.compile(
    r"(?:all|none|both|any|neither|some|two)(?: of)? (?:the |these )?(?:above|these|options|answers)\b.*"
    r"|(?:both )?[a-d] (?:and|or) [a-d]|all are (?:right|correct|true)",
    re.I,
)


def _catch_all(question: Question) -> str:
    if not question.distractors:
        return ""
    found = next((option for option in question.options if _CATCH_ALL.fullmatch(option.strip(" ."))), None)
    return f"the option “{found}” speaks of the other options" if found else ""


CATCH_ALL: Final = Rule(
    code="Q009",
    title="an option like “all of the above”",
    why="Options are shuffled, so there is no “above”. And who sees that two are right, or one is wrong, need not know "
    "the rest. Ask with `kind: multi` instead.",
    hint="replace it with a real option, or make it a `multi` item",
    check=for_each(_catch_all),
    bad="- question: Which of these are planets?\n  answer: all of the above\n  distractors: [Mars, Venus, Saturn]",
    good="- kind: multi\n  question: Which of these are planets?\n  answers: [Mars, Venus]\n"
    "  distractors: [Titan, Ceres]",
)
