"""No question should state the answer of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from aiquiz.lint.base import Rule, Said
from aiquiz.lint.question import Question, Sheet, same_source
from aiquiz.lint.words import content_words, holds_phrase

__all__ = ["LEAKS"]

_SHARED: Final = 0.75
_MIN_STEMS: Final = 3
_COMMON: Final = 50
"""A word of more questions than this is what the deck is about, and finds nothing."""


def _check(sheet: Sheet) -> Iterator[Said]:
    holding: dict[str, list[Question]] = defaultdict(list)
    for question in sheet.questions:
        for word in set(content_words(question.prompt)):
            holding[word].append(question)
    for question in sheet.questions:
        if (teller := _teller(question, holding)) is not None:
            yield question.item, f"`{teller.item}` states its answer “{question.answers[0]}”"


def _teller(question: Question, holding: dict[str, list[Question]]) -> Question | None:
    """The first question that shows this one's answer together with most of its words."""
    names = content_words(question.answers[0]) if len(question.answers) == 1 else ()
    if not names or len(question.stems) < _MIN_STEMS:
        return None
    rarest = min((holding.get(word, []) for word in names), key=len)
    if len(rarest) > _COMMON:
        return None
    for other in rarest:
        shared = len(question.stems & other.stems) / len(question.stems)
        if shared >= _SHARED and not same_source(question, other) and holds_phrase(other.prompt, question.answers[0]):
            return other
    return None


LEAKS: Final = Rule(
    code="Q008",
    title="another item states the answer",
    why="Who meets the other question first reads the answer there. Reword that one, or keep only one of the two. "
    "Questions made from one and the same quote are not held against each other.",
    hint="reword the other item, or drop one",
    check=_check,
    bad="- {question: Which city hosted the first modern Olympic Games?, answer: Athens}\n"
    "- {question: In which year did the city of Athens host the first modern Olympic Games?, answer: 1896}",
    good="- {question: Which city hosted the first modern Olympic Games?, answer: Athens}\n"
    "- {question: In which year were the first modern Olympic Games held?, answer: 1896}",
    is_per_item=False,
)
