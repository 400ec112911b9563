"""How a question stands in its article as figures for the judgement: whether what it asks comes back, and where.

A name that only one sentence of the middle tells is mostly told in passing; what the ending says again is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log1p
from statistics import fmean
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES
from aiquiz.generate.judgement.beside import place_of_answer
from aiquiz.generate.language.wording import stems

__all__ = ["of_answer_elsewhere", "of_place", "of_words_elsewhere"]

_TOP: Final = 0.8
_LONG: Final = 8
"""A paragraph of more sentences tells nothing more."""
_MANY: Final = 4
_BREAK_BEFORE: Final = re.compile(r"[,;:—–(]")
_BREAK_BEHIND: Final = re.compile(r"[,;:—–)]")


def of_place(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    """How much of the article is like the sentence, and where in its paragraph it stands."""
    sentence = candidate.passage.sentence
    rank = analysis.centrality.rank(sentence.index)
    yield "how central", rank
    yield "among the most central", rank > _TOP
    block = [one.index for one in analysis.sentences_of_block(sentence.block)]
    yield "length of the paragraph", min(len(block), _LONG) / 4
    if sentence.index in block:
        place = block.index(sentence.index)
        yield "how far in the paragraph", place / max(len(block) - 1, 1)
        yield "second of a paragraph", place == 1


def of_words_elsewhere(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    """How much of what the sentence says is said elsewhere, and how common what it asks for is in the article."""
    centrality, own = analysis.centrality, stems(candidate.passage.sentence.text)
    if own:
        yield "said at the end", len(own & centrality.ending) / len(own)
    yield "said in headings", min(len(own & analysis.heading_stems), 4) / 2
    yield "how common its kind", 2 * analysis.share_of_type(candidate.mention.type)
    yield "rivals in the paragraph", min(_rivals(candidate, analysis), _MANY) / 2
    if clause := _clause(candidate):
        yield "words of the clause said elsewhere", fmean(log1p(len(centrality.using.get(one, ()))) for one in clause)


def of_answer_elsewhere(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    """Whether the answer, where it is no amount, is said in other sentences, and in which."""
    asked = stems(candidate.answers[0]) if candidate.answers else frozenset[str]()
    if not asked or candidate.mention.type in NUMERIC_TYPES:
        return
    centrality, here = analysis.centrality, candidate.passage.sentence.index
    some = frozenset[int]().union(*(centrality.using.get(stem, frozenset()) for stem in asked)) - {here}
    is_new = not any(index < here for index in some)
    yield "answer only here", not centrality.saying_all(asked) - {here}
    yield "answer is new", is_new
    yield "answer is new and comes back", is_new and bool(some)
    yield "answer in the opening", bool(asked & centrality.opening)
    yield "answer at the end", bool(asked & centrality.ending)


def _rivals(candidate: Candidate, analysis: Analysis) -> int:
    """How many others of its kind its paragraph names that the question does not show."""
    block = analysis.sentences_of_block(candidate.passage.sentence.block)
    wanted = candidate.mention
    named = {
        one.text
        for index in {one.index for one in block}
        for one in analysis.mentions[index]
        if one.type is wanted.type
    }
    return sum(name != wanted.text and name not in candidate.prompt for name in named)


def _clause(candidate: Candidate) -> frozenset[str]:
    """The stems around the answer, as far as the next comma or the like on both sides."""
    at, text = place_of_answer(candidate), candidate.passage.sentence.text
    if at is None:
        return frozenset()
    return stems(f"{_BREAK_BEFORE.split(text[: at.start])[-1]} {_BREAK_BEHIND.split(text[at.end :])[0]}")
