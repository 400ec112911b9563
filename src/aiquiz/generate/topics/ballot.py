"""An article as an election of its topic sees it: in what sentences and paragraphs it tells of what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Final

from aiquiz.generate.cohesion.definite import POINTING, stem_of
from aiquiz.generate.entities.people import Sex
from aiquiz.generate.language.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.language.lexicon import ORGANISATION_HEADS, PERSON_ROLES, PLACE_HEADS, TIME_NOUNS, UNIQUE_NOUNS
from aiquiz.generate.language.regions import REGIONS
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.topics.titles import Phrase, holds_sentence, phrases_of
from aiquiz.values import dataclass

__all__ = ["EVENT_HEADS", "HEADS", "SETTINGS", "Nominee", "Told", "forms_of"]

EVENT_HEADS: Final = word_set(
    "War Wars Revolution Rebellion Uprising Revolt Crisis Battle Siege Treaty Crusade Games Cup Plague "
    "Famine Fire Flood"
)
HEADS: Final = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS
_HEAVENLY: Final = word_set("Earth Sun Moon Mars Venus Mercury Jupiter Saturn Uranus Neptune Pluto")
SETTINGS: Final = frozenset(PLACES) | DEMONYMS | _HEAVENLY | REGIONS
"""What things happen in or on, or belong to, and are seldom about."""
_TAKEN_UP: Final = re.compile(r"\b[Tt]he (?P<noun>[a-z]{3,})\b")
_SUBJECT: Final = re.compile(
    r"(?:(?:The|An?|Most|Many|Some|All|Young|Old|Adult|Common) )?(?P<noun>[A-Za-z][a-z]{3,}) [a-z]{2,}"
)
"""“Cassava can be left in the ground”, “The swift sleeps on the wing”."""
_SMALL_WORD: Final = re.compile(r"(?<![\w’'-])[a-z]{3,}")
_CAPITALS: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)+")
_PARAGRAPHS, _SENTENCES = 3.0, 3.0
"""What the share of all paragraphs, and of all sentences, that mention it are worth."""
_RIVAL_SHARE: Final = 0.6
_NOTE_SHARE: Final = 0.5
_AS_NOUN: Final = 4
"""A word that the text writes small so often is a noun, though a sentence or a name begins with it."""
_PARTICULAR, _SHARED = 0.35, 0.5
"""Of a kind of thing so large a part of all uses stands behind “the” at most; where the text also speaks of several."""
_OPENS, _EARLY_ON = 1.0, 0.5
"""What it is worth that the first sentence is about it, and else that the first paragraph is."""


def forms_of(noun: str) -> str:
    """A pattern of the noun as one and as several: “galaxy”, “galaxies”."""
    stem = stem_of(noun)
    return rf"{re.escape(stem[:-1])}(?:y|ies)" if stem.endswith("y") else rf"{re.escape(stem)}(?:s|es)?"


@dataclass(frozen=True, slots=True)
class Nominee:
    """What may be the topic.

    `said` are the sentences about it, `points` what its place in the title gives. `label` says it
    in full where the name alone does not: “The river Niger”, “Christina of Sweden”.
    """

    name: str
    said: frozenset[int]
    points: float
    is_life: bool = False
    label: str = ""


@dataclass(frozen=True)
class Told:
    """An article as an election sees it.

    `text` is all of it, tables too; `sentences` are those of prose, each once; `names` the full names with the indices
    of the sentences they stand in; `places`, `people` and `firms` those that are some. `sex` is what the pronouns of
    the whole text tell, `born` whose birth the opening tells, if anybody's.
    """

    title: str
    text: str
    sentences: Sequence[Sentence]
    names: Mapping[str, frozenset[int]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    sex: Sex = Sex.UNTOLD
    born: str = ""
    firms: frozenset[str] = frozenset()

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """What the title names, part by part."""
        return tuple(phrases_of(self.title))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The sentences' texts."""
        return tuple(one.text for one in self.sentences)

    @cached_property
    def blocks(self) -> tuple[int, ...]:
        """The paragraphs, in order."""
        return tuple(dict.fromkeys(one.block for one in self.sentences))

    @cached_property
    def opening(self) -> frozenset[int]:
        """The first paragraph; and the second where the first is much shorter than most, as a note to the reader is."""
        lengths = Counter[int]()
        for one in self.sentences:
            lengths[one.block] += len(one.text.split())
        is_note = lengths[self.blocks[0]] < _NOTE_SHARE * lengths.total() / len(self.blocks)
        return frozenset(self.blocks[: 2 if is_note else 1])

    @cached_property
    def main_firm(self) -> str:
        """The firm that the text names far more than any other: it is “the company”; empty where there is none."""
        counts = sorted(((len(self.names.get(name, ())), name) for name in self.firms), reverse=True)
        (most, first), (second, _) = (*counts, (0, ""), (0, ""))[:2]
        return first if second <= _RIVAL_SHARE * most else ""

    @cached_property
    def nouns(self) -> Counter[str]:
        """Word without its plural ending → the number of sentences that use it; names, times and roles aside."""
        small = Counter(map(stem_of, _SMALL_WORD.findall(self.text)))
        named = {stem_of(word) for name in self.names if not name.islower() for word in content_words(name)}
        named = {word for word in named if small[word] < _AS_NOUN}
        counts: Counter[str] = Counter()
        for one in self.sentences:
            counts.update({stem_of(word) for word in content_words(one.text)})
        skipped = named | TIME_NOUNS | PERSON_ROLES | {"people"}
        return Counter({word: many for word, many in counts.items() if word not in skipped})

    @cached_property
    def opening_nouns(self) -> Counter[str]:
        """Noun without its plural ending → the number of sentences that begin with it; none that takes up another."""
        counts: Counter[str] = Counter()
        small = {stem_of(word) for word in _SMALL_WORD.findall(self.text)}
        for one in self.sentences:
            found = _SUBJECT.match(one.text)
            noun = stem_of(found["noun"]) if found else ""
            if noun in small and noun not in POINTING | UNIQUE_NOUNS:
                counts[noun] += 1
        return counts

    @cached_property
    def ending_in(self) -> dict[str, frozenset[str]]:
        """Noun in small letters → the names of two to four words that end in it, if need be within longer ones."""
        found: dict[str, set[str]] = {}
        for run in _CAPITALS.finditer(self.text):
            words = run.group().split(" ")
            for last in range(1, len(words)):
                if holds_sentence(" ".join(words[: last + 1])):
                    break
                found.setdefault(words[last].casefold(), set()).add(" ".join(words[max(last - 3, 0) : last + 1]))
        return {noun: frozenset(names) for noun, names in found.items()}

    @cached_property
    def taken_up(self) -> Counter[str]:
        """Noun → the number of sentences that say “the” before it."""
        counts: Counter[str] = Counter()
        for one in self.sentences:
            counts.update({stem_of(found["noun"]) for found in _TAKEN_UP.finditer(one.text)})
        return counts

    def is_kind(self, noun: str) -> bool:
        """Whether a noun is a kind of thing, “octopuses”: where most uses say “the”, it is some one thing of a kind."""
        uses = re.compile(rf"\b(?P<the>the )?{forms_of(noun)}\b", re.I)
        found = [match["the"] is not None for match in uses.finditer(self.text)]
        return sum(found) <= (_SHARED if self.plural(noun) != noun else _PARTICULAR) * len(found)

    def plural(self, noun: str) -> str:
        """The noun as the text says it in general: “octopuses”, where it does so more than once; else as it is."""
        forms = re.compile(rf"(?<!\bthe )\b{forms_of(noun)}\b", re.I)
        said = Counter(form for found in forms.findall(self.text) if (form := found.casefold()).endswith("s"))
        said.pop(stem_of(noun), None)
        return next((form for form, many in said.most_common(1) if many > 1), noun)

    def matching(self, pattern: re.Pattern[str]) -> frozenset[int]:
        """The sentences in which the pattern is found."""
        return frozenset(one.index for one in self.sentences if pattern.search(one.text))

    def paragraphs_of(self, said: frozenset[int]) -> frozenset[int]:
        """The paragraphs of these sentences."""
        return frozenset(one.block for one in self.sentences if one.index in said)

    def is_spread(self, said: frozenset[int], share: float) -> bool:
        """Whether this part of all paragraphs has such a sentence."""
        return len(self.paragraphs_of(said)) >= share * len(self.blocks)

    def score(self, one: Nominee) -> float:
        """The points of a nominee."""
        if not one.said:
            return 0.0
        spread = len(self.paragraphs_of(one.said)) / len(self.blocks)
        often = len(one.said) / len(self.sentences)
        return one.points + self.place_points(one.said) + _PARAGRAPHS * spread + _SENTENCES * often

    def place_points(self, said: frozenset[int]) -> float:
        """What it is worth that the first sentence, or the first paragraph, is about it."""
        if self.sentences[0].index in said:
            return _OPENS
        return _EARLY_ON if self.opening & self.paragraphs_of(said) else 0.0
