"""What an article is about, and of whom it tells."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from aiquiz.generate.analysis.said import Said
from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.cohesion.reference import title_nouns
from aiquiz.generate.entities.lives import Life, born_in, lives_of
from aiquiz.generate.entities.people import Sex, fits_pronoun, sex_by_role, sex_of
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.topics.framing import without_number
from aiquiz.generate.topics.labels import label_of
from aiquiz.generate.topics.pairs import are_merging
from aiquiz.generate.topics.superordinates import superordinates
from aiquiz.generate.topics.titles import names_joined, tells_of_somebody
from aiquiz.generate.topics.topic import Elected, Told, elect
from aiquiz.model.fact import AnswerType

__all__ = ["AboutTopic"]

_USED_FROM, _USED_SHARE = 4, 0.08
"""A word that so many sentences use, and this part of all, is of the article's subject too."""
_OFTEN: Final = 2
_LEADS_FROM, _LEADS_BY, _DESCRIBED_LEADS_BY = 4, 3, 2
"""Who is named in so many sentences, and so many times as often as anybody else, is the one whom a text tells of."""
_OPENING: Final = 3
"""A life is told from its birth within so many sentences."""


class AboutTopic(Said):
    """What the article is about, and of whom it tells."""

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
    def merging(self) -> frozenset[str]:
        """The two firms of the label, where the text tells that they merge; else none."""
        names = names_joined(self.label)
        told = (self.article.title, *(one.text for one in self.sentences))
        return frozenset(names) if are_merging(names, told) else frozenset()

    @cached_property
    def people_in_title(self) -> tuple[str, ...]:
        """Full names of the people the title names."""
        full = (name for name, kind in self.types.kinds.items() if kind.type is AnswerType.PERSON)
        return tuple(name for name in full if holds_phrase(self.article.title, name))

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
