"""The right option must not repeat words of the question that no wrong one repeats."""

from __future__ import annotations

from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.guessing import at_chance, most_alike
from aiquiz.lint.question import Question
from aiquiz.lint.words import content_words, stems

__all__ = ["ECHOING_KEY", "ECHOING_KEYS"]


def _echoes(question: Question) -> str:
    if not question.is_single_choice or most_alike(question) != [question.answers[0]]:
        return ""
    shared = stems(question.answers[0]) & question.stems
    word = next(word for word in content_words(question.answers[0]) if word[:5] in shared or word in shared)
    return f"the right option repeats “{word}” of the question more than any wrong one does"


ECHOING_KEY: Final = Rule(
    code="Q004",
    title="the right option repeats the question's words",
    why="Who knows nothing takes the option that sounds like the question. Reword the question or the answer, or let "
    "wrong options repeat as much.",
    hint="reword one of them, or let a wrong option repeat the word too",
    check=for_each(_echoes),
    bad="- question: What measures the pressure of the air?\n  answer: an air pressure gauge\n"
    "  distractors: [a compass, a sextant, a thermometer]",
    good="- question: What measures the pressure of the air?\n  answer: a barometer\n"
    "  distractors: [a compass, a sextant, a thermometer]",
)
ECHOING_KEYS: Final = Rule(
    code="Q005",
    title="options that repeat the question's words are right too often",
    why="Over the whole deck, taking the option that shares most words with the question scores better than blind "
    "guessing does in 19 of 20 decks: too often the right one is among the few that repeat a word.",
    hint="let more wrong options repeat a word of the question, or fewer right ones",
    check=at_chance(most_alike, "who takes the option that repeats the question's words"),
    bad="- {question: Which gas do plants take in?, answer: plant gas, distractors: [neon, argon, helium]}\n"
    "- {question: Which bird swims?, answer: the swim bird, distractors: [a hawk, an owl, a kite]}\n"
    "- {question: Which stone floats?, answer: float stone, distractors: [flint, basalt, granite]}",
    good="- {question: Which gas do plants take in?, answer: carbon dioxide, distractors: [neon, argon, helium]}\n"
    "- {question: Which bird swims?, answer: a penguin, distractors: [a hawk, an owl, a kite]}\n"
    "- {question: Which stone floats?, answer: pumice, distractors: [flint, basalt, granite]}",
    is_per_item=False,
)
