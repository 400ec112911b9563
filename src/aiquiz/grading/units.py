"""Units of money, measure and time, in the ways they are written."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from aiquiz.grading.lexemes import Lexeme
from aiquiz.values import dataclass

__all__ = ["PURE_NUMBER", "UNITS", "Unit", "is_money", "unit_at"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as so many of its family's base unit: a kilometre is 1000 metres."""

    base: str
    factor: Fraction = Fraction(1)


PURE_NUMBER = Unit("")
"""What a number without a unit counts."""
_MONEY = "money:"
_LONGEST_LEXEMES = 3

# Every line: the unit's size in base units, and all its written forms, `,` between them. A plural s is added to
# forms of three letters or more.
_FAMILIES: dict[str, dict[str, str]] = {
    "%": {"1": "%, percent, per cent, pct", "1/10": "‰, per mille"},
    "percentage point": {"1": "percentage point, pp"},
    "metre": {
        "1": "m, metre, meter", "1000": "km, kilometre, kilometer", "1/100": "cm, centimetre, centimeter",
        "1/1000": "mm, millimetre, millimeter",
    },
    "foot": {"1": "ft, foot, feet", "1/12": "inch, inches", "5280": "mile, mi", "3": "yard, yd"},
    "gram": {
        "1": "g, gram, gramme", "1000": "kg, kilo, kilogram, kilogramme", "1/1000": "mg, milligram",
        "1000000": "t, tonne, metric ton",
    },
    "pound of weight": {"1": "lb, lbs, pound", "1/16": "oz, ounce"},
    "litre": {"1": "l, litre, liter", "1/1000": "ml, millilitre, milliliter", "1/100": "cl"},
    "second": {
        "1": "sec, second", "60": "min, minute", "3600": "h, hr, hour", "86400": "day", "604800": "week",
        "1/1000": "ms, millisecond",
    },
    "month": {"1": "month", "12": "year, yr", "120": "decade", "1200": "century, centuries"},
    "degree": {"1": "°, degree"},
    "degree celsius": {"1": "° c, celsius, degree celsius, degrees celsius, degrees c, centigrade, c"},
    "degree fahrenheit": {"1": "° f, fahrenheit, degree fahrenheit, degrees fahrenheit, degrees f, f"},
    "watt": {
        "1": "w, watt", "1000": "kw, kilowatt", "1000000": "mw, megawatt", "1000000000": "gw, gigawatt",
        "1000000000000": "tw, terawatt",
    },
    "watt hour": {
        "1": "wh, watt hour", "1000": "kwh, kilowatt hour", "1000000": "mwh, megawatt hour",
        "1000000000": "gwh, gigawatt hour", "1000000000000": "twh, terawatt hour",
    },
    "byte": {
        "1": "byte", "1000": "kb, kilobyte", "1000000": "mb, megabyte", "1000000000": "gb, gigabyte",
        "1000000000000": "tb, terabyte",
    },
    "hertz": {"1": "hz, hertz", "1000": "khz, kilohertz", "1000000": "mhz, megahertz", "1000000000": "ghz, gigahertz"},
    "kilometre per hour": {"1": "km h, kmh, kph, kilometres per hour, kilometers per hour"},
    "mile per hour": {"1": "mph, miles per hour"},
    _MONEY + "usd": {"1": "$, us$, usd, dollar, us dollar, american dollar"},
    _MONEY + "cad": {"1": "c$, ca$, cad, canadian dollar"},
    _MONEY + "aud": {"1": "a$, au$, aud, australian dollar"},
    _MONEY + "nzd": {"1": "nz$, nzd"},
    _MONEY + "hkd": {"1": "hk$, hkd"},
    _MONEY + "sgd": {"1": "s$, sgd"},
    _MONEY + "brl": {"1": "r$, brl, reais"},
    _MONEY + "eur": {"1": "€, eur, euro"},
    _MONEY + "gbp": {"1": "£, gbp, pound, pound sterling, pounds sterling"},
    _MONEY + "yen": {"1": "¥, jpy, yen, japanese yen"},
    _MONEY + "cny": {"1": "cny, rmb, yuan, renminbi"},
    _MONEY + "inr": {"1": "₹, inr, rupee"},
    _MONEY + "krw": {"1": "₩, krw, won"},
    _MONEY + "rub": {"1": "₽, rub, rouble, ruble"},
    _MONEY + "chf": {"1": "chf, franc, swiss franc"},
    _MONEY + "btc": {"1": "₿, btc, bitcoin"},
}  # fmt: skip


def _by_form() -> dict[str, tuple[Unit, ...]]:
    units: dict[str, tuple[Unit, ...]] = {}
    for base, sizes in _FAMILIES.items():
        for factor, forms in sizes.items():
            for form in forms.split(", "):
                plural = (f"{form}s",) if len(form) > 2 and not form.endswith("s") else ()
                for written in (form, *plural):
                    units[written] = (*units.get(written, ()), Unit(base, Fraction(factor)))
    return units


UNITS = _by_form()
"""Written form, folded, words parted by one space, to what it may mean: a pound is money or weight."""


def is_money(unit: Unit) -> bool:
    """Whether `unit` is a currency."""
    return unit.base.startswith(_MONEY)


def unit_at(found: Sequence[Lexeme], at: int) -> tuple[tuple[Unit, ...], int] | None:
    """What the unit beginning at lexeme `at` may mean and the place after it; the longest form wins."""
    for length in range(min(_LONGEST_LEXEMES, len(found) - at), 0, -1):
        form = " ".join(lexeme.text for lexeme in found[at : at + length])
        if form in UNITS:
            return UNITS[form], at + length
    return None
