"""The kinds of values that settings have: each reads a decoded TOML value, or says why it cannot be used."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from aiquiz.config.paths import absolute
from aiquiz.text import clean_line, short
from aiquiz.values import dataclass

__all__ = [
    "Breaks",
    "Day",
    "EasyDays",
    "Folders",
    "Fraction",
    "Kind",
    "OneOf",
    "Text",
    "UnusableError",
    "Whole",
    "YesNo",
]

_DAYS_OF_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class UnusableError(Exception):
    """A setting that cannot be used; the message goes on after the setting's name."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


class Kind(ABC):
    """What a setting's value may be."""

    @abstractmethod
    def read(self, value: object, folder: Path) -> object:
        """The setting's value of a decoded TOML `value`; `folder` is the settings file's. Raises UnusableError."""

    @property
    @abstractmethod
    def range(self) -> str:
        """What is allowed, in a few words."""


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number from `low` to `high`."""

    low: int
    high: int
    unit: str

    def read(self, value: object, folder: Path) -> int:
        """The number."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise UnusableError("C003", "must be a whole number", f"for example {self.low}, without quotes")
        if not self.low <= value <= self.high:
            raise UnusableError("C004", f"must be from {self.low} to {self.high} {self.unit}, not {value}")
        return value

    @property
    def range(self) -> str:
        """Both ends and the unit."""
        return f"{self.low}–{self.high} {self.unit}"


@dataclass(frozen=True, slots=True)
class Fraction(Kind):
    """A number from `low` to `high`, written as 0.90 and not as a percentage."""

    low: float
    high: float

    def read(self, value: object, folder: Path) -> float:
        """The number."""
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            raise UnusableError("C003", "must be a number", f"for example {self.high:.2f}, without quotes")
        if not self.low <= value <= self.high:
            hint = "write ninety percent as 0.90" if 1 < value <= 100 else ""
            raise UnusableError("C004", f"must be from {self.low:.2f} to {self.high:.2f}, not {value}", hint)
        return float(value)

    @property
    def range(self) -> str:
        """Both ends."""
        return f"{self.low:.2f}–{self.high:.2f}"


@dataclass(frozen=True, slots=True)
class YesNo(Kind):
    """True or false."""

    def read(self, value: object, folder: Path) -> bool:
        """The truth value."""
        if not isinstance(value, bool):
            raise UnusableError("C003", "must be true or false", "without quotes")
        return value

    @property
    def range(self) -> str:
        """Both values."""
        return "true or false"


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """Any text on one line; `wanted` says what is meant."""

    wanted: str

    def read(self, value: object, folder: Path) -> str:
        """The text."""
        if not isinstance(value, str):
            raise UnusableError("C003", "must be a text", "put it in quotes")
        return clean_line(value)

    @property
    def range(self) -> str:
        """What the text names."""
        return self.wanted


@dataclass(frozen=True, slots=True)
class OneOf(Kind):
    """One of a few words."""

    words: tuple[str, ...]

    def read(self, value: object, folder: Path) -> str:
        """The word."""
        if not isinstance(value, str):
            raise UnusableError("C003", "must be a text", "put it in quotes")
        if value not in self.words:
            raise UnusableError("C004", f"must be {self.range}, not `{short(clean_line(value), 40)}`")
        return value

    @property
    def range(self) -> str:
        """All of them."""
        return " or ".join((", ".join(self.words[:-1]), self.words[-1]))


@dataclass(frozen=True, slots=True)
class Folders(Kind):
    """Names of folders, relative ones counted from the settings file's."""

    def read(self, value: object, folder: Path) -> tuple[Path, ...]:
        """The folders, absolute."""
        hint = 'for example ["~/decks", "/srv/school/decks"]'
        if not isinstance(value, list):
            raise UnusableError("C003", "must be a list of folder names", hint)
        names = [entry for entry in value if isinstance(entry, str) and entry]
        if len(names) != len(value):
            raise UnusableError("C003", "must be a list of folder names", hint)
        return tuple(absolute(folder / os.path.expanduser(name)) for name in names)

    @property
    def range(self) -> str:
        """As one types them on the settings screen."""
        return "names by commas, such as ~/decks, /srv/school"


@dataclass(frozen=True, slots=True)
class EasyDays(Kind):
    """Shares of a usual day's work by day of the week."""

    def read(self, value: object, folder: Path) -> Mapping[str, float]:
        """The shares, 0–1, at least one of them above 0 where all seven are given."""
        hint = "for example { saturday = 0.5, sunday = 0 }"
        if not isinstance(value, dict):
            raise UnusableError("C003", "must name days of the week", hint)
        unknown = [str(day) for day in value if day not in _DAYS_OF_WEEK]
        if unknown:
            raise UnusableError("C004", f"knows no day `{short(clean_line(unknown[0]), 40)}`", hint)
        shares = {str(day): _share(str(day), part, folder, hint) for day, part in value.items()}
        if len(shares) == len(_DAYS_OF_WEEK) and not any(shares.values()):
            raise UnusableError("C004", "leaves no day to study", "`breaks` are for a time without any study")
        return shares

    @property
    def range(self) -> str:
        """As one types them on the settings screen."""
        return "days and shares by commas, such as saturday 0.5, sunday 0"


@dataclass(frozen=True, slots=True)
class Day(Kind):
    """One day, in quotes or as TOML's own date."""

    def read(self, value: object, folder: Path) -> date:
        """The day."""
        hint = 'for example "2026-12-15"'
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        if not isinstance(value, str):
            raise UnusableError("C003", "must be a day", hint)
        try:
            return date.fromisoformat(value.strip())
        except ValueError as failure:
            raise UnusableError("C004", f"is no day: `{short(clean_line(value), 40)}`", hint) from failure

    @property
    def range(self) -> str:
        """As one types it on the settings screen."""
        return "a day such as 2026-12-15"


@dataclass(frozen=True, slots=True)
class Breaks(Kind):
    """Days off: single ones, and stretches with their first and last day."""

    def read(self, value: object, folder: Path) -> tuple[tuple[date, date], ...]:
        """First and last day of each break."""
        hint = 'for example ["2026-12-24/2027-01-02"], first and last day'
        entries = [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else None
        if not isinstance(value, list) or entries is None or len(entries) != len(value):
            raise UnusableError("C003", "must be a list of texts", hint)
        return tuple(_days(entry, hint) for entry in entries)

    @property
    def range(self) -> str:
        """As one types them on the settings screen."""
        return "by commas, such as 2026-12-24 to 2027-01-02, 2027-05-01"


def _share(day: str, part: object, folder: Path, hint: str) -> float:
    try:
        return Fraction(0, 1).read(part, folder)
    except UnusableError as unusable:
        raise UnusableError(unusable.code, f"needs a number from 0 to 1 for {day}", hint) from unusable


def _days(entry: str, hint: str) -> tuple[date, date]:
    first, slash, last = entry.partition("/")
    try:
        days = date.fromisoformat(first.strip()), date.fromisoformat(last.strip() if slash else first.strip())
    except ValueError as failure:
        raise UnusableError("C004", f"has no days in `{short(clean_line(entry), 40)}`", hint) from failure
    if days[1] < days[0]:
        raise UnusableError("C004", f"ends before it begins in `{clean_line(entry)}`", hint)
    return days
