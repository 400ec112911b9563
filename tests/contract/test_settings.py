"""What every setting of the table must keep."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from aiquiz.config import (
    DECK_SETTINGS,
    EXAM_SETTINGS,
    SETTINGS,
    DeckSettings,
    Setting,
    Settings,
    TagSettings,
    load_settings,
)
from aiquiz.errors import ConfigError

_TABLES = {"decks", "keys", "tags"}


def test_the_table_is_every_setting_once() -> None:
    assert sorted(setting.name for setting in SETTINGS) == sorted({field.name for field in fields(Settings)} - _TABLES)
    assert [setting.name for setting in DECK_SETTINGS] == [field.name for field in fields(DeckSettings)]
    assert [setting.name for setting in EXAM_SETTINGS] == [field.name for field in fields(TagSettings)]


@pytest.mark.parametrize("setting", [*SETTINGS, *EXAM_SETTINGS], ids=lambda setting: setting.name)
def test_a_setting_says_what_it_does_and_what_it_may_be(setting: Setting) -> None:
    assert setting.help.endswith(".")
    assert setting.kind.range
    assert 0 < len(setting.title) <= 18
    assert setting.group


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
@pytest.mark.parametrize("wrong", ["1979-05-27", "[[1]]", "{ x = [] }"])
def test_a_value_that_cannot_be_meant_is_refused_with_its_line(setting: Setting, wrong: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f"# mine\n{setting.name} = {wrong}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load_settings(file)
    (found,) = error.value.diagnostics
    assert found.place.line == 2
    assert setting.name in found.message
    assert found.code in ("C003", "C004")
