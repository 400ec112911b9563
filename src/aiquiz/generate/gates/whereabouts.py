"""The gate for whereabouts: in which county, on which river or street that lies which a sentence has just named."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate, beside_gap
from aiquiz.generate.language.gazetteer import PLACES
from aiquiz.generate.language.lexicon import MONTHS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["WHEREABOUTS"]

_SORTS: Final = frozenset({AnswerType.PLACE, AnswerType.TERM})
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_NAMED: Final = rf"(?P<which>{_WORD}(?: (?:(?:of|de|du|des|le|sur|der|del|di)(?: las?| los)? )?{_WORD})*)"
_STANDS: Final = r"(?:in|on|near|outside|off|beside|above|below|along|just (?:outside|off|beyond|behind)|close to)"
_SORT: Final = r"(?:an? (?:[a-z-]+ ){1,4})"
_PART: Final = (
    r"(?:(?:rural|central|upper|lower|(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?) )?"
    r"(?:(?:[a-z]+ )?(?:side|shore|coast|part|edge|tip|end|bank|slope|municipality|county|district|department|province"
    r"|region|canton|island|state|border)s? of )?"
)
_LIES: Final = re.compile(
    rf"\b(?:at|in|of|from|near|to|around|outside|for|reached|by|called) (?:the )?{_NAMED},? {_SORT}?{_STANDS} (?:the )?"
    rf"{_PART}(?:the )?$"
)
"""“At Olm, in _____”, “to Olm, a village on the _____”, “at Olm, in the municipality of _____”."""
_ADDRESS: Final = re.compile(rf"\b(?:at|in|near|to|outside|from) {_NAMED}, $")
_ADDRESS_ENDS: Final = re.compile(
    r"[.;)]|, (?:in|on|at|where|when|to|for|from|with|by|until|during|after|before|he|she|they|it) "
)
"""“At a mill in Olm, _____, in 1905”: the land, or the shire, that only tells which Olm."""
_TOLD_FOR: Final = re.compile(
    r"\b(?:[a-z]{3,}(?<!for)(?<!inter)(?<!mod)est|most|only|capital|headquarter\w*|rises?|source|mouth|meets?|joins?|flows?"
    r"|battle|siege|fought|defeated|discovered|mined|built|erected|land(?:ed|ings?))\b"
)
"""Where the largest of its kind lies, where a river rises, where a battle was: that a sentence may be told for."""
_OF_MEANS: Final = re.compile(r"(?:School|Church|Cathedral|Court|Cent(?:er|re)|University|College)$")
"""“Taught at Olm School in _____”: so such houses are told apart."""
_LANDSCAPE: Final = re.compile(r" (?:valley|delta|basin|desert|plain|peninsula)\b")
_NO_PLACE: Final = re.compile(r"\b(?:War|Revolution|Crisis|Day|Eve)\b")
"""“On Christmas Day”, “to the Olm War on the side of _____”."""
_SUBJECT: Final = re.compile(r"^The [a-z]+ $")
"""“The town of Olm in _____ sells itself as …”: the sentence is about it."""
_WIDE: Final = word_set("country region state")
_MANY: Final = 3
"""What so many sentences name is a subject of the article."""


def _whereabouts(candidate: Candidate, analysis: Analysis) -> str:
    """Readers who met such questions first let one of five pass, and three of five where the place itself was known."""
    beside = beside_gap(candidate)
    if beside is None or candidate.mention.type not in _SORTS:
        return ""
    before, after = beside
    lies = _LIES.search(before) or (_ADDRESS.search(before) if _ADDRESS_ENDS.match(after) else None)
    if lies is None or _SUBJECT.match(before[: lies.start()]) or _TOLD_FOR.search(f"{before}{after.split(',')[0]}"):
        return ""
    which = lies["which"]
    if PLACES.get(which) in _WIDE or which in MONTHS or _OF_MEANS.search(which):
        return ""
    if _LANDSCAPE.match(after) or _NO_PLACE.search(f"{which} {candidate.mention.text}"):
        return ""
    if max(len(analysis.mentioned(one)) for one in (which, candidate.mention.text)) >= _MANY:
        return ""
    return "where that lies which was just named is told in passing"


WHEREABOUTS: Final = CardGate("whereabouts", _whereabouts)
