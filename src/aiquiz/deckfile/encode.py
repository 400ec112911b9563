"""Deck → the text of a deck file: one way to write each deck, read back to the same deck by any YAML reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aiquiz.deckfile.layout import ARTICLE, ITEMS, PROPOSED, SOURCE, STATUS
from aiquiz.deckfile.scalars import block_lines, can_be_block, inline
from aiquiz.kinds import DEFAULT_KIND, FieldValue, kind_of
from aiquiz.model.deck import ArticleRef, Deck
from aiquiz.model.item import Evidence, Item

__all__ = ["WrittenValue", "encode_deck", "entry_lines", "field_lines", "item_fields", "item_lines"]

_STEP = "  "
_LINE_CHARS = 100
"""A list longer than this is written one entry a line."""

WrittenValue = FieldValue | Mapping[str, FieldValue]
"""The value of a field of an item; a mapping for `source`."""


def encode_deck(deck: Deck, *, schema: str = "") -> str:
    """The text of the deck's file, ending in a line break; `schema` is the path of its JSON Schema, for editors.

    An item's id is written only if it was written before. `decode_deck` gives back an equal deck.
    """
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    for name, value in _deck_fields(deck).items():
        lines.extend(field_lines(name, value, ""))
    if not deck.items:
        lines.append(f"{ITEMS}: []")
        return "\n".join(lines) + "\n"
    lines.append(f"{ITEMS}:")
    for item in deck.items:
        lines.extend([*item_lines(item, _STEP), ""])
    return "\n".join(lines[:-1]) + "\n"


def item_lines(item: Item, indent: str) -> list[str]:
    """The lines of one item of a list; `indent` stands before its dash."""
    return entry_lines(item_fields(item), indent)


def entry_lines(fields: Mapping[str, WrittenValue], indent: str) -> list[str]:
    """The lines of one entry of a list with these fields, at least one; `indent` stands before its dash."""
    written = [line for name, value in fields.items() for line in field_lines(name, value, indent + _STEP)]
    return [f"{indent}- {written[0].lstrip()}", *written[1:]]


def _deck_fields(deck: Deck) -> dict[str, WrittenValue]:
    fields: dict[str, WrittenValue] = {"id": deck.id, "title": deck.title, "language": deck.language}
    if deck.description:
        fields["description"] = deck.description
    if deck.exam is not None:
        fields["exam"] = deck.exam.isoformat()
    if deck.article is not None:
        fields[ARTICLE] = _article_fields(deck.article)
    return fields


def _article_fields(article: ArticleRef) -> dict[str, FieldValue]:
    fields = {"title": article.title, "date": article.date, "path": article.path, "sha256": article.sha256}
    return {name: text for name, text in fields.items() if text}


def item_fields(item: Item) -> dict[str, WrittenValue]:
    """Every field of an item as it is written, in the order in which it is written."""
    fields: dict[str, WrittenValue] = {}
    if item.id_is_written:
        fields["id"] = item.id
    kind = kind_of(item)
    if kind is not DEFAULT_KIND:
        fields["kind"] = item.kind
    if item.is_proposed:
        fields[STATUS] = PROPOSED
    fields.update(kind.encode(item.body))
    if item.ask is not None:
        fields["ask"] = item.ask.value
    if item.explanation:
        fields["explanation"] = item.explanation
    if item.evidence is not None:
        fields[SOURCE] = _source_fields(item.evidence)
    if item.tags:
        fields["tags"] = item.tags
    return fields


def _source_fields(evidence: Evidence) -> dict[str, FieldValue]:
    fields: dict[str, FieldValue] = {"quote": evidence.quote}
    if evidence.at is not None:
        fields["at"] = float(evidence.at)
    return fields


def field_lines(name: str, value: WrittenValue, indent: str) -> Iterator[str]:
    """The lines of one field; `name` may be any text (the left side of a pair)."""
    head = f"{indent}{inline(name)}:"
    if isinstance(value, bool):
        yield f"{head} {str(value).lower()}"
    elif isinstance(value, float):
        yield f"{head} {_number(value)}"
    elif isinstance(value, str):
        yield from _text(head, value, indent)
    elif isinstance(value, Mapping):
        yield from _mapping(head, value, indent)
    else:
        yield from _entries(head, value, indent)


def _text(head: str, text: str, indent: str) -> Iterator[str]:
    if can_be_block(text):
        yield f"{head} |-"
        yield from block_lines(text, indent + _STEP)
    else:
        yield f"{head} {inline(text)}"


def _mapping(head: str, fields: Mapping[str, FieldValue], indent: str) -> Iterator[str]:
    yield head if fields else f"{head} {{}}"
    for name, value in fields.items():
        yield from field_lines(name, value, indent + _STEP)


def _entries(head: str, entries: tuple[str, ...] | tuple[tuple[str, str], ...], indent: str) -> Iterator[str]:
    texts = [entry for entry in entries if isinstance(entry, str)]
    if len(texts) < len(entries):
        yield head
        for entry in entries:
            if not isinstance(entry, str):
                yield from field_lines(entry[0], entry[1], indent + _STEP)
        return
    line = f"{head} [{', '.join(inline(text, in_flow=True) for text in texts)}]"
    if len(line) <= _LINE_CHARS:
        yield line
        return
    yield head
    for text in texts:
        yield f"{indent}{_STEP}- {inline(text)}"


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
