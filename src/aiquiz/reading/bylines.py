"""Lines that say who wrote an article, when, and how long it takes to read; told by the shape of their words."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.reading.wordlist import word_set

__all__ = ["is_byline", "is_dateline"]

_STARTERS: Final = re.compile(
    r"(?:by|(?:written|posted|published|edited|reviewed|translated|reported|photographs?|photos?|words|text|story) by|"
    r"(?:author|photo|image|picture|foto|bild) ?:|von|par|por|di|door)\s+(?=\S)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\s,|/&·•()\[\]:;@–—-]+")
_CLOCK = re.compile(r"\d[\d.:]*(?:st|nd|rd|th|h|am|pm|z)?", re.IGNORECASE)
_MONTHS_AND_DAYS = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)\.?",
    re.IGNORECASE,
)
_SMALL_WORDS: Final = word_set(
    "a.m p.m a.m. p.m. am pm utc gmt est edt pst pdt cet cest bst ist at on of the de ago updated published posted "
    "modified last first created date time hour hours hr hrs day days week weeks month months minute minutes min mins "
    "read reading yesterday today edited"
)
_DESK: Final = re.compile(
    r"by (?:the|our|an?) (?:[\w-]+ ){0,3}"
    r"(?:desk|staff|team|editors?|reporters?|writers?|correspondents?|newsroom|bureau)",
    re.IGNORECASE,
)
"""“By the health desk”, “By our aviation staff”."""
_NAME: Final = r"(?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|and|in|of|the|de|van|von)"
_NAMES: Final = rf"{_NAME}(?:,? {_NAME})*"
_WORK: Final = r"(?i:(?:additional|further)? ?(?:reporting|research|writing|editing|photography|graphics))"
_CREDIT: Final = re.compile(
    rf"(?:{_WORK}(?: and {_WORK})? by {_NAMES}[;.]? ?)+"
    rf"|{_NAMES} contributed (?:(?:additional )?reporting|research|to this (?:report|article|story))"
    rf"(?: from {_NAMES})?\.?"
)
"""“Additional reporting by Ada Quill in Olm.”: who else had a part in it."""
_META_WORDS: Final = word_set("ago updated published posted edited modified created read reading")
_BYLINE_WORDS: Final = word_set(
    "and und et y e for in staff writer reporter correspondent editor senior contributor contributing special to chief "
    "de la le van von der den bin al da di du"
)
_MOST_WORDS: Final = 22


def is_byline(text: str) -> bool:
    """Whether `text` as a whole names its author: `By Jane Roe and John Doe — 3 May 2024 — 5 min read`.

    After the opening word only names, dates and a writer's office may follow; any other word makes it a sentence.
    """
    inside = text.strip(" ()[]")
    date, by, author = inside.partition(" by ")
    if by and is_dateline(date, needs_word=True):  # `Posted on 12 April by …`
        inside = f"by {author}"
    if _DESK.fullmatch(inside) or _CREDIT.fullmatch(inside):
        return True
    opening = _STARTERS.match(inside)
    words = _words(inside[opening.end() :]) if opening else []
    if not words or len(words) > _MOST_WORDS or not words[0][0].isupper():
        return False
    return not inside.endswith((".", "?", "!", ":")) and all(
        word[0].isupper() or word.lower() in _BYLINE_WORDS or _is_of_time(word) for word in words
    )


def is_dateline(text: str, *, needs_word: bool = False) -> bool:
    """Whether `text` is nothing but a date, a time, or the minutes it takes to read.

    With `needs_word`, a bare date is not enough: a word such as `updated` or `ago` must stand with it, because a
    date alone may be the heading of a chronicle.
    """
    words = _words(text)
    return (
        0 < len(words) <= _MOST_WORDS
        and all(map(_is_of_time, words))
        and any(character.isdigit() for character in text)
        and (not needs_word or any(word.lower() in _META_WORDS for word in words))
    )


def _words(text: str) -> list[str]:
    return [word for word in _SIGNS.split(text) if word]


def _is_of_time(word: str) -> bool:
    return bool(_CLOCK.fullmatch(word) or _MONTHS_AND_DAYS.fullmatch(word)) or word.lower() in _SMALL_WORDS
