"""A value made by `aiquiz.values` is what the standard library would have made of the same class."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Sequence
from typing import ClassVar, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiquiz import values

Field = tuple[str, int | None]
"""A name, and a default if any."""


def _fields(names: str) -> st.SearchStrategy[list[Field]]:
    """Fields without a default, then some with one."""
    drawn = st.lists(st.sampled_from(names), unique=True)
    return st.tuples(drawn, drawn, st.integers(0, 9)).map(
        lambda parts: [(name, None) for name in parts[0]] + [(n, parts[2]) for n in parts[1] if n not in parts[0]]
    )


def _made(decorator: object, parts: Sequence[list[Field]]) -> list[type]:
    """A class with the fields of each part, each made from the one before."""
    space: dict[str, object] = {"dataclass": decorator, "__name__": __name__, "V0": object}
    source = "from __future__ import annotations\n"
    for number, fields in enumerate(parts, 1):
        source += f"@dataclass(frozen=True, slots=True)\nclass V{number}(V{number - 1}):\n    KIND: ClassVar[int] = 7\n"
        source += "".join(f"    {name}: int{'' if has is None else f' = {has}'}\n" for name, has in fields)
    exec(source, space)
    return [cls for number in range(1, len(parts) + 1) if isinstance(cls := space[f"V{number}"], type)]


@given(fields=_fields("abcd"), more=st.lists(st.sampled_from("cdef"), unique=True), default=st.integers(0, 9))
def test_a_value_does_what_the_standard_librarys_would(fields: list[Field], more: list[str], default: int) -> None:
    # A field without a default may not follow one that has it, nor a field that is said again.
    again: list[Field] = [(name, default) for name in more if (name, None) not in fields]
    both = [fields, again]
    for mine, theirs in zip(_made(values.dataclass, both), _made(dataclasses.dataclass, both), strict=True):
        assert inspect.signature(mine) == inspect.signature(theirs)
        needed = range(sum(field.default is dataclasses.MISSING for field in dataclasses.fields(theirs)))
        one, same, other = mine(*needed), mine(*needed), theirs(*needed)
        assert repr(one) == repr(other)
        assert (one == same, one == other, hash(one) == hash(same)) == (True, False, True)
        assert dataclasses.asdict(one) == dataclasses.asdict(other)
        assert [(f.name, f.type, f.default) for f in dataclasses.fields(mine)] == [
            (f.name, f.type, f.default) for f in dataclasses.fields(theirs)
        ]
        assert _told(mine, "__match_args__") == _told(theirs, "__match_args__")
        assert _told(mine, "__slots__") == _told(theirs, "__slots__")
        for name in _told(mine, "__match_args__"):
            assert repr(dataclasses.replace(one, **{name: 10})) == repr(dataclasses.replace(other, **{name: 10}))
            assert dataclasses.replace(one, **{name: 10}) != one


def _told(cls: type, name: str) -> tuple[str, ...]:
    told: tuple[str, ...] = vars(cls)[name]
    return told


@values.dataclass(frozen=True, slots=True)
class Interval:
    """A value with all that a class of the house has besides fields."""

    START: ClassVar[int] = 0
    end: int
    step: int = 1

    def __post_init__(self) -> None:
        if self.end < self.START:
            raise ValueError("it ends before it starts")

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.START


@values.dataclass(frozen=True, slots=True)
class ByName:
    """A value that says itself what is the same."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByName) and other.name.lower() == self.name.lower()

    def __repr__(self) -> str:
        return f"<{self.name}>"


@values.dataclass(frozen=True, slots=True)
class Listed(Interval):
    """The standard library's, for what it has a `field` for."""

    parts: list[int] = dataclasses.field(default_factory=list)


def test_a_value_cannot_be_changed() -> None:
    interval = Interval(3)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'end'"):
        interval.end = 4  # type: ignore[misc]  # which is what is tried
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'end'"):
        del interval.end
    with pytest.raises(dataclasses.FrozenInstanceError):
        interval.other = 4  # type: ignore[attr-defined]  # nor added to
    assert not hasattr(interval, "__dict__")
    assert (interval, interval.length) == (Interval(3), 3)


def test_a_value_is_checked_as_it_is_made_and_told_by_its_name_when_it_is_made_wrongly() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Interval(-1)
    with pytest.raises(ValueError, match="ends before"):
        dataclasses.replace(Interval(3), end=-1)
    with pytest.raises(TypeError, match=r"Interval\.__init__\(\) missing 1 required positional argument: 'end'"):
        cast("type[object]", Interval)()


def test_a_value_is_copied_pickled_and_matched() -> None:
    interval = Interval(3, 2)
    assert copy.deepcopy(interval) == pickle.loads(pickle.dumps(interval)) == interval
    match interval:
        case Interval(end, step):
            assert (end, step) == (3, 2)


def test_what_a_class_says_of_itself_is_kept() -> None:
    assert (ByName("a") == ByName("A"), repr(ByName("a"))) == (True, "<a>")
    assert hash(ByName("a")) == hash(ByName("a"))


def test_a_class_with_more_than_defaults_comes_from_a_value_too() -> None:
    assert (repr(Listed(3)), Listed(3) == Listed(3)) == ("Listed(end=3, step=1, parts=[])", True)
    assert Listed(3).parts is not Listed(3).parts
