"""Calendar dates as people write them: `18 July 1968`, `July 18th, 1968`, `1968-07-18`, `7/18/1968`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiquiz.grading.lexemes import Lexeme, LexemeKind
from aiquiz.grading.number_words import word_number_at
from aiquiz.values import dataclass

__all__ = ["MONTHS", "CalendarDate", "date_at", "year_of"]

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = {name: number for number, name in enumerate(MONTHS, 1)}
_MONTH |= {name[:3]: number for name, number in _MONTH.items()} | {"sept": 9}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DIGITS_OF_YEAR = re.compile(r"[1-9]\d{2,3}")
_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as exact as it was written: parts that were not named are None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def is_possible(self) -> bool:
        """Whether month and day can exist at all."""
        return 1 <= (self.month or 1) <= 12 and 1 <= (self.day or 1) <= 31

    def refines(self, other: CalendarDate) -> bool:
        """Whether this date says all that `other` says, and more."""
        return self != other and all(
            theirs is None or mine == theirs
            for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        )


def date_at(found: Sequence[Lexeme], at: int) -> tuple[tuple[CalendarDate, ...], int] | None:
    """What the date beginning at lexeme `at` may be, and the place after it; None where none begins.

    It names a month and a day or a year. `7/8/1968` has two readings, since half the world begins with the month.
    """
    start = at + 1 if found[at].text in _WEEKDAYS else at
    if start >= len(found):
        return None
    if found[start].kind is LexemeKind.DATE:
        readings = _in_digits(found[start].text)
        return (readings, start + 1) if readings else None
    for form in (_day_first, _month_first, _year_first):
        dated = form(found, start)
        if dated is not None and dated[0].is_possible():
            return (dated[0],), dated[1]
    return None


def year_of(digits: str) -> CalendarDate | None:
    """The year a bare number may be: four digits, 1000 to 2999."""
    if len(digits) == 4 and digits.isdecimal() and _EARLIEST_YEAR <= int(digits) <= _LATEST_YEAR:
        return CalendarDate(int(digits))
    return None


def _in_digits(text: str) -> tuple[CalendarDate, ...]:
    first, second, third = (int(part) for part in re.split(r"[./-]", text))
    dates: tuple[CalendarDate, ...]
    if first > 31:
        dates = (CalendarDate(first, second, third),)
    elif "." in text:
        dates = (CalendarDate(third, second, first),)
    else:
        dates = (CalendarDate(third, second, first), CalendarDate(third, first, second))
    return tuple(dict.fromkeys(date for date in dates if date.is_possible()))


def _day_first(found: Sequence[Lexeme], at: int) -> tuple[CalendarDate, int] | None:
    """`18 July`, `18th of July 1968`, `the first of July`."""
    day = _day(found, at + 1 if found[at].text == "the" else at)
    if day is None:
        return None
    of = day[1] + 1 if _text(found, day[1]) == "of" else day[1]
    month = _MONTH.get(_text(found, of))
    if month is None:
        return None
    year = _year(found, of + 1)
    return CalendarDate(year, month, day[0]), of + (1 if year is None else 2)


def _month_first(found: Sequence[Lexeme], at: int) -> tuple[CalendarDate, int] | None:
    """`July 18`, `July 18th 1968`, `July the 18th`, `July 1968`, `July of 1968`."""
    month = _MONTH.get(_text(found, at))
    if month is None:
        return None
    behind = at + 2 if _text(found, at + 1) in ("the", "of") else at + 1
    year = _year(found, behind)
    if year is not None:
        return CalendarDate(year, month), behind + 1
    day = _day(found, behind)
    if day is None:
        return None
    year = _year(found, day[1])
    return CalendarDate(year, month, day[0]), day[1] + (0 if year is None else 1)


def _year_first(found: Sequence[Lexeme], at: int) -> tuple[CalendarDate, int] | None:
    """`1968 July`, `1968 July 18`."""
    year, month = _year(found, at), _MONTH.get(_text(found, at + 1))
    if year is None or month is None:
        return None
    day = _day(found, at + 2)
    return (CalendarDate(year, month), at + 2) if day is None else (CalendarDate(year, month, day[0]), day[1])


def _day(found: Sequence[Lexeme], at: int) -> tuple[int, int] | None:
    """A day of a month at `at`, `18`, `18th` or `eighteenth`, and the place after it."""
    text = _text(found, at)
    if text.isdecimal() and len(text) <= 2:
        is_ordinal = _text(found, at + 1) in ("st", "nd", "rd", "th") and found[at + 1].is_glued
        return int(text), at + (2 if is_ordinal else 1)
    ordinal = word_number_at(found, at)
    return (ordinal.value, ordinal.end) if ordinal is not None and ordinal.is_ordinal else None


def _year(found: Sequence[Lexeme], at: int) -> int | None:
    text = _text(found, at)
    return int(text) if _DIGITS_OF_YEAR.fullmatch(text) else None


def _text(found: Sequence[Lexeme], at: int) -> str:
    return found[at].text if at < len(found) else ""
