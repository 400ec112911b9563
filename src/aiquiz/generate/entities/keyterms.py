"""The article's own vocabulary: plain nouns it comes back to, where their borders in a sentence are certain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.generate.language.everyday import is_everyday
from aiquiz.generate.language.lexicon import ANAPHORIC_NOUNS, FUNCTION_WORDS, TIME_NOUNS, UNIQUE_NOUNS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.article import Span

__all__ = ["key_terms", "key_terms_in"]

_MIN_CHARS: Final = 6
_OPENING: Final = r"(?:the|an?|of|in|into|by|from|with|through|between|and|as|are|is)"
_CLOSING: Final = (
    r"(?:[.,;:)]|$| (?:of|in|into|by|from|with|through|between|and|or|as|is|are|was|were|that|which|who|when"
    r"|where|while|on|at"
    r"|to|for|because|but|than|has|have|had|can|before|after|during)\b)"
)
_CHUNK: Final = re.compile(
    rf"(?<![\w’'-])(?:{_OPENING} )+(?P<term>[a-z][a-z-]{{2,}}(?: [a-z][a-z-]{{2,}}){{0,2}})(?={_CLOSING})"
)
_NOT_A_NOUN: Final = re.compile(r"(?:ly|ed|ing|able|ible|ous|ful|less|ive|ary|ern|est)$")
_GENERIC: Final = (
    ANAPHORIC_NOUNS
    | TIME_NOUNS
    | UNIQUE_NOUNS
    | word_set(
        "people things thing example examples reason reasons place places kind kinds sort sorts type types part "
        "parts piece pieces side sides point points case cases fact facts word words name names form forms line "
        "lines member members level levels range ranges series list lists order orders effect effects means result "
        "results child children person family house street school friend friends stage stages size sizes amount "
        "amounts total totals surface large small high great different several important common little others "
        "another working possible certain general public world life lives work works money power country countries "
        "government question questions answer answers interest interests support market markets leader leaders "
        "strong growth dollars euros pounds version versions second minute million billion percent "
        "species"
    )
)


def key_terms(texts: Sequence[str]) -> frozenset[str]:
    """The terms that stand in at least two of the texts, longest forms included."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({text[span.start : span.end] for span in _chunks(text)})
    return frozenset(term for term, count in counts.items() if count >= 2)


def key_terms_in(text: str, terms: frozenset[str]) -> tuple[Span, ...]:
    """Where a sentence uses one of the article's key terms."""
    return tuple(span for span in _chunks(text) if text[span.start : span.end] in terms)


def _chunks(text: str) -> Iterator[Span]:
    for match in _CHUNK.finditer(text):
        words = match["term"].split()
        if is_everyday(match["term"]):
            continue
        if any(word in FUNCTION_WORDS for word in words) or words[-1] in _GENERIC or _NOT_A_NOUN.search(words[-1]):
            continue
        if len(words[-1]) >= _MIN_CHARS or (len(words) > 1 and len(match["term"]) >= 2 * _MIN_CHARS):
            yield Span(*match.span("term"))
