"""Timelines: a paragraph that dates four events or more asks for their order, in its own words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.cohesion.reference import unresolved
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import TIME_TYPES
from aiquiz.generate.generators.base import Generator
from aiquiz.kinds.order import Order
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact
from aiquiz.values import dataclass

__all__ = ["TIMELINE_GENERATOR"]

_MIN_EVENTS: Final = 4
_MAX_EVENTS: Final = 6
_MAX_EVENT_WORDS: Final = 14
_MAX_QUOTE_WORDS: Final = 160
_WORTH: Final = 7.0
_AT_FRONT: Final = re.compile(r"(?:In|On|By|Since|During) $")
_AT_END: Final = re.compile(r",? (?:in|on|by) $")


@dataclass(frozen=True, slots=True)
class _Event:
    """A sentence that tells one thing and its date: `told` is what it says without the date."""

    sentence: int
    span: Span
    told: str
    when: float


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    """Only for the paragraph's first dated event, so that a paragraph gives one timeline."""
    events = [event for index in _block_of(passage, analysis) if (event := _event(index, analysis)) is not None]
    if len(events) < _MIN_EVENTS or events[0].sentence != passage.sentence.index:
        return
    events = events[:_MAX_EVENTS]
    quote = Span(analysis.sentences[events[0].sentence].span.start, analysis.sentences[events[-1].sentence].span.end)
    ordered = sorted(events, key=lambda event: event.when)
    told = tuple(event.told for event in ordered)
    close = any(later.when - earlier.when < 0.05 for earlier, later in itertools.pairwise(ordered))
    if close or len(set(told)) < len(told) or len(quote.of(analysis.article.text).split()) > _MAX_QUOTE_WORDS:
        return
    question = "Put these events in order, the earliest first."
    mention = next(mention for mention in passage.mentions if mention.type in TIME_TYPES)
    yield Candidate(
        generator="timeline",
        kind="order",
        passage=Passage(quote, passage.sentence, quote.start, passage.mentions),
        fact=Fact(passage.sentence.span, mention.span, AnswerType.DATE),
        mention=mention,
        body=Order(question, told),
        prompt=question,
        answers=told,
        distractors=(),
        worth=_WORTH,
    )


def _block_of(passage: Passage, analysis: Analysis) -> range:
    indices = [s.index for s in analysis.sentences_of_block(passage.sentence.block)]
    return range(indices[0], indices[-1] + 1)


def _event(index: int, analysis: Analysis) -> _Event | None:
    """The event of a sentence with exactly one date, at its front or end, that stands alone without it."""
    sentence = analysis.sentences[index]
    dates = [mention for mention in analysis.mentions[index] if mention.type in TIME_TYPES]
    if len(dates) != 1 or dates[0].value is None:
        return None
    start, end = dates[0].span.start - sentence.span.start, dates[0].span.end - sentence.span.start
    before, after = sentence.text[:start], sentence.text[end:]
    if _AT_FRONT.fullmatch(before):
        told = re.sub(r"^,? ", "", after).rstrip(".")
        at = sentence.span.end - 1 - len(told)
    elif after == "." and (preposition := _AT_END.search(before)):
        told, at = before[: preposition.start()], sentence.span.start
    else:
        return None
    names = [mention for mention in analysis.mentions[index] if mention.span.start >= at]
    if len(told.split()) > _MAX_EVENT_WORDS or len(told.split()) < 3 or re.search(r"[;:—]", told):
        return None
    if unresolved(told, at, names, analysis.title_nouns):
        return None
    return _Event(index, Span(at, at + len(told)), told[0].upper() + told[1:], dates[0].value)


TIMELINE_GENERATOR: Final = Generator("timeline", _propose)
