"""The gate that keeps a gap's question true: it is the article's own words, with the answer left out."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.kinds.cloze import BLANK

__all__ = ["FAITHFUL"]


def _faithful(candidate: Candidate, analysis: Analysis) -> str:
    """The prompt with the answer put back must be what the passage shows, letter by letter but for a first capital."""
    if candidate.kind != "cloze" or not candidate.answers:
        return ""
    passage = candidate.passage
    shown = passage.told or passage.shown(analysis.article.text, passage.shown_from, passage.span.end)
    filled = candidate.prompt.replace(BLANK, candidate.answers[0], 1)
    is_same = filled[1:] == shown[1:] and filled[:1].casefold() == shown[:1].casefold()
    return "" if is_same else "with the answer put back it is not what the article says"


FAITHFUL: Final = CardGate("faithful", _faithful)
