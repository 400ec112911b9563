"""The gate that asks for no turn of phrase of a quotation: “accused of ‘_____’ copying”, “called it ‘_____’”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.wordlists import word_set

__all__ = ["SAYINGS"]

_OPENS: Final = re.compile(r"[“\"‘][^“”\"‘’]*$")
_CLOSES: Final = re.compile(r"[^“”\"]*[”\"’]")
_HOW: Final = re.compile(r"(?P<how>[a-z]{3,}ly)(?: [a-z-]+)?")
_NOUNS_IN_LY: Final = word_set(
    "family assembly supply reply ally rally monopoly anomaly butterfly belly bully folly jelly lily tally fly early"
    " only daily weekly monthly holy ugly lonely friendly likely deadly elderly"
)


def _saying(candidate: Candidate, analysis: Analysis) -> str:
    answer, text = candidate.fact.answer, analysis.article.text
    if candidate.kind != "cloze" or not candidate.answers:
        return ""
    found = _HOW.fullmatch(candidate.answers[0])
    if found is None or found["how"] in _NOUNS_IN_LY:
        return ""
    is_quoted = _OPENS.search(text[candidate.passage.span.start : answer.start]) and _CLOSES.match(text, answer.end)
    return "it is somebody's way of putting it" if is_quoted else ""


SAYINGS: Final = CardGate("sayings", _saying)
