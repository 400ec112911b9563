"""The gate for a lone short sentence whose subject is left out: “_____ smelt a chance”, “_____ went further”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.mentions import TIME_TYPES
from aiquiz.model.fact import AnswerType

__all__ = ["LONE"]

_FEW_WORDS: Final = 10
_OWNER: Final = re.compile(r"['’]")
_DONE_TO: Final = re.compile(r" (?:was|were) (?:[a-z]+ly )?[a-z]+ed\b")
"""“_____ was defended by many soldiers”: so were others."""
_FURTHER: Final = re.compile(
    r"\b(?:went|goes|had gone) (?:one better|(?:(?:a step|even|still|much) )?further)\b(?! (?:than|by|to)\b)[^,;:—–]*$"
)
"""“Quill went further at the Academy”: how, the next sentence tells."""


def _lone(candidate: Candidate, analysis: Analysis) -> str:
    """Why nothing says what somebody did, if he is asked for by a sentence that needs others to say it.

    Of such questions after a person none was found good by its readers.
    """
    beside = beside_gap(candidate)
    if beside is None or not candidate.mention.is_name:
        return ""
    before, after = beside
    if _FURTHER.search(f"{before}_{after}") and len(after.split()) <= _FEW_WORDS:
        return "how somebody went further is not told"
    passage = candidate.passage
    if before or passage.has_context or passage.note is not None or len(after.split()) > _FEW_WORDS:
        return ""
    others = [one for one in passage.mentions if not candidate.fact.answer.holds(one.span)]
    if any(one.is_name or one.type in TIME_TYPES for one in others) or _OWNER.match(after):
        return ""
    kind = candidate.mention.type
    is_bare = kind is AnswerType.PERSON or (kind is AnswerType.PLACE and _DONE_TO.match(after) is not None)
    return "so short a sentence fits others as well" if is_bare else ""


LONE: Final = CardGate("lone sentence", _lone)
