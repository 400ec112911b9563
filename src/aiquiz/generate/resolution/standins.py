"""Nouns that stand in for a name of the sentences before: “the point” for Quill Point, “the Texas brand” for Olmpop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.definite import Definite
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.labels.headings import heading_of
from aiquiz.generate.language.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.language.lexicon import ORGANISATION_NOUNS, PERSON_ROLES, TEAM_NOUNS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.passage import Passage
from aiquiz.generate.resolution.whichfirm import open_firms
from aiquiz.model.fact import AnswerType

__all__ = ["CALLINGS", "stand_ins"]

_OPENS: Final = r"(?:^|[.!?]”? )"
_VERB: Final = r"(?= (?:is|was|are|were|has|had|took|takes|came|comes|[a-z]+ed)\b)"
_SHORTENED: Final = re.compile(rf"{_OPENS}(?P<all>The (?P<noun>[a-z]{{3,}})){_VERB}")
_CAPITAL: Final = re.compile(
    r"\b(?P<all>[Tt]he (?P<noun>Act|Treaty|Company|Convention|Agreement|Accords?|Pact|Declaration|Bill|Charter|Plan"
    r"|Society|Institute|Institution|Commission|Committee|Trust|Fund|Board|League|Order|Academy|Edict|Code))\b"
    r"(?! of\b| [A-ZÀ-ÖØ-Þ]|['’]s [A-ZÀ-ÖØ-Þ])"
)
"""“The Act did not raise the price”: short for a name that was given in full before."""
_PLACED: Final = re.compile(
    rf"{_OPENS}(?:[A-Z][^.;:,]{{2,30}}, )?(?P<all>[Tt]he (?P<where>[A-Z][a-z]+) (?P<noun>[a-z-]+))"
    r"(?! (?:of|that|which|who|called|named|known|[A-ZÀ-ÖØ-Þ“\"])|,)"
)
_BODIES: Final = (
    ORGANISATION_NOUNS - word_set("union party council ministry association federation regulator") | TEAM_NOUNS
) | word_set(
    "manufacturer maker carmaker automaker brewer shipbuilder airline retailer supplier brand label leg arm venture"
    " outfit partner version edition branch subsidiary rival"
)
"""Of such a body there are many in a land: “the Texas brand” is one that was named."""
_OFFICES: Final = word_set(
    "president chairman chairwoman chair executive director minister chancellor secretary senator governor mayor"
    " ambassador king queen emperor empress prince princess commander captain leader head chief boss sultan tsar shah"
    " caliph pope soldier sailor player judge naturalists mathematicians chemists physicists widow wife husband son"
    " daughter brother sister father mother uncle aunt nephew niece cousin friend rival successor predecessor farmer"
    " merchant officer"
)
CALLINGS: Final = (PERSON_ROLES - _OFFICES) | word_set(
    "bacteriologist microbiologist virologist immunologist pathologist neurologist psychiatrist pharmacologist"
    " aviator aviatrix pioneer statistician linguist cartographer dramatist essayist theologian"
)
"""What many in a land are: “the Scottish surgeon” is one who was named. There is but one king of Norway."""
_HEADS_OF: Final = word_set(
    "president chairman chairwoman chair director minister chancellor secretary governor mayor king queen emperor"
    " empress founder founders chief executive architect designer inventor author composer editor owner owners"
)
"""Whose name in front of a firm, a land or a work tells of what: “Olmpop: The founder, Ada Quill, …”."""
_IN_CHARGE: Final = re.compile(
    r"(?P<all>The (?P<noun>captain|pilot|navigator|pianist|drummer|singer|violinist|conductor|guard|driver|cook"
    r"|carpenter|surgeon|clerk|guide|interpreter|publisher|printer|lawyer|judge|prosecutor|witness|nurse|teacher"
    rf"|landlord|commander|admiral|general|bishop|abbot|{'|'.join(sorted(_HEADS_OF))})),"
    r" (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|van|von|de|der|of)(?: (?:[A-ZÀ-ÖØ-Þ][\w’'.-]*|van|von|de|der|of))*,"
)
_UNDER_WAY: Final = re.compile(
    r"(?P<what>Development|Construction|Production|Testing|Assembly|Planning|Excavations?|Restoration|Demolition|Delivery"
    r"|Deliveries|Filming|Recording|Rehearsals|Building|Talks|Negotiations)"
    r" (?:costs?|took|began|started|ended|lasted|stopped|resumed|was|were|had|ran|fell|rose)\b"
)
_OFFICE: Final = re.compile(
    r"\b(?:became|(?:was|were|been) (?:made|named|appointed)|took over as|resigned as|returned as) (?:its |the |a )?"
    r"(?P<all>(?:chief executive|managing director|chief operating officer|general manager|(?:co-)?director|trustee))"
    r"(?=[.,;]| (?:in|on|from|until) (?:[A-Z][a-z]+ )?\d)"
)
_CALLED: Final = re.compile(
    r"\b(?P<all>[Tt]he (?P<where>[A-Z][a-z]+)(?:-born)? (?P<noun>[a-z-]+))"
    r"(?= (?:was|had|is|has|did|[a-z]+ed|saw|found|took|made|wrote|gave|began|became|came|went|in|on|at|to)\b|[.;:])"
)


def stand_ins(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """The nouns behind “the” in `text`, which the passage shows, that stand in for a name it does not show."""
    yield from _shortened(text, passage, analysis)
    yield from _placed(text, passage, analysis)
    yield from _called(text, passage, analysis)
    yield from _in_charge(text, passage, analysis)
    yield from _under_way(text, passage, analysis)
    yield from _in_office(text, passage, analysis)
    yield from open_firms(text, passage, analysis)


def _shortened(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“The point is called after …”: the last word of a name that the paragraph has just said."""
    block = analysis.sentences_of_block(passage.sentence.block)
    hidden = " ".join(one.text for one in block if one.span.end <= passage.shown_from)
    told = f"{analysis.label} {passage.sentence.section} {text}"
    for found in _CAPITAL.finditer(text):
        noun = found["noun"]
        named = re.compile(rf"\b(?:[A-ZÀ-ÖØ-Þ][\w’'-]+ )+{noun}\b|\b{noun} of (?:the )?[A-ZÀ-ÖØ-Þ]")
        before = f"{analysis.label} {text[: found.start()]}"
        if named.search(analysis.article.text[: passage.shown_from]) and not re.search(rf"\b{noun}\b", before):
            yield Definite(found.start("all"), found.end("all"), noun.casefold(), opens=found.start("all") == 0)
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
        is_told = any(one.type is not AnswerType.PERSON for one in _named_before(at, passage))
        if found["noun"] in _BODIES and is_place and not is_told:
            yield Definite(found.start("all"), found.end("all"), found["noun"], opens=True)


def _called(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“The Scottish surgeon noticed …”, where nobody stands before him and the label is nobody's."""
    if analysis.protagonist or analysis.is_life:
        return
    for found in _CALLED.finditer(text):
        if found["noun"] not in CALLINGS or found["where"] not in DEMONYMS:
            continue
        at = passage.shown_from + found.start("all")
        is_told = any(one.type is AnswerType.PERSON for one in _named_before(at, passage))
        if not is_told and not analysis.is_person(analysis.label):
            yield Definite(found.start("all"), found.end("all"), found["noun"], opens=found.start("all") == 0)


def _in_charge(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“The pianist, Ada Quill, thought …”: of what, only the sentence before says, where the label does not."""
    found = None if passage.has_context else _IN_CHARGE.match(text)
    is_of_label = analysis.label and not analysis.is_person(analysis.label) and found and found["noun"] in _HEADS_OF
    if found and not is_of_label:
        yield Definite(found.start("all"), found.end("all"), found["noun"], opens=True)


def _under_way(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“Development cost about 5 million”: of what, where the label is a firm's or somebody's that did much else."""
    found = _UNDER_WAY.match(text)
    is_of_much = analysis.is_person(analysis.label) or (
        analysis.types.kind_of(analysis.label).type is AnswerType.ORGANISATION
    )
    if found and is_of_much and not heading_of(passage.sentence, analysis):
        yield Definite(0, found.end("what"), found["what"].casefold(), opens=True)


def _in_office(text: str, passage: Passage, analysis: Analysis) -> Iterator[Definite]:
    """“Ada Quill became chief executive in 1905”: of what, where the label is somebody's and no firm is named."""
    found = _OFFICE.search(text)
    is_firm_told = any(one.is_name and one.type is AnswerType.ORGANISATION for one in passage.mentions)
    is_of_person = analysis.is_person(analysis.label) and " " in analysis.label
    if found and is_of_person and not is_firm_told:
        yield Definite(found.start("all"), found.end("all"), found["all"].casefold(), opens=False)


def _named_before(at: int, passage: Passage) -> Iterator[Mention]:
    return (one for one in passage.mentions if one.is_name and one.span.end <= at)


def _is_place(name: str, analysis: Analysis) -> bool:
    return analysis.types.kind_of(name).type is AnswerType.PLACE
