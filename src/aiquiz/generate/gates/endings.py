"""The gate for answers that end where something must follow: “the great river of Norland and”, “a boat with its”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate

__all__ = ["ENDINGS"]

_OPEN: Final = re.compile(
    r" (?:and|or|but|nor|the|an?|than|because|although|though|while|whereas|if|unless|whose|its|their|his|our|your|my)"
    r"[,;:]?$|[,;:—(]$"
)
"""Behind “of” or “in” a clause may end, “what it is made of”; behind these none does."""


def _open_ended(candidate: Candidate, analysis: Analysis) -> str:
    found = next((answer for answer in candidate.answers if _OPEN.search(answer)), "")
    return f"“{found}” ends where something must follow" if found else ""


ENDINGS: Final = CardGate("open end", _open_ended)
