"""What an article says where: its sentences, what they mention, and the years they name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.generate.entities.typetable import TypeTable
from aiquiz.generate.language.wording import content_words, holds_phrase, stems
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Article, Span
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["NEAR_SENTENCES", "Said"]

NEAR_SENTENCES: Final = 200
"""How far apart two sentences of a very long text may be to be compared, so that work grows with its length only."""
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:due|expected|set|scheduled|planned|likely|to)|plans?|planned|hopes?|aims?"
    r"|intends?|wants? to|has promised|(?:has|have) (?:been )?(?:set aside|earmarked|budgeted|allocated|pledged)"
    r"|forecasts?|projected|could|may|might|should|(?:by|until|through) (?:the end of )?(?:[A-Z][a-z]+ )?20\d\d"
    r"|to the end of 20\d\d)\b"
)


@dataclass(frozen=True)
class Said:
    """An article with its sentences, what each mentions (in order, never overlapping) and what the names are."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    types: TypeTable

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """The stems of each sentence's content words."""
        return tuple(stems(sentence.text) for sentence in self.sentences)

    @cached_property
    def types_mentioned(self) -> tuple[frozenset[AnswerType], ...]:
        """What sorts of things each sentence mentions."""
        return tuple(frozenset(mention.type for mention in mentions) for mentions in self.mentions)

    @cached_property
    def told(self) -> str:
        """All sentences in one, without title and headings: how the text itself writes its words."""
        return " ".join(one.text for one in self.sentences)

    @cached_property
    def _counts(self) -> dict[str, int]:
        """Full name → the number of sentences it stands in; a title that stands in the text again is none."""
        title = {one.index for one in self.sentences if one.text.strip(" .") == self.article.title}
        return {name: many for name, found in self.sentences_with.items() if (many := len(set(found) - title))}

    def _of_type(self, wanted: AnswerType) -> frozenset[str]:
        """The full names of that type."""
        return frozenset(name for name in self._counts if self.types.kind_of(name).type is wanted)

    @cached_property
    def years_told(self) -> int:
        """How many years lie between the first and the last year that the article names."""
        years = [one.value for _, one in self.all_mentions if one.type in TIME_TYPES and one.value is not None]
        return int(max(years) - min(years)) if years else 0

    @cached_property
    def years_named(self) -> frozenset[int]:
        """The years that the article names."""
        times = (one.value for _, one in self.all_mentions if one.type in TIME_TYPES)
        return frozenset(int(year) for year in times if year is not None)

    @cached_property
    def heading_stems(self) -> frozenset[str]:
        """The stems of all headings that something stands under."""
        return frozenset[str]().union(*map(stems, {one.section for one in self.sentences}))

    def share_of_type(self, wanted: AnswerType) -> float:
        """The share of all mentions that are of that type, 0–1."""
        return self._of_types[wanted] / max(self._of_types.total(), 1)

    @cached_property
    def _of_types(self) -> Counter[AnswerType]:
        return Counter(mention.type for _, mention in self.all_mentions)

    @cached_property
    def _uses(self) -> Counter[str]:
        """Noun, without its plural ending → the number of sentences that use it."""
        counts: Counter[str] = Counter()
        for sentence in (one for one in self.sentences if one.index not in self._repeated):
            counts.update({stem_of(word) for word in content_words(sentence.text)})
        return counts

    @cached_property
    def all_mentions(self) -> tuple[tuple[int, Mention], ...]:
        """Every mention with the index of its sentence, in order."""
        return tuple((index, mention) for index, found in enumerate(self.mentions) for mention in found)

    def nearby(self, index: int) -> range:
        """Indices of the sentences around one that are compared with it: all of them, unless the article is a book."""
        return range(max(index - NEAR_SENTENCES, 0), min(index + NEAR_SENTENCES, len(self.sentences)))

    @cached_property
    def names_by_kind(self) -> dict[tuple[AnswerType, str], tuple[tuple[int, Mention], ...]]:
        """Firm type and subtype → the names of that kind, each where it first stands, with its sentence's index."""
        first: dict[tuple[AnswerType, str], dict[str, tuple[int, Mention]]] = {}
        for index, mention in self.all_mentions:
            if mention.is_name and mention.is_firm:
                known = first.setdefault((mention.type, mention.subtype), {})
                known.setdefault(self.types.full_name(mention.text), (index, mention))
        return {kind: tuple(found.values()) for kind, found in first.items()}

    @cached_property
    def _repeated(self) -> frozenset[int]:
        """The sentences that stand word for word before: they tell nothing anew."""
        seen: dict[str, int] = {}
        return frozenset(one.index for one in self.sentences if seen.setdefault(one.text, one.index) != one.index)

    @cached_property
    def sentences_with(self) -> dict[str, tuple[int, ...]]:
        """Full name → the sentences it stands in."""
        found: dict[str, dict[int, None]] = {}
        for index, mention in self.all_mentions:
            if mention.is_name and index not in self._repeated:
                found.setdefault(self.types.full_name(mention.text), {})[index] = None
        return {name: tuple(indices) for name, indices in found.items()}

    def mentioned(self, name: str) -> tuple[int, ...]:
        """The sentences a name stands in, as it is or as part of a longer one."""
        return self.sentences_with.get(self.types.full_name(name), ()) or tuple(
            index for index, mention in self.all_mentions if mention.is_name and holds_phrase(mention.text, name)
        )

    @cached_property
    def companions(self) -> dict[str, frozenset[str]]:
        """Full name → those it stands side by side with somewhere: what holds of one may hold of the other."""
        found: dict[str, set[str]] = {}
        for mentions in self.mentions:
            for run in coordinated_names(mentions, self.article.text):
                names = [self.types.full_name(mention.text) for mention in run]
                for name in names:
                    found.setdefault(name, set()).update(names)
        return {name: frozenset(others) for name, others in found.items()}

    @cached_property
    def years_of(self) -> dict[str, frozenset[int]]:
        """Full name → the years that its sentences name."""
        found: dict[str, set[int]] = {}
        for mentions in self.mentions:
            years = {int(one.value) for one in mentions if one.type in TIME_TYPES and one.value is not None}
            for mention in mentions:
                if mention.is_name:
                    found.setdefault(self.types.full_name(mention.text), set()).update(years)
        return {name: frozenset(years) for name, years in found.items()}

    @cached_property
    def latest_year(self) -> int:
        """The latest year that the article tells of as past, 0 where of none: what is expected is still to come."""
        years = (
            one.value
            for index, one in self.all_mentions
            if one.type in TIME_TYPES and not _AHEAD.search(self.sentences[index].text)
        )
        return max((int(year) for year in years if year is not None), default=0)

    @cached_property
    def _by_block(self) -> dict[int, list[Sentence]]:
        grouped: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            grouped.setdefault(sentence.block, []).append(sentence)
        return grouped

    def sentences_of_block(self, block: int) -> tuple[Sentence, ...]:
        """The sentences of one block of the article, in order."""
        return tuple(self._by_block.get(block, ()))

    def sentence_at(self, offset: int) -> Sentence:
        """The first sentence that ends behind an offset of the text: the one that holds it, or comes next."""
        return self.sentences[bisect_right(self.sentences, offset, key=lambda one: one.span.end)]

    def mentions_near(self, index: int, span: Span) -> Iterator[Mention]:
        """The mentions within `span`, which ends with sentence `index`."""
        first = index
        while first > 0 and self.sentences[first - 1].span.start >= span.start:
            first -= 1
        for near in range(first, index + 1):
            yield from (mention for mention in self.mentions[near] if span.holds(mention.span))
