"""Where aiquiz keeps its files, and the settings a person may change.

Every place follows the platform's habit and can be moved by the environment: `AIQUIZ_DB` (the progress file),
`AIQUIZ_CONFIG` (the settings file) and `AIQUIZ_DECKS` (folders of decks, joined as in `PATH`).
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from aiquiz.errors import Code, ConfigError, Diagnostic, Place
from aiquiz.files import read_limited, shown_path
from aiquiz.text import clean_line, short

__all__ = ["CODES", "DeckSettings", "Paths", "Settings", "load_settings", "shipped_decks_folder"]

CODES: Mapping[str, Code] = {
    "C001": Code("the settings file is not TOML", "The message is the TOML reader's own, with the line."),
    "C002": Code("unknown setting", "A misspelt setting would be ignored in silence; so it is refused."),
    "C003": Code("a setting of the wrong type", "Numbers stand without quotes, texts with quotes, lists in brackets."),
    "C004": Code("a setting out of its range", "The message names the range; the default is its safe middle."),
    "C005": Code("the settings file is not UTF-8 text", "Save it as UTF-8 in the editor."),
}

_MAX_SETTINGS_BYTES = 1_000_000
_DAYS_OF_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place aiquiz reads or writes by itself. All absolute; none needs to exist.

    `deck_folders` are the person's own, in the order they are searched; shipped decks come on top of them.
    """

    db: Path
    config_file: Path
    deck_folders: tuple[Path, ...]
    cache: Path

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Paths:
        """The platform's places, each overridden by its variable when that is set and not empty."""
        # Imported here: most commands that only read a named file never need it.
        import platformdirs

        given = os.environ if environment is None else environment
        data = platformdirs.user_data_path("aiquiz", appauthor=False)
        config = platformdirs.user_config_path("aiquiz", appauthor=False)
        folders = [Path(part) for part in given.get("AIQUIZ_DECKS", "").split(os.pathsep) if part]
        return cls(
            db=_absolute(given.get("AIQUIZ_DB") or data / "progress.db"),
            config_file=_absolute(given.get("AIQUIZ_CONFIG") or config / "config.toml"),
            deck_folders=tuple(_absolute(folder) for folder in folders or [data / "decks"]),
            cache=platformdirs.user_cache_path("aiquiz", appauthor=False),
        )


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What one deck does otherwise, in a table `[deck.ID]`; None: as the settings say for all."""

    desired_retention: float | None = None
    new_per_day: int | None = None
    reviews_per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings file may change; the values here hold without one.

    `desired_retention` is the wanted chance of recall on the due day; `new_per_day` and `reviews_per_day` hold for
    every deck by itself; no card waits longer than `maximum_interval_days`; after `leech_lapses` lapses a card is a
    leech and set aside (0: never);
    `load_balance` spreads returning cards over the days that fit; `easy_days` says for a day of the week how much of a
    usual day's work is wanted, 0–1; `breaks` are days off, first and last; while more is due than a day may ask, new
    cards come only with `new_in_backlog`; `rollover_hour` is the local hour at which
    a study day begins; `theme` is the name of a theme of the app, empty for the usual one; `language_model` is the
    package that `generate --engine nlp` loads.
    """

    desired_retention: float = 0.90
    new_per_day: int = 20
    reviews_per_day: int = 200
    rollover_hour: int = 4
    learning_step_minutes: int = 10
    maximum_interval_days: int = 3650
    leech_lapses: int = 8
    load_balance: bool = True
    easy_days: Mapping[str, float] = field(default_factory=dict)
    breaks: tuple[tuple[date, date], ...] = ()
    new_in_backlog: bool = False
    decks: Mapping[str, DeckSettings] = field(default_factory=dict)
    deck_folders: tuple[Path, ...] = ()
    theme: str = ""
    language_model: str = "en_core_web_sm"


def shipped_decks_folder() -> Path:
    """The folder of the decks that come with aiquiz: inside an installed package, beside the source otherwise."""
    package = Path(__file__).resolve().parent
    installed = package / "decks"
    return installed if installed.is_dir() else package.parents[1] / "decks"


def load_settings(path: Path) -> Settings:
    """The settings in the TOML file `path`; the defaults where it does not exist.

    Raises ConfigError with every problem found, each with its line.
    """
    if not os.path.lexists(path):
        return Settings()
    name = shown_path(path)
    text = _text_of(read_limited(path, _MAX_SETTINGS_BYTES, ConfigError), name)
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        raise _not_toml(name, text, failure) from failure
    problems: list[Diagnostic] = []
    values: dict[str, Any] = {}
    tables = table.pop("deck", {})
    values = _read(table, _READERS, path.parent, lambda key: Place(name, _line_of(text, key)), problems)
    decks: dict[str, DeckSettings] = {}
    if not isinstance(tables, dict):
        tables = {"": tables}
    for deck, entries in tables.items():
        start = _start_of_table(text, deck)
        if isinstance(entries, dict):
            place_of = lambda key, start=start: Place(name, _line_of(text, key, start))  # noqa: E731
            decks[deck] = DeckSettings(**_read(entries, _DECK_READERS, path.parent, place_of, problems))
        else:
            message, hint = "`deck` must be a table for each deck", "for example [deck.ai-rivalry] on a line of its own"
            problems.append(Diagnostic(Place(name, _line_of(text, "deck")), "C003", message, hint))
    if problems:
        raise ConfigError(sorted(problems, key=lambda problem: problem.place))
    return Settings(**values, decks=decks)


def _read(
    table: Mapping[str, Any],
    readers: Mapping[str, _Reader],
    folder: Path,
    place_of: Callable[[str], Place],
    problems: list[Diagnostic],
) -> dict[str, Any]:
    """The values of one table; what is wrong goes to `problems`."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        read = readers.get(key)
        if read is None:
            message = f"unknown setting `{short(clean_line(key), 60)}`"
            problems.append(Diagnostic(place_of(key), "C002", message, _meant(key, readers)))
            continue
        try:
            values[key] = read(value, folder)
        except _UnusableError as unusable:
            problems.append(Diagnostic(place_of(key), unusable.code, f"`{key}` {unusable.message}", unusable.hint))
    return values


class _UnusableError(Exception):
    """A setting that cannot be used; the message goes on after the setting's name."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


_Reader = Callable[[Any, Path], object]
"""Turns a decoded TOML value into a setting's value; the path is the settings file's folder."""


def _whole(low: int, high: int, unit: str) -> _Reader:
    def read(value: Any, _folder: Path) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise _UnusableError("C003", "must be a whole number", f"for example {low}, without quotes")
        if not low <= value <= high:
            raise _UnusableError("C004", f"must be from {low} to {high} {unit}, not {value}")
        return value

    return read


def _fraction(low: float, high: float) -> _Reader:
    def read(value: Any, _folder: Path) -> float:
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            raise _UnusableError("C003", "must be a number", f"for example {high:.2f}, without quotes")
        if not low <= value <= high:
            hint = "write ninety percent as 0.90" if 1 < value <= 100 else ""
            raise _UnusableError("C004", f"must be from {low:.2f} to {high:.2f}, not {value}", hint)
        return float(value)

    return read


def _yes_or_no(value: Any, _folder: Path) -> bool:
    if not isinstance(value, bool):
        raise _UnusableError("C003", "must be true or false", "without quotes")
    return value


def _easy_days(value: Any, _folder: Path) -> Mapping[str, float]:
    hint = "for example { saturday = 0.5, sunday = 0 }"
    if not isinstance(value, dict):
        raise _UnusableError("C003", "must name days of the week", hint)
    share = _fraction(0, 1)
    unknown = [day for day in value if day not in _DAYS_OF_WEEK]
    if unknown:
        raise _UnusableError("C004", f"knows no day `{short(clean_line(unknown[0]), 40)}`", hint)
    shares = {day: float(str(share(part, _folder))) for day, part in value.items()}
    if len(shares) == len(_DAYS_OF_WEEK) and not any(shares.values()):
        raise _UnusableError("C004", "leaves no day to study", "`breaks` are for a time without any study")
    return shares


def _breaks(value: Any, _folder: Path) -> tuple[tuple[date, date], ...]:
    hint = 'for example ["2026-12-24/2027-01-02"], first and last day'
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise _UnusableError("C003", "must be a list of texts", hint)
    found: list[tuple[date, date]] = []
    for entry in value:
        first, slash, last = entry.partition("/")
        try:
            days = date.fromisoformat(first.strip()), date.fromisoformat(last.strip() if slash else first.strip())
        except ValueError as failure:
            raise _UnusableError("C004", f"has no days in `{short(clean_line(entry), 40)}`", hint) from failure
        if days[1] < days[0]:
            raise _UnusableError("C004", f"ends before it begins in `{entry}`", hint)
        found.append(days)
    return tuple(found)


def _text(value: Any, _folder: Path) -> str:
    if not isinstance(value, str):
        raise _UnusableError("C003", "must be a text", "put it in quotes")
    return clean_line(value)


def _folders(value: Any, folder: Path) -> tuple[Path, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) and entry for entry in value):
        hint = 'for example ["~/decks", "/srv/school/decks"]'
        raise _UnusableError("C003", "must be a list of folder names", hint)
    return tuple(_absolute(folder / os.path.expanduser(entry)) for entry in value)


_READERS: Mapping[str, _Reader] = {
    "desired_retention": _fraction(0.70, 0.97),
    "new_per_day": _whole(0, 9999, "cards"),
    "reviews_per_day": _whole(0, 9999, "cards"),
    "rollover_hour": _whole(0, 23, "(the hour of the day)"),
    "learning_step_minutes": _whole(1, 1440, "minutes"),
    "maximum_interval_days": _whole(1, 36500, "days"),
    "leech_lapses": _whole(0, 99, "lapses"),
    "load_balance": _yes_or_no,
    "easy_days": _easy_days,
    "breaks": _breaks,
    "new_in_backlog": _yes_or_no,
    "deck_folders": _folders,
    "theme": _text,
    "language_model": _text,
}


_DECK_READERS: Mapping[str, _Reader] = {
    key: _READERS[key] for key in ("desired_retention", "new_per_day", "reviews_per_day")
}


def _absolute(path: Path | str) -> Path:
    """`path` with `~` and relative parts resolved by name; symbolic links stay as the person set them."""
    return Path(os.path.abspath(os.path.expanduser(path)))


def _text_of(data: bytes, name: str) -> str:
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


def _start_of_table(text: str, deck: str) -> int:
    """Where the deck's table begins, in characters; 0 where that is written in a way that a search does not see."""
    found = re.search(rf"^[ \t]*\[[ \t]*deck[ \t]*\.[ \t]*[\"']?{re.escape(deck)}[\"']?[ \t]*\]", text, re.MULTILINE)
    return found.start() if found else 0


def _line_of(text: str, key: str, start: int = 0) -> int:
    """The line at which `key` is set from `start` on, 0 where it is written in a way that a search does not see."""
    found = re.compile(rf"^[ \t]*[\[\"']*{re.escape(key)}(?![\w-])", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _meant(key: str, readers: Mapping[str, _Reader]) -> str:
    close = difflib.get_close_matches(key, readers, n=1)
    return f"did you mean `{close[0]}`?" if close else "the settings are " + ", ".join(readers)
