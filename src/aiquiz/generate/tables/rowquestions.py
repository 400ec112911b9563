"""A cell of a table asked for in a whole sentence, where the headers let one be made that is surely right.

“Bears. Species: Brown bear. Scientific name: _____” becomes “What is the scientific name of the species “Brown bear”?”,
which nobody calls a fragment. Headers that are no plain nouns are quoted, so that no verb or article is guessed.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.wordlists import word_set

__all__ = ["crossing_question", "feature_question", "whole_question"]

_THINGS: Final = word_set(
    "event battle species product type kind engine factor model enzyme part lake plaintiff partition president action"
    " work championship milestone comet moon planet star pulsar drug group system object structure component"
    " destination version city town village law company acquisition conflict war museum country state region province"
    " reform property phase stage material code gain studio campaign directive family game volcano mountain peak river"
    " island port bridge lock boat ship vessel aircraft console work film book novel opera play painting album song"
    " building church castle body organ chamber house institution party minister king queen ruler emperor monarch"
    " person author composer painter player champion team club metal element mineral rock gas acid vitamin hormone"
    " protein cell tissue disease animal plant bird crop language dialect instrument machine device method process"
    " boundary layer zone period era age dynasty treaty act agreement court office union museum bank airline station"
    " line canal tunnel dam lens colour color class series format generation standard field territory land condition"
    " mission probe satellite rocket spacecraft telescope year expedition siege brand creditor defendant dish wood"
    " fruit grain grape cheese tea fibre dye pigment fuel invention discovery award"
)
"""Headers above labels that are nouns of one thing: “the species “Brown bear””."""
_TRAITS: Final = word_set(
    "name area capital currency population height length width depth breadth thickness weight mass speed diameter"
    " radius volume temperature density pressure lifespan price cost value size outcome result verdict location"
    " situation range rank role purpose function symbol formula colour color meaning origin strategy threshold capacity"
    " aim cause effect force error frequency wavelength elevation altitude area angle ratio motion motto"
    " importance period diet subject date charge number age distance power consequence habitat title pattern"
)
"""Headers that say what a thing has one of, and of which “what is the …?” asks."""
_BEARERS: Final = word_set(
    "country capital city town state region continent opponent operator maker builder winner champion commander leader"
    " founder author composer architect director inventor designer president chancellor minister ruler king successor"
    " character material language year date month publisher owner manufacturer company party enzyme hormone river wood"
    " species genus family use"
)
"""Headers of somebody, something or some place of many, of which “which … is listed?” asks."""
_OF_ONE: Final = word_set("language religion point peak motto anthem mouth source depth")
"""What a land or a river has one of, beside its traits."""
_EVENTS: Final = frozenset({"event", "milestone", "what happened", "incident"})
_DONE: Final = word_set(
    "found founded released launched built opened completed finished published introduced discovered invented"
    " born patented established created abolished signed adopted"
)
_BEGAN: Final = {"began": "begin", "begun": "begin", "started": "start", "died": "die", "ended": "end"}
_ORDINALS: Final = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last")
_KNOWN_FOR: Final = re.compile(r"(?:(?:best|chiefly|mainly) )?(?:known|noted|notable|famous|used) for")
_PLAIN: Final = re.compile(r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,3}(?: \([^()]{1,9}\))?")
_OPEN_END: Final = re.compile(r"[….:?!|“”\"]")
_ASKS: Final = re.compile(r"(?:What|Where|When|How|Who|Why|Which)\b", re.I)
_YEAR: Final = re.compile(r"1\d{3}|20\d\d")


def whole_question(head: str, label: str, header: str, *, is_year: bool, is_several: bool = False) -> str | None:
    """The cell below `header` in the row that the column `head` calls `label`, asked for; None where no whole sentence
    is surely right. `is_year` tells that the cell is a year, `is_several` that it names several things.
    """
    thing = _thing(head, label)
    if thing is None or any(map(_OPEN_END.search, (head, header))) or re.search(r"[“”\"?!]", label):
        return None
    said = _lowered(header)
    if head.casefold() in _EVENTS and header.casefold() in ("year", "date", "when"):
        return f"{'In which year' if is_year else 'When'} did this happen: “{label}”?"
    if is_year and said in _DONE:
        return f"In which year was {thing} {said}?"
    if is_year and said in _BEGAN:
        return f"In which year did {thing} {_BEGAN[said]}?"
    if _KNOWN_FOR.fullmatch(said):
        return f"What is {thing} {said}?"
    if is_year and said not in _BEARERS:
        return f"Which year is listed under “{header}” for {thing}?"
    if is_year or (_last(said) in _BEARERS and _last(said) not in _TRAITS) or said in ("date", "month"):
        return f"Which {_number('year' if is_year else said, is_several=is_several)} listed for {thing}?"
    if _last(said) in _TRAITS:
        return f"What is the {said} of {thing}?"
    # “What is listed under “What it gained”?”: of 12 such a reader passed none, but most gaps.
    return f"What is listed under “{header}” for {thing}?" if head and not _ASKS.match(header) else None


def crossing_question(label: str, header: str, prose: str) -> str | None:
    """The cell of a table whose rows are traits and whose columns are things compared; None for half a sentence.

    “What is the weight of a tower clock?” is asked where `prose` says “a tower clock”, so that an article is right.
    """
    if any(map(_OPEN_END.search, (label, header))) or _ASKS.match(label):
        return None
    thing = re.search(rf"\b(?:a|an) {re.escape(_lowered(header))}\b", prose, re.I)
    if thing and _last(_lowered(label)) in _TRAITS:
        return f"What is the {_lowered(label)} of {thing.group().lower()}?"
    return f"What is listed for “{label}” under “{header}”?"


def feature_question(label: str) -> str | None:
    """What a table of one thing tells of it: “What is the currency?”; None where its label is no such noun."""
    said = _lowered(label)
    return f"What is the {said}?" if _last(said) in _TRAITS | _OF_ONE else None


def _thing(head: str, label: str) -> str | None:
    """What a row is about, with the noun for it where its column is headed by one: “the lake “Garda””, “the year 1929”.

    None where the header is no such noun, or its label is a bare number.
    """
    if not head:
        return f"“{label}”"
    noun = _lowered(head)
    if noun == "year" and _YEAR.fullmatch(label):
        return f"the year {label}"
    if _last(noun) not in _THINGS or label.isdigit():
        return None
    return f"the {label.casefold()} {noun}" if label.casefold() in _ORDINALS else f"the {noun} “{label}”"


def _number(noun: str, *, is_several: bool) -> str:
    """The noun with its verb: “country is”, “countries are”."""
    if not is_several or noun.endswith("s"):
        return f"{noun} is"
    return f"{noun[:-1]}ies are" if re.search(r"[^aeiou]y$", noun) else f"{noun}s are"


def _last(header: str) -> str:
    """The noun of a header of a few plain words, “weight” of “typical adult weight (kg)”; "" where it is another."""
    if not _PLAIN.fullmatch(header) or re.search(r"\b(?:of|for|with|in|by|to|from|and|or|the|an?|this|that)\b", header):
        return ""
    return re.sub(r" \(.*", "", header).split()[-1]


def _lowered(header: str) -> str:
    """As it is written within a sentence: “Typical use”, but “Latin name” and “pH”."""
    first = re.split(r"[ -]", header)[0]
    is_name = first in DEMONYMS or first == "Latin" or not first[1:].islower()
    return header if is_name else header[:1].lower() + header[1:]
