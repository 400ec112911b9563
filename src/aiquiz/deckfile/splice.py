"""Edits of a deck file that leave every other byte alone: comments, layout, line ends."""

from __future__ import annotations

import codecs

from aiquiz.deckfile.decode import read_deck
from aiquiz.deckfile.findings import Lines
from aiquiz.deckfile.layout import ITEMS
from aiquiz.deckfile.nodes import List, Mapping
from aiquiz.model.ids import ItemId

__all__ = ["with_written_ids"]


def with_written_ids(data: bytes, file: str) -> bytes:
    """`data` with an `id` line in every item that has none; raises DeckError where `data` is no sound deck.

    The ids are those the items already have, so nothing that was learned is lost.
    """
    placed = read_deck(data, file)
    nodes = placed.tree.value(ITEMS)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode("utf-8")
    lines = Lines(text)
    pieces, done = [], 0
    for one, node in zip(placed.items, nodes.entries if isinstance(nodes, List) else (), strict=True):
        if not one.item.id_is_written and isinstance(node, Mapping):
            offset, line = _insertion(text, lines, node, one.item.id)
            pieces += [text[done:offset], line]
            done = offset
    return mark + "".join((*pieces, text[done:])).encode("utf-8")


def _insertion(text: str, lines: Lines, item: Mapping, item_id: ItemId) -> tuple[int, str]:
    """Where to insert an item's id, and what: a line of its own before the second field, so that no line changes."""
    if item.is_flow:
        return item.at + 1, f"id: {item_id}, "
    indent = " " * (lines.column(item.at) - 1)
    fields = [key for key, _ in item.entries.values()]
    start = lines.start(fields[1].at)
    return start, f"{indent}id: {item_id}{_line_end(text, start)}"


def _line_end(text: str, start: int) -> str:
    """How the line above `start` ends."""
    if text.endswith("\r\n", 0, start):
        return "\r\n"
    return text[start - 1]
