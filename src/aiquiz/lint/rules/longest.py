"""The right option must not stand out by its length: writers qualify what is right and dash off what is wrong."""

from __future__ import annotations

from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.guessing import at_chance, longest
from aiquiz.lint.question import Question

__all__ = ["LONGEST_KEY", "LONGEST_KEYS"]

_RATIO: Final = 1.5
_CHARS: Final = 12


def _stands_out(question: Question) -> str:
    if not question.is_single_choice:
        return ""
    key, others = len(question.answers[0]), max(map(len, question.distractors))
    if key < _RATIO * others or key - others < _CHARS:
        return ""
    return f"the right option has {key} characters, the longest wrong one {others}"


LONGEST_KEY: Final = Rule(
    code="Q001",
    title="the right option is by far the longest",
    why="Who knows nothing takes the longest option, because writers qualify what is right. Bring the options to about "
    "the same length: move detail of the right one into the explanation, or give the wrong ones as much.",
    hint="shorten the right option, or make the wrong ones as full",
    check=for_each(_stands_out),
    bad="- question: What does a stoma do?\n  answer: it opens and closes to let gases in and out\n"
    "  distractors: [it stores starch, it makes seeds, it drinks dew]",
    good="- question: What does a stoma do?\n  answer: it lets gases in and out\n"
    "  distractors: [it stores starch in the leaf, it makes seeds, it drinks dew]",
)
LONGEST_KEYS: Final = Rule(
    code="Q002",
    title="the longest option is right too often",
    why="Over the whole deck, taking the longest option scores better than blind guessing does in 19 of 20 decks. No "
    "single question need be at fault: lengthen a few wrong options until the longest is right about as often as "
    "chance has it.",
    hint="make a wrong option the longest in some of the questions",
    check=at_chance(longest, "who always takes the longest option"),
    bad="- {question: Who wrote Emma?, answer: Jane Austen, distractors: [Mary Ames, Ann Gray, Lucy Orme]}\n"
    "- {question: Who wrote Ulysses?, answer: James Joyce, distractors: [Sean Moor, Tom Lacey, Ed Barry]}\n"
    "- {question: Who wrote Walden?, answer: Henry Thoreau, distractors: [Paul Ide, Max Hume, Carl Ost]}",
    good="- {question: Who wrote Emma?, answer: Jane Austen, distractors: [Mary Ames, Ann Grayson, Lucy Orme]}\n"
    "- {question: Who wrote Ulysses?, answer: James Joyce, distractors: [Seamus Moor, Tom Lacey, Ed Barry]}\n"
    "- {question: Who wrote Walden?, answer: Henry Thoreau, distractors: [Paul Ide, Max Hume, Carl Ost]}",
    is_per_item=False,
)
