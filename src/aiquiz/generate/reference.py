"""Words that point at something said elsewhere: “he”, “its”, “the company”, “two years later”.

A question must stand alone, so each such word needs what it points at earlier in the same text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.antecedents import Place, has_person, has_several, has_thing, names_the_subject
from aiquiz.generate.lexicon import (
    ANAPHORIC_NOUNS,
    MONTHS,
    UNIQUE_NOUNS,
)
from aiquiz.generate.mentions import TIME_TYPES, Mention
from aiquiz.generate.wording import content_words
from aiquiz.generate.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = [
    "counts_from_elsewhere",
    "first_personal_pronoun",
    "leans_softly",
    "named_before",
    "title_nouns",
    "unresolved",
]

_SINGULAR_PERSON: Final = word_set("he she him her his hers himself herself")
_ELLIPSIS: Final = re.compile(r"such an? |(?:an?|the|every|another) (?:[a-z-]+ )?ones?\b", re.I)
"""“Such a link”, “a larger one”: the thing itself is named elsewhere."""
_DEMONSTRATIVE: Final = re.compile(r"\b(?:of|in|by|with|for|from|on|at|under|breaks?|broke|ends?|ended) $")
_PERSONAL: Final = re.compile(r"\b(?:he|she|him|his|her)\b", re.I)
_THING: Final = word_set("it its itself")
_PLURAL: Final = word_set("they them their theirs themselves")
_FOLLOWS: Final = re.compile(r"[^.;:]{0,80}?\b(?P<word>therefore|thus|hence|consequently|accordingly)\b")
_ELIDED: Final = re.compile(
    r"The (?:[A-Z][a-z]+-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|[A-Za-z]*(?:th|ieth))(?:,| (?=[a-z]+(?:s|ed)\b))"
)
"""“The Sixteenth, ratified in 1913”: the sixteenth of what stands in the sentence before."""
_COMPARED: Final = re.compile(
    r"(?!.*\bthan\b)Only [^,]*? (?:is|are|was|were|had|has) (?P<than>(?:longer|larger|bigger|smaller|older|younger"
    r"|higher|taller|deeper|wider|heavier|faster|richer|poorer|stronger|shorter|more [a-z]+|fewer|less)\b)"
)
_AGAIN: Final = re.compile(
    r"(?<=[a-z,] )the (?P<noun>[a-z]+)(?= (?:and|in|on|at|to|from|with|by|was|were|had|as|for|but|until|when|after"
    r"|before)\b|[.,;:])"
)
_ADVERBS: Final = word_set("there here")
_ADVERB: Final = re.compile(r"\w+(?: (?:in|by|until|since|from|after|before|and|or|to|for|with|at|on)\b|[.,;:]|$)")
"""“There is a bridge” points nowhere; “birds have been counted there” does."""
_AT_PLACE: Final = re.compile(r"\b(?:in|at|on|to|into|from|near) (?:an?|the|its|their|this|that) [a-z]", re.I)
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
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|became|began|went|came|made|took|led|gave|fell|won|lost|rose|grew|ended)\b"
)
_PRESENT: Final = re.compile(r"\b(?:is|are|has|have|can|does|do|lies|lie)\b")


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
    text: str,
    start: int,
    mentions: Sequence[Mention],
    known: frozenset[str],
    *,
    introduced: frozenset[str] = frozenset(),
    person_is_known: bool = False,
    thing_is_known: bool = False,
) -> str:
    """Why `text` does not stand alone, in words; empty where it does.

    `start` is the offset of `text` in the article, `mentions` those within it; `known` the words of the title,
    `introduced` the nouns that the article has named before with “a” or as part of a name.
    `person_is_known` says that the question tells who “he” or “she” is, `thing_is_known` what “it” is.
    """
    if now := _NOW.search(text):
        return f"“{now.group()}” depends on when and where it is read"
    if follows := _FOLLOWS.match(text):
        return f"“{follows.group('word')}” draws on what was said before"
    if elided := _ELIDED.match(text):
        return f"“{elided.group().strip()}” leaves out what it counts"
    if compared := _COMPARED.match(text):
        return f"“{compared.group('than')}” does not say than what"
    if again := named_before(text, known, introduced):
        return f"“{again.group()}” points at something not named here"
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
        place = Place(match.group(), match.start(), index, opens, earlier, text[: match.start()], text[match.start() :])
        later = [name for name in names if name.span.start > start + match.start()]
        word = match.group().casefold()
        is_granted = (person_is_known and word in _SINGULAR_PERSON) or (thing_is_known and word in _THING)
        if not is_granted and (reason := _dangling(place, text, sentence_start, known, later)):
            return reason
        previous_end = match.end()
    return ""


def named_before(text: str, known: frozenset[str], introduced: frozenset[str]) -> re.Match[str] | None:
    """The first “the fleet” in the middle of a narrating sentence, where the article has told before which fleet.

    The noun is the group `noun`; `known` and `introduced` are those of `unresolved`.
    """
    if not _tells_the_past(text):
        return None
    for found in _AGAIN.finditer(text):
        noun = found["noun"]
        is_open = noun in introduced and noun in ANAPHORIC_NOUNS and noun not in known | UNIQUE_NOUNS | _COLLECTIVE
        if is_open and not re.search(rf"\b{re.escape(noun)}", text[: found.start()], re.I):
            return found
    return None


def counts_from_elsewhere(text: str, mentions: Sequence[Mention]) -> str:
    """Why a time cannot be told (“two years later” with no date near), in words; empty where it can."""
    pivot = _TIME_PIVOT.search(text)
    if pivot is None or any(mention.type in TIME_TYPES for mention in mentions):
        return ""
    return f"“{pivot.group()}” counts from a time that is not given"


def _dangling(place: Place, text: str, sentence_start: int, known: frozenset[str], later: Sequence[Mention]) -> str:
    word = re.sub(r"['’](?:s|d|ll|re|ve)$", "", place.word).casefold()
    reason = f"“{place.word}” points at something not named before"
    if word in _SINGULAR_PERSON:
        return "" if has_person(place, word) else reason
    if word in _ADVERBS and _ADVERB.match(place.after):
        is_told = place.names or (word == "there" and _AT_PLACE.search(place.before))
        return "" if is_told else reason
    if word in _THING | _PLURAL and names_the_subject(place, known):
        return ""
    if word in _THING:
        return "" if has_thing(place, text[sentence_start : place.start]) else reason
    if word in _PLURAL:
        return "" if has_several(place) else reason
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


def _points_back(place: Place, rest: str, known: frozenset[str]) -> bool:
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


def _explains_itself(place: Place, rest: str, later: Sequence[Mention]) -> bool:
    """Whether the sentence itself goes on to say who “the company” is, or what “the conflict” was about."""
    head = rest.split()[1].casefold().strip(",.") if len(rest.split()) > 1 else ""
    if head in _COLLECTIVE:
        return sum(name.type is AnswerType.ORGANISATION and name.is_firm for name in later) == 1
    return place.opens and len({name.text for name in later}) > 1 and head in _QUARRELS


def _is_introduced(place: Place, rest: str) -> bool:
    """Whether the text has named something before that “the …” can mean; a person is no company."""
    head = re.match(r"the ([\w-]+)", rest, re.I)
    if head and head.group(1).casefold() in _COMPANIES:
        return any(name.type is not AnswerType.PERSON for name in place.names)
    return bool(place.names) or (len(content_words(place.before)) > 3 and place.index > 6)
