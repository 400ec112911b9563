"""The gate that asks nothing of a clause that is not certain of what it says, or judges."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.clefts import CLEFT
from aiquiz.generate.language.doubts import hedges_in, opinions_in

__all__ = ["CERTAIN"]


_OWN_STATEMENT: Final = "upgrade"
"""What a parser worded, or cut out, stands for a statement that every gate for sentences let pass."""


def _certain(candidate: Candidate, analysis: Analysis) -> str:
    if candidate.generator == _OWN_STATEMENT or candidate.passage.told:
        return ""
    sentence = candidate.passage.sentence
    answer = candidate.fact.answer
    cleft = CLEFT.match(sentence.text)
    if cleft is not None and answer.start < sentence.span.start + cleft.end("asked"):
        return "a gap in a clause that asks reads badly"
    for doubt in (*hedges_in(sentence.text), *opinions_in(sentence.text)):
        start, end = sentence.span.start + doubt.at.start, sentence.span.start + doubt.at.end
        if candidate.kind == "true-false" or (answer.start < end and start < answer.end):
            return f"its clause is not plainly stated (“{doubt.words}”)"
    return ""


CERTAIN: Final = CardGate("certain", _certain)
