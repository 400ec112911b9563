"""What a clause inside a sentence tells by itself: “X, which opened in 1905, …” tells that X opened in 1905.

Only what stands behind a comma, or behind a word that takes it for granted (“after”, “because”), is as true alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from aiquiz.generate.grammar.parse import Parsed
from aiquiz.generate.language.gazetteer import PLACES

__all__ = ["Piece", "tellings"]

Piece = tuple[str, int]
"""A text, and where in the parsed text it stands; -1 for one that does not."""
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|this|that|these|those|such|there|then|so|also|too"
    r"|thereby|both|others?|another|same)\b",
    re.IGNORECASE,
)
_OWNER: Final = re.compile(r"(?:its|his|her|their) ", re.I)
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_GRANTED: Final = frozenset({"after", "although", "because", "since", "though", "until", "when", "where", "while"})
"""Conjunctions whose clause is told as true, other than that of “before”, “if” or “unless”."""
_OF: Final = re.compile(r"\bof (?:the )?$")
_MANY: Final = re.compile(r"[a-z]s$|(?:men|women|people|children)$")
_POINTING: Final = re.compile(r"[Tt]he |[A-Z][\w .-]*[’']s ")
_IN_FRONT: Final = re.compile(r", (?:in|on|at|near|off|by|outside) (?:the )?$")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_TAIL: Final = re.compile(r"(?<=\d), with ")
_YEAR: Final = re.compile(r"\b1[0-9]\d\d\b|\b20[0-4]\d\b")


def tellings(parsed: Parsed, names: Set[str], *, asks_noun: bool = False) -> Iterator[tuple[Piece, ...]]:
    """The statements that clauses of the sentence make, without a full stop, each as the pieces it is put together of.

    `names` are those of the sentence. What a statement leans on outside of it is not told. The noun that a clause
    tells of has its place only with `asks_noun`: mostly the sentence says more of it than the clause does.
    """
    for index, token in enumerate(parsed.tokens):
        found: tuple[Piece, ...] | None = None
        if token.dep in ("relcl", "acl"):
            noun = _noun_before(parsed, index, names)
            found = _of_noun(parsed, index, noun if asks_noun else (noun[0], -1)) if noun else None
        elif token.dep == "advcl":
            found = _granted(parsed, index)
        if found is not None:
            yield found


def _of_noun(parsed: Parsed, index: int, noun: Piece) -> tuple[Piece, ...] | None:
    """What the clause of token `index` tells of the noun and comma before it."""
    extent = parsed.extent(index)
    if extent is None:
        return None
    begin, end = extent
    verb = parsed.tokens[index]
    at = next(at for at, token in enumerate(parsed.tokens) if token.start == begin)
    first = parsed.tokens[at]
    noun_head = parsed.tokens[verb.head]
    is_many = noun_head.tag in ("NNS", "NNPS") and _MANY.search(noun_head.text) is not None  # “the MI300X” is one
    if verb.dep == "relcl" and first.text in ("who", "which") and first.dep in _SUBJECTS and first.head == index:
        return (
            None if _LEANING.search(parsed.text[first.end : end]) else (noun, (parsed.text[first.end : end], first.end))
        )
    leads = [token for token in parsed.tokens if token.start >= begin and token.end <= verb.start]
    is_participle = verb.tag in ("VBN", "VBD") and all(token.dep == "advmod" for token in leads)
    if verb.dep == "acl" and is_participle:
        told = parsed.text[begin:end]
        is_past = _is_told_in_past(parsed) or _YEAR.search(told) is not None
        helper = " were " if is_many else " was "
        return (noun, (helper, -1), (told, begin)) if is_past and not _LEANING.search(told) else None
    if verb.dep == "relcl" and first.text in ("whom", "which") and first.dep == "dobj" and first.head == index:
        return _with_object(parsed, index, noun, (first.end + 1, end))
    return None


def _with_object(parsed: Parsed, index: int, noun: Piece, extent: tuple[int, int]) -> tuple[Piece, ...] | None:
    """“which Theodore Maiman built in 1960” told of the laser: “Theodore Maiman built the laser in 1960”."""
    begin, end = extent
    verb = parsed.tokens[index]
    has_subject = any(parsed.tokens[child].dep in _SUBJECTS for child in parsed.children(index))
    is_joined = any(parsed.tokens[child].dep in ("conj", "xcomp", "ccomp", "prt") for child in parsed.children(index))
    if not has_subject or is_joined or verb.tag not in _FINITE or not begin <= verb.start < verb.end <= end:
        return None
    if _LEANING.search(parsed.text[begin:end]) or (follows := parsed.text[verb.end : end]).startswith(","):
        return None
    return (parsed.text[begin : verb.end], begin), (" ", -1), noun, (follows, verb.end)


def _noun_before(parsed: Parsed, index: int, names: Set[str]) -> Piece | None:
    """The name, or the phrase with “the”, that the clause of token `index` stands behind, parted by a comma."""
    extent = parsed.extent(index)
    whole = parsed.extent(parsed.tokens[index].head)
    if extent is None or whole is None or not parsed.text[: extent[0]].endswith(", "):
        return None
    phrase = parsed.text[whole[0] : extent[0] - 2]
    named = next((name for name in sorted(names, key=len, reverse=True) if phrase.endswith(name)), "")
    before = phrase.removesuffix(named) if named else phrase
    begun = parsed.text[: extent[0] - 2].removesuffix(named)
    if named and _IN_FRONT.search(begun):
        return None  # “a station at Olm, on the Long Lake, designed by Stone”: he designed no lake
    is_of_person = parsed.text[extent[0] : extent[1]].startswith(("who ", "whom "))
    is_participle = parsed.tokens[index].dep == "acl"
    if named and ((is_of_person and _OF.search(begun)) or (is_participle and _OF.search(before))):
        return None  # “an envoy of King Henry, who reached Olm”, “a storm the size of the Earth, named Klara”
    if named and is_participle and parsed.text[: whole[0]].endswith(("by ", "with ")):
        return None  # “a ferry made by Stone of Olm, shipped to Siberia”
    is_of_other = _OF.search(begun) if named else parsed.text[: whole[0]].endswith(" of ")
    if is_of_other and _is_done_to(parsed, index):
        return None  # “the returns of the Olm Company, which Stone analysed”
    if phrase[:1].isdigit():
        return None
    if named and _OWNER.fullmatch(before):
        return f"the {named}", -1
    if named and before.endswith(", "):
        # “A Chinese company, CATL”
        return named, whole[0] + len(before)
    is_told = named or (_POINTING.match(phrase) and "," not in phrase)
    return None if not is_told or _LEANING.search(before) else (phrase, whole[0])


def _is_done_to(parsed: Parsed, index: int) -> bool:
    """Whether the clause of token `index` tells what somebody does to the noun: “which Stone built”."""
    under = [parsed.tokens[child] for child in parsed.children(index)]
    return any(token.dep == "dobj" and token.text == "which" for token in under)


def _granted(parsed: Parsed, index: int) -> tuple[Piece, ...] | None:
    """“After Norway dissolved its union in 1905, …”: “Norway dissolved its union in 1905”."""
    verb, under = parsed.tokens[index], parsed.children(index)
    extent = parsed.extent(index)
    subjects = [child for child in under if parsed.tokens[child].dep in ("nsubj", "nsubjpass")]
    if extent is None or len(subjects) != 1 or (subject := parsed.extent(subjects[0])) is None:
        return None
    helpers = [parsed.tokens[child] for child in under if parsed.tokens[child].dep in ("aux", "auxpass")]
    finite = helpers[0] if helpers else verb
    opening = parsed.text[extent[0] : subject[0]].strip().casefold()
    # “The driest since records began in 1950, with less rain than usual”: that is told of the month.
    said = _TAIL.split(parsed.text[subject[0] : extent[1]])[0]
    if opening not in _GRANTED or finite.tag not in _FINITE or finite.text in ("had", "having"):
        return None
    # Norway's union is Norway's; “became its chief executive” is said of somebody else's.
    is_country = parsed.text[slice(*subject)] in PLACES
    leaning = {found.group().casefold() for found in _LEANING.finditer(said)} - ({"its"} if is_country else set())
    return None if leaning or parsed.tokens[subjects[0]].pos == "PRON" else ((said, subject[0]),)


def _is_told_in_past(parsed: Parsed) -> bool:
    """Whether the sentence's first finite verb is a past: then “designed by Y” was so in the past too."""
    finite = next((token for token in parsed.tokens if token.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    return finite is not None and finite.tag == "VBD"
