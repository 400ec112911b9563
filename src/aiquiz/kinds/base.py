"""What a kind of item is: the fields it may have in a deck file, and how it becomes cards.

A kind knows nothing of YAML: the deck file hands it a `FieldReader`, which has checked the shape of every
value against the kind's `Field`s and notes a problem at the place where the value stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from aiquiz.model.card import Card
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Ask, Body, Item
from aiquiz.values import dataclass

__all__ = ["AnyKind", "Field", "FieldReader", "FieldValue", "Kind", "Shape"]

B = TypeVar("B", bound=Body)

FieldValue = str | bool | float | tuple[str, ...] | tuple[tuple[str, str], ...]
"""A value as it is written back to a deck file; its type follows the field's `Shape`."""


class Shape(StrEnum):
    """The form of a field's value in the file; the words are those of diagnostics."""

    TEXT = "a text"
    TEXTS = "a list of texts"
    PAIRS = "a mapping of text to text"
    FLAG = "`true` or `false`"
    NUMBER = "a number"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind. `description` feeds the JSON Schema and the documentation; one sentence.

    Where `shape` is TEXTS, a single text in the file counts as a list of one.
    """

    name: str
    shape: Shape
    description: str
    required: bool = False


class FieldReader(Protocol):
    """Typed access to one item's fields. Missing optional fields read as empty. Never raises."""

    def text(self, name: str) -> str:
        """The field's text, cleaned; empty where missing."""

    def texts(self, name: str) -> tuple[str, ...]:
        """The field's texts, cleaned; one text counts as a list of one."""

    def flag(self, name: str) -> bool | None:
        """The field's true or false; None where missing or neither."""

    def number(self, name: str) -> float | None:
        """The field's number, finite; None where missing or no number."""

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """The field's pairs in the order of the file."""

    def has(self, name: str) -> bool:
        """Whether the file gives the field."""

    def problem(self, name: str, code: str, message: str, hint: str = "", *, index: int | None = None) -> None:
        """Note an error at the field's value, or at its `index`-th entry."""

    def doubt(self, name: str, code: str, message: str, hint: str = "", *, index: int | None = None) -> None:
        """Note a warning, likewise."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[B]):
    """One kind of item. `summary` says in one sentence what it asks.

    `decode` returns None after noting a problem that leaves no usable body. `cards` compiles a sound item; all
    cards of an item come from it, in a stable order with stable parts. `key_text` is the text by which an item
    without a written id is identified (its question). `encode` is the inverse of `decode` and leaves out what is
    empty. `asks` names the values of `ask` the body allows; with any other, `cards` lets the ladder choose.
    `ways` are those that any body allows.
    """

    name: str
    summary: str
    body: type[B]
    fields: tuple[Field, ...]
    decode: Callable[[FieldReader], B | None]
    encode: Callable[[B], Mapping[str, FieldValue]]
    cards: Callable[[DeckId, Item, B], tuple[Card, ...]]
    key_text: Callable[[B], str]
    asks: Callable[[B], tuple[Ask, ...]]
    ways: tuple[Ask, ...] = tuple(Ask)


AnyKind = Kind[Any]
"""A kind whose body's type is known only to itself: the element of a registry."""
