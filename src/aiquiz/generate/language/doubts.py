"""What a sentence is not certain of, or judges: the clauses that hold a hedge or an opinion, and no others.

“The bridge was opened in 1919, and it may have been the longest of its kind” is certain of the year.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from aiquiz.generate.language.joints import clause_around
from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["Doubt", "hedges_in", "is_beside", "is_plain", "opinions_in"]

_ABLE: Final = (
    r"(?:only )?(?:hold|carry|cross|see|fly|swim|sail|travel|speak|read|write|hear|lift|survive|afford"
    r"|vote|choose|store|print|sort|set|deal|move|dive|climb|inherit|attend|marry|rule by|pull"
    r"|be (?:seen|heard|used|stored|kept|read|reached|crossed|carried|moved|bought|sold|dismissed|removed|reused))\b"
)
"""“A ship could hold a thousand camels”: what somebody or something was able to do."""
_HEDGE: Final = re.compile(
    r"\b(?:may|might|perhaps|maybe|probably|possibly|presumably|apparently|seemingly|supposedly|allegedly|reportedly"
    r"|arguably|conceivably|likely|unlikely|seems?|seemed|appears? to|appeared to|suggest(?:s|ed)?(?: that)?"
    r"|(?<=, )(?:so )?(?:they|people|folk|locals) (?:say|tell)(?=[,.;])|rumou?red"
    r"|it is said|(?:tale|story|legend|rumou?r)s? (?:has|have|says?|goes|tells?)"
    r"|legend (?:makes?|made|puts?|places?|holds?|credits?|names?|claims?)"
    r"|there (?:is|was) (?:an?|the) (?:[a-z]+ )?(?:story|tale|legend|anecdote|rumou?r) (?:that|of|about)"
    r"|according to (?:(?:an?|the|one|some|many) (?:[a-z-]+ )?|local |popular )?"
    r"(?:tale|legend|story|tradition|myth|fable|anecdote|rumou?r|folklore)s?|rumou?rs? of"
    r"|(?:myths?|fables?|folk ?tales?) (?:of|from|in) [^,;:.]{3,60} (?:describes?|described|tells?|told|has|have)"
    r"|(?:likes?|liked) to (?:say|tell|claim)|theory [^,;:.]{0,40}?(?:holds?|held) that"
    r"|tradition (?:calls?|called|says?|has|holds|held|places?|puts?|names?|credits?|claims?|makes?|made)"
    r"|so (?:the|an?) (?:[a-z]+ )?(?:chronicler|chronicle|story|legend|tale|poet)\b"
    r"|(?:historians|scholars|others|some|many) have (?:\w+ )?(?:argued|claimed|proposed|suggested|doubted|thought)"
    r"|some (?:say|think|believe|argue)|(?:critics|analysts|experts|historians|scholars|observers|supporters"
    r"|opponents|some"
    r"|others|many|most people) (?:\w+ )?(?:say|think|believe|argue|claim|fear|hope|wonder|expect|see|warn"
    r"|agree|disagree|consider)"
    rf"|(?<!nobody )(?<!no one )(?<!which )could (?!not\b|{_ABLE})|would have|must have|must be (?:one|an?|the)\b"
    r"|should|ought to"
    r"|is expected to|are expected to|in theory|if true"
    r"|(?:is|are|was|were) (?:said|thought|believed|supposed|rumou?red|reputed) to|hard to (?:say|call|know|tell)"
    r"|remains to be seen|who knows|no one knows|nobody knows|unclear|whether)\b",
    re.I,
)
_MONTH_MAY: Final = re.compile(r"(?<=[\w,;’] )May\b|\bMay (?=\d)")
"""Inside a sentence a capital is that of the month, or of somebody's name."""
_DECIDED: Final = re.compile(
    r"\b(?:decided|ruled|agreed|ordered|decreed|demanded|required|voted|resolved"
    r"|stipulated|provided|proposed|guaranteed|meant) (?:in [12]\d{3} )?that "
    r"[^,;:]{1,60}?\b(?:should|could|must|might)\b"
)
"""What was decided is as certain as that it was."""
_FOUND_OUT: Final = re.compile(
    r"\b(?:found|discovered|showed|shown|proved|demonstrated) (?:in [12]\d{3} )?(?:that|how) [^,;:]{1,60}?\bcould\b"
    r"(?! have\b)"
)
"""“Discovered that a sprig of mint could restore air”: that it could is what was found."""
_NOBODY: Final = re.compile(
    r"\b[Nn]o (?!doubt\b|longer\b)[a-z-]+(?: [a-z-]+){0,3}? (?:may|might|could)\b(?! have\b)"
    r"|\b(?:faster|better|more|sooner|further|less) (?:[a-z]+ )?than (?:[A-Za-z]+ ){1,3}could\b(?! have\b)"
)
"""“No state may lose its vote”, “faster than the yards could replace them”: what is forbidden, or beyond somebody."""
_ROUGHLY: Final = re.compile(r"\b(?:perhaps|maybe)(?= (?:as many as |some |about )?\d)", re.I)
"""“A force of perhaps 30,000”: about so many."""
_ANY_WHO: Final = re.compile(r"An? (?:[a-z-]+ ){1,2}(?:who|that) [a-z]+s\b")
"""“A baker who wants more salt adds perhaps 5 grams”: an example, and no figure that anybody counted."""
_NAMED: Final = re.compile(r"\bsuggested (?:the|an?) (?:[a-z]+ )?(?:name|title|slogan|site|design|idea)\b")
"""“Suggested the name”: that is a deed."""
_SOUGHT: Final = re.compile(
    r"\bto (?:see|learn|find out|test|check|decide|ask) whether [^,;:.]{1,60}?\b(?:could|would|was|were|had|[a-z]+ed)\b"
)
"""“Set out to see whether steamers could reach China”: that is certain."""
_PURPOSE: Final = re.compile(
    r"\b(?:so that|in order that) [^,;:.]{1,60}?\b(?:could|would|might|may|should)\b(?! have\b| not have\b)"
)
"""“The arch was raised so that ships could pass”: it was raised for that."""
_OPINION: Final = re.compile(
    r"\b(?:in (?:my|our|his|her) (?:view|opinion)|ironic(?:ally)?|irony|paradox(?:ically)?|unfortunately"
    r"|fortunately|sadly|luckily"
    r"|thankfully|regrettably|frankly|honestly|clearly|obviously|surely|undoubtedly|no doubt|needless to say|naturally"
    r"|of course|admittedly|alas|hopefully|shameful|shame|disgrace(?:ful)?|ridiculous|absurd|wonderful"
    r"|beautiful(?:ly)?|awful"
    r"|terrible|horrible|lovely|delightful|brilliant(?:ly)?|stunning|breathtaking|amazing(?:ly)?|incredibl[ey]"
    r"|perfectly"
    r"|profound(?:ly)?|tumultuous|deserves?|worth (?:the|it|every|reading|seeing)"
    r"|embarrass\w+|the (?:sad|simple|plain) truth|everybody knows|everyone knows"
    r"|one of the (?:\w+iest|nicest|finest|best|worst)|nothing short of|at the heart of"
    r"|it (?:would be|is|was) (?:rash|premature|unwise|foolish|tempting|too early|too soon)"
    r"|marvel|what stands out|the (?:trouble|problem|point|truth) is that)\b",
    re.I,
)
_ASIDE: Final = re.compile(r"^(?:Un)?[Ff]ortunately,? |^(?:Sadly|Luckily|Alas|Regrettably),? ")
"""What somebody feels about a fact; a question is worded without it."""
_ATTITUDE: Final = re.compile(
    r"\b(?:claim(?:s|ed)? (?:that|to)|claimed|believes? (?:that|in)|hope[sd]? (?:that|to|for)|fear(?:s"
    r"|ed)? that|worr(?:y|ies|ied) that"
    r"|complain(?:s|ed)? (?:[a-z]+ ){0,2}that|(?:remark|quip|joke|scoff|grumble|sneer)(?:s|p?ed|d)? (?:[a-z]+ly )?that"
    r"|think[s]? that|thought that|felt that|wonder(?:s|ed)? (?:if|whether|why)|(?:insist|maintain)(?:s|ed)? that"
    r"|hold that|argue[sd]? that"
    r"|predict(?:s|ed)? that|promis(?:es|ed) that|expressing (?:confidence|hope|doubt"
    r"|dissatisfaction with \w+ \w+ \w+ view))\b",
    re.I,
)

_REMEMBERED: Final = 64
"""A sentence is judged several times, by gates and generators, before the next but few."""
_MIN_WORDS: Final = 6
"""So many words in a row that are beyond doubt may hold a fact."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A clause that is not plainly stated: where it stands in its sentence, and the words that say so."""

    at: Span
    words: str


@lru_cache(maxsize=_REMEMBERED)
def hedges_in(text: str) -> tuple[Doubt, ...]:
    """The clauses of a sentence that are not certain of what they say."""
    plain = (_MONTH_MAY, _DECIDED, _SOUGHT, _PURPOSE, _FOUND_OUT, _NOBODY, _NAMED)
    return _found(text, (_HEDGE,), plain if _ANY_WHO.match(text) else (*plain, _ROUGHLY))


@lru_cache(maxsize=_REMEMBERED)
def opinions_in(text: str) -> tuple[Doubt, ...]:
    """The clauses of a sentence that judge rather than state."""
    return _found(text, (_OPINION, _ATTITUDE), (_ASIDE,))


def is_plain(text: str) -> bool:
    """Whether all of the sentence is stated plainly."""
    return not hedges_in(text) and not opinions_in(text)


def is_beside(doubts: tuple[Doubt, ...], text: str) -> bool:
    """Whether enough of the sentence is beyond all of the doubts to hold a fact."""
    borders = [0, *(border for doubt in doubts for border in (doubt.at.start, doubt.at.end)), len(text)]
    plain = (text[begin:end] for begin, end in zip(borders[::2], borders[1::2], strict=True))
    return any(len(part.split()) >= _MIN_WORDS for part in plain)


def _found(text: str, doubtful: tuple[re.Pattern[str], ...], plain: tuple[re.Pattern[str], ...]) -> tuple[Doubt, ...]:
    """The clauses around what the patterns find; what `plain` finds is none of it. They never overlap."""
    masked = text
    for pattern in plain:
        masked = pattern.sub(_blotted, masked)
    found = sorted((match.span(), match.group()) for pattern in doubtful for match in pattern.finditer(masked))
    doubts: list[Doubt] = []
    for (start, end), words in found:
        clause = clause_around(text, Span(start, end))
        if doubts and clause.start < doubts[-1].at.end:
            clause = Span(doubts[-1].at.start, max(clause.end, doubts[-1].at.end))
            words = doubts.pop().words
        doubts.append(Doubt(clause, words.strip()))
    return tuple(doubts)


def _blotted(match: re.Match[str]) -> str:
    return "·" * len(match.group())
