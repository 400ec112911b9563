"""What a news page tells by the way, where a lexicon would not have told it without need: helpers, places, dates.

Readers of news pages failed four of five such questions.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.model.fact import AnswerType

__all__ = ["name_by_the_way", "time_by_the_way"]

_FEW: Final = 2
_HELPER: Final = (
    r"(?:lawyer|attorney|solicitor|spokes(?:man|woman|person)|co-pilot|first officer|trustee|creditor|delegate"
    r"|prosecutor|analyst|insurer|assistant|aide|interpreter|bystander|witness|passer-by|neighbour|neighbor)"
)
_BEHIND_HELPER: Final = re.compile(
    rf"\b(?:{_HELPER},?|(?<!chief )executive) (?:Mr |Ms |Mrs |Dr )?$|\bjudge(?: in (?:[A-Z][\w.]+ ?)+)?, $"
)
_BEFORE_HELPER: Final = re.compile(rf", (?:(?:an?|the|its|his|her|their) )?(?:[\w’'-]+ ){{0,3}}{_HELPER}\b")
"""“Its lawyer Ada Quill”, “Ada Quill, a lawyer for Olm”."""
_CLAUSE_STARTS: Final = re.compile(r"(?:^|[,;] (?:and |but )?)(?:[Tt]he )?$")
_COUNTS: Final = re.compile(
    r"(?:, an? [^;.,]{0,40},)? (?:has |have |had )?"
    r"(?:estimated|reckoned|calculated|puts? (?:the|its|their)\b[^;.]* at\b)"
)
"""“Olm Data, an insurer, put the losses at …”: whose word it is."""
_GESTURE: Final = re.compile(
    r"(?:, \d\d,)? (?:took off (?:his|her|their)|wiped|wept|smiled|laughed|nodded|enters|walks in|went first|sighed"
    r"|shrugged|grinned|blushed)\b"
)
_SCENE: Final = re.compile(
    r"\b(?:an?|[Hh]e|[Ss]he|[Tt]hey) (?:[a-z-]+ )?(?:[a-z-]+ )?"
    r"(?:stood|stepped|sat|walked|rose|climbed|knelt|waited|flown in|knocked|woke)\b"
)
"""“A retired admiral stood before reporters”: the picture that opens a feature."""
_WANTED: Final = re.compile(r"When (?:[A-Z][\w’'-]+ )*$")
_FACED: Final = re.compile(r"^[^,;.]{0,60}\b(?:wanted|wants|woke|walked|stood|stepped|sat|looked|opened (?:his|her))\b")
"""“When Ada Quill wanted to tell the world …”."""
_QUIP: Final = re.compile(
    r"(?:,(?: [^;.]{0,120}?,)?)? (?:has |had )?(?:later |also )?"
    r"(?:voiced|compared|likened|declined|joked|quipped|told [A-Z]|presented [^;.]*\bas\b)"
)
"""“Ben Hale, a former player, told Olm News viewers …”: what anybody might have said."""
_SENT: Final = re.compile(r"\b(?:sent|wrote|handed) $")
_LETTER: Final = re.compile(r" an? (?:[a-z]+ )?(?:letter|note|message|memo|memorandum|copy|e-?mail)\b")
_GROUP: Final = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) [a-z ]+, (?:(?:[A-Z][\w’'.-]+ )+and )?$")
_MADE: Final = re.compile(r"\b(?:founded|co-founded|set up|started|invented|created|built|discovered|began)\b")
"""“Two pilots, Ada Quill and Ben Hale, were at the controls”; founders are another matter."""
_PLACE_PASSED: Final = re.compile(
    r"\w[^;:]*\b(?:in|at|from|over|near|off|of|to|by|through|towards) (?:the )?(?:north|south|east|west)?(?:ern )?$"
)
_HAPPENED: Final = re.compile(
    r"\b(?:founded|opened|born|killed|crashed|came down|sank|signed|exports?|exported|sales|banned|invaded|invasion)"
    r"\b[^;]*$"
)
"""What is founded, what falls from the sky, and who may not be sold to: then it counts where."""
_TOLD_OF: Final = re.compile(r"^, (?:the|an?|where|which|whose)\b")
_OFFICIAL: Final = re.compile(
    r"\b(?:hearings?\b[^;.]*|presented (?:its|their) [a-z]+|[Rr]eport,) in (?:[A-Z][a-z]+ )?$"
)
_ESTIMATED: Final = re.compile(r"^[^;.]{0,80}\b(?:estimated|reckoned|calculated) that\b")
_SHOWN: Final = re.compile(r"\b(?:press|news) conference\b|\blearn(?:ed|t) of it\b|\btold reporters\b")
_PRICED: Final = re.compile(r"^ prices?\b")
"""“In 1985 prices”: by what it is reckoned."""
_BIRTHPLACE: Final = re.compile(r"\b(?:birthplace|home ?town) of (?:the |[A-Z]\w+ )?$")
_BYNAME: Final = re.compile(
    r"\bnicknamed (?:the )?[“\"]?$"
    r"|\b(?:under the (?:name|title)|being called|(?:accused|called) (?:him|her|it|them)(?: of)?)"
    r" (?:the )?[“\"]$"
)
_SINCE: Final = re.compile(r"\b[Ss]ince (?:[A-Z][a-z]+ )?$")
_ITS_OWN: Final = re.compile(
    r", (?:an?|the) [^,;]* (?:that )?(?:he|she|it|they) (?:had )?[a-z]+(?:ed|t) in (?:[A-Z][a-z]+ )?$"
)
"""“Livewell, the charity he had founded in 1997”: told beside."""


def time_by_the_way(before: str, after: str, *, is_opening: bool) -> str:
    """Why a news page tells a year only by the way, if it does."""
    if is_opening and _SCENE.search(f"{before}{after}"):
        return "it dates the scene that opens the account"
    if _SINCE.search(before):
        return "since when that goes on a news page tells by the way"
    if _PRICED.match(after):
        return "by which prices it is reckoned is told by the way"
    if _SHOWN.search(f"{before}{after}"):
        return "what was made known counts, and not when it was"
    if _OFFICIAL.search(before) or _ESTIMATED.match(after):
        return "what was found counts, and not when it was said"
    return "it dates what is told beside a name" if _ITS_OWN.search(before) else ""


def name_by_the_way(sort: AnswerType, before: str, after: str, told: int, *, is_opening: bool) -> str:
    """Why a news page names somebody or something only by the way, if it does."""
    if _GESTURE.match(after) or (is_opening and _WANTED.search(before) and _FACED.match(after)):
        return "it belongs to the picture that an account begins with"
    if _SENT.search(before) and _LETTER.match(after):
        return "to whom that was sent is told by the way"
    if _CLAUSE_STARTS.search(before) and _COUNTS.match(after):
        return "whose estimate that is is told by the way"
    if told > _FEW:
        return ""
    is_passed = _PLACE_PASSED.search(before) and not _HAPPENED.search(before) and not _TOLD_OF.match(after)
    if sort is AnswerType.PLACE and is_passed:
        return "where that was is told by the way"
    if told > 1:
        return ""
    if _BIRTHPLACE.search(before) or _BYNAME.search(before):
        return "a byname or a birthplace is told by the way"
    if _BEHIND_HELPER.search(before) or _BEFORE_HELPER.match(after):
        return "who speaks or acts for others is told by the way"
    if sort is AnswerType.PERSON and _QUIP.match(after):
        return "who said so is told by the way"
    is_group = _GROUP.search(before) and not _MADE.search(f"{before}{after}")
    return "who was there as well is told by the way" if is_group else ""
