"""When the people of an article were born and died, as far as it says so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from aiquiz.generate.mentions import TIME_TYPES, Mention
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Life", "born_in", "lives_of"]

_BORN: Final = re.compile(r"\b(?:was|were) born\b|\bborn (?:in|on|at)\b|\bbirth of\b")
_DIED: Final = re.compile(
    r"(?<!\bfather )(?<!\bmother )(?<!\bwife )(?<!\bhusband )(?<!\bson )(?<!\bhad )"
    r"\b(?:died|death(?! of)|was (?:killed|executed|shot dead|murdered|beheaded|buried)|funeral"
    r"|lost (?:his|her) life)\b"
)
_SPAN: Final = re.compile(r"\s*\((?P<born>\d{4})\s?[–-]\s?(?P<died>\d{4})\)")


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

    A sentence that names nobody before the verb tells of `subject`, whom the article is about; that may be empty.
    """
    born: dict[str, int] = {}
    died: dict[str, int] = {}
    for text, offset, mentions in sentences:
        people = [mention for mention in mentions if mention.type is AnswerType.PERSON]
        for person in people:
            if span := _SPAN.match(text, person.span.end - offset):
                name = full_names.get(person.text, person.text)
                born.setdefault(name, int(span["born"]))
                died.setdefault(name, int(span["died"]))
        for pattern, found in ((_BORN, born), (_DIED, died)):
            if verb := pattern.search(text):
                earlier = [one for one in people if one.span.end <= offset + verb.start()]
                name = full_names.get(earlier[-1].text, earlier[-1].text) if earlier else subject
                year = _year_near(offset + verb.end(), mentions)
                if name and year:
                    found.setdefault(name, year)
    return {name: Life(born.get(name, 0), died.get(name, 0)) for name in {*born, *died}}


def _year_near(at: int, mentions: Sequence[Mention]) -> int:
    """The first year behind an offset, else the last before it; 0 where the sentence names none."""
    dated = [one for one in mentions if one.type in TIME_TYPES and one.value is not None]
    later = [one for one in dated if one.span.start >= at]
    chosen = later[0] if later else dated[-1] if dated else None
    return int(chosen.value) if chosen is not None and chosen.value is not None else 0
