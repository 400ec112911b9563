"""What can be seen of whether a question stands alone: figures by which readers' “self-contained” is foretold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.definite import Definite, definites_in, stem_of
from aiquiz.generate.lexicon import NUMBER_WORDS
from aiquiz.generate.mentions import TIME_TYPES
from aiquiz.generate.wording import content_words, stems
from aiquiz.model.fact import AnswerType

__all__ = ["clarity_of"]

_SORTS: Final = (
    r"(?:types?|kinds?|sorts?|forms?|versions?|varieties|variety|classes|class|groups?|categories|category|stages?"
    r"|steps?|parts?|methods?|approaches|layers?|cases?|theories|theory|teams?|sides?|attempts?|proposals?|examples?)"
)
_COUNTED_SORT: Final = re.compile(
    rf"\b(?:{'|'.join(NUMBER_WORDS)}|several|many|some|most|each|both|another|other|all) {_SORTS}\b(?! of\b)", re.I
)
_BARE_COUNT: Final = re.compile(
    rf"\b(?:(?:all|the|other|these|those) (?:{'|'.join(NUMBER_WORDS)})|the others?|the rest|both|neither|each)"
    r"(?=[.,;:]| (?:is|are|was|were|has|had|have|went|came|[a-z]+ed)\b)",
    re.I,
)
_RANKED: Final = re.compile(
    r"\bthe (?:best[- ]known|most [a-z]+|[a-z]{3,}est|[a-z]{3,}er|first|second|third|last|next|latest|only|main|chief)"
    r"(?: (?!of\b|in\b|on\b|that\b|who\b|to\b|for\b)[a-z-]+)?(?: [a-z]+)?(?=[.,;:]| (?:is|are|was|were|has|had|have|came"
    r"|went|took|began|[a-z]+ed|[a-z]+s)\b)(?! (?:of|in|that|who|to)\b)",
    re.I,
)
_MORE: Final = re.compile(r"\b(?:\w{3,}(?<!oth)(?<!nev)(?<!und)(?<!aft)(?<!numb)er|more|less|fewer)\b(?=[.,;:])")
_OBJECT: Final = re.compile(
    r"\b(?:[a-z]+(?:ed|ing|s|e|t|k|d|n|w)|of|for|to|with|by|on|in|from|about) (?P<what>it|this|that|them|these|those)"
    r"(?=[.,;:]| (?:in|on|at|for|with|by|as|and|to|from|of|the|an?|out|up|down|off|over|under|was|were|but|which)\b|$)"
)
_SUCH: Final = re.compile(r"\bsuch (?!as\b|a |an )[a-z-]+", re.I)
_FOLLOWED: Final = re.compile(
    r"\b(?:followed|joined|presided|refused|agreed|objected|replied|accepted|withdrew|collected|won|lost|left|returned"
    r"|resigned|remained|failed|succeeded|voted|competed|applied|survived|responded|complained|arrived|continued)"
    r"(?=[.,;]| (?:in|on|and|but|at|until|only|for|as|after|with|too|also|because)\b)"
)
_MONTH_DAY: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4}|,? \d{1,2},? \d{4})"
)
_ADDS: Final = re.compile(r"\b(?:also|too|even|still|again|instead|nevertheless|nonetheless|therefore|thus|only then)\b")
_OTHER: Final = re.compile(r"\b(?:other|others|another|same|similar|different|further|latter|former|next|new|own)\b")
_ROLE: Final = re.compile(
    r", (?:the|then the) (?:[a-z-]+ )?(?:chief executive|president|director|chairman|founder|minister|governor|captain"
    r"|leader|head|commander|editor|owner|secretary|manager|author|inventor|king|emperor|mayor|judge|engineer)[,.]"
)
_ON_SHOW: Final = re.compile(
    r"\b(?:in|on) the (?:[a-z]+ )?(?:case|drawer|cabinet|showcase|display|panel|gallery|shelf|left|right|wall|screen|map"
    r"|photograph|picture|diagram|corner)\b"
)
_PRONOUN: Final = re.compile(r"\b(?:he|him|his|she|her|they|them|their|it|its)\b", re.I)
_LEADS: Final = re.compile(
    r"(?:The|This|That|These|Those|It|They|He|She|His|Her|Its|Their|But|And|So|Yet|Such|Another|Other|Others|Both"
    r"|One|Two|Three|Most|Some|Many|Few|All|There|Here)\b"
)
_CAP: Final = re.compile(r"[A-ZÀ-ÖØ-Þ]")


def clarity_of(candidate: Candidate, analysis: Analysis) -> Iterator[tuple[str, float]]:
    """The figures of one question, each about 0 to 3."""
    passage = candidate.passage
    text = analysis.article.text[passage.shown_from : passage.span.end]
    told, asked = text[: passage.asked_from], text[passage.asked_from :]
    label = passage.topic
    yield from _of_label(label, text, analysis)
    yield from _of_place(candidate, analysis, told, asked)
    yield from _of_nouns(candidate, analysis, text, label)
    for where, part in (("asked", asked), ("told", told)):
        for name, pattern in (
            ("counted sort", _COUNTED_SORT), ("bare count", _BARE_COUNT), ("ranked", _RANKED), ("more", _MORE),
            ("such", _SUCH), ("followed", _FOLLOWED), ("adds", _ADDS), ("other", _OTHER), ("role", _ROLE),
            ("on show", _ON_SHOW),
        ):  # fmt: skip
            yield f"{name}, {where}", pattern.search(part) is not None
        yield f"leads, {where}", bool(part) and _LEADS.match(part) is not None
    yield from _of_pronouns(candidate, told, asked)
    times = [one for one in passage.mentions if one.type in TIME_TYPES]
    yield "a month without year", _MONTH_DAY.search(asked) is not None and not any(one.value for one in times)
    yield "no year", not any(one.value for one in times)
    yield from _of_names(candidate, analysis, label)


def _of_label(label: str, text: str, analysis: Analysis) -> Iterator[tuple[str, float]]:
    head, arrow, heading = label.partition(" › ")
    yield "no label", not label
    yield "label in quotes", label.startswith("“")
    yield "heading", bool(arrow)
    yield "heading shares words", bool(stems(heading) & stems(text))
    yield "label shares words", bool(stems(head) & stems(text))
    yield "label is somebody", analysis.is_life
    yield "label is a name", analysis.is_topic_named
    yield "label says two", " and " in head


def _of_place(candidate: Candidate, analysis: Analysis, told: str, asked: str) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    block = analysis.sentences_of_block(passage.sentence.block)
    hidden = [one for one in block if one.span.end <= passage.span.start]
    yield "sentences hidden", min(len(hidden), 4) / 2
    yield "nothing hidden", not hidden
    yield "behind one", bool(told) and len(told.split()) < 20
    yield "context words", len(told.split()) / 20
    if hidden:
        last = stems(hidden[-1].text)
        own = stems(asked) - stems(passage.topic) - stems(told)
        yield "said just before", min(len(own & last), 3)
        yield "alone, said just before", min(len(own & last), 3) * (not told)
        paragraph = frozenset[str]().union(*(stems(one.text) for one in hidden))
        yield "share said before", len(own & paragraph) / max(len(own), 1)
    yield "asked words", len(asked.split()) / 20
    yield "a part", passage.sentence.is_part
    yield "opener cut", passage.shown_from > passage.span.start


def _of_nouns(
    candidate: Candidate, analysis: Analysis, text: str, label: str
) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    known = {stem_of(word) for word in content_words(label)}
    introduced = analysis.introduced_before(passage.span.start)
    hidden = " ".join(
        one.text for one in analysis.sentences_of_block(passage.sentence.block) if one.span.end <= passage.span.start
    )
    near = {stem_of(word) for word in content_words(hidden)}
    counts: dict[str, int] = {}
    for one in definites_in(text):
        if stem_of(one.noun) in known:
            continue
        for name in _sorts_of(one, analysis, passage.span.start, near, introduced):
            where = "asked" if one.start >= passage.asked_from else "told"
            counts[f"{name}, {where}"] = counts.get(f"{name}, {where}", 0) + 1
    for name, many in counts.items():
        yield name, min(many, 2)


def _sorts_of(one: Definite, analysis: Analysis, start: int, near: set[str], introduced: object) -> Iterator[str]:
    form = "described" if one.is_described else "bare"
    yield f"the {form}"
    if one.opens:
        yield f"the {form} opens"
    if not analysis.is_new(one.noun, start):
        yield f"the {form} said"
    if stem_of(one.noun) in near:
        yield f"the {form} near"
    if analysis.is_topical(one.noun):
        yield f"the {form} topical"


def _of_pronouns(candidate: Candidate, told: str, asked: str) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    begin = passage.sentence.span.start if told else passage.shown_from
    note = passage.note[0] if passage.note else -1
    found = _OBJECT.search(asked)
    if found:
        word = found["what"]
        before = asked[: found.start()]
        names = [one for one in passage.mentions if one.is_name and begin <= one.span.start < begin + found.start()]
        things = [one for one in names if one.type not in (AnswerType.PERSON, AnswerType.PLACE)]
        yield f"object {word}", 1
        yield "object it, no thing", word in ("it", "this", "that") and not things
        yield "object it, alone", word in ("it", "this", "that") and not things and not told
        yield "object them, alone", word in ("them", "these", "those") and not told
        yield "object early", len(before.split()) < 8
    for match in _PRONOUN.finditer(asked):
        if begin + match.start() < note or passage.note and abs(begin + match.end() - note) < 2:
            continue
        word = match.group().casefold()
        kind = "it" if word in ("it", "its") else "they" if word in ("they", "them", "their") else "he"
        before = asked[: match.start()]
        yield f"{kind} in asked", 1
        if not _CAP.search(before[1:]):
            yield f"{kind} before any name", 1
            yield f"{kind} before any name, {'told' if told else 'alone'}", 1
        break
    first = _PRONOUN.search(told)
    yield "pronoun in told", first is not None
    yield "pronoun early in told", first is not None and first.start() < 30


def _of_names(candidate: Candidate, analysis: Analysis, label: str) -> Iterator[tuple[str, float]]:
    passage = candidate.passage
    names = [one for one in passage.mentions if one.is_name and not one.span.holds(candidate.fact.answer)]
    own = [one for one in names if passage.sentence.span.holds(one.span)]
    yield "names told", min(len(own), 3)
    yield "no name at all", not names and not label
    shown = f"{label} {analysis.article.text[passage.shown_from : passage.span.end]}"
    short = [
        one
        for one in own
        if " " not in one.text
        and (full := analysis.types.full_name(one.text)) != one.text
        and full not in shown
        and full not in analysis.label
    ]
    yield "short names", min(len(short), 2)
    anchors = {one.text for one in passage.mentions if one.is_name or (one.type in TIME_TYPES and one.value)}
    yield "anchors", min(len(anchors), 5) / 2
