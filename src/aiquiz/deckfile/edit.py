"""Edits of single items that leave every other byte of a deck file alone: accept, drop, reword, add.

An item's stretch begins with the line of its dash and ends where the next item's comments or dash begin; blank lines
behind it belong to it, so that a dropped item leaves none.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Mapping_
from functools import partial
from typing import Final

from aiquiz.deckfile.decode import PlacedDeck, read_deck
from aiquiz.deckfile.encode import WrittenValue, entry_lines, item_lines
from aiquiz.deckfile.findings import Lines
from aiquiz.deckfile.layout import ARTICLE, ITEMS, SOURCE, STATUS
from aiquiz.deckfile.nodes import List, Mapping, Scalar
from aiquiz.errors import UsageError
from aiquiz.model.article import Span
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item

__all__ = [
    "EditedFile",
    "item_text",
    "with_added_entries",
    "with_added_item",
    "with_added_items",
    "with_item_text",
    "with_moved_quote",
    "with_sha256",
    "without_item",
    "without_status",
]

_STEP: Final = "  "
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_COMMENT: Final = re.compile(r"[ \t]*#")


class EditedFile:
    """A sound deck file as text, and where its items stand. Raises DeckError where it is no sound deck."""

    def __init__(self, data: bytes, file: str) -> None:
        self.name = file
        self.placed: PlacedDeck = read_deck(data, file)
        self.mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        self.text = data.removeprefix(self.mark).decode("utf-8")
        self.lines = Lines(self.text)
        nodes = self.placed.tree.value(ITEMS)
        self.nodes = nodes if isinstance(nodes, List) else None
        entries = self.nodes.entries if self.nodes else ()
        self._places = {one.item.id: index for index, one in enumerate(self.placed.items) if index < len(entries)}

    @property
    def line_end(self) -> str:
        """How the file's first line ends."""
        found = _LINE_END.search(self.text)
        return found.group() if found else "\n"

    def node(self, item: ItemId) -> Mapping:
        """The item's mapping; a deck without that item is a bug of the caller."""
        node = self.nodes.entries[self._places[item]] if self.nodes else None
        if not isinstance(node, Mapping):
            raise KeyError(item)
        return node

    def stretch(self, item: ItemId) -> Span:
        """The lines of an item, with the blank ones behind it."""
        at, entries = self._places[item], self.nodes.entries if self.nodes else []
        start = self._dash_line(entries[at])
        end = self._dash_line(entries[at + 1]) if at + 1 < len(entries) else self._end_of_items()
        return Span(start, self._before_comments(start, end))

    def _dash_line(self, node: object) -> int:
        """Where the line begins that holds the dash of an entry."""
        at = getattr(node, "at", 0)
        before = self.text[:at].rstrip()
        if not before.endswith("-"):
            place = self.placed.findings.place(at)
            raise UsageError.at(
                self.name,
                "D070",
                "this item stands in a list in brackets, which cannot be edited here",
                "write the list with one `- ` a line",
                line=place.line,
                column=place.column,
            )
        return self.lines.start(len(before) - 1)

    def _end_of_items(self) -> int:
        """Where the field behind the items begins, else the end of the text."""
        keys = [key for key, _ in self.placed.tree.entries.values()]
        later = [key.at for key in keys if self.nodes and key.at > self.nodes.at]
        return self.lines.start(min(later)) if later else len(self.text)

    def _before_comments(self, start: int, end: int) -> int:
        """`end` without the comments that stand right above it: they speak of what follows."""
        while end > start:
            line = self.lines.start(end - 1)
            if line <= start or not _COMMENT.match(self.text[line:end]):
                return end
            end = line
        return end

    def replaced(self, span: Span, text: str) -> bytes:
        """The file with `text` in place of `span`."""
        return self.mark + (self.text[: span.start] + text + self.text[span.end :]).encode("utf-8")

    def emptied(self, items: Span) -> bytes:
        """The file without its items, all of which stand in that stretch; comments above them stay."""
        key, _ = self.placed.tree.entries[ITEMS]
        colon = self.text.index(":", key.at) + 1
        between = self.text[colon : items.start]
        return self.replaced(Span(colon, items.end), f" []{between}")


def without_item(data: bytes, file: str, item: ItemId) -> bytes:
    """The file without an item."""
    deck = EditedFile(data, file)
    span = deck.stretch(item)
    return deck.replaced(span, "") if len(deck.placed.items) > 1 else deck.emptied(span)


def without_status(data: bytes, file: str, item: ItemId) -> bytes:
    """The file with an item's `status` gone: accepted. Unchanged where it has none."""
    deck = EditedFile(data, file)
    node = deck.node(item)
    if STATUS not in node.entries:
        return data
    key, value = node.entries[STATUS]
    keys = sorted(other.at for other, _ in node.entries.values())
    following = next((at for at in keys if at > key.at), None)
    line = deck.lines.start(key.at)
    is_first_of_line = not deck.text[line : key.at].strip()
    if is_first_of_line and not node.is_flow:
        return deck.replaced(Span(line, _end_of_line(deck.text, value.at)), "")
    if following is not None:
        return deck.replaced(Span(key.at, following), "")
    assert isinstance(value, Scalar)
    comma = deck.text.rindex(",", 0, key.at)
    quotes = 2 if deck.text[value.at] in "\"'" else 0
    return deck.replaced(Span(comma, value.at + len(value.text) + quotes), "")


def item_text(data: bytes, file: str, item: ItemId) -> str:
    """An item as it stands in the file, with its dash, brought to the left edge."""
    deck = EditedFile(data, file)
    lines = _LINE_END.sub("\n", deck.stretch(item).of(deck.text)).rstrip().split("\n")
    margin = _margin(lines[0])
    return "\n".join(line.removeprefix(margin) for line in lines) + "\n"


def with_item_text(data: bytes, file: str, item: ItemId, text: str) -> bytes:
    """The file with `text`, one item as `item_text` shows it, in place of an item.

    Raises DeckError with everything that is wrong, its places in the file as it would be, where the result is no
    sound deck; UsageError where `text` is not exactly one item.
    """
    deck = EditedFile(data, file)
    span = deck.stretch(item)
    old = span.of(deck.text)
    margin = _margin(old)
    blank = old[len(old.rstrip()) :]
    lines = _LINE_END.sub("\n", text).strip("\n").split("\n")
    body = deck.line_end.join(f"{margin}{line}" if line else line for line in lines).rstrip()
    changed = deck.replaced(span, body + (blank or deck.line_end))
    count = len(read_deck(changed, file).items)
    if count != len(deck.placed.items):
        raise UsageError.at(file, "D071", "this is not exactly one item", "keep the dash and the fields of one item")
    return changed


def with_added_items(data: bytes, file: str, items: Sequence[Item]) -> bytes:
    """The file with items behind its last one, in the indent of the others."""
    return with_added_entries(data, file, [partial(item_lines, item) for item in items])


def with_added_item(data: bytes, file: str, fields: Mapping_[str, WrittenValue]) -> bytes:
    """The file with an item of these fields behind its last one. Raises DeckError where that is no sound deck."""
    changed = with_added_entries(data, file, [partial(entry_lines, fields)])
    read_deck(changed, file)
    return changed


def with_added_entries(data: bytes, file: str, entries: Sequence[Callable[[str], list[str]]]) -> bytes:
    """The file with entries of its list of items behind the last; each is told the margin before its dash."""
    deck = EditedFile(data, file)
    if not entries:
        return data
    if not deck.placed.items:
        key, _ = deck.placed.tree.entries[ITEMS]
        colon = deck.text.index(":", key.at)
        end = _end_of_line(deck.text, colon)
        added = "\n\n".join("\n".join(entry(_STEP)) for entry in entries)
        text = f":\n{added}\n".replace("\n", deck.line_end)
        return deck.replaced(Span(colon, end), text)
    last = deck.stretch(deck.placed.items[-1].item.id)
    body = last.of(deck.text)
    margin = _margin(body)
    kept = body.rstrip()
    added = "".join(f"\n\n{chr(10).join(entry(margin))}" for entry in entries)
    return deck.replaced(last, kept + f"{added}\n".replace("\n", deck.line_end) + _blank_lines(body, kept))


def with_sha256(data: bytes, file: str, sha256: str) -> bytes:
    """The file with the article's fingerprint replaced; unchanged where it gives none."""
    deck = EditedFile(data, file)
    article = deck.placed.tree.value(ARTICLE)
    value = article.value("sha256") if isinstance(article, Mapping) else None
    if not isinstance(value, Scalar):
        return data
    start = deck.text.index(value.text, value.at)
    return deck.replaced(Span(start, start + len(value.text)), sha256)


def with_moved_quote(data: bytes, file: str, item: ItemId, at: int) -> bytes:
    """The file with the offset of an item's quote replaced; unchanged where it gives none."""
    deck = EditedFile(data, file)
    source = deck.node(item).value(SOURCE)
    value = source.value("at") if isinstance(source, Mapping) else None
    if not isinstance(value, Scalar):
        return data
    start = deck.text.index(value.text, value.at)
    return deck.replaced(Span(start, start + len(value.text)), str(at))


def _margin(text: str) -> str:
    """The spaces that `text` begins with."""
    return text[: len(text) - len(text.lstrip(" "))]


def _blank_lines(body: str, kept: str) -> str:
    """The empty lines behind an item's text, without the end of its last line."""
    return re.sub(r"^(?:\r\n|\n|\r)", "", body[len(kept) :])


def _end_of_line(text: str, at: int) -> int:
    """Where the line after the one of `at` begins."""
    end = _LINE_END.search(text, at)
    return end.end() if end else len(text)
