"""Who stands in the election of a topic: what the title names, and what the text names with weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.asked import asked
from aiquiz.generate.ballot import HEADS, SETTINGS, Nominee, Told
from aiquiz.generate.commonnouns import OWNED, common_nouns, presented
from aiquiz.generate.definite import stem_of
from aiquiz.generate.framing import plain_title
from aiquiz.generate.gazetteer import DEMONYMS
from aiquiz.generate.lexicon import (
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    PUBLIC_BODY_WORDS,
    TIME_NOUNS,
)
from aiquiz.generate.people import Sex, sex_of
from aiquiz.generate.titled import (
    HAPPENINGS,
    JOINING,
    LIFE_SHARE,
    OF_SEVERAL,
    TITLE_POINTS,
    VERBATIM,
    head_of,
    of_title,
    pronoun_of,
)
from aiquiz.generate.titles import Role, tells_of_somebody
from aiquiz.generate.wording import content_words, holds_phrase
from aiquiz.generate.wordlists import word_set

__all__ = ["nominees"]

_NO_TOPIC: Final = ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS | word_set("White Black Native Indigenous")
_RUN_TOGETHER: Final = re.compile(r"\w{2,}[.;] \w")
"""“World War I. People”: the end of a sentence and the next."""
_WITH_THE: Final = re.compile(r"\b[Tt]he ([A-ZÀ-ÖØ-Þ][\w’-]+)(?!\w| [A-ZÀ-ÖØ-Þ])")
_SHIPS: Final = word_set("ship vessel liner freighter steamer submarine frigate corvette warship boat yacht")
_BEHIND_THE: Final = _SHIPS | word_set("river stream canal strait channel")
"""What has names behind “the”: the Niger, the Mary Rose."""
_OF_THE: Final = re.compile(r" of the (?P<name>[A-ZÀ-ÖØ-Þ][\w’-]+)$")
_SHIP_NAME: Final = re.compile(r"\b(?:HMS|USS|SS|RMS|MS|MV|RRS|HMAS|HMCS) ([A-ZÀ-ÖØ-Þ][\w’-]+)")
_SHE_MARRIED: Final = re.compile(
    r"\b[Ss]he married [A-ZÀ-ÖØ-Þ][\w’'-]+ (?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\b(?! [A-ZÀ-ÖØ-Þ])"
)
_THE_FIRM: Final = re.compile(r"\b[Tt]he (?:company|firm|business|manufacturer)\b(?! of\b)")
_FEW: Final = 2
_SAID: Final = 3
"""A noun that so many sentences take up with “the” is some one thing that the text tells of."""
_RIVAL_SHARE: Final = 0.6
"""In a life nobody else is named in so large a part of the sentences that name its person."""
_PRONOUN_SHARE: Final = 0.4
"""In a life so many paragraphs say “he” or “she”: of two brothers they say “they”."""
_SETTING_SENTENCES, _SETTING_PARAGRAPHS = 0.2, 0.5
"""A place is what a text is about where so many sentences or paragraphs name it."""
_IN_TITLE, _OF_LIFE, _NAMED_HEAD = 1.0, 2.0, 0.5
"""What it is worth to be a name of the title; whose life it is; the name of what the text takes up."""


def nominees(told: Told) -> list[Nominee]:
    """Everything that may be the topic, each name once with the most points it has."""
    best: dict[str, Nominee] = {}
    titled = tuple(of_title(told))
    # A noun stands only where the title is not itself what the text is about, and no longer name of the title has it.
    longer = {stem_of(word) for one in titled if " " in one.name for word in content_words(one.name)}
    is_verbatim = any(one.points >= VERBATIM for one in titled)
    nouns = () if is_verbatim else common_nouns(told, longer)
    of_heads = () if is_verbatim else _of_heads(told)
    lives = () if is_verbatim and not _names_somebody(told) else _lives(told)
    for one in (
        *titled,
        *_named(told),
        *of_heads,
        *_shared(told),
        *_described(told),
        *_of_the(told),
        *_made_known(told),
        *presented(told),
        *asked(told),
        *lives,
        *nouns,
    ):
        known = best.get(one.name.casefold())
        if one.name and (known is None or known.points < one.points):
            best[one.name.casefold()] = one
    return list(best.values())


def _names_somebody(told: Told) -> bool:
    """Whether the title has a person's name, and not only a place that is called like one: “Mount Everest”."""
    apart = told.title
    for place in sorted(told.places, key=len, reverse=True):
        apart = apart.replace(place, " ")
    return any(holds_phrase(apart, word) for name in told.people for word in name.split() if word[:1].isupper())


def _named(told: Told) -> Iterator[Nominee]:
    """The names of the text; a place, and who is in it, only where the title says so."""
    plain = OWNED.sub("", plain_title(told.title))
    is_news = any(phrase.role is Role.HEADLINE for phrase in told.phrases)
    asked = {phrase.text for phrase in told.phrases if phrase.role is not Role.WHOLE}
    for name, said in told.names.items():
        if _RUN_TOGETHER.search(name) or name in _NO_TOPIC or name.islower():
            continue
        is_titled = holds_phrase(plain, name) or (" " in name and holds_phrase(told.title, name))
        if name in told.people or (not is_titled and sex_of(name) is not Sex.UNTOLD):
            continue
        is_setting = name in SETTINGS or name in told.places or set(name.split()) & PUBLIC_BODY_WORDS
        if is_setting and not (is_titled and name not in asked and _is_told_of(said, told)):
            continue
        least = 1 if plain.startswith(name) else _FEW if is_titled else _SAID
        if len(said) >= least:
            points = _IN_TITLE if is_titled else 0.0
            again = told.matching(_THE_FIRM) if name == told.main_firm and (is_titled or not is_news) else frozenset()
            yield Nominee(name, said | again, points + (_NAMED_HEAD if len(again) >= _FEW else 0.0))


def _shared(told: Told) -> Iterator[Nominee]:
    """The name that several longer names begin or end with, and that stands alone too: “Olm”, “Olm Cars”, “Olms”."""
    taken = told.people | told.places | SETTINGS
    holding = Counter(
        word.removesuffix("s")
        for name in told.names
        if name not in taken
        for word in {name.split()[0], name.split()[-1]}
    )
    for word, many in holding.items():
        if many < _FEW or not word[:1].isupper() or word in taken | HEADS | _NO_TOPIC or len(word) <= _SAID:
            continue
        alone = told.matching(re.compile(rf"\b{re.escape(word)}\b(?! [A-ZÀ-ÖØ-Þ])"))
        is_name = not re.search(rf"\b{re.escape(word.casefold())}", told.text)
        if is_name and len(alone) > _SAID and not any(word in one.split() for one in told.people):
            yield Nominee(word, told.matching(re.compile(rf"\b{re.escape(word)}s?\b")), _NAMED_HEAD)


def _is_told_of(said: frozenset[int], told: Told) -> bool:
    is_often = len(said) >= _SETTING_SENTENCES * len(told.sentences)
    return is_often or told.is_spread(said, _SETTING_PARAGRAPHS)


def _described(told: Told) -> Iterator[Nominee]:
    """What a title describes and the text has by name: “The city that moved” is Kiruna, of which its text begins; “The
    ship that sank” is the Vasa, the one name behind “the” that such a thing may have."""
    heads = {stem_of(one.text.split()[-1].casefold()) for one in told.phrases if one.role is Role.DESCRIBED}
    if not heads:
        return
    first = told.sentences[0]
    taken = told.matching(re.compile(rf"\b[Tt]he (?:{'|'.join(map(re.escape, heads))})s?\b"))
    behind = {name for name in _WITH_THE.findall(told.text) if len(told.names.get(name, ())) >= _SAID}
    behind -= told.people | SETTINGS | told.places
    called = re.compile(rf"\b[Tt]he (?:{'|'.join(map(re.escape, heads))}) of ([A-ZÀ-ÖØ-Þ][\w’-]+)")
    for name, said in told.names.items():
        begins = first.text.startswith((f"{name} ", f"{name}, ")) or called.findall(first.text) == [name]
        if name not in told.people and (begins or (heads & _BEHIND_THE and behind == {name})):
            yield Nominee(name, said | taken, TITLE_POINTS[Role.WHOLE])


def _of_the(told: Told) -> Iterator[Nominee]:
    """What a title tells something of, by a name behind “the”: “The Night of the Titanic”, of which its text says “the
    Titanic”, if only once."""
    for phrase in told.phrases:
        found = _OF_THE.search(phrase.text)
        name = found["name"] if found and phrase.role is Role.WHOLE else ""
        if not name or name in told.people | told.places | SETTINGS | HEADS:
            continue
        called = told.matching(re.compile(rf"\b[Tt]he {re.escape(name)}\b(?! [A-Z])"))
        if called:
            yield Nominee(name, called, TITLE_POINTS[Role.ASKED], label=f"The {name}")


def _made_known(told: Told) -> Iterator[Nominee]:
    """The name of a sort of thing that the title speaks of: “How One Plug Conquered the Desk”, “a USB plug has …”."""
    roles = {one.role for one in told.phrases}
    sorts = set[Role]() if Role.HEADLINE in roles else {Role.DESCRIBED, Role.ASKED}
    heads = {stem_of(one.text.split()[-1].casefold()) for one in told.phrases if one.role in sorts}
    opening = " ".join(one.text for one in told.sentences if one.block in told.opening)
    for head in heads:
        for name in set(re.findall(rf"\b(?:[Aa]n?|[Tt]he) ([A-Z][\w-]+) {re.escape(head)}s?\b", opening)):
            said = told.matching(re.compile(rf"\b{re.escape(name)}\b"))
            if name not in SETTINGS | told.people | told.places and len(said) > _SAID:
                yield Nominee(name, said, TITLE_POINTS[Role.WHOLE])


def _of_heads(told: Told) -> Iterator[Nominee]:
    """The one thing that a noun taken up again and again stands for: “Quebec Bridge”, which is “the bridge”."""
    in_title = {stem_of(head_of(one.text).casefold()) for one in told.phrases}
    for noun, many in told.taken_up.items():
        is_titled = noun in in_title
        if many < (1 if is_titled else _FEW) or noun in TIME_NOUNS | PERSON_ROLES:
            continue
        full = _full_name_of(noun, told)
        taken = "" if full else _name_before(noun, told)
        ship = _ship_of(told) if noun in _SHIPS and not full and not taken else ""
        full = full or taken or ship
        if any(full not in whole and whole not in full for whole in _titled_with(noun, told)):
            continue  # of the Norland River it is not the Old River that is “the river”
        said = told.matching(re.compile(rf"(?i:\b{re.escape(noun)}\b)")) if full else frozenset()
        if full and (is_titled or len(said) > _SAID):
            points = _NAMED_HEAD + (TITLE_POINTS[Role.ASKED] if is_titled else _IN_TITLE if ship else 0.0)
            yield Nominee(full, said, points, label=f"The {noun} {taken}" if taken else "")


def _titled_with(noun: str, told: Told) -> list[str]:
    """The names of the title that end in the noun: “Norland River”."""
    return [one.text for one in told.phrases if one.text.endswith(f" {noun.capitalize()}") and one.text[:1].isupper()]


def _ship_of(told: Told) -> str:
    """The one ship that the text names as one, “HMS Challenger”, by its bare name; empty where none, or several."""
    found = set(_SHIP_NAME.findall(told.text))
    return found.pop() if len(found) == 1 else ""


def _full_name_of(noun: str, told: Told) -> str:
    """The one name with the noun as its last word, if need be within a longer one; empty where none, or several.

    Of several it is the one whose own word the opening has: a text on the bridge at Quebec names the Forth Bridge too.
    """
    found = {_without_opener(name, told.text) for name in told.ending_in.get(noun, ())} - {noun.capitalize()}
    found = {name for name in found if not set(name.split()) & PERSON_TITLES}
    if len(found) > 1:
        opening = " ".join(one.text for one in told.sentences if one.block in told.opening)
        found = {name for name in found if holds_phrase(opening, name.split()[0])}
    if len(found) != 1:
        return ""
    name = found.pop()
    # “Great Fire” is “Great Fire of Olm” where the text says so once.
    longer = re.search(rf"\b{re.escape(name)} of [A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)*", told.text)
    return longer.group() if longer else name


def _name_before(noun: str, told: Told) -> str:
    """The name that the first “the river” takes up: “where the Niger rises, yet the river turns its back on it”."""
    if noun not in _BEHIND_THE:
        return ""
    again = re.compile(rf"\bthe {re.escape(noun)}\b(?! of\b)", re.I)
    first = next((one.text for one in told.sentences if again.search(one.text)), "")
    found = again.search(first)
    named = set(_WITH_THE.findall(first[: found.start()])) if found else set()
    return named.pop() if len(named) == 1 else ""


def _without_opener(name: str, text: str) -> str:
    """A name without the small words that open a sentence in front of it; a “Seven Years' War” keeps its number."""
    words = name.split()
    while words and words[0].casefold() in FUNCTION_WORDS and f" the {' '.join(words)}" not in text:
        words = words[1:]
    return " ".join(words)


def _lives(told: Told) -> Iterator[Nominee]:
    """Whose life it is: named early, and named or “she” in most paragraphs."""
    is_told_by_title = tells_of_somebody(told.title)
    if any(one.role is Role.HEADLINE for one in told.phrases):
        # News of a match is not the life of who lost it: only of whom the headline itself tells.
        own = " ".join(one.text for one in told.phrases if one.role is Role.ASKED)
        if not any(holds_phrase(own, word) for name in told.people for word in name.split()):
            return
    happened = any(one.role is Role.WHOLE and head_of(one.text) in HAPPENINGS for one in told.phrases)
    if OF_SEVERAL.search(told.title) or (happened and not is_told_by_title and not _names_somebody(told)):
        return
    titled = [name for name in told.people if holds_phrase(told.title, name)]
    for name, named in told.names.items():
        named |= _bearing(name, told)
        least = _FEW if is_told_by_title or name == told.born else _SAID
        if (titled and name not in titled) or (len(named) < least and not titled):
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
        if not (is_meant or is_first) or not (is_meant or told.place_points(named)):
            continue
        pronouns = told.matching(pronoun_of(name, told.sex))
        said = named | pronouns
        if told.is_spread(said, LIFE_SHARE) and told.is_spread(pronouns, _PRONOUN_SHARE):
            yield Nominee(
                name, said, _OF_LIFE, is_life=True, label=_called_by_title(name, told) or _married_name(name, told)
            )


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
    if len(words) not in (2, 3) or name in told.places or set(words) & (HEADS | SETTINGS):
        return False
    deed = rf"\b{re.escape(words[-1])} (?:[a-z]+ed\b|[^.;,]{{0,30}}\bborn\b)"
    return all(word[:1].isupper() for word in words) and re.search(deed, told.text) is not None
