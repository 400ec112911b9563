"""Frozen values as plain data for a file, and back; whatever does not fit its type is refused.

Knows what the model is made of: dataclasses, unions of them, texts, numbers, truth values, None, tuples, frozen sets.
Texts are cleaned on their way in, since a file is anybody's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from aiquiz.text import clean

__all__ = ["as_data", "from_data"]

T = TypeVar("T")

_KIND = "is"
"""The key under which a value of a union says which of its classes it is."""


def as_data(value: object) -> object:
    """`value` as what `json.dumps` takes."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            _KIND: type(value).__name__,
            **{field.name: as_data(getattr(value, field.name)) for field in fields(value)},
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(as_data(entry) for entry in value)  # type: ignore[type-var]  # sets here hold numbers or texts
    if isinstance(value, (tuple, list)):
        return [as_data(entry) for entry in value]
    return value


def from_data(wanted: type[T], data: object) -> T:
    """The value of type `wanted` that `as_data` made `data` of. Raises ValueError where it cannot be."""
    return cast(T, _read(wanted, data))


def _read(wanted: object, data: object) -> object:
    wanted = getattr(wanted, "__supertype__", wanted)  # a NewType is its text
    origin = get_origin(wanted)
    if origin is tuple:
        return _tuple(get_args(wanted), data)
    if origin is frozenset:
        return frozenset(_read(get_args(wanted)[0], entry) for entry in _list(data))
    if isinstance(wanted, UnionType):
        return _one_of(get_args(wanted), data)
    if isinstance(wanted, type) and is_dataclass(wanted):
        return _dataclass(wanted, data)
    if wanted is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if not isinstance(wanted, type) or type(data) is not wanted:
        raise ValueError(f"{type(data).__name__} where {getattr(wanted, '__name__', wanted)} belongs")
    return clean(data) if isinstance(data, str) else data


def _tuple(entries: tuple[object, ...], data: object) -> tuple[object, ...]:
    found = _list(data)
    if entries[-1] is Ellipsis:
        return tuple(_read(entries[0], entry) for entry in found)
    if len(found) != len(entries):
        raise ValueError(f"{len(found)} entries where {len(entries)} belong")
    return tuple(_read(entry, one) for entry, one in zip(entries, found, strict=True))


def _one_of(choices: tuple[object, ...], data: object) -> object:
    if data is None and NoneType in choices:
        return None
    if isinstance(data, Mapping):
        for choice in choices:
            if isinstance(choice, type) and choice.__name__ == data.get(_KIND):
                return _read(choice, data)
        raise ValueError("a value of no kind that belongs here")
    for choice in choices:
        if choice is not NoneType:
            return _read(choice, data)
    raise ValueError("nothing where something belongs")


def _dataclass(wanted: type, data: object) -> object:
    if not isinstance(data, Mapping):
        raise ValueError(f"{type(data).__name__} where {wanted.__name__} belongs")
    hints = _hints(wanted)
    values = {name: _read(hint, data[name]) for name, hint in hints.items() if name in data}
    try:
        return wanted(**values)
    except TypeError as failure:  # a field that has no default is missing
        raise ValueError(f"{wanted.__name__}: {failure}") from failure


@cache
def _hints(wanted: type) -> dict[str, object]:
    names = {field.name for field in fields(wanted)}
    return {name: hint for name, hint in get_type_hints(wanted).items() if name in names}


def _list(data: object) -> list[object]:
    if not isinstance(data, list):
        raise ValueError(f"{type(data).__name__} where a list belongs")
    return data
