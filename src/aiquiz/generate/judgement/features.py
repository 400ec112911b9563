"""What can be seen of a question without understanding it: the figures by which readers' verdicts are foretold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import log1p
from statistics import fmean
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import tells_the_past
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.judgement.beside import of_clause, of_neighbours, place_of_answer
from aiquiz.generate.judgement.central import of_answer_elsewhere, of_place, of_words_elsewhere
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.worth.salience import salience, standing_of
from aiquiz.kinds.cloze import BLANK

__all__ = ["features_of"]

_SMALL_WORDS: Final = word_set(
    "also other another more later then again still same both too even only first last most best because when after "
    "before who which where while but although called known named invented founded discovered built born died won "
    "published about some nearly than said wrote told would could was is are were had has have been by its his her "
    "their it he she they there here one two three so such own all every each many much with from into until since "
    "during between under over against"
)
_KIN: Final = "brother|sister|wife|husband|son|daughter|father|mother"
_GAP: Final = rf"{BLANK}(?: \([^)]*\))?"
_SEEN: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("tells of kin", re.compile(rf"\b(?:{_KIN}|nephew|niece|uncle|aunt"
     r"|cousin|friend|colleague|neighbour|assistant|secretary|\w+-in-law)\b")),
    ("tells a price", re.compile(r"[$£€]\s?\d|\b(?:dollars|pounds|francs|euros)\b")),
    ("weighty", re.compile(r"\b(?:founded|invented|discovered|introduced|established|created|signed|abolished|elected"
     r"|patented|developed|launched|proved|coined|called|known as|named|won|awarded|independence|first|defeated|became)"
     r"\b")),
    ("light", re.compile(r"\b(?:said|told|wrote|asked|remembered|recalled|liked|laughed|walked|sat|ate|bought|drove"
     r"|visited|moved|lived|stayed|travelled|returned|went|met|paid|cost|sold|spent|hired|interview|newspaper|magazine"
     r"|hotel|street|garden|shop|house)\b")),
    ("outstanding", re.compile(r"\b(?:\w{3,}est|first|only|most)\b")),
    ("says what is", re.compile(r"\b(?:is|are|was|were) (?:an?|the)\b")),
    ("says why", re.compile(r"\b(?:because|caused|led to|result|so that|allowed|made it|means)\b")),
    ("has a relative clause", re.compile(r", (?:who|which|whose|where)\b")),
)  # fmt: skip
"""What the sentence is looked at for."""
_SEEN_OF_GAP: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("asks for kin", re.compile(rf"\b(?:{_KIN}|friend|in-law),? {_GAP}")),
    ("asks for part of a name", re.compile(rf"{_GAP} [A-Z][a-z]|[A-Z][a-z]+ {_GAP}")),
    ("asks for what is near", re.compile(rf"\b(?:near|outside|at|off) (?:the )?{_GAP}")),
    ("asks at the end", re.compile(rf"{_GAP}[.!?]?$")),
    ("asks before a comma", re.compile(rf"{_GAP},")),
    (
        "asks for an office holder",
        re.compile(
            r"(?i:\b(?:minister|president|mayor|governor|senator|chief|director|head|secretary|ambassador|commissioner|judge"
            r"|officer|chairman|chairwoman|chancellor|premier|boss|general|leader)(?: [a-z]+){0,4},?"
            r"|\b(?:sir|mr|ms|mrs|dr))"
            rf" {_GAP}"
        ),
    ),
)
_OF_NEWS: Final = "asks for an office holder"
"""What weighs differently in news."""
_WITH_TYPE: Final = ("past", "present", "is a life", "weighty", "light", "outstanding", "opens a paragraph", "central")
"""What weighs differently for a year and for a person."""
_OFTEN: Final = 3
"""A word in so many places of the article is one of its words."""


def features_of(candidate: Candidate, analysis: Analysis) -> Mapping[str, float]:
    """The figures of one question by name, each about 0 to 2; what is not named is 0."""
    found = {name: float(value) for name, value in _all(candidate, analysis) if value}
    answer = candidate.mention.type.value
    found |= {f"{name}, {answer}": found[name] for name in _WITH_TYPE if name in found}
    if _OF_NEWS in found:
        found[f"{_OF_NEWS}, news"] = analysis.newslike
    return found


def _all(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    yield from _of_answer(candidate, analysis)
    yield from _of_sentence(candidate, analysis)
    yield from _of_place(candidate, analysis)
    yield from _of_wording(candidate)
    yield from of_neighbours(candidate)
    yield from of_clause(candidate)
    yield from of_place(candidate, analysis)
    yield from of_words_elsewhere(candidate, analysis)
    yield from of_answer_elsewhere(candidate, analysis)
    yield "news", analysis.newslike


def _of_answer(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    mention, answer = candidate.mention, candidate.answers[0] if candidate.answers else ""
    sentence = candidate.passage.sentence
    yield f"asks by {candidate.generator}", 1
    yield f"asks for {mention.type.value}", 1
    if mention.subtype:
        yield f"asks for {mention.type.value} {mention.subtype}", 1
    yield f"{'options' if candidate.distractors else 'no options'} for {mention.type.value}", 1
    yield "is firm", mention.is_firm
    yield "worth", (candidate.worth - 5) / 2
    if (at := place_of_answer(candidate)) is not None:
        standing = standing_of(sentence.text, at).name.lower()
        yield f"stands in {standing}", 1
        yield f"stands in {standing}, {mention.type.value}", 1
        yield "salience", salience(mention, sentence.text, sentence.span.start) / 2
    length = len(answer.split())
    yield "answer of one word", length == 1
    yield "answer of three words", length >= 3
    yield "answer of six words", length >= 6
    yield "answer has a capital", answer[:1].isupper()
    uses = max((analysis.sentences_using(word) for word in content_words(answer)), default=0)
    yield "answer said once", uses == 1
    yield "answer said often", uses > _OFTEN
    if mention.is_name:
        told = len(analysis.mentioned(analysis.types.full_name(mention.text)))
        yield "name told once", told <= 1
        yield "name told twice", told == 2
        yield "name told often", told > 2


def _of_sentence(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    sentence = candidate.passage.sentence
    uses = [analysis.sentences_using(word) for word in set(content_words(sentence.text))]
    if uses:
        yield "words of the article", fmean(map(log1p, uses))
        yield "share of words said often", fmean(use >= _OFTEN for use in uses)
    yield "central", analysis.is_central(sentence)
    others = [one for one in candidate.passage.mentions if sentence.span.holds(one.span) and _is_beside(one, candidate)]
    names = sum(one.is_name for one in others)
    figures = sum(one.type in NUMERIC_TYPES | TIME_TYPES for one in others)
    yield f"{min(names, 3)} names beside", 1
    yield f"{min(figures, 2)} figures beside", 1
    yield "nothing beside", not others
    yield "a time beside", any(one.type in TIME_TYPES for one in others)
    is_past = tells_the_past(sentence.text)
    yield "past", is_past
    yield "present", not is_past
    for name, pattern in _SEEN:
        yield name, pattern.search(sentence.text) is not None


def _is_beside(one: Mention, candidate: Candidate) -> bool:
    return not one.span.holds(candidate.fact.answer)


def _of_place(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    sentence = candidate.passage.sentence
    block = analysis.sentences_of_block(sentence.block)
    yield "opens the article", sentence.index == 0
    yield "opens a paragraph", sentence.span.start <= block[0].span.start if block else True
    yield "ends a paragraph", len(block) > 1 and sentence.span.end >= block[-1].span.end
    yield "how far on", sentence.index / len(analysis.sentences)
    yield "is a life", analysis.is_life
    yield "behind others", candidate.passage.has_context
    yield "has a note", candidate.passage.note is not None
    yield "is a part", sentence.is_part
    yield "behind a title", candidate.passage.topic.startswith("“")


def _of_wording(candidate: Candidate) -> Iterator[tuple[str, float]]:
    words = candidate.passage.sentence.text.casefold().split()
    yield "under 12 words", len(words) < 12
    yield "over 30 words", len(words) > 30
    at = candidate.prompt.find(BLANK)
    yield "asks at the start", 0 <= at < len(candidate.prompt) / 4
    for name, pattern in _SEEN_OF_GAP:
        yield name, pattern.search(candidate.prompt) is not None
    for word in _SMALL_WORDS.intersection(word.strip(".,;:") for word in words):
        yield f"says {word}", 1
