"""What a title names: the things that its text may be about, each with how plainly the title says so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from aiquiz.generate.cohesion.definite import VERBS
from aiquiz.generate.language.gazetteer import DEMONYMS, PLACES
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, PREPOSITIONS
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.topics.framing import asked_outright, outright, plain_title, undated
from aiquiz.values import dataclass

__all__ = [
    "Phrase",
    "Role",
    "as_clause",
    "before_clause",
    "holds_sentence",
    "in_small",
    "is_name",
    "names_joined",
    "phrases_of",
    "tells_of_somebody",
]

_BREAK: Final = re.compile(
    r": | [–—|-] |; |(?<=[a-z]{3})\. (?=[A-Z])|, (?=(?:or|from|who|which|how|why|when|the|five|ten|\w+ years)\b)", re.I
)
_CLAUSE: Final = re.compile(r" (?:that|which|who|whose|where|when) ", re.I)
"""“The mould that changed medicine”."""
_SOMEBODY: Final = re.compile(r"\b(?!one\b)[a-z]+ who(?:se|m)?\b", re.I)
_ROLE: Final = re.compile(
    r"^(?:The|An?) (?:[\w’'-]+ ){0,2}(?:man|woman|girl|boy|lady|doctor|teacher|painter|poet|queen|king|prisoner|pilot"
    r"|philosopher|physicist|chemist|mathematician|scientist|explorer|runner|swimmer|singer|dancer|boxer|novelist"
    r"|photographer|nurse|nun|monk|engineer|surgeon|astronomer|naturalist|inventor|composer|sculptor|architect|mother|father|daughter)\b",
    re.I,
)
"""“The Old Man Mad About Drawing”."""
_ASKING: Final = re.compile(r"(?:How|Why|When|What) (?=\w)", re.I)
_DOING: Final = re.compile(r"(?:How|Why|When|Where) (?:do|did|can) (?P<what>(?:[\w-]+ ){0,2}?[\w-]{3,}s) \w+", re.I)
"""“How do glaciers move?”"""
_ARTICLE: Final = re.compile(r"^(?:The|An?) ", re.I)
_ADVERB: Final = re.compile(
    r"(?<=\w) (?:finally|suddenly|really|actually|nearly|quietly|slowly|almost|never|still|once|just|ever|always|also"
    r"|even)$",
    re.I,
)
"""“How Zorbo Finally Got All of Olm”"""
_EVERY: Final = re.compile(r"^(?:every|each|all|any|no|most|some) ", re.I)
"""“Why every map is wrong” is about maps."""
_SAYING: Final = re.compile(r"[“\"‘'](?:[^“”\"]* )?[a-z][\w’'-]{3,}[^“”\"]*[”\"’']")
"""“"All forgotten": the Olm report …”: what somebody said. In “"Guernica": a painting” all words have capitals."""
_DAY: Final = re.compile(
    r"(?:The|A|One) (?:Day|Night|Year|Winter|Summer|Spring|Autumn|Week|Month|Morning|Hour)\b", re.I
)
"""“The Day the Lights Went Out” is no sentence that tells what happened."""
_OURS: Final = re.compile(
    r"(?:^|\b(?:why|how|what|when|where|if|and|that|because|the \w+) )I\b|\b(?:my|our|we|your|you)\b", re.I
)
"""“Why I gave up flying”, but “World War I”."""
_BE: Final = word_set("is are was were has have had does do did works work")
_TITLE_VERBS: Final = (
    VERBS
    | _BE
    | word_set(
        "means matter matters moves wins ends happens needs helps hurts dies agrees approves rejects announces unveils "
        "discovers completes overtakes elects resigns sues acquires admits confirms warns vows denies recalls ousts "
        "raises lowers hikes slashes yields reveals seeks publishes releases launches sets flies redraws scraps "
        "opens shuts bans buys sells joins quits reopens builds brings gives takes becomes loses"
    )
)
_FINITE: Final = word_set("is are was were has have had do does did can could must should will would may might")
"""What stands right behind its subject: the word before it is no verb, though it ends as one."""
_ONLY_FINITE: Final = _FINITE - word_set("do did can will may might")
"""Those that are no word of a name, as in “Tin Can Bay” and “Good Will Farm”."""
_OF_TWO: Final = word_set(
    "take agree settle sign merge fight clash face go make win lose join sue plan set reach race battle vie part split"
    " strike end open close share lead choose show"
)
"""What two do in a headline …"""
_VERB_OF_TWO: Final = 3
"""… as its fourth word."""
_APPOSED: Final = re.compile(r", [^,]+,?$")
"""“Ada Quill, Norland's first pilot, dies”: the headline tells of Ada Quill."""
_AND_ITS: Final = re.compile(r",? and (?:its|his|her|their) .+$", re.I)
_OPENS_WITH_PREPOSITION: Final = re.compile(
    r"(?:From|Into|Under|Beneath|Beyond|Behind|Between|Across|Against|Among|Out|Down|Up|Off|Over|At|In|On|Of|With|Without"
    r"|Through|Towards?|Before|After|By|To|For) ",
    re.I,
)
"""“From Flower Cards to Pocket Monsters” is no sentence."""
_NAMED_BESIDE: Final = re.compile(r"(?P<named>.+?),? and (?:the|an?) (?P<described>.+)", re.I)
"""“The Olm Tower and the Man Who Never Climbed It” names the tower, and only describes the man."""
_NAME_AND_WHAT: Final = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+){0,3}), (?:[\w’'-]+ ){0,4}[a-z][\w-]+"
)
"""“Zell, Norland goalkeeper who …” names Zell and says what he was."""
_MAX_SUBJECT: Final = 10
_NO_SUBJECT: Final = word_set("i we you it they he she is are was were do does did")
_MAX_NAME: Final = 4
_WORDS_OF_PLACE: Final = (2, 3, 4)
_HEADLINE_FROM: Final = 4
"""A title of fewer words is no sentence."""


_NAME: Final = r"(?:[A-ZÀ-ÖØ-Þ]|[a-z]{1,4}[A-Z])[\w.&’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.&’'-]*){0,2}"
_TWO_AND_WHAT: Final = re.compile(rf"(?P<one>{_NAME}), (?P<other>{_NAME}),? and (?:the|their|an?) (?i:.+)")
_LISTED: Final = re.compile(rf"{_NAME}(?:, {_NAME})*,? (?:and|&) {_NAME}")
_JOINT: Final = re.compile(r",? (?:and|&) |, ")
_SEVERAL: Final = 3
_ENDS_IN_S: Final = re.compile(r"(?!.*(?:ss|us|is)$)[\w-]{3,}s")
"""A plural, or what one does."""
_EPITHET: Final = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:[A-Z][a-z]+ )?(?i:city|town|port|capital|island|land|country|kingdom|state|home|queen"
    r"|king|mother|father|cradle|gateway|heart|pearl|jewel|crossroads) (?:of|on|in|to|with|without|between) \w",
)
"""“Olm, City of Two Bridges”"""
_KIND_AND_NAME: Final = re.compile(rf"(?:[\w’'-]+ ){{1,4}}(?P<kind>[a-z][a-z-]{{2,}}) (?P<name>{_NAME})")
"""“Norland carmaker Zorbo”"""


_NAMES_WORD: Final = re.compile(r"(?!(?:The|An?|Two|Three|How|Why)$)[A-ZÀ-ÖØ-Þ][\w.’'-]*")


class Role(Enum):
    """How a title names a thing: as what it says outright that its text is about, as itself, as what it asks or tells
    about, by a clause, by a whole sentence that tells what happened, or as what it describes."""

    OUTRIGHT = "outright"
    WHOLE = "whole"
    ASKED = "asked"
    CLAUSE = "clause"
    HEADLINE = "headline"
    DESCRIBED = "described"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a title without an article before them."""

    text: str
    role: Role


def in_small(title: str, text: str) -> str:
    """The title as the text would write it: words that the text writes small within a sentence are small."""
    if re.search(rf"\b{re.escape(title)}\b", text):
        return title[:1].upper() + title[1:] if title.islower() else title
    if title.isupper() and " " not in title and not re.search(rf"\b{re.escape(title)}\b", text, re.I):
        return title  # letters that stand for words
    words = title.split(" ")
    # “Svalbard Global Seed Vault”: behind a name every capital belongs to the longer one.
    is_in_capitals = all(word[:1].isupper() and word[1:].islower() for word in words)
    if len(words) > 2 and is_in_capitals and is_name(words[0], text):
        return title
    # “Prize Vault” in the text keeps “Prize Vaults” of the title.
    as_named = words
    if title.isupper():
        as_named = [word.lower() if word.casefold() in FUNCTION_WORDS else word.capitalize() for word in words]
    kept = {at for at in range(1, len(words)) if f"{as_named[at - 1]} {as_named[at].removesuffix('s')}" in text}
    kept |= {at - 1 for at in kept} | _in_places(as_named)
    shown = [
        as_named[at] if at in kept else _small(word, text, was_shouted=title.isupper())
        for at, word in enumerate(words)
        if at
    ]
    # “Olm Global Seed Vault”: a capital that stays, though the text knows no such name, belongs to the whole one.
    is_mixed = any(one[:1].isupper() and other.islower() for one, other in itertools.pairwise(shown))
    if is_in_capitals and is_mixed and not any(word in PLACES or word in DEMONYMS for word in shown):
        return title
    first = as_named[0]
    if title.isupper() and 0 not in kept:
        first = _small(first, text, was_shouted=True)
    return " ".join([first[:1].upper() + first[1:], *shown])


def _small(word: str, text: str, *, was_shouted: bool) -> str:
    """The word in small letters where the text has it so, and never with a capital behind another word."""
    bare = word.strip("“”\"'’,.;:!?()")
    if not bare or not bare[0].isupper():
        return word
    if was_shouted:
        if len(bare) > 1 and re.search(rf"\b{re.escape(bare)}\b", text):
            return word  # letters that stand for words
        if bare.casefold() in FUNCTION_WORDS:
            return word.lower()
        name = re.escape(bare.capitalize())
        # “Lake Olm” does not make every lake a name.
        is_small = re.search(rf"(?<![\w-]){re.escape(bare.lower())}\b", text) is not None
        named = rf"\b[a-z’-]+,? {name}\b(?! [A-ZÀ-ÖØ-Þ])" if is_small else rf"(?<=[a-z,] ){name}\b"
        return word.capitalize() if re.search(named, text) else word.lower()
    if bare.casefold() in FUNCTION_WORDS:
        return word[:1].lower() + word[1:]
    big = len(re.findall(rf"(?<=[a-z,] ){re.escape(bare)}\b", text))
    small = len(re.findall(rf"\b{re.escape(bare.casefold().removesuffix('s'))}", text))
    return word.lower() if small > big and bare[1:].islower() else word


def as_clause(clause: str, text: str) -> str:
    """“How concrete hardens”: a clause of a title as one would write it within a text, names as the text has them."""
    first, *rest = clause.split(" ")
    is_title_case = all(word[:1].isupper() or word.casefold() in FUNCTION_WORDS for word in rest)
    kept = _in_places(rest)
    small = [
        word.lower() if is_title_case and at not in kept and not is_name(word, text) else word
        for at, word in enumerate(rest)
    ]
    return " ".join([first[:1].upper() + first[1:], *small])


def _in_places(words: Sequence[str]) -> set[int]:
    """Which words are of a place's name of several: of the “United States” a text may mostly write “states”."""
    bare = [word.strip(",.;:?!").removesuffix("’s").removesuffix("'s") for word in words]
    runs = (range(first, first + many) for many in _WORDS_OF_PLACE for first in range(len(bare) - many + 1))
    return {at for run in runs if " ".join(bare[one] for one in run) in PLACES for at in run}


def is_name(word: str, text: str) -> bool:
    """Whether a word is a name, as far as one can tell by how the text writes it."""
    bare = word.strip(",.;:").removesuffix("’s").removesuffix("'s")
    big = len(re.findall(rf"(?<=[a-z,] ){re.escape(bare)}\b", text))
    small = len(re.findall(rf"\b{re.escape(bare.casefold())}", text))
    return bare in PLACES or bare in DEMONYMS or not bare[1:].islower() or big > small


def before_clause(title: str) -> str:
    """“The mould” of “The mould that changed medicine”."""
    return _CLAUSE.split(title, maxsplit=1)[0]


def holds_sentence(name: str) -> bool:
    """Whether a run of capitals tells something, “Norland Should Vote”: it is out of the title of some work."""
    return any(word.casefold() in _ONLY_FINITE for word in name.split()[1:-1])


def tells_of_somebody(title: str) -> bool:
    """Whether a title describes a person: “The Girl Who Left Berlin”."""
    return _SOMEBODY.search(title) is not None or _ROLE.search(title) is not None


def names_joined(title: str) -> tuple[str, ...]:
    """The names that a title or label joins: “Olm”, “Ulm” and “Arn” of “Olm, Ulm and Arn”; none where it joins none."""
    return tuple(_JOINT.split(title)) if _LISTED.fullmatch(title) else ()


def phrases_of(title: str) -> Iterator[Phrase]:
    """What the title names, part by part."""
    if said := outright(title):
        yield Phrase(said, Role.OUTRIGHT)
        return
    all_parts = _BREAK.split(plain_title(title))
    told = [part for part in all_parts if not _SAYING.fullmatch(part.strip(" ."))] or all_parts
    parts = [undated(part.strip(" .“”\"'")) for part in told]
    for part in dict.fromkeys(parts):
        if part:
            yield from _phrases_of_part(part)


def _phrases_of_part(part: str) -> Iterator[Phrase]:
    if said := asked_outright(part):
        yield Phrase(said, Role.OUTRIGHT)
        return
    if doing := _DOING.match(part):
        yield Phrase(_bare(doing["what"]), Role.ASKED)
        return
    if asking := _ASKING.match(part):
        yield from _asked(part, part[asking.end() :])
        return
    if _OURS.search(part):
        return
    if len(names_joined(part)) >= _SEVERAL:
        yield Phrase(part, Role.WHOLE)
        return
    described = before_clause(part)
    is_told = len(described.split()) >= _HEADLINE_FROM and _verb_in(described.split()) > 0
    if described != part and not is_told:
        yield from _described(described.rstrip(","))
        return
    words = part.split()
    is_sentence = len(words) >= _HEADLINE_FROM and not (_DAY.match(part) or _OPENS_WITH_PREPOSITION.match(part))
    at = _verb_in(words) if is_sentence else 0
    # “A Nation Promised in the Fields”, “Thirty-five Seconds”: no verb of a whole sentence.
    is_past = words[at].casefold().endswith("ed") and not _is_done_to_named(words, at)
    at = 0 if is_past or at == len(words) - 1 else at
    if at:
        subject = _bare(_APPOSED.sub("", " ".join(words[:at])))
        yield Phrase(_without_kind(subject), Role.ASKED)
        yield Phrase(part, Role.HEADLINE)
    else:
        yield Phrase(_bare(_without_apposition(part)), Role.WHOLE)


def _is_done_to_named(words: list[str], at: int) -> bool:
    """Whether a past form in small letters right behind a full name tells what befell who has it: “Jan Quill crowned
    at Olm Abbey”; of a thing, “Bread baked in ashes”, it only describes which."""
    subject = words[:at]
    return words[at].islower() and len(subject) > 1 and all(_NAMES_WORD.fullmatch(word) for word in subject)


def _without_kind(subject: str) -> str:
    """“Zorbo” of “Norland carmaker Zorbo”: whom a headline tells of, without what it says he or it is."""
    found = _KIND_AND_NAME.fullmatch(subject)
    return found["name"] if found and found["kind"] not in FUNCTION_WORDS | PREPOSITIONS else subject


def _described(described: str) -> Iterator[Phrase]:
    """What stands before a clause; of two things that it joins the first is named by its own words.

    A town or a country is where it all happened, and not what the text is about: “Olm and the fire that emptied it”.
    """
    if apposed := _NAME_AND_WHAT.fullmatch(described):
        yield Phrase(apposed["name"], Role.WHOLE)
        return
    beside = _NAMED_BESIDE.fullmatch(described)
    named = _bare(beside["named"]) if beside else ""
    if beside and named not in PLACES:
        yield Phrase(named, Role.WHOLE)
        described = beside["described"]
    yield Phrase(_bare(described), Role.DESCRIBED)


def _without_apposition(part: str) -> str:
    """“Ada Quill” of “Ada Quill, pioneer of flight”, “Olm and Zell” of “Olm, Zell and the war over tea”."""
    if two := _TWO_AND_WHAT.fullmatch(part):
        return f"{two['one']} and {two['other']}"
    part = _AND_ITS.sub("", part)
    name, _, said = part.partition(", ")
    if " " not in name and _EPITHET.match(said):
        return name
    is_name = len(name.split()) > 1 and all(word[:1].isupper() or word == "and" for word in name.split())
    return name if is_name and said[:1].islower() and ", " not in said else part


def _asked(part: str, clause: str) -> Iterator[Phrase]:
    """“How Smallpox Was Ended” asks about smallpox; “How Blood Clots” is what it asks about."""
    words = clause.split()
    at = _verb_in(words) or _behind_name(words) or _behind_one(words) or _behind_several(words)
    if not 0 < at <= _MAX_SUBJECT or words[0].casefold() in _NO_SUBJECT:
        return
    verb = words[at].casefold()
    # A verb of the present tells what the thing does: that is what the text explains.
    does = verb.endswith("s") and verb not in _BE
    if does:
        yield Phrase(part, Role.CLAUSE)
    if not does or _ARTICLE.match(clause):
        asked = _ADVERB.sub("", _bare(" ".join(words[:at])))
        yield Phrase(_EVERY.sub("", asked, count=1), Role.ASKED)


def _behind_name(words: list[str]) -> int:
    """1 where only the first word is a name and the next one ends as what one does, “Zorb stores history”; else 0."""
    is_lone = words[0][:1].isupper() and not any(word[:1].isupper() for word in words[1:])
    return 1 if is_lone and len(words) > 2 and words[1].endswith("s") and not words[0].endswith("s") else 0


def _behind_one(words: list[str]) -> int:
    """The index of what one does, “stays” of “a bicycle stays upright”; 0 where no “a” tells that it is one."""
    is_one = words[0].casefold() in ("a", "an")
    return next((at for at, word in enumerate(words) if at > 1 and _ENDS_IN_S.fullmatch(word)), 0) if is_one else 0


def _behind_several(words: list[str]) -> int:
    """The index behind the first plural, as in “avalanches start”: what things do has no ending; 0 where none is."""
    at = next((at for at, word in enumerate(words[:_VERB_OF_TWO]) if _ENDS_IN_S.fullmatch(word)), -1) + 1
    follows = words[at].casefold() if 0 < at < len(words) else "of"
    return 0 if follows in FUNCTION_WORDS or follows in PREPOSITIONS or follows.endswith("s") else at


def _verb_in(words: list[str]) -> int:
    """The index of the verb of a title, as far as one can tell; 0 where there is none."""
    small = [word.casefold().strip(",.") for word in words]
    known = [at for at, word in enumerate(small) if at and (word in _TITLE_VERBS or _is_infinitive(words, at))]
    guessed = [at for at in range(1, len(words)) if _looks_like_verb(words, small, at)]
    found = min([*known[:1], *guessed[:1]], default=0)
    # “Olm and Ulm Take Different Roads to …”: the verb of two has no ending.
    return _VERB_OF_TWO if found > _VERB_OF_TWO and small[1] in ("and", "&") and small[3] in _OF_TWO else found


def _is_infinitive(words: list[str], at: int) -> bool:
    """“BBC to cut 500 jobs”: “to” behind a name and before a verb in small letters."""
    subject = words[:at]
    is_name = all(word[:1].isupper() for word in subject) or _KIND_AND_NAME.fullmatch(" ".join(subject)) is not None
    is_behind_name = at <= _MAX_NAME and is_name
    following = words[at + 1] if at + 1 < len(words) else ""
    return words[at] == "to" and is_behind_name and following.islower() and following not in FUNCTION_WORDS


def _looks_like_verb(words: list[str], small: list[str], at: int) -> bool:
    word, before = small[at], small[at - 1]
    # “Ever Given leaves the canal”: in a name, a function word has a capital.
    is_named = at > 1 and words[at - 1][:1].isupper() and words[at].islower()
    if (before in FUNCTION_WORDS and not is_named) or words[at] in PLACES or " ".join(words[at - 1 : at + 1]) in PLACES:
        return False
    if word.endswith("ed") and len(word) > 4:
        return True
    is_ending = word.endswith("s") and not word.endswith(("ss", "us", "is", "species", "series"))
    follows = small[at + 1] if at + 1 < len(words) else ""
    if follows in _FINITE:
        return False  # “How Electoral Districts Are Made”
    is_followed = follows == "" or follows in FUNCTION_WORDS - {"and", "or", "of"} or follows in PREPOSITIONS - {"of"}
    # “Computer beats Kasparov”: a name does not stand right behind a noun in small letters.
    is_followed |= words[at].islower() and words[min(at + 1, len(words) - 1)][:1].isupper()
    # “Norland Marks 70 Years”, “NASA cuts budgets”
    is_followed |= follows.lstrip("$£€")[:1].isdigit()
    is_followed |= words[at].islower() and at == 1 and words[0].isupper() and len(words[0]) > 1
    return is_ending and not before.endswith("s") and is_followed


def _bare(phrase: str) -> str:
    return _ARTICLE.sub("", phrase)
