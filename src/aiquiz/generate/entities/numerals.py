"""Numbers, amounts, dates and durations in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.language.lexicon import FUNCTION_WORDS, MONTHS, NUMBER_WORDS
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["SCALES", "measured", "number_value", "numerals_in"]

SCALES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "m": 1e6,
    "k": 1e3,
}
_TIME_UNITS = "second|minute|hour|day|week|month|year|decade|century"
_UNITS = (
    "nanometre|nanometer|micrometre|micrometer|millimetre|millimeter|centimetre|centimeter|kilometre|kilometer"
    "|metre|meter"
    "|mile|yard|inch|acre|hectare|(?:square|cubic) "
    "(?:kilometre|kilometer|metre|meter|mile|centimetre|foot)|litre|liter|gallon|milligram"
    "|kilogram|gram"
    "|tonne|ton|pound|ounce|degree|volt|watt|kilowatt|megawatt|gigawatt|hertz|megahertz|gigahertz|bit|byte|kilobyte"
    "|megabyte|gigabyte|terabyte|calorie|kilocalorie|joule|knot|light-year|magnitude"
)
_SHORT_UNITS = "km|cm|mm|nm|kg|mg|lb|oz|ft|mph|km/h|°C|°F|GHz|MHz|kHz|Hz|GB|MB|TB|kB|kW|MW|GW|kWh|ha|m|g|km²|m²"
_MEASURES: Final = (
    ("area", frozenset({"acre", "hectare", "square", "ha", "km²", "m²"})),
    ("volume", frozenset({"litre", "liter", "gallon", "cubic"})),
    (
        "weight",
        frozenset({"milligram", "kilogram", "gram", "tonne", "ton", "pound", "ounce", "kg", "mg", "lb", "oz", "g"}),
    ),
    ("distance", frozenset({"kilometre", "kilometer", "mile", "km", "light-year"})),
    (
        "length",
        frozenset({"nanometre", "nanometer", "micrometre", "micrometer", "millimetre", "millimeter", "centimetre"})
        | frozenset({"centimeter", "metre", "meter", "yard", "inch", "foot", "ft", "cm", "mm", "nm", "m"}),
    ),
    ("temperature", frozenset({"degree", "°c", "°f"})),
    ("speed", frozenset({"mph", "km/h", "knot"})),
    ("power", frozenset({"watt", "kilowatt", "megawatt", "gigawatt", "kw", "mw", "gw"})),
)
_M = "|".join((*MONTHS, *(rf"{month[:3]}\.(?= \d)" for month in MONTHS if month != "May"), r"Sept\.(?= \d)"))
"""“Dec. 1, 1955”: a month cut short, with its full stop."""
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_Y = r"(?:1[0-9]{3}|20[0-9]{2})"
_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
# A number glued to letters, a slash, a point, a minus or a currency sign belongs to something else: x86, HTTP/3, −6.
_LEFT = r"(?<![\w/.,\-–−$€£¥#:])"
_RIGHT = r"(?![\w/]|[.,:]\d|-\d)"
_MONEY_WORDS = (
    "dollars|euros|pounds|yen|francs|marks|roubles|rubles|rupees|yuan|pesos|crowns|kronor|kroner|cents|guineas|guilders|dinars|ducats"
    "|florins|thalers|talers|shillings|rupiah|zlotys|lire|liras|drachmas|rand|shekels|reais"
)


@dataclass(frozen=True, slots=True)
class _Pattern:
    type: AnswerType
    regex: re.Pattern[str]
    subtype: Callable[[re.Match[str]], str]
    value: Callable[[re.Match[str]], float | None]


def number_value(text: str) -> float:
    """The value of digits or a number word, with an optional scale word after it (“1.4 trillion”, “twenty-one”)."""
    parts = text.casefold().replace(",", "").split()
    if parts[0] in ("a", "an"):
        parts[0] = "one"
    head, *scales = [parts[0]] if parts[0] in NUMBER_WORDS else parts[0].split("-")
    parts = [head, *scales, *parts[1:]]
    value = float(NUMBER_WORDS[head]) if head in NUMBER_WORDS else float(head)
    for part in parts[1:]:
        value *= SCALES.get(part, 1.0)
    return value


def measured(unit: str) -> str:
    """What a unit measures, as a hint: “distance”, “area”; empty where it is none of the usual."""
    words = unit.casefold().split()
    return next((sort for sort, units in _MEASURES if words and (unit in units or words[0] in units)), "")


def _singular(word: str) -> str:
    word = word.casefold()
    return {"feet": "foot", "inches": "inch", "centuries": "century"}.get(word) or word.removesuffix("s")


def _date_value(match: re.Match[str]) -> float | None:
    years = re.findall(_Y, match.group())
    if not years:
        return None
    month = next((index for index, name in enumerate(MONTHS) if name[:3] in match.group()), 0)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", match.group())
    return float(years[-1]) + month / 12 + (int(day.group()) / 372 if day else 0.0)


def _date_shape(match: re.Match[str]) -> str:
    """The form of a date, so that options look alike: its digits and month blotted out."""
    return re.sub(r"\d+", "9", re.sub(_M, "Month", match.group()))


def _none(match: re.Match[str]) -> str:
    return ""


def _unit(match: re.Match[str]) -> str:
    return _singular(match["unit"])


def _amount(match: re.Match[str]) -> float | None:
    return number_value(match["n"])


def _unknown(match: re.Match[str]) -> float | None:
    return None


def _year(match: re.Match[str]) -> float | None:
    return float(match["n"])


def _early(match: re.Match[str]) -> float | None:
    return float(match["n"] or match["early"] or match["other"])


def _compiled(text: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(text, flags)


_OF_MANY = rf"(?:(?i:{_WORDS})|a hundred|a thousand|\d{{1,3}}(?:,\d{{3}})*)(?![\w,-])"
"""“Three in ten”, “one European in twenty”: a part of so many."""
_N = rf"(?P<n>(?:{_DIGITS}|(?i:{_WORDS}))(?:[ -]{_SCALE})?|(?<![Hh]alf )an? {_SCALE})"
_SMALLER = (("year", "month|week|day"), ("month", "week|day"), ("week", "day"), ("day", "hour"), ("hour", "minute"))
_AND_MORE = "|".join(
    rf"(?<=\b{unit})s? and (?:{_DIGITS}|(?i:{_WORDS})) (?:{smaller})s?\b"
    rf"|(?<=\b{unit}s) and (?:{_DIGITS}|(?i:{_WORDS})) (?:{smaller})s?\b"
    for unit, smaller in (*_SMALLER, ("minute", "second"))
)
"""“24 hours and 50 minutes” is one stretch of time."""
_DATE = (
    rf"(?:(?:{_M}) \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? {_Y})?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_M})(?: {_Y})?)"
)

# Order is precedence: what an earlier pattern took, a later one leaves alone.
_PATTERNS: Final = (
    _Pattern(
        AnswerType.DATE,
        _compiled(rf"{_LEFT}(?:\d{{1,2}}|{_DATE}) ?(?:and|to|–|-) ?{_DATE}{_RIGHT}"),
        lambda match: "range",
        _date_value,
    ),
    _Pattern(AnswerType.DATE, _compiled(rf"{_LEFT}{_DATE}{_RIGHT}"), _date_shape, _date_value),
    _Pattern(AnswerType.DATE, _compiled(rf"{_LEFT}(?:{_M}),? {_Y}{_RIGHT}"), _date_shape, _date_value),
    _Pattern(
        AnswerType.DATE,
        _compiled(
            rf"{_LEFT}(?:(?:late |early |mid-)?(?:spring|summer|autumn|fall|winter)"
            rf"|Christmas(?: Day| Eve)?|Easter(?: Day| Sunday| Monday)?"
            rf"|New Year['’]s (?:Day|Eve)|(?:first|second|third"
            rf"|fourth) quarter) (?:of )?{_Y}{_RIGHT}"
        ),
        lambda match: "part of a year",
        _date_value,
    ),
    _Pattern(
        AnswerType.DATE,
        _compiled(
            r"(?<=\bthe )(?:first|second|third|fourth|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
            rf" (?:in|of) (?:{_M})\b"
        ),
        lambda match: "range",
        _unknown,
    ),
    _Pattern(
        AnswerType.YEAR,
        _compiled(rf"{_LEFT}(?:AD \d{{1,4}}|(?P<n>\d{{1,5}}) (?:BCE|BC|AD|CE)){_RIGHT}"),
        lambda match: "era",
        _unknown,
    ),
    _Pattern(AnswerType.DATE, _compiled(rf"{_LEFT}[12]\d{{2}}0s{_RIGHT}"), lambda match: "decade", _unknown),
    _Pattern(
        AnswerType.DATE,
        _compiled(r"(?:\d{1,2}(?:st|nd|rd|th)|(?:six|seven|eigh|nine)teenth|twentieth|fifteenth|twenty-first) century"),
        lambda match: "century",
        _unknown,
    ),
    _Pattern(
        AnswerType.MONEY,
        _compiled(
            rf"(?<![\w$])(?P<unit>US\$|A\$|[$€£¥]) ?(?P<n>(?:{_DIGITS})(?:[ -]?(?:{_SCALE}|bn|m|k)\b)?)(?!\w|[.,]\d)"
        ),
        _unit,
        lambda match: number_value(re.sub(r"(?<=\d)(?=[a-z])|-", " ", match["n"])),
    ),
    _Pattern(
        AnswerType.MONEY,
        _compiled(rf"\b(?:half a|a quarter of a|a) (?P<scale>million|billion|trillion) (?P<unit>{_MONEY_WORDS})\b"),
        lambda match: "in words",
        lambda match: SCALES[match["scale"]] * (0.5 if match.group().startswith("half") else 1.0),
    ),
    _Pattern(
        AnswerType.MONEY,
        _compiled(rf"{_LEFT}{_N} (?:(?:[A-Z][a-z]+|gold|silver) )?(?P<unit>{_MONEY_WORDS})\b"),
        _unit,
        _amount,
    ),
    _Pattern(
        AnswerType.NUMBER,
        _compiled(
            rf"{_LEFT}{_N}[ -](?:halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths){_RIGHT}"
        ),
        lambda match: "in words",
        _unknown,
    ),
    _Pattern(
        AnswerType.NUMBER,
        _compiled(
            rf"{_LEFT}(?i:{_WORDS}|\d+)"
            rf"(?: in {_OF_MANY}(?!\w|[.,]\d)| [A-Za-z]+ in {_OF_MANY}(?! (?!was\b|is\b|has\b|does\b)[a-z]+s\b))"
            rf"(?! (?:{_M}|(?:{_TIME_UNITS}|{_UNITS})s?\b))"
        ),
        lambda match: "in words",
        _unknown,
    ),
    _Pattern(
        AnswerType.PERCENT,
        _compiled(rf"{_LEFT}{_N} ?(?:%|(?P<unit>percentage points?|percent|per cent)(?!\w))"),
        lambda match: match["unit"] or "%",
        _amount,
    ),
    _Pattern(
        AnswerType.DURATION,
        _compiled(rf"{_LEFT}{_N}[ -](?P<unit>(?:{_TIME_UNITS})s?|centuries)\b(?:{_AND_MORE})?"),
        _unit,
        _amount,
    ),
    _Pattern(
        AnswerType.QUANTITY, _compiled(rf"{_LEFT}{_N}[ -](?P<unit>(?:{_UNITS})s?|feet|foot|inches)\b"), _unit, _amount
    ),
    _Pattern(AnswerType.QUANTITY, _compiled(rf"{_LEFT}{_N} ?(?P<unit>{_SHORT_UNITS})(?![\w/])"), _unit, _amount),
    _Pattern(
        AnswerType.YEAR,
        _compiled(
            r"(?<=\b)(?:(?i:in|since|by|from|until|till|to|of|during|around|before|after|early|late|mid|and"
            r"|between|year"
            rf"|circa|than|for)[ -]|\(|–|—|, )(?P<n>{_Y})(?![\w/]|[.,:]\d|-\d|s\b)"
        ),
        _none,
        _year,
    ),
    _Pattern(
        AnswerType.NUMBER,
        _compiled(r"(?<=[Vv]ersion )(?P<n>\d+(?:\.\d+)+)(?![\w])"),
        lambda match: "label version",
        _unknown,
    ),
    # “In 930 the chieftains founded …”, “the 1958 World's Fair”: a year, which counts nothing behind it.
    _Pattern(
        AnswerType.YEAR,
        _compiled(
            r"(?<=\b[Ii]n )(?P<n>[3-9]\d\d)(?= (?:the|an?|he|she|it|they|its|his|her|their)\b|[,.] ?(?:[a-z]|$))"
            r"|(?:(?<=^In )|(?<=^Around )|(?<=^About ))(?P<early>[3-9]\d\d|[12]\d[1-9])"
            r"(?= the [A-ZÀ-ÖØ-Þ]| [A-ZÀ-ÖØ-Þ][a-zà-ÿ]+ [IVX]+\b)"
            r"|(?<=\b[Tt]he )(?P<other>1[5-9]\d\d|20[0-2]\d)(?= [A-Z])"
        ),
        _none,
        _early,
    ),
    _Pattern(AnswerType.NUMBER, _compiled(rf"{_LEFT}{_N}{_RIGHT}"), _none, _amount),
)
_SURE_YEAR: Final = 1700
"""From here on “in 2016 researchers …” names a year: as a count it would have a comma."""
_COUNTED: Final = re.compile(
    r"[ -](?:of (?:the|its|his|her|their) )?(?P<words>[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*){0,2})"
)
_PLURALS: Final = frozenset({"people", "men", "women", "children", "dead", "wounded", "mice", "feet", "sheep", "fish"})
_LABELLED: Final = re.compile(
    r"\b(?:version|port|chapter|article|section|type|number|phase|model|class|level)s? $", re.I
)

_IDENTIFIED: Final = re.compile(r"[A-Z]{2,}|Flight|Route|Highway|Resolution|Rule|Room|Platform|Apollo|Boeing|Airbus")
"""Opening a sentence, where a capital tells nothing: “RFC 5321 advises”, “Flight 370 takes” count no such things."""


def numerals_in(text: str, start: int) -> tuple[Mention, ...]:
    """The numerals of a sentence in order, never overlapping; `start` is the sentence's offset in the article.

    Small counts in words (up to two) and numbers that count nothing visible are left out: nobody should be asked them.
    """
    taken: list[tuple[int, int]] = []
    found: list[Mention] = []
    for pattern in _PATTERNS:
        for match in pattern.regex.finditer(text):
            left, right = match.span()
            if pattern.type is AnswerType.YEAR and match["n"] and not pattern.subtype(match):
                left, right = match.span("n")
            if any(left < end and begin < right for begin, end in taken):
                continue
            if (mention := _mention(pattern, match, Span(left, right), text, start)) is not None:
                found.append(mention)
                taken.append((left, right))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _mention(pattern: _Pattern, match: re.Match[str], at: Span, text: str, start: int) -> Mention | None:
    subtype, value = pattern.subtype(match), pattern.value(match)
    if pattern.type is AnswerType.NUMBER and not subtype:
        counted = _counted_noun(match, text)
        if not counted:
            return None
        subtype = counted
    elif (
        pattern.type is AnswerType.YEAR
        and subtype == ""
        and (value or 0) < _SURE_YEAR
        and not text[: at.start].endswith("year ")
        and _counts_things(text[at.end :])
    ):
        return None
    return Mention(Span(start + at.start, start + at.end), at.of(text), pattern.type, subtype, value)


def _counted_noun(match: re.Match[str], text: str) -> str:
    """What the number counts, as a word; `version` and the like when the number is a label; empty for neither."""
    if label := _LABELLED.search(text[: match.start()]):
        return f"label {label.group().strip().casefold()}"
    following = _COUNTED.match(text, match.end())
    if following is None or match["n"].casefold() in ("zero", "one", "two", "1", "2"):
        return ""
    words = [word for word in following["words"].split() if word.casefold() not in ("of", "the")]
    before = re.search(r"([A-Za-z’'.]+) $", text[: match.start()])
    if before and before.group(1).endswith(("’s", "'s")) and not words[0].endswith("s"):
        return ""
    if before and before.group(1)[0].isupper() and (before.start() > 0 or _IDENTIFIED.fullmatch(before.group(1))):
        return ""
    if not words or words[0].casefold() in FUNCTION_WORDS:
        return ""
    nouns = [word for word in words if word.casefold() not in FUNCTION_WORDS]  # “in 211 Olm was taken” counts nothing
    plural = next((word for word in nouns if word.endswith("s") or word in _PLURALS), "")
    return plural.casefold()


def _counts_things(after: str) -> bool:
    """Whether what looks like a year is followed by a plural noun, as in “in 1500 ships”."""
    match = re.match(r" ([a-z]+s)\b", after)
    return bool(match) and match is not None and match.group(1) not in ("was", "is", "has", "as", "its", "his", "this")
