"""The JSON Schema of deck files, for editors that complete and check YAML while it is typed.

It follows the kinds' own fields. What it cannot say (a distractor that is right, a quote that is not in the article)
`aiquiz check` says.
"""

from __future__ import annotations

from aiquiz.deckfile.layout import (
    ACCEPTED,
    ARTICLE,
    ARTICLE_FIELDS,
    DECK_FIELDS,
    ITEM_FIELDS,
    ITEMS,
    PROPOSED,
    SOURCE,
    SOURCE_FIELDS,
)
from aiquiz.deckfile.limits import MAX_ENTRIES, MAX_ID_CHARS, MAX_ITEMS, MAX_TEXT_CHARS
from aiquiz.kinds import DEFAULT_KIND, KINDS, AnyKind, Field, Shape
from aiquiz.model.item import Ask

__all__ = ["Schema", "json_schema"]

Schema = dict[str, object]

# Editors read `2018` as a number and `true` as a truth value; in a deck both are texts.
_TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MAX_TEXT_CHARS}
_ID: Schema = {"type": ["string", "number"], "pattern": r"^\S+$", "maxLength": MAX_ID_CHARS}


def json_schema() -> dict[str, object]:
    """The schema, JSON Schema draft 2020-12, as a value for `json.dumps`."""
    properties = {field.name: _value(field) for field in DECK_FIELDS}
    properties[ARTICLE] = {
        "description": "The article the deck was made from.",
        **_object(ARTICLE_FIELDS, {}),
    }
    properties[ITEMS] = {
        "description": "The questions, in your order.",
        "type": "array",
        "maxItems": MAX_ITEMS,
        "items": {"$ref": "#/$defs/item"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "aiquiz deck",
        "description": "A deck of questions for aiquiz.",
        "type": "object",
        "properties": properties,
        "required": [*_required(DECK_FIELDS), ITEMS],
        "additionalProperties": False,
        "$defs": {"item": _item(), **{kind.name: _kind(kind) for kind in KINDS}},
    }


def _item() -> Schema:
    """An item is checked against the one kind it names, so that an editor complains about that kind's fields only."""
    return {
        "type": "object",
        "properties": {"kind": {"enum": [kind.name for kind in KINDS]}},
        "allOf": [{"if": _is(kind), "then": {"$ref": f"#/$defs/{kind.name}"}} for kind in KINDS],
    }


def _is(kind: AnyKind) -> Schema:
    named: Schema = {"type": "object", "properties": {"kind": {"const": kind.name}}}
    # Without `required`, an item that names no kind passes too: that is the default kind.
    return named if kind is DEFAULT_KIND else {**named, "required": ["kind"]}


def _kind(kind: AnyKind) -> Schema:
    source = {
        "description": "Where the article proves the answer.",
        **_object(SOURCE_FIELDS, {}),
    }
    return {"description": kind.summary, **_object((*kind.fields, *ITEM_FIELDS), {SOURCE: source})}


def _object(fields: tuple[Field, ...], structures: dict[str, Schema]) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {**{field.name: _value(field) for field in fields}, **structures},
        "additionalProperties": False,
    }
    required = _required(fields)
    return {**schema, "required": required} if required else schema


def _required(fields: tuple[Field, ...]) -> list[str]:
    return [field.name for field in fields if field.required]


def _value(field: Field) -> Schema:
    return {"description": field.description, **_named_shape(field)}


def _named_shape(field: Field) -> Schema:
    match field.name:
        case "id":
            return _ID
        case "kind":
            return {"enum": [kind.name for kind in KINDS], "default": DEFAULT_KIND.name}
        case "ask":
            return {"enum": [ask.value for ask in Ask]}
        case "status":
            return {"enum": [PROPOSED, ACCEPTED]}
        case "language":
            return {"type": "string", "pattern": "^[a-z]{2}$", "default": "en"}
        case "exam":
            return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
        case "sha256":
            return {"type": "string", "pattern": "^[0-9A-Fa-f]{64}$"}
        case _:
            return _shape(field)


def _shape(field: Field) -> Schema:
    match field.shape:
        case Shape.TEXT:
            return _TEXT
        case Shape.TEXTS:
            entries: Schema = {"type": "array", "items": _TEXT, "maxItems": MAX_ENTRIES}
            return {"anyOf": [{**entries, "minItems": 1} if field.required else entries, _TEXT]}
        case Shape.PAIRS:
            return {"type": "object", "additionalProperties": _TEXT, "minProperties": 1, "maxProperties": MAX_ENTRIES}
        case Shape.FLAG:
            return {"type": "boolean"}
        case Shape.NUMBER:
            return {"type": "number", "minimum": 0}
