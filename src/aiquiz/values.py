"""`dataclass` as the standard library has it, but the methods of a value are made when one of them is first called.

`dataclasses` compiles half a dozen functions for every frozen class while it is defined: two megabytes, and a fifth of
the time a start takes, for a hundred classes of which most are never compared, printed or even made. What it does here:

- A class with `frozen=True, slots=True` and plain defaults gets its methods one by one, on the first call, from the
  same text that `dataclasses` would compile. `fields`, `replace`, `asdict` and `match` work as ever.
- Any other is the standard library's from the beginning: mutable, ordered, with `field(…)` or without slots.

A type checker sees the standard library's own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Final, TypeVar

__all__ = ["dataclass"]

T = TypeVar("T")

_OURS: Final = "__defaults_of_values__"
_NOT_PLAIN: Final = ("InitVar", "KW_ONLY", "dataclasses.")
_OF_THE_CLASS: Final = ("ClassVar", "typing.ClassVar")
_GLOBALS: Final[dict[str, object]] = {"_set": object.__setattr__}


class _Late:
    """What a class has as soon as somebody asks for it; from then on it stands in this one's place."""

    __slots__ = ("_make", "_name", "_owner")

    def __init__(self, make: Callable[[type], object]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner, self._name = owner, name

    def __get__(self, instance: object, owner: type | None = None) -> object:
        made = self._make(self._owner)  # twice, where two threads ask at once: both are the same
        setattr(self._owner, self._name, made)
        return made.__get__(instance, owner) if isinstance(made, FunctionType) else made


def _dataclass(*, frozen: bool = False, slots: bool = False, order: bool = False) -> Callable[[type[T]], type[T]]:
    def made(cls: type[T]) -> type[T]:
        if frozen and slots and not order and _is_plain(cls):
            return _value_class(cls)
        return dataclasses.dataclass(frozen=frozen, slots=slots, order=order)(cls)

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


def _is_plain(cls: type) -> bool:
    """Whether nothing is asked of the class but names, types and defaults, nor of those that it comes from."""
    return (
        all(isinstance(kind, str) and not kind.startswith(_NOT_PLAIN) for kind in cls.__annotations__.values())
        and not any(isinstance(vars(cls).get(name), dataclasses.Field) for name in cls.__annotations__)
        and all(_OURS in vars(base) for base in cls.__mro__[1:] if "__dataclass_fields__" in vars(base))
    )


def _value_class(cls: type[T]) -> type[T]:
    """`cls` anew, with slots, which a class has from the beginning or not at all."""
    own = [name for name, kind in cls.__annotations__.items() if not kind.startswith(_OF_THE_CLASS)]
    bases = [vars(base) for base in reversed(cls.__mro__[1:]) if _OURS in vars(base)]
    inherited = {name: None for base in bases for name in base["__match_args__"]}
    kept = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__", *own)}
    defaults = {name: value for base in bases for name, value in base[_OURS].items()}
    defaults |= {name: vars(cls)[name] for name in own if name in vars(cls)}
    if kept.get("__hash__") is None:
        kept["__hash__"] = _Late(_hash)
    metaclass: Callable[..., type[T]] = type(cls)
    made = metaclass(
        cls.__name__,
        cls.__bases__,
        {
            "__init__": _Late(_init),
            "__repr__": _Late(_repr),
            "__eq__": _Late(_eq),
            "__getstate__": _state,
            "__setstate__": _set_state,
            **kept,
            "__slots__": tuple(name for name in own if name not in inherited),
            "__match_args__": (*inherited, *(name for name in own if name not in inherited)),
            "__setattr__": _refuse_to_set,
            "__delattr__": _refuse_to_delete,
            "__dataclass_fields__": _Late(_fields),
            "__dataclass_params__": _Late(_params),
            _OURS: defaults,
        },
    )
    made.__qualname__ = cls.__qualname__
    return made


def _init(cls: type) -> FunctionType:
    names, defaults = _names(cls), _defaults(cls)
    body = [f"_set(self, {name!r}, {name})" for name in names]
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    function = _compiled(cls, "__init__", ("self", *names), body or ["pass"])
    function.__defaults__ = tuple(defaults[name] for name in names if name in defaults)
    kinds = _annotations(cls)
    function.__annotations__ = {name: kinds[name] for name in names} | {"return": None}
    return function


def _repr(cls: type) -> FunctionType:
    told = ", ".join(f"{name}={{self.{name}!r}}" for name in _names(cls))
    return _compiled(cls, "__repr__", ("self",), [f"return f'{{self.__class__.__qualname__}}({told})'"])


def _eq(cls: type) -> FunctionType:
    body = [
        "if other.__class__ is self.__class__:",
        f"    return {_tuple_of(cls, 'self')} == {_tuple_of(cls, 'other')}",
        "return NotImplemented",
    ]
    return _compiled(cls, "__eq__", ("self", "other"), body)


def _hash(cls: type) -> FunctionType:
    return _compiled(cls, "__hash__", ("self",), [f"return hash({_tuple_of(cls, 'self')})"])


def _fields(cls: type) -> object:
    return vars(_standard(cls))["__dataclass_fields__"]


def _params(cls: type) -> object:
    return vars(_standard(cls))["__dataclass_params__"]


def _standard(cls: type) -> type:
    """A class with the same fields, as the standard library makes it."""
    space = {"__annotations__": _annotations(cls), "__module__": cls.__module__, "__doc__": "", **_defaults(cls)}
    return dataclasses.dataclass(frozen=True, init=False, repr=False, eq=False)(type(cls.__name__, (), space))


def _refuse_to_set(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: object) -> list[object]:
    return [getattr(self, name) for name in _names(type(self))]


def _set_state(self: object, state: list[object]) -> None:
    for name, value in zip(_names(type(self)), state, strict=True):
        object.__setattr__(self, name, value)


def _names(cls: type) -> tuple[str, ...]:
    """All fields, those of the classes it comes from first."""
    names: tuple[str, ...] = vars(cls)["__match_args__"]
    return names


def _defaults(cls: type) -> dict[str, object]:
    defaults: dict[str, object] = vars(cls)[_OURS]
    return defaults


def _annotations(cls: type) -> dict[str, str]:
    """What the fields are, by name, and what is a matter of the class."""
    ours = (base.__annotations__ for base in reversed(cls.__mro__) if _OURS in vars(base))
    return {name: kind for kinds in ours for name, kind in kinds.items()}


def _tuple_of(cls: type, value: str) -> str:
    return "(" + "".join(f"{value}.{name}, " for name in _names(cls)) + ")"


def _compiled(cls: type, name: str, parameters: tuple[str, ...], body: list[str]) -> FunctionType:
    source = f"def {name}({', '.join(parameters)}):\n" + "".join(f"    {line}\n" for line in body)
    made: dict[str, FunctionType] = {}
    exec(source, _GLOBALS, made)
    made[name].__qualname__ = f"{cls.__qualname__}.{name}"
    made[name].__module__ = cls.__module__
    return made[name]
