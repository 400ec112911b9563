"""Words that point at something said elsewhere: “he”, “its”, “the company”, “two years later”.

A question must stand alone, so each such word needs what it points at earlier in the same text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.gazetteer import DEMONYMS
from aiquiz.generate.lexicon import (
    ANAPHORIC_NOUNS,
    FUNCTION_WORDS,
    MONTHS,
    PERSON_ROLES,
    PREPOSITIONS,
    TIME_NOUNS,
    UNIQUE_NOUNS,
)
from aiquiz.generate.mentions import TIME_TYPES, Mention
from aiquiz.generate.people import fits_pronoun, may_be_person
from aiquiz.generate.wording import content_words
from aiquiz.generate.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = ["counts_from_elsewhere", "first_personal_pronoun", "leans_softly", "title_nouns", "unresolved"]

_SINGULAR_PERSON: Final = word_set("he she him her his hers himself herself")
_HER_AS_OBJECT: Final = re.compile(r"her(?:[.,;:]| (?:at|in|on|to|and|as|for|with|from|by|a|an|the|that|when|after)\b)")
_ELLIPSIS: Final = re.compile(r"such an? |(?:an?|the|every|another) (?:[a-z-]+ )?ones?\b", re.I)
"""“Such a link”, “a larger one”: the thing itself is named elsewhere."""
_DEMONSTRATIVE: Final = re.compile(r"\b(?:of|in|by|with|for|from|on|at|under|breaks?|broke|ends?|ended) $")
_PERSONAL: Final = re.compile(r"\b(?:he|she|him|his|her)\b", re.I)
_THING: Final = word_set("it its itself")
_PLURAL: Final = word_set("they them their theirs themselves")
_COLLECTIVE: Final = word_set(
    "company firm startup organisation organization agency group team pair couple duo trio former latter two"
)
_COMPANIES: Final = word_set("company firm startup organisation organization agency")
_QUARRELS: Final = word_set("conflict dispute quarrel rivalry feud lawsuit case deal agreement alliance merger")
_POSTMODIFIED: Final = word_set("of that which who whose between for behind where when")
_LOOSE_OPENERS: Final = word_set("both neither another others either none")
_TIME_PIVOT: Final = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)|hours?|minutes?) (?:later|earlier|before"
    r"|afterwards|on)\b"
    r"|the (?:next|following|previous|same|preceding) (?:day|night|morning|week|month|year|decade|century"
    r"|spring|summer|"
    rf"autumn|winter|season)|that (?:{'|'.join(MONTHS)}|day|night|year|month|summer|winter|spring|autumn|week|time)\b"
    r"|since then|by then|until then)",
    re.I,
)
_NOW: Final = re.compile(
    r"\b(?:this (?:week|month|year|morning|spring|summer|autumn|winter|decade|century|article|post|page|paper|section|"
    r"chapter|guide)|(?<!the )last (?:week|month|year|night|summer|winter|spring|autumn)|(?<!the )next (?:week"
    r"|month|year)|yesterday|tomorrow"
    r"|tonight|recently|years ago|decades ago|months ago|weeks ago|days ago|see (?:above|below)|(?:above|below)\.)",
    re.I,
)
_WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ0-9][\w’'-]*")
_INTRODUCED: Final = re.compile(r"\b(?:an?|the|one|each|every|some|any|another|no) (?:[a-z-]+ly )?([a-z][\w-]*)")
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|became|began|went|came|made|took|led|gave|fell|won|lost|rose|grew|ended)\b"
)
_PRESENT: Final = re.compile(r"\b(?:is|are|has|have|can|does|do|lies|lie)\b")


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of the text with what stands before it: enough to look for what it points at."""

    word: str
    start: int
    index: int
    opens: bool
    names: tuple[Mention, ...]
    before: str
    after: str


def leans_softly(text: str) -> bool:
    """Whether the text stands alone but reads better after the sentence before it (“this new startup”)."""
    opener = re.match(r"The [a-z]+ (?!of\b|that\b|which\b|for\b)|Each ", text) is not None
    return opener or re.search(r"\b(?:this|these) [a-z]", text) is not None


def title_nouns(title: str) -> frozenset[str]:
    """The words of a title that its reader takes for known: “the war” under “How the war ended”."""
    return frozenset(content_words(title))


def first_personal_pronoun(text: str) -> re.Match[str] | None:
    """The first “he”, “she”, “his” … of a text."""
    return _PERSONAL.search(text)


def unresolved(
    text: str, start: int, mentions: Sequence[Mention], known: frozenset[str], *, person_is_known: bool = False
) -> str:
    """Why `text` does not stand alone, in words; empty where it does.

    `start` is the offset of `text` in the article, `mentions` those within it; `known` the words of the title.
    `person_is_known` says that the question tells who “he” or “she” is.
    """
    if now := _NOW.search(text):
        return f"“{now.group()}” depends on when and where it is read"
    if reason := counts_from_elsewhere(text, mentions):
        return reason
    names = [mention for mention in mentions if mention.is_name]
    sentence_start = 0
    previous_end = 0
    for index, match in enumerate(_WORD.finditer(text)):
        between = text[previous_end : match.start()]
        opens = index == 0 or bool(re.search(r"[.!?]”? ", between))
        if opens:
            sentence_start = match.start()
        earlier = tuple(name for name in names if name.span.end <= start + match.start())
        place = _Place(
            match.group(), match.start(), index, opens, earlier, text[: match.start()], text[match.start() :]
        )
        later = [name for name in names if name.span.start > start + match.start()]
        is_granted = person_is_known and match.group().casefold() in _SINGULAR_PERSON
        if not is_granted and (reason := _dangling(place, text, sentence_start, known, later)):
            return reason
        previous_end = match.end()
    return ""


def counts_from_elsewhere(text: str, mentions: Sequence[Mention]) -> str:
    """Why a time cannot be told (“two years later” with no date near), in words; empty where it can."""
    pivot = _TIME_PIVOT.search(text)
    if pivot is None or any(mention.type in TIME_TYPES for mention in mentions):
        return ""
    return f"“{pivot.group()}” counts from a time that is not given"


def _dangling(place: _Place, text: str, sentence_start: int, known: frozenset[str], later: Sequence[Mention]) -> str:
    word = re.sub(r"['’](?:s|d|ll|re|ve)$", "", place.word).casefold()
    reason = f"“{place.word}” points at something not named before"
    if word in _SINGULAR_PERSON:
        return "" if _has_person(place, word) else reason
    if word in _THING | _PLURAL and _names_the_subject(place, known):
        return ""
    if word in _THING:
        return "" if _has_thing(place, text[sentence_start : place.start]) else reason
    if word in _PLURAL:
        return "" if _has_several(place) else reason
    if word in ("this", "these") or (word in ("that", "those", "such") and place.opens):
        return "" if len(place.names) > 1 or (sentence_start > 0 and place.names) else reason
    if _ELLIPSIS.match(place.after) or (word == "that" and _DEMONSTRATIVE.search(place.before)):
        return "" if len(place.names) > 1 or (sentence_start > 0 and place.names) else reason
    if place.opens and word in _LOOSE_OPENERS and text[place.start :].split(" ", 2)[1:2] != ["of"]:
        return "" if place.names else reason
    if (
        word == "the"
        and _points_back(place, text[place.start :], known)
        and not _is_introduced(place, text[place.start :])
    ):
        if _explains_itself(place, text[place.start :], later):
            return ""
        return f"“{' '.join(text[place.start :].split()[:2])}” points at something not named before"
    return ""


def _names_the_subject(place: _Place, known: frozenset[str]) -> bool:
    """Whether a plain noun of the title stands before: “Mitochondria divide …, and their …”."""
    names = " ".join(content_words(" ".join(name.text for name in place.names)))
    return any(noun in known and noun not in names for noun in content_words(place.before))


def _has_person(place: _Place, pronoun: str) -> bool:
    """A name before it that may be a person's of that sex, or a role in words (“the painter … his”).

    “Ada thanked him”: who opens the sentence as its subject is not the object too.
    """
    is_object = pronoun == "him" or (pronoun == "her" and _HER_AS_OBJECT.match(place.after) is not None)
    if is_object and len(place.names) == 1 and place.before.strip().split(" ", 1)[0] == place.names[0].text.split()[0]:
        return False
    for name in place.names:
        at = place.before.rfind(name.text)
        if may_be_person(name, place.before) and fits_pronoun(pronoun, name.text, place.before[: max(at, 0)]):
            return True
    return any(
        word in PERSON_ROLES or word in ("man", "woman", "boy", "girl") for word in place.before.casefold().split()
    )


def _has_thing(place: _Place, clause: str) -> bool:
    """A thing before it: a name, “the/a/one …” that is no time, or a singular noun that opens the text.

    After an opening phrase of time only a name will do: “In the summer of 2009 it …”.
    """
    if any(name.type is not AnswerType.PERSON for name in place.names):
        return True
    introduced = _INTRODUCED.findall(place.before.casefold())
    if any(noun not in TIME_NOUNS for noun in introduced):
        return True
    opener = clause.split(" ", 1)[0].strip(",").casefold()
    return bool(opener) and opener not in FUNCTION_WORDS and not opener.endswith("s")


def _has_several(place: _Place) -> bool:
    if len(place.names) > 1:
        return True
    words = place.before.split()
    if any(word.strip(",.;") in DEMONYMS for word in words):
        return True
    opener = words[0].casefold() if words else ""
    if opener in ("when", "while", "although", "though", "as", "if", "once"):
        return any(word.strip(",.;").endswith("s") and len(word) > 4 for word in words[2:])
    return any(
        (word.endswith("s") and len(word) > 3 and not word.endswith(("’s", "'s", "ss", "us")))
        or word in ("people", "men", "women", "children", "scientists")
        for word in (raw.strip(",.;:") for raw in words[0 if opener not in PREPOSITIONS else 1 :])
    )


def _points_back(place: _Place, rest: str, known: frozenset[str]) -> bool:
    """Whether “the …” leans on an earlier mention; `rest` starts at “the”."""
    words = [word.group() for word in list(_WORD.finditer(rest))[1:6]]
    if not words:
        return False
    head = words[0].casefold()
    if not place.opens:
        follows = words[1].casefold() if len(words) > 1 else ""
        return (
            head in _COLLECTIVE
            and head not in known
            and words[1:2] != []
            and follows not in _POSTMODIFIED
            and not (follows[:1].isupper() or (len(words) > 1 and words[1][0].isupper()))
        )
    noun = (
        words[1].casefold() if head in ("two", "three", "four", "new", "old", "same", "other") and words[1:] else head
    )
    if head in ("two", "three", "same", "former", "latter", "other", "others", "four"):
        return True
    if head in UNIQUE_NOUNS or head in known or noun in known:
        return False
    if any(word[0].isupper() or word[0].isdigit() for word in words[:3]):
        return False
    if head.endswith("est") or head in ("most", "first", "last", "only", "second", "third", "main", "chief"):
        return False
    if any(word.casefold() in _POSTMODIFIED for word in words[1:4]):
        return False
    if noun in ANAPHORIC_NOUNS:
        return True
    return _tells_the_past(rest)


def _tells_the_past(text: str) -> bool:
    """Whether the sentence narrates (“The voyage ended …”) rather than describes (“The heart pumps …”)."""
    if _PAST.search(text):
        return True
    return _PRESENT.search(text) is None and re.search(r"\b\w{3,}ed\b", text) is not None


def _explains_itself(place: _Place, rest: str, later: Sequence[Mention]) -> bool:
    """Whether the sentence itself goes on to say who “the company” is, or what “the conflict” was about."""
    head = rest.split()[1].casefold().strip(",.") if len(rest.split()) > 1 else ""
    if head in _COLLECTIVE:
        return sum(name.type is AnswerType.ORGANISATION and name.is_firm for name in later) == 1
    return place.opens and len({name.text for name in later}) > 1 and head in _QUARRELS


def _is_introduced(place: _Place, rest: str) -> bool:
    """Whether the text has named something before that “the …” can mean; a person is no company."""
    head = re.match(r"the ([\w-]+)", rest, re.I)
    if head and head.group(1).casefold() in _COMPANIES:
        return any(name.type is not AnswerType.PERSON for name in place.names)
    return bool(place.names) or (len(content_words(place.before)) > 3 and place.index > 6)
