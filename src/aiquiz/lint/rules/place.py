"""The right amount must not always stand at one place among amounts in order of size."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.lint.base import Rule, Said
from aiquiz.lint.guessing import tally
from aiquiz.lint.question import Question, Sheet

__all__ = ["PLACE_OF_KEYS"]

_QUANTILE: Final = 2.24
"""The one-sided 98.75 % point of the normal distribution: four places are tried, and one deck in twenty may fail."""
_PLACES: Final = ("smallest", "second", "third", "fourth", "fifth", "sixth")


def _over_the_deck(sheet: Sheet) -> Iterator[Said]:
    by_count: dict[int, list[Question]] = defaultdict(list)
    for question in sheet.questions:
        if question.rank is not None:
            by_count[len(question.options)].append(question)
    for count, questions in sorted(by_count.items()):
        yield from _said(count, questions)


def _said(count: int, questions: Sequence[Question]) -> Iterator[Said]:
    rank, hits = Counter(question.rank for question in questions).most_common(1)[0]
    chance = tally(questions, lambda question: question.options)
    bound = chance.chance + _QUANTILE * chance.deviation + 0.5
    if rank is None or hits <= bound or math.isclose(hits, bound):
        return
    name = "greatest" if rank == count - 1 else _PLACES[rank] if rank < len(_PLACES) else f"{rank + 1}th"
    first = next(question for question in questions if question.rank == rank)
    yield (
        first.item,
        f"among {count} amounts in order of size the {name} is right in {hits} of {len(questions)} questions",
    )


PLACE_OF_KEYS: Final = Rule(
    code="Q003",
    title="the right amount stands at the same place too often",
    why="Amounts and years are shown in order of size, so their place can be learned instead of the fact: writers put "
    "the right one in the middle. Choose wrong amounts so that each place is right about as often.",
    hint="give some of these questions only greater or only smaller wrong amounts",
    check=_over_the_deck,
    bad='- {question: "Legs of a spider?", answer: 8, distractors: [6, 10, 12]}\n'
    '- {question: "Strings of a violin?", answer: 4, distractors: [3, 5, 6]}\n'
    '- {question: "Sides of a hexagon?", answer: 6, distractors: [5, 7, 9]}\n'
    '- {question: "Moons of Mars?", answer: 2, distractors: [1, 3, 4]}',
    good='- {question: "Legs of a spider?", answer: 8, distractors: [6, 10, 12]}\n'
    '- {question: "Strings of a violin?", answer: 4, distractors: [5, 6, 8]}\n'
    '- {question: "Sides of a hexagon?", answer: 6, distractors: [3, 4, 5]}\n'
    '- {question: "Moons of Mars?", answer: 2, distractors: [1, 3, 4]}',
    is_per_item=False,
)
