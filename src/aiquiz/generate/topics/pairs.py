"""A title of two things or more: “The comet and the crater”, “Olm, Zell and Norland Rail”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.topics.ballot import SETTINGS, Nominee, Told
from aiquiz.generate.topics.traders import traders

__all__ = [
    "are_merging",
    "counted_firms",
    "joined_of",
    "merging_pair",
    "rivals_ahead",
    "rivals_of",
    "said_of_several",
    "titled_pair",
]

_AND: Final = re.compile(r"(?:,? and|,| against| versus| vs\.?) (?:(?:the|an?) )?", re.I)
_AGAINST: Final = re.compile(r" (?:against|versus|vs\.?) ")
_MOST_WORDS: Final = 8
_FEW: Final = 2
_OFTEN: Final = 4
_SEVERAL: Final = (2, 3)
_RIVAL_SHARE: Final = 0.5
_PAIR_SHARE: Final = 0.4
_CLOSE: Final = 0.75
"""Who is no known firm is named almost as often as the first."""
_AHEAD: Final = 1.5
_TWO, _THREE = 2, 3
_COUNTED: Final = re.compile(
    r"\b(?P<many>[Tt]wo|[Tt]hree|2|3) (?:(?!and\b)[\w’'-]+ )?(?:companies|firms|rivals|giants|start-?ups|labs|brands"
    r"|carriers|airlines|banks|retailers)\b"
)

_MERGING: Final = re.compile(r"\b(?:mergers?|merge[ds]?|merging)\b")
_BECOMING_ONE: Final = re.compile(
    rf"{_MERGING.pattern}|\b(?:become|became|form|formed|into) one(?: company| firm)?\b|\bjoint venture\b"
)
_JOINED: Final = re.compile(
    r"\b(?P<one>[A-ZÀ-ÖØ-Þ][\w&-]+(?: [A-ZÀ-ÖØ-Þ][\w&-]+)?) and (?P<other>[A-ZÀ-ÖØ-Þ][\w&-]+(?: [A-ZÀ-ÖØ-Þ][\w&-]+)?)\b"
    r"(?! and\b|, )"
)
_OF_LAND: Final = re.compile(r" (?:UK|US|USA|Group)$")
_OPENING: Final = 2
"""In so many sentences a piece of news says whom it is about."""


def rivals_of(first: Nominee, told: Told, others: Collection[str] = ()) -> str:
    """“Olm, Zell and Norland Rail”: the firm that a text is about most, with those that it names nearly as often.

    `others` may share the label too, though nothing tells that they are firms: the text is clearly about them. Empty
    where it is far ahead or one of many, and where the title names another choice of firms.
    """
    firms = {name: len(told.names.get(name, ())) for name in told.firms | traders(told) | set(others)}
    if first.name not in firms:
        return ""
    # “European” of a title is part of every European body.
    own = {name: [word for word in name.split() if word not in SETTINGS] for name in firms}
    titled = {name for name in firms if any(holds_phrase(told.title, word) for word in own[name])}
    least = {name: _RIVAL_SHARE if name in told.firms else _CLOSE for name in firms}
    near = [name for name, many in firms.items() if many >= max(_OFTEN, least[name] * firms[first.name])]
    near.sort(key=lambda name: (-firms[name], name))
    is_told = len(near) in _SEVERAL and (not titled or set(near) <= titled)
    return f"{', '.join(near[:-1])} and {near[-1]}" if is_told else ""


def rivals_ahead(first: str, said: int, told: Told) -> str:
    """Two or three firms that a piece of news tells of, each far more than of what its headline begins with.

    That is `first`, of which so many sentences tell.
    """
    firms = sorted(((len(told.names.get(name, ())), name) for name in told.firms), key=lambda one: (-one[0], one[1]))
    least = max(_OFTEN, _AHEAD * said, _RIVAL_SHARE * firms[0][0] if firms else 0)
    near = [name for many, name in firms if many >= least]
    is_ahead = len(near) in _SEVERAL and not any(holds_phrase(name, first) for name in near)
    return f"{', '.join(near[:-1])} and {near[-1]}" if is_ahead else ""


def counted_firms(told: Told) -> str:
    """The firms that a title counts and does not name, “Three companies, one box”: those named more than any other."""
    found = _COUNTED.search(told.title)
    if found is None or any(holds_phrase(told.title, name) for name in told.names):
        return ""
    taken = told.people | told.places | SETTINGS
    named = sorted(((-len(said), name) for name, said in told.names.items() if name not in taken))
    many = _TWO if found["many"].casefold() in ("two", "2") else _THREE
    first, beyond = named[:many], named[many : many + 1]
    near = [name for _, name in first]
    is_clear = len(first) == many and first[-1][0] <= -_OFTEN and all(one[0] > first[-1][0] for one in beyond)
    is_of_firms = sum(name in told.firms for name in near) >= many - 1
    return f"{', '.join(near[:-1])} and {near[-1]}" if is_clear and is_of_firms else ""


def titled_pair(first: str, told: Told) -> str:
    """The two names of a title that the text tells of alike, in its order: “the year Olm swallowed Zell's idea”.

    `first` has most points: it is one of them, or in no part of the title.
    """
    named = [name for name, said in told.names.items() if len(said) >= _THREE and holds_phrase(told.title, name)]
    apart = [name for name in named if not any(name != other and name in other for other in named)]
    if len(apart) != _TWO or not set(apart) <= told.firms - SETTINGS:
        return ""
    if first not in apart and holds_phrase(told.title, first):
        return ""
    few, many = sorted(len(told.names[name]) for name in apart)
    apart.sort(key=told.title.index)
    return " and ".join(apart) if few >= _PAIR_SHARE * many else ""


def merging_pair(first: str, told: Told) -> str:
    """The two that a text on a merger tells of, in the order of its title or opening: “Olm and Four”.

    `first` has most points and is one of them. What “the deal” is of, one name does not tell, even where the other is
    no name to whoever reads it alone, as a firm that is called “Four”.
    """
    if len(_MERGING.findall(told.text)) < _FEW or first in SETTINGS | told.places | told.people:
        return ""
    least = max(_THREE, _PAIR_SHARE * len(told.names.get(first, ())))
    for shown in (told.title, *told.texts[:_OPENING]):
        for found in _JOINED.finditer(shown):
            sides = [_OF_LAND.sub("", found[side]) for side in ("one", "other")]
            others = [side for side in sides if side != first]
            if len(others) != 1 or set(others) & (SETTINGS | told.places | told.people):
                continue
            if len(told.matching(re.compile(rf"(?<=[a-z\d,;] ){re.escape(others[0])}\b"))) >= least:
                return " and ".join(sides)
    return ""


def are_merging(names: Collection[str], sentences: Iterable[str]) -> bool:
    """Whether a sentence tells of the merger of two firms, “Olm” and “Zell”, whose names it joins."""
    if len(names) != _TWO:
        return False
    one, other = map(re.escape, names)
    longer = r"(?: [A-ZÀ-ÖØ-Þ]\w*)?"
    joined = re.compile(rf"\b(?:{one}{longer}|{other}{longer}) and (?:{one}|{other})\b")
    return any(joined.search(text) and _BECOMING_ONE.search(text) for text in sentences)


def joined_of(phrase: str, firms: frozenset[str]) -> str:
    """Several things as a label joins them: firms that a title sets against each other, “Olm and Zell”."""
    sides = _AGAINST.split(phrase)
    return " and ".join(sides) if any(side in firms for side in sides) else phrase[:1].upper() + phrase[1:]


def said_of_several(phrase: str, told: Told) -> frozenset[int]:
    """The sentences about either of two or three things that a title joins; none where it does not join such.

    Each has a name, or more than one word, and the text goes on using the words of all; of three all have names. The
    first is nobody, unless the other is a rival: what else stands behind a person in a title is what she did.
    """
    sides = _AND.split(phrase)
    if len(sides) not in _SEVERAL or len(phrase.split()) > _MOST_WORDS:
        return frozenset()
    if _is_somebody(sides[0], told) and not _AGAINST.search(phrase):
        return frozenset()
    said = [_said_of(side, told) for side in sides]
    named = [any(word[:1].isupper() and word in told.text for word in side.split()) for side in sides]
    is_named = all(named) if "," in phrase else any(named)
    is_told = (is_named and all(len(one) >= _FEW for one in said)) or _are_kinds(sides, said)
    return frozenset().union(*said) if is_told else frozenset()


def _are_kinds(sides: list[str], said: list[frozenset[int]]) -> bool:
    """Whether it joins two kinds of thing that the text goes on about: “bolts and screws”."""
    is_plural = all(re.fullmatch(r"[a-z-]{3,}[^us]s", side) for side in sides)
    return is_plural and all(said) and len(frozenset().union(*said)) >= _OFTEN


def _is_somebody(side: str, told: Told) -> bool:
    return any(side in name or name in side for name in told.people)


def _said_of(side: str, told: Told) -> frozenset[int]:
    """The sentences that use a word of one side, if the text has all its words."""
    words = [stem_of(word) for word in content_words(side)]
    found = [told.matching(re.compile(rf"\b{re.escape(word)}", re.I)) for word in words]
    return frozenset().union(*found) if found and all(found) else frozenset()
