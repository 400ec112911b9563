"""Whose life a text tells, and by which of their names: who is named early and is “she” in most paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.cohesion.definite import VERBS
from aiquiz.generate.entities.people import Sex, sex_of
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.topics.ballot import HEADS, SETTINGS, Nominee, Told
from aiquiz.generate.topics.titled import (
    HAPPENINGS,
    JOINING,
    LIFE_SHARE,
    OF_SEVERAL,
    head_of,
    is_used_as_thing,
    pronoun_of,
)
from aiquiz.generate.topics.titles import Role, tells_of_somebody

__all__ = ["lives_told", "names_somebody"]

_SHE_MARRIED: Final = re.compile(
    r"\b[Ss]he married [A-ZÀ-ÖØ-Þ][\w’'-]+ (?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\b(?! [A-ZÀ-ÖØ-Þ])"
)
_RIVAL_SHARE: Final = 0.6
"""In a life nobody else is named in so large a part of the sentences that name its person."""
_PRONOUN_SHARE: Final = 0.4
"""In a life so many paragraphs say “he” or “she”: of two brothers they say “they”."""
_OF_LIFE: Final = 2.0
"""What it is worth to be whose life it is."""
_OF_LANDS: Final = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|2|3|4|5) (?:[\w’'-]+ )?(?:[Kk]ingdoms|[Ee]mpires|[Cc]rowns|[Nn]ations"
    r"|[Cc]ountries|[Pp]eoples|[Rr]epublics|[Pp]owers|[Cc]ities|[Tt]hrones|[Aa]rmies|[Ff]leets)\b"
)
"""“Two Kingdoms and a Line in the Sea”: whoever reigns in one, it is no life."""
_FEW: Final = 2
_SAID: Final = 3
"""So often is somebody named whose life is told, though the title does not say so."""


def names_somebody(told: Told) -> bool:
    """Whether the title has a person's name, and not only a place that is called like one: “Mount Everest”."""
    apart = told.title
    for place in sorted(told.places, key=len, reverse=True):
        apart = apart.replace(place, " ")
    return any(holds_phrase(apart, word) for name in told.people for word in name.split() if word[:1].isupper())


def lives_told(told: Told) -> Iterator[Nominee]:
    """Whose life it is: named early, and named or “she” in most paragraphs."""
    is_told_by_title = tells_of_somebody(told.title)
    if any(one.role is Role.HEADLINE for one in told.phrases):
        # News of a match is not the life of who lost it: only of whom the headline itself tells.
        own = " ".join(one.text for one in told.phrases if one.role is Role.ASKED)
        if not any(holds_phrase(own, word) for name in told.people for word in name.split()):
            return
    happened = any(one.role is Role.WHOLE and head_of(one.text) in HAPPENINGS for one in told.phrases)
    is_of_several = OF_SEVERAL.search(told.title) or _OF_LANDS.search(told.title)
    if is_of_several or (happened and not is_told_by_title and not names_somebody(told)):
        return
    titled = [name for name in told.people if holds_phrase(told.title, name)]
    if not titled and not is_told_by_title and not told.born and _names_firm(told):
        return
    for name, named in told.names.items():
        named |= _bearing(name, told)
        least = _FEW if is_told_by_title or name == told.born else _SAID
        # “The Earl Who Would Be King: Norland's War” is the life of nobody whom it does not name in full.
        if ((titled or happened) and name not in titled) or (len(named) < least and not titled):
            continue
        if not (name in told.people or _may_be_somebody(name, told)) or not _fits(name, told.sex):
            continue
        is_meant = is_told_by_title or name in (*titled, told.born)
        rivals = [
            len(other)
            for one, other in told.names.items()
            if one in told.people and one != name and (_fits(one, told.sex))
        ]
        is_first = all(many < _RIVAL_SHARE * len(named) for many in rivals)
        is_most = _is_named_by(told, name) or name == told.born or all(many <= len(named) for many in rivals)
        if not is_meant and _is_outnamed(named, told):
            continue
        if not (is_meant or is_first) or not (is_meant or told.place_points(named)) or not is_most:
            continue
        pronouns = told.matching(pronoun_of(name, told.sex))
        said = named | pronouns
        if told.is_spread(said, LIFE_SHARE) and told.is_spread(pronouns, _PRONOUN_SHARE):
            yield Nominee(
                name, said, _OF_LIFE, is_life=True, label=_called_by_title(name, told) or _married_name(name, told)
            )


def _is_named_by(told: Told, name: str) -> bool:
    """Whether the title has somebody's surname, or all of the name."""
    return holds_phrase(told.title, name.split()[-1])


def _is_outnamed(named: frozenset[int], told: Told) -> bool:
    """Whether a firm, or what is no person and no place, is named more often: then the text is hardly a life."""
    things = (name for name in told.names if name not in told.people | told.places | SETTINGS | HEADS)
    return any(len(told.names[name]) > len(named) for name in things if name[:1].isupper())


def _names_firm(told: Told) -> bool:
    """Whether the title names a firm that the text goes on about: then that is what somebody's story is part of."""
    named = (name for name in told.firms if holds_phrase(told.title, name))
    return any(len(told.names.get(name, ())) >= _SAID for name in named)


def _called_by_title(name: str, told: Told) -> str:
    """Somebody as the title names him in full, “Otto von Zell” of a text on “Zell”; empty where it does not."""
    own = name.split()
    for one in told.phrases:
        words = one.text.split()
        is_name = one.role in (Role.WHOLE, Role.OUTRIGHT) and len(words) in (2, 3, 4) and one.text != name
        is_name = is_name and all(word[:1].isupper() or word in JOINING for word in words)
        is_same = own[-1] == words[-1] or (len(own) > 1 and own[0] == words[0])
        if is_name and is_same and (len(own) == 1 or set(words) & JOINING or words[0] not in own):
            return one.text
    return ""


def _married_name(name: str, told: Told) -> str:
    """“Dora Quill” of a Dora Zell who “married Thomas Quill” and is “Quill” to the end; empty where she stays “Zell”.

    The title does not say her name: else that is it.
    """
    given, _, own = name.rpartition(" ")
    if told.sex is not Sex.WOMAN or " " in given or not given or holds_phrase(told.title, given):
        return ""
    found = _SHE_MARRIED.search(told.text)
    after = told.text[found.end() :] if found else ""
    taken = found["name"] if found else own
    alone = re.findall(rf"(?:[.?!] |\n|\b[a-z\d]+ ){re.escape(taken)}\b", after)
    return f"{given} {taken}" if not holds_phrase(after, own) and len(alone) >= _FEW else ""


def _bearing(name: str, told: Told) -> frozenset[int]:
    """The sentences that name somebody by the first name or the last, if nobody named as often has it, and no place."""
    if name not in told.people or " " not in name:
        return frozenset()
    rivals = (one for one in told.people if len(told.names.get(one, ())) >= len(told.names[name]) and one != name)
    others = {word for other in rivals for word in other.split()} | SETTINGS | told.places
    own = [re.escape(word) for word in {name.split()[0], name.split()[-1]} - others if len(word) > _SAID]
    return told.matching(re.compile(rf"\b(?:{'|'.join(own)})\b(?! [A-ZÀ-ÖØ-Þ])")) if own else frozenset()


def _fits(name: str, sex: Sex) -> bool:
    """Whether the pronouns of a text may be a person's."""
    return Sex.UNTOLD in (sex, sex_of(name)) or sex is sex_of(name)


def _may_be_somebody(name: str, told: Told) -> bool:
    words = name.split()
    if len(words) > _SAID or name in told.places or set(words) & (HEADS | SETTINGS):
        return False
    if len(words) == 1:
        return told.sex is not Sex.UNTOLD and _does_much(name, told)
    deed = rf"\b{re.escape(words[-1])} (?:[a-z]+ed\b|[^.;,]{{0,30}}\bborn\b)"
    return all(word[:1].isupper() for word in words) and re.search(deed, told.text) is not None


def _does_much(name: str, told: Told) -> bool:
    """Whether a single name has no “the” and is again and again who did something: “Zeno walked”, “Zeno was born”."""
    did = rf"(?<!\b[Tt]he )(?<!\b[Aa]n )(?<!\b[Aa] )\b{re.escape(name)} "
    did += rf"(?:(?:{'|'.join(sorted(VERBS))}|[a-z]+ed)\b|was born)"
    return not is_used_as_thing(name, told) and len(re.findall(did, told.text)) >= _FEW
