"""The words on both sides of an answer and the clause that it stands in, as figures for the judgement.

What a sentence is told for shows in the small words: what stands behind “called” is worth more than what stands behind
“near the”, and less so in a clause that begins with “after”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.model.article import Span

__all__ = ["of_clause", "of_neighbours", "place_of_answer"]

_WORDS: Final = re.compile(r"[\w'’$£€%-]+|[,;:()—–\"“”.]")
_BREAKS: Final = re.compile(r"[,;:—–(]")
_OPENED: Final = re.compile(
    r"\b(who|which|where|when|after|before|as|while|although|because|since|until|if|whose|that)\b[^,;:—–(]*$"
)
_GOES_ON: Final = re.compile(r"[,;:—–)]")
_MANY: Final = 3
"""More commas than this tell nothing more."""
_LONG: Final = 30
"""Nor do more words."""


def place_of_answer(candidate: Candidate) -> Span | None:
    """Where the answer stands in its sentence's own text; None where it lies beyond the sentence."""
    sentence, span = candidate.passage.sentence, candidate.mention.span
    at = Span(span.start - sentence.span.start, span.end - sentence.span.start)
    return at if at.start >= 0 and at.end <= len(sentence.text) else None


def of_neighbours(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Which one or two words stand before the answer, and behind it; `^` and `$` are the sentence's ends."""
    parts = _parts(candidate)
    if parts is None:
        return
    before, behind, kind = *map(_tokens, parts), candidate.mention.type.value
    one, two = _at(before, -1, "^"), _at(before, -2, "^")
    follows, then = _at(behind, 0, "$"), _at(behind, 1, "$")
    yield f"before: {one}", 1
    yield f"before: {one}, {kind}", 1
    yield f"before: {two} {one}", 1
    yield f"behind: {follows}", 1
    yield f"behind: {follows}, {kind}", 1
    yield f"behind: {follows} {then}", 1


def of_clause(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """How far into its sentence the answer stands, and in what kind of clause."""
    parts = _parts(candidate)
    if parts is None:
        return
    before, behind = parts
    kind = candidate.mention.type.value
    clauses = _BREAKS.split(before)
    yield "commas before", min(before.count(","), _MANY) / 2
    yield "commas behind", min(behind.count(","), _MANY) / 2
    yield "words before", min(len(before.split()), _LONG) / 15
    yield "words behind", min(len(behind.split()), _LONG) / 15
    if opened := _OPENED.search(before.casefold()):
        yield f"in a clause of {opened[1]}", 1
        yield "in a clause", 1
        yield f"in a clause, {kind}", 1
    if first := re.match(r"\w+", clauses[-1].strip().casefold()):
        yield f"in words that begin with {first[0]}", 1
    yield "in brackets", before.count("(") > before.count(")")
    yield "between dashes", (before.count("—") + before.count(" – ")) % 2
    is_first, is_last = len(clauses) == 1, _GOES_ON.search(behind.rstrip('."”')) is None
    yield "in the first part", is_first
    yield f"in the first part, {kind}", is_first
    yield "in the last part", is_last
    yield f"in the last part, {kind}", is_last


def _parts(candidate: Candidate) -> tuple[str, str] | None:
    """The sentence's text before its answer and behind it; None for an answer that lies beyond the sentence."""
    at, text = place_of_answer(candidate), candidate.passage.sentence.text
    return None if at is None else (text[: at.start], text[at.end :])


def _tokens(text: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(text)]


def _at(words: list[str], index: int, none: str) -> str:
    return words[index] if -len(words) <= index < len(words) else none
