"""What a generator is, and the few pieces they share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.nouns import own_noun
from aiquiz.generate.language.gazetteer import GIVEN_NAMES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.kinds.cloze import BLANK
from aiquiz.kinds.qa import Qa
from aiquiz.lint import Question, lint_question
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact
from aiquiz.model.ids import ItemId
from aiquiz.values import dataclass

__all__ = ["HINTS", "Generator", "asked_in_words", "fair_options", "shown_text", "with_gap"]

HINTS: Final[dict[AnswerType, str]] = {
    AnswerType.PERSON: "person",
    AnswerType.ORGANISATION: "organisation",
    AnswerType.PLACE: "place",
    AnswerType.MONEY: "amount",
    AnswerType.PERCENT: "percentage",
    AnswerType.NUMBER: "number",
    AnswerType.YEAR: "year",
    AnswerType.DATE: "date",
    AnswerType.DURATION: "how long",
}
"""What kind of answer a gap wants, so that “in _____” asks for a year or a place and not for either."""
_SORTED: Final = frozenset({"country", "city", "state", "province", "team"})
"""Sorts of places and organisations that say more than their type: “Stone left _____” a port, or a land."""
_NOT_CALLED_SO: Final = word_set("Journal Times Post Herald Gazette Magazine Review League Cup Press News")
"""Last words of papers and competitions, which nobody looks for under “organisation”."""
_SURNAMES_TOO: Final = word_set("Fleet Church Court Bank Castle Lake Port Banks Rivers Brook Shore")
"""“Frederick Fleet”: behind a given name they may be anybody's."""
_ALL_PARTS: Final = re.compile(r"(?i:two halves|three thirds|four quarters)")
"""“Divided into four quarters”: as many as there are."""
_SPANS: Final = {AnswerType.DATE: "dates", AnswerType.YEAR: "years"}
_RANGE: Final = re.compile(r" (?:to|until|till|and) |[–—]")
"""“From 4 May to 9 June 1905.”"""
_SHARE: Final = re.compile(r" in (?:[a-z]+|\d+)$")
"""“Nine homes in ten”."""


@dataclass(frozen=True, slots=True)
class Generator:
    """One way to ask about a passage. `propose` yields candidates in a fixed order; it judges nothing.

    `is_of_parts` says whether it may ask about a part of a sentence, too: a definition is told by a whole one.
    """

    name: str
    propose: Callable[[Passage, Analysis], Iterator[Candidate]]
    is_of_parts: bool = True


def shown_text(passage: Passage, analysis: Analysis) -> str:
    """The passage as a question shows it: without an opening connector, with a capital."""
    return passage.shown(analysis.article.text, passage.shown_from, passage.span.end)


def with_gap(passage: Passage, answer: Span, hint: str, analysis: Analysis) -> tuple[str, str]:
    """The passage with the answer as a gap in a deck's notation, and the same as the learner sees it."""
    text = analysis.article.text
    before = passage.shown(text, passage.shown_from, answer.start)
    after = passage.shown(text, answer.end, passage.span.end)
    gap = f"{{{{{answer.of(text)}::{hint}}}}}" if hint else f"{{{{{answer.of(text)}}}}}"
    return before + gap + after, before + BLANK + after


def asked_in_words(generator: str, passage: Passage, question: str, answer: Span, worth: float) -> Candidate:
    """A question without a gap, whose answer is words of the sentence; `answer` counts from the sentence's start."""
    said = answer.of(passage.sentence.text)
    start = passage.sentence.span.start
    span = Span(start + answer.start, start + answer.end)
    return Candidate(
        generator=generator,
        kind="qa",
        passage=passage,
        fact=Fact(passage.sentence.span, span, AnswerType.TERM),
        mention=Mention(span, said, AnswerType.TERM, generator, None, False),
        body=Qa(question, said),
        prompt=question,
        answers=(said,),
        distractors=(),
        worth=worth,
    )


def fair_options(prompt: str, answer: str, distractors: tuple[str, ...]) -> tuple[str, ...]:
    """The options, or none where the rules of item writing have something against them beside this answer."""
    question = Question(ItemId(""), "cloze", prompt, (answer,), distractors)
    return () if distractors and lint_question(question) and not _is_faulty_anyway(question) else distractors


def _is_faulty_anyway(question: Question) -> bool:
    """Whether the question is faulty without its options too: then a gate will say so."""
    return lint_question(replace(question, distractors=())) is not None


def hint_of(mention: Mention) -> str:
    """The hint beside the gap; none where the article leaves the type open.

    None for bare digits either: many programs read `{{2018::…}}` as gap number 2018. Only a year says what it is where
    nothing else does (`hint_of_year`).
    """
    if _ALL_PARTS.fullmatch(mention.text):
        return ""
    if mention.type is AnswerType.NUMBER and _SHARE.search(mention.text):
        return "share"
    words = mention.text.split()
    if mention.text.isdigit() or words[-1] in _NOT_CALLED_SO:
        return ""
    if mention.type in _SPANS and _RANGE.search(mention.text):
        return _SPANS[mention.type]
    if mention.type is not AnswerType.PERSON and words[-1] in _SURNAMES_TOO and words[0] in GIVEN_NAMES:
        return ""
    if mention.type is AnswerType.NUMBER and mention.subtype == "in words":
        return "share"
    if not mention.is_firm:
        return ""
    if mention.type in (AnswerType.PLACE, AnswerType.ORGANISATION):
        told = mention.subtype if mention.subtype in _SORTED else own_noun(mention.text)
        return told or HINTS[mention.type]
    return HINTS.get(mention.type, "")
