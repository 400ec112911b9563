"""The gate for a retinue: helpers told by their office alone, and the great where they only come and go."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.model.fact import AnswerType

__all__ = ["RETINUE"]

_OFFICE: Final = (
    r"(?:cook|maid|servant|valet|nurse|butler|gardener|coachman|boatswain|bosun|steward|solicitor|lawyer|agent|mayor"
    r"|deputy|clerk|secretary|assistant|friend|neighbou?r|landlord|landlady|judge|backer|coach|caretaker|porter|chauffeur|driver"
    r"|(?:finance|communications|operations|press) chief|(?:finance|health|press) director|interpreter|lithographer"
    r"|patron|(?<!general )manager|stenographer|ranger|headmaster|schoolmaster)"
)
_HELPER: Final = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w+['’]s?) (?:[a-z-]+ ){{0,3}}{_OFFICE}"
    r"(?: (?:in|of|at|from) (?:(?:the|an?|his|her|its) )?[\w’'-]+(?: [\w’'-]+)?)?, $"
)
_MATE: Final = re.compile(r"\band the (?:boatswain|bosun|cook|steward|carpenter|gunner|mate) $")
"""“His cook, _____,”, “a maid in the household, _____”, “Hale and the boatswain _____”."""
_OF_WEIGHT: Final = re.compile(
    r"\b(?:invented|discovered|coined|founded|introduced|developed|designed|built|made|suggested|proposed|persuaded"
    r"|convinced|convert(?:ed|s)|took over|succeeded|became|murdered|killed|shot|assassinated|saved|wrote|published"
    r"|taught|paint(?:ed|s)|drew|won|proved|opened|translated|brought|put a stop|opposed|considered|worked out|found"
    r"|arrested|served as|acted as)\b"
)
"""Who has done so much is more than a helper."""
_DOES: Final = 80
"""So many characters behind the gap tell what he did."""
_HEAD: Final = (
    r"(?:[Kk]ing|[Qq]ueen|(?:[Vv]ice-)?[Pp]resident|[Pp]rime [Mm]inister|[Pp]rince|[Pp]rincess|[Ff]irst [Ll]ady)"
)
_IS_HEAD: Final = re.compile(rf"\b{_HEAD}(?: (?:[A-Z]\w+ )+and {_HEAD})?,? $")
_CAME: Final = re.compile(
    rf"(?: of [A-Z]\w+| and {_HEAD} [A-Z]\w+(?: [A-Z]\w+)?)?,? (?:(?:had|has|also|briefly) )*"
    r"(?:(?:was|were) (?:applauded|cheered|greeted)|attended|lunched|dined|put off|cut short|called off"
    r"|(?:came|arrived|flew in|followed) (?:later|(?:[a-z]+ )?(?:the next|days?|hours?|weeks?)))\b"
)
"""“King _____ and Queen Ada came four days later”, “President _____ put off a trip”."""
_SEEN: Final = re.compile(
    r"\b(?:briefly received|lunched with|dined with|shook hands with|stood beside|sat beside)\b[^,.;]{0,30}"
    rf"\b{_HEAD},? $"
)
_PUT_OFF: Final = re.compile(
    rf"\b{_HEAD}\b[^.;]*\b(?:put off|cut short|broke off|called off|cancelled|postponed) (?:a|his|her|the) (?:[a-z]+ )?"
    r"(?:trip|visit|journey|holiday|tour) to (?:the )?$"
)

_ELDER: Final = r"\b(?:[Hh]is|[Hh]er|['’]s) (?:[a-z-]+ ){0,2}(?:father|mother|grandfather|grandmother|uncle|aunt),? "
_ELDER_BESIDE: Final = re.compile(rf"{_ELDER}$")


def _is_elder(mention: Mention, before: str, analysis: Analysis) -> bool:
    """Whether the article told of somebody's father by his full name and calls him by the first: “Jan took the boy to
    sea”, where anybody would say “his father”.
    """
    full = analysis.types.full_name(mention.text)
    if " " in mention.text or not full.startswith(f"{mention.text} ") or _ELDER_BESIDE.search(before):
        return False
    return re.search(rf"{_ELDER}{re.escape(full)}\b", analysis.article.text) is not None


def _retinue(candidate: Candidate, analysis: Analysis) -> str:
    mention, beside = candidate.mention, beside_gap(candidate)
    if beside is None or mention.type in NUMERIC_TYPES | TIME_TYPES:
        return ""
    before, after = beside
    if (_IS_HEAD.search(before) and _CAME.match(after)) or _SEEN.search(before) or _PUT_OFF.search(before):
        return "who came to see it, or stayed away, is told in passing"
    if mention.type is AnswerType.PERSON and _is_elder(mention, before, analysis):
        return "who somebody's father was is told by that, and not by a first name"
    if mention.type is AnswerType.PLACE or len(analysis.mentioned(analysis.types.full_name(mention.text))) > 1:
        return ""
    is_helper = _HELPER.search(before) or _MATE.search(before)
    if is_helper and not _OF_WEIGHT.search(f"{before[-_DOES // 2 :]}{after[:_DOES]}"):
        return "what a helper was called is told in passing"
    return ""


RETINUE: Final = CardGate("retinue", _retinue)
