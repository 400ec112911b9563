"""Dealings told without what they were about: “appealed to Olm”, “approval came”, “renounced her claim”.

For what, of what or to what stands in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie
from aiquiz.generate.entities.mentions import Mention

__all__ = ["DEALINGS", "leaves_claim_open"]

_NAME: Final = r"(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: (?:of|the|de|von|van|and) (?=[A-ZÀ-ÖØ-Þ])| )?)+"
_TURNED_TO: Final = re.compile(
    rf"[^,;:]*[a-z’s] (?P<did>(?:turned|appealed|applied) (?:instead )?to (?:the )?{_NAME})\.$"
)
"""“The brothers Moor appealed to Norland.”: for what?"""
_APPROVAL_CAME: Final = re.compile(
    r"(?:(?:In|On|By) [^,;:]{3,30},? )?(?P<what>(?:(?:[A-Z][a-z]+|The|His|Her|Its|Their)(?: [a-z]+){0,2} )?"
    r"(?:[Aa]pproval|[Pp]ermission|[Cc]onsent|[Rr]atification|[Cc]learance|[Aa]ssent|[Cc]onfirmation))"
    r" (?:finally |only |eventually |at last )?(?:came|followed|arrived|was (?:given|granted|refused|denied|withheld"
    r"|obtained|won|withdrawn))\b(?![^.;]*\b(?:to|for|of)\b (?!\d|about\b))"
)
"""“The assent came in 1844”: of what?"""
_GAVE_UP_CLAIM: Final = re.compile(
    r"\b(?:g[ai]ve(?:n|s)? up|renounc(?:ed|es)|dropped|ceded|sold|pressed|abandoned|waived|withdrew|surrendered"
    r"|relinquished|upheld|rejected|recognised|recognized|disputed) (?P<what>(?:his|her|its|their|[A-Z][\w-]+['’]s)"
    r" (?:own |old |last )?claims?)\b(?! (?:to|on|that|of|as|for|against|over|upon)\b)"
)
"""“Quill renounced her claim in 1633”: to what?"""
_A_DEFINITION: Final = re.compile(
    r"\b(?:agreed (?:up)?on|adopted|proposed|published|offered|gave|drew up|wrote|settled on|reached) (?P<what>an?"
    r" (?:[a-z]+ )?(?:definition|translation|explanation|timetable|wording|boundary|frontier|dividing line))\b"
    r"(?! (?:of|for|to|that|which|between|in which|from|with|by which)\b)"
)
"""“The bakers published a definition in 1910”: of what?"""
_THE_UNDERLYING: Final = re.compile(
    r"\b(?P<what>the (?:underlying|corresponding|accompanying|associated|resulting)"
    r" (?:method|idea|principle|technique|process|theory|scheme|rule|design|mechanism))\b"
    r"(?! (?:of|for|to|that|which|behind|in(?! \d)|by|called|named)\b)"
)
"""“Ada Quill sold the underlying process in 1931”: of what?"""
_CLAIMED: Final = re.compile(
    r"\b(?:claim(?:ed|s|ing)?|throne|crown|title|heirs?|over|lands?|islands?|estates?)\b", re.I
)


def _names_the_claim(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether what is claimed may stand before it: “Quill had claimed the throne, but renounced her claim in 1633.”"""
    return _CLAIMED.search(before) is not None


def _has_method(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a thing stands before it: “A sieve sorts the flour, and Moor sold the underlying process.”"""
    return re.search(r"\b(?:[Aa]n?|[Tt]he) [a-z]", before) is not None


def _has_clause(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether another clause stands before it: “The word had no meaning, so the bakers published a definition.”"""
    return re.search(r"[,;:] ", before) is not None


DEALINGS: Final = (
    Tie(_TURNED_TO, "does not say for what", is_opener=True),
    Tie(_APPROVAL_CAME, "does not say of what", is_opener=True),
    Tie(_GAVE_UP_CLAIM, "does not say to what", unless=_names_the_claim),
    Tie(_A_DEFINITION, "does not say of what", unless=_has_clause),
    Tie(_THE_UNDERLYING, "does not say of what", unless=_has_method),
)
"""In the order they are asked."""


def leaves_claim_open(told: str, asked: str) -> bool:
    """Whether somebody gives up a claim to what the sentences before do not tell either."""
    found = _GAVE_UP_CLAIM.search(asked)
    return found is not None and not _CLAIMED.search(f"{told} {asked[: found.start()]}")
