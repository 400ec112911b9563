"""Which candidates make the deck: the best rendering of each fact, not too many of one sentence or one answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.wording import content_words
from aiquiz.kinds.true_false import TrueFalse
from aiquiz.text import folded

__all__ = ["MAX_PER_ANSWER", "MAX_PER_SENTENCE", "picked"]

MAX_PER_SENTENCE: Final = 2
MAX_PER_ANSWER: Final = 3
_TRUE_FALSE_SHARE: Final = 8
"""At most one statement in this many items: half of all guesses at one are right."""
_MIN_WORTH: Final = 3.5
_MIN_WORTH_OF_SECOND: Final = 5.0


def picked(candidates: Sequence[Candidate]) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, str], ...]]:
    """The chosen candidates in the order of the article, and the others with the reason in words."""
    chosen: list[Candidate] = []
    others: list[tuple[Candidate, str]] = []
    per_sentence: Counter[int] = Counter()
    per_answer: Counter[str] = Counter()
    prompts: dict[tuple[str, ...], None] = {}
    ranked = sorted(candidates, key=lambda candidate: (-candidate.worth, candidate.fact.answer, candidate.kind))
    for candidate in ranked:
        sentence, answer = candidate.passage.sentence.index, _answer_key(candidate)
        reason = ""
        words = content_words(candidate.prompt)
        if any(_overlaps(candidate, other) for other in chosen if other.passage.sentence.index == sentence):
            reason = "a better question asks the same fact"
        elif candidate.worth < (_MIN_WORTH_OF_SECOND if per_sentence[sentence] else _MIN_WORTH):
            reason = "there is little to be learned from it"
        elif per_sentence[sentence] >= MAX_PER_SENTENCE:
            reason = "two better questions ask about this sentence"
        elif answer and per_answer[answer] >= MAX_PER_ANSWER:
            reason = "three better questions have this answer"
        elif words in prompts and candidate.kind != "order":
            reason = "another question reads the same"
        elif isinstance(candidate.body, TrueFalse):
            reason = _statement_reason(candidate.body, chosen)
        if reason:
            others.append((candidate, reason))
            continue
        chosen.append(candidate)
        per_sentence[sentence] += 1
        per_answer[answer] += 1
        prompts[words] = None
    return tuple(sorted(chosen, key=lambda candidate: (candidate.passage.sentence.index, candidate.fact.answer))), tuple(others)


def _answer_key(candidate: Candidate) -> str:
    return folded(candidate.answers[0]) if candidate.answers else ""


def _overlaps(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates ask for the same words of the article."""
    return one.fact.answer.start < other.fact.answer.end and other.fact.answer.start < one.fact.answer.end


def _statement_reason(body: TrueFalse, chosen: Sequence[Candidate]) -> str:
    """Statements stay few, and as many are false as are true: the next one wanted is the rarer kind, false first."""
    statements = [other.body for other in chosen if isinstance(other.body, TrueFalse)]
    if (len(statements) + 1) * _TRUE_FALSE_SHARE > len(chosen) + 1:
        return "the deck has enough statements to judge"
    true = sum(statement.is_true for statement in statements)
    wants_true = true < len(statements) - true
    return "" if body.is_true == wants_true else "the other kind of statement is wanted, to keep true and false balanced"
