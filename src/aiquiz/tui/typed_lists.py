"""Settings that are lists, as people type them on one line: entries by commas, and not as the file writes them."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from aiquiz.config.kinds import Breaks, Day, EasyDays, Folders, Kind
from aiquiz.config.writing import RawValue

__all__ = ["as_typed", "example_of", "from_typed", "is_list"]

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHARE: Final = re.compile(r"(?P<day>\S+?)\s*[ =:]\s*(?P<number>\d+(?:\.\d+)?|\.\d+)\s*(?P<percent>%?)")
_STRETCH: Final = re.compile(r"\s*(?:/|–|—|\.\.+|\b(?:to|until|till)\b|(?<=\s)-(?=\s))\s*")
_FEWEST_LETTERS: Final = 2
_EXAMPLES: Final[dict[type[Kind], str]] = {
    Folders: "~/decks, /srv/school",
    EasyDays: "saturday 0.5, sunday 0",
    Breaks: "2026-12-24 to 2027-01-02, 2027-05-01",
    Day: "2026-12-15",
}


def is_list(kind: Kind) -> bool:
    """Whether `kind` is typed in a form of its own, with any number of entries."""
    return isinstance(kind, (Folders, EasyDays, Breaks))


def example_of(kind: Kind) -> str:
    """What somebody may type; empty where the value is typed as the file has it."""
    return _EXAMPLES.get(type(kind), "")


def as_typed(kind: Kind, value: RawValue) -> str:
    """A sound value of the file, as `from_typed` takes it."""
    match kind, value:
        case EasyDays(), dict():
            return ", ".join(f"{day} {share:g}" for day, share in value.items())
        case Breaks(), list():
            return ", ".join(re.sub(r"\s*/\s*", " to ", str(entry).strip()) for entry in value)
        case Folders(), list():
            line = io.StringIO()
            csv.writer(line, lineterminator="").writerow(value)
            return line.getvalue().replace(",", ", ") if '"' not in line.getvalue() else line.getvalue()
        case _:
            return str(value)


def from_typed(kind: Kind, typed: str) -> RawValue:
    """The value as the file has it; what cannot be understood is handed on, for `kind` to refuse."""
    entries = _entries(typed)
    match kind:
        case EasyDays():
            return dict(map(_share, entries))
        case Breaks():
            return [_STRETCH.sub("/", entry) for entry in entries]
        case _:
            return list(entries)


def _entries(typed: str) -> list[str]:
    """The parts between commas; one with a comma in it stands in double quotes."""
    parts = next(csv.reader([typed], skipinitialspace=True), [])
    return [part.strip() for part in parts if part.strip()]


def _share(entry: str) -> tuple[str, RawValue]:
    """`sunday 0.5`, `Sun: 50 %` and the like."""
    found = _SHARE.fullmatch(entry)
    if found is None:
        return _day(entry), ""
    number = float(found["number"]) / (100 if found["percent"] else 1)
    return _day(found["day"]), int(number) if number.is_integer() else number


def _day(name: str) -> str:
    """The day of the week that `name` is or begins; else as it was typed."""
    name = name.casefold().rstrip(".")
    days = [day for day in _DAYS if len(name) >= _FEWEST_LETTERS and day.startswith(name)]
    return days[0] if len(days) == 1 else name
