"""The gate for the borders of a term: plain words are all that names the thing."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.entities.mentions import KEY_TERM, NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.gates.base import IN_QUOTES, CardGate
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, NUMBER_WORDS
from aiquiz.generate.language.wordlists import word_set

__all__ = ["WHOLE_TERM"]

_COUNTED: Final = re.compile(
    rf"\b(?:{'|'.join(NUMBER_WORDS)}|\d+|each|many|most|some|several|none|few|half|all|any) of"
    r" (?:the|its|his|her|their|these|those) $",
    re.I,
)
"""“Four of the _____”: how many of them is told, and what they are is open."""
_NAMING: Final = re.compile(
    r"\b(?:means?|meant|meaning|calls?|called|nicknamed|named|known as|terms?|termed|dubbed|words?|phrase|titled|coined"
    r"|used|wrote|for|as|or|of),? (?:simply |just )?(?:the |an? )?[“\"]$"
)
_NO_NOUN_NEXT: Final = re.compile(
    r"[”\"](?:[.,;:)]| (?:had|has|have|is|are|was|were|as|in|on|at|of|and|or|by|to|from|with|that|which|who)\b)"
)
"""“Herbal “teas” are something else”, “name a “pestilence” as the cause”: other words would do as well."""
_SUPERLATIVE: Final = re.compile(r"(?:[a-z]{2,}(?<!for)(?<!inter)est|most|least|first|last|only|main|chief) ")
"""“One of the largest firms”: a gap that begins with how something ranks among its like."""
_HOLDS_VERB: Final = re.compile(
    r"[a-z] (?:gave|took|went|came|became|fell|rose|began|ran|grew|told|brought|knew|saw|sent|wrote|thought|drew|drove"
    r"|chose|broke|bought|spoke|paid|flew|froze|sank|was|were|is|are|had|has|did)\b"
)
"""“When he did, with a fleet, the _____.”: the shogunate gave way."""
_BESIDE: Final = re.compile(r"\b(?:and|or) (?:the|an?) $")
_SOME: Final = re.compile(r"\ban? $")
"""“The dose and the _____”, “a _____ of 30 %”: what the article calls so others call otherwise."""
_OF_SUCH: Final = re.compile(r"\b(?:names|kinds?|sorts?|types?|groups?|lists?|pairs?|sets?|numbers?|sources?) of $")
"""“Built from the names of _____”: towns, places, lands."""
_ONLY_RANKS: Final = re.compile(
    r"(?:long|short|larg|small|great|high|low|old|young|deep|fast|slow|strong|weak|rich|poor|big|bigg|hot|hott|cold|wid"
    r"|tall|heavi|earli|lat|near|bright|hard|soft|wett?|dri|thick|thin|thinn|clos|few|fin|simpl|dark|saf|costli)est"
)
_ONLY_SETS_APART: Final = word_set(
    "sooner later earlier reverse opposite contrary former latter same other first second third fourth fifth sixth"
    " seventh eighth ninth tenth last next"
)
"""“Set free _____”, “turned into the _____”: it only tells that it is not what was told before."""
_OPEN_END: Final = re.compile(
    rf" (?:{'|'.join(sorted(FUNCTION_WORDS))}|known|called|named|used|found|made|given|taken|held|kept|seen|built)$"
)
"""“Used as _____, in wartime, as shelters”, “a _____ from the east”: “cellars and”, “custom known”."""
_ONE_OF_NAMES: Final = re.compile(r" ?(?:[^,.;:]*), an? [^,.;:]+(?:, an? [^,.;:]+)*,? (?:and|or) (?:an?|the) ")
_NAMES_BEFORE: Final = re.compile(r"\b(?:[Aa]n? [^,.;:]+, )+(?:(?:and|or) )?an? $")
"""“It has been called a _____, a heap of plates, and a herd of sheep.”"""
_HARDLY: Final = re.compile(r"\b(?:almost|nearly|virtually|practically|all but) without $")
"""“It fell almost without _____”: a fight, bloodshed, loss."""
_CLASS_FIRST: Final = re.compile(r"\b(?:known as|became|is|was) an? $")
"""“Known as a _____ and a leader of raids”, “gold is a _____, a soft metal”: it is both, and other things."""
_DESCRIBES: Final = re.compile(r"(?:ive|al|ous|ful|able|ible|less|ary|ish|ed|ic)$")
_NOUN_NEXT: Final = re.compile(rf"[,]?[”\"] (?!(?:{'|'.join(sorted(FUNCTION_WORDS))})\b)[a-z]{{3,}}")
"""“Other “alternative” places.”"""
_TO_BE: Final = re.compile(r" to be [a-z]+(?:ed|en|n)\b")
"""“What is called the _____ to be forgotten.”"""

_FOR_WHAT: Final = re.compile(
    r"(?:.*[.!?:] )?To [a-z]+ [^,;:.]{0,60}\b(?:to|for|in|into|on|onto|at|from|of|with|by|through) an? $"
)
_THEN_TOLD: Final = re.compile(r"[^,;:.]{0,40}, ")


def _only_leads_in(before: str, after: str, candidate: Candidate) -> bool:
    """“To bring salt to a _____, a ship asks the OLM beacon”: a plain noun by the way, and the name comes behind."""
    if _FOR_WHAT.fullmatch(before) is None or _THEN_TOLD.match(after) is None:
        return False
    end = candidate.mention.span.end
    return any(one.is_name and one.span.start > end for one in candidate.passage.mentions)


def _whole_term(candidate: Candidate, analysis: Analysis) -> str:
    """A gap for plain words is all that names the thing: neither counted before it nor ranked within."""
    mention = candidate.mention
    is_plain = mention.type not in NUMERIC_TYPES | TIME_TYPES and mention.text[:1].islower()
    if candidate.kind != "cloze" or not is_plain:
        return ""
    text = analysis.article.text
    before, after = text[candidate.passage.span.start : mention.span.start], text[mention.span.end :]
    is_one_word = mention.text.isalpha()
    if mention.subtype == KEY_TERM and (_BESIDE.search(before) or (_SOME.search(before) and after.startswith(" of "))):
        return "other words would do as well"
    if mention.subtype == KEY_TERM and _only_leads_in(before, after, candidate):
        return "it stands in what the sentence only leads in with"
    if _CLASS_FIRST.search(before) and re.match(r"(?:,| and) an? [a-z]", after):
        return "it is one of several that stand side by side"
    if is_one_word and (_HARDLY.search(before) or _OF_SUCH.search(before)):
        return "other words would do as well"
    if _ONLY_RANKS.fullmatch(mention.text) or mention.text in _ONLY_SETS_APART:
        return "it only ranks what is not named"
    if _OPEN_END.search(mention.text):
        return "the gap ends inside a phrase"
    if _TO_BE.match(after):
        return "the term goes on behind the gap"
    if _SOME.search(before.lower()) and (_ONE_OF_NAMES.match(after) or _NAMES_BEFORE.search(before)):
        return "it is one of several that stand side by side"
    if is_one_word and _DESCRIBES.search(mention.text) and IN_QUOTES.search(before) and _NOUN_NEXT.match(after):
        return "a word in quotation marks before a noun only describes it"
    if mention.subtype == KEY_TERM and is_one_word and before.endswith(("the ", "The ")):
        return "it stands for something that was named before"
    if is_one_word and IN_QUOTES.search(before) and not _NAMING.search(before) and _NO_NOUN_NEXT.match(after):
        return "a word in quotation marks that names nothing is a turn of phrase"
    if _COUNTED.search(before):
        return "it is told how many of them, and what they are is open"
    if _HOLDS_VERB.search(mention.text) and candidate.generator != "list":
        return "it is a clause, and many fillings fit"
    return "the gap begins with a word that only ranks" if _SUPERLATIVE.match(mention.text) else ""


WHOLE_TERM: Final = CardGate("whole term", _whole_term)
