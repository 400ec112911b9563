"""What a gate is: one reason to turn a sentence or a question away, with a name and its verdict in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.sentences import Sentence
from aiquiz.values import dataclass

__all__ = ["IN_QUOTES", "CardGate", "SentenceGate", "Verdict", "beside_gap"]

IN_QUOTES: Final = re.compile(r"[“\"]$")
"""What stands before a gap that a quotation begins with."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a gate said: `reason` is in words, empty where it let pass."""

    gate: str
    reason: str = ""

    @property
    def passes(self) -> bool:
        """Whether the gate let pass."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class SentenceGate:
    """Judges a sentence before anything is asked of it. `check` returns why not, or nothing."""

    name: str
    check: Callable[[Sentence], str]

    def judge(self, sentence: Sentence) -> Verdict:
        """The verdict on one sentence."""
        return Verdict(self.name, self.check(sentence))


@dataclass(frozen=True, slots=True)
class CardGate:
    """Judges a finished question against its article. `check` returns why not, or nothing."""

    name: str
    check: Callable[[Candidate, Analysis], str]

    def judge(self, candidate: Candidate, analysis: Analysis) -> Verdict:
        """The verdict on one candidate."""
        return Verdict(self.name, self.check(candidate, analysis))


def beside_gap(candidate: Candidate) -> tuple[str, str] | None:
    """What the asked sentence has before and behind a gap; None where nothing is left out of it."""
    sentence, at = candidate.passage.sentence, candidate.mention.span
    if candidate.kind != "cloze" or not sentence.span.holds(at):
        return None
    start = sentence.span.start
    return sentence.text[: at.start - start], sentence.text[at.end - start :]
