"""“What activates prothrombin is another enzyme, factor Xa”: the question stands in the sentence already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.generators.base import Generator, asked_in_words
from aiquiz.generate.language.clefts import CLEFT
from aiquiz.generate.language.wording import content_words
from aiquiz.model.article import Span

__all__ = ["CLEFT_GENERATOR"]

_WORTH: Final = 6.0
_MAX_WORDS: Final = 18
_TELLING: Final = 2
"""“What ended the delay was a letter”: nobody could tell which."""
_SAYS_NOTHING: Final = re.compile(
    r"(?:an?|the|another|their|its) (?:[a-z]+ )?(?:stuff|things?|matter|business|sort|kind)\b"
)
"""“What passed the gate was the stuff of dreams”: no answer anybody could give."""
_TAKES_PLACE: Final = re.compile(r"(?:takes|took) place\b")


def _propose(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    text, start = passage.sentence.text, passage.sentence.span.start
    found = CLEFT.match(text)
    if found is None or passage.shown_from != start or len(found["answer"].split()) > _MAX_WORDS:
        return
    if len(content_words(found["answer"])) < _TELLING or _TAKES_PLACE.match(found["asked"]):
        return
    if _SAYS_NOTHING.match(found["answer"]):
        return
    lead = f"{passage.topic}: " if passage.topic else ""
    question = f"{lead}What {found['asked'].strip()}?"
    yield asked_in_words("cleft", passage, question, Span(*found.span("answer")), _WORTH)


CLEFT_GENERATOR: Final = Generator("cleft", _propose)
