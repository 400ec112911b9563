"""The gate for sentences that only lead on: they announce something, or bring on somebody whom the next one names."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates.base import CardGate
from aiquiz.generate.language.leadins import announces
from aiquiz.generate.sentences import Sentence
from aiquiz.model.fact import AnswerType

__all__ = ["LEAD_INS"]

_SOMEBODY: Final = r"man|woman|boy|girl|youth|youngster|couple|stranger|traveller|visitor|passenger"
_SOMETHING: Final = (
    r"ship|boat|vessel|caravel|galleon|steamer|schooner|brig|frigate|sloop|plane|aircraft|train|balloon|group|party"
    r"|band"
)
_BROUGHT_ON: Final = re.compile(
    r"(?:(?:On|In|At|One|Late|Early|Towards|By|Around|Shortly|Just) [^.;:]{2,60}?,? )?"
    rf"[Aa]n? (?:(?!named\b|called\b|of\b)[a-z-]+,? ){{0,4}}?(?:(?P<somebody>{_SOMEBODY})|(?:{_SOMETHING}))"
    r"(?! (?:named|called|known)\b|, (?:the |a |an )?[A-ZÀ-ÖØ-Þ])\b"
)
"""“In May 1812 a leaking schooner reached Olm”: which the next sentence says."""
_NAME: Final = r"(?:the |called |named )?[“\"*_]?[A-ZÀ-ÖØ-Þ]"
_NAMED: Final = re.compile(
    rf"(?:On board|Aboard|Inside|In it|At the (?:helm|controls|wheel)|With (?:him|her|them))\b[^.]*? {_NAME}"
    rf"|(?:It|He|She|They|This|That) (?:was|were) {_NAME}"
    r"|(?:His|Her|Its|Their|The [a-z]+['’]s) (?:name|captain|master|leaders?|commander|pilot|passengers?)"
    rf" (?:was|were) {_NAME}"
    rf"|The (?:[a-z]+ )?(?:{_SOMEBODY}|{_SOMETHING}|newcomer) (?:was|were|called (?:himself|herself)) {_NAME}"
)


def _leads_on(candidate: Candidate, analysis: Analysis) -> str:
    sentence = candidate.passage.sentence
    if announces(sentence.text):
        return "it only announces what the next sentence tells"
    if _is_named_next(sentence, analysis):
        return "who or what that was, the next sentence says"
    return ""


def _is_named_next(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a man or a boat is brought on, and only the next sentence says who or which that was.

    A life begins so with whose life it is, and a paragraph with whose name opens its second sentence.
    """
    found = _BROUGHT_ON.match(sentence.text)
    if found is None:
        return False
    if found["somebody"] and sentence.index == 0 and analysis.is_life:
        return True
    if sentence.index + 1 >= len(analysis.sentences):
        return False
    following = analysis.sentences[sentence.index + 1]
    if following.section != sentence.section:
        return False
    if _NAMED.match(following.text):
        return True
    opens = analysis.sentences_of_block(sentence.block)[0].index == sentence.index and following.block == sentence.block
    return found["somebody"] is not None and opens and _opens_with_somebody(following, analysis)


def _opens_with_somebody(sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a sentence begins with somebody's name, which the article has not said before."""
    named = (one for one in analysis.mentions[sentence.index] if one.type is AnswerType.PERSON)
    first = next((one for one in named if one.span.start == sentence.span.start), None)
    return first is not None and first.text not in analysis.article.text[: sentence.span.start]


LEAD_INS: Final = CardGate("lead-ins", _leads_on)
