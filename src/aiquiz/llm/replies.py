"""What a model wrote, read strictly: anything but the form that was asked for is refused whole."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Final, NoReturn

from aiquiz.text import clean_line

__all__ = ["RefusedError", "choices_in", "questions_in", "value_of"]

_MAX_CHARS: Final = 200_000
_MAX_DEPTH: Final = 12
_STRING: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_FENCE: Final = re.compile(r"```(?:json)?[ \t]*\n(.*?)\n[ \t]*```", re.DOTALL | re.IGNORECASE)


class RefusedError(Exception):
    """A reply that does not have the form that was asked for; the text says why, in words of ours."""


def value_of(text: str) -> object:
    """The value of a JSON text. Raises RefusedError for what is no JSON, nested too deep, or no number JSON has."""
    depth = deepest = 0
    for char in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        depth += 1 if char in "[{" else -1
        deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH:
        raise RefusedError("the reply is nested too deep")
    try:
        value: object = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except ValueError:
        raise RefusedError("the reply is not JSON") from None
    return value


def questions_in(text: str, asked: Collection[int]) -> dict[int, str]:
    """Question by fact, from `{"questions": [{"id": 1, "question": "…"}]}`; facts the model left are missing.

    Raises RefusedError for any other form, an id that was not asked, or one that comes twice.
    """
    found: dict[int, str] = {}
    for number, value in _entries(text, "questions", "question", asked):
        if value is None:
            continue
        if not isinstance(value, str):
            raise RefusedError("the reply does not have the form that was asked for")
        found[number] = clean_line(value)
    return found


def choices_in(text: str, asked: Collection[int]) -> dict[int, int]:
    """Chosen option by question, from `{"choices": [{"id": 1, "choice": 2}]}`; 0 says it cannot be answered.

    Raises RefusedError as `questions_in`.
    """
    found: dict[int, int] = {}
    for number, value in _entries(text, "choices", "choice", asked):
        if not isinstance(value, int) or isinstance(value, bool):
            raise RefusedError("the reply does not have the form that was asked for")
        found[number] = value
    return found


def _entries(text: str, name: str, field: str, asked: Collection[int]) -> Iterator[tuple[int, object]]:
    value = value_of(_unfenced(text))
    entries = value.get(name) if isinstance(value, dict) and set(value) == {name} else None
    if not isinstance(entries, list):
        raise RefusedError("the reply does not have the form that was asked for")
    seen: set[int] = set()
    for entry in entries:
        if not isinstance(entry, dict) or set(entry) != {"id", field}:
            raise RefusedError("the reply does not have the form that was asked for")
        number = entry["id"]
        if not isinstance(number, int) or isinstance(number, bool) or number not in asked:
            raise RefusedError("the reply names a fact that was not asked about")
        if number in seen:
            raise RefusedError("the reply names a fact twice")
        seen.add(number)
        yield number, entry[field]


def _unfenced(text: str) -> str:
    """The content of the only fence, where the model put one around its JSON or chatted before it."""
    if len(text) > _MAX_CHARS:
        raise RefusedError("the reply is too long")
    fenced = _FENCE.findall(text)
    return str(fenced[0]) if len(fenced) == 1 else text


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)
