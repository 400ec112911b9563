"""What a question shows of the article: one sentence, or two where the second leans on the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.lexicon import CONNECTORS
from aiquiz.generate.mentions import Mention
from aiquiz.generate.people import fits_pronoun
from aiquiz.generate.reference import first_personal_pronoun, leans_softly, named_before, unresolved
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["MAX_PASSAGE_WORDS", "Passage", "passage_of"]

MAX_PASSAGE_WORDS: Final = 58
"""More than this is no longer read before answering."""
_CONNECTOR: Final = re.compile(rf"(?:{'|'.join(map(re.escape, CONNECTORS))})(?:, (?:however, )?| )(?=\w)")
_IT: Final = re.compile(r"Its?\b(?! (?:is|was|takes|took|has been) (?:\w+ ){0,4}(?:that|to|who)\b)")
# “So” and “Still” also open phrases (“So far”, “Still life”); then they stay.
_NO_CONNECTOR: Final = re.compile(
    r"(?:So (?:far|many|much|that|long)|Still (?!in|the)|Rather than|Then[- ]|Instead of|Besides [^,]|But for"
    r"|Yet to|Thus far"
    r"|Then (?:a|an|the) |Finally [^,]*ed\b)"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of the article, `span`, that stands alone. `sentence` is the one that is asked about.

    `shown_from` is the offset where the wording of a question starts: behind an opening “However,”, which ties to
    a sentence that is not shown and carries no fact. `note` is what a question adds in brackets, and the offset it
    stands at: who “she” or which “the fleet” is, where the text before leaves no doubt but the sentence does not say.
    """

    span: Span
    sentence: Sentence
    shown_from: int
    mentions: tuple[Mention, ...]
    note: tuple[int, str] | None = None

    @property
    def has_context(self) -> bool:
        """Whether the sentence before is shown too."""
        return self.span.start < self.sentence.span.start

    def shown(self, text: str, start: int, end: int) -> str:
        """The part of `text`, the whole article's, from `start` to `end` as a question words it."""
        if self.note is None or not start <= self.note[0] <= end:
            return text[start:end]
        at, name = self.note
        return f"{text[start:at]} [{name}]{text[at:end]}"


def passage_of(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | str:
    """The shortest passage in which the sentence stands alone, or in words why there is none.

    `may_be_shown[i]` says whether sentence `i` may be shown at all.
    """
    alone = _passage(analysis, sentence.span, sentence)
    reason = _leaning(analysis, alone)
    if not reason and not leans_softly(sentence.text):
        return alone
    with_context = _with_context(analysis, sentence, may_be_shown)
    if isinstance(with_context, Passage) and not (reason and _is_ambiguous(analysis, sentence, reason)):
        return with_context
    with_context = with_context if isinstance(with_context, str) else ", and the paragraph names more than one person"
    if not reason:
        return alone
    return (
        _with_note(analysis, alone)
        or _with_name(analysis, alone)
        or _with_topic(analysis, alone)
        or f"{reason}{with_context}"
    )


def _with_context(analysis: Analysis, sentence: Sentence, may_be_shown: Sequence[bool]) -> Passage | str:
    """The sentence behind the one before it, or why that does not help."""
    before = sentence.index - 1
    if before < 0 or analysis.sentences[before].block != sentence.block or not may_be_shown[before]:
        return ""
    both = _passage(analysis, Span(analysis.sentences[before].span.start, sentence.span.end), sentence)
    if len(both.span.of(analysis.article.text).split()) > MAX_PASSAGE_WORDS:
        return ", and with the sentence before it is too long"
    still = _leaning(analysis, both)
    return f"; the sentence before does not help: {still}" if still else both


def _is_ambiguous(analysis: Analysis, sentence: Sentence, reason: str) -> bool:
    """Whether the sentence leans on a “he” or “she” that may be more than one person of its paragraph."""
    pronoun = first_personal_pronoun(sentence.text)
    if pronoun is None or not reason.startswith(f"“{pronoun.group()}”"):
        return False
    return len([name for name in _people_before(analysis, sentence) if fits_pronoun(pronoun.group(), name)]) > 1


def _with_note(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note who “he” or “she” is, where nothing else is open and only one person can be meant."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    pronoun = first_personal_pronoun(text)
    if pronoun is None:
        return None
    if unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns, person_is_known=True):
        return None
    named = _people_before(analysis, alone.sentence)
    people = [name for name in named or analysis.people_in_title if fits_pronoun(pronoun.group(), name)]
    if len(people) != 1:
        return None
    word = pronoun.group().casefold()
    # “her” before a noun is a possessive, elsewhere an object; both read well with the plain name in brackets.
    name = (
        f"{people[0]}’s"
        if word == "his" or (word == "her" and re.match(r" [a-z]", text[pronoun.end() :]))
        else people[0]
    )
    return replace(alone, note=(alone.shown_from + pronoun.end(), name))


def _with_name(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note which fleet “the fleet” is, where that alone is open and one name tells it."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    introduced = analysis.introduced_before(alone.span.start)
    again = named_before(text, analysis.title_nouns, introduced)
    if again is None:
        return None
    noun = again["noun"]
    others = introduced - {noun}
    if unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns, introduced=others):
        return None
    names = analysis.names_ending_in(noun, alone.sentence.index)
    return replace(alone, note=(alone.shown_from + again.end(), names[0])) if len(names) == 1 else None


def _with_topic(analysis: Analysis, alone: Passage) -> Passage | None:
    """The sentence with a note what “it” is, where its paragraph goes on about one thing: “X …. It …. It ….”."""
    text = analysis.article.text[alone.shown_from : alone.span.end]
    opener = _IT.match(text)
    if opener is None or alone.shown_from != alone.span.start:
        return None
    if unresolved(text, alone.shown_from, alone.mentions, analysis.title_nouns, thing_is_known=True):
        return None
    topic, index = "", alone.sentence.index - 1
    while index >= 0 and analysis.sentences[index].block == alone.sentence.block:
        if not _IT.match(analysis.sentences[index].text):
            topic = _subject_name(analysis, index)
            break
        index -= 1
    # Right behind the sentence that names it, showing both is better than a note.
    if not topic or index == alone.sentence.index - 1:
        return None
    return replace(alone, note=(alone.shown_from + opener.end(), f"{topic}’s" if opener.group() == "Its" else topic))


def _subject_name(analysis: Analysis, index: int) -> str:
    """The name a sentence begins with, where it is no person's; empty where it begins with anything else."""
    sentence, mentions = analysis.sentences[index], analysis.mentions[index]
    if not mentions or not mentions[0].is_name or mentions[0].type is AnswerType.PERSON:
        return ""
    before = sentence.text[: mentions[0].span.start - sentence.span.start]
    return mentions[0].text if before in ("", "The ") else ""


def _people_before(analysis: Analysis, sentence: Sentence) -> list[str]:
    """The full names of the people named so far in the sentence's paragraph, each once."""
    earlier = (other.index for other in analysis.sentences_of_block(sentence.block) if other.index < sentence.index)
    found = (
        analysis.types.full_name(mention.text)
        for index in earlier
        for mention in analysis.mentions[index]
        if mention.type is AnswerType.PERSON
    )
    return list(dict.fromkeys(found))


def _leaning(analysis: Analysis, passage: Passage) -> str:
    shown = analysis.article.text[passage.shown_from : passage.span.end]
    introduced = analysis.introduced_before(passage.span.start)
    return unresolved(shown, passage.shown_from, passage.mentions, analysis.title_nouns, introduced=introduced)


def _passage(analysis: Analysis, span: Span, sentence: Sentence) -> Passage:
    text = span.of(analysis.article.text)
    opener = _CONNECTOR.match(text)
    skipped = opener.end() if opener and not _NO_CONNECTOR.match(text) else 0
    return Passage(span, sentence, span.start + skipped, tuple(analysis.mentions_near(sentence.index, span)))
