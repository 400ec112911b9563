"""“The company” of a text on several: which one, where what is shown names none before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import Definite, definites_in
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage
from aiquiz.generate.topics.titles import names_joined
from aiquiz.model.fact import AnswerType

__all__ = ["firm_meant", "is_any_firm", "open_firms"]

_FIRM_NOUNS: Final = word_set(
    "company firm business chain group carmaker automaker chipmaker airline retailer parent partnership startup"
    " start-up subsidiary maker manufacturer brewer lender challenger upstart newcomer incumbent underdog"
)
_OF_ANY: Final = word_set("national parent family young fledgling struggling whole entire combined merged")
"""“The national business” says no more than “the business” which one it is."""
_DONE_WITH: Final = re.compile(
    r"\b(?:bought|acquired|took over|purchased|joined|sued|fined|swallowed|invested in|rescued|sold|brought|left) $"
)
_CLAUSE: Final = re.compile(r"[.!?;]”? |, (?:and|but) ")
_LEADS: Final = re.compile(r"(?:When|As|While|After|Before|Although|Since) ")
_OFFICE: Final = re.compile(
    r"\b(?P<all>(?:handed over|stepped down|stood down|retired|resigned|took over|returned|served) as (?:its |the |a )?"
    r"(?:chief executive|chairman|chairwoman|chair|president|managing director))(?=[.,;]| (?:in|on|and|from|until)\b)"
)
_PUBLIC: Final = frozenset({"public body", "place of learning"})


def open_firms(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """The bare firms behind “the” in `text`, which the passage shows, that may be one or another of those told of."""
    own = _firms_of_label(analysis)
    if not own:
        return
    hidden = _named_before(passage, analysis)
    if len(own) == 1 and not hidden - own:
        return
    for one in definites_in(text):
        if is_any_firm(one, text) and not _is_told(one.start, text, passage, analysis):
            yield one
    if (found := _OFFICE.search(text)) and len(own) > 1 and not _firms_in(passage, analysis, len(text)):
        yield Definite(found.start("all"), found.end("all"), found["all"], opens=False)


def is_any_firm(one: Definite, text: str) -> bool:
    """Whether a noun behind “the” says no more than that it is a firm: “the chain”, but not “the holding company”."""
    return one.noun in _FIRM_NOUNS and _OF_ANY.issuperset(one.of(text).split()[1:-1])


def firm_meant(analysis: Analysis, alone: Passage) -> str:
    """The one firm that the paragraph names before what is shown; empty where it names none, or several."""
    named = _named_before(alone, analysis)
    return named.pop() if len(named) == 1 else ""


def _firms_of_label(analysis: Analysis) -> set[str]:
    """The firms that the label joins, or that a headline which is the label names; none where the label is one firm."""
    label = analysis.label
    if not label.startswith("“"):
        return _joined_firms(label, analysis)
    names = (name for name in analysis.sentences_with if holds_phrase(label, name))
    return {name for name in names if _is_firm(name, analysis)}


def _joined_firms(label: str, analysis: Analysis) -> set[str]:
    """The names that a label joins, where one is surely a firm's and none surely another thing's: “Adobe and Canva”."""
    joined = set(names_joined(label))
    kinds = [analysis.types.kind_of(name) for name in joined]
    is_firms = [kind.type is AnswerType.ORGANISATION for kind in kinds]
    may_be = all(is_one or not kind.is_firm for is_one, kind in zip(is_firms, kinds, strict=True))
    return joined if any(is_firms) and may_be else set()


def _is_firm(name: str, analysis: Analysis) -> bool:
    kind = analysis.types.kind_of(name)
    is_known = kind.type is AnswerType.ORGANISATION and kind.subtype not in _PUBLIC
    return is_known or name in _joined_firms(analysis.label, analysis)


def _named_before(passage: Passage, analysis: Analysis) -> set[str]:
    """The firms that the paragraph names before what is shown."""
    block = analysis.sentences_of_block(passage.sentence.block)
    earlier = (one.index for one in block if one.span.end <= passage.shown_from)
    names = (analysis.types.full_name(one.text) for index in earlier for one in analysis.mentions[index] if one.is_name)
    return {name for name in names if _is_firm(name, analysis)}


def _firms_in(passage: Passage, analysis: Analysis, end: int) -> list[int]:
    """Where in what is shown firms are named, up to an offset of it."""
    named = (one for one in passage.mentions if one.is_name and one.span.end <= passage.shown_from + end)
    return [one.span.start - passage.shown_from for one in named if _is_firm(one.text, analysis)]


def _is_told(at: int, text: str, passage: Passage, analysis: Analysis) -> bool:
    """Whether a firm stands before it in what is shown, and not as the one that buys it."""
    before = [start for start in _firms_in(passage, analysis, at) if start >= 0]
    if _DONE_WITH.search(text[:at]):
        clause = max((found.end() for found in _CLAUSE.finditer(text, 0, at)), default=0)
        before = [start for start in before if start < clause]
    # “When Quill brought the chain to Olm, he could not use the name Zorbo”
    is_ahead = _LEADS.match(text) is not None and bool(_firms_in(passage, analysis, len(text)))
    return bool(before) or is_ahead
