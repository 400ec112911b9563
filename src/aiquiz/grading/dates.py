"""Calendar dates as people write them: `18 July 1968`, `July 18th, 1968`, `1968-07-18`, `in July 1968`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiquiz.text import folded

__all__ = ["CalendarDate", "date_in"]

_MAX_CHARS = 60
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = {name: number for number, name in enumerate(_MONTHS, 1)}
_MONTH |= {name[:3]: number for name, number in _MONTH.items()} | {"sept": 9}
_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{3,4})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY} (?:of )?(?P<month>{_NAME})\.?(?:,? {_YEAR})?",
        rf"(?P<month>{_NAME})\.? {_DAY}(?:,? {_YEAR})?",
        rf"(?P<month>{_NAME})\.?,?(?: of)? {_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})",
    )
)
_LEADING = re.compile(r"^(?:(?:in|on|by|the|year) )+")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as exact as it was written: parts that were not named are None."""

    year: int | None
    month: int | None
    day: int | None


def date_in(text: str) -> CalendarDate | None:
    """The date `text` states, or None where it is anything else. A bare four-digit number is a year."""
    if len(text) > _MAX_CHARS:
        return None
    plain = _LEADING.sub("", folded(text).strip(" ."))
    for form in _FORMS:
        if found := form.fullmatch(plain):
            parts = found.groupdict()
            month = parts.get("month")
            date = CalendarDate(
                year=int(parts["year"]) if parts.get("year") else None,
                month=None if month is None else _MONTH.get(month) or int(month),
                day=int(parts["day"]) if parts.get("day") else None,
            )
            return date if 1 <= (date.month or 1) <= 12 and 1 <= (date.day or 1) <= 31 else None
    return None
