"""What docs/deck-format.md tells teachers is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aiquiz.deckfile import limits
from aiquiz.deckfile.layout import ARTICLE_FIELDS, DECK_FIELDS, ITEM_FIELDS, SOURCE_FIELDS
from aiquiz.kinds import KINDS, AnyKind
from deckfiles import deck_of, findings_in

_PAGE = (Path(__file__).parent.parent.parent / "docs" / "deck-format.md").read_text("utf-8")
_EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", _PAGE, re.DOTALL | re.MULTILINE)


def _section(title: str) -> str:
    found = re.search(rf"^(#+) {title}.*?(?=^#|\Z)", _PAGE, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[0]


@pytest.mark.parametrize("example", _EXAMPLES, ids=range(len(_EXAMPLES)))
def test_every_example_is_a_clean_deck(example: str) -> None:
    assert [str(found) for found in findings_in(example)] == []


def test_every_kind_has_an_example() -> None:
    shown = {item.kind for example in _EXAMPLES for item in deck_of(example).items}
    assert shown == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_kind_is_described_in_its_table(kind: AnyKind) -> None:
    rows = re.findall(r"^\| `([^`]+)` \| (\*\*Required\.\*\*)?", _section(f"`{kind.name}`"), re.MULTILINE)
    assert rows == [(field.name, "**Required.**" if field.required else "") for field in kind.fields]


def test_every_common_field_is_described() -> None:
    deck, item = _section("The deck's own fields"), _section("Fields every item may have")
    assert all(f"`{field.name}`" in deck for field in (*DECK_FIELDS, *ARTICLE_FIELDS))
    assert all(f"`{field.name}`" in item for field in (*ITEM_FIELDS, *SOURCE_FIELDS))


def test_the_limits_are_those_that_hold() -> None:
    told = _section("What is refused")
    assert f"{limits.MAX_DECK_BYTES // 1024**2} MB" in told
    for limit in (limits.MAX_ITEMS, limits.MAX_TEXT_CHARS, limits.MAX_ENTRIES):
        assert f"{limit:,}" in told
