"""How well somebody does who knows nothing and only looks at the options.

A guesser names options; ties are shared, so a score is what guessing brings on average, and no chance is in it. Over a
deck that score must stay within what blind guessing reaches in 19 of 20 decks: the mean of the chances plus 1.645
standard deviations of a sum of independent guesses, plus a half for its being a whole number of questions.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from aiquiz.lint.question import Question
from aiquiz.lint.words import stems

__all__ = ["Guess", "Tally", "longest", "most_alike", "tally"]

Guess = Callable[[Question], Sequence[str]]
"""The options a guesser would take; several where it cannot tell."""

_ONE_IN_TWENTY: Final = 1.645
"""The one-sided 95 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A guesser's `score` over `questions`, in questions; `chance` is what blind guessing scores on average."""

    score: float
    chance: float
    deviation: float
    questions: int

    def is_beyond_chance(self, quantile: float = _ONE_IN_TWENTY) -> bool:
        """Whether the score is more than blind guessing reaches in all but one of twenty decks."""
        return self.score > self.chance + quantile * self.deviation + 0.5


def tally(questions: Iterable[Question], guess: Guess) -> Tally:
    """What `guess` scores on the questions with exactly one right option; others are left out."""
    score = chance = variance = 0.0
    count = 0
    for question in questions:
        if not question.is_single_choice:
            continue
        taken = guess(question)
        score += question.answers[0] in taken and 1 / len(taken)
        share = 1 / len(question.options)
        chance += share
        variance += share * (1 - share)
        count += 1
    return Tally(score, chance, math.sqrt(variance), count)


def longest(question: Question) -> Sequence[str]:
    """The longest options, by characters."""
    most = max(map(len, question.options))
    return [option for option in question.options if len(option) == most]


def most_alike(question: Question) -> Sequence[str]:
    """The options that share most word stems with the prompt; all of them where none shares any."""
    shared = {option: len(stems(option) & question.stems) for option in question.options}
    most = max(shared.values())
    return [option for option, count in shared.items() if count == most]
