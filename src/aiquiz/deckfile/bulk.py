"""Edits of many items of a deck file at once: tags, and taking items out to put them into another file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from aiquiz.deckfile.decode import read_deck
from aiquiz.deckfile.edit import EditedFile, with_added_entries
from aiquiz.deckfile.item_fields import Changes, with_fields_of_items
from aiquiz.model.article import Span
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item

__all__ = ["with_moved_texts", "with_tags", "without_items"]


def with_tags(data: bytes, file: str, items: Sequence[ItemId], tags_of: Callable[[Item], tuple[str, ...]]) -> bytes:
    """The file with other tags for these items, as `tags_of` says; an item whose tags stay is not touched.

    Raises DeckError where `data` is no sound deck, UsageError (D072) with every item that stands in braces.
    """
    wanted = set(items)
    changes: dict[ItemId, tuple[str, Changes]] = {}
    for one in read_deck(data, file).items:
        tags = tags_of(one.item) if one.item.id in wanted else one.item.tags
        if tags != one.item.tags:
            changes[one.item.id] = (one.item.kind, {"tags": tags or None})
    return with_fields_of_items(data, file, changes) if changes else data


def without_items(data: bytes, file: str, items: Sequence[ItemId]) -> tuple[bytes, tuple[str, ...]]:
    """The file without these items, and each item's text with its dash, brought to the left edge.

    Raises DeckError where `data` is no sound deck, UsageError (D070) for a list in brackets.
    """
    deck = EditedFile(data, file)
    stretches = {item: deck.stretch(item) for item in items}
    texts = tuple(_at_left_edge(stretches[item].of(deck.text)) for item in items)
    spans = sorted(stretches.values())
    if len(spans) == len(deck.placed.items) and spans:
        return deck.emptied(Span(spans[0].start, spans[-1].end)), texts
    pieces, done = [], 0
    for span in spans:
        pieces.append(deck.text[done : span.start])
        done = span.end
    return deck.mark + "".join((*pieces, deck.text[done:])).encode("utf-8"), texts


def with_moved_texts(data: bytes, file: str, texts: Sequence[str]) -> bytes:
    """The file with items, each as `without_items` gives it, behind its last one.

    Raises DeckError where that is no sound deck, such as when an id is taken already.
    """
    changed = with_added_entries(data, file, [partial(_with_margin, text) for text in texts])
    read_deck(changed, file)
    return changed


def _at_left_edge(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip().split("\n")
    margin = lines[0][: len(lines[0]) - len(lines[0].lstrip(" "))]
    return "\n".join(line.removeprefix(margin) for line in lines)


def _with_margin(text: str, margin: str) -> list[str]:
    return [f"{margin}{line}" if line else line for line in text.split("\n")]
