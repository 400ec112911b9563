"""Changes of single settings in the file: comments and layout stay, and nothing unsound is ever written."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiquiz.config.reading import MAX_SETTINGS_BYTES, parse_settings, settings_text
from aiquiz.config.values import Settings
from aiquiz.errors import ConfigError
from aiquiz.files import read_limited, shown_path, write_atomic

__all__ = ["RawValue", "SettingsFile", "raw_values", "with_value", "written"]

RawValue = bool | int | float | str | list[Any] | dict[str, Any]
"""A value as TOML has it."""


class SettingsFile:
    """The settings file at `path`, which need not exist. Methods raise ConfigError; then the file is as it was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = shown_path(path)

    def text(self) -> str:
        """The file as it is now; empty where there is none."""
        if not os.path.lexists(self.path):
            return ""
        return settings_text(read_limited(self.path, MAX_SETTINGS_BYTES, ConfigError), self.name)

    def settings(self) -> Settings:
        """The settings that the file writes."""
        return parse_settings(self.text(), self.name, self.path.parent)

    def tried(self, place: tuple[str, ...], value: RawValue | None) -> Settings:
        """The settings as they would be with this value at `place` (None: without it). Nothing is written."""
        return parse_settings(with_value(self.text(), place, value), self.name, self.path.parent)

    def change(self, place: tuple[str, ...], value: RawValue | None) -> Settings:
        """Writes this value at `place`, or takes it out, and returns the settings then."""
        before = self.text()
        after = with_value(before, place, value)
        settings = parse_settings(after, self.name, self.path.parent)
        if after != before:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self.path, after.encode("utf-8"), ConfigError)
        return settings


def raw_values(text: str) -> Mapping[str, Any]:
    """Everything the file says, as TOML has it; `text` must be sound."""
    return tomllib.loads(text)


def with_value(text: str, place: tuple[str, ...], value: RawValue | None) -> str:
    """`text` with another value at `place`: a name, or the names of the tables before it; None takes it out.

    Text that is no TOML is given back as it is, for the reader to tell what is wrong.
    """
    # Imported here: only who changes a setting needs it.
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        *tables, name = place
        table: Any = document
        for depth, part in enumerate(tables):
            if part not in table:
                if value is None:
                    return text
                table[part] = tomlkit.table(is_super_table=depth < len(tables) - 1)
            table = table[part]
        if value is None:
            if name in table:
                table.remove(name)
        else:
            table[name] = _inline(value)
        return tomlkit.dumps(document)
    except TOMLKitError:
        return text


def written(value: RawValue) -> str:
    """A value as one writes it in TOML."""

    return str(_inline(value).as_string())


def _inline(value: RawValue) -> Any:
    """The value on one line."""
    import tomlkit

    if isinstance(value, dict):
        table = tomlkit.inline_table()
        table.update(value)
        return table
    return tomlkit.item(value)
