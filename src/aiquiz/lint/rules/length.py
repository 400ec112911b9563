"""A question must be read before it is forgotten, and its answer be worth remembering word for word."""

from __future__ import annotations

from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question
from aiquiz.text import word_count

__all__ = ["MAX_PROMPT_WORDS", "TOO_LONG"]

MAX_PROMPT_WORDS: Final = 120
MAX_OPTION_WORDS: Final = 25
MAX_ANSWER_WORDS: Final = 50


def _too_long(question: Question) -> str:
    if (count := word_count(question.prompt)) > MAX_PROMPT_WORDS:
        return f"the question has {count} words, more than {MAX_PROMPT_WORDS}"
    longest = max(question.options, key=word_count)
    limit = MAX_OPTION_WORDS if question.distractors else MAX_ANSWER_WORDS
    if question.kind in ("order", "match") or (count := word_count(longest)) <= limit:
        return ""
    return f"an {'option' if question.distractors else 'answer'} has {count} words, more than {limit}"


TOO_LONG: Final = Rule(
    code="Q012",
    title="too long to be asked",
    why="A question beyond 120 words, an option beyond 25 or an answer beyond 50 is a text to study, not a question: "
    "what is remembered is a fragment, and nobody can tell which. Split it into several items, one fact each.",
    hint="split it: one fact an item",
    check=for_each(_too_long),
    bad="- question: How does a lock work?\n  answer: >-\n"
    "    A boat enters, the lower gate shuts behind it, a sluice in the upper gate is opened,\n"
    "    water runs in from above until the basin is as full as the canal beyond, then the\n"
    "    upper gate swings open, the boat leaves, the gate shuts again and the basin is\n"
    "    emptied for the next boat that comes up from below",
    good="- question: What lifts a boat in a lock?\n  answer: water let in from above",
)
