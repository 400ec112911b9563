"""The gate for learned names: what a beast or a plant is called in Latin where it has just been called in English."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.wordspace import word_space

__all__ = ["LEARNED"]

_LATIN: Final = re.compile(r"[A-Z][a-z]+(?: [a-z]{3,}){1,2}")
_IN_ENGLISH: Final = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his) (?:[\w’'-]+ ){0,3}[a-z’-]+(?:,| \() ?$"
    r"|\b(?:was|were|is|are) named $|[a-z] \($"
)
"""“The great zorb, _____,”, “zorbs (_____)”, “the zorb was named _____ by Quill”; “a worm, _____,” has no other."""


def _learned(candidate: Candidate, analysis: Analysis) -> str:
    name, beside = candidate.mention.text, beside_gap(candidate)
    if beside is None or not candidate.mention.is_name or not _LATIN.fullmatch(name):
        return ""
    is_alien = any(not word_space().knows(word.casefold()) for word in name.split())
    return "its English name has just told it" if is_alien and _IN_ENGLISH.search(beside[0]) else ""


LEARNED: Final = CardGate("learned name", _learned)
