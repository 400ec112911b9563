"""Plain nouns that a sentence explains in passing: “haemocyanin, a copper protein that …”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.language.lexicon import (
    ANAPHORIC_NOUNS,
    FUNCTION_WORDS,
    ORGANISATION_NOUNS,
    PERSON_ROLES,
    TIME_NOUNS,
    UNIQUE_NOUNS,
)
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span

__all__ = ["DEED", "OPENING_CLAUSE", "apposed_terms_in", "is_term", "says_what"]

_NOT_A_TERM: Final = (
    ANAPHORIC_NOUNS
    | FUNCTION_WORDS
    | ORGANISATION_NOUNS
    | PERSON_ROLES
    | TIME_NOUNS
    | UNIQUE_NOUNS
    | word_set(
        "people person things children parents family families water money food house houses home garden mountain "
        "mountains street village prison school kitchen church hospital factory palace castle theatre government "
        "minister detail charge election married promised anything something nothing everything himself herself "
        "example instance return "
        "support success failure victory defeat research training education language country countries million "
        "thousand percent degrees metres kilometres miles high low full empty ready "
        "open dry wet cold warm hot strong weak"
    )
)
_JUDGES: Final = ANAPHORIC_NOUNS | word_set(
    "move step feat sign fact blow task first practice record sum measure rate level risk warning reminder lesson "
    "mistake habit mile kilometre metre day week month year century decade quarter third fraction tenth bit lot "
    "number majority minority few handful man woman friend member native citizen way place job name word phrase view "
    "gift present donation legacy relic result consequence sign symbol part claim remark comment gesture "
    "joke detail stark mere matter far little long short good rich great last rest "
    "best worst same other "
    "bottle cup glass pair run streak spell string "
    "piece bag box loaf set plate bunch pile dozen couple series range variety kind sort type"
)
"""Heads of appositions that say what something amounts to, not what it is: “rose to nine, a record that …”."""
_WORD: Final = r"[a-z][a-z-]{2,}"
_APPOSED: Final = re.compile(
    rf"(?P<before>[\w’'-]+) (?P<term>{_WORD}(?: {_WORD})?), (?P<article>an?|the) (?P<kind>{_WORD}(?: {_WORD}){{0,3}}?) "
    r"(?:that|which|made|used|found|built|formed|produced|hauled|caused|carried|grown|worn|played|invented|consisting"
    r"|containing|behind|of|in|for|from|with|on)\b"
)
_CLOSED: Final = re.compile(
    rf"(?P<before>[\w’'-]+) (?P<term>{_WORD}(?: {_WORD})?), (?P<article>an?) (?P<kind>{_WORD}(?: "
    rf"{_WORD}){{0,2}}), (?!and\b|or\b)"
)
_AT_THE_END: Final = re.compile(
    rf"\b(?:an?|each|every) {_WORD}[^,;:]{{0,90}}, the (?P<term>{_WORD}(?: {_WORD}){{0,2}})\.$"
)
"""“In a ring around each magnetic pole, the auroral oval.”"""
_SAYS_NOT_WHAT: Final = _JUDGES | PERSON_ROLES
_HOLDS_VERB: Final = re.compile(
    r"\b(?:would|will|could|can|may|might|must|should|had|has|have|was|were|is|are|did|does|do)\b"
)
"""“In turn, the children would work for …”: a clause, and nothing that says what something is."""
_GOES_ON: Final = re.compile(r"[^.;:]{0,200}?(?:, (?:and|or) | (?:and|or) an? )")
"""“Bread, a jug of wine, and cheese”, “a good memory, a sharp eye and a rare will”: commas part the "
"things of a list."""
OPENING_CLAUSE: Final = re.compile(
    r"(?:If|When|Whenever|Where|Once|As|While|Although|Though|Because|After|Before) [^,]*"
)
"""“If enough of a herd is immune, an illness …”: the comma ends a clause, and what follows is what comes then."""
_MIN_CHARS, _MIN_CHARS_EXPLAINED = 6, 4
"""A short word is taken for a term only where a clause explains it: “the weft, a thread that crosses the cloth”."""
_NO_NOUN: Final = re.compile(r"(?:ly|ed|ing|ous|ful|less|ive|able|ible|est|ern)$")
_BY_COMPARISON: Final = word_set(
    "better worse simpler cheaper faster stronger safer bigger newer cleverer gentler quicker"
)
DEED: Final = re.compile(
    r"(?!(?:[a-z]*thing|king|ring|string|wing|spring|evening|morning|building|ceiling|stirling|sterling)$)[a-z]{3,}ing"
)
"""“In the act of gripping propionate, a molecule”: what is done to it is no part of the term."""
_BEFORE_DEED: Final = word_set("of by in for from before after without")
_BEFORE_VERB: Final = re.compile(
    r"\b(?:[a-z]+ed|able|unable|enough|order|way|ability|helps?|serves?|begins?|has|have|had) $"
)
"""“Is needed to build collagen, the protein that …”: what is to be done is no part of the term."""
_LEADS_TO_NOUN: Final = re.compile(
    r"(?:an?|the|of|in|into|by|from|with|through|as|to|using|use|uses|called|and|or|is|are|\w+['’]s"
    r"|discovered|invented|developed|described|introduced|isolated|contains?|causes?|blames?|forms?|secretes?|releases?"
    r"|produces?)"
)


def apposed_terms_in(text: str) -> Iterator[Span]:
    """Where such terms stand in the sentence: only where both their borders are certain."""
    for pattern in (_APPOSED, _CLOSED):
        for match in pattern.finditer(text):
            term, start = match["term"], match.start("term")
            if OPENING_CLAUSE.fullmatch(text, 0, match.end("term")):
                continue
            words = term.split()
            is_deed = DEED.fullmatch(words[0]) is not None and match["before"] in _BEFORE_DEED
            is_done = match["before"] == "to" and _BEFORE_VERB.search(text[: match.start()]) is not None
            if len(words) == 2 and (is_deed or is_done or _LEADS_TO_NOUN.fullmatch(words[0])):
                start, words = start + len(words[0]) + 1, words[1:]
            elif not _LEADS_TO_NOUN.fullmatch(match["before"].casefold()):
                continue
            is_many = words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is"))
            if is_many and match["article"] != "the":
                continue
            is_told = text[match.start() : match.end()].endswith((" that", " which"))
            if (
                is_term(words, _MIN_CHARS_EXPLAINED if is_told else _MIN_CHARS)
                and says_what(match["kind"])
                and not _GOES_ON.match(text, match.end())
            ):
                yield Span(start, match.end("term"))
    for match in _AT_THE_END.finditer(text):
        if is_term(match["term"].split()):
            yield Span(*match.span("term"))


def says_what(kind: str) -> bool:
    """Whether a noun phrase says what something is, and neither who nor how much; so does an empty one."""
    return not any(word in _SAYS_NOT_WHAT for word in kind.split()) and not _HOLDS_VERB.search(kind)


def is_term(words: list[str], least: int = _MIN_CHARS) -> bool:
    """Whether plain words may be a term: none of everyday life, and the last a noun by its ending."""
    if len(words) > 1 and words[0] in _BY_COMPARISON:
        return False  # “a better powder”: than what?
    if len(words) > 1 and words[0].endswith("ly"):
        return False  # “is wholly mechanical”: how it is, and not what
    if any(word in _NOT_A_TERM for word in words) or _NO_NOUN.search(words[-1]):
        return False
    return len(words) > 1 or len(words[0]) >= least
