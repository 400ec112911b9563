"""The settings file read: every problem with its line, all at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from aiquiz.config.kinds import UnusableError
from aiquiz.config.schema import DECK_SETTINGS, EXAM_SETTINGS, SETTINGS, Setting
from aiquiz.config.values import DeckSettings, Settings, TagSettings, WantedKeys
from aiquiz.errors import ConfigError, Diagnostic, Place
from aiquiz.files import read_limited, shown_path
from aiquiz.text import clean_line, short

__all__ = ["MAX_SETTINGS_BYTES", "parse_settings", "read_settings", "settings_text"]

MAX_SETTINGS_BYTES = 1_000_000


def read_settings(path: Path) -> Settings:
    """The settings in the TOML file `path`. Raises ConfigError with every problem found, each with its line."""
    name = shown_path(path)
    return parse_settings(settings_text(read_limited(path, MAX_SETTINGS_BYTES, ConfigError), name), name, path.parent)


def parse_settings(text: str, name: str, folder: Path) -> Settings:
    """The settings that `text` writes, the file being called `name` and lying in `folder`. Raises ConfigError."""
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        raise _not_toml(name, text, failure) from failure
    problems: list[Diagnostic] = []
    decks = _tables(table.pop("deck", {}), "deck", DECK_SETTINGS, (text, name), folder, problems)
    tags = _tables(table.pop("tag", {}), "tag", EXAM_SETTINGS, (text, name), folder, problems)
    keys = tuple(_wanted_keys(table.pop("keys", {}), text, name, problems))
    values = _read(table, SETTINGS, folder, lambda key: Place(name, line_of(text, key)), problems)
    if problems:
        raise ConfigError(sorted(problems, key=lambda problem: problem.place))
    return Settings(
        **values,
        decks={deck: DeckSettings(**entries) for deck, entries in decks.items()},
        tags={tag: TagSettings(**entries) for tag, entries in tags.items()},
        keys=keys,
    )


def _wanted_keys(table: object, text: str, name: str, problems: list[Diagnostic]) -> Iterator[WantedKeys]:
    """The keys that the tables `[keys.SCOPE]` want; whether there are such actions and keys is for the app to say."""
    scopes = table if isinstance(table, dict) else {"": table}
    for scope, actions in scopes.items():
        start = _start_of_table(text, "keys", scope)
        if not isinstance(actions, dict):
            message, hint = "`keys` must be a table for each screen", "for example [keys.home] on a line of its own"
            problems.append(Diagnostic(Place(name, line_of(text, "keys")), "C003", message, hint))
            continue
        for action, keys in actions.items():
            place = Place(name, line_of(text, action, start))
            listed = [keys] if isinstance(keys, str) else keys
            if isinstance(listed, list) and listed and all(isinstance(key, str) and key for key in listed):
                yield WantedKeys(scope, action, tuple(listed), place)
            else:
                message = f"`{short(clean_line(action), 60)}` must be a list of keys"
                problems.append(Diagnostic(place, "C003", message, 'for example ["u", "ctrl+z"]'))


def _tables(
    tables: Any,
    kind: str,
    settings: Sequence[Setting],
    source: tuple[str, str],
    folder: Path,
    problems: list[Diagnostic],
) -> dict[str, dict[str, Any]]:
    """The values of every table `[kind.NAME]`, by name; `source` is the text and the file's name."""
    text, name = source
    found: dict[str, dict[str, Any]] = {}
    if not isinstance(tables, dict):
        tables = {"": tables}
    for own, entries in tables.items():
        start = _start_of_table(text, kind, own)
        if isinstance(entries, dict):
            place_of = lambda key, start=start: Place(name, line_of(text, key, start))  # noqa: E731
            found[own] = _read(entries, settings, folder, place_of, problems)
        else:
            example = {"deck": "ai-rivalry", "tag": "biology"}[kind]
            message, hint = (
                f"`{kind}` must be a table for each {kind}",
                f"for example [{kind}.{example}] on its own line",
            )
            problems.append(Diagnostic(Place(name, line_of(text, kind)), "C003", message, hint))
    return found


def _read(
    table: Mapping[str, Any],
    settings: Sequence[Setting],
    folder: Path,
    place_of: Callable[[str], Place],
    problems: list[Diagnostic],
) -> dict[str, Any]:
    """The values of one table; what is wrong goes to `problems`."""
    kinds = {setting.name: setting.kind for setting in settings}
    values: dict[str, Any] = {}
    for key, value in table.items():
        kind = kinds.get(key)
        if kind is None:
            message = f"unknown setting `{short(clean_line(key), 60)}`"
            problems.append(Diagnostic(place_of(key), "C002", message, _meant(key, tuple(kinds))))
            continue
        try:
            values[key] = kind.read(value, folder)
        except UnusableError as unusable:
            problems.append(Diagnostic(place_of(key), unusable.code, f"`{key}` {unusable.message}", unusable.hint))
    return values


def settings_text(data: bytes, name: str) -> str:
    """The file's bytes as text. Raises ConfigError (C005)."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        raise ConfigError.at(name, "C005", "this is not UTF-8 text", "save it as UTF-8", line=line) from failure


def _not_toml(name: str, text: str, failure: tomllib.TOMLDecodeError) -> ConfigError:
    """The reader's message, its place taken out of the words and put where places stand."""
    message = clean_line(str(failure))
    found = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if found:
        line, column = int(found[1]), int(found[2])
        return ConfigError.at(name, "C001", message[: found.start()], line=line, column=column)
    return ConfigError.at(name, "C001", message, line=text.rstrip("\n").count("\n") + 1)


def _start_of_table(text: str, kind: str, own: str) -> int:
    """Where the table `[kind.own]` begins, in characters; 0 where no search would see it."""
    found = re.search(rf"^[ \t]*\[[ \t]*{kind}[ \t]*\.[ \t]*[\"']?{re.escape(own)}[\"']?[ \t]*\]", text, re.MULTILINE)
    return found.start() if found else 0


def line_of(text: str, key: str, start: int = 0) -> int:
    """The line at which `key` is set from `start` on, 0 where it is written in a way that a search does not see."""
    found = re.compile(rf"^[ \t]*[\[\"']*{re.escape(key)}(?![\w-])", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _meant(key: str, names: Sequence[str]) -> str:
    import difflib  # here: settings are read at every start, and seldom misspelt

    close = difflib.get_close_matches(key, names, n=1)
    return f"did you mean `{close[0]}`?" if close else "the settings are " + ", ".join(names)
