"""Sentences that go on with what was just told: “on board was Quill”, “the third, in 1169”, “lost that war”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.cohesion.tie import Tie, has_clause
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import NUMBER_WORDS

__all__ = ["SEQUELS"]

_LIES: Final = r"(?:is|are|was|were|stands?|stood|lies|lie|lay|sits?|sat|rises?|rose|hangs?|hung)"
_ON_BOARD: Final = re.compile(rf"(?P<where>(?:Also )?(?:[Oo]n board|[Aa]board|[Ii]nside|[Oo]utside)) {_LIES}\b")
"""“On board was Quill, who …”: of what?"""
_IN_THE_MIDDLE: Final = re.compile(
    r"(?P<where>(?:In|At|On|Near) the (?:middle|centre|center|top|summit|bottom|back|front|corners?|edges?))"
    rf" {_LIES}\b"
)
"""“In the middle stands the Guildhall”: of which square?"""
_FAR_AWAY: Final = re.compile(
    rf"(?P<far>(?:An? |Some |About |Only |Just )?(?:(?:few|hundred|{'|'.join(NUMBER_WORDS)}|[\d,.]+) )+"
    r"(?:kilometres|kilometers|km|miles|metres|meters|yards|hours?|minutes)"
    r" (?:away|further|farther|upstream|downstream|inland|off|to the [a-z-]+)(?: [a-z-]+)?)"
    rf" {_LIES}\b",
    re.I,
)
"""“A few miles away are the stones of Arn”: from where?"""
_GREATER: Final = re.compile(
    r"(?P<what>An? (?:(?:even|much|far) )?(?:larger|bigger|greater|graver|further|deeper|worse|better|more [a-z]+)"
    r" (?:obstacle|problem|difficulty|reason|question|danger|threat|blow|loss|cause|risk|challenge|puzzle))"
    r" (?:is|was|lay|came|were)\b"
)
"""“A larger obstacle was trust”: than which?"""
_THEY_MET: Final = re.compile(
    r"(?P<who>(?:Experts|Delegates|Negotiators|Diplomats|Commissioners|Envoys|Ambassadors|Surveyors|Mediators|Lawyers)"
    r" (?:met|assembled|gathered|conferred|agreed|disagreed))\b(?!.*\b(?:to|for|from|about|over|on how|with|of)\b)"
)
"""“Experts met in 1524 and could not agree”: on what?"""
_LOST_THAT: Final = re.compile(
    r"(?:[^,;:.]*? )?(?P<which>(?:lost|won|ended|fought|survived|opposed|entered|joined|began|reached|founded|built|led"
    r"|left|ruled|wrote|received|crossed|abandoned|attended|destroyed|conquered|captured|occupied|invaded|completed)"
    r" that (?!(?:[a-z]+s|people|men|women|year|day|night|time|is|was|much|many|far|way)\b)[a-z]{3,})"
    r" (?:in|on|at|by|with)\b"
)
"""“Norland lost that war in 1241”: which?"""
_WITHIN_THAT: Final = re.compile(
    r"(?P<which>(?:Within|Inside|Across|Around|Beneath) (?:that|this) [a-z]+)\b(?! (?:of|that|which)\b)"
)
"""“Within that space are …”: which?"""
_OF_THE_NTH: Final = re.compile(
    r"(?:[^,;:.]*? )?(?P<which>(?:of|after|before|during|until|by)"
    r" the (?:first|second|third|fourth|last|latter|former))(?=, )"
)
"""“At the conclusion of the third, in 1169, …”: the third what?"""
_OFFICE: Final = re.compile(
    r"(?:[^;:.]*? )?(?:was|became) (?P<office>(?:an? |its |the )?(?:vice[- ]president|(?:managing )?director|partner"
    r"|shareholder|trustee|board member|co-?founder|vice[- ]chair(?:man)?))(?=[,.;])"
)
"""“Quill, who was later a judge, was a vice-president”: of what?"""
_COMBINED: Final = re.compile(
    r"\b(?P<what>the (?:combined|joint) (?:flow|total|weight|sales|forces?|fleets?|area|mass"
    r"|profits?|income|population|vote))\b(?! (?:of|with|from)\b)"
)
"""“A third of the combined flow”: of which rivers?"""
_DID: Final = re.compile(
    r"(?P<who>[^,;:.]{3,60} (?:did|does|do|had|has|was|were|could|would))(?=, (?:and|but|though)\b)"
)
"""“Quill’s small firm did, and it sold well”: what?"""
_TIMES_AS: Final = re.compile(
    r"\b(?P<than>(?:twice|times|half) as (?:many|much|long|large|big|high|fast|often|heavy|deep|old))"
    r"(?=[.,;])(?!.* as )"
)
"""“Fields left alone have three times as many”: as what?"""
_REST: Final = re.compile(
    r"\b(?P<rest>(?:account(?:s|ed)? for|ma(?:k|d)es? up|provide[sd]?|suppl(?:y|ies|ied)|produce[sd]?)"
    r" (?:(?:much|most|nearly all|almost all|all) of )?the (?:rest|remainder))(?=[.,;])"
)
"""“Factories account for much of the rest”: what is the other part?"""
_REPLY: Final = re.compile(
    r"(?P<what>(?:[A-ZÀ-ÖØ-Þ][\w-]*['’]s?|His|Her|Its|Their) (?:reply|rejoinder|rebuttal|retort|riposte))"
    r"(?=,| (?:was|came|is|appeared|[a-z]+ed)\b)"
)
"""“Quill’s reply, Olm Defended, was out in a month”: to what?"""
_CLAIM: Final = re.compile(
    r"\b(?P<what>(?:g[ai]ve up|giving up|dropp?(?:ed|ing)?|renounc(?:ed?|ing)|withdr[ae]w|abandon(?:ed|ing)?"
    r"|press(?:ed)?) (?:the|his|her|its|their) (?:claims?|attempt|demands?|search))\b"
    r"(?! (?:to|on|that|of|for|over|about|at)\b)"
)
"""“Charles gave up his claim”: to what?"""
_NTH_SHELL: Final = re.compile(
    r"\b(?P<which>the (?:first|second|third|fourth|other|latter|former) (?:difficulty|problem|obstacle|question"
    r"|objection|reason|danger|challenge|condition|task))\b(?! (?:of|is|was|in|to|with|that)\b)"
)
"""“Her answer to the second difficulty”: what was the first?"""


_ARRIVING: Final = re.compile(
    r"(?P<did>(?:Arriving|Returning|Landing|Settling|Leaving|Coming back|Going back)(?: (?:there|home|back))?"
    r"(?=(?: (?:in|on|by) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})?,))"
)
"""“Arriving in 1886, he moved in with Quill”: where?"""
_IN_BETWEEN: Final = re.compile(r"(?P<when>In between)(?=,| (?:he|she|it|they|there|[A-ZÀ-ÖØ-Þ]))")
_PRODUCTION: Final = re.compile(
    r"\bthat (?P<what>(?:production|development|construction|publication|filming) (?:would|had|was|has|will|could)"
    r" (?!of\b))"
)
"""“The firm said that production would stop”: of what?"""
_TECHNIQUE: Final = re.compile(
    r"(?P<what>The (?:technique|method|procedure|style|custom|habit|recipe|device))"
    r" (?:is|was|had been|came to be|became) (?:also |now |still |usually |sometimes )?"
    r"(?:known|called|named|described|used|invented|introduced|discovered)\b"
)
"""“The technique is known in Norland as …”: which?"""


def _has_share(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether the text before it tells of a part: “Ulm makes half of it, and Arn supplies the rest.”"""
    return (
        re.search(r"\d|\b(?:half|third|quarter|most|part|some|largest|much|many|one|two|second)\b", before) is not None
    )


SEQUELS: Final = (
    Tie(_ON_BOARD, "does not say of what", is_opener=True),
    Tie(_IN_THE_MIDDLE, "does not say of what", is_opener=True),
    Tie(_FAR_AWAY, "does not say from where", is_opener=True),
    Tie(_GREATER, "does not say than what", is_opener=True),
    Tie(_THEY_MET, "does not say on what", is_opener=True),
    Tie(_LOST_THAT, "points at something not named before", is_opener=True),
    Tie(_WITHIN_THAT, "points at something not named before", is_opener=True),
    Tie(_OF_THE_NTH, "leaves out what it counts", is_opener=True),
    Tie(_OFFICE, "does not say of what", is_opener=True),
    Tie(_COMBINED, "does not say of what"),
    Tie(_DID, "leaves out what was done", is_opener=True),
    Tie(_TIMES_AS, "does not say as what"),
    Tie(_REST, "does not say of what", unless=_has_share),
    Tie(_REPLY, "does not say to what", is_opener=True),
    Tie(_CLAIM, "does not say to what", unless=has_clause),
    Tie(_NTH_SHELL, "leaves out what it counts"),
    Tie(_ARRIVING, "does not say where", is_opener=True),
    Tie(_IN_BETWEEN, "counts from a time that is not given", is_opener=True),
    Tie(_PRODUCTION, "does not say of what"),
    Tie(_TECHNIQUE, "points at what was said before", is_opener=True),
)
"""In the order they are asked."""
