"""What stands right behind an answer and says it again: its short name in brackets, or the same in another unit.

Left standing beside the gap it would give the answer away, so that it belongs to the answer.
"""

from __future__ import annotations

import re
from typing import Final

from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.entities.numerals import measured, numerals_in
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType

__all__ = ["is_same_measure", "with_bracket"]

_SHORT: Final = re.compile(r" \((?:the )?(?P<short>[A-Z][A-Za-z]*[A-Z])\)")
_OTHERWISE: Final = re.compile(
    r" \((?:(?:about|around|some|roughly|nearly|or|just over|just under|over) )?(?P<same>[^()]{2,40})\)"
)
_OR: Final = re.compile(r", or (?:(?:about|around|some|roughly|nearly|just over|just under|over) )?")
_NOW: Final = re.compile(
    r" \((?:now |modern |today |present-day )?(?P<now>[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)\)"
)
"""“Olmpore (Ulmpur)”: a town by its other name."""
_UNIT_CHARS: Final = 40
_MEASURED: Final = frozenset({AnswerType.QUANTITY, AnswerType.MONEY})


def with_bracket(mention: Mention, text: str) -> tuple[Span, tuple[str, ...]]:
    """The stretch of the article's `text` that a gap for `mention` leaves out, and what else is right for it."""
    if mention.is_name and (short := _SHORT.match(text, mention.span.end)) and _is_short_for(short["short"], mention):
        return Span(mention.span.start, short.end()), (mention.text, short["short"])
    is_bare_place = mention.type is AnswerType.PLACE and " " not in mention.text
    if is_bare_place and (now := _NOW.match(text, mention.span.end)):
        return Span(mention.span.start, now.end()), (mention.text, now["now"])
    if mention.type in _MEASURED and (other := _OTHERWISE.match(text, mention.span.end)):
        found = numerals_in(other["same"], 0)
        if len(found) == 1 and found[0].type is mention.type and len(found[0].text) == len(other["same"]):
            return Span(mention.span.start, other.end()), (mention.text, found[0].text)
    if mention.type is AnswerType.QUANTITY and (joint := _OR.match(text, mention.span.end)):
        found = numerals_in(text[joint.end() : joint.end() + _UNIT_CHARS], joint.end())
        if found and found[0].span.start == joint.end() and is_same_measure(mention, found[0]):
            return Span(mention.span.start, found[0].span.end), (mention.text, found[0].text)
    return mention.span, ()


def is_same_measure(mention: Mention, other: Mention) -> bool:
    """Whether two amounts may be one in two units: kilometres and miles, metres and feet."""
    sorts = {measured(one.subtype) for one in (mention, other)}
    is_one_sort = len(sorts) == 1 or sorts == {"length", "distance"}
    return mention.type is other.type and mention.subtype != other.subtype and "" not in sorts and is_one_sort


def _is_short_for(short: str, mention: Mention) -> bool:
    """Whether the capitals of what stands in brackets are first letters of the name, in order."""
    letters = iter(word[0].upper() for word in re.findall(r"\w+", mention.text))
    return all(letter in letters for letter in short if letter.isupper())
