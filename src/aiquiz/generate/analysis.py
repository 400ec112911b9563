"""Everything known about an article before a question is thought of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from functools import cached_property
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of, tells_the_past
from aiquiz.generate.cohesion.reference import title_nouns
from aiquiz.generate.entities.apposed import apposed_terms_in
from aiquiz.generate.entities.coordination import coordinated_names
from aiquiz.generate.entities.explained import explained_terms_in
from aiquiz.generate.entities.keyterms import key_terms, key_terms_in
from aiquiz.generate.entities.lives import Life, born_in, lives_of
from aiquiz.generate.entities.mentions import KEY_TERM, TIME_TYPES, Mention
from aiquiz.generate.entities.names import Name, Vocabulary, names_in, people_in
from aiquiz.generate.entities.numerals import numerals_in
from aiquiz.generate.entities.people import Sex, fits_pronoun, sex_by_role, sex_of
from aiquiz.generate.entities.terms import terms_in
from aiquiz.generate.entities.typetable import TypeTable, type_table
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.wording import content_words, holds_phrase, stems
from aiquiz.generate.sentences import Sentence, sentences_of
from aiquiz.generate.topics.framing import without_number
from aiquiz.generate.topics.labels import label_of
from aiquiz.generate.topics.superordinates import superordinates
from aiquiz.generate.topics.titles import tells_of_somebody
from aiquiz.generate.topics.topic import Elected, Told, elect
from aiquiz.generate.worth.centrality import Centrality, centrality_of
from aiquiz.generate.worth.manner import businesslike, guidelike
from aiquiz.generate.worth.newslike import newslike
from aiquiz.generate.worth.timeline import Timeline, timeline_of
from aiquiz.model.article import Article, Span
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["NEAR_SENTENCES", "Analysis", "analyse"]

NEAR_SENTENCES: Final = 200
"""How far apart two sentences of a very long text may be to be compared, so that work grows with its length only."""

_AHEAD: Final = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:due|expected|set|scheduled|planned|likely|to)|plans?|planned|hopes?|aims?"
    r"|intends?|wants? to|has promised|(?:has|have) (?:been )?(?:set aside|earmarked|budgeted|allocated|pledged)"
    r"|forecasts?|projected|could|may|might|should|(?:by|until|through) (?:the end of )?(?:[A-Z][a-z]+ )?20\d\d"
    r"|to the end of 20\d\d)\b"
)
_INTRODUCTION: Final = re.compile(r"\b(?:an?|[A-Z][\w-]+) (?:[a-z-]+ )?(?P<noun>[A-Za-z][a-z]{2,})\b")

_TAKEN_UP: Final = re.compile(r"\b[Tt]he (?P<noun>[a-z]{3,})\b")
_SUBJECT_FROM: Final = 4
"""A noun that so many sentences take up with “the” is what the article is about."""
_KEPT_FROM, _KEPT_WORDS = 3, 3
"""A word of so many sentences is one that the article keeps using; so many of them make a sentence central."""
_USED_FROM, _USED_SHARE = 4, 0.08
"""A word that so many sentences use, and this part of all, is of the article's subject too."""
_OFTEN: Final = 2
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
_LEADS_FROM, _LEADS_BY, _DESCRIBED_LEADS_BY = 4, 3, 2
"""Who is named in so many sentences, and so many times as often as anybody else, is the one whom a text tells of."""
_OPENING: Final = 3
"""A life is told from its birth within so many sentences."""
_OWNED: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ )?(?P<noun>[a-z]+) of (?:the )?$")


@dataclass(frozen=True, slots=True)
class _ToldBefore:
    """The nouns that are first named before `offset`, looked up one by one: making the set would read them all."""

    firsts: Mapping[str, int]
    offset: int

    def __contains__(self, noun: object) -> bool:
        return isinstance(noun, str) and self.firsts.get(noun, self.offset) < self.offset


@dataclass(frozen=True)
class Analysis:
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
    def title_nouns(self) -> frozenset[str]:
        """Words that a reader of the deck knows to be its subject: those of the label."""
        return title_nouns(self.label) if self.topic else frozenset()

    @cached_property
    def topic(self) -> str:
        """What the article is about, as a short label; empty where that is not clear."""
        return self._elected.name

    @cached_property
    def label(self) -> str:
        """What stands before a question: the topic, fuller where it is a bare noun or one of two; else the title."""
        if self._elected.label != self.topic:
            return self._elected.label
        places, people = self._of_type(AnswerType.PLACE), self._of_type(AnswerType.PERSON)
        headings = (self.article.title, self._first_heading)
        prose = sum(not sentence.is_row for sentence in self.sentences)
        return label_of(self.topic, self.article.text, headings, self._counts, places, people, prose)

    @cached_property
    def _elected(self) -> Elected:
        title = self.article.title
        prose = [one for one in self.sentences if not one.is_row and one.index not in self._repeated]
        told = tuple(one for one in prose if one.text.strip(" .") != title)
        indices = {one.index for one in told}
        names = {name: here for name, found in self.sentences_with.items() if (here := indices.intersection(found))}
        return elect(
            Told(
                without_number(title, [one.section for one in self.sentences if one.section]),
                " ".join(one.text for one in self.sentences if one.text.strip(" .") != title),
                told,
                {name: frozenset(found) for name, found in names.items()},
                self._of_type(AnswerType.PLACE),
                self._of_type(AnswerType.PERSON),
                self.subject_sex,
                self._born,
                self._of_type(AnswerType.ORGANISATION),
            )
        )

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
    def _first_heading(self) -> str:
        """The heading that the first sentence under one stands under; empty where there is none."""
        return next((sentence.section for sentence in self.sentences if sentence.section), "")

    @cached_property
    def is_topic_written_small(self) -> bool:
        """Whether the article writes its topic without a capital somewhere: then it is a kind of thing, and no name."""
        return bool(self.topic) and self.topic.casefold() in self.article.text

    @cached_property
    def is_topic_named(self) -> bool:
        """Whether the topic is a name, or part of one, that the article holds."""
        return bool(self.topic) and bool(self.mentioned(self.topic))

    @cached_property
    def is_topic_told(self) -> bool:
        """Whether the text itself is about its topic, by name or in so many sentences; a mere heading tells little."""
        said = [word for word in content_words(self.topic) if self._uses[stem_of(word)] >= _USED_FROM]
        return self.is_topic_named or bool(said)

    @cached_property
    def topic_is(self) -> frozenset[str]:
        """The nouns that name the kind of thing the topic is, where it is one thing by a name of its own."""
        is_one = self._elected.label in ("", self.topic) or self.topic in self._elected.label
        is_one = is_one and self.label.count(" and ") == self.topic.count(" and ")
        parts = [self.types.kind_of(word) for word in self.topic.split()] if " " in self.topic else []
        has_firm = any(one.type is AnswerType.ORGANISATION and one.is_firm for one in parts)
        kind = self.types.kind_of(self.topic)
        return superordinates(self.topic, kind, self.article.text, has_firm=has_firm) if is_one else frozenset()

    @cached_property
    def spoken_of_in_general(self) -> frozenset[str]:
        """The nouns that stand behind “the” mostly in sentences of the present: what holds of every such thing."""
        told: Counter[str] = Counter()
        for sentence in self.sentences:
            tense = -1 if tells_the_past(sentence.text) else 1
            told.update({match["noun"]: tense for match in _TAKEN_UP.finditer(sentence.text)})
        return frozenset(noun for noun, balance in told.items() if balance > 0)

    @cached_property
    def newslike(self) -> float:
        """How much the article is like a page of news, from 0 to 1."""
        return newslike(self.article.title, self.article.text)

    @cached_property
    def businesslike(self) -> float:
        """How much of the article is about a firm and its trade, from 0 to 1."""
        return businesslike(self.article.text)

    @cached_property
    def guidelike(self) -> float:
        """How much the article is like a guide through rooms, from 0 to 1."""
        return guidelike(self.article.text)

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
    def centrality(self) -> Centrality:
        """How much the sentences have in common."""
        return centrality_of([one for one in self.sentences if one.index not in self._repeated], self.stems)

    @cached_property
    def timeline(self) -> Timeline:
        """When the sentences tell of."""
        return timeline_of(self.article.text, self.sentences)

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
    def _stem_counts(self) -> Counter[str]:
        """Stem → the number of sentences that have it."""
        return Counter(stem for found in self.stems for stem in found)

    @cached_property
    def _uses(self) -> Counter[str]:
        """Noun, without its plural ending → the number of sentences that use it."""
        counts: Counter[str] = Counter()
        for sentence in (one for one in self.sentences if one.index not in self._repeated):
            counts.update({stem_of(word) for word in content_words(sentence.text)})
        return counts

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

    @cached_property
    def people_in_title(self) -> tuple[str, ...]:
        """Full names of the people the title names."""
        full = (name for name, kind in self.types.kinds.items() if kind.type is AnswerType.PERSON)
        return tuple(name for name in full if holds_phrase(self.article.title, name))

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
    def lives(self) -> dict[str, Life]:
        """Full name → the years of birth and death that the article tells."""
        told = [
            (sentence.text, sentence.span.start, mentions)
            for sentence, mentions in zip(self.sentences, self.mentions, strict=True)
        ]
        return lives_of(told, self.types.full_names, self.subject)

    @cached_property
    def subject(self) -> str:
        """The person whose life the article tells, or the only one in its title; empty where nobody."""
        if self._elected.is_life:
            return self.types.full_name(self.topic)
        return self.people_in_title[0] if len(self.people_in_title) == 1 else ""

    @cached_property
    def protagonist(self) -> str:
        """The person whom the article tells of: whose life it is, or who is named far more often than anybody else.

        Whom the title describes, “… and the Man Who Built It”, needs to be named less often than that.
        """
        if self.subject:
            return self.subject
        found = sorted(
            ((len(where), name) for name, where in self.sentences_with.items() if self.is_person(name)), reverse=True
        )
        if not found or found[0][0] < _LEADS_FROM:
            return ""
        second = found[1][0] if len(found) > 1 else 0
        least = _DESCRIBED_LEADS_BY if tells_of_somebody(self.article.title) else _LEADS_BY
        return found[0][1] if found[0][0] >= least * second else ""

    @cached_property
    def _sexes(self) -> dict[str, Sex]:
        """Full name → what it tells of the person's sex, or a title or role beside it anywhere."""
        found: dict[str, Sex] = {}
        for index, one in self.all_mentions:
            if not one.is_name:
                continue
            full, sentence = self.types.full_name(one.text), self.sentences[index]
            if found.get(full, Sex.UNTOLD) is Sex.UNTOLD:
                start, end = one.span.start - sentence.span.start, one.span.end - sentence.span.start
                told = sex_of(full)
                found[full] = (
                    told if told is not Sex.UNTOLD else sex_by_role(sentence.text[:start], sentence.text[end:])
                )
        return found

    def fits_pronoun(self, pronoun: str, full_name: str) -> bool:
        """Whether a person of this name may be the “he” or “she”, as far as the article tells."""
        sex = self._sexes.get(full_name, Sex.UNTOLD)
        if sex is Sex.UNTOLD and full_name == self.subject:
            sex = self.subject_sex
        if sex is Sex.UNTOLD:
            return fits_pronoun(pronoun, full_name)
        return (sex is Sex.WOMAN) == (pronoun.casefold() in ("she", "her", "hers", "herself"))

    def is_woman(self, full_name: str) -> bool:
        """Whether the article tells that the person is a woman."""
        return self._sexes.get(full_name) is Sex.WOMAN

    @property
    def is_life(self) -> bool:
        """Whether the article is somebody's life."""
        return self._elected.is_life

    def is_person(self, full_name: str) -> bool:
        """Whether the name is somebody's: by its type, or because the article is her life."""
        return self.types.kind_of(full_name).type is AnswerType.PERSON or full_name == self.subject != ""

    @cached_property
    def _born(self) -> str:
        """Whose birth the opening tells; empty where nobody's."""
        opening = zip(self.sentences[:_OPENING], self.mentions, strict=False)
        born = (born_in(one.text, one.span.start, mentions) for one, mentions in opening)
        return next((self.types.full_name(one) for one in born if one), "")

    @cached_property
    def subject_sex(self) -> Sex:
        """What the pronouns of an article about one person tell: one kind of them is far more frequent."""
        text = " ".join(sentence.text for sentence in self.sentences if not sentence.is_row)
        women, men = (len(re.findall(rf"\b(?:{words})\b", text, re.I)) for words in ("she|her|hers", "he|him|his"))
        if max(women, men) < _OFTEN * max(min(women, men), 1):
            return Sex.UNTOLD
        return Sex.WOMAN if women > men else Sex.MAN

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

    def mentions_near(self, index: int, span: Span) -> Iterator[Mention]:
        """The mentions within `span`, which ends with sentence `index`."""
        first = index
        while first > 0 and self.sentences[first - 1].span.start >= span.start:
            first -= 1
        for near in range(first, index + 1):
            yield from (mention for mention in self.mentions[near] if span.holds(mention.span))


def _is_people(name: str) -> bool:
    """Whether a name is a people's: nothing is said to be “of Maltese”."""
    return name in DEMONYMS or name.endswith(("ese", "ish"))


def analyse(article: Article) -> Analysis:
    """Read the article once: sentences, names and their types, numerals, terms."""
    sentences = sentences_of(article)
    prose = [sentence.text for sentence in sentences if not sentence.is_row]
    vocabulary = Vocabulary.of(prose)
    names = tuple(() if sentence.is_row else names_in(sentence.text, vocabulary) for sentence in sentences)
    told = [(sentence.text, found) for sentence, found in zip(sentences, names, strict=True)]
    in_title = people_in(article.title, vocabulary)
    types = type_table([*told, (article.title, in_title)], tuple(name.text for name in in_title))
    usual_terms = key_terms(prose)
    mentions = tuple(
        () if sentence.is_row else _mentions(sentence, found, types, usual_terms)
        for sentence, found in zip(sentences, names, strict=True)
    )
    return Analysis(article, sentences, mentions, types)


def _mentions(
    sentence: Sentence, names: tuple[Name, ...], types: TypeTable, vocabulary_terms: frozenset[str]
) -> tuple[Mention, ...]:
    """Dates and numbers, names, and defined terms; where two overlap the longer stays."""
    start = sentence.span.start
    named = []
    for name in names:
        kind = types.kind_of(name.text)
        span = Span(start + name.at.start, start + name.at.end)
        named.append(Mention(span, name.text, kind.type, kind.subtype, None, kind.is_firm))
    terms = [
        Mention(Span(start + at.start, start + at.end), at.of(sentence.text), AnswerType.TERM, "defined", None, False)
        for at in dict.fromkeys(
            (*terms_in(sentence.text), *apposed_terms_in(sentence.text), *explained_terms_in(sentence.text))
        )
    ]
    usual = [
        Mention(Span(start + at.start, start + at.end), at.of(sentence.text), AnswerType.TERM, KEY_TERM, None, False)
        for at in key_terms_in(sentence.text, vocabulary_terms)
    ]
    certain = _without_overlaps([*numerals_in(sentence.text, start), *named, *terms])
    return _without_overlaps([*certain, *(term for term in usual if not _touches_any(term, certain))])


def _touches_any(term: Mention, others: tuple[Mention, ...]) -> bool:
    return any(term.span.start < other.span.end and other.span.start < term.span.end for other in others)


def _without_overlaps(mentions: list[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    by_length = sorted(
        mentions, key=lambda one: (one.span.start - one.span.end, one.span, one.subtype != "defined", one.type)
    )
    for mention in by_length:
        if all(mention.span.end <= other.span.start or other.span.end <= mention.span.start for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.span))
