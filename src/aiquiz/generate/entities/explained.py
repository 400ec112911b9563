"""Terms told by what stands around them: “a smooth lining, or endothelium”, “vacca, the Latin word for cow”.

Each pattern is a way of writing in which the borders of the term are certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.entities.apposed import DEED, OPENING_CLAUSE, is_term, says_what
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span

__all__ = ["explained_terms_in"]

_WORD: Final = r"[a-z][a-z-]{2,}"
_TWO: Final = rf"{_WORD}(?: {_WORD})?"
_KIND: Final = rf"(?P<kind>{_WORD}(?: {_WORD}){{0,3}}?)"
_TOLD: Final = r"(?:that|which|made|used|found|built|formed|produced|of|in|for|from|with)"
_SMALL: Final = r"(?:and|or|as|who|which|whose|that|was|were|is|are)\b"
_PATTERNS: Final = (
    # “Antithrombin, a plasma protein, mops up …”, at the head of a sentence.
    rf"^(?P<term>[A-Z][a-z-]{{3,}}(?: {_WORD})?), (?:an?|the) {_KIND}(?: {_TOLD} [^,;:]{{3,60}})?, "
    r"(?!and\b|or\b|an?\b|the\b)",
    # “Warfarin, first sold as a rat poison, interferes with …”
    r"^(?P<term>[A-Z][a-z-]{5,}), (?:first|originally|formerly|once) [a-z]+ (?:as|for|by|in|from) [^,;:]{3,60}, [a-z]",
    # “The signal is usually tissue factor, a protein found …”, “the result is carbonic acid, the same acid that …”.
    rf"\b(?:is|are|was|were) (?:usually |mostly |mainly |often )?(?P<term>{_TWO}), "
    rf"(?:an?|the same|the) {_KIND} {_TOLD}\b",
    # “The smooth inner lining, or endothelium.”
    rf"\b(?:the|an?|its|their) {_WORD}(?: {_WORD}){{0,3}}, or (?P<term>{_TWO})(?=[.,;:)])",
    # “It circulates as an inert precursor, prothrombin.”
    rf"\b(?:an?|another|one) {_WORD} (?P<kind>{_WORD}), (?P<term>{_WORD})(?=\.$|, (?:which|whose)\b|;)",
    # “It gave the method its name, deferred acceptance.”
    rf"\b(?:its|their|the) (?:[a-z]+ )?names?, (?P<term>{_WORD}(?: {_WORD}){{0,2}})(?=[.,;:])",
    # “Ring vaccination, as the method is called, …”
    rf"^(?:The )?(?P<term>[A-Za-z][a-z-]{{3,}}(?: {_WORD})?), as (?:it|they|the|this|these)\b[^,]{{0,40}}"
    r"\b(?:called|known|named),",
    # “The oldest protection was variolation: matter from …”
    rf"\b(?:is|was|are|were) (?P<term>(?:{_WORD} )?[a-z-]{{3,}}(?:tion|sion|ment|ism|sis|age|ery|ship)): [a-z]",
    # “Go by the collective name of speleothems.”
    rf"\bnames? of (?P<term>{_TWO})(?=[.,;:])",
    # “The Latin word for cow.”
    rf"\b(?:word|term|name) (?:for|meaning) (?P<term>{_TWO})(?=[.,;:)])",
    # “Companies that the Dutch called colleges”, “what the trade called break-bulk cargo”.
    rf"\b(?:that|which|what) the [A-Za-z]+ (?:call|called) (?P<term>{_TWO})(?=[.,;:)])",
    r"\b(?P<term>vitamin [A-K]\d{0,2})\b",
    # “The result is a neap tide, in which …”, “the commonest form is bubonic plague, so called from …”.
    rf"\b(?:is|are) (?:an? |the )?(?P<term>{_TWO}), (?:in which|whereby|so called|so named)\b",
    # “The result is pneumonic plague, which …”
    rf"\b(?:is|are) (?P<term>(?![a-z]+ed ){_WORD} {_WORD}), which\b",
    # “Snow is deposited in the upper part, the accumulation zone, …”
    rf"\b[Tt]he (?:[a-z]+er|[a-z]+est|first|second|last|other) {_WORD}, the (?P<term>{_WORD} {_WORD})"
    r"(?=, (?!and the\b|or\b)|[.;])",
    # “Inside are chloroplasts, green bodies of …”, “protected by telomeres, repeats of …”
    rf"\b(?:is|are|was|were|inside|by|into|from|called|with|as|using|contain|contains|form) (?P<term>{_WORD}s), "
    rf"(?P<kind>(?![a-z]+ing\b)(?:(?!{_SMALL}){_WORD} ){{0,3}}?[a-z]{{3,}}(?<!s)s) {_TOLD}\b",
)
_SUBSTANCE: Final = re.compile(
    r"\b(?:the|an?) (?:drug|enzyme|hormone|protein|mineral|gas|metal|element|molecule|compound|substance|chemical"
    r"|poison|antibiotic|pigment|painkiller|alloy) "
    r"(?P<term>[a-z-]{3,}(?:in|ine|ol|ium|ase|ide|ate|ite|one|yl|gen|al|um|ane|ene))\b"
)
"""“The drug heparin”: a word whose ending is that of a substance."""
_FOR: Final = r"\b(?:word|term|name)"
_LEAST: Final = {False: 6, True: 3}
"""How long a term of one word is at least; shorter ones are only told behind “the Latin word for”."""
_COMPILED: Final = tuple(re.compile(pattern) for pattern in _PATTERNS)
_NO_SUBSTANCE: Final = word_set(
    "machine engine turbine magazine medicine line mine routine discipline climate state rate date estimate zone phone "
    "stone done alone gone someone anyone material mineral metal general control school protocol pipeline main gain "
    "again certain remain contain obtain chain plain begin within origin"
)
_ADVERBS: Final = word_set(
    "however instead anyway abroad together overnight forever besides perhaps indeed though outside another others"
)
_GOES_ON: Final = re.compile(r"[^.;:]{0,60}?, (?:and|or) (?:an? |the )?[a-z]+(?:[.,;]|$)")
"""“Bread, a jug of wine, and cheese”: commas part the things of a list."""


def explained_terms_in(text: str) -> Iterator[Span]:
    """Where such terms stand in the sentence, pattern by pattern."""
    for pattern in _COMPILED:
        for match in pattern.finditer(text):
            term, kind = match["term"], match.groupdict().get("kind") or ""
            if OPENING_CLAUSE.fullmatch(text, 0, match.end("term")):
                continue
            words = term.casefold().split()
            if len(words) > 1 and words[0].endswith(("ly", "ing")) and not term[:1].isupper():
                continue  # “the rivers are running high”, “is wholly mechanical”: how it is, and not what
            is_listed = _GOES_ON.match(text, match.end()) is not None
            if term.startswith("vitamin ") or (
                is_term(words, _LEAST[pattern.pattern.startswith(_FOR)])
                and says_what(kind)
                and not is_listed
                and not _ADVERBS.intersection(words)
            ):
                start, end = match.span("term")
                # “Drinking mate, an infusion of leaves”: what is explained is the mate.
                yield Span(start + len(words[0]) + 1 if len(words) > 1 and DEED.fullmatch(words[0]) else start, end)
    for match in _SUBSTANCE.finditer(text):
        if match["term"] not in _NO_SUBSTANCE:
            yield Span(*match.span("term"))
