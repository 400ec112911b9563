"""How well somebody does who knows nothing and only looks at the options.

A guesser names options; ties are shared, so a score is what guessing brings on average, and no chance is in it. Over a
deck that score must stay within what blind guessing reaches in 19 of 20 decks: the mean of the chances plus 1.645
standard deviations of a sum of independent guesses, plus a half for its being a whole number of questions.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from aiquiz.lint.base import Said
from aiquiz.lint.question import Question, Sheet
from aiquiz.lint.words import stems
from aiquiz.values import dataclass

__all__ = ["Guess", "Tally", "at_chance", "longest", "most_alike", "tally"]

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


def at_chance(guess: Guess, who: str) -> Callable[[Sheet], Iterator[Said]]:
    """A check that a guesser, described by `who`, does no better over a deck than chance; said at its first hit."""

    def check(sheet: Sheet) -> Iterator[Said]:
        found = tally(sheet.questions, guess)
        if found.is_beyond_chance():
            first = next(one for one in sheet.questions if one.is_single_choice and one.answers[0] in guess(one))
            told = f"{who} is right in {found.score:.0f} of {found.questions} questions"
            yield first.item, f"{told}; chance would be {found.chance:.0f}"

    return check
