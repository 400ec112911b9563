"""The part of a title that names its thing by itself: “Norland Empire” of “The Norland Empire at Sea”."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.language.lexicon import NUMBER_WORDS
from aiquiz.generate.language.wordlists import word_set

__all__ = ["core_of", "is_named_event", "tail_of"]

_CORE: Final = re.compile(
    r"(?P<core>[A-ZÀ-ÖØ-Þ].*?)(?:,? (?:in|at|on|under|over|between|before|after|during|since|against|amid|behind|beyond"
    r"|through|without|across) | and the |, (?:Between|Under|Over|Before|After|Beyond|Against) )(?P<rest>.+)"
)
_NAME: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|of|the|and|for))*")
_NOUNS: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.’'-]*)*(?: (?!(?:and|or|the|a|an)\b)[a-z-]+){1,2}")
_TAIL: Final = re.compile(
    r"(?P<front>.+) (?:on|at|of|in|under|behind|inside|beneath) the "
    r"(?P<tail>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)+)"
)
_YEAR_BEHIND: Final = re.compile(r" (?:of|in) \d{3,4}$")
_AGREED: Final = word_set(
    "Agreement Agreements Armistice Peace Pact Truce Declaration Charter Settlement Treaties Reforms Party Plot "
    "Scramble Boycott March Purge Terror Strikes Scandals"
)
"""What heads the names of what was agreed or done, besides what happened."""


def core_of(phrase: str) -> str:
    """The name or noun in front of the first preposition of a title; empty where nothing may be one."""
    found = _CORE.fullmatch(phrase)
    core = found["core"] if found else ""
    first = core.split(" ")[0].casefold()
    is_fit = _NAME.fullmatch(core) is not None and not first.endswith("ing") and first not in NUMBER_WORDS
    return core if is_fit else ""


def tail_of(phrase: str) -> tuple[str, str]:
    """What stands before and behind the last “on the” of a title where a name of several words ends it; else empty."""
    found = _TAIL.fullmatch(phrase)
    return (found["front"], found["tail"]) if found else ("", "")


def is_named_event(phrase: str, heads: frozenset[str]) -> bool:
    """Whether it is a name whose noun tells that something happened or was agreed: “Olm debt crisis”."""
    bare = _YEAR_BEHIND.sub("", phrase)
    core = re.split(r" (?:of|in|for) ", bare)[0]
    is_name = _NAME.fullmatch(bare) is not None or (_NOUNS.fullmatch(bare) is not None and bare == core)
    head = core.split()[-1].capitalize()
    is_alone = " " in phrase and " and the " not in bare and bare.split(" ")[0].casefold() not in NUMBER_WORDS
    return is_name and is_alone and head in heads | _AGREED
