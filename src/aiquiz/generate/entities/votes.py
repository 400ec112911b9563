"""Hints at what a name stands for: each is a vote for a type, with a weight, and sometimes for a sort of that type."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from aiquiz.generate.entities.arms import beat_them, was_taken
from aiquiz.generate.entities.names import EPITHETS, Name, is_foreign
from aiquiz.generate.entities.nouns import VESSELS
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES, KNOWN_ORGANISATIONS, PLACES
from aiquiz.generate.language.lexicon import (
    HOUSE_ENDS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    PERSON_ROLES,
    PLACE_HEADS,
    PRODUCT_NOUNS,
    TEAM_NOUNS,
    TEAM_WORDS,
)
from aiquiz.generate.language.streets import STREET_BEHIND
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["DECISIVE", "RIVER", "STRONG", "TEAM", "Vote", "context_votes", "own_votes"]

_TWO: Final = 2
DECISIVE: Final = 3.0
"""As good as a definition: one such vote makes a type firm."""
STRONG: Final = 2.0
_WEAK: Final = 1.0
RIVER: Final = "river"
TEAM: Final = "team"
"""The sort of organisation that plays others, so that no company stands among clubs."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One hint: the type, how much it counts (0.4 to 3), and the sort of that type where the hint tells it."""

    type: AnswerType
    weight: float
    subtype: str = ""


PERSON, ORGANISATION = AnswerType.PERSON, AnswerType.ORGANISATION
PLACE, PRODUCT = AnswerType.PLACE, AnswerType.PRODUCT

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
    "|employees|mechanics|salesmen|workforce|dividend|leadership|customers|lawyers|engineers|subsidiary|market|owners"
)
_ROLE_OF = (
    "CEO|chief executive|chief executive officer|co-founder|founder|chairman|chairwoman|head|president|employees?"
)
_OWNED_BY_TEAMS = "coach|goalkeeper|striker|midfielder|stadium|supporters|quarterback|pitcher|home ground|squad"
_AFTER: Final = (
    (re.compile(rf"(?: once| later| also| had| has)? (?:{_PERSON_VERBS})\b"), PERSON, _WEAK),
    (re.compile(r",? who\b"), PERSON, STRONG),
    (re.compile(rf"(?: once| later| also| had| has| recently)? (?:{_ORGANISATION_VERBS})\b"), ORGANISATION, _WEAK),
    (re.compile(rf"['’]s? (?:{_OWNED_BY_ORGANISATIONS})\b"), ORGANISATION, STRONG),
    (
        re.compile(
            r" (?:took over|took office|was appointed|was elected|was named|became) (?:as )?(?:the )?"
            rf"(?:first |new |next )?(?:{_ROLE_OF}|king|queen|emperor|prime minister|director)\b"
        ),
        PERSON,
        DECISIVE,
    ),
    (re.compile(r" (?:was born|was educated|grew up)\b"), PERSON, DECISIVE),
    (re.compile(rf" (?:{'|'.join(sorted(PRODUCT_NOUNS))})\b"), PRODUCT, _WEAK),
)
_BEFORE: Final = (
    (re.compile(rf"\b(?:{_ROLE_OF}) of (?:the )?$"), ORGANISATION, STRONG),
    (re.compile(r"\b(?:joined|left|co-founded|founded|sued|acquired|bought) (?:the )?$"), ORGANISATION, _WEAK),
    (re.compile(r"\b(?:shares|stake|investors?|engineers?) (?:in|of|at) $"), ORGANISATION, _WEAK),
    (re.compile(r"\b(?:at|for|with) $"), ORGANISATION, 0.4),
    (re.compile(r"\b(?:in|near|from|to|into|reached|throughout|across|outside) (?:the )?$"), PLACE, 0.4),
    (
        re.compile(r"\b(?:city|town|village|port|island|river|region|province|state|capital|district) of $"),
        PLACE,
        DECISIVE,
    ),
    (re.compile(r"\b(?:launched|released|unveiled|introduced|running|via|using) $"), PRODUCT, _WEAK),
    (
        re.compile(
            r"\b(?:(?:played|painted|written|composed|sung|sculpted|conducted"
            r"|(?:team|group|party|expedition|squad|squadron|army)\b[^,;.]{0,30} (?:led|headed|commanded)) by"
            r"|(?:daughter|son|wife|widow|nephew|niece|pupil|ideas|writings|poems|novels|plays|theories"
            r"|paintings) of) $"
        ),
        PERSON,
        DECISIVE,
    ),
    (
        re.compile(r"\b(?:at work on|author of|premiere of|(?:copy|copies|edition|staging) of|starred in) $"),
        PRODUCT,
        DECISIVE,
    ),
)
_OF_TEAM: Final = re.compile(rf"['’]s? (?:{_OWNED_BY_TEAMS})\b")
_VERBS_TOO: Final = (
    "fund|bank|head|host|guide|coach|captain|pilot|model|judge|partner|champion|market|guard|police|staff"
)
_NOUN_BEFORE: Final = re.compile(
    rf"(?<!\bto )\b(?P<noun>[a-z][a-z-]+),? (?:called |named |known as )?$"
    rf"|\bto (?!(?:{_VERBS_TOO}) )(?P<given>[a-z-]+) $"
)
"""“The fund Olm”, “sold to supplier Olm”, and not “helped to fund Olm”, where it is a verb."""
_LANDS: Final = word_set("country state province region")
"""A land has a president, is at war with others, sells its grain and is a union of states: no firm for all that."""
_HUGE: Final = re.compile(r"\b(?:[Aa]|[Tt]he|[Tt]his) giant $")
"""“A giant Pacific octopus” is big; “the chip giant Olm” is a firm."""
_APPOSITION: Final = re.compile(
    r"(?:(?:,|—| –)(?: (?:is|was|are|were))?| (?:is|was|are|were)) (?:an?|the|then|its|his|her|their"
    r"|former)\b(?P<words>(?: [A-Za-z][\w’'-]*){1,6})"
)
_THING_HEADS: Final = word_set(
    "Prize Medal Award Cup Trophy Telescope Effect Theorem Law Act Lecture House Hall Stadium Memorial Line Disease"
    " Syndrome Report Plan Doctrine Affair Case Letters Papers Day Catalogue Catalog Atlas Dictionary Encyclopaedia"
    " Encyclopedia Survey Library Collection Comet Nebula Galaxy Code Convention Protocol Accord Amendment Principle"
    " Equation Constant Scale Cycle Process Project Programme Program Method Test Trial Trials"
)
"""What is called after a person is no person: “Nobel Prize”, “Victoria Cross”."""
_WORK_BEFORE: Final = re.compile(
    r"\b(?:series|film|movie|novel|book|play|opera|song|poem|painting|album|musical|symphony|ballet|documentary|show|game)"
    r",? [“\"]?$"
)
"""“The series The Bridge”: what a work is called is neither a place nor a person."""
_TIMES: Final = word_set("Ages Age Era Renaissance Enlightenment Reformation Restoration")
"""“The Middle Ages”: a time, whatever its first word is."""
_LIKE_SOMEBODY: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-z]+ (?:[A-Z]\. )?[A-ZÀ-ÖØ-Þ][a-z]+")
_NO_NOUN_BEHIND: Final = re.compile(
    r"[,.;:)]|$| (?:in|on|at|from|with|to|by|was|were|had|sank|left|sailed|broke|struck|carried|and|which"
    r"|that|fought)\b"
)
"""“Assembled the Robert E. Peary in four days”: behind “the”, and before no noun, a person's name is a ship's."""
_SONS: Final = word_set("Ibn ibn bin bint")
"""“Ibn Zorb”, “Ada bint Quill”: the son of Zorb, the daughter of Quill."""
_PARTICLES: Final = word_set("de da di du van von der la le del den ten")
"""“Lee de Forest”: with one of these behind a given name the last word says no sort of place."""
_COUNTED_AGES: Final = word_set("First Second Third Fourth Fifth Old Middle New")
"""“The Second Republic”: a time of a land, and no place."""
_SURNAMES_TOO: Final = word_set("Church Hill Park Bank Forest Bridge Court Castle Press Post Coast Service Force Club")
"""“George Church”: behind a given name such a word may be anybody's."""
_WHO_BEHIND: Final = re.compile(r", (?:who|whose)\b")
_WHO_ARE: Final = re.compile(r",? who (?:are|were|have)\b")
"""“Moors, who are Muslims”: a people."""
_THE_MANY: Final = re.compile(
    rf"\b(?:[Tt]he (?:[a-z-]+ )?|[Aa]n? |(?:from|in|at|near) |(?:{'|'.join(sorted(PERSON_ROLES))}|people|men"
    r"|women)s? of )$"
)
"""“The Olms, who …”, “soldiers from Olm, who …”, “the king of Olm, who …”: the clause is about others."""
_OF_A_LIFE: Final = re.compile(
    r"\b(?:(?:was|were|been) born (?:in|at|near)|(?:emigrated|fled|sailed|exiled|banished|deported) to"
    r"|(?:settled|grew up|died|lived|brought up|raised) in|died at|village of|suburb of) $"
)
"""Whatever somebody was born in or fled to is a place."""
_EVENTS: Final = word_set("War Wars Revolution Battle Campaign Siege Terror Famine Flood Fire Holocaust Inquisition")
_CALLING: Final = re.compile(
    r"(?:[a-z]+-?maker|(?:[a-z]{3,}(?<!hu))?man|[a-z]*(?:woman|wife)|[a-z]+(?:worker|keeper|smith|ician|ologist|grapher|baller)"
    r"|runner|driver|dancer|singer|shipbuilder|butcher|baker|tailor|weaver|potter|trainer|housewife|orphan)"
)
"""“Stone, a mirror-maker”, “Quill, a housewife”: what somebody lives by, by how the word is made."""
_WHO_IS_HE: Final = re.compile(
    r" [a-z][^.]*?"
    r"(?:; |, (?:and|but|where|when|because) |\b(?:that|when|where|until|because|before|after|while) )s?he\b"
)
"""“Quill resigned, claiming that he was owed money”: nobody else stands before the “he”."""
_OPENS_SENTENCE: Final = re.compile(r"(?:(?:In|On|By) [A-Za-z\d ]{4,20},? )?")
_OFFICE_BEFORE: Final = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?) (?:[\w-]+ ){{0,3}}?(?:"
    rf"{'|'.join(sorted(PERSON_ROLES - {'rival'}))}"
    r"|sultan|tsar|shah|commissioner|consul|viceroy|regent|heir|assistant|apprentice|founder|curator|owner|goalkeeper"
    r"|driver)(?: of (?:the |his |her |its )?[\w’'-]+(?: [A-Z][\w’'-]+)?)?, $"
)
"""“The sultan of Morocco, _____, ordered”, “the head of his institute, _____, admitted”."""
_BORN_BEFORE: Final = re.compile(r"[A-Z][a-z]+-(?:born|trained|bred)(?: [a-z-]+){1,3},? $")
"""“The Norland-born maker of lamps _____”: no firm is born."""
_FROM_THERE: Final = re.compile(rf"\b[Tt]he (?:{'|'.join(sorted(DEMONYMS))}) $")
"""“The Norwegian Koen Zorbaerts”: behind a people, and in no tongue that could name a thing in a sentence, somebody."""
_VESSEL_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(sorted(VESSELS))}) $")
"""“The tanker Ohio”: no land, whatever it is called after."""
_RIVERS_TOO: Final = word_set("Amazon")
"""Firms called after a river: the river has an article before it."""
_ARTICLE_BEFORE: Final = re.compile(r"\b[Tt]he (?:(?:lower|upper|icy|frozen|broad|wide|great|muddy|mighty|middle) )?$")
"""“Crossed the icy Delaware”: a state has no article, the river that it is called after has one."""
_MEASURED: Final = re.compile(r", (?:at|with) [^,.;]*\d[\d,.]*[^,.;\d]*,(?= (?:is|was) (?:the|an?)\b)")
"""“Ben Olm, at 1,345 metres, is the highest mountain”: what is said of it stands behind its measure."""
_BRAND: Final = re.compile(r"[A-Z][\w-]+['’]s")
"""“McDonald's”, where that is the name itself."""
_BODIES: Final = word_set("fund brokerage")
"""“The hedge fund D. E. Quill”."""
_BODIES_OF: Final = word_set("Senate Assembly Congress Parliament Chamber Council")
"""“The Senate of the Republic” is no republic."""
_EITHER: Final = word_set("developer publisher contender")
"""What firms are, and people."""
_WHICH_SIDE: Final = re.compile(
    r"\b(?:north|south|east|west|northern|southern|eastern|western|left|right|far|near|other|one|either|both|this|that"
    r"|same|opposite) side,? $"
)
"""“On the north side, Olm on the south”: no side plays."""
_OF_A_FIRM: Final = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:[\w-]+ )*owner, $")
"""“Its owner, Quill, made boats”: somebody, or a firm."""
_OFFICE_OF: Final = re.compile(
    r"\b(?:(?:lord |deputy )?mayor|mayoress|(?:lieutenant[- ])?governor(?:-general)?|(?:arch)?bishop|sheriff"
    r"|burgomaster|prefect|bailiff|reeve) of $",
    re.I,
)
"""“Elected mayor of Olm, the first woman …”: what has a mayor is a place, and who is told of then holds the office."""
_LEADS_TO: Final = re.compile(r"\b(?:in|at|near) (?:[A-ZÀ-ÖØ-Þ][\w’'-]* (?:and|or) )?$")
"""“Born in Olm, the son of a tinsmith”: behind a place the words go on with somebody before it."""
_ASIDE_ENDS: Final = re.compile(r"\b(?:in|at|near|from|of) $")
_GOES_ON: Final = re.compile(r", (?:is|was|are|were) ")
"""“A maid from Olm, was the first woman there.”"""
_NUMBERED_OF: Final = re.compile(r"\b[A-Z][\w’'-]+ [IVX]+ of $")
"""“Henry III of Olm, who sent …”: who is the king."""
_WAY_TO: Final = re.compile(
    r"\b(?:rail(?:way|road)s?|lines?|tracks?|roads?|motorways?|canals?|pipelines?|cables?|routes?|trains?|ferr(?:y|ies)"
    r"|flights?|voyages?|journeys?|coast|border)\b[^,;.]{0,40} from (?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*"
    r"(?: [A-ZÀ-ÖØ-Þ][\w’'-]*){0,2} to $"
)
"""“A railway from Ulm to Olm Pool.”"""
_HOUSE: Final = re.compile(
    rf"(?!(?:Fathers|Mothers|Husbands|Wives) ).+ (?:&|and) (?:{'|'.join(map(re.escape, sorted(HOUSE_ENDS)))})"
)
"""“James Olm & Sons”, “Olm and Company”: a firm, whoever it is called after; “Fathers and Sons” is a book."""
_BROTHERS: Final = re.compile(r".+ (?:Brothers|Bros\.?)")
"""“Quill Brothers sold soap”; behind “the” they are people."""
_STOP_HEAD: Final = re.compile(r"^(?:of|in|for|that|which|who|with|from|at|on|to|and|by|as|is|was)$")


def own_votes(name: str) -> Iterable[Vote]:
    """What the name's own words say."""
    words = name.split()
    if words[-1] in _TIMES:
        return
    if name.removeprefix("the ") in PLACES:
        is_land = len(words) > 1 and PLACES[name.removeprefix("the ")] == "country"
        # “The Soviet Union sold tanks” and bought grain; a land it stays.
        yield Vote(PLACE, 3 * DECISIVE if is_land else DECISIVE)
    if name in KNOWN_ORGANISATIONS or _BRAND.fullmatch(name):
        yield Vote(ORGANISATION, DECISIVE)
        if len(words) > 1:
            return  # “Tim Hortons” is no Tim
    if name in GIVEN_NAMES:
        yield Vote(PERSON, _WEAK)
    if len(words) > 1 and (words[0] in _SONS or not _SONS.isdisjoint(words[1:-1])):
        yield Vote(PERSON, DECISIVE)
    if _HOUSE.fullmatch(name):
        yield Vote(ORGANISATION, DECISIVE)
    if words[-2:-1] == ["the"] and words[-1] in EPITHETS and len(words) == 3:
        yield Vote(PERSON, DECISIVE)
        return
    if words[-1] in DEMONYMS or words[-1].removesuffix("s") in DEMONYMS:
        return  # “Roman Catholics”: Roman is a first name too
    is_family = words[0] in GIVEN_NAMES and not _PARTICLES.isdisjoint(words[1:-1])
    is_age = words[0] in _COUNTED_AGES and words[-1] in ("Republic", "Empire", "Kingdom")
    is_body = words[0] in _BODIES_OF and words[1:2] == ["of"]
    if (len(words) > 1 and words[-1] in PLACE_HEADS and not (is_family or is_age or is_body)) or words[0] in (
        "Mount",
        "Lake",
        "Cape",
        "Port",
        "Fort",
        "Gulf",
        "Isle",
    ):
        yield Vote(PLACE, DECISIVE)
    if len(words) > 1 and (words[-1] in TEAM_WORDS or words[0] in ("FC", "AFC", "SC")):
        yield Vote(ORGANISATION, DECISIVE, TEAM)
    is_fund = len(words) == 2 and words[-1] == "Capital"  # “Olm Capital”, but no “European Green Capital”
    if is_fund or (
        len(words) > 1
        and (words[-1] in ORGANISATION_HEADS or words[0] in ("University", "Bank", "Ministry", "Institute"))
    ):
        yield Vote(ORGANISATION, DECISIVE)
    is_thing = not is_family and (
        is_fund
        or "&" in words  # “James Olm & Quill” is no James
        or (words[0] == "Mark" and re.fullmatch(r"[IVX]+", words[-1]) is not None)
        or words[-1] in ORGANISATION_HEADS | PLACE_HEADS | _THING_HEADS | HOUSE_ENDS
    )
    if (
        words[0] in GIVEN_NAMES
        and not (is_thing or words[-1][0].isdigit())
        and 2 <= len(words) <= 4
        and all(word[:1].isupper() or len(word) < 4 for word in words)
    ) or re.fullmatch(r"(?!U\.[SKN]\.|D\.C\.)(?:[A-Z]\. ?)+[A-Z][a-z]+", name):
        yield Vote(PERSON, DECISIVE)
    if _is_double_name(words):
        yield Vote(PERSON, DECISIVE)
    if len(words) == 2 and words[0] in GIVEN_NAMES and words[1] in _SURNAMES_TOO:
        yield Vote(PERSON, DECISIVE)
    if re.search(r"[A-Za-z][/ -]?\d", name) and not re.search(r" [IVX]+$", name):
        yield Vote(PRODUCT, STRONG)


def _is_double_name(words: list[str]) -> bool:
    """“Jean-Marie Quill”: two first names in one, and a surname that is no head of a place or a body."""
    given = words[0].split("-")
    if len(given) != _TWO or not 2 <= len(words) <= 3 or not (given[0] in GIVEN_NAMES and given[1][:1].isupper()):
        return False
    is_thing = words[-1].rpartition("-")[2] in ORGANISATION_HEADS | PLACE_HEADS | _THING_HEADS
    # “Franz-Joseph Glacier” is a thing; of “Austin-Olm Quill” nothing tells that the first word is somebody's.
    is_known = given[1] in GIVEN_NAMES and given[0] not in PLACES
    return is_known and not is_thing and all(word[:1].isupper() and not word[-1].isdigit() for word in words)


def context_votes(text: str, name: Name) -> Iterable[Vote]:
    """What one sentence says of one name; of a land nothing says that it is a firm, though it may be a team."""
    is_land = PLACES.get(name.text) in _LANDS and name.text not in KNOWN_ORGANISATIONS
    for vote in _hints(text, name):
        if not is_land or vote.type is not ORGANISATION or vote.subtype == TEAM:
            yield vote


def _hints(text: str, name: Name) -> Iterable[Vote]:
    if name.text.split()[-1] in _TIMES:
        return  # “in the Middle Ages the town …” does not say that they are a town
    before, after = text[: name.at.start], text[name.at.end :]
    if name.title and name.text.split()[-1] not in _THING_HEADS:
        yield Vote(PERSON, DECISIVE)
        before = re.sub(rf"(?:{re.escape(name.title)})\.? $", "", before)
    are_many = name.text.endswith("s") and _WHO_ARE.match(after) is not None and " and " not in before[-5:]
    has_office = _OFFICE_OF.search(before) is not None
    is_of_somebody = has_office or _NUMBERED_OF.search(before) is not None
    for pattern, kind, weight in _AFTER:
        if pattern.match(after) and not are_many and not (is_of_somebody and after.startswith((", who", " who"))):
            yield Vote(kind, weight)
    for pattern, kind, weight in _BEFORE:
        if pattern.search(before):
            yield Vote(kind, weight)
    is_like_somebody = name.text.split()[0] in GIVEN_NAMES and _LIKE_SOMEBODY.fullmatch(name.text) is not None
    if is_like_somebody and not name.title and before.endswith(("the ", "The ")) and _NO_NOUN_BEHIND.match(after):
        yield Vote(AnswerType.TERM, DECISIVE)
    if _WHO_BEHIND.match(after) and not are_many and not is_of_somebody and not _THE_MANY.search(before):
        yield Vote(PERSON, _WEAK)  # with the hint of “who” as good as a definition; “the Olms, who …” are a people
    if _OF_A_LIFE.search(before) and name.text.split()[-1] not in _EVENTS and not re.search(r"\d", name.text):
        yield Vote(PLACE, DECISIVE)
    if beat_them(before, name.text, after):
        yield Vote(PERSON, DECISIVE)
    if has_office or _WAY_TO.search(before) or was_taken(before, name.text):
        yield Vote(PLACE, DECISIVE)
    if STREET_BEHIND.match(after):
        yield Vote(PLACE, DECISIVE)
    if _FROM_THERE.search(before) and is_foreign(name.text):
        yield Vote(PERSON, DECISIVE)
    if _VESSEL_BEFORE.search(before) and any(own_votes(name.text)):
        yield Vote(AnswerType.TERM, DECISIVE)
    if name.text in _RIVERS_TOO and before.endswith(("the ", "The ")):
        yield Vote(PLACE, DECISIVE)
    if (
        PLACES.get(name.text) in ("state", "province")
        and _ARTICLE_BEFORE.search(before)
        and _NO_NOUN_BEHIND.match(after)
    ):
        yield Vote(PLACE, DECISIVE, RIVER)
    if _WORK_BEFORE.search(before):
        yield Vote(PRODUCT, DECISIVE)
    if _BROTHERS.fullmatch(name.text) and not before.endswith(("the ", "The ")):
        yield Vote(ORGANISATION, DECISIVE)
    if _OF_TEAM.match(after):
        yield Vote(ORGANISATION, STRONG, TEAM)
    if (noun := _NOUN_BEFORE.search(before)) and not _HUGE.search(before) and not _WHICH_SIDE.search(before):
        is_born = _BORN_BEFORE.search(before) is not None
        called = noun["noun"] or noun["given"]
        yield from [Vote(PERSON, DECISIVE)] if is_born else _noun_votes(called, DECISIVE)
    if measured := _MEASURED.match(after):
        after = after[measured.end() :]
    if (match := _APPOSITION.match(after)) and (after[:1] in ",— " and after[:2] != " a"[:1]):
        noun_behind = _head_noun(match["words"])
        told = [*_noun_votes(noun_behind, DECISIVE)]
        if _CALLING.fullmatch(noun_behind) and noun_behind not in PERSON_ROLES:
            told.append(Vote(PERSON, DECISIVE))
        yield from (vote for vote in told if vote.type is not PERSON or not _is_of_another(before, after))
    if _is_he(text, name):
        yield Vote(PERSON, _WEAK)
    if after.startswith(",") and _OFFICE_BEFORE.search(before):
        yield Vote(PERSON, _WEAK if _OF_A_FIRM.search(before) else DECISIVE)
    if re.match(r", (?:[A-Z][a-z]+ ?){1,2}(?:[,.;]|$)", after) and re.search(r"\b(?:in|at|near|of|from) $", before):
        place = re.match(r", ((?:[A-Z][a-z]+ ?){1,2})", after)
        if place and place.group(1).strip() in PLACES:
            yield Vote(PLACE, DECISIVE)


def _is_of_another(before: str, after: str) -> bool:
    """“In Olm, the son of a tinsmith”, “a maid from Olm, was …”: what follows tells of somebody before the name."""
    if _OFFICE_OF.search(before):
        return True
    return bool(_LEADS_TO.search(before) or (_ASIDE_ENDS.search(before) and _GOES_ON.match(after)))


def _is_he(text: str, name: Name) -> bool:
    """Whether a sentence that begins with the name, or behind when it was, goes on with a “he” of nobody else."""
    opens = _OPENS_SENTENCE.fullmatch(text[: name.at.start]) is not None
    found = _WHO_IS_HE.match(text[name.at.end :]) if opens else None
    words = re.findall(r"[\w’-]+", found.group()) if found else []
    is_alone = all(word in PLACES or not word[0].isupper() for word in words)
    return found is not None and is_alone and PERSON_ROLES.isdisjoint(words)


def _head_noun(words: str) -> str:
    """The noun an apposition is about: the last word before a preposition, relative or verb."""
    head, office = "", ""
    for word in words.split():
        if word == "of" and head[:1].isupper():
            office = office or head  # “the University of Olm scientist”: the name ends, and the noun comes
        elif _STOP_HEAD.match(word):
            break
        else:
            head = word
    return (office if office and head[:1].isupper() else head).strip(",")


def _noun_votes(noun: str, weight: float) -> Iterable[Vote]:
    noun = noun.casefold()
    if noun in PERSON_ROLES and noun != "rival":  # a firm has rivals too
        yield Vote(PERSON, weight)
    if noun in ORGANISATION_NOUNS or noun in _BODIES:
        yield Vote(ORGANISATION, _WEAK if noun in _EITHER else weight)
    if noun in TEAM_NOUNS:
        yield Vote(ORGANISATION, weight, TEAM)
    if noun in PRODUCT_NOUNS:
        yield Vote(PRODUCT, weight)
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
        "mountain",
        "peak",
        "volcano",
    ):
        yield Vote(PLACE, weight)
