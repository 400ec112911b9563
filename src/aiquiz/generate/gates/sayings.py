"""The gate that asks for no turn of phrase of a quotation: “accused of ‘_____’ copying”, “called it ‘_____’”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.wordlists import word_set

__all__ = ["SAYINGS"]

_OPENS: Final = re.compile(r"[“\"‘][^“”\"‘’]*$")
_CLOSES: Final = re.compile(r"[^“”\"]*[”\"’]")
_HOW: Final = re.compile(r"(?P<how>[a-z]{3,}ly)(?: [a-z-]+)?")
_TWO_WORDS: Final = re.compile(r"[a-z-]+,? (?:and|but|or) [a-z-]+")
_JUDGED: Final = re.compile(
    r"\b(?:call(?:s|ed)?|declared?|describe[sd]?|dismiss(?:es|ed)|brand(?:s|ed)|denounced?|condemn(?:s|ed)|deem(?:s|ed))\b"
    r"[^.;]*$"
)
"""“Friends of animals call it ‘cruel and unnecessary’”: two words of blame or praise."""
_NOUNS_IN_LY: Final = word_set(
    "family assembly supply reply ally rally monopoly anomaly butterfly belly bully folly jelly lily tally fly early"
    " only daily weekly monthly holy ugly lonely friendly likely deadly elderly"
)


def _saying(candidate: Candidate, analysis: Analysis) -> str:
    answer, text = candidate.fact.answer, analysis.article.text
    if candidate.kind != "cloze" or not candidate.answers:
        return ""
    before = text[candidate.passage.span.start : answer.start]
    found = _HOW.fullmatch(candidate.answers[0])
    is_judged = _TWO_WORDS.fullmatch(candidate.answers[0]) and _JUDGED.search(before)
    if not is_judged and (found is None or found["how"] in _NOUNS_IN_LY):
        return ""
    is_quoted = _OPENS.search(before) and _CLOSES.match(text, answer.end)
    return "it is somebody's way of putting it" if is_quoted else ""


SAYINGS: Final = CardGate("sayings", _saying)
