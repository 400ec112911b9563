"""What one sentence mentions: dates and numbers, names, and terms."""

from __future__ import annotations

from aiquiz.generate.entities.apposed import apposed_terms_in
from aiquiz.generate.entities.explained import explained_terms_in
from aiquiz.generate.entities.keyterms import key_terms_in
from aiquiz.generate.entities.mentions import KEY_TERM, Mention
from aiquiz.generate.entities.names import Name
from aiquiz.generate.entities.numerals import numerals_in
from aiquiz.generate.entities.terms import terms_in
from aiquiz.generate.entities.typetable import TypeTable
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["mentions_of"]


def mentions_of(
    sentence: Sentence, names: tuple[Name, ...], types: TypeTable, vocabulary_terms: frozenset[str]
) -> tuple[Mention, ...]:
    """Dates and numbers, names, and defined terms; where two overlap the longer stays."""
    start = sentence.span.start
    named = []
    for name in names:
        kind = types.kind_of(name.text)
        span = Span(start + name.at.start, start + name.at.end)
        named.append(Mention(span, name.text, kind.type, kind.subtype, None, kind.is_firm))
    terms = [
        Mention(Span(start + at.start, start + at.end), at.of(sentence.text), AnswerType.TERM, "defined", None, False)
        for at in dict.fromkeys(
            (*terms_in(sentence.text), *apposed_terms_in(sentence.text), *explained_terms_in(sentence.text))
        )
    ]
    usual = [
        Mention(Span(start + at.start, start + at.end), at.of(sentence.text), AnswerType.TERM, KEY_TERM, None, False)
        for at in key_terms_in(sentence.text, vocabulary_terms)
    ]
    certain = _without_overlaps([*numerals_in(sentence.text, start), *named, *terms])
    return _without_overlaps([*certain, *(term for term in usual if not _touches_any(term, certain))])


def _touches_any(term: Mention, others: tuple[Mention, ...]) -> bool:
    return any(term.span.start < other.span.end and other.span.start < term.span.end for other in others)


def _without_overlaps(mentions: list[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    by_length = sorted(
        mentions, key=lambda one: (one.span.start - one.span.end, one.span, one.subtype != "defined", one.type)
    )
    for mention in by_length:
        if all(mention.span.end <= other.span.start or other.span.end <= mention.span.start for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.span))
