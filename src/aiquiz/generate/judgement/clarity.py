"""What can be seen of whether a question stands alone: the figures by which readers' “self-contained” is foretold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.definite import Definite, definites_in, stem_of
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.judgement.central import of_place
from aiquiz.generate.language.loose import COUNTED_SORT, LEFT_OVER, OBJECT, RANKED, ROLE, SUCH
from aiquiz.generate.language.wording import content_words, stems
from aiquiz.generate.sentences import Sentence
from aiquiz.model.fact import AnswerType

__all__ = ["clarity_of"]

_FORMS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("counts a sort", COUNTED_SORT),
    ("counts what is left", LEFT_OVER),
    ("opens with a rank", RANKED),
    ("has a rank", re.compile(
        r"\bthe (?:best[- ]known|most [a-z]+|[a-z]{3,}est|[a-z]{3,}er|first|second|third|last|next|latest|only|main"
        r"|chief)(?: (?!(?:of|in|on|that|who|to|for)\b)[a-z-]+)?(?: [a-z]+)?(?=[.,;:]| (?:is|are|was|were|has|had|have"
        r"|came|went|took|began|[a-z]+ed|[a-z]+s)\b)(?! (?:of|in|that|who|to)\b)", re.I)),
    ("compares", re.compile(r"\b(?:\w{3,}(?<!oth)(?<!nev)(?<!und)(?<!aft)(?<!numb)er|more|less|fewer)\b(?=[.,;:])")),
    ("says such", SUCH),
    ("tells a role", ROLE),
    ("has no object", re.compile(
        r"\b(?:followed|joined|presided|refused|agreed|objected|replied|accepted|withdrew|collected|won|lost|left"
        r"|returned|resigned|remained|failed|succeeded|voted|applied|survived|responded|complained|arrived|continued)"
        r"(?=[.,;]| (?:in|on|and|but|at|until|only|for|as|after|with|too|also|because)\b)")),
    ("adds", re.compile(
        r"\b(?:also|too|even|still|again|instead|nevertheless|nonetheless|therefore|thus|only then)\b")),
    ("tells another", re.compile(
        r"\b(?:others?|another|same|similar|different|further|latter|former|next|new|own)\b")),
    ("opens loosely", re.compile(
        r"^(?:The|This|That|These|Those|It|They|He|She|His|Her|Its|Their|But|And|So|Yet|Such|Another|Others?|Both"
        r"|One|Two|Three|Most|Some|Many|Few|All|There|Here)\b")),
)  # fmt: skip
"""What the sentence asked about is looked at for, and what stands before it."""
_PRONOUN: Final = re.compile(r"\b(?:(?P<it>its?)|(?P<they>they|them|their)|(?P<he>he|him|his|she|her))\b", re.I)
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_EARLY_WORDS: Final = 8
_EARLY_CHARS: Final = 30
_SHORT_WORDS: Final = 20


def clarity_of(candidate: Candidate, analysis: Analysis) -> Mapping[str, float]:
    """The figures of one question by name, each about 0 to 3; what is not named is 0."""
    return {name: float(value) for name, value in _all(candidate, analysis) if value}


def _all(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    text = analysis.article.text[passage.shown_from : passage.span.end]
    told, asked = text[: passage.asked_from], text[passage.asked_from :]
    hidden = [one for one in analysis.sentences_of_block(passage.sentence.block) if one.span.end <= passage.span.start]
    yield from _of_label(passage.topic, text, analysis)
    yield from _of_place(candidate, hidden, told, asked)
    yield from _of_nouns(candidate, analysis, text, hidden)
    yield from _of_pronouns(candidate, told, asked)
    yield from _of_names(candidate, analysis)
    yield from of_place(candidate, analysis)
    yield "news", analysis.newslike
    for where, part in (("asked", asked), ("told", told)):
        for name, form in _FORMS:
            yield f"{name}, {where}", form.search(part) is not None


def _of_label(label: str, text: str, analysis: Analysis) -> Iterator[tuple[str, float]]:
    head, arrow, heading = label.partition(" › ")
    yield "no label", not label
    yield "label in quotes", label.startswith("“")
    yield "label is somebody", analysis.is_life
    yield "label is a name", analysis.is_topic_named
    yield "label says two", " and " in head
    yield "says the label", bool(stems(head) & stems(text))
    yield "heading", bool(arrow)
    yield "says the heading", bool(stems(heading) & stems(text))


def _of_place(candidate: Candidate, hidden: list[Sentence], told: str, asked: str) -> Iterator[tuple[str, float]]:
    """How much of its paragraph stands before what is shown, unseen, and how much of that the sentence says again."""
    passage = candidate.passage
    yield "sentences hidden", min(len(hidden), 4) / 2
    yield "nothing hidden", not hidden
    yield "words told", len(told.split()) / 20
    yield "behind a short one", 0 < len(told.split()) < _SHORT_WORDS
    yield "words asked", len(asked.split()) / 20
    yield "a part", passage.sentence.is_part
    own = stems(asked) - stems(passage.topic) - stems(told)
    if hidden and own:
        again = min(len(own & stems(hidden[-1].text)), 3)
        yield "said just before", again
        yield "said just before, alone", again * (not told)
        yield "said before", len(own & _stems_of(hidden)) / len(own)


def _stems_of(sentences: list[Sentence]) -> frozenset[str]:
    return frozenset[str]().union(*(stems(one.text) for one in sentences))


def _of_nouns(
    candidate: Candidate, analysis: Analysis, text: str, hidden: list[Sentence]
) -> Iterator[tuple[str, float]]:
    """The nouns behind “the” that neither what is shown explains nor the label says."""
    passage = candidate.passage
    known = {stem_of(word) for word in content_words(passage.topic)}
    near = {stem_of(word) for one in hidden for word in content_words(one.text)}
    found = Counter(
        f"{name}, {'asked' if one.start >= passage.asked_from else 'told'}"
        for one in definites_in(text)
        if stem_of(one.noun) not in known
        for name in _kinds_of(one, analysis, passage.span.start, near)
    )
    yield from ((name, min(many, 2)) for name, many in found.items())


def _kinds_of(one: Definite, analysis: Analysis, start: int, near: set[str]) -> Iterator[str]:
    form = "the described" if one.is_described else "the bare"
    yield form
    if one.opens:
        yield f"{form} opens"
    if not analysis.is_new(one.noun, start):
        yield f"{form} said"
    if stem_of(one.noun) in near:
        yield f"{form} near"
    if analysis.is_topical(one.noun):
        yield f"{form} topical"


def _of_pronouns(candidate: Candidate, told: str, asked: str) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    begin = passage.shown_from + passage.asked_from
    way = "told" if told else "alone"
    if taken := OBJECT.search(asked):
        word, at = taken["what"], taken.start()
        names = [one for one in passage.mentions if one.is_name and begin <= one.span.start < begin + at]
        things = [one for one in names if one.type not in (AnswerType.PERSON, AnswerType.PLACE)]
        yield f"object {word}", 1
        yield f"object, {way}", 1
        yield f"object without a thing, {way}", word in ("it", "this", "that") and not things
        yield "object early", len(asked[:at].split()) < _EARLY_WORDS
    noted = passage.note[0] - begin if passage.note else -1
    for found in _PRONOUN.finditer(asked):
        if found.end() <= noted:
            continue
        kind = found.lastgroup
        yield f"says {kind}", 1
        if found.end() != noted and not _CAPITAL.search(asked[1 : found.start()]):
            yield f"says {kind} before any name", 1
            yield f"says {kind} before any name, {way}", 1
        break
    first = _PRONOUN.search(told)
    yield "pronoun told", first is not None
    yield "pronoun told early", first is not None and first.start() < _EARLY_CHARS


def _of_names(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    names = [one for one in passage.mentions if one.is_name and not one.span.holds(candidate.fact.answer)]
    yield "names beside", min(sum(passage.sentence.span.holds(one.span) for one in names), 3)
    yield "no name at all", not names and not passage.topic
    times = [one for one in passage.mentions if one.type in TIME_TYPES and one.value]
    yield "no year", not times
    yield "names and years", min(len({one.text for one in (*names, *times)}), 5) / 2
    full = {analysis.types.full_name(one.text) for one in names if " " not in one.text}
    shown = f"{passage.topic} {analysis.article.text[passage.shown_from : passage.span.end]}"
    yield "short names", min(sum(name not in shown for name in full), 2)
