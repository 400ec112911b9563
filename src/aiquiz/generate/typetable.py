"""What the names of an article stand for, decided once for the whole article from all that it says of them.

A single hint never decides. Every hint is a vote; a type is *firm* when its votes reach `FIRM` and lead clearly.
Different names for one thing (“Elon Musk”, “Musk”) vote together.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from aiquiz.generate.gazetteer import GIVEN_NAMES, KNOWN_ORGANISATIONS, PLACES, PUBLIC_BODIES
from aiquiz.generate.lexicon import (
    LEARNING_WORDS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    PRODUCT_NOUNS,
    PUBLIC_BODY_WORDS,
)
from aiquiz.generate.names import Name
from aiquiz.model.fact import AnswerType

__all__ = ["FIRM", "Kind", "TypeTable", "same_referent", "type_table"]

FIRM: Final = 2.5
"""Votes a type needs; two ordinary hints or one that is as good as a definition."""
_LEAD: Final = 1.0

PERSON, ORGANISATION = AnswerType.PERSON, AnswerType.ORGANISATION
PLACE, PRODUCT, TERM = AnswerType.PLACE, AnswerType.PRODUCT, AnswerType.TERM

_DECISIVE, _STRONG, _WEAK = 3.0, 2.0, 1.0

_PERSON_VERBS = (
    "said|says|wrote|argued|recalled|died|married|resigned|retired|studied|lived|warned|insisted|explained"
    "|admitted|told"
    "|thought|believed|dreamed|graduated|complained|replied|surrendered|travelled|painted|designed|invented"
)
_ORGANISATION_VERBS = (
    "acquired|announced|launched|released|unveiled|sued|fined|hired|merged|employs|sells|sold|manufactures|invested"
    "|licensed|settled|published|operates"
)
_OWNED_BY_ORGANISATIONS = (
    "board|shares|share|stock|chief|CEO|valuation|factories|headquarters|revenue|profits|sales|founders|co-founders"
    "|employees|workforce|dividend|leadership|customers|lawyers|engineers|subsidiary|market|owners"
)
_ROLE_OF = (
    "CEO|chief executive|chief executive officer|co-founder|founder|chairman|chairwoman|head|president|employees?"
)
_AFTER: Final = (
    (re.compile(rf"(?: once| later| also| had| has)? (?:{_PERSON_VERBS})\b"), PERSON, _WEAK),
    (re.compile(r",? who\b"), PERSON, _STRONG),
    (re.compile(rf"(?: once| later| also| had| has| recently)? (?:{_ORGANISATION_VERBS})\b"), ORGANISATION, _WEAK),
    (re.compile(rf"['’]s? (?:{_OWNED_BY_ORGANISATIONS})\b"), ORGANISATION, _STRONG),
    (
        re.compile(
            r" (?:took over|took office|was appointed|was elected|was named|became) (?:as )?(?:the )?"
            rf"(?:first |new |next )?(?:{_ROLE_OF}|king|queen|emperor|prime minister|director)\b"
        ),
        PERSON,
        _DECISIVE,
    ),
    (re.compile(r" (?:was born|was educated|grew up)\b"), PERSON, _DECISIVE),
    (re.compile(rf" (?:{'|'.join(sorted(PRODUCT_NOUNS))})\b"), PRODUCT, _WEAK),
)
_BEFORE: Final = (
    (re.compile(rf"\b(?:{_ROLE_OF}) of (?:the )?$"), ORGANISATION, _STRONG),
    (re.compile(r"\b(?:joined|left|co-founded|founded|sued|acquired|bought) (?:the )?$"), ORGANISATION, _WEAK),
    (re.compile(r"\b(?:shares|stake|investors?|engineers?) (?:in|of|at) $"), ORGANISATION, _WEAK),
    (re.compile(r"\b(?:at|for|with) $"), ORGANISATION, 0.4),
    (re.compile(r"\b(?:in|near|from|to|into|reached|throughout|across|outside) (?:the )?$"), PLACE, 0.4),
    (
        re.compile(r"\b(?:city|town|village|port|island|river|region|province|state|capital|district) of $"),
        PLACE,
        _DECISIVE,
    ),
    (re.compile(r"\b(?:launched|released|unveiled|introduced|running|via|using) $"), PRODUCT, _WEAK),
)
_NOUN_BEFORE: Final = re.compile(r"(?P<noun>[a-z][a-z-]+),? (?:called |named |known as )?$")
_APPOSITION: Final = re.compile(
    r"(?:,|—| –)? (?:(?:is|was|are|were) )?(?:an?|the|then|its|his|her|their"
    r"|former)\b(?P<words>(?: [A-Za-z][\w’'-]*){1,6})"
)
_STOP_HEAD: Final = re.compile(r"^(?:of|in|for|that|which|who|with|from|at|on|to|and|by|as|is|was)$")


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a name: `subtype` is the sort of place or the family (“RFC”), `is_firm` whether it is certain."""

    type: AnswerType
    subtype: str = ""
    is_firm: bool = False


@dataclass(frozen=True, slots=True)
class TypeTable:
    """Every name of the article with its kind, and the full name it is short for (itself where it is not)."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    full_names: Mapping[str, str] = field(default_factory=dict)

    def kind_of(self, name: str) -> Kind:
        """The kind of a name as it is written in the article; an unknown name is an untyped term."""
        return self.kinds.get(self.full_name(name), Kind(TERM))

    def full_name(self, name: str) -> str:
        """The longest name the article gives to what `name` names."""
        return self.full_names.get(name, name)


def same_referent(one: str, other: str) -> bool:
    """Whether two names may mean the same thing: one holds a significant word of the other, or abbreviates it."""
    words_of_one, words_of_other = _significant(one), _significant(other)
    if any(word in words_of_other for word in words_of_one):
        return True
    return _initials(one) == other.casefold() or _initials(other) == one.casefold()


def _significant(name: str) -> list[str]:
    generic = ORGANISATION_HEADS | PLACE_HEADS | PERSON_TITLES
    words = [word.strip(".,") for word in name.split()]
    return [word.casefold() for word in words if len(word) > 2 and (word not in generic or len(words) == 1)]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold() if " " in name else ""


def type_table(sentences: Sequence[tuple[str, Sequence[Name]]]) -> TypeTable:
    """Collect the votes over all sentences (text, names) and decide."""
    votes: dict[str, dict[AnswerType, float]] = defaultdict(lambda: defaultdict(float))
    written = {name.text: None for _, names in sentences for name in names}
    full_names = _full_names(tuple(written))
    for text, names in sentences:
        for name in names:
            heard = votes[full_names.get(name.text, name.text)]
            for kind, weight in _context_votes(text, name):
                heard[kind] += weight
    for full_name in {full_names.get(name, name): None for name in written}:
        for kind, weight in _own_votes(full_name):
            votes[full_name][kind] += weight
    _share_in_lists(sentences, full_names, votes)
    return TypeTable({name: _decided(name, heard) for name, heard in votes.items()}, full_names)


def _full_names(written: Sequence[str]) -> dict[str, str]:
    """Short name → the one longer name it stands for: a last name, or a first name no other person has."""
    longer = [name for name in written if 2 <= len(name.split()) <= 4 and " of " not in name]
    full: dict[str, str] = {}
    for name in written:
        if " " in name or name in PLACES:
            continue
        fits = [other for other in longer if other.split()[-1] == name or _is_first_name_of(name, other)]
        if len(fits) == 1:
            full[name] = fits[0]
    return full


def _is_first_name_of(name: str, other: str) -> bool:
    words = other.split()
    return words[0] == name and words[-1] not in PLACE_HEADS | ORGANISATION_HEADS and not words[-1][0].isdigit()


def _own_votes(name: str) -> Iterable[tuple[AnswerType, float]]:
    """What the name's own words say."""
    words = name.split()
    if name.removeprefix("the ") in PLACES:
        yield PLACE, _DECISIVE
    if name in KNOWN_ORGANISATIONS:
        yield ORGANISATION, _DECISIVE
    if name in GIVEN_NAMES:
        yield PERSON, _WEAK
    if (len(words) > 1 and words[-1] in PLACE_HEADS) or words[0] in (
        "Mount",
        "Lake",
        "Cape",
        "Port",
        "Fort",
        "Gulf",
        "Isle",
    ):
        yield PLACE, _DECISIVE
    if len(words) > 1 and (
        words[-1] in ORGANISATION_HEADS or words[0] in ("University", "Bank", "Ministry", "Institute")
    ):
        yield ORGANISATION, _DECISIVE
    if (
        words[0] in GIVEN_NAMES and 2 <= len(words) <= 4 and all(word[:1].isupper() or len(word) < 4 for word in words)
    ) or re.fullmatch(r"(?:[A-Z]\. ?)+[A-Z][a-z]+", name):
        yield PERSON, _DECISIVE
    if re.search(r"[A-Za-z][/ -]?\d", name) and not re.search(r" [IVX]+$", name):
        yield PRODUCT, _STRONG


def _context_votes(text: str, name: Name) -> Iterable[tuple[AnswerType, float]]:
    """What one sentence says of one name."""
    before, after = text[: name.at.start], text[name.at.end :]
    if name.title:
        yield PERSON, _DECISIVE
        before = re.sub(rf"(?:{re.escape(name.title)})\.? $", "", before)
    for pattern, kind, weight in _AFTER:
        if pattern.match(after):
            yield kind, weight
    for pattern, kind, weight in _BEFORE:
        if pattern.search(before):
            yield kind, weight
    if noun := _NOUN_BEFORE.search(before):
        yield from _noun_votes(noun["noun"], _DECISIVE)
    if (match := _APPOSITION.match(after)) and (after[:1] in ",— " and after[:2] != " a"[:1]):
        yield from _noun_votes(_head_noun(match["words"]), _DECISIVE)
    if re.match(r", (?:[A-Z][a-z]+ ?){1,2}(?:[,.;]|$)", after) and re.search(r"\b(?:in|at|near|of|from) $", before):
        place = re.match(r", ((?:[A-Z][a-z]+ ?){1,2})", after)
        if place and place.group(1).strip() in PLACES:
            yield PLACE, _DECISIVE


def _head_noun(words: str) -> str:
    """The noun an apposition is about: the last word before a preposition, relative or verb."""
    head = ""
    for word in words.split():
        if _STOP_HEAD.match(word):
            break
        head = word
    return head.strip(",")


def _noun_votes(noun: str, weight: float) -> Iterable[tuple[AnswerType, float]]:
    noun = noun.casefold()
    if noun in PERSON_ROLES:
        yield PERSON, weight
    if noun in ORGANISATION_NOUNS:
        yield ORGANISATION, weight
    if noun in PRODUCT_NOUNS:
        yield PRODUCT, weight
    if noun in (
        "city",
        "town",
        "village",
        "country",
        "island",
        "river",
        "lake",
        "region",
        "province",
        "port",
        "capital",
    ):
        yield PLACE, weight


def _share_in_lists(
    sentences: Sequence[tuple[str, Sequence[Name]]],
    full_names: Mapping[str, str],
    votes: dict[str, dict[AnswerType, float]],
) -> None:
    """Members of one list are of one type: who is sure lends the others its vote."""
    for text, names in sentences:
        for left, right in itertools.pairwise(names):
            if re.fullmatch(r",? (?:and|or)(?: the)? |, (?:the )?", text[left.at.end : right.at.start]) is None:
                continue
            pair = [full_names.get(name.text, name.text) for name in (left, right)]
            for giver, taker in (pair, pair[::-1]):
                for kind, weight in list(votes[giver].items()):
                    if weight >= FIRM and not any(other >= FIRM for other in votes[taker].values()):
                        votes[taker][kind] += _STRONG


def _decided(name: str, heard: Mapping[AnswerType, float]) -> Kind:
    ranked = sorted(heard.items(), key=lambda vote: (-vote[1], vote[0].value))
    family = re.match(r"([A-Z][\w]*)[ /-]\d[\d.]*$", name)
    if not ranked:
        return Kind(TERM)
    best, weight = ranked[0]
    lead = weight - (ranked[1][1] if len(ranked) > 1 else 0.0)
    is_firm = weight >= FIRM and lead >= _LEAD
    if family and best is PRODUCT:
        return Kind(PRODUCT, f"family {family.group(1)}", True)
    if not is_firm:
        return Kind(TERM)
    return Kind(best, _subtype(best, name), True)


def _subtype(kind: AnswerType, name: str) -> str:
    """The sort of place or organisation, so that no court stands among companies."""
    if kind is PLACE:
        return _place_kind(name)
    return _organisation_kind(name) if kind is ORGANISATION else ""


def _organisation_kind(name: str) -> str:
    words = frozenset(name.split())
    if name in PUBLIC_BODIES or words & PUBLIC_BODY_WORDS:
        return "public body"
    return "place of learning" if words & LEARNING_WORDS else ""


def _place_kind(name: str) -> str:
    if name in PLACES:
        return PLACES[name]
    last = name.split()[-1]
    return "water" if last in ("River", "Sea", "Ocean", "Lake", "Bay", "Gulf", "Strait", "Channel") else "place"
