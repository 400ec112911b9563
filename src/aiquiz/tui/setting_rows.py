"""The settings as rows to show and change, drawn from the table of settings and the table of keys."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from textual.keys import key_to_character

from aiquiz.config import DECK_SETTINGS, SETTINGS, Setting, Settings
from aiquiz.config.kinds import Day, Fraction, OneOf, Text, Whole, YesNo
from aiquiz.config.writing import RawValue, written
from aiquiz.tui.keymap import KeyMap
from aiquiz.tui.keys import Key, Scope
from aiquiz.tui.theme import THEMES
from aiquiz.tui.typed_lists import as_typed, from_typed, is_list
from aiquiz.values import dataclass

__all__ = ["SettingRow", "rows_of", "rows_of_deck", "stepped", "told_range", "told_value", "typed_value"]

_FRACTION_STEP = 0.01
_BIG = 100
_AS_IN_THE_FILE = ("[", "{")
"""How a list begins in TOML, for whoever copies one from there."""


_CALLED = {
    "end_down": "To the last",
    "end_up": "To the first",
    "fold_down": "Open group",
    "fold_up": "Close group",
    "group_down": "Next part",
    "group_up": "Part before",
    "leaf_down": "Screenful down",
    "leaf_up": "Screenful up",
}
"""Movements whose names in the file say too little to whoever reads them in a list."""


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One row: `place` in the file, what it is called, its value as one writes it, and whether the file says so.

    `setting` is None for the keys of an action, whose value is a list of keys.
    """

    group: str
    title: str
    place: tuple[str, ...]
    value: str
    default: str
    is_set: bool
    help: str
    range: str
    setting: Setting | None = None


def rows_of(raw: Mapping[str, Any], keymap: KeyMap) -> tuple[SettingRow, ...]:
    """All settings with the values of the file `raw`, then the keys of every action that can have others."""
    defaults = {field.name: field for field in fields(Settings)}
    plain = [_setting_row(setting, raw, _default(setting, defaults)) for setting in SETTINGS]
    keys = [_key_row(scope, key, keymap) for scope in Scope for key in keymap.of(scope) if _is_changeable(key)]
    return (*plain, *keys)


def rows_of_deck(raw: Mapping[str, Any], deck: str) -> tuple[SettingRow, ...]:
    """What one deck may do otherwise, with the values of its table in the file `raw`; else as for all decks."""
    defaults = {field.name: field for field in fields(Settings)}
    tables = raw.get("deck", {})
    own: Mapping[str, Any] = tables.get(deck, {}) if isinstance(tables, Mapping) else {}
    rows = []
    for setting in DECK_SETTINGS:
        is_for_all = setting.name in defaults
        usual = _setting_row(setting, raw, _default(setting, defaults)).value if is_for_all else ""
        rows.append(_setting_row(setting, own, usual, ("deck", deck, setting.name)))
    return tuple(rows)


def typed_value(row: SettingRow, typed: str) -> RawValue | None:
    """What was typed, as TOML would have it; what is none is handed on as text, for its reader to refuse.

    None takes the value out: nothing typed where a day belongs.
    """
    if row.setting is None:
        return [part.rstrip(",") or "comma" for part in typed.split()]
    kind = row.setting.kind
    if isinstance(kind, (Text, OneOf)):
        return typed
    if is_list(kind) and not typed.startswith(_AS_IN_THE_FILE):
        return from_typed(kind, typed)
    if isinstance(kind, Day) and not typed:
        return None
    try:
        found: RawValue = tomllib.loads(f"value = {typed}")["value"]
    except tomllib.TOMLDecodeError:
        return typed
    return found


def told_value(row: SettingRow, value: str) -> str:
    """`value` in words where nobody types it: with its unit; a yes or no is turned round by a key; no theme is ours."""
    kind = row.setting.kind if row.setting is not None else None
    match kind:
        case YesNo():
            return "yes" if value == "true" else "no"
        case Whole(unit=unit) if value.isdecimal():
            return f"{value}:00" if unit.startswith("(") else f"{int(value):,} {unit[:-1] if value == '1' else unit}"
        case Text() if row.place == ("theme",):
            return value or THEMES[0].name
    return value or ("none" if kind is not None and is_list(kind) else value)


def told_range(row: SettingRow) -> str:
    """What values there can be, in the words of `told_value`."""
    return "yes or no" if row.setting is not None and isinstance(row.setting.kind, YesNo) else row.range


def stepped(row: SettingRow, step: int, themes: Sequence[str]) -> RawValue | None:
    """The next value up or down, for what can be stepped through; None for what must be typed."""
    if row.setting is None:
        return None
    value = typed_value(row, row.value)
    match row.setting.kind:
        case YesNo():
            return not value
        case Whole(low=low, high=high) if isinstance(value, int):
            return min(max(value + step * (10 if value >= _BIG else 1), low), high)
        case Fraction(low=low, high=high) if isinstance(value, int | float):
            return round(min(max(value + step * _FRACTION_STEP, low), high), 2)
        case OneOf(words=words):
            return _next(words, str(value), step)
        case Text() if row.setting.name == "theme":
            return _next(("", *themes), str(value), step)
        case _:
            return None


def _next(words: Sequence[str], word: str, step: int) -> str:
    """The word before or after; behind the last comes the first."""
    return words[((words.index(word) if word in words else 0) + step) % len(words)]


def _setting_row(setting: Setting, raw: Mapping[str, Any], default: str, place: tuple[str, ...] = ()) -> SettingRow:
    is_set = setting.name in raw
    value = _shown(setting, raw[setting.name]) if is_set else default
    return SettingRow(
        setting.group,
        setting.title,
        place or (setting.name,),
        value,
        default,
        is_set,
        setting.help,
        setting.kind.range,
        setting,
    )


def _shown(setting: Setting, value: RawValue) -> str:
    if is_list(setting.kind):
        return as_typed(setting.kind, value)
    return str(value) if isinstance(setting.kind, (Text, OneOf, Day)) else written(value)


def _default(setting: Setting, defaults: Mapping[str, Any]) -> str:
    """The value that holds without the file, as one writes it."""
    value = getattr(Settings(), setting.name)
    if isinstance(value, tuple):
        value = list(value)
    elif isinstance(value, Mapping):
        value = dict(value)
    return f"{value:.2f}" if isinstance(value, float) else _shown(setting, value)


def _is_changeable(key: Key) -> bool:
    return key.is_command and "ctrl+q" not in key.keys


def _key_row(scope: Scope, key: Key, keymap: KeyMap) -> SettingRow:
    default = next(one for one in KeyMap().of(scope) if one.action == key.action)
    return SettingRow(
        f"Keys: {scope.lower()}",
        key.command or key.label or _CALLED.get(key.action_name, key.action_name.replace("_", " ").capitalize()),
        ("keys", scope.name.lower(), key.action_name),
        ", ".join(map(_as_typed, key.keys)),
        ", ".join(map(_as_typed, default.keys)),
        (scope, key.action_name) in keymap.changed,
        key.help,
        "keys, such as u, ctrl+z",
    )


def _as_typed(key: str) -> str:
    """A key as one writes it: signs as they are, but for the space and the comma, which part keys."""
    sign = key_to_character(key) or ""
    return sign if sign.isprintable() and sign not in ("", " ", ",") else key
