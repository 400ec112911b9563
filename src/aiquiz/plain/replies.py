"""From what was typed to a response, or to a word on why it is none."""

from __future__ import annotations

import re
from typing import assert_never

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.model.response import Arranged, Chosen, Matched, Response, Revealed, Typed
from aiquiz.plain.layout import instruction, letter
from aiquiz.text import folded

__all__ = ["NotUnderstoodError", "understood"]

_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_NUMBERS = re.compile(r"\d{1,4}(?:[\s,;.]+\d{1,4})*[\s,;.]*", re.ASCII)
_PAIRS = re.compile(r"(?:[a-z]{1,2}\s*[-:=]?\s*\d{1,4}[\s,;.]*)+", re.ASCII | re.IGNORECASE)
_PAIR = re.compile(r"([a-z]{1,2})\s*[-:=]?\s*(\d{1,4})", re.ASCII | re.IGNORECASE)


class NotUnderstoodError(Exception):
    """What was typed is no answer to this question; the message says what would be. Nothing is lost by it."""


def understood(shown: Interaction, typed: str) -> Response:
    """The response that `typed`, a line that is no command, gives to `shown`. Raises NotUnderstoodError."""
    match shown:
        case Recall():
            return Revealed()
        case TextEntry():
            return Typed(typed)
        case Choice():
            return _chosen(shown, typed)
        case Order():
            return _arranged(shown, typed)
        case Match():
            return _matched(shown, typed)
        case _:
            assert_never(shown)


def _chosen(choice: Choice, typed: str) -> Chosen:
    count = len(choice.options)
    if not (_NUMBER.fullmatch(typed) and 1 <= int(typed) <= count):
        # An option may be typed out too, and some are numbers themselves.
        spelled = frozenset(place for place, option in enumerate(choice.options) if folded(option) == folded(typed))
        if len(spelled) == 1:
            return Chosen(spelled)
    if not _NUMBERS.fullmatch(typed):
        raise NotUnderstoodError(f"That is none of the options. {instruction(choice)}")
    picked = _places(typed, count, choice)
    if len(picked) > 1 and not choice.several:
        raise NotUnderstoodError(f"One answer only. {instruction(choice)}")
    return Chosen(frozenset(picked))


def _arranged(order: Order, typed: str) -> Arranged:
    lines = order.shown or order.sequence
    if not _NUMBERS.fullmatch(typed):
        raise NotUnderstoodError(instruction(order))
    places = _places(typed, len(lines), order)
    if len(places) < len(lines):
        missing = next(place for place in range(len(lines)) if place not in places)
        raise NotUnderstoodError(f"All {len(lines)} numbers are needed; {missing + 1} is missing.")
    return Arranged(tuple(lines[place] for place in places))


def _matched(match: Match, typed: str) -> Matched:
    count = len(match.pairs)
    if _NUMBERS.fullmatch(typed):
        places = _places(typed, count, match)
        if len(places) < count:
            raise NotUnderstoodError(f"{count} numbers are needed, one for each letter in turn.")
        joined = dict(enumerate(places))
    elif _PAIRS.fullmatch(typed):
        joined = _joined(match, typed)
    else:
        raise NotUnderstoodError(instruction(match))
    return Matched(tuple((match.pairs[left][0], match.partners[right]) for left, right in sorted(joined.items())))


def _joined(match: Match, typed: str) -> dict[int, int]:
    """Which line (from 0) has which partner (from 0), from a text such as `A2 B1`."""
    letters = {letter(place): place for place in range(len(match.pairs))}
    joined: dict[int, int] = {}
    for name, number in _PAIR.findall(typed):
        left, right = letters.get(name.upper()), int(number) - 1
        if left is None:
            raise NotUnderstoodError(f"There is no line {name.upper()}. {instruction(match)}")
        if not 0 <= right < len(match.partners):
            raise NotUnderstoodError(f"There is no number {number}. {instruction(match)}")
        if left in joined or right in joined.values():
            raise NotUnderstoodError(f"{name.upper()}{number}: each letter and each number is used once.")
        joined[left] = right
    missing = [name for name, place in letters.items() if place not in joined]
    if missing:
        raise NotUnderstoodError(f"Still without a number: {', '.join(missing)}. Type all pairs in one line.")
    return joined


def _places(typed: str, count: int, shown: Interaction) -> list[int]:
    """The numbers in `typed` as distinct places from 0, in the order typed; `213` is three of them where it can be."""
    numbers = re.findall(r"\d+", typed)
    if len(numbers) == 1 and int(numbers[0]) > count and count <= 9 and not _is_single(shown):
        numbers = list(numbers[0])
    places = [int(number) - 1 for number in numbers]
    for place in places:
        if not 0 <= place < count:
            raise NotUnderstoodError(f"There is no number {place + 1}. {instruction(shown)}")
    if len(set(places)) < len(places):
        raise NotUnderstoodError("Each number is used once.")
    return places


def _is_single(shown: Interaction) -> bool:
    return isinstance(shown, Choice) and not shown.several
