"""People without a name: “his father”, “a student”, whom a “he” may mean as well."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.entities.people import Sex, sex_of, told_by_people
from aiquiz.generate.language.gazetteer import DEMONYMS
from aiquiz.generate.language.joints import FINITE
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, PERSON_ROLES
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.resolution.focus import start_of_subject

__all__ = ["is_about_stranger", "is_of_somebody_before", "is_own_of_name", "strangers_in"]

_SOMEBODY: Final = PERSON_ROLES | word_set(
    "man woman boy girl patient colleague assistant commander owner worker author servant slave lord count champion"
    " guest visitor passenger prisoner tailor baker farmer lover child rider driver receiver reader writer user player"
    " runner buyer seller sender speaker winner loser operator maker"
)
_UNNAMED: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]nother|[Oo]ne"
    r"|(?:[A-ZÀ-ÖØ-Þ][\w-]* ){0,2}[A-ZÀ-ÖØ-Þ][\w-]*['’]s)"
    r" (?=(?P<words>[a-z-]+(?: [a-z-]+){0,2})\b)"
)
_IS_SAID: Final = re.compile(r"\b(?:was|is|[Aa]s|became|be|been|being|becoming|himself|herself|member of|of) $")
_DESCRIBES: Final = re.compile(r"(?:The|An?|One of the) [^,;:.]*, ")
_ONE_OF_SEVERAL: Final = re.compile(
    r"(?:(?:The|the) (?:[a-z]+est|most [a-z]+|first|second|third|last|others?|next|former|latter)"
    r" (?:who\b|of (?:the |his |her |their |its )?(?P<nouns>[a-z]+(?: [a-z]+){0,2}))|(?:One|Another) (?!of\b)"
    r"|(?:The|the|An?) [A-Z][a-z]+(?:ian|an|ese|ish|man|woman) [a-z]|Somebody\b|Someone\b)"
)
"""“The ablest of the generals changed sides”: somebody who is not named."""
_DESCRIBES_HIM: Final = re.compile(rf"{_DESCRIBES.pattern}(?:he|she)\b")
_OF_A_PEOPLE: Final = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Aa]nother) (?P<people>[A-ZÀ-ÖØ-Þ][a-z]+an)(?=[.,;:]| (?:[a-z]+ly )?(?:{FINITE}|did|who)\b)"
)
"""“What the Norlandian had was money. He …”: somebody who is told by where they are from."""
_IN_A_TALE: Final = re.compile(
    r"\b(?:in|about) (?:which|how|whom) (?:the|an?) (?:[a-z-]+ ){0,2}?(?!number|river|water|paper|letter|weather|order"
    r"|matter|computer|tower|motor|engine|reactor|power|chapter|winter|summer|border|colour|color|floor|door)"
    r"[a-z]{2,}(?:er|or|ist|eer|ian|man|woman|ant) (?:[a-z]+ly )?[a-z]+(?:s|ed)\b"
)
"""“A film in which the starving prospector eats his boot”: not the actor's own."""
_MADE_TO: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+ to [a-z]+ $")
_WOMEN: Final = word_set("she her hers herself")


def is_of_somebody_before(text: str, word: str) -> bool:
    """Whether the pronoun that stands behind the text may mean somebody without a name in it: “The rider … his feet”.

    “The son of a tailor, he …” says what he was.
    """
    return _DESCRIBES.fullmatch(text) is None and bool(strangers_in(text, word))


def is_own_of_name(before: str) -> bool:
    """Whether “his” is that of the name before it: “prompted Zorbo Quill to resign his seat”."""
    return _MADE_TO.search(before) is not None


def is_about_stranger(text: str, word: str) -> bool:
    """Whether the sentence is about somebody without a name who could be meant: “His father sold it.”"""
    start = start_of_subject(text)
    if _DESCRIBES_HIM.match(text):
        return False
    start += len("What ") if text.startswith("What ", start) else 0
    one = _ONE_OF_SEVERAL.match(text, start)
    is_of_people = one is not None and (
        one["nouns"] is None or any(noun.removesuffix("s") in _SOMEBODY for noun in one["nouns"].split())
    )
    return is_of_people or start in strangers_in(text, word)


def _sex_of_role(noun: str) -> Sex:
    told = sex_of("", noun)
    return sex_of("", noun.capitalize()) if told is Sex.UNTOLD else told


def _role_in(words: str) -> tuple[str, str]:
    """The first word that is somebody's, behind what describes them: “pop ” and “singer”; two empty texts for none."""
    before = ""
    for word in words.split():
        if word in FUNCTION_WORDS:
            break
        if word in _SOMEBODY:
            return before, word
        before += f"{word} "
    return "", ""


def strangers_in(text: str, word: str) -> list[int]:
    """Where somebody without a name is told of who could be meant: “his father”, “a student”."""
    found = []
    for one in _UNNAMED.finditer(text):
        before, noun = _role_in(one["words"])
        sex = _sex_of_role(noun)
        is_fit = sex is Sex.UNTOLD or (sex is Sex.WOMAN) == (word.casefold() in _WOMEN)
        if not noun or not is_fit:
            continue
        end = one.end() + len(before) + len(noun)
        if re.match(r",? [A-ZÀ-ÖØ-Þ]", text[end:]) or _IS_SAID.search(text[: one.start()]):
            continue
        found.append(one.start())
    found += [one.start() for one in _OF_A_PEOPLE.finditer(text) if one["people"] in DEMONYMS]
    found += told_by_people(text)
    found += [one.start() for one in _IN_A_TALE.finditer(text)]
    return found
