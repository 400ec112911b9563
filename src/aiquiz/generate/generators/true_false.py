"""True or false: the sentence as it stands, or with one number or date that the article contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.distractors import distractors_for
from aiquiz.generate.generators.base import Generator, capitalised, shown_text
from aiquiz.generate.passages import Passage
from aiquiz.kinds.true_false import TrueFalse
from aiquiz.model.fact import Fact

__all__ = ["TRUE_FALSE_GENERATOR"]

_MAX_WORDS: Final = 26
_WORTH: Final = 6.3


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    """For the last of several numbers or dates: the true statement, then the false one."""
    if passage.has_context or len(passage.sentence.text.split()) > _MAX_WORDS:
        return
    numerals = [
        (mention, wrong)
        for mention in passage.mentions
        if not mention.is_name and (wrong := distractors_for(mention, passage, analysis))
    ]
    # The other numbers of the sentence are better asked as gaps.
    for mention, wrong in numerals[1:][-1:]:
        truth = shown_text(passage, analysis)
        text = analysis.article.text
        before = passage.shown(text, passage.shown_from, mention.span.start)
        swapped = before + wrong[0] + passage.shown(text, mention.span.end, passage.span.end)
        for statement, is_true in ((truth, True), (capitalised(swapped, passage), False)):
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


TRUE_FALSE_GENERATOR: Final = Generator("true-false", _propose)
