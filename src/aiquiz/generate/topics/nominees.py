"""Who stands in the election of a topic: what the title names, and what the text names with weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of
from aiquiz.generate.entities.people import Sex, sex_of
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.lexicon import (
    FUNCTION_WORDS,
    NUMBER_WORDS,
    ORGANISATION_HEADS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    PUBLIC_BODY_WORDS,
    TIME_NOUNS,
)
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.topics.asked import asked
from aiquiz.generate.topics.ballot import HEADS, SETTINGS, Nominee, Told
from aiquiz.generate.topics.commonnouns import OWNED, common_nouns, presented
from aiquiz.generate.topics.framing import plain_title
from aiquiz.generate.topics.life_topics import lives_told, names_somebody
from aiquiz.generate.topics.titled import (
    TITLE_POINTS,
    VERBATIM,
    head_of,
    of_title,
)
from aiquiz.generate.topics.titles import Role, holds_sentence
from aiquiz.generate.topics.traders import is_business, traders

__all__ = ["nominees", "whose_fate"]

_NO_TOPIC: Final = ORGANISATION_HEADS | PLACE_HEADS | DEMONYMS | word_set("White Black Native Indigenous")
_RUN_TOGETHER: Final = re.compile(r"\w{2,}[.;] \w")
"""“World War I. People”: the end of a sentence and the next."""
_WITH_THE: Final = re.compile(r"\b[Tt]he ([A-ZÀ-ÖØ-Þ][\w’-]+)(?!\w| [A-ZÀ-ÖØ-Þ])")
_SHIPS: Final = word_set("ship vessel liner freighter steamer submarine frigate corvette warship boat yacht")
_BEHIND_THE: Final = _SHIPS | word_set("river stream canal strait channel")
"""What has names behind “the”: the Niger, the Mary Rose."""
_OF_THE: Final = re.compile(r" of the (?P<name>[A-ZÀ-ÖØ-Þ][\w’-]+)$")
_TIME_OF: Final = re.compile(
    rf"(?:\d+|(?i:{'|'.join(sorted(NUMBER_WORDS))})(?:[ -]\w+)*?)"
    r" (?i:days|weeks|months|years|decades|centuries|hours) of "
    r"(?:the )?(?P<name>[A-ZÀ-ÖØ-Þ][\w’-]+(?: [A-ZÀ-ÖØ-Þ][\w’-]+)*)"
)
"""“Forty Years of Zorbo”"""
_FATE: Final = re.compile(
    r"(?:[\w’'-]+ ){0,2}(?i:unravelling|undoing|downfall|collapse|demise|decline|rise|rise and fall|death|end|birth"
    r"|fall|comeback|return|making|failure|ruin) of (?:the )?(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*)*)"
)
_OWN_FATE: Final = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-ÖØ-Þ][\w.-]*(?: [A-ZÀ-ÖØ-Þ][\w.-]*)*)['’]s? (?:[\w-]+ ){0,2}(?i:unravelling|undoing"
    r"|downfall|collapse|demise|decline|rise|rise and fall|fall|comeback|failure|ruin|bankruptcy|gamble|bid|war)"
)
"""“Zorbo's Rise and Fall”"""
_ITS_KIND: Final = re.compile(
    r"(?:The )?[A-ZÀ-ÖØ-Þ][\w.’-]*['’]s? (?P<what>(?P<name>[A-ZÀ-ÖØ-Þ][\w-]+) (?:[a-z]{4,} )?[a-z]{4,}): "
)
"""“NASA's Artemis programme: …”"""
_SHIP_KINDS: Final = ("HMS", "USS", "SS", "RMS", "MS", "MV", "RRS", "HMAS", "HMCS")
_SHIP_NAME: Final = re.compile(rf"\b(?:{'|'.join(_SHIP_KINDS)}) ([A-ZÀ-ÖØ-Þ][\w’-]+)")
_THE_FIRM: Final = re.compile(r"\b[Tt]he (?:company|firm|business|manufacturer)\b(?! of\b)")
_FEW: Final = 2
_SAID: Final = 3
"""A noun that so many sentences take up with “the” is some one thing that the text tells of."""
_SETTING_SENTENCES, _SETTING_PARAGRAPHS = 0.2, 0.5
"""A place is what a text is about where so many sentences or paragraphs name it."""
_IN_TITLE, _NAMED_HEAD = 1.0, 0.5
"""What it is worth to be a name of the title; to be the name of what the text takes up."""
_TRADES: Final = 2.0
"""With so many points a firm is not beaten by a plain noun."""


def nominees(told: Told) -> list[Nominee]:
    """Everything that may be the topic, each name once with the most points it has."""
    best: dict[str, Nominee] = {}
    titled = tuple(of_title(told))
    # A noun stands only where the title is not itself what the text is about, and no longer name of the title has it.
    longer = {stem_of(word) for one in titled if " " in one.name for word in content_words(one.name)}
    is_verbatim = any(one.points >= VERBATIM for one in titled)
    named, firms = tuple(_named(told)), traders(told)
    is_of_firm = any(one.name in firms and told.score(one) >= _TRADES for one in named)
    nouns = () if is_verbatim or is_of_firm else common_nouns(told, longer)
    of_heads = () if is_verbatim else _of_heads(told)
    lives = () if is_verbatim and not names_somebody(told) else lives_told(told)
    for one in (
        *titled,
        *named,
        *of_heads,
        *_shared(told),
        *_described(told),
        *_befallen(told),
        *_undertaken(told),
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
        if not is_titled and holds_sentence(name):
            continue
        least = 1 if plain.startswith(name) else _FEW if is_titled else _SAID
        if len(said) >= least:
            points = _IN_TITLE if is_titled else 0.0
            again = told.matching(_THE_FIRM) if name == told.main_firm and (is_titled or not is_news) else frozenset()
            yield Nominee(name, said | again, points + (_NAMED_HEAD if len(again) >= _FEW else 0.0))


def whose_fate(phrase: str, told: Told) -> str:
    """The firm whose rise, fall or war is a phrase of the title, “Zorbo's Rise and Fall”; empty where none is."""
    found = _OWN_FATE.fullmatch(phrase)
    name = found["name"] if found else ""
    is_told = len(told.names.get(name, ())) >= _SAID and (name in told.firms or is_business(told))
    return name if is_told and name not in told.people | told.places | SETTINGS | HEADS else ""


def _befallen(told: Told) -> Iterator[Nominee]:
    """Whose fate a title tells, “Olm Coin's rise and fall”, behind its colon also “the long unravelling of Olm Coin”.

    The text has the name.
    """
    for phrase in told.phrases:
        if name := whose_fate(phrase.text, told):
            yield Nominee(name, told.names[name], VERBATIM + _IN_TITLE)
    for phrase in told.phrases[1:]:
        found = _FATE.fullmatch(phrase.text)
        name = found["name"] if found else ""
        said = told.matching(re.compile(rf"\b{re.escape(name)}(?!\w)")) if name else frozenset()
        if said and name not in told.people | told.places | SETTINGS | HEADS:
            yield Nominee(name, said, VERBATIM + _NAMED_HEAD)


def _undertaken(told: Told) -> Iterator[Nominee]:
    """What somebody has by name and noun in front of a colon, “NASA's Artemis programme: …”, if the text names it."""
    found = _ITS_KIND.match(told.title)
    name = found["name"] if found else ""
    said = told.matching(re.compile(rf"\b{re.escape(name)}\b")) if name else frozenset()
    if found and len(said) >= _FEW and name not in told.people | told.places | SETTINGS | HEADS:
        yield Nominee(found["what"], said, VERBATIM)


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
        yield from _of_time(phrase.text, told)
        found = _OF_THE.search(phrase.text)
        name = found["name"] if found and phrase.role is Role.WHOLE else ""
        if not name or name in told.people | told.places | SETTINGS | HEADS:
            continue
        called = told.matching(re.compile(rf"\b[Tt]he {re.escape(name)}\b(?! [A-Z])"))
        if called:
            yield Nominee(name, called, TITLE_POINTS[Role.ASKED], label=f"The {name}")


def _of_time(phrase: str, told: Told) -> Iterator[Nominee]:
    """Zorbo, of “Forty Years of Zorbo”, if the text names it more than once."""
    counted = _TIME_OF.fullmatch(phrase)
    said = told.names.get(counted["name"], frozenset()) if counted else frozenset()
    if counted and counted["name"] not in HEADS and len(said) >= _FEW:
        yield Nominee(counted["name"], said, VERBATIM + _IN_TITLE)


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
            label = f"The {noun} {taken}" if taken else _with_sign(ship, told)
            yield Nominee(full, said, points, label=label)


def _with_sign(ship: str, told: Told) -> str:
    """“HMS Olm” as the text has it of the ship Olm; empty where it has no such sign, or there is no ship."""
    signed = (f"{kind} {ship}" for kind in _SHIP_KINDS if ship)
    return next((name for name in signed if name in told.text), "")


def _titled_with(noun: str, told: Told) -> list[str]:
    """The names of the title that end in the noun, “Norland River”, or say of what it is: “Constitution of Norland”."""
    head = noun.capitalize()
    named = re.compile(rf"[A-ZÀ-ÖØ-Þ].* {head}|{head} of (?:the )?[A-ZÀ-ÖØ-Þ].*")
    return [one.text for one in told.phrases if named.fullmatch(one.text)]


def _ship_of(told: Told) -> str:
    """The one ship that the text names as one, “HMS Challenger”, by its bare name; empty where none, or several."""
    found = set(_SHIP_NAME.findall(told.text))
    return found.pop() if len(found) == 1 else ""


def _full_name_of(noun: str, told: Told) -> str:
    """The one name with the noun as its last word, if need be within a longer one; empty where none, or several.

    Of several it is the one whose own word the opening has: a text on the bridge at Quebec names the Forth Bridge too.
    """
    found = {_without_opener(name, told.text) for name in told.ending_in.get(noun, ())} - {noun.capitalize()}
    if noun.capitalize() not in HEADS:
        found = {name for name in found if not _is_within_body(name, told.text)}
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


def _is_within_body(name: str, text: str) -> bool:
    """Whether a name stands only in front of what makes it a body's: “Olm Water” of the “Olm Water Authority”."""
    return not re.search(rf"\b{re.escape(name)}\b(?! (?:{'|'.join(map(re.escape, ORGANISATION_HEADS))})\b)", text)


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
