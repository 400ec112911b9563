"""The gate for names that only stand by: who puts a figure on it, whose capital acts for a government, near which town
it lies; and in how many countries somebody sells.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["BYSTANDERS"]

_PUTS: Final = re.compile(
    r" puts? (?:the|its|their) (?:[\w’'-]+ ){1,8}?at (?:\w+ ){0,3}?(?:[$€£]?\d|one\b|half\b|between\b)"
)
"""“The _____ puts the yearly chance at one in 700,000.”"""
_CAPITALS: Final = word_set(
    "Washington London Moscow Berlin Paris Beijing Brussels Tokyo Vienna Rome Madrid Lisbon Whitehall Canberra Ottawa"
    " Delhi Ankara Warsaw Kyiv Kiev"
)
_TO_CAPITAL: Final = re.compile(
    r"\b(?:complain(?:s|ed)? to|(?:[Ee]xperts|[Oo]fficials|[Dd]iplomats|[Pp]lanners|[Ll]eaders|[Mm]inisters) in"
    r"|(?:orders|instructions|pressure|permission|approval|support) from|talks with|relations with) $"
)
_CAPITAL_DID: Final = re.compile(
    rf"(?:, having [^,]+,)? (?:had )?(?:ordered|refused|declared|demanded|announced|protested|recognised|recognized"
    rf"|insisted|feared|hoped|wanted|expected|replied|offered|agreed|warned|decided) (?!{FINITE}\b)"
)
"""“Experts in _____ expected”, “_____, having failed, ordered”: the government, its name or its land is as right."""
_SIDE_OF: Final = re.compile(r"\b(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:wards?)?) of $")
"""“North of _____”: near it lies much besides; “west of the Olm Mountains” is a border."""
_SOLD_IN: Final = re.compile(r"\bin (?:more than|over|some|about|nearly|almost|around) $")
_LANDS: Final = re.compile(r" (?:countries|nations|markets)\b")


def _bystander(candidate: Candidate, analysis: Analysis) -> str:
    mention, beside = candidate.mention, beside_gap(candidate)
    if beside is None:
        return ""
    before, after = beside
    if mention.type is AnswerType.NUMBER and _SOLD_IN.search(before) and _LANDS.match(after):
        return "in how many lands that is changes from year to year"
    if not mention.is_name:
        return ""
    if _PUTS.match(after):
        return "the figure counts, and not who puts it so"
    if mention.text in _CAPITALS and (_TO_CAPITAL.search(before) or _CAPITAL_DID.match(after)):
        return "its government or its land is as right"
    if _SIDE_OF.search(before) and not _opens_with_topic(candidate.passage.sentence.text, analysis):
        return "what it lies beside is told in passing, and another name would be as right"
    return ""


def _opens_with_topic(text: str, analysis: Analysis) -> bool:
    """Whether the sentence says where that lies which the article is about."""
    return any(text.startswith((name, f"The {name}")) for name in (analysis.label, analysis.topic) if name)


BYSTANDERS: Final = CardGate("bystanders", _bystander)
