"""What a pronoun may point at: the person, thing or several things named before it in the same text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from aiquiz.generate.cohesion.definite import stem_of, tells_the_past
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.people import fits_pronoun, may_be_person, told_by_people
from aiquiz.generate.language.gazetteer import DEMONYMS, GIVEN_NAMES
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import (
    FUNCTION_WORDS,
    ORGANISATION_NOUNS,
    PERSON_ROLES,
    PERSON_TITLES,
    PREPOSITIONS,
    TIME_NOUNS,
)
from aiquiz.generate.language.wording import content_words
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.sentences import SENTENCE_END
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = [
    "LED_BY",
    "Place",
    "before_clause",
    "before_subject",
    "has_pair",
    "has_person",
    "has_place",
    "has_several",
    "has_thing",
    "is_her_as_object",
    "is_object_of",
    "is_said_by_person",
    "names_the_subject",
]

_HER_AS_OBJECT: Final = re.compile(
    r"her(?:$|[.,;:!?)]| [“\"‘(]| (?:at|in|on|off|out|up|down|away|back|into|over|through|aside|to|and|as|of|for|with"
    r"|from|by|a|an|the|that|when|after|before|until|under|against|towards?|across|home|because|if|but|or|so|again|alone"
    r"|what|how|why|where|whether|nothing|his|their|its|go|come|leave|be|do)\b"
    r"| (?:too|so|quite|rather) [a-z]+(?:$|[.,;:!?)]| (?:to|for|and|that|even)\b))"
)
_TO_HOME: Final = re.compile(r"\b(?:in|at|to|from|around|near|of|outside|inside|into|by|behind) $")
"""“Around her home”, other than “drove her home”."""
_HER_SAID_OF: Final = re.compile(
    r"her (?:dead|alive|famous|rich|poor|ill|sick|guilty|missing|unfit|pregnant|blind|there|here|instead|forever"
    r"|too|well|[a-z]{2,}(?:ous|less)|[a-z]{2,}(?<!belov)(?<!intend)(?<!betroth)(?<!e)(?<! sh)(?<! b)ed"
    r"|[a-z]{3,}(?<!fami)(?<!assemb)(?<!al)(?<!bel)(?<!li)(?<!f)(?<!rep)(?<!monopo)(?<!supp)(?<!anoma)ly)"
    r"(?:$|[.,;:!?)]| (?:at|in|on|to|as|for|with|from|by|of|when|after|before|until|because|if|that|than|while)\b)"
)
"""“Declared her dead”, “had her arrested for it”: a word without a noun behind it tells of her, not of what is hers."""
_INTRODUCED: Final = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Ee]ach|[Ee]very|[Ss]ome|[Aa]ny|[Aa]nother|[Nn]o) "
    r"(?:[a-z-]+ly |first |second |last |only )?([a-z][\w-]*)"
)
_ERA: Final = re.compile(
    r"\b(?:an?|the|each|every|one|another) (?:[a-z-]+ ){1,2}"
    r"(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?)\b"
)
"""“In the twentieth century”: the noun behind the adjective is a time."""
_COUNTS: Final = word_set("dozen score hundred thousand million billion handful number couple lot majority minority")
"""“Bred by the hundred, it …”: a count is no thing."""
_MANY_FIRST: Final = re.compile(r"[A-Z][a-z]+ [a-z]{3,}(?<!s)s (?:that|who|which|of|are|were|have)\b")
"""“Human cells that were made to produce it”: what opens the sentence are several."""
_MADE: Final = re.compile(
    r"(?:[A-Z][a-z]{2,}ed|Bred|Made|Built|Born|Given|Taken|Driven|Grown|Drawn|Sold|Sent) [a-z]+ [^,]*, $"
)
"""“Bred by the hundred, it …”: what was done is no thing."""
_OWNED: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w-]*['’]s (?:[a-z-]+ ){0,2}[a-z]+")
"""“The governor of Norland’s central bank”: another bank than that of the label."""
_OF_SEVERAL: Final = re.compile(
    r"\b(?:were|are) the (?:[a-z-]+ ){1,3}(?:[a-z]*[a-rt-z]s|people|men|women|children)\b"
    r"|\b[Tt]he (?:[a-z-]+ ){1,2}(?:[a-z]+(?:ers|ors|ists)|men|women)(?=[.,;:]| (?:who|were|are|have|from|of)\b)"
)
"""“Next best were the cider drinkers”: what several are called after is no thing that “it” may be."""
_WHO: Final = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){0,2}[a-z]+ who\b")
"""“The official who had approved it”: who does something is no thing."""
_PEOPLE: Final = word_set("people men women children police")
_QUANTIFIERS: Final = word_set("some most many several few all much none each any")
_WHOLE: Final = re.compile(
    r"\b(?:an?|the) [\w-]+ (?:(?:of|for) [a-z]+ing |(?:of|behind|below|beside|above|around|near|under|over|inside) )$"
)
_BEHIND_IT: Final = re.compile(
    r"^(?:The|An?) [\w-]+ (?:put up|built|set up|laid out|standing|lying|growing|found|dug|[a-z]{3,}ed)"
    r" (?:on|in|at|near|beside|around|over|above|under|from|within) $"
    r"|^(?:The|An?) [\w-]+ (?:of|behind|below|beside|above|around|beyond|near|on|under|over|within|inside|against"
    r"|for) $"
)
"""“The lake behind it”, “The palace put up on its site”: the only thing named so far is not what “it” means."""


_BOUNDARY: Final = re.compile(
    r"[,;:—–(]| (?:and|but|or|that|which|who|when|where|while|because|if|as|than|after|before|until|so) "
)
_TWO_NAMES: Final = re.compile(r"^((?:[A-ZÀ-ÖØ-Þ][\w’'-]* )+)and (?:(?:his|her) [a-z]+ )?(?=[A-ZÀ-ÖØ-Þ])")
_WHEN_IT_WAS: Final = re.compile(
    r"(?:In|On|By|Since|Around|Until|From|During|After|Before) "
    r"(?:the (?:year )?|early |late |mid-|about |\d{1,2} |[A-Z][a-z]+ "
    r"|(?:spring|summer|autumn|winter|end|beginning) of )*"
    r"\d{3,4}s?,? "
)
_BEHIND_SMALL_WORD: Final = re.compile(r"\b(?:to|with|of|from|for|against|by|over|under|between) (?:the )?$")
"""“Officers who had gone over to Quill deserted him”: whom a small word names does not do what is told."""
_NEW_SUBJECT: Final = re.compile(
    r"[;:—–(]| (?:and|but|or|that|which|who|whose|when|where|while|because|if|as|than|after|before|until|so) "
)
_APPOSED: Final = re.compile(
    r", (?:(?:an?|the|then|later|who|which|on|in|at|near|by|from|of|[a-z]+ (?:of|at|in|for)"
    r"|[a-z]{3,}(?:ed|ing) (?:by|from|on|with|to|as)|[A-Z][\w-]*['’]s)"
    r" [^,;]*|(?:[A-ZÀ-ÖØ-Þ][\w’'.-]* ?){1,4}), "
)
_BESIDE: Final = re.compile(
    r"^(?:(?:Together|Along) with|Like|Unlike|Besides|Apart from|Compared (?:with|to)|Next to) "
    r"(?:(?!\b[A-Z][\w-]* (?:[a-z]+ly )?[a-z]+(?:s|ed) (?:an?|the) |\b(?:was|were|is|are|had|has)\b)[^.;:])*$"
)
"""“Together with Ulm and Arn it forms …”: “it” is none of those."""
_WHO_CLAUSE: Final = re.compile(r", who [^,;]*, ")
"""“Quill, who had been chairman, replaced him”: the clause has no other subject."""
_WITH_THE_SUBJECT: Final = re.compile(r", (?:under|with|through|led by|headed by|advised by|like|unlike) [^,;.]*, ")
"""“Norland, under its minister Quill, paid him”: who stands beside the subject is not paid by it."""
_OWN_RELATIVE: Final = re.compile(r", (?:which|who) [a-z]+ (?:[a-z]+ ){0,3}$")
"""“The Skeidará, which ran under it”: what it ran under is another thing."""
_DESCRIBES: Final = re.compile(r"(?:^|[.!?] )(?:The|An?|One of the) (?:[a-z-]+(?:['’]s)? ){1,4}[^.;,]{0,60}, $")
"""“The son of a tailor, he …”, “A tailor’s son, he …” says what he was, and not who."""
_PARTICIPLE: Final = re.compile(
    r"(?:[A-Z][a-z]{2,}ed|Known|Bred|Built|Born|Made|Found|Brought|Cut|Set|Sold|Grown|Taught|Caught|Written|Worn|Hung"
    r"|Driven|Drawn|Shown|Given|Taken|Seen|Kept|Held|Left|Lit|Fed|Bound|Thrown|Laid|Paid|Led) [^;.]*, $"
)
"""“Known as the Lady, it …”, “Bred by the thousand, it …”: what became of it does not tell what it is."""
_INVERTED: Final = re.compile(
    r"(?:[A-Z][a-z]{2,}ed|Hidden|Built|Hung|Set|Cut|Sunk|Woven) (?:[a-z]+ ){0,2}(?:its|their)"
    r" (?![^.;:]*, (?:(?:an?|the|its|their)\b|[A-Z]))"
    r"[^.;:]*? (?:is|are|was|were|lies?|lay) (?![a-z]+(?:ed|ing)\b)[a-z]"
)
"""“Hidden beneath its floor are the bones”: what “its” means stands neither before it nor as what it tells of."""
_SUBJECTS: Final = word_set("he she")
_DOING: Final = re.compile(
    r"(?:(?:After|Before|By|On|Since|While|When|Without|Besides|Instead of) [a-z]{2,}ing"
    r"|(?!(?:During|Spring|King|Evening|Morning|Nothing|Something|Everything|According|Following)\b)[A-Z][a-z]+ing)"
    r" [^;:.]*, $"
)
"""“Having seen a play of Zorbo Quill's, he …”: whoever is named in it is somebody else."""
_PLURAL_OPENER: Final = re.compile(r"[A-Z][a-z]+ [a-z]+s (?:that|which|who|were|are|have)\b")
"""“Human cells that were made to produce it”: several, which “it” is not."""
_BODIES: Final = word_set("studio government army navy police court team industry market press team player people")
_OF_ONE: Final = word_set("it its")
_PLURAL_ENDINGS: Final = ("s", "a", "i", "ae", "people", "men", "children", "mice")
_SMALL_OPENERS: Final = "|".join(sorted(word.capitalize() for word in FUNCTION_WORDS))
_ACTS: Final = re.compile(r"it (?:is|was|has|had|would|could|can|may|might|will|does|did)\b", re.I)
"""A verb behind “it”: then it is no object."""
_HOW_OFTEN: Final = word_set(
    "typically usually normally generally commonly ordinarily occasionally initially originally eventually finally"
    " previously formerly recently subsequently probably apparently certainly"
)
_DESCRIBED: Final = re.compile(rf"(?!(?:{_SMALL_OPENERS})\b)[A-Z][a-z]+(?: [a-z]+){{1,6}}, ")
_ONE_OF_HIS: Final = re.compile(
    r"^(?:(?:In|By) \d{4},? )?(?:The|the|An?|One|Two|Most|Many|Some|Several) (?:[a-z-]+ )?[a-z]+ of $"
)
"""“The leader of his guards”: a leader, but of whose?"""
_IN_ROLE: Final = re.compile(r"(?:As|For|Like|Unlike) [^,]*,? $")
"""“For secretary of war, he appointed …”: the role is somebody else's, or his own."""
_ROLE_BEHIND: Final = re.compile(
    r",? whos?e?\b|, (?:an?|(?:then )?the|its|his|her|their|[A-ZÀ-ÖØ-Þ][\w-]*['’]s) (?:[\w-]+ ){0,3}?"
    r"(?:[a-z]{3,} who\b|(?P<noun>[a-z]{3,})(?=[,.;]| (?:of|in|at|from|and)\b))"
)
_OBJECTS: Final = word_set("it them him")
_SAYS_ASIDE: Final = re.compile(
    r"(?:he|she) (?:said|wrote|reported|thought|argued|claimed|added|insisted|explained|complained|believed|noted), "
)
_ONLY_NAME: Final = re.compile(r"(?:The )?(?:[A-ZÀ-ÖØ-Þ][\w’'.-]* ?){1,4}, ")
_SAYS_THAT: Final = re.compile(
    r"(?:(?:In|On|By) [^,;:.]{3,30},? )?(?P<who>(?:[A-ZÀ-ÖØ-Þ][\w’'.-]* ?){1,4}) (?:had |later |also |once |then )?"
    r"(?:complained|wrote|said|announced|thought|claimed|noted|declared|admitted|remarked|argued|insisted|explained"
    r"|reported|warned|believed|feared|hoped) that $"
)
_NAMED_BEHIND: Final = re.compile(r" ([A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*)")
_OPENING_PHRASE: Final = re.compile(
    r"(?:In|On|At|By|During|After|Before|From|Under) (?:(?:the|all|most|many|some|its|their) )?(?:[a-z-]+ ){0,2}[a-z]+s"
    r"(?: (?:in|on|of|at) (?:\d|[A-Z]|the )[^,;:.]*)?,? $"
)
"""“In free elections in March 1905 they …”: the elections did nothing."""
_VAGUE: Final = word_set("things matters affairs times ways others always perhaps besides across thus this does votes")
"""No things that “they” can be, though they end like several."""
_WHAT_WAS_DONE: Final = re.compile(r", [a-z]+(?:ed|en|wn|ade|old|uilt) (?:in|on|at|by|with|between|for|from) [^,;]*,")
"""“Under the pact, signed in May 1815, it had to pay”: that says when, and of nothing what it did."""
_RIVER_DID: Final = re.compile(
    r", the [a-z]+ (?:[a-z]+ly )?(?:is|was|has|had|[a-z]+(?<!s)s|[a-z]+ed|became|began|ran|fell|rose) [^;:.]*"
    r", (?:and|but|yet) (?:(?:in|at|on|near|by|from|after|below|above) [^,;:]* )?$"
)
"""“Below Olm, the river grows wide, and at Ulm it …”: behind the phrase a thing has done something."""
_PROPER: Final = re.compile(r"(?<=\w )[A-ZÀ-ÖØ-Þ][\w’'-]*")
"""“In the United States”: no past, whatever its ending."""
_OFFICE_OF: Final = re.compile(
    r", (?:an?|the|its|then) (?:[a-z-]+ ){0,2}"
    rf"(?:{'|'.join(sorted(PERSON_ROLES, key=len, reverse=True))}) (?:of|at|for|from) (?:the )?(?=[A-ZÀ-ÖØ-Þ])"
)
"""“Quill, a co-founder of Zillow, took charge there”: somewhere else than at Zillow."""
_DONE_TO_THEM: Final = re.compile(
    r"(?:^|\b(?:that|when|because|if|though|although|while|so|but|and) |[,;] )(?P<who>(?:[A-Za-z-]+ ){0,3}[a-z]+s)"
    r" (?:cannot|can|could|may|might|must|should|will|would|do|did|have|had)(?: not)? (?:[a-z]+ly )?[a-z]+ $"
)
"""“that federal judges cannot strike them down”: they strike down no judges."""
_PAIR: Final = re.compile(r"[A-ZÀ-ÖØ-Þ0-9][\w’'./-]*,? (?:and|&) (?:the |[A-Z]\. )?[A-ZÀ-ÖØ-Þ]")
_TWO_THINGS: Final = re.compile(r"\b(?:an?|the|his|her|its|one) [\w ]{3,40} and (?:an?|the|his|her|its|one|another) ")


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the text with what stands before it: enough to look for what it points at."""

    word: str
    start: int
    index: int
    opens: bool
    names: tuple[Mention, ...]
    before: str
    after: str


def is_her_as_object(text: str, before: str = "") -> bool:
    """Whether the “her” that `text` begins with is an object, and no possessive; `before` is what leads up to it."""
    if _TO_HOME.search(before) and text[4:].startswith("home"):
        return False
    word, _, rest = text.partition(" ")
    called = re.match(r"[A-ZÀ-ÖØ-Þ][\w’'-]*", rest)
    is_name = word.casefold() == "her" and called is not None and called.group() in GIVEN_NAMES
    folded = text.casefold()
    return is_name or (_HER_AS_OBJECT.match(folded) or _HER_SAID_OF.match(folded)) is not None


def is_object_of(place: Place, clause: str, *, is_topic: bool = False) -> bool:
    """Whether the pronoun is the object of the clause that its sentence begins with; `clause` is what stands before it.

    Right behind an opening phrase of time it is the subject: “In 1967 it …”; further behind it may yet be the topic, if
    `is_topic` says that this is something one can do something with: “In 1956 Ada Quill found it”.
    """
    clause = _APPOSED.sub(" ", clause)
    if not is_topic:
        clause = _TWO_NAMES.sub(r"\1& ", _WHEN_IT_WAS.sub("", clause, count=1))
    if _ACTS.match(place.after):
        return False
    words = clause.split()
    if place.word.casefold() not in _OBJECTS or len(words) < 2 or _BOUNDARY.search(clause):
        return False
    return words[0].casefold() not in PREPOSITIONS and words[-1].casefold() not in ("when", "once", "since")


def is_said_by_person(place: Place, clause: str) -> bool:
    """Whether all that stands before “it” is who says something of it: “Quill, the rising star, wrote that it …”."""
    said = _SAYS_THAT.fullmatch(_APPOSED.sub(" ", clause))
    return said is not None and any(
        name.type is AnswerType.PERSON and said["who"].endswith(name.text) for name in place.names
    )


def before_clause(place: Place, clause: str) -> tuple[Mention, ...]:
    """The names before the clause that leads up to the pronoun."""
    return tuple(name for name in place.names if name.text not in clause)


def has_place(place: Place) -> bool:
    """A place named before it, or a name that may be one by the small word before it: “in Olm … there”.

    Where somebody is from is not where they are: “Botanists from Lund have counted … there”. Nor is it what they
    founded or lead.
    """
    told = _OFFICE_OF.sub(" ", place.before)
    return any(
        (name.type is AnswerType.PLACE or (not name.is_firm and _is_where(name.text, told)))
        and not re.search(rf"(?:^|[.;] )[A-Z]?[a-z]+s from (?:the )?{re.escape(name.text)}\b", place.before)
        for name in place.names
    )


def _is_where(name: str, text: str) -> bool:
    return (
        re.search(rf"\b(?:in|at|to|from|near|into|on|of|reached|entered) (?:the )?{re.escape(name)}\b", text)
        is not None
    )


def names_the_subject(place: Place, known: frozenset[str]) -> bool:
    """Whether a plain noun of the title stands before: “Mitochondria divide …, and their …”."""
    names = " ".join(content_words(" ".join(name.text for name in place.names)))
    before = _OWNED.sub(" ", place.before)
    nouns = [noun for noun in content_words(before) if noun in known and noun not in names]
    if place.word.casefold() in _OF_ONE:
        return any(not noun.endswith("s") or noun.endswith(("ss", "us", "is")) for noun in nouns)
    return any(noun.endswith(_PLURAL_ENDINGS) for noun in nouns)


_LISTED: Final = re.compile(
    r"(?:[A-Z][a-z]+|\d+) (?:[a-z-]+ ){0,3}?[a-z]+s, (?:[A-ZÀ-ÖØ-Þ][\w.’'-]*,? (?:and )?){3,}"
    r"(?:soon |then |later |had )?[a-z]+(?:ed|t|d|w|k|e|n) "
)
"""“Three researchers, Ada Quill, Karl Moor and Jan Stone, followed him”: none of those."""


_WHO_DID: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[a-z-]+ ){1,3}who (?:[a-z]+ly )?[a-z]+ $")
"""“The man who caught him was Quill”: it was not himself."""
LED_BY: Final = re.compile(r"(?:^|[.!?] )(?:The )?(?:[A-ZÀ-ÖØ-Þ][\w’'-]* ){1,3}under (?:[A-Z][a-z]+ )?$")
"""“Labour under Karl Moor won in 1945. In 1946 he …”: who led the subject is not who is told of."""
_CALLED_THE: Final = re.compile(r"(?P<first>[A-ZÀ-ÖØ-Þ][\w-]+) (?:the|of|de|von|van) [A-ZÀ-ÖØ-Þ]")
"""“Robert the Quill won the throne by his victory”: a first name with what he was called is somebody's."""
_GIVEN_DOES: Final = re.compile(
    rf"(?:^|[;:—] |\b(?:when|where|while|after|before|because|until|since|and|but|that) )"
    rf"(?P<name>(?P<given>[A-ZÀ-ÖØ-Þ][\w-]+)(?: [A-ZÀ-ÖØ-Þ][\w-]+){{0,2}}) (?:[a-z]+ly |first |then )?{FINITE}\b"
)
"""“When Robert Mill began to sell sweets from his kitchen”: whatever else bears the name, who did it is somebody."""


def has_person(place: Place, pronoun: str) -> bool:
    """A name before it that may be a person's of that sex, or a role in words (“the painter … his”).

    “Ada thanked him”: who opens the sentence as its subject is not the object too.
    """
    if _DESCRIBES.search(place.before) or _ONE_OF_HIS.search(place.before) or _is_behind_participle(place):
        return False
    start = max((one.end() for one in SENTENCE_END.finditer(place.before)), default=0)
    if _SAYS_ASIDE.match(place.after) and _ONLY_NAME.fullmatch(place.before, start):
        # “Olmpop, he reported, had asked …”: whoever says so is not what it is about.
        place = replace(place, before=place.before[:start], names=before_clause(place, place.before[start:]))
    is_object = pronoun == "him" or (pronoun == "her" and is_her_as_object(place.after, place.before))
    if is_object and _LISTED.fullmatch(place.before, start):
        return False
    if is_object and not place.names and (doer := _WHO_DID.search(place.before)):
        return _has_role(place.before[: doer.start()], pronoun)
    told = _WITH_THE_SUBJECT.sub(", ", place.before)
    named = [name for name in place.names if name.text in told and may_be_person(name, told)]
    if is_object and place.names and len(named) < 2:
        at = told.find(named[0].text) if named else 0
        behind = _WHO_CLAUSE.sub(" ", told[at:])
        is_other = _NEW_SUBJECT.search(behind) or SENTENCE_END.search(behind) or _BEHIND_SMALL_WORD.search(told[:at])
        if not is_other:
            return False
    for name in place.names:
        at = place.before.rfind(name.text)
        if at < start and LED_BY.search(place.before[: max(at, 0)]):
            continue
        if may_be_person(name, place.before) and fits_pronoun(pronoun, name.text, place.before[: max(at, 0)]):
            return True
    called = _CALLED_THE.match(place.before, start)
    if called is not None and fits_pronoun(pronoun, called["first"], "") and called["first"] in GIVEN_NAMES:
        return True
    if not is_object and told_by_people(place.before[start:]):
        return True
    if not is_object and _is_done_by_given(place, place.before[start:], pronoun):
        return True
    if re.search(r"\b(?:any|some|every|no)(?:body|one)\b[^,;:]*$", place.before, re.I):
        return True
    if _IN_ROLE.match(place.before):
        return False
    return _has_role(before_subject(place.before) if is_object else place.before, pronoun)


def _is_done_by_given(place: Place, clause: str, pronoun: str) -> bool:
    """Whether a clause of the sentence has a given name as its subject, though the name is taken for another thing.

    A place, and a single word that is surely something else, are nobody: “Florence honoured his work”.
    """
    for found in _GIVEN_DOES.finditer(clause):
        name = found["name"]
        kinds = [one for one in place.names if one.text == name and one.is_firm]
        is_else = any(one.type is AnswerType.PLACE or " " not in name for one in kinds)
        if found["given"] in GIVEN_NAMES and fits_pronoun(pronoun, name, "") and not is_else:
            return True
    return False


def _is_behind_participle(place: Place) -> bool:
    """Whether only what it did, or what was done with it, stands before the pronoun: “Having met Quill, he …”."""
    clause = place.before[max((one.end() for one in SENTENCE_END.finditer(place.before)), default=0) :]
    return _PARTICIPLE.fullmatch(place.before) is not None or (
        place.word.casefold() in _SUBJECTS and _DOING.fullmatch(clause) is not None
    )


def before_subject(text: str) -> str:
    """The text before the clause that it ends in: “the physicist escorted her” does not say that she was one."""
    ends = [found.end() for found in re.finditer(rf"{_NEW_SUBJECT.pattern}|[.!?] ", text)]
    return text[: ends[-1]] if ends else ""


def _has_role(text: str, pronoun: str) -> bool:
    """Whether a role in words stands in the text; that of “the physicist Robert Stone” is his."""
    return any(
        (word in PERSON_ROLES or word in ("man", "woman", "boy", "girl"))
        and not ((name := _NAMED_BEHIND.match(text, found.end())) and not fits_pronoun(pronoun, name.group(1)))
        for found in re.finditer(r"[^\s]+", text)
        if (word := found.group().casefold())
    )


def has_thing(place: Place, clause: str) -> bool:
    """A thing before it: a name, “the/a/one …” that is no time, or a singular noun that opens the text.

    After an opening phrase of time only a name will do: “In the summer of 2009 it …”.
    """
    if _INVERTED.match(f"{clause}{place.after}"):
        return False
    if _BEHIND_IT.search(clause) or (place.word.casefold() == "it" and _is_opening_phrase(place, clause)):
        return False
    if _is_behind_participle(place) or (place.word.casefold() == "it" and _BESIDE.match(place.before)):
        return False
    others = place.names[:-1] if _OWN_RELATIVE.search(place.before) else place.names
    if any(
        name.type is not AnswerType.PERSON
        and not _is_attribute(name, place.before)
        and not _is_employer(name, place)
        and not _is_only_where(name, place)
        and not _is_somebody(name, place)
        for name in others
    ):
        return True
    if len(others) < len(place.names):
        return False
    # “In the course of it”: what “it” is part of is not what “it” is.
    told = _WHO.sub(" ", _ERA.sub("", _WHOLE.sub("", place.before)))
    introduced = _INTRODUCED.findall(told if place.word.casefold() != "it" else _OF_SEVERAL.sub(" ", told))
    if place.word.casefold() == "it":
        introduced = [noun for noun in introduced if not noun.endswith("s") or noun.endswith(("ss", "us", "is", "ies"))]
        introduced = [noun for noun in introduced if noun not in _PEOPLE]
    if any(noun not in TIME_NOUNS | FUNCTION_WORDS | PERSON_ROLES | _COUNTS for noun in introduced):
        return True
    if _PLURAL_OPENER.match(clause) or _MANY_FIRST.match(clause) or _MADE.match(clause):
        return False
    if any(
        (name.type is AnswerType.PERSON or _is_somebody(name, place)) and _is_led_by(name.text, clause)
        for name in others
    ):
        return False
    opener, _, others_before = clause.partition(" ")
    opener = opener.strip(",").casefold()
    if place.word.casefold() == "it" and opener in _HOW_OFTEN and not others_before:
        return False  # “Typically it is …”; “Chemically it is …” tells of the topic
    return bool(opener) and opener not in FUNCTION_WORDS | _QUANTIFIERS and not opener.endswith(("s", "ing"))


def _is_led_by(name: str, clause: str) -> bool:
    """Whether the clause begins with the name, alone or behind a title: “President Quill had its mill sold”."""
    title, found, _ = clause.partition(name)
    return found != "" and all(word in PERSON_TITLES for word in title.split())


def _is_employer(name: Mention, place: Place) -> bool:
    """Whether a name only says where somebody is at work: “Ada Quill of the Institute of Olm”."""
    if name.type not in (AnswerType.ORGANISATION, AnswerType.TERM):
        return False
    before = place.before[: place.before.rfind(name.text)]
    people = (one.text for one in place.names if one.type is AnswerType.PERSON)
    return any(before.endswith((f"{one} of ", f"{one} of the ")) for one in people)


def _is_attribute(name: Mention, before: str) -> bool:
    """Whether a name only says whose somebody or a firm is: “the University of Olm physicist … learned of it”."""
    at = before.rfind(name.text)
    behind = re.match(r"(?: [a-z-]+){1,3}", before[at + len(name.text) :])
    words = behind.group().split() if behind else []
    is_owned = any(stem_of(word) in PERSON_ROLES | ORGANISATION_NOUNS | _BODIES for word in words)
    return is_owned and before[:at].endswith(("the ", "The ", "a ", "an "))


def _is_somebody(name: Mention, place: Place) -> bool:
    """Whether a name of no certain kind is told to be a person's: “Quill, who …”, “Quill, its chairman, …”."""
    at = place.before.rfind(name.text)
    role = _ROLE_BEHIND.match(f"{place.before}{place.after}", at + len(name.text)) if at >= 0 else None
    return role is not None and (role["noun"] is None or stem_of(role["noun"]) in PERSON_ROLES)


def _is_only_where(name: Mention, place: Place) -> bool:
    """Whether a place only says where something was: “Stone in Norway followed the stars that whirl around it”."""
    if name.type is not AnswerType.PLACE or not name.is_firm or place.word.casefold() != "it":
        return False
    at = place.before.rfind(name.text)
    return re.search(r"\b(?:in|at|of|near|off|outside) (?:the )?$", place.before[:at]) is not None


def _is_opening_phrase(place: Place, clause: str) -> bool:
    """Whether only a phrase like “On the side facing the Sun” stands before: what it names is not what “it” is."""
    words = clause.split()
    if _RIVER_DID.search(clause):
        return False
    is_first = place.before.strip() == clause.strip()
    told = _PROPER.sub("", _WHAT_WAS_DONE.sub(",", clause))
    return is_first and bool(words) and words[0].casefold() in PREPOSITIONS and not tells_the_past(told)


def has_pair(place: Place) -> bool:
    """Two of a kind before it: two names side by side, or “a bridge and a tunnel”."""
    return _PAIR.search(place.before) is not None or _TWO_THINGS.search(place.before) is not None


def has_several(place: Place) -> bool:
    """Several things before it: two names side by side, a people, or a plural.

    “Accomplished riders, they …” says what they were, and not who.
    """
    if not place.names and _DESCRIBED.fullmatch(place.before):
        return False
    if len(place.names) > 1 and _PAIR.search(place.before):
        return True
    if place.word.casefold() == "they" and _OPENING_PHRASE.fullmatch(place.before):
        return False
    if place.opens and _is_of_one_person(place):
        return False
    told = _own_subject_left_out(place)
    for name in place.names:
        if place.word.casefold() == "they" and name.type is AnswerType.PLACE and name.subtype == "country":
            told = told.replace(name.text, "")  # “In the United States they have cost less”: who or what?
    words = told.split()
    if any(word.strip(",.;") in DEMONYMS and word.strip(",.;").endswith(("s", "men")) for word in words):
        return True
    opener = words[0].casefold() if words else ""
    if opener in ("when", "while", "although", "though", "as", "if", "once"):
        return any(word.strip(",.;").endswith("s") and len(word) > 4 for word in words[2:])
    return any(
        (word.endswith("s") and len(word) > 3 and not word.endswith(("’s", "'s", "ss", "us")) and not _is_vague(word))
        or word in ("people", "men", "women", "children", "scientists")
        for word in (raw.strip(",.;:") for raw in words[0 if opener not in PREPOSITIONS else 1 :])
    )


def _own_subject_left_out(place: Place) -> str:
    """What stands before, without who does something to “them”: “judges cannot strike them down” is of others."""
    if place.word.casefold() != "them" or (done := _DONE_TO_THEM.search(place.before)) is None:
        return place.before
    return place.before[: done.start("who")] + place.before[done.end("who") :]


def _is_of_one_person(place: Place) -> bool:
    """Whether the sentence before is one person's: “Frisch studied cells. Their paper …” is about people not named."""
    before = place.before.rstrip()
    start = max((found.end() for found in re.finditer(r"[.!?]”? ", before)), default=0)
    subject = next((name for name in place.names if before.startswith(name.text, start)), None)
    return subject is not None and subject.type is AnswerType.PERSON


def _is_vague(word: str) -> bool:
    """Whether a word that ends like a plural is none, or one of times: “in the 1990s they”, “after two years they”."""
    small = word.casefold()
    return word[0].isdigit() or small in _VAGUE or small.removesuffix("s") in TIME_NOUNS
