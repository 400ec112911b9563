"""When the people of an article were born and died, as far as it says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Life", "born_in", "lives_of"]

_BORN: Final = re.compile(r"\b(?:was|were) born\b|\bborn (?:in|on|at)\b|\bbirth of\b")
_DIED: Final = re.compile(
    r"(?<!\bfather )(?<!\bmother )(?<!\bwife )(?<!\bhusband )(?<!\bson )(?<!\bhad )"
    r"\b(?:died|death(?! of)|was (?:killed|executed|shot dead|murdered|beheaded|buried)|funeral"
    r"|lost (?:his|her) life)\b"
)
_SPAN: Final = re.compile(
    r"[.,]?\s*\((?:born )?(?:[^()\d]*\d{1,2}[^()\d]*)?(?:[A-Z][a-z]+ )?(?P<born>\d{4})\s?[–-]"
    r"[^()\d]*(?:\d{1,2}[^()\d]*)?(?P<died>\d{4})\)"
)
"""“(1840–1902)”, “(15 January 1929 – 4 April 1968)”."""
_OWN: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he)\b|\b(?:[Hh]is|[Hh]er) (?:own )?(?:\w+ )?(?:death|birth|funeral)\b|^Born\b"
)
"""A sentence without a name tells of the one the article is about only so: “Her mother died in 1895” does not."""
_YEAR: Final = re.compile(r"[^;]{0,60}?\b(?P<year>1\d{3}|20\d\d)\b")
_CHILD: Final = 16
_LONGEST: Final = 110
"""Who is told to have died so early, or so late, is taken for somebody else."""


@dataclass(frozen=True, slots=True)
class Life:
    """The years of a birth and a death; 0 where the article does not tell."""

    born: int = 0
    died: int = 0


def born_in(text: str, offset: int, mentions: Sequence[Mention]) -> str:
    """The name of whom a sentence that begins at `offset` tells as born, as it stands there; empty where of nobody."""
    verb = _BORN.search(text)
    at = offset + verb.start() if verb else offset
    before = [one.text for one in mentions if one.type is AnswerType.PERSON and one.span.end <= at]
    return before[0] if len(before) == 1 else ""


def lives_of(
    sentences: Sequence[tuple[str, int, Sequence[Mention]]], full_names: Mapping[str, str], subject: str
) -> dict[str, Life]:
    """Full name → life; each sentence is its text, its offset and its mentions.

    A sentence that names nobody before the verb tells of `subject`, whom the article is about, where it says “he” or
    “she”; that may be empty. Of several years of death the last that a life can reach counts.
    """
    born: dict[str, int] = {}
    died: dict[str, list[int]] = {}
    for text, offset, mentions in sentences:
        people = [mention for mention in mentions if mention.type is AnswerType.PERSON]
        for person in people:
            if span := _SPAN.match(text, person.span.end - offset):
                name = _whom(person, full_names, subject)
                born.setdefault(name, int(span["born"]))
                died.setdefault(name, []).append(int(span["died"]))
        for pattern in (_BORN, _DIED):
            if verb := pattern.search(text):
                earlier = [one for one in people if one.span.end <= offset + verb.start()]
                is_own = _OWN.search(text[: verb.end()]) is not None
                name = _whom(earlier[-1], full_names, subject) if earlier else subject if is_own else ""
                year = _year_near(text, offset, verb.end(), mentions)
                if name and year and pattern is _BORN:
                    born.setdefault(name, year)
                elif name and year:
                    died.setdefault(name, []).append(year)
    lives = {name: Life(born.get(name, 0), _last(born.get(name, 0), died.get(name, []))) for name in {*born, *died}}
    return {name: life for name, life in lives.items() if life != Life()}


def _whom(person: Mention, full_names: Mapping[str, str], subject: str) -> str:
    """The full name of a mention; the subject's where first and last word are the same: “Ada Mary Quill”."""
    name = full_names.get(person.text, person.text)
    words, own = name.split(), subject.split()
    return subject if own and (words[0], words[-1]) == (own[0], own[-1]) else name


def _last(born: int, deaths: Sequence[int]) -> int:
    """The last of the years told as a death that fits a birth, 0 for an untold one; 0 where none does."""
    return max((year for year in deaths if not born or _CHILD < year - born < _LONGEST), default=0)


def _year_near(text: str, offset: int, at: int, mentions: Sequence[Mention]) -> int:
    """The first year behind a place of a sentence that begins at `offset`, else the last before it; 0 without any."""
    dated = [one for one in mentions if one.type in TIME_TYPES and one.value is not None]
    later = [one for one in dated if one.span.start >= offset + at]
    if not later and (year := _YEAR.match(text, at)):
        return int(year["year"])  # “on Christmas Day 1642”
    chosen = later[0] if later else dated[-1] if dated else None
    return int(chosen.value) if chosen is not None and chosen.value is not None else 0
