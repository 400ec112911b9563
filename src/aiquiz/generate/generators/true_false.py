"""True or false: the sentence as it stands, or with one number or date that the article contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors import distractors_for
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.generators.base import Generator, shown_text
from aiquiz.generate.generators.cloze import asked_part
from aiquiz.generate.worth.salience import salience
from aiquiz.kinds.true_false import TrueFalse
from aiquiz.model.fact import AnswerType, Fact

__all__ = ["TRUE_FALSE_GENERATOR"]

_MAX_WORDS: Final = 26
_TYPES: Final = TIME_TYPES | {AnswerType.MONEY, AnswerType.PERCENT}
"""A small count or a stretch of time that was changed is missed by who knows the matter."""
_WORTH: Final = 6.0
_RANGE: Final = re.compile(
    r"\b(?:between|from) [^,;.]{1,40}?\d{3,4} (?:and|to|until|till) [^,;.]{0,20}?\d{3,4}\b", re.I
)
_YEARS_APART: Final = 5


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    """For one of several numbers or dates that a main clause states: the true statement, then the false one."""
    if passage.has_context or len(passage.sentence.text.split()) > _MAX_WORDS:
        return
    offset = passage.sentence.span.start
    numerals = [
        (mention, wrong)
        for mention in (asked_part(one, passage, analysis) for one in passage.mentions)
        if mention.type in _TYPES
        and salience(mention, passage.sentence.text, offset) >= 0
        and (wrong := _told_apart(mention, distractors_for(mention, passage, analysis)))
    ]
    if _RANGE.search(passage.sentence.text):
        return  # what was so from 1916 to 1924 was so from 1916 to 1919
    # The other numbers of the sentence are better asked as gaps.
    for mention, wrong in (one for one in numerals[1:][-1:] if one[0].type in _TYPES):
        truth = shown_text(passage, analysis)
        text = analysis.article.text
        before = passage.shown(text, passage.shown_from, mention.span.start)
        swapped = before + wrong[0] + passage.shown(text, mention.span.end, passage.span.end)
        for statement, is_true in ((truth, True), (swapped, False)):
            yield Candidate(
                generator="true-false",
                kind="true-false",
                passage=passage,
                fact=Fact(passage.sentence.span, mention.span, mention.type),
                mention=mention,
                body=TrueFalse(statement, is_true, "" if is_true else truth),
                prompt=statement,
                answers=(),
                distractors=(),
                worth=_WORTH,
            )


def _told_apart(mention: Mention, wrong: tuple[str, ...]) -> tuple[str, ...]:
    """Of other years those that who knows roughly when it was can tell from the right one; of amounts all are."""
    if mention.type is not AnswerType.YEAR or mention.value is None:
        return wrong
    return tuple(year for year in wrong if abs(int(year) - mention.value) >= _YEARS_APART)


TRUE_FALSE_GENERATOR: Final = Generator("true-false", _propose)
