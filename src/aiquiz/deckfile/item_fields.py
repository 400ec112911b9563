"""Edits of single fields of an item: only the lines of what was changed are written anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from aiquiz.deckfile.decode import read_deck
from aiquiz.deckfile.edit import EditedFile
from aiquiz.deckfile.encode import WrittenValue, field_lines
from aiquiz.deckfile.layout import SOURCE, STATUS
from aiquiz.errors import Diagnostic, Place, UsageError
from aiquiz.kinds import kind_named
from aiquiz.model.article import Span
from aiquiz.model.ids import ItemId
from aiquiz.values import dataclass

__all__ = ["Changes", "has_plain_fields", "with_fields_of_items", "with_item_fields", "written_order"]

Changes = Mapping[str, WrittenValue | None]
"""What fields of an item shall hold, by name; None takes a field out."""

_BEFORE_BODY: Final = ("id", "kind", STATUS)
_AFTER_BODY: Final = ("ask", "explanation", SOURCE, "tags")


def written_order(kind: str) -> tuple[str, ...]:
    """The names of the fields of an item of the kind named `kind`, in the order in which they are written."""
    found = kind_named(kind)
    body = tuple(field.name for field in found.fields) if found else ()
    return (*_BEFORE_BODY, *body, *_AFTER_BODY)


def with_item_fields(data: bytes, file: str, item: ItemId, kind: str, changes: Changes) -> bytes:
    """The file with these fields of an item (of the kind named `kind`) replaced, added, or, where None, taken out.

    Everything else stays, comments too, but for one on a line that is replaced. Raises DeckError where `data` is no
    sound deck, or the result is none, its places then in the file as it would be; UsageError (D072) for an item in
    braces.
    """
    return with_fields_of_items(data, file, {item: (kind, changes)})


def with_fields_of_items(data: bytes, file: str, items: Mapping[ItemId, tuple[str, Changes]]) -> bytes:
    """`with_item_fields` for several items, each with its kind and changes, in one go: all of them or none."""
    deck = EditedFile(data, file)
    _demand_plain(deck, items)
    edits: dict[Span, str] = {}
    for item, (kind, changes) in items.items():
        fields = _Fields(deck, item)
        for name in sorted(changes, key=lambda one: _rank(one, kind)):
            span, text = fields.edit(name, changes[name], kind)
            edits[span] = edits.get(span, "") + text
    pieces, done = [], 0
    for span in sorted(edits):
        pieces += [deck.text[done : span.start], edits[span]]
        done = span.end
    changed = deck.mark + "".join((*pieces, deck.text[done:])).encode("utf-8")
    read_deck(changed, file)
    return changed


def _demand_plain(deck: EditedFile, items: Iterable[ItemId]) -> None:
    """Raises UsageError (D072) with every one of these items that stands in braces."""
    places = [deck.placed.findings.place(deck.node(item).at) for item in items if deck.node(item).is_flow]
    message, hint = "this item stands on one line, in braces", "edit it as text, or write one field a line"
    if places:
        raise UsageError(Diagnostic(Place(deck.name, at.line, at.column), "D072", message, hint) for at in places)


def has_plain_fields(data: bytes, file: str, item: ItemId) -> bool:
    """Whether the item's fields stand on lines of their own. Raises DeckError where `data` is no sound deck."""
    return not EditedFile(data, file).node(item).is_flow


def _rank(name: str, kind: str) -> int:
    order = written_order(kind)
    return order.index(name) if name in order else len(order)


@dataclass(frozen=True, slots=True)
class _Key:
    """A field of the item: its name, and where its key stands."""

    name: str
    at: int


class _Fields:
    """Where the fields of one item stand, one below the other."""

    def __init__(self, deck: EditedFile, item: ItemId) -> None:
        self._deck, self._stretch = deck, deck.stretch(item)
        keys = [_Key(name, key.at) for name, (key, _) in deck.node(item).entries.items()]
        self._keys = sorted(keys, key=lambda key: key.at)
        self._indent = " " * (deck.lines.column(self._keys[0].at) - 1)

    def edit(self, name: str, value: WrittenValue | None, kind: str) -> tuple[Span, str]:
        """What to put in place of which stretch of the file, so that the field has this value."""
        at = next((index for index, key in enumerate(self._keys) if key.name == name), None)
        if at is None:
            return self._added(name, value, kind)
        if value is None:
            return self._span(at) if at else self._first(), ""
        lines = list(field_lines(name, value, self._indent))
        if not at:
            lines[0] = lines[0].removeprefix(self._indent)
        return self._span(at), self._joined(lines, self._span(at).end, is_added=False)

    def _added(self, name: str, value: WrittenValue | None, kind: str) -> tuple[Span, str]:
        rank = _rank(name, kind)
        before = [index for index, key in enumerate(self._keys) if _rank(key.name, kind) < rank]
        if value is None:
            return Span(self._stretch.start, self._stretch.start), ""
        lines = list(field_lines(name, value, self._indent))
        if not before:  # it becomes the first, behind the dash, and pushes the others down
            start = self._keys[0].at
            lines[0] = lines[0].removeprefix(self._indent)
            return Span(start, start), self._deck.line_end.join([*lines, self._indent])
        end = self._span(max(before)).end
        return Span(end, end), self._joined(lines, end, is_added=True)

    def _joined(self, lines: list[str], end: int, *, is_added: bool) -> str:
        """The lines in the file's own line ends; `end` is where what follows them begins."""
        text, line_end = self._deck.text, self._deck.line_end
        if text[end - 1] not in "\r\n":  # the file ends without a line end
            return (line_end if is_added else "") + line_end.join(lines)
        return "".join(f"{line}{line_end}" for line in lines)

    def _first(self) -> Span:
        """The first field up to the second, which takes its place behind the dash."""
        return Span(self._keys[0].at, self._keys[1].at if len(self._keys) > 1 else self._span(0).end)

    def _span(self, index: int) -> Span:
        """The lines of a field, without the blank ones and the comments that stand behind it."""
        text, lines = self._deck.text, self._deck.lines
        start = lines.start(self._keys[index].at) if index else self._keys[0].at
        end = lines.start(self._keys[index + 1].at) if index + 1 < len(self._keys) else self._stretch.end
        # A line of a text in a block is indented further than the key: that is no comment.
        passed_over = re.compile(rf"[ \t]*$| {{0,{len(self._indent)}}}#")
        while end > start:
            line = lines.start(end - 1)
            if line <= start or not passed_over.match(text[line:end].rstrip("\r\n")):
                break
            end = line
        return Span(start, end)
