"""What a question shows of the article: one sentence, or two where the second leans on the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.lexicon import CONNECTORS
from aiquiz.generate.mentions import Mention
from aiquiz.generate.reference import leans_softly, unresolved
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span

__all__ = ["MAX_PASSAGE_WORDS", "Passage", "passage_of"]

MAX_PASSAGE_WORDS: Final = 58
"""More than this is no longer read before answering."""
_CONNECTOR: Final = re.compile(rf"(?:{'|'.join(map(re.escape, CONNECTORS))})(?:, (?:however, )?| )(?=\w)")
# “So” and “Still” also open phrases (“So far”, “Still life”); then they stay.
_NO_CONNECTOR: Final = re.compile(
    r"(?:So (?:far|many|much|that|long)|Still (?!in|the)|Rather than|Then[- ]|Instead of|Besides [^,]|But for|Yet to|Thus far"
    r"|Then (?:a|an|the) |Finally [^,]*ed\b)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of the article, `span`, that stands alone. `sentence` is the one that is asked about.

    `shown_from` is the offset where the wording of a question starts: behind an opening “However,”, which ties to
    a sentence that is not shown and carries no fact.
    """

    span: Span
    sentence: Sentence
    shown_from: int
    mentions: tuple[Mention, ...]

    @property
    def has_context(self) -> bool:
        """Whether the sentence before is shown too."""
        return self.span.start < self.sentence.span.start


def passage_of(analysis: Analysis, sentence: Sentence, is_sound: Sequence[bool]) -> Passage | str:
    """The shortest passage in which the sentence stands alone, or in words why there is none.

    `is_sound[i]` says whether sentence `i` may be shown at all.
    """
    alone = _passage(analysis, sentence.span, sentence)
    reason = _leaning(analysis, alone)
    before = sentence.index - 1
    if not reason and not (before >= 0 and leans_softly(sentence.text)):
        return alone
    if before < 0 or analysis.sentences[before].block != sentence.block or not is_sound[before]:
        return reason or alone
    both = _passage(analysis, Span(analysis.sentences[before].span.start, sentence.span.end), sentence)
    if len(both.span.of(analysis.article.text).split()) > MAX_PASSAGE_WORDS:
        return f"{reason}, and with the sentence before it is too long" if reason else alone
    still = _leaning(analysis, both)
    if still:
        return f"{reason}; the sentence before does not help: {still}" if reason else alone
    return both


def _leaning(analysis: Analysis, passage: Passage) -> str:
    shown = analysis.article.text[passage.shown_from : passage.span.end]
    return unresolved(shown, passage.shown_from, passage.mentions, analysis.title_nouns)


def _passage(analysis: Analysis, span: Span, sentence: Sentence) -> Passage:
    text = span.of(analysis.article.text)
    opener = _CONNECTOR.match(text)
    skipped = opener.end() if opener and not _NO_CONNECTOR.match(text) else 0
    return Passage(span, sentence, span.start + skipped, tuple(analysis.mentions_near(sentence.index, span)))
