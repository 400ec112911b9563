"""A form of words that ties a sentence to another one, and when it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from aiquiz.generate.entities.mentions import TIME_TYPES, Mention
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Tie", "has_clause", "has_name", "has_thing", "has_time", "has_time_or_place"]


@dataclass(frozen=True, slots=True)
class Tie:
    """A form of words that ties a sentence to another, and what it leaves open.

    Its named group is what is shown of it, else all. Where `is_opener`, it counts at the beginning only.
    `unless` says by the words before it, and by what the sentence mentions, that it is tied to nothing.
    """

    form: re.Pattern[str]
    leaves: str
    is_opener: bool = False
    unless: Callable[[str, Sequence[Mention]], bool] = lambda before, mentions: False

    def reason(self, text: str, mentions: Sequence[Mention]) -> str:
        """Why the text leans on another, in words; empty where this form is not in it."""
        found = self.form.match(text) if self.is_opener else self.form.search(text)
        if found is None or self.unless(text[: found.start()], mentions):
            return ""
        shown = next((part for part in found.groupdict().values() if part), found.group())
        return f"“{shown.strip()}” {self.leaves}"


def has_clause(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a clause stands before it that may tell what is left out."""
    return _CLAUSE_BEFORE.search(before) is not None and _ONLY_SAID.search(before) is None


def has_thing(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether a thing stands before it, behind “a” or “the”."""
    return re.search(r"\b(?:an?|the) [a-z]", before) is not None


def has_name(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence names anything."""
    return any(mention.is_name for mention in mentions)


def has_time(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence gives a year or a date."""
    return any(mention.type in TIME_TYPES for mention in mentions)


def has_time_or_place(before: str, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence gives a year, a date or a place."""
    return has_time(before, mentions) or any(mention.type is AnswerType.PLACE for mention in mentions)


_CLAUSE_BEFORE: Final = re.compile(
    r"[,;:.] |\b(?:and|or) (?![A-ZÀ-ÖØ-Þ])|\b(?i:but|who|which|that|when|to|because|after|before|if)\b"
)
"""“Akira Yoshino did so in 1985”: what was done stands in the sentence before, unless another clause tells it."""
_ONLY_SAID: Final = re.compile(
    r"\b(?:believed|said|thought|claimed|felt|knew|argued|insisted|hoped|feared|announced|reported|declared|wrote|boasted)"
    r" that [^;:]*$",
    re.I,
)
"""“Many believed that the king had failed to do so.”"""
