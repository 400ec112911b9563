"""What the names of an article stand for, decided once for the whole article from all that it says of them.

A single hint never decides. Every hint is a vote; a type is *firm* when its votes reach `FIRM` and lead clearly.
Different names for one thing (“Elon Musk”, “Musk”) vote together.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Final

from aiquiz.generate.entities.names import Name
from aiquiz.generate.entities.namesakes import is_firm_here
from aiquiz.generate.entities.votes import DECISIVE, RIVER, STRONG, Vote, context_votes, own_votes
from aiquiz.generate.language.gazetteer import GIVEN_NAMES, KNOWN_ORGANISATIONS, PLACES, PUBLIC_BODIES
from aiquiz.generate.language.lexicon import (
    HOUSE_ENDS,
    LEARNING_WORDS,
    ORGANISATION_HEADS,
    PERSON_TITLES,
    PLACE_HEADS,
    PLACE_SORTS,
    PUBLIC_BODY_WORDS,
)
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["FIRM", "Kind", "TypeTable", "same_referent", "type_table"]

FIRM: Final = 2.5
"""Votes a type needs; two ordinary hints or one that is as good as a definition."""
_LEAD: Final = 1.0
_LAYERS: Final = 4
_HEADS: Final = PLACE_HEADS | ORGANISATION_HEADS
_GENERIC: Final = _HEADS | PERSON_TITLES
_FIRM_ENDS: Final = ORGANISATION_HEADS | HOUSE_ENDS
_OWN: Final = r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ )?"
_ELDERS: Final = "father|mother|grandfather|grandmother|uncle|aunt"
_ELDER_BEFORE: Final = re.compile(rf"{_OWN}(?:{_ELDERS}),? $")
_KIN_BEFORE: Final = re.compile(rf"{_OWN}(?:{_ELDERS}|brother|sister|cousin),? $")
_PARTICLES: Final = frozenset({"da", "den", "der", "van", "von"})
_WORK: Final = re.compile(r"[a-z] [A-Z][a-z]{2,}ing [A-Z]")
"""“Judith Beheading Holofernes”: who does something in a name is in a picture or a book."""


_CAMEL: Final = re.compile(r"\b(?!Mac|Mc|De|Di|Du|La|Le|Van|Fitz|O[’'])[A-Za-z][a-z]+[A-Z]")
"""“OpenAI said”: a name with a capital within is a brand's, whatever it does."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a name: `subtype` is its sort (“city”, “team”, the family “RFC”), `is_firm` whether it is certain."""

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
        return self.kinds.get(self.full_name(name), Kind(AnswerType.TERM))

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
    words = [word.strip(".,") for word in name.split()]
    return [word.casefold() for word in words if len(word) > 2 and (word not in _GENERIC or len(words) == 1)]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).casefold() if " " in name else ""


def type_table(sentences: Sequence[tuple[str, Sequence[Name]]], preferred: Sequence[str] = ()) -> TypeTable:
    """Collect the votes over all sentences (text, names) and decide.

    A short name that several could bear is that of the one among the `preferred` full names. Of the title of a work
    no words tell what it is, whoever is in it.
    """
    sentences = [(text, [name for name in names if not name.is_title]) for text, names in sentences]
    votes: dict[str, dict[AnswerType, float]] = defaultdict(lambda: defaultdict(float))
    sorts: dict[str, dict[AnswerType, str]] = defaultdict(dict)
    written = {name.text: None for _, names in sentences for name in names}
    texts = [text for text, _ in sentences]
    kin = _kin(sentences) - frozenset(preferred)
    full_names, firms = _full_names(tuple(written), preferred, kin, _kin_apart(sentences), texts)
    for firm in firms:
        votes[full_names.get(firm, firm)][AnswerType.ORGANISATION] += DECISIVE
    for text, names in sentences:
        for name in names:
            full_name = full_names.get(name.text, name.text)
            for vote in context_votes(text, name):
                votes[full_name][vote.type] += vote.weight
                _note_sort(sorts[full_name], vote)
    for full_name in {full_names.get(name, name): None for name in written}:
        for vote in own_votes(full_name):
            votes[full_name][vote.type] += vote.weight
            _note_sort(sorts[full_name], vote)
    _share_in_lists(sentences, full_names, votes)
    kinds = {name: _decided(name, heard, sorts[name]) for name, heard in votes.items()}
    return TypeTable(kinds | dict(_layers(kinds, full_names, votes)), full_names)


def _layers(
    kinds: Mapping[str, Kind], full_names: Mapping[str, str], votes: Mapping[str, Mapping[AnswerType, float]]
) -> Iterator[tuple[str, Kind]]:
    """“Troy VI”, where Troy is a place, or one of many that nothing tells as people: one of its layers, and no king."""
    numbered = [name.rpartition(" ") for name in kinds if re.search(r" [IVX]+[a-z]?$", name)]
    for base, _, number in numbered:
        said = votes.get(full_names.get(base, base), {})
        are_many = [one for one, _, _ in numbered].count(base) >= _LAYERS
        is_nobody = are_many and 0 < said.get(AnswerType.PERSON, 0) <= _LEAD
        is_place = base in PLACES or kinds.get(base, Kind(AnswerType.TERM)).type is AnswerType.PLACE
        if is_place or is_nobody:
            yield f"{base} {number}", Kind(AnswerType.TERM)


def _note_sort(known: dict[AnswerType, str], vote: Vote) -> None:
    """Keeps the first sort that a hint tells of a type."""
    if vote.subtype:
        known.setdefault(vote.type, vote.subtype)


def _kin(sentences: Sequence[tuple[str, Sequence[Name]]]) -> frozenset[str]:
    """The full names told as somebody's kin, “his father, John Quill”: the bare “Quill” is who he is the father of."""
    return frozenset(
        name.text
        for text, names in sentences
        for name in names
        if " " in name.text and _KIN_BEFORE.search(text[: name.at.start])
    )


def _kin_apart(sentences: Sequence[tuple[str, Sequence[Name]]]) -> frozenset[str]:
    """The full names of elders and of kin told by the first name alone, “his brother Karl”: not they are “Quill”."""
    told = [(text[: name.at.start], name.text) for text, names in sentences for name in names]
    firsts = {name for before, name in told if " " not in name and _KIN_BEFORE.search(before)}
    elders = {name for before, name in told if _ELDER_BEFORE.search(before)}
    return frozenset(name for _, name in told if " " in name and (name in elders or name.split()[0] in firsts))


def _is_same_in_full(one: str, other: str) -> bool:
    """Whether a name is the other with its first names cut to initials: “A. B. Quill”, “Ada Beth Quill”."""
    (*ours, own), (*theirs, last) = one.split(), other.split()
    are_initials = all(re.fullmatch(r"[A-Z]\.", word) for word in ours)
    return own == last and bool(ours) and are_initials and [word[0] for word in ours] == [word[0] for word in theirs]


def _full_names(
    written: Sequence[str], preferred: Sequence[str], kin: frozenset[str], apart: frozenset[str], texts: Sequence[str]
) -> tuple[dict[str, str], list[str]]:
    """Short name → the one longer name it stands for: a last name, or a first name no other person has.

    And the short names that are firms' although somebody bears them too.
    """
    named_firms: list[str] = []
    longer: dict[str, list[str]] = defaultdict(list)
    for name in written:
        if 2 <= len(name.split()) <= 4 and " of " not in name:
            for word in {name.split()[0], name.split()[-1]}:
                longer[word].append(name)
    cut = [name for name in written if re.match(r"[A-Z]\. ", name)]
    full = {other: name for name in cut for other in written if _is_same_in_full(name, other) and other != name}
    full |= _with_own_names(written)
    for name in written:
        if " " in name or name in PLACES:
            continue
        fits = [
            other
            for other in longer.get(name, ())
            if _is_last_name_of(name, other) or _is_first_name_of(name, other, is_person=other in kin)
        ]
        if name not in GIVEN_NAMES and sum(other.startswith(f"{name} ") for other in longer.get(name, ())) > 1:
            # “Olm”, with “Olm Motor” and “Olm Production System” beside it, is itself.
            fits = [other for other in fits if _is_last_name_of(name, other)]
        fits = [other for other in fits if other not in full]
        if len(fits) > 1:
            named = [other for other in fits if other in preferred]
            rest = [other for other in fits if other not in apart]
            # “Clara” of a text that calls her so is not the “Wieck” who taught her.
            fits = named or ([] if any(other.split()[0] in written for other in rest) else rest)
        if len(fits) == 1 and not (fits[0] in kin and fits[0].endswith(f" {name}")):
            full[name] = fits[0]
        is_somebody = full.get(name, "").endswith(f" {name}") and full[name] not in preferred
        if is_somebody and full[name] not in KNOWN_ORGANISATIONS and is_firm_here(name, texts):
            # “Quill's shares fell”: no Ada Quill, but Quill Brothers.
            named_firms.append(name)
            firms = [other for other in longer.get(name, ()) if _is_firm_of(name, other)]
            full = full | {name: firms[0]} if len(firms) == 1 else {one: full[one] for one in full if one != name}
    return full, named_firms


def _with_own_names(written: Sequence[str]) -> dict[str, str]:
    """“Abu Nasr ibn al-Zorb” → “Ibn al-Zorb”, as he is called from then on, if nobody else is so called."""
    found: dict[str, str] = {}
    for name in written:
        if name.startswith("Ibn "):
            longer = [other for other in written if other.endswith(f" i{name[1:]}")]
            if len(longer) == 1:
                found[longer[0]] = name
    return found


def _is_firm_of(name: str, other: str) -> bool:
    """Whether the longer name is that of a firm called after the bearer of the other."""
    return other.startswith(f"{name} ") and (other in KNOWN_ORGANISATIONS or other.split()[-1] in _FIRM_ENDS)


def _is_last_name_of(name: str, other: str) -> bool:
    """Whether the short name ends the longer one; behind “de” or “of” only a person's: not so a paper of a town."""
    words = other.split()
    is_name = all(word[0].isupper() or word in _PARTICLES for word in words)
    return words[-1] == name and words[0][0].isupper() and (words[0] in GIVEN_NAMES or is_name)


def _is_first_name_of(name: str, other: str, *, is_person: bool) -> bool:
    words = other.split()
    is_known = is_person or name in GIVEN_NAMES or len(words) > 2
    return (
        is_known and words[0] == name and words[-1] not in _HEADS | _FIRM_ENDS and words[-1].replace("-", "").isalpha()
    )


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
                        votes[taker][kind] += STRONG


def _decided(name: str, heard: Mapping[AnswerType, float], sorts: Mapping[AnswerType, str]) -> Kind:
    ranked = sorted(heard.items(), key=lambda vote: (-vote[1], vote[0].value))
    family = re.match(r"([A-Z][\w]*)[ /-]\d[\d.]*$", name)
    if _WORK.search(name):
        return Kind(AnswerType.TERM)
    if _CAMEL.search(name):
        ranked = [vote for vote in ranked if vote[0] is not AnswerType.PERSON]
    if not ranked:
        return Kind(AnswerType.TERM)
    best, weight = ranked[0]
    lead = weight - (ranked[1][1] if len(ranked) > 1 else 0.0)
    is_firm = weight >= FIRM and lead >= _LEAD
    if family and best is AnswerType.PRODUCT:
        return Kind(AnswerType.PRODUCT, f"family {family.group(1)}", True)
    if not is_firm:
        return Kind(AnswerType.TERM)
    told = sorts.get(best, "")
    return Kind(best, told if told == RIVER else _subtype(best, name) or told, True)


def _subtype(kind: AnswerType, name: str) -> str:
    """The sort of place or organisation, so that no court stands among companies."""
    if kind is AnswerType.PLACE:
        return _place_kind(name)
    return _organisation_kind(name) if kind is AnswerType.ORGANISATION else ""


def _organisation_kind(name: str) -> str:
    words = frozenset(name.split())
    if name in PUBLIC_BODIES or words & PUBLIC_BODY_WORDS:
        return "public body"
    return "place of learning" if words & LEARNING_WORDS else ""


def _place_kind(name: str) -> str:
    if name in PLACES:
        return PLACES[name]
    words = name.split()
    return PLACE_SORTS.get(words[-1], PLACE_SORTS.get(words[0], "place"))
