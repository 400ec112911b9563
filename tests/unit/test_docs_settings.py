"""The page about settings: its example is every setting, with the values that hold without a file."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path

from aiquiz.config import DeckSettings, Settings, TagSettings, load_settings

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_the_example_is_every_setting_at_its_default(tmp_path: Path) -> None:
    found = re.search(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found is not None
    file = tmp_path / "config.toml"
    file.write_text(found[1], "utf-8")
    assert load_settings(file) == Settings(
        decks={"ai-rivalry": DeckSettings(0.95, 5, 50, date(2026, 12, 15), 0.90, 20)},
        tags={"biology": TagSettings(date(2027, 1, 20))},
    )
    named = set(re.findall(r"^(\w+) =", found[1], re.MULTILINE))
    of_settings = {field.name for field in fields(Settings)} - {"decks", "keys", "tags"}
    assert named == of_settings | {"exam", "goal", "minutes_per_day"}
