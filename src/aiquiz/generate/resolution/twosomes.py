"""Which two “the two companies” are: two of their kind stand before it, or the label names them.

Of “the two governments” a label mostly tells enough: a bridge, a war or a river is theirs.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.passage import Passage
from aiquiz.generate.topics.titles import names_joined
from aiquiz.model.fact import AnswerType

__all__ = ["open_twosome"]

_FIRMS: Final = "companies|firms|manufacturers|makers|rivals|carmakers|airlines|banks|publishers|groups"
_PEOPLE: Final = "men|women|brothers|sisters|leaders|scientists|friends|kings|presidents|generals"
_THE_TWO: Final = re.compile(
    rf"\b[Tt]he two (?:{_FIRMS}|(?P<people>{_PEOPLE}))\b"
    r"(?! (?:of|in|on|at|between|that|which|who|whose|from|with|behind)\b)"
)
_COUNTED: Final = re.compile(r"\b(?:[Tt]wo|[Bb]oth|[Aa] pair of|[Aa]nother|[Oo]thers?|[Ee]ach other|one another)\b")
"""“Two mills stood in Olm. The two companies …”: they are told of, though not by name."""
_RELATED: Final = re.compile(
    r"\b(?:rival|partner|competitor|neighbou?r|brother|sister|friend|wife|husband|subsidiary|parent|buyer|ally|enemy"
    r"|company|firm|bank|country|king)\b"
)
"""“Zorbo and its rival”: the second may be told by a noun."""
_PAIR: Final = 2


def open_twosome(analysis: Analysis, passage: Passage) -> str:
    """“The two companies” where fewer than two are told before it or on the label; empty where there are."""
    text = analysis.article.text[passage.shown_from : passage.span.end]
    found = _THE_TWO.search(text)
    if found is None:
        return ""
    before = text[: found.start()]
    if _COUNTED.search(before) or _RELATED.search(before):
        return ""
    wanted = AnswerType.PERSON if found["people"] else AnswerType.ORGANISATION
    if any(analysis.types.kind_of(one).type is wanted for one in names_joined(analysis.label)):
        return ""
    return found.group() if len(_told(analysis, passage, before, wanted)) < _PAIR else ""


def _told(analysis: Analysis, passage: Passage, before: str, wanted: AnswerType) -> set[str]:
    """Who or what of a kind, or of none that is certain, stands before it; with what the label names."""
    at = passage.shown_from + len(before)
    kinds = {wanted, AnswerType.TERM, AnswerType.PRODUCT} if wanted is AnswerType.ORGANISATION else {wanted}
    named = {
        analysis.types.full_name(one.text)
        for one in passage.mentions
        if one.is_name and one.span.end <= at and (one.type in kinds or not one.is_firm)
    }
    shown = f"{analysis.label} {analysis.topic}"
    known = {
        analysis.types.full_name(one.text)
        for each in analysis.mentions
        for one in each
        if one.is_name and one.type is wanted and holds_phrase(shown, one.text)
    }
    return named | known
