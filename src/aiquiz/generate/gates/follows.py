"""Gate for what follows from the sentences that are shown before: who gave in, and what is concluded from several."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import NUMERIC_TYPES
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.sentences import SENTENCE_END

__all__ = ["FOLLOWS"]

_GAVE_IN: Final = re.compile(
    r" (?:then |finally |at last |eventually )?(?:dropped|withdrew|abandoned|renounced|gave up|backed down from"
    r"|let go of) (?:the|this|that|its|his|her|their) (?:[a-z]+ )?(?:claim|demand|plan|request|suit|lawsuit|case"
    r"|complaint|proposal|threat|charge|objection|bid|offer)s?\b"
)
"""“Norland demanded an indemnity. In the end _____ dropped the claim”: Norland did, whoever spoke for it."""
_CONCLUDED: Final = re.compile(r"[^.;:]{0,80}?\b(?:therefore|thus|hence|consequently|accordingly)\b")
_PREMISES: Final = 2
"""From so many sentences or more a conclusion is drawn by thinking, and not known."""


def _follows(candidate: Candidate, analysis: Analysis) -> str:
    """A gap asks for what one knows, not for what the sentences shown before it come to."""
    passage, mention, text = candidate.passage, candidate.mention, analysis.article.text
    if candidate.kind != "cloze" or not passage.has_context:
        return ""
    if mention.type not in NUMERIC_TYPES and _GAVE_IN.match(text, mention.span.end):
        return "whoever is told before to have asked for it would be as right"
    before = text[passage.shown_from : passage.sentence.span.start + 1]
    many = len(SENTENCE_END.findall(before))
    if many >= _PREMISES and _CONCLUDED.match(passage.sentence.text):
        return "it is concluded from all that stands before"
    return ""


FOLLOWS: Final = CardGate("follows", _follows)
