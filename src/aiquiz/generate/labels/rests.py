"""What is left of a label that holds the answer: of “Poland's Sejm” the land, where the Sejm is asked for."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.language.gazetteer import PLACES
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.model.fact import AnswerType

__all__ = ["land_beside"]

_OWNED: Final = re.compile(r"(?P<land>[A-ZÀ-ÖØ-Þ][\w -]*)['’]s? (?P<own>[A-ZÀ-ÖØ-Þ][\w -]*)")
_OF: Final = re.compile(r"(?:The )?(?P<own>[A-ZÀ-ÖØ-Þ][\w -]*) (?:of|in) (?:the )?(?P<land>[A-ZÀ-ÖØ-Þ][\w -]*)")


def land_beside(label: str, answer: str, analysis: Analysis) -> str:
    """The land of which a label names what is asked for, “Poland” of “Poland's Sejm”; empty where it names none.

    It gives nothing away, and without it a question on an assembly or a bank may be about that of any land.
    """
    found = _OWNED.fullmatch(label) or _OF.fullmatch(label)
    if found is None or not answer or not holds_phrase(answer, found["own"]) or holds_phrase(answer, found["land"]):
        return ""
    land = found["land"]
    return land if land in PLACES or analysis.types.kind_of(land).type is AnswerType.PLACE else ""
