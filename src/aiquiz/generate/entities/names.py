"""Names in a sentence: runs of capitalised words, told from words that are only capitalised by their position."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from aiquiz.generate.entities.fronted import apart
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES, KNOWN_ORGANISATIONS, PLACES, TITLED_NAMES
from aiquiz.generate.language.lexicon import (
    FUNCTION_WORDS,
    HOUSE_ENDS,
    MONTHS,
    NUMBER_WORDS,
    ORGANISATION_HEADS,
    PERSON_ROLES,
    PERSON_TITLES,
    PLACE_HEADS,
    WEEKDAYS,
)
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.wordspace import word_space
from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["EPITHETS", "Name", "Vocabulary", "is_foreign", "names_in", "people_in"]

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽȘȚƠƯḀ-Ỹ"
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-ɏḀ-ỿ"
_ARTICLES = "(?:a[lnrsdz]|at(?!-Large)|ash|el|ul|ud)"
"""“Ibn al-Zorb”, “Nur ad-Quill”: the Arabic article, and what it sounds like before some letters."""
# A word with a capital: Paris, O’Brien, L’Olm, OpenAI, xAI, HTTP/3, ChatGPT-5.2, J., AT&T, 0-RTT,
# Xi’an, 12andOlm; “120mmHg” and “5kWh” are measures, and “19th” has no capital.
_CAPITAL = (
    rf"(?:(?:(?:\d+-)?[a-z]{{0,2}}|\d{{1,3}}[a-z]{{3,}}|{_ARTICLES}-(?=[{_UPPER}][a-zà-ÿ]{{2}}))(?:[DKLMNOTdl]['’])?"
    rf"[{_UPPER}][{_LETTER}\d]*(?:['’](?!(?:s|t|d|m|re|ve|ll)\b)[a-zà-ÿ]+)?"
    rf"(?:[/+&\-.](?=[{_LETTER}\d])[{_LETTER}\d]+(?:\.\d+)*|–(?=[{_UPPER}])[{_LETTER}]+)*)"
)
_INITIAL = rf"(?:(?:[{_UPPER}]|St|Mt)\.)"
_COUNTING = (
    r"percent|per cent|hundred|thousand|million|billion|trillion|people|men|women|(?!is|was|has|uses|needs)[a-z]+s\b"
)
_ABOUT_HEADS = word_set("Panel Committee Convention Conference Council Treaty Protocol Declaration Symposium")
"""“The Olmic Panel on Deep Water”: what one of these is about belongs to its name."""
_INSIDE = ("Without", "With", "Before", "After", "Beyond", "Against", "Under", "Over", "Among", "Between", "Behind")
"""“The Year Without a Harvest”: a small word that is written large stands inside a name."""
_DAYS = "|".join((*MONTHS, *sorted(WEEKDAYS)))
_JOIN = (
    r"(?: (?:de|da|di|do|du|del|della|delle|dello|dei|degli|des|dos|das|zu|zur|von|van|der|den|ten"
    r"|van de[nr]?|von de[mnr]|de l[ao]s?|bin|ibn|al|el|am"
    r"|(?:an|auf|in|ob|vor) de[rmn]|aan de[nr]?|an|na|nan|nam|upon|ad|cum|sub|sur|aux?|la|le|y|e|en|et|und|og|och|für"
    r"|of the|of|for|&"
    + "".join(rf"|(?<=\b{head} )on(?: the)?(?! (?:{_DAYS})\b)" for head in sorted(_ABOUT_HEADS))
    + "".join(rf"|(?<=\w {word} )(?:an?|the)" for word in _INSIDE)
    + r"))?"
)
EPITHETS: Final = word_set(
    "Great Elder Younger Baptist Evangelist Conqueror Confessor Terrible Magnificent Bold Fair Wise Good Pious Bald "
    "Lionheart Navigator Impaler Apostate Lame Just Strong Simple"
)
"""“Catherine the Great”: what people of old are told apart by."""
_NAMED_SO = rf" the (?:{'|'.join(sorted(EPITHETS))})\b(?! [{_UPPER}])"
_OWNERS = "|".join(sorted(word for word in HOUSE_ENDS if word.isalpha()))
"""“Olm and Sons”: whose firm it is, and no two names."""
_UNCOUNTED = (
    "".join(rf"(?<!{word} \d\d)(?<!{word} \d\d\d)" for word in ("than", "about", "some", "over", "nearly"))
    + r"(?<=\d\d)"
)
"""“42 Royal Marines” may be a name, “fewer than 42” is a count."""
_PAIRED: Final = "|".join(name for name in PLACES if " and " in name)
_AND_HEADS: Final = (
    "Council|Commission|Committee|Administration|Authority|Agency|Department|Ministry|Bureau|Board|Institute|Service"
    "|Association|Society|Foundation|Fund|Museum|Gallery|Corporation|Company|Bank|Railway|Railroad|Canal|Act|Trust"
)
_NO_BODY: Final = (
    "King|Queen|Emperor|Empress|Pope|Tsar|Prince|President|Senate|House|Congress|Parliament|Commons|Lords|State|States"
    "|Treasury|Army|Navy|Church|Crown|Court|Government"
)
_AND_BODY: Final = (
    rf"(?:(?<=\bthe )|The )(?!(?:{_NO_BODY}) )(?:[{_UPPER}][{_LETTER}]+ )?[{_UPPER}][{_LETTER}]+"
    rf" and [{_UPPER}][{_LETTER}]+(?: [{_UPPER}][{_LETTER}]+)? (?:{_AND_HEADS})\b(?! [{_UPPER}])"
)
"""“The Olive and Fig Administration”: one body, and no two names."""
_AND_SUBJECTS: Final = (
    "Industry|Fisheries|Forestry|Food|Agriculture|Rural|Technology|Sciences|Letters|Arts|Development|Prevention"
    "|Commerce|Trade|Culture|Sports?|Tourism|Energy|Transport|Welfare|Housing|Human|Urban|Crime|Security|Co-?operation"
    "|Communications|Education|Research|Medicine|Design|Mines|Minerals|Freedoms|Printing|Chemistry|Engineering"
    "|Aerospace|Machinists|Wildlife|Labou?r|Statistics|Space|Society"
)
_OF_SUBJECTS: Final = (
    rf"(?:[{_UPPER}][{_LETTER}]+ )*[{_UPPER}][{_LETTER}]+ (?:of|for|on) (?:the )?(?:[{_UPPER}][{_LETTER}]+ )?"
    rf"[{_UPPER}][{_LETTER}-]+(?:, [{_UPPER}][{_LETTER}-]+)* and (?:{_AND_SUBJECTS})\b(?: [{_UPPER}][{_LETTER}]+)*"
)
"""“The Ministry of Figs and Fisheries”, “the Bank for Olives and Development”."""
_OWNING_TITLE: Final = rf"(?<=, )The [{_UPPER}][{_LETTER}]+['’]s?(?: [{_UPPER}][{_LETTER}]+)+(?=[,.;])"
"""“She ran a weekly, The Baker's Day, for years.”"""
_NAME: Final = re.compile(
    rf"(?<![\w@#./\-])(?<!\d,)(?:(?:{_PAIRED})\b|{_OWNING_TITLE}|{_AND_BODY}|{_OF_SUBJECTS}"
    rf"|(?:\d{{1,3}}(?:{_UNCOUNTED}|st|nd|rd|th) (?={_CAPITAL} {_CAPITAL}))?(?:{_INITIAL} ?)*{_CAPITAL}"
    rf"(?:(?:['’](?= [ae]l [{_UPPER}]))?{_JOIN} (?:{_INITIAL} ?)*(?:{_CAPITAL}|(?:{_INITIAL})))*"
    rf"(?: and (?:{_OWNERS})\b(?! (?:of )?[{_UPPER}])|{_NAMED_SO}| [IVX]{{1,4}}\b"
    rf"| \d+(?:\.\d+)+(?![\w,]| ?%| (?:{_COUNTING}))| \d+(?![\w,%.]\w|[\w%]| ?[×x] ?\d| (?:{_COUNTING})))?)"
)
# Behind a name a whole number is its version (“Gemini 3”), unless it counts what follows.
_OF: Final = re.compile(r" (?:of the|of|for|on) ")
_AN: Final = re.compile(rf"(?P<before>\w+)(?P<joint> an )(?P<behind>[{_UPPER}]\w*)")
"""“Dún an Zorba” is one name, by its Irish article; “sent Quill an Oscar” has two."""
_BESIDE: Final = re.compile(r" (?=(?:Western|Eastern|Northern|Southern|Upper|Lower) )")
_BEHIND_WAR: Final = re.compile(
    r"(?:(?<=World War I)|(?<=World War II)|(?<=First World War)|(?<=Second World War)|(?<=Middle Ages)"
    r"|(?<=Renaissance)) (?=[A-Z])"
)
"""“At the end of World War II Germany was divided”, “in the Middle Ages Olm led”: a time and a land."""
_IN_LAND: Final = re.compile(r"(?:In )?(?P<land>[A-Z][a-z]+) ")
_BEGINS: Final = re.compile(r"(?:^|[.,;] (?:and )?|[.,;] in )$")
_TOWN_IN: Final = re.compile(r", (?P<land>[A-ZÀ-ÖØ-Þ][a-z]+(?: [A-ZÀ-ÖØ-Þ][a-z]+)?)(?=,| [a-z])")
"""“Of Olm, Indiana”: the land behind a town."""
_OWN_NAME: Final = 2
"""A name of so many words needs no town to be told apart."""
_CALLED_BY_TOWN: Final = word_set("University College School Academy Museum Gallery Library")
"""“The Technical University of Olm, Indiana”: here it does."""
_TRADES: Final = word_set(
    "Semiconductor Motors Airlines Airways Technologies Systems Devices Holdings Inc Corp Ltd Labs"
)
"""“Quill Semiconductor of Norland”: where such a firm is at home is no part of its name."""
_OF_HEADS: Final = (
    (ORGANISATION_HEADS - _TRADES)
    | PLACE_HEADS
    | _ABOUT_HEADS
    | word_set(
        "Treaty Battle Siege War Declaration Book Song Tale Tales Act Bill Law House Order Congress Peace University "
        "Index Feast Statue Temple Origin Allegory Gardens Code Convention Protocol Charter Pact Edict Accords "
        "Compromise"
    )
)
_GENERAL: Final = word_set(
    "Strike Election Elections Assembly Court Staff Government Post Theory Relativity Agreement Electric Motors"
    " Dynamics Mills Foods Atomics Synod Register Secretariat"
)
"""“The General Strike of 1926”, “General Electric”: of all, and no officer."""
_NOT_NAMES: Final = (
    frozenset(MONTHS)
    | WEEKDAYS
    | DEMONYMS
    | {"I", "AD", "BC", "CE", "BCE", "Figure", "Table", "Christmas", "Easter", "AI", "IT", "TV", "CEO", "PhD"}
)


_SOMEBODY_FROM: Final = re.compile(r"(?:English|Irish|Scots|Welsh|French|Dutch)(?:wo)?m[ae]n|Spaniard|Swede")
"""“The Irishman Jan Quill”, “the Swede Jan Quill”."""
_PARTICIPLE: Final = re.compile(r"[A-Z][a-z]{2,}ing")
_LEADING_IN: Final = word_set(
    "Unlike Appointed Elected Promoted Crowned Exiled Captured Summoned Defeated Nominated Backed Encouraged Urged"
    " Former Current Senior Veteran Fellow Retired Outgoing Incoming Rival Local Regional Fewer Newer Older"
)
"""“Unlike Olm, it …”, “Appointed Minister of War, she …”: a word that only leads in to what the sentence tells."""
_FEASTS: Final = word_set("Christmas Easter Table")
_OF_FEASTS: Final = word_set("Day Eve Sunday Monday Week Rising")
"""“Christmas Day”, “Table Bay”: neither half is a name without the other."""
_HYPHENED: Final = re.compile(r"(?P<of>[A-ZÀ-ÖØ-Þ][\w’'.]*)-(?P<how>[a-z]{3,}ed|[a-z]{3,}ing|[a-z]+)")
_FROM: Final = word_set("born based bred educated trained speaking led owned backed built made held era style")
"""“Cuban-born”, “French-speaking”: how such a word ends tells that it only describes the name behind it."""
_MOSTLY: Final = re.compile(
    r"\b(?:mainly|mostly|largely|predominantly|overwhelmingly|chiefly|solidly|devoutly|staunchly) $"
)
"""“Mainly Catholic Olm”."""
_GREAT: Final = tuple(name for name in PLACES if " " in name)
"""“Great Britain took the fort”, where the article also says “great”."""
_TITLE_GOES_ON: Final = re.compile(r"(?P<second>[A-Z][a-z]+) [A-Z][a-z]+")
_LIVED: Final = re.compile(r", who\b| \((?:born |c\. )?[12]\d{3}\b")
"""“The American Ada Quill, who …”, “the Norwegian Jan Quill (1850–1905)”: behind the name stands a life."""
_WHO: Final = re.compile(r", (?:who|whose)\b")
"""“Aristotle, who dissected eels, …”: somebody's name, though it only opens a sentence."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: `at` is its place within the sentence, `title` the title or role left out before it.

    `is_title` says that it is what a work is called, and so nobody's name and no place's.
    """

    at: Span
    text: str
    title: str = ""
    is_title: bool = False


_OWNING: Final = re.compile(r"\b([A-Z][\w-]+['’]s)\b")
_NOT_OWNING: Final = re.compile(
    r"\b([A-Z][\w-]+['’]s)(?= (?:has|have|had|is|are|was|were|would|could|did|and|in|on|at|for|to|from|with|by"
    r"|opened|sold|began|took|made)\b|[,.;:)])"
)
_BRAND_FROM, _BRAND_SHARE = 2, 0.3


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How an article writes its words: `lower` stood in small letters, `capital` with a capital inside a sentence.

    `brands` are names whose own end is “'s”: “McDonald's has shops”, “a rival of McDonald's.”
    """

    lower: frozenset[str]
    capital: frozenset[str]
    brands: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sentences: Iterable[str]) -> Vocabulary:
        """Gather from the sentences' texts; what opens a sentence or a quotation tells nothing and is not counted."""
        lower: set[str] = set()
        capital: set[str] = set()
        owning, alone = Counter[str](), Counter[str]()
        for text in sentences:
            owning.update(_OWNING.findall(text))
            alone.update(_NOT_OWNING.findall(text))
            for match in re.finditer(rf"[{_LETTER}][\w’'-]*", text):
                word = re.sub(r"['’]s$", "", match.group())
                if word[0].islower():
                    lower.add(word)
                elif match.start() > 0 and text[: match.start()].rstrip()[-1:] not in '“"‘.!?:—':
                    capital.add(word)
        brands = {word for word, many in alone.items() if many >= max(_BRAND_FROM, _BRAND_SHARE * owning[word])}
        return cls(frozenset(lower), frozenset(capital), frozenset(brands))


_OF_DATE: Final = re.compile(rf"(?:{'|'.join(MONTHS)}) ")
_DAY_BEFORE: Final = re.compile(r"(?<!\w)\d{1,2}(?:st|nd|rd|th)? $")


def names_in(text: str, vocabulary: Vocabulary) -> tuple[Name, ...]:
    """The names of a sentence in order, without possessive ending, leading title or leading small word."""
    return tuple(name for match in _NAME.finditer(text) for name in _names(match, text, vocabulary))


def people_in(title: str, vocabulary: Vocabulary) -> tuple[Name, ...]:
    """The full names of people in a title, whose other words may have capitals too: “Grace Hopper Goes to Sea”.

    A given name, and last a word that the article writes with a capital.
    """
    found = []
    for match in re.finditer(rf"(?<![\w-])[{_UPPER}][\w’'-]+(?: [{_UPPER}][\w’'-]+){{1,2}}", title):
        words = match.group().split()
        end = next((at for at in range(len(words), 1, -1) if words[at - 1] in vocabulary.capital), 0)
        if end and words[0] in GIVEN_NAMES and words[end - 1] not in ORGANISATION_HEADS | PLACE_HEADS:
            text = " ".join(words[:end])
            found.append(Name(Span(match.start(), match.start() + len(text)), text))
    return tuple(found)


_SAINTS: Final = ("St. ", "St ", "Saint ")
"""“St. Olm's”: a town, a church or a school."""
_BRAND_END: Final = re.compile(r"['’]s\b")


def _names(match: re.Match[str], text: str, vocabulary: Vocabulary) -> Iterator[Name]:
    whole = Span(match.start(), match.end())
    if (month := _OF_DATE.match(text, whole.start, whole.end)) and _DAY_BEFORE.search(text[: whole.start]):
        whole = Span(month.end(), whole.end)  # “On 18 August Ada spoke”: the month is no given name
    parts = (one for part in apart(whole, text) for one in _split_of(part, text))
    for part in parts:
        trimmed, title = _trimmed(part, text, vocabulary)
        if trimmed is not None and (brand := _BRAND_END.match(text, trimmed.end)):
            called = trimmed.of(text)
            last = called.split(" ")[-1]
            is_own = " " not in called or " & " in called or called.startswith(_SAINTS)
            is_brand = is_own and f"{last}{brand.group()}" in vocabulary.brands
            trimmed = Span(trimmed.start, brand.end()) if is_brand else trimmed
        if trimmed is not None and _is_name(trimmed, text, vocabulary, title):
            yield Name(trimmed, trimmed.of(text), title)


def _split_of(at: Span, text: str) -> Iterator[Span]:
    """Cut “X of Y” in two unless X is the kind of thing that is called so (“Treaty of Paris”).

    “Gave Sweden Western Pomerania” names two lands, “in Norland Jan Quill built one” a land and somebody.
    """
    start = at.start
    beside = _BESIDE.search(text, at.start, at.end)
    if beside and text[at.start : beside.start()] in PLACES:
        yield Span(start, beside.start())
        start = beside.end()
    if land := _IN_LAND.match(text, start, at.end):
        words = text[land.end() : at.end].split(" ")
        if land["land"] in PLACES and words[0] in GIVEN_NAMES and len(words) > 1 and _BEGINS.search(text[:start]):
            yield Span(*land.span("land"))
            start = land.end()
    war = _BEHIND_WAR.search(text, at.start, at.end)
    # “The Renaissance Center”: a time only where a land stands behind it.
    if war and (text.find("Renaissance", start, war.start()) < 0 or text[war.end() : at.end].split()[0] in PLACES):
        yield Span(start, war.start())
        start = war.end()
    for article in _AN.finditer(text, start, at.end):
        if article["before"] not in _INSIDE and _is_english(article["before"], article["behind"]):
            yield Span(start, article.start("joint"))
            start = article.end("joint")
    is_within = False  # “Convention on the Law of the Sea”: what it is about goes on
    for joint in _OF.finditer(text, start, at.end):
        name, *rest = text[start : joint.start()], *text[joint.end() : at.end].split()
        is_about = joint.group() != " on " or not rest or rest[0] not in PLACES
        town = _TOWN_IN.match(text, at.end)
        is_own = len(name.split()) >= _OWN_NAME + (name.split()[-1] in _CALLED_BY_TOWN)
        is_from = town is not None and town["land"] in PLACES and is_own
        is_headed = name.split()[-1] in _OF_HEADS or (is_within and (not rest or rest[0] not in PLACES))
        if (is_headed and is_about and not is_from) or _is_title(text, start):
            is_within |= joint.group() in (" on ", " for ")
            continue
        is_within = False
        yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, at.end)


def _is_english(*words: str) -> bool:
    """Whether English knows one of the words."""
    return any(word_space().knows(word.casefold()) for word in words)


def _is_title(text: str, start: int) -> bool:
    """Whether a name has an article of its own in the middle of a sentence: “turned it into A Fistful of Dollars”."""
    return re.search(r"[\w,] $", text[:start]) is not None and re.match(r"(?:The|An?) ", text[start:]) is not None


def _trimmed(at: Span, text: str, vocabulary: Vocabulary) -> tuple[Span | None, str]:
    """Without leading small words, peoples, months and titles; the titles are handed back."""
    titles: list[str] = []
    start = at.start
    while start < at.end:
        word = re.match(r"\S+", text[start : at.end])
        if word is None:
            break
        first = word.group().rstrip(".")
        rest = text[start + word.end() : at.end]
        opens = start == 0 or text[:start].rstrip()[-1:] in ("“", '"', ":", "")
        if opens and _opens_title(first, rest):
            break
        if _is_title_word(first) and rest.strip():
            if _is_named_so(first, rest) or (first in _ADJECTIVES and not _is_title_word(rest.split()[0])):
                break
            titles.append(first)
        elif _is_from(first, rest, text[:start], text[at.end :], vocabulary):
            pass
        elif not _only_describes(first, rest, text[:start]) and not _is_leading_word(first, rest, opens, vocabulary):
            break
        start += word.end() + (len(rest) - len(rest.lstrip()))
    return (Span(start, at.end) if start < at.end else None), " ".join(titles)


def _opens_title(word: str, rest: str) -> bool:
    """Whether small words that are written large stand beside each other: “And Then They Left”."""
    goes_on = _TITLE_GOES_ON.match(rest.lstrip())
    if goes_on is None or goes_on["second"] in GIVEN_NAMES or goes_on["second"] in MONTHS:
        return False
    small = (word.casefold(), goes_on["second"].casefold())
    return all(one in FUNCTION_WORDS and one not in ("the", "a", "an") for one in small)


def _is_from(word: str, rest: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Whether a people stands before somebody's name, of whom what follows tells: “the American Ada Quill, who”.

    Or of whom the name itself does, no word of it English: “the Olmian Koen Zorbaerts had a boat”.
    """
    words = rest.split()
    is_name = len(words) > 1 and all(one[0].isupper() and one.casefold() not in vocabulary.lower for one in words)
    is_body = is_name and words[-1] in ORGANISATION_HEADS | PLACE_HEADS
    is_somebody = (
        _LIVED.match(after) is not None
        or (before.endswith(" by the ") and len(words) > 1 and not word_space().knows(words[-1].casefold()))
        or is_foreign(rest.strip())
    )
    return word in DEMONYMS and is_name and not is_body and is_somebody


def is_foreign(name: str) -> bool:
    """Whether a name has two words, or three, and English knows none of them."""
    words = name.split()
    return len(words) in (2, 3) and not any("-" in one or word_space().knows(one.casefold()) for one in words)


_ADJECTIVES: Final = word_set("Foreign Prime Vice Chief Rear Attorney")
"""“Foreign Minister Quill”; “Foreign Trade Act” is nobody's."""
_CALLED_AFTER: Final = word_set("Hall Act Bill Cup Prize Theatre Hotel Club Stadium")
"""“Lady Quill Hall”, “Governor Zell Hotel”."""


def _is_title_word(word: str) -> bool:
    """“General”, and “Rear-Admiral”."""
    return PERSON_TITLES.issuperset(word.split("-"))


def _only_describes(word: str, rest: str, before: str) -> bool:
    """Whether a word with a capital says where a name is from, or of what faith it is: “Olm-born Jan Quill”."""
    if not rest.lstrip()[:1].isupper():
        return False
    origin = _HYPHENED.fullmatch(word)
    if origin is not None and (origin["how"] in _FROM or origin["of"] in DEMONYMS or origin["of"] in PLACES):
        return True
    return word in DEMONYMS and _MOSTLY.search(before) is not None


def _is_named_so(title: str, rest: str) -> bool:
    """Whether what looks like a title belongs to the name: “General Motors”, “Prince Edward Island”, “Saint John”."""
    if any(f"{title} {rest.strip()}".startswith(name) for name in TITLED_NAMES):
        return True
    is_firm = f"{title} {rest.strip()}" in KNOWN_ORGANISATIONS
    is_general = title == "General" and rest.split()[0] in _GENERAL
    is_thing = rest.split()[-1] in ORGANISATION_HEADS | PLACE_HEADS | _CALLED_AFTER
    return title == "Saint" or is_firm or is_general or is_thing


_CODE: Final = re.compile(r"(?=.*\d)[A-Z]{1,7}(?:-?[A-Z]?[a-z]{0,3})?-?\d[\w-]*")
"""“The Norlandian V-2”, “the Norlandian CRAS-Pol9”: a type or a term, and from where is no part of it."""
_NEVER_TITLES: Final = word_set("son daughter friend cousin nephew niece wife husband rival widow")
"""“The cave of Son Olm”: nobody is addressed so, and inside a sentence the capital is a name's."""


def _is_leading_word(word: str, rest: str, opens: bool, vocabulary: Vocabulary) -> bool:
    small = word.casefold()
    if word in GIVEN_NAMES and rest.lstrip()[:1].isupper() and not opens:
        return False
    if f"{word} {rest.lstrip()}".startswith(_GREAT):
        return False
    if word in _FEASTS and rest.split()[:1] and rest.split()[0] in _OF_FEASTS | PLACE_HEADS:
        return False
    is_doing = opens and _PARTICIPLE.fullmatch(word) is not None and word not in GIVEN_NAMES | vocabulary.capital
    if is_doing and word not in PLACES and rest.split()[:1] and rest.split()[0] in GIVEN_NAMES:
        return True  # “Reading Jan Quill on ships, she …”
    if opens and word in _LEADING_IN and rest.strip():
        return True
    if word in _NOT_NAMES:
        # “Latin Quarter” keeps its first word, “British Prime Minister Y”, “Italian Guglielmo Marconi” and “Canadian
        # J. Quill” do not.
        following = rest.split()[0] if rest.split() else ""
        belongs = (
            bool(following)
            and following not in PERSON_TITLES | GIVEN_NAMES | KNOWN_ORGANISATIONS
            and following not in PLACES
            and re.fullmatch(r"[A-Z]\.", following) is None
            and not _CODE.fullmatch(following)
        )
        return not (word in DEMONYMS and belongs) or _SOMEBODY_FROM.fullmatch(word) is not None
    if small in FUNCTION_WORDS or small in NUMBER_WORDS:
        # Inside a sentence a capital is meant: “the First World War”, “The Hague”.
        return opens or not rest.strip()
    if small in PERSON_ROLES:
        return opens or small not in _NEVER_TITLES
    return opens and small in vocabulary.lower and word not in vocabulary.capital


def _is_pair(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a hyphen or dash joins two names of the article, as in “the Altman-Musk feud”."""
    parts = re.split("[-–]", name)
    return len(parts) == 2 and all(part in vocabulary.capital for part in parts)


_THE_LORD: Final = re.compile(r"\b[Tt]he Lord $")
"""“The Lord Chamberlain”: behind “the” it is an office."""


def _is_name(at: Span, text: str, vocabulary: Vocabulary, title: str) -> bool:
    name = at.of(text)
    words = name.split()
    if not re.search(rf"[{_UPPER}]", name):
        return False
    if all(word in _NOT_NAMES or word.casefold() in FUNCTION_WORDS for word in words):
        return False
    if len(name) < 2 or _is_pair(name, vocabulary) or (len(words) == 1 and words[0].endswith(".")):
        return False
    if PERSON_TITLES.issuperset(words) or _SOMEBODY_FROM.fullmatch(name):
        return False  # “the Chief Justice”, “an Englishwoman”
    if len(words) == 1 and title == "Lord" and _THE_LORD.search(text[: at.start]):
        return False
    if at.start == 0 and len(words) > 1 and DEMONYMS.issuperset(words[1:]):
        return False  # “Retreating German troops”
    if len(words) > 1 or title or re.search(rf"\d|[a-z][{_UPPER}]|[{_UPPER}]{{2}}", name):
        return True
    opens = at.start == 0 or text[: at.start].rstrip()[-1:] in ("“", '"', ":", "")
    if at.start == 0 and name.casefold() not in vocabulary.lower and _WHO.match(text, at.end):
        return True
    # “Shipping people count …”: a word that the article also writes small is none because a name begins with it.
    is_known = name in vocabulary.capital or name in KNOWN_ORGANISATIONS
    return not opens or (is_known and name.casefold() not in vocabulary.lower)
