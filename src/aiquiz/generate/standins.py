"""Nouns that stand in for a name of the sentences before: “the point” for Quill Point, “the Texas brand” for Olmpop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.definite import Definite
from aiquiz.generate.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.lexicon import ORGANISATION_NOUNS, TEAM_NOUNS
from aiquiz.generate.passage import Passage
from aiquiz.generate.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["stand_ins"]

_OPENS: Final = r"(?:^|[.!?]”? )"
_VERB: Final = r"(?= (?:is|was|are|were|has|had|took|takes|came|comes|[a-z]+ed)\b)"
_SHORTENED: Final = re.compile(rf"{_OPENS}(?P<all>The (?P<noun>[a-z]{{3,}})){_VERB}")
_PLACED: Final = re.compile(
    rf"{_OPENS}(?:[A-Z][^.;:,]{{2,30}}, )?(?P<all>[Tt]he (?P<where>[A-Z][a-z]+) (?P<noun>[a-z-]+))"
    r"(?! (?:of|that|which|who|called|named|known|[A-ZÀ-ÖØ-Þ“\"])|,)"
)
_BODIES: Final = (
    ORGANISATION_NOUNS - word_set("union party council ministry association federation regulator") | TEAM_NOUNS
) | word_set("brand label leg arm venture outfit partner version edition branch subsidiary rival")
"""Of such a body there are many in a land: “the Texas brand” is one that was named."""


def stand_ins(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """The nouns behind “the” in `text`, which the passage shows, that stand in for a name it does not show."""
    yield from _shortened(text, passage, analysis)
    yield from _placed(text, passage, analysis)


def _shortened(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“The point is called after …”: the last word of a name that the paragraph has just said."""
    block = analysis.sentences_of_block(passage.sentence.block)
    hidden = " ".join(one.text for one in block if one.span.end <= passage.shown_from)
    told = f"{analysis.label} {passage.sentence.section} {text}"
    for found in _SHORTENED.finditer(text):
        head = re.compile(rf"\b[A-ZÀ-ÖØ-Þ][\w’'-]+ {found['noun'].capitalize()}\b")
        if head.search(hidden) and not re.search(
            rf"\b{found['noun']}\b", told[: -len(text) + found.start("all")], re.I
        ):
            yield Definite(found.start("all"), found.end("all"), found["noun"], opens=True)


def _placed(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“The Texas brand was started by …”, where no firm stands before it and the label is none."""
    if analysis.types.kind_of(analysis.label).type is AnswerType.ORGANISATION:
        return
    for found in _PLACED.finditer(text):
        is_place = found["where"] in DEMONYMS or found["where"] in PLACES or _is_place(found["where"], analysis)
        at = passage.shown_from + found.start("all")
        is_told = any(
            one.is_name and one.type is not AnswerType.PERSON and one.span.end <= at for one in passage.mentions
        )
        if found["noun"] in _BODIES and is_place and not is_told:
            yield Definite(found.start("all"), found.end("all"), found["noun"], opens=True)


def _is_place(name: str, analysis: Analysis) -> bool:
    return analysis.types.kind_of(name).type is AnswerType.PLACE
