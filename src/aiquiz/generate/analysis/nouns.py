"""The plain nouns of an article: which it introduces, takes up with “the”, and keeps using."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping
from functools import cached_property
from typing import Final

from aiquiz.generate.analysis.topic import AboutTopic
from aiquiz.generate.cohesion.definite import stem_of, tells_the_past
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.sentences import Sentence
from aiquiz.values import dataclass

__all__ = ["AboutNouns"]

_INTRODUCTION: Final = re.compile(r"\b(?:an?|[A-Z][\w-]+) (?:[a-z-]+ )?(?P<noun>[A-Za-z][a-z]{2,})\b")
_TAKEN_UP: Final = re.compile(r"\b[Tt]he (?P<noun>[a-z]{3,})\b")
_SUBJECT_FROM: Final = 4
"""A noun that so many sentences take up with “the” is what the article is about."""
_KEPT_FROM, _KEPT_WORDS = 3, 3
"""A word of so many sentences is one that the article keeps using; so many of them make a sentence central."""
_USED_FROM, _USED_SHARE = 4, 0.08
"""A word that so many sentences use, and this part of all, is of the article's subject too."""
_KINDS_ALIKE: Final = (
    "club team side squad",
    "company firm business manufacturer maker",
    "ship vessel liner freighter steamer boat",
    "war conflict",
    "treaty agreement pact",
    "disease illness infection",
    "river stream waterway",
    "bridge crossing",
    "plant crop",
    "spacecraft probe craft",
    "method procedure algorithm",
    "union organisation organization",
)
_ALIKE: Final = {word: frozenset(words.split()) for words in _KINDS_ALIKE for word in words.split()}
"""Nouns that texts use for one thing, so as not to say the same word again."""
_OWNED: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ )?(?P<noun>[a-z]+) of (?:the )?$")


@dataclass(frozen=True, slots=True)
class _ToldBefore:
    """The nouns that are first named before `offset`, looked up one by one: making the set would read them all."""

    firsts: Mapping[str, int]
    offset: int

    def __contains__(self, noun: object) -> bool:
        return isinstance(noun, str) and self.firsts.get(noun, self.offset) < self.offset


class AboutNouns(AboutTopic):
    """How the article uses its plain nouns: what it introduces, takes up and keeps coming back to."""

    @cached_property
    def spoken_of_in_general(self) -> frozenset[str]:
        """The nouns that stand behind “the” mostly in sentences of the present: what holds of every such thing."""
        told: Counter[str] = Counter()
        for sentence in self.sentences:
            tense = -1 if tells_the_past(sentence.text) else 1
            told.update({match["noun"]: tense for match in _TAKEN_UP.finditer(sentence.text)})
        return frozenset(noun for noun, balance in told.items() if balance > 0)

    @cached_property
    def taken_up(self) -> Counter[str]:
        """Noun, without its plural ending → the number of sentences that say “the” before it."""
        counts: Counter[str] = Counter()
        for sentence in (one for one in self.sentences if one.index not in self._repeated):
            counts.update({stem_of(match["noun"]) for match in _TAKEN_UP.finditer(sentence.text)})
        return counts

    def is_topical(self, noun: str) -> bool:
        """Whether the whole article is about what “the …” means here: the title has the noun, or it keeps coming."""
        return any(self._is_topical(stem) for stem in {stem_of(noun), *_ALIKE.get(stem_of(noun), ())})

    def _is_topical(self, stem: str) -> bool:
        if stem in {stem_of(word) for word in self.title_nouns}:
            return True
        if not self.is_topic_told:
            return False
        if self.taken_up[stem] >= _SUBJECT_FROM:
            return True
        return self._uses[stem] >= max(_USED_FROM, _USED_SHARE * (len(self.sentences) - len(self._repeated)))

    def sentences_using(self, term: str) -> int:
        """How many sentences use the rarest word of a term of small letters; the plural counts too."""
        return min((self._uses[stem_of(word)] for word in content_words(term)), default=0)

    def is_central(self, sentence: Sentence) -> bool:
        """Whether the sentence has several words that the article keeps using."""
        kept = sum(self._stem_counts[stem] >= _KEPT_FROM for stem in self.stems[sentence.index])
        return kept >= _KEPT_WORDS

    @cached_property
    def _stem_counts(self) -> Counter[str]:
        """Stem → the number of sentences that have it."""
        return Counter(stem for found in self.stems for stem in found)

    @cached_property
    def owners(self) -> dict[str, frozenset[str]]:
        """Noun → the names it is said to be of somewhere: “the port of Hamburg”."""
        found: dict[str, set[str]] = {}
        for index, mention in self.all_mentions:
            sentence = self.sentences[index]
            before = sentence.text[: mention.span.start - sentence.span.start]
            owned = _OWNED.search(before)
            if mention.is_name and owned and not _is_people(mention.text):
                found.setdefault(owned["noun"], set()).add(mention.text)
        return {noun: frozenset(names) for noun, names in found.items()}

    def introduced_before(self, offset: int) -> Container[str]:
        """The nouns that the article names before `offset`, with “a” or as part of a name."""
        return _ToldBefore(self._introductions, offset)

    def is_new(self, noun: str, offset: int) -> bool:
        """Whether the article says the noun nowhere before `offset`, in singular or plural."""
        return self._first_said.get(stem_of(noun), offset) >= offset

    @cached_property
    def _first_said(self) -> dict[str, int]:
        """Word without its plural ending → the offset of the first sentence that has it."""
        found: dict[str, int] = {}
        for sentence in self.sentences:
            for word in content_words(sentence.text):
                found.setdefault(stem_of(word), sentence.span.start)
        return found

    @cached_property
    def _introductions(self) -> dict[str, int]:
        """Noun → where the article first names one; without those it is all about (“the river” over and over)."""
        found: dict[str, int] = {}
        again: Counter[str] = Counter()
        for sentence in self.sentences:
            again.update({match["noun"] for match in _TAKEN_UP.finditer(sentence.text)})
            for match in _INTRODUCTION.finditer(sentence.text):
                found.setdefault(match["noun"].casefold(), sentence.span.start + match.start())
        return {noun: first for noun, first in found.items() if again[noun] < _SUBJECT_FROM}

    def names_ending_in(self, noun: str, before: int) -> tuple[str, ...]:
        """The names of more than one word whose last word is `noun`, in sentences before that index, each once."""
        earlier = (mention.text for index, mention in self.all_mentions if index < before and mention.is_name)
        fitting = tuple(dict.fromkeys(name for name in earlier if " " in name and name.split()[-1].casefold() == noun))
        return fitting if self._last_called(noun, before) in fitting else ()

    def _last_called(self, noun: str, before: int) -> str:
        """The name that `noun` was last part of, before that sentence; empty where another such thing came between."""
        again = re.compile(rf"(?<![Tt]he )(?<![Tt]his )\b{re.escape(noun)}\b", re.I)
        for index in range(before - 1, -1, -1):
            sentence = self.sentences[index]
            for found in reversed(list(again.finditer(sentence.text))):
                at = sentence.span.start + found.start()
                holding = [one for one in self.mentions[index] if one.is_name and one.span.start <= at < one.span.end]
                return holding[0].text if holding else ""
        return ""


def _is_people(name: str) -> bool:
    """Whether a name is a people's: nothing is said to be “of Maltese”."""
    return name in DEMONYMS or name.endswith(("ese", "ish"))
