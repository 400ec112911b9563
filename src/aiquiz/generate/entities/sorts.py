"""What sort of thing a name is, in the words of its own sentence: “the French scholar X” is asked for as a scholar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.entities.mentions import KEY_TERM, Mention
from aiquiz.generate.entities.typetable import Kind
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.lexicon import NUMBER_WORDS, PERSON_TITLES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Sorted", "sort_of_list", "sort_of_name"]

_ARTICLE: Final = re.compile(r"(?:an?|the(?! (?:\w+est|first|last|only|most|same|other|largest)\b)) ", re.I)
_TITLED: Final = rf"(?:(?:{'|'.join(sorted(PERSON_TITLES))}) )*"
_SORTED: Final = re.compile(
    rf"(?:[Tt]he|[Aa]n?) (?P<sort>(?:[\w-]+ )*?[a-z][a-z-]+)(?:,? {_TITLED}|(?: called| named| known as) (?:the )?)"
)
_OWNED: Final = re.compile(r"(?P<owner>[A-Z].*|the [A-Z].*)(?:[’']s|(?<=s)[’']) (?P<sort>(?:[a-z-]+ )*?[a-z-]+),? ")
"""“The European Space Agency's satellite FOTON-M3”."""
_DEMONYM: Final = re.compile(rf"(?:the|an?) (?P<sort>{'|'.join(sorted(DEMONYMS))}) ", re.I)
_LOOSE_BEHIND: Final = re.compile(r", (?:who|which|whose|where|the|its|his|her)\b")
_OF_NAME: Final = re.compile(r" (?:of|from|at) (?:the )?[A-Z](?!.*\band [A-Z])")
_WHO_BEHIND: Final = re.compile(r", who(?:se)? ")
_OWN_SORTS: Final = word_set(
    "Academy Act Agreement Amendment Army Battle Bridge Canal Castle Cathedral Church College Commission Committee "
    "Company Council Court Desert Expedition Fleet Forest Gulf Hospital Institute Island Lake Library Ministry Museum "
    "Navy Ocean Palace Parliament Peninsula Prize Railway River School Sea Society Strait Theatre Tower Treaty "
    "University Valley War"
)
"""The last word of a name, or the one before “of”, that says by itself what is named: “Supreme Court”."""
_NO_SORTS: Final = word_set("name names title word term nickname called named")
_COUNTS: Final = {count: word for word, count in NUMBER_WORDS.items() if 2 <= count <= 9}
_PLURALS: Final = {
    AnswerType.PERSON: "people",
    AnswerType.ORGANISATION: "organisations",
    AnswerType.PLACE: "places",
}
_PLURALS_OF_SUBTYPES: Final = {"country": "countries", "city": "cities", "team": "teams"}


@dataclass(frozen=True, slots=True)
class Sorted:
    """What to ask with: “who”, “what” or “which scholar”. `is_certain` where the sentence itself tells the sort."""

    word: str
    is_certain: bool = False


def sort_of_name(before: str, after: str, mention: Mention, options: Sequence[str]) -> Sorted | None:
    """What to ask a name with; None where its sort is not certain, or more belongs to its phrase.

    `before` and `after` are what its phrase holds beside it. `options` are what it would be chosen from: a sort that
    the name tells by itself is asked only where all of them tell it.
    """
    if (sort := _sort_before(before, mention)) and after.rstrip() in ("", "," if "," in before else ""):
        return Sorted(f"which {sort}", is_certain=True)
    if sort := _sort_behind(before, after, mention):
        return Sorted(f"which {sort}", is_certain=True)
    titles = before.split()
    is_titled = bool(titles) and all(word in PERSON_TITLES for word in titles)
    told_as_person = is_titled or _WHO_BEHIND.match(after) is not None
    is_person = mention.type is AnswerType.PERSON and (mention.is_firm or told_as_person)
    is_loose = _LOOSE_BEHIND.match(after) or (is_person and _OF_NAME.match(after))
    if after and not is_loose:
        return None
    if is_person:
        return Sorted("who", told_as_person) if is_titled or not titles else None
    if before.strip().casefold() not in ("", "the"):
        return None
    own = _own_sort(mention.text)
    if own and all(_own_sort(option) == own for option in options):
        return Sorted(f"which {own}", is_certain=True)
    is_certain = mention.is_firm or mention.subtype in (KEY_TERM, "defined")
    return _sort_of_kind(mention) if is_certain else None


def sort_of_list(kinds: Sequence[Kind]) -> str:
    """“which three cities” for the members of a list by their kinds; empty where they are not all of one.

    Who stands beside two people is a third, though nothing else tells it.
    """
    known = [one for one in kinds if one.is_firm]
    others = [one for one in kinds if not one.is_firm and one.type is not AnswerType.TERM]
    if len(kinds) not in _COUNTS or others or len(known) < max(2, len(kinds) - 1):
        return ""
    first = known[0]
    if any(one.type is not first.type for one in known):
        return ""
    is_alike = len(known) == len(kinds) and len({one.subtype for one in known}) == 1
    plural = _PLURALS_OF_SUBTYPES.get(first.subtype, "") if is_alike else ""
    plural = plural or _PLURALS.get(first.type, "")
    return f"which {_COUNTS[len(kinds)]} {plural}" if plural else ""


def _sort_of_kind(mention: Mention) -> Sorted | None:
    if mention.type is AnswerType.PLACE:
        word = {"country": "which country", "city": "which city"}.get(mention.subtype)
        return Sorted(word) if word else None
    if mention.type is AnswerType.ORGANISATION:
        return Sorted("which team" if mention.subtype == "team" else "which organisation")
    return Sorted("what") if mention.type in (AnswerType.PRODUCT, AnswerType.TERM) else None


def _own_sort(name: str) -> str:
    head = name.split(" of ")[0].split()[-1] if name.split() else ""
    return head.lower() if head in _OWN_SORTS and name != head else ""


def _sort_before(before: str, mention: Mention) -> str:
    """“The French scholar” before a name: “French scholar”; empty where what stands there is no sort of thing."""
    if mention.type is AnswerType.PERSON and (demonym := _DEMONYM.fullmatch(before)):
        return demonym["sort"]
    if owned := _OWNED.fullmatch(before[:1].lower() + before[1:] if before.startswith("The ") else before):
        return f"{owned['sort']} of {owned['owner']}"
    found = _SORTED.fullmatch(before)
    if found is None:
        return ""
    *adjectives, noun = found["sort"].split()
    if (
        noun in _NO_SORTS
        or noun.endswith(("ed", "ing", "ly"))
        or any(word[0].isupper() and word not in DEMONYMS for word in adjectives)
    ):
        return ""
    return found["sort"]


def _sort_behind(before: str, after: str, mention: Mention) -> str:
    """“, a botanist who had run the garden” behind a name: all of it but the article; else empty."""
    if before.strip() or not after.startswith(", ") or not mention.is_name:
        return ""
    body = after[2:].rstrip(",").strip()
    article = _ARTICLE.match(body)
    return body[article.end() :] if article and "," not in body else ""
