"""The people that a sentence names, as far as a “he” or “she” in the next could mean them."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.antecedents import LED_BY
from aiquiz.generate.cohesion.definite import VERBS
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import may_be_person
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.lexicon import PERSON_TITLES, PREPOSITIONS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.resolution.focus import start_of_subject
from aiquiz.generate.sentences import Sentence
from aiquiz.values import dataclass

__all__ = ["Named", "full_name", "named_in", "names_at"]

_MOST_WORDS: Final = 4
_NO_PERSON: Final = re.compile(r"\b(?:the|in|at|near|into|of|reached|run|ran|called|named|left|joined|as) $", re.I)
"""“As far as Olm”, “ran Olm”: a place or a firm, as far as one can tell."""
_JOINED: Final = re.compile(r"(?:, (?:and|but|while|whereas|so|yet)|;)(?: then)? $")
_APPOSED: Final = re.compile(r"(?:The|An?|His|Her|Its|Their) [^,.;:]{2,60}, ")
"""“The editor of the Chronicle, Ada Quill”."""
_INSTITUTIONS: Final = word_set(
    "Church Cathedral Abbey Castle Palace Parliament Assembly Senate Congress Court University College School Academy"
    " Institute Museum Hospital Theatre Library Company Party Council Committee Commission Ministry Treasury"
)
"""“In St Paul's Church”: the last word of a house or an office, which no “he” is."""
_DETERMINERS: Final = word_set("The An A His Her Its Their the an a")


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a sentence names: all who could be meant (`people`) and everybody else, by full name and offset in it.

    `subject` is who of the first the sentence is about, empty where nobody; `is_of_other` says that it is about
    somebody or something else that has a name.
    """

    people: tuple[tuple[str, int], ...]
    subject: str
    is_of_other: bool
    text: str

    @property
    def names(self) -> tuple[str, ...]:
        """The full names of all who could be meant, each once."""
        return tuple(dict.fromkeys(name for name, _ in self.people))

    def joins(self, name: str) -> bool:
        """Whether somebody else than `name` is the subject of a clause that is joined on: “…, and Stone left”."""
        return any(other != name and _JOINED.search(self.text[:begin]) for other, begin in self.people)


def named_in(analysis: Analysis, sentence: Sentence, word: str) -> Named:
    """Whom the sentence names, as seen by a pronoun behind it."""
    fitting: list[tuple[str, int]] = []
    others: list[tuple[str, int]] = []
    for one in analysis.mentions[sentence.index]:
        name = full_name(analysis, one)
        begin = one.span.start - sentence.span.start
        is_led_by = name != analysis.protagonist and LED_BY.search(sentence.text[:begin]) is not None
        if one.is_name and not is_led_by and _may_be_somebody(analysis, name):
            fits = analysis.fits_pronoun(word, name)
            (fitting if fits else others).append((name, begin))
    start = start_of_subject(sentence.text)
    is_of_other = _subject_of(sentence.text, start, others) != "" or bool(names_at(analysis, sentence, start))
    return Named(tuple(fitting), _subject_of(sentence.text, start, fitting), is_of_other, sentence.text)


def full_name(analysis: Analysis, mention: Mention) -> str:
    """The full name of what is mentioned; “Quill” is whoever has that name, before or behind another."""
    full = analysis.types.full_name(mention.text)
    lead = analysis.protagonist.split()
    if lead and (full == lead[-1] or (full.split()[0] == lead[0] and full.split()[-1] == lead[-1])):
        return analysis.protagonist
    if analysis.is_person(full) or " " in full:
        return full
    longer = [name for name in analysis.sentences_with if " " in name and full in name.split()]
    return longer[0] if len(longer) == 1 else full


def _may_be_somebody(analysis: Analysis, name: str) -> bool:
    """Whether a name is somebody's, or may be, wherever it stands."""
    if analysis.is_person(name):
        return True
    words = name.split()
    is_firm = analysis.types.kind_of(name).is_firm
    if is_firm or len(words) > _MOST_WORDS or "of" in words or DEMONYMS & set(words) or words[0].isupper():
        return False
    if words[-1] in _INSTITUTIONS:
        return False
    return all(
        _is_like_person(one, analysis.sentences[index])
        for index, one in analysis.all_mentions
        if one.is_name and one.text in (name, words[-1])
    )


def _is_like_person(one: Mention, sentence: Sentence) -> bool:
    before = sentence.text[: one.span.start - sentence.span.start]
    return may_be_person(one, f"{before}{one.text}") and not _NO_PERSON.search(before)


def names_at(analysis: Analysis, sentence: Sentence, start: int) -> tuple[Mention, ...]:
    """The name that is the subject, if one is: “Washington chose Stone” is about whom that is, whatever its kind."""
    at = sentence.span.start + start
    return tuple(one for one in analysis.mentions[sentence.index] if one.is_name and one.span.start == at)


def _subject_of(text: str, start: int, people: list[tuple[str, int]]) -> str:
    """Who of them the sentence begins with, behind titles or what they are; empty where none."""
    for name, begin in people:
        before = text[start:begin]
        if begin >= start and (_is_title(before.split()) or _APPOSED.fullmatch(before)):
            return name
    return ""


def _is_title(words: list[str]) -> bool:
    """Whether the words are none, titles, or what somebody is: “The Scottish surgeon”, but not “The king chose”."""
    is_told = bool(words) and words[0] in _DETERMINERS
    return all(
        word in PERSON_TITLES | DEMONYMS
        or word.endswith(".")
        or (is_told and word.islower() and word not in VERBS | PREPOSITIONS and not word.endswith("ed"))
        for word in words[is_told:]
    )
