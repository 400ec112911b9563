"""One mapping of a deck file, read against its fields: shapes checked, texts cleaned, problems placed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Set
from collections.abc import Mapping as ReadOnly

from rapidfuzz import fuzz, process

from aiquiz.deckfile.findings import Findings
from aiquiz.deckfile.limits import MAX_ENTRIES
from aiquiz.deckfile.nodes import List, Mapping, Node, Scalar
from aiquiz.kinds import Field, Shape
from aiquiz.text import clean, clean_line, short

__all__ = ["Fields", "Layout", "nearest", "tidied"]

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_MOST_NAME_CHARS = 40
_HOW_PAIRS = "write each pair on a line of its own: `left: right`"
_LOOKS_LIKE = 60
"""From this similarity (per cent) on, one name is offered for another."""


def tidied(text: str) -> str:
    """`text` as it enters the model: cleaned, no blank edges; on one line unless it was written on several."""
    cleaned = clean(text).strip()
    if "\n" not in cleaned:
        return " ".join(cleaned.split())
    return "\n".join(line.rstrip() for line in cleaned.split("\n"))


def _on_one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """The one of `known` that `name` was probably meant to be."""
    found = process.extractOne(name.casefold().replace("_", "-"), known, scorer=fuzz.ratio, score_cutoff=_LOOKS_LIKE)
    return found[0] if found else None


class Layout:
    """The fields a mapping may have. `structures` are further names, which the caller reads itself."""

    def __init__(self, fields: tuple[Field, ...], structures: tuple[str, ...] = (), *, is_open: bool = False) -> None:
        self.by_name: ReadOnly[str, Field | None] = {
            **{field.name: field for field in fields},
            **dict.fromkeys(structures),
        }
        self.required = tuple(field for field in fields if field.required)
        self._required_names = frozenset(field.name for field in self.required)
        self.is_open = is_open

    def requires_only(self, given: Set[str]) -> bool:
        """Whether no required field is missing from those `given`."""
        return self._required_names <= given


def _no_advice(_: str) -> str:
    return ""


class Fields:
    """The fields of one mapping; a `FieldReader` for the kinds. Every problem of shape is noted on construction.

    `advice` may word the hint for a name that is not known. Names that are not known are no problem in an open
    layout. Of a mapping in which the file broke off, the last value is not judged, nor what is missing.
    """

    def __init__(
        self, mapping: Mapping, layout: Layout, findings: Findings, advice: Callable[[str], str] = _no_advice
    ) -> None:
        self._mapping = mapping
        self._findings = findings
        self._texts: dict[str, str] = {}
        self._lists: dict[str, tuple[str, ...]] = {}
        self._pairs: dict[str, tuple[tuple[str, str], ...]] = {}
        self._flags: dict[str, bool] = {}
        self._numbers: dict[str, float] = {}
        half_read = None if mapping.is_whole else next(reversed(mapping.entries), None)
        unknown = []
        for name, (key, node) in mapping.entries.items():
            field = layout.by_name.get(name)
            if field is not None and name != half_read:
                self._read(field, node)
            elif name not in layout.by_name:
                unknown.append(key)
        guesses: set[str] = set()
        if unknown and not layout.is_open:
            guesses = self._refuse(unknown, tuple(layout.by_name), advice)
        if mapping.is_whole:
            self._note_missing(layout, guesses)

    def text(self, name: str) -> str:
        """The field's text, cleaned; empty where missing."""
        return self._texts.get(name, "")

    def texts(self, name: str) -> tuple[str, ...]:
        """The field's texts, each on one line; an entry that was complained about reads as empty."""
        return self._lists.get(name, ())

    def flag(self, name: str) -> bool | None:
        """The field's true or false; None where missing or neither."""
        return self._flags.get(name)

    def number(self, name: str) -> float | None:
        """The field's number, finite; None where missing or no number."""
        return self._numbers.get(name)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """The field's pairs in the order of the file."""
        return self._pairs.get(name, ())

    def has(self, name: str) -> bool:
        """Whether the file gives the field."""
        return name in self._mapping.entries

    def problem(self, name: str, code: str, message: str, hint: str = "", *, index: int | None = None) -> None:
        """Note an error at the field's value, or at its `index`-th entry."""
        self._findings.error(self.position(name, index), code, message, hint)

    def doubt(self, name: str, code: str, message: str, hint: str = "", *, index: int | None = None) -> None:
        """Note a warning, likewise."""
        self._findings.warning(self.position(name, index), code, message, hint)

    def position(self, name: str, index: int | None = None) -> int:
        """Where the field's value stands, or its `index`-th entry; the mapping's place where it is missing."""
        node = self._mapping.value(name)
        if node is None:
            return self._mapping.at
        if index is not None and isinstance(node, List):
            return node.entries[index].at
        if index is not None and isinstance(node, Mapping):
            return list(node.entries.values())[index][0].at
        return node.at

    def _read(self, field: Field, node: Node) -> None:
        match field.shape:
            case Shape.TEXT:
                self._texts[field.name] = self._text_of(field, node)
            case Shape.TEXTS:
                self._lists[field.name] = self._texts_of(field, node)
            case Shape.PAIRS:
                self._pairs[field.name] = self._pairs_of(field, node)
            case Shape.FLAG:
                self._read_flag(field, node)
            case Shape.NUMBER:
                self._read_number(field, node)

    def _text_of(self, field: Field, node: Node, empty: str = "") -> str:
        """The text of `node`; `empty` is what is said of it where nothing is written there."""
        if not isinstance(node, Scalar):
            self._refuse_shape(field, node)
            return ""
        text = tidied(node.text)
        if not text:
            hint = "write its text" if field.required and not empty else "write its text, or remove the line"
            self._findings.error(node.at, "D021", empty or f"`{field.name}` is empty", hint)
        return text

    def _texts_of(self, field: Field, node: Node) -> tuple[str, ...]:
        if isinstance(node, Scalar):
            return (_on_one_line(self._text_of(field, node)),)
        if isinstance(node, Mapping):
            self._refuse_shape(field, node)
            return ()
        if not node.entries and field.required and node.is_whole:
            self._findings.error(node.at, "D021", f"`{field.name}` is empty", f"give {Shape.TEXTS.value}")
        if self._has_too_many(field, node):
            return ()
        empty = f"one of `{field.name}` is empty"
        return tuple(_on_one_line(self._text_of(field, entry, empty)) for entry in node.entries)

    def _pairs_of(self, field: Field, node: Node) -> tuple[tuple[str, str], ...]:
        if not isinstance(node, Mapping):
            self._refuse_shape(field, node)
            return ()
        if not node.entries and node.is_whole:
            self._findings.error(node.at, "D021", f"`{field.name}` is empty", _HOW_PAIRS)
        if self._has_too_many(field, node):
            return ()
        return tuple(
            (self._side_of(field, key, value), self._side_of(field, value, key)) for key, value in node.entries.values()
        )

    def _side_of(self, field: Field, node: Node, other: Node) -> str:
        name = tidied(other.text) if isinstance(other, Scalar) else ""
        return _on_one_line(
            self._text_of(field, node, f"in `{field.name}`, `{short(name, _MOST_NAME_CHARS)}` has no partner")
        )

    def _read_flag(self, field: Field, node: Node) -> None:
        word = self._text_of(field, node).casefold()
        if word in ("true", "false"):
            self._flags[field.name] = word == "true"
        elif word:
            self._findings.error(
                node.at, "D023", f"`{field.name}` must be `true` or `false`, not `{word}`", "write one of the two"
            )

    def _read_number(self, field: Field, node: Node) -> None:
        text = self._text_of(field, node)
        if not text:
            return
        number = float(text) if _NUMBER.fullmatch(text) and text.isascii() else math.nan
        if math.isfinite(number):
            self._numbers[field.name] = number
        else:
            self._findings.error(
                node.at, "D024", f"`{field.name}` must be a number, not `{text}`", "write digits only: `2`, `0.5`"
            )

    def _refuse_shape(self, field: Field, node: Node) -> None:
        wanted = Shape.TEXT if isinstance(node, List) and field.shape is Shape.TEXTS else field.shape
        hint = field.description
        if isinstance(node, Mapping) and node.is_flow and wanted is Shape.TEXT:
            hint = 'a text that begins with `{` needs quotes: `"{{answer}} was …"`'
        elif isinstance(node, List) and wanted is Shape.TEXT:
            hint = 'write one text; if it begins with `[`, put it in quotes: `"[…] …"`'
        elif wanted is Shape.PAIRS:
            hint = _HOW_PAIRS
        given = {Scalar: "a text", List: "a list", Mapping: "a mapping"}[type(node)]
        self._findings.error(node.at, "D022", f"`{field.name}` must be {wanted.value}, not {given}", hint)

    def _has_too_many(self, field: Field, node: List | Mapping) -> bool:
        count = len(node.entries)
        if count > MAX_ENTRIES:
            message = f"`{field.name}` has {count:,} entries, the limit is {MAX_ENTRIES}"
            self._findings.error(node.at, "D016", message, "split the item")
        return count > MAX_ENTRIES

    def _note_missing(self, layout: Layout, misspelt: set[str]) -> None:
        for field in layout.required:
            if field.name not in self._mapping.entries and field.name not in misspelt:
                what = field.description[0].lower() + field.description[1:]
                self._findings.error(
                    self._mapping.at, "D020", f"`{field.name}` is missing", f"add `{field.name}: …`: {what}"
                )

    def _refuse(self, unknown: list[Scalar], known: tuple[str, ...], advice: Callable[[str], str]) -> set[str]:
        """Note every unknown name; the known names some of them were probably meant to be."""
        guesses = set()
        for count, key in enumerate(unknown):
            if self._findings.is_full:
                self._findings.leave_out(len(unknown) - count)
                break
            guess = nearest(key.text, known)
            hint = advice(key.text) or (f"did you mean `{guess}`?" if guess else f"the fields are {', '.join(known)}")
            self._findings.error(key.at, "D012", f"unknown field `{clean_line(key.text)}`", hint)
            guesses.update([guess] if guess else [])
        return guesses
