"""Who is a woman and who a man, as far as names, titles and pronouns tell: whom “he” and “she” can mean."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES, WOMENS_NAMES
from aiquiz.generate.language.lexicon import PLACE_HEADS, PREPOSITIONS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType

__all__ = [
    "Sex",
    "fits_pronoun",
    "is_of_things",
    "may_be_person",
    "named_by_land",
    "sex_by_role",
    "sex_of",
    "sex_told_around",
    "told_by_people",
]

_OF_LAND: Final = re.compile(r"\b(?P<given>[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+) of [A-ZÀ-ÖØ-Þ][\w’-]+(?<!s)(?! [A-ZÀ-ÖØ-Þ])")
_OF_A_PEOPLE: Final = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother) (?:[a-z]+ ){0,2}(?P<people>[A-ZÀ-ÖØ-Þ][a-z]+)(?= (?:in|with|from|wearing|carrying|who)\b)"
)
_WOMEN: Final = word_set("she her hers herself")
_WOMENS_TITLES: Final = re.compile(
    r"\b(?:Mrs|Ms|Miss|Queen|Empress|Princess|Duchess|Lady|Dame|Countess|Baroness|Sister|Madame|[Aa]ctress|[Ww]idow"
    r"|[Dd]aughter|[Mm]other|[Ss]ister|[Ww]ife|[Aa]unt|[Nn]iece|[Nn]un|[Mm]ilkmaid|[Gg]irl|[Ww]oman)\b"
)
_MENS_TITLES: Final = re.compile(
    r"\b(?:Mr|King|Emperor|Prince|Duke|Lord|Sir|Tsar|Sultan|Pope|Baron|Earl|Brother|Father|Bishop|Archbishop|Cardinal"
    r"|[Bb]rother|[Ss]on|[Ff]ather|[Hh]usband|[Uu]ncle|[Nn]ephew|[Mm]onk|[Pp]riest|[Bb]oy|[Mm]an|[Ww]idower|[Kk]ing)\b"
)
_EVENTS: Final = word_set(
    "War Wars Prize Medal Award Treaty Act Revolution Age Cup Games Agreement Conference Protocol House Bible Law"
)
_NUMBERED: Final = word_set(
    "Act Type Phase Part Stage Chapter Volume Book Class Mark Model Title Article Schedule Room Section Level Group "
    "Peak Apollo Division Factor Figure Table Plan Project Series"
)
"""What has numbers as kings have: “Peak XV”."""
_OF_THINGS: Final = re.compile(
    r"(?:his|her)s? (?:[a-z]+ )?(?:holds?|decks?|hull|engines?|crew|captain|cargo|bows?|stern|keel|masts?"
    r"|funnels?|boilers?|rudder|coasts?|government|parliament|economy|population|army|navy"
    r"|ports|borders|capital city|currency)\b"
    r"|she (?:(?:was|had been|would be) (?:to be )?"
    r"(?:launched|laid down|commissioned|refitted|scuttled|rigged|armed with)"
    r"|(?:was to carry|carried|carries|mounted) (?:[\w-]+ ){1,3}guns"
    r"|sank|capsized|heeled|foundered|ran aground|displaced)\b",
    re.I,
)
"""“In her holds”, “she carried 64 guns”: what a ship or a country has or does, and no person."""
_ITALIAN: Final = re.compile(r"[A-Z][a-z]{2,}(?<!k)o")
"""“Orazio”, “Agostino”: names that end so are men's, except those of Japan, which end in “-ko”."""
_WOMENS_ENDING: Final = re.compile(r"(?:ová|ovna|evna|[sc]kaya|[sc]kaja)$")
"""“Stösslová”: surnames, and names from fathers, that only women have."""
_PREPOSITION: Final = "|".join(sorted(PREPOSITIONS))
_DESCRIBED: Final = re.compile(
    r"-(?:led|born|based|backed|speaking|style|era|like|owned|ruled|run|built|made|trained|educated|funded|controlled"
    r"|held|occupied|wide|inspired|sponsored|dominated)$"
)
"""“A Zorbist-led rising”: a name that only says of what kind something is."""
_NOBLE: Final = re.compile(
    r"(?:Comte|Comtesse|Vicomte|Marquis|Marquise|Duc|Duchesse|Chevalier|Graf|Gräfin|Conde|Condesa|Marqués|Marchese|Conte)"
    r" (?:d['’]|d[eiu]l?l?a?|von|zu|van|of) ?[A-ZÀ-ÖØ-Þ]"
)
"""“The Comte de Quill fought …, and he …”: whom other tongues title so is somebody, though “the” stands before."""
_MODEL: Final = re.compile(r"(?:Model|Type|Mark|Class|Series|Plan|Group|Point|Line|Route) [A-Z]")
"""“A Model T” is nobody."""
_REGNAL: Final = re.compile(r" [IVX]+$")
"""“Zorbo II”: a number, and no brand."""
_OF_HER: Final = re.compile(r"\b(?:[Ss]he|[Hh]ers?|[Hh]erself)\b")
_OF_HIM: Final = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Hh]imself)\b")


class Sex(Enum):
    """What a text says of a person's sex."""

    WOMAN = "woman"
    MAN = "man"
    UNTOLD = "untold"


def sex_of(full_name: str, before: str = "") -> Sex:
    """What a name tells; `before` is the text before it, for a title or a word of kinship."""
    title = "" if before.endswith("of ") else " ".join(before.split()[-2:])  # “a wife of Zorbo”
    if _WOMENS_TITLES.search(title):
        return Sex.WOMAN
    if _MENS_TITLES.search(title):
        return Sex.MAN
    first, *others = full_name.split(" ", 1)
    if others and _WOMENS_ENDING.search(full_name):
        return Sex.WOMAN
    if first not in GIVEN_NAMES:
        return Sex.MAN if others and _ITALIAN.fullmatch(first) else Sex.UNTOLD
    return Sex.WOMAN if first in WOMENS_NAMES else Sex.MAN


def sex_by_role(before: str, after: str) -> Sex:
    """What a title before a name, or a role behind it, tells: “Eva Stone, the wife of a dealer”."""
    told = sex_of("", before) if before.strip() else Sex.UNTOLD
    role = re.match(r",? (?:an?|the|his|her|its) ((?:[\w’'-]+ ){0,3}[\w’'-]+)", after)
    return sex_of("", role.group(1).split(" of ")[0]) if told is Sex.UNTOLD and role else told


def sex_told_around(before: str, after: str) -> Sex:
    """What a sentence tells of the sex of the person left out of it, `before` and `after` the gap.

    A pronoun behind the gap may mean somebody else; then the sex is told all the same to who guesses.
    """
    told = sex_by_role(before, after)
    if told is not Sex.UNTOLD:
        return told
    has_her, has_him = _OF_HER.search(after) is not None, _OF_HIM.search(after) is not None
    if has_her == has_him:
        return Sex.UNTOLD
    return Sex.WOMAN if has_her else Sex.MAN


def is_of_things(text: str) -> bool:
    """Whether the pronoun that `text` begins with owns what people do not have, or does what ships do."""
    return _OF_THINGS.match(text) is not None


def fits_pronoun(pronoun: str, full_name: str, before: str = "") -> bool:
    """Whether a person of this name may be the “he” or “she”; `before` is the text before the name, for its title.

    True where the name says nothing either way.
    """
    sex = sex_of(full_name, before)
    return sex is Sex.UNTOLD or (sex is Sex.WOMAN) == (pronoun.casefold() in _WOMEN)


def named_by_land(text: str) -> list[tuple[int, str]]:
    """Those who are called by a given name and their land, each with where the name begins: “Henry of Norland”."""
    return [(one.start(), one.group()) for one in _OF_LAND.finditer(text) if one["given"] in GIVEN_NAMES]


def told_by_people(text: str) -> list[int]:
    """Where somebody is told of by no more than their people: “an old Norlander in the dress of his land”."""
    found = (one for one in _OF_A_PEOPLE.finditer(text) if one["people"] in DEMONYMS)
    return [one.start() for one in found if not re.search(r"\b[Aa]s $", text[: one.start()])]


def may_be_person(mention: Mention, before: str) -> bool:
    """Whether a name can be a person's: no other firm type, no event, nothing that is “the …” or spelt like a brand."""
    if mention.type is AnswerType.PERSON or _NOBLE.match(mention.text):
        return True
    if _MODEL.search(mention.text):
        return False
    name = _REGNAL.sub("", mention.text)
    if mention.is_firm or mention.subtype == "defined" or re.search(r"\d|[a-z][A-Z]|[A-Z]{2}", name):
        return False
    if _DESCRIBED.search(name):
        return False
    if name.split()[-1] in DEMONYMS and name.split()[0] not in GIVEN_NAMES:
        return False  # “when North Korean troops took it he …”
    is_numbered = name != mention.text
    if name.split()[-1] in _EVENTS or (is_numbered and name.split()[-1] in PLACE_HEADS | _NUMBERED):
        return False
    # “the Dogger Bank”, “in Olm”, “as a Heritage Site”: a thing or a place, as far as one can tell.
    called = re.escape(mention.text)
    behind = rf"\b(?:the|in|at|near|from|to|into|of) {called}\b|\ban? {called}(?=[.,;)]| (?:{_PREPOSITION})\b)"
    return re.search(behind, before, re.I) is None
