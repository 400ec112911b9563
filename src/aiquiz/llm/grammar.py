"""Whether a question is English that asks: told by a few words that every question has, and by those none has.

No parser is needed. What cannot be told for certain is refused, since the gap it would replace is good as it is.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded

__all__ = ["IRREGULAR_PASTS", "asks_for", "is_grammatical"]

_VERBS: Final = (
    "begin/began break/broke bring/brought build/built buy/bought catch/caught choose/chose come/came draw/drew "
    "drive/drove fall/fell feel/felt fight/fought find/found fly/flew get/got give/gave go/went grow/grew "
    "hold/held keep/kept know/knew lead/led leave/left lose/lost make/made meet/met pay/paid rise/rose run/ran "
    "say/said see/saw sell/sold send/sent sink/sank spend/spent stand/stood take/took teach/taught tell/told "
    "think/thought win/won write/wrote"
)
IRREGULAR_PASTS: Final = {base: past for base, _, past in (verb.partition("/") for verb in _VERBS.split())}
"""Base form → past: “paid” in the article becomes “did … pay” in a question."""
_WORD: Final = re.compile(r"[^\W_][\w’'-]*")
_ASKING: Final = r"who|whom|whose|what|which|when|where|why|how"
_OPENING: Final = re.compile(
    rf"(?:(?P<preposition>in|on|at|by|for|from|to|of|with|under|after|during|until|since|into|through|near|against|about"
    rf"|how|as|between|over|across) )?(?P<asking>{_ASKING})\b",
    re.I,
)
_BE: Final = word_set("is are was were")
_DO: Final = word_set("do does did")
_AUXILIARIES: Final = _BE | _DO | word_set("has have had can could will would must")
_BREAKS_OFF: Final = re.compile(
    r"\b(?:the|an?|and|or|but|that|which|who|its|his|her|their|is|are|was|were|,)\s*\?$", re.I
)
_DOUBLED: Final = re.compile(r"\b(\w+) \1\b", re.I)
_PHRASE_WORDS: Final = 9
"""As many words may stand between “which” and the verb: “In which of the three largest ports did …”."""
_SUBJECT_WORDS: Final = 4
"""As many words are looked at for the verb of “Who designed …”, “Which small company bought …”."""
_NUMBERS: Final = NUMERIC_TYPES - {AnswerType.MONEY, AnswerType.PERCENT}
_OPENINGS: Final[tuple[tuple[re.Pattern[str], frozenset[AnswerType]], ...]] = (
    (
        re.compile(r"when|(?:in|on|since|until|by|from|during) (?:which|what) (?:year|date|day|month|decade|century)"),
        TIME_TYPES,
    ),
    (re.compile(r"(?:which|what) year|how (?:early|late)"), TIME_TYPES),
    (
        re.compile(r"whom?\b|(?:to|by|from|with|for|against|of|about) whom"),
        frozenset({AnswerType.PERSON, AnswerType.ORGANISATION}),
    ),
    (
        re.compile(
            r"where|(?:in|on|at|near|from|to) (?:which|what) (?:city|town|country|place|village|island|state|region)"
        ),
        frozenset({AnswerType.PLACE, AnswerType.ORGANISATION}),
    ),
    (re.compile(r"how many"), _NUMBERS),
    (re.compile(r"how (?:long|far|high|tall|wide|deep|old|large|big|fast|heavy|often)"), _NUMBERS),
    (re.compile(r"how much"), NUMERIC_TYPES),
    (
        re.compile(r"(?:at |by |to )?(?:what|which) (?:percentage|share|proportion)"),
        frozenset({AnswerType.PERCENT, AnswerType.NUMBER}),
    ),
    (re.compile(r"why"), frozenset()),
)
"""How a question opens, and the types of answer it then asks for. What opens otherwise may ask for anything."""


def asks_for(question: str, kind: AnswerType) -> bool:
    """Whether the question's opening words can ask for an answer of that type."""
    start = folded(question)
    return all(kind in kinds for pattern, kinds in _OPENINGS if pattern.match(start))


def is_grammatical(question: str, quote: str) -> bool:
    """Whether the question opens with its question word, has one finite verb where it belongs, and ends whole.

    `quote` is the sentence it is made of: a verb that keeps its place there keeps its form.
    """
    opening = _OPENING.match(question)
    if opening is None or not question[0].isupper() or _BREAKS_OFF.search(question):
        return False
    if any(match.group() not in quote for match in _DOUBLED.finditer(question)):
        return False
    rest = [word.group() for word in _WORD.finditer(question, opening.end())]
    first = next((at for at, word in enumerate(rest) if word in _AUXILIARIES), len(rest))
    if first < len(rest) and rest[first] in _DO and _has_past(rest[first + 1 :]):
        return False
    asking, has_preposition = opening["asking"].casefold(), opening["preposition"] is not None
    if asking in ("when", "where", "why", "whom") and not has_preposition:
        return first == 0
    is_near = first <= _PHRASE_WORDS and first < len(rest) - 1
    if has_preposition:
        return is_near and (first > 0 or asking in ("what", "whom"))
    if is_near:
        return True
    return asking != "how" and _is_verb_of(rest, quote)


def _has_past(after_do: list[str]) -> bool:
    """A past tense behind “did”: “did Japan annexed”. A capital says that it is part of a name."""
    pasts = set(IRREGULAR_PASTS.values())
    return any(word in pasts or re.fullmatch(r"[a-z]{3,}ed", word) is not None for word in after_do)


def _is_verb_of(rest: list[str], quote: str) -> bool:
    """“Who designed …”, “Which company bought …”: the verb follows soon, as it stands in the sentence."""
    given = set(_WORD.findall(quote))
    pasts = set(IRREGULAR_PASTS.values())
    return any(
        word in given and (word in pasts or re.fullmatch(r"[a-z]{2,}(?:ed|s)", word) is not None)
        for word in rest[:_SUBJECT_WORDS]
    )
