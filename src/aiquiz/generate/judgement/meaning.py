"""What a sentence, the words around its answer and the answer are about, as figures for the judgement.

What readers call a passing detail is known by its matter as well: the hour, the weather, the colour of a coat are told
of every subject, and are asked of none. Which direction of meaning is worth what is learnt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.judgement.beside import place_of_answer
from aiquiz.generate.wordspace import word_space

__all__ = ["meaning_of"]

_AROUND: Final = 5
"""So many words before the answer, and behind it, are around it."""
_SCALE: Final = 2
"""Vectors have length 1, the other figures about this."""


def meaning_of(candidate: Candidate) -> Mapping[str, float]:
    """The coordinates of three vectors by name, each from -2 to 2; of what lies beyond its sentence only two."""
    return dict(_all(candidate))


def _all(candidate: Candidate) -> Iterator[tuple[str, float]]:
    sentence = candidate.passage.sentence.text
    yield from _named("sentence", sentence)
    yield from _named("answer", candidate.mention.text)
    if at := place_of_answer(candidate):
        before, behind = sentence[: at.start].split()[-_AROUND:], sentence[at.end :].split()[:_AROUND]
        yield from _named("around", " ".join((*before, *behind)))


def _named(what: str, text: str) -> Iterator[tuple[str, float]]:
    return ((f"meaning of {what} {place}", _SCALE * one) for place, one in enumerate(_vector(text)))


@lru_cache(maxsize=256)
def _vector(text: str) -> tuple[float, ...]:
    """Kept, as all candidates of a sentence ask for the same."""
    return word_space().of(text)
