"""Wrong options must not betray themselves by being absolute."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question

__all__ = ["ABSOLUTES"]

_ABSOLUTE: Final = re.compile(
    r"\b(?:always|never|all|none|only|every|no one|nobody|everybody|completely|entirely)\b", re.I
)


def _absolute(question: Question) -> str:
    if not question.is_single_choice or _ABSOLUTE.search(question.answers[0]):
        return ""
    found = [match.group() for option in question.distractors if (match := _ABSOLUTE.search(option))]
    if 2 * len(found) <= len(question.distractors):
        return ""
    return f"most wrong options are absolute (“{found[0]}”), the right one is not"


ABSOLUTES: Final = Rule(
    code="Q010",
    title="only the wrong options are absolute",
    why="Hardly anything is always so, and test takers know it: options with “always”, “never” or “only” are struck "
    "out first. Word all options alike.",
    hint="take the absolute words out of the wrong options",
    check=for_each(_absolute),
    bad="- question: When does water boil at 100 °C?\n  answer: at sea level\n"
    "  distractors: [always, never in winter, only in a vacuum]",
    good="- question: When does water boil at 100 °C?\n  answer: at sea level\n"
    "  distractors: [on Mount Everest, in a vacuum, in the Dead Sea]",
)
