"""The JSON Schema that editors use is the one the kinds imply, and it lies in `decks/` up to date."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from aiquiz.deckfile import json_schema
from aiquiz.deckfile.layout import ARTICLE_FIELDS, DECK_FIELDS, ITEM_FIELDS, SOURCE_FIELDS
from aiquiz.kinds import KINDS

_FILE = Path(__file__).parent.parent.parent / "decks" / "deck.schema.json"


def _schema() -> dict[str, Any]:
    return json.loads(json.dumps(json_schema()))  # type: ignore[no-any-return]


def _objects(schema: Any) -> list[dict[str, Any]]:
    """Every part of the schema that is itself a schema with properties."""
    if isinstance(schema, list):
        return [found for part in schema for found in _objects(part)]
    if not isinstance(schema, dict):
        return []
    return ([schema] if "properties" in schema else []) + [
        found for part in schema.values() for found in _objects(part)
    ]


def test_the_schema_beside_the_shipped_decks_is_current() -> None:
    assert _FILE.read_text("utf-8") == json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def test_the_schema_names_its_draft() -> None:
    assert _schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_reference_leads_somewhere() -> None:
    schema = _schema()
    names = re.findall(r'"\$ref": "#/\$defs/([^"]+)"', json.dumps(schema))
    assert set(names) == set(schema["$defs"]) == {"item", *(kind.name for kind in KINDS)}


def test_whatever_has_fields_is_closed_and_describes_each() -> None:
    for part in _objects(_schema()):
        if part.get("additionalProperties") is False:
            assert all(field.get("description") for field in part["properties"].values())
    closed = [part for part in _objects(_schema()) if part.get("additionalProperties") is False]
    assert len(closed) == 1 + 1 + 2 * len(KINDS)


def test_every_item_is_checked_as_the_one_kind_it_names() -> None:
    choices = _schema()["$defs"]["item"]["allOf"]
    assert [choice["then"]["$ref"].rsplit("/", 1)[1] for choice in choices] == [kind.name for kind in KINDS]
    optional = [choice["if"] for choice in choices if "required" not in choice["if"]]
    assert [choice["properties"]["kind"]["const"] for choice in optional] == ["qa"]


def test_the_schema_has_every_field_of_the_layout() -> None:
    schema = _schema()
    assert set(schema["properties"]) == {field.name for field in DECK_FIELDS} | {"article", "items"}
    assert set(schema["properties"]["article"]["properties"]) == {field.name for field in ARTICLE_FIELDS}
    for kind in KINDS:
        properties = schema["$defs"][kind.name]["properties"]
        assert set(properties) == {field.name for field in (*kind.fields, *ITEM_FIELDS)} | {"source"}
        assert set(properties["source"]["properties"]) == {field.name for field in SOURCE_FIELDS}


def test_numbers_and_truth_values_count_as_texts() -> None:
    answer = _schema()["$defs"]["qa"]["properties"]["answer"]
    assert answer["type"] == ["string", "number", "boolean"]
