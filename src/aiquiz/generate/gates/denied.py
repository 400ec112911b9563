"""The gate that asks for nothing a sentence says is not so: “not with _____ but with Olm”, “not _____ but Olm”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate, beside_gap

__all__ = ["DENIED"]

_SMALL: Final = (
    r"(?:in|on|at|by|with|for|from|to|of|through|between|under|as|into|among|because of|the|an?|his|her|its|their)"
)
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*,?"
_NOT: Final = re.compile(rf"\bnot (?:(?:{_SMALL}|{_NAME}|and|or) )*$")
_BUT: Final = re.compile(rf"(?:,? (?:and|or|nor) (?:the )?{_NAME})*,? but (?!also\b|in the end\b)")


def _denied(candidate: Candidate, analysis: Analysis) -> str:
    """Whether what is so stands behind “but”: that is worth asking, and of what is not so there is more than one.

    Only of names: “not an element but a compound” tells what it is asked for.
    """
    beside = beside_gap(candidate)
    if beside is None or not candidate.answers[0][:1].isupper():
        return ""
    before, after = beside
    is_denied = _NOT.search(before) is not None and _BUT.match(after) is not None
    return "what is so stands beside it, and much else is not so" if is_denied else ""


DENIED: Final = CardGate("denied", _denied)
