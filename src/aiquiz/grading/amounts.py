"""Amounts as people write them: `$1.4 trillion`, `1,400,000,000,000 USD`, `52 percent`, `half a billion`.

Read by hand, not by a general parser: the exponent form is refused (`1e999999999` would fill the memory) and
every length is bounded before a number is built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from aiquiz.text import folded

__all__ = ["Amount", "amount_in"]

_MAX_CHARS = 120
_MAX_DIGITS = 40

_CURRENCIES = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "dollar": "dollar", "dollars": "dollar",
    "€": "euro", "eur": "euro", "euro": "euro", "euros": "euro",
    "£": "pound", "gbp": "pound",
    "¥": "yen", "jpy": "yen", "yen": "yen",
}  # fmt: skip
_PERCENT = {"%", "percent", "pct", "percentage"}
_SCALES = {
    "thousand": 10**3, "k": 10**3,
    "million": 10**6, "millions": 10**6, "mn": 10**6, "mio": 10**6, "m": 10**6,
    "billion": 10**9, "billions": 10**9, "bn": 10**9, "b": 10**9,
    "trillion": 10**12, "trillions": 10**12, "tn": 10**12, "t": 10**12,
}  # fmt: skip
_SHORT_SCALES = {"k", "m", "b", "t"}
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate(_SMALL)} | {
    word: 10 * (number + 2) for number, word in enumerate(_TENS)
}
_HEDGES = (
    "more than", "less than", "fewer than", "at least", "at most", "up to", "over", "under", "above", "below", "about",
    "around", "roughly", "approximately", "approx", "approx.", "nearly", "almost", "some", "circa", "ca.", "ca", "~",
    "only", "just", "exactly", "a total of", "a whopping",
)  # fmt: skip
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_TOKEN = re.compile(r"us\$|[$€£¥%]|[+-]?\d[\d,.]*\d|[+-]?\d|[^\W\d_]+(?:['.][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: `dollar`, `%`, or what follows it (`jobs`), folded; empty where there is none."""

    value: Fraction
    unit: str


def amount_in(text: str) -> Amount | None:
    """The amount `text` states, or None where it is anything else. A hedge (`about`) in front is passed over."""
    if len(text) > _MAX_CHARS:
        return None
    tokens = _TOKEN.findall(_unhedged(folded(text).replace("-", " ") if not _has_sign(text) else folded(text)))
    currency = _CURRENCIES.get(tokens[0]) if tokens else None
    if currency is not None:
        tokens = tokens[1:]
    value, rest = _leading_number(tokens)
    if value is None:
        return None
    unit = _unit(rest)
    if currency is not None:
        # `$5 million dollars` says it twice; `$5 per share` is another thing and keeps its words.
        unit = currency if unit in ("", currency) else f"{currency} {unit}"
    return Amount(value, unit)


def _has_sign(text: str) -> bool:
    return text.strip()[:1] in ("-", "−", "+")


def _unhedged(text: str) -> str:
    for hedge in _HEDGES:
        if text.startswith(hedge) and not text[len(hedge) : len(hedge) + 1].isalpha():
            return text[len(hedge) :].strip()
    return text


def _leading_number(tokens: list[str]) -> tuple[Fraction | None, list[str]]:
    """The number the tokens begin with, its scale applied, and the tokens behind it."""
    if not tokens:
        return None, tokens
    if tokens[0] == "half" and tokens[1:2] in (["a"], ["an"]) and tokens[2:3] and tokens[2] in _SCALES:
        return Fraction(_SCALES[tokens[2]], 2), tokens[3:]
    value, rest = _digits(tokens) if _NUMBER.fullmatch(tokens[0]) else _in_words(tokens)
    if value is None:
        return None, tokens
    while rest and rest[0] in _SCALES and not (rest[0] in _SHORT_SCALES and tokens[0] in _WORDS):
        value, rest = value * _SCALES[rest[0]], rest[1:]
    return value, rest


def _digits(tokens: list[str]) -> tuple[Fraction | None, list[str]]:
    digits = tokens[0].replace(",", "")
    return (None, tokens) if len(digits) > _MAX_DIGITS else (Fraction(digits), tokens[1:])


def _in_words(tokens: list[str]) -> tuple[Fraction | None, list[str]]:
    """`three`, `twenty one`, `two hundred and five`, `a hundred`, `a million`."""
    if tokens[0] in ("a", "an") and len(tokens) > 1 and (tokens[1] == "hundred" or tokens[1] in _SCALES):
        tokens = ["one", *tokens[1:]]
    if tokens[0] not in _WORDS:
        return None, tokens
    total, at = _WORDS[tokens[0]], 1
    if total >= 20 and at < len(tokens) and 0 < _WORDS.get(tokens[at], 0) < 10:
        total, at = total + _WORDS[tokens[at]], at + 1
    if tokens[at : at + 1] == ["hundred"]:
        total, at = total * 100, at + 1
        rest = tokens[at + 1 :] if tokens[at : at + 1] == ["and"] else tokens[at:]
        small, behind = _in_words(rest) if rest and rest[0] in _WORDS else (None, rest)
        if small is not None and small < 100:
            return total + small, behind
    return Fraction(total), tokens[at:]


def _unit(tokens: list[str]) -> str:
    if not tokens:
        return ""
    if tokens[0] in _PERCENT or tokens[:2] == ["per", "cent"]:
        return " ".join(["%", *(tokens[2:] if tokens[0] == "per" else tokens[1:])])
    if tokens[0] in ("us", "u.s", "american") and tokens[1:2] in (["dollar"], ["dollars"]):
        tokens = tokens[1:]
    first = _CURRENCIES.get(tokens[0], tokens[0])
    return " ".join(_singular(word) for word in (first, *tokens[1:]))


def _singular(word: str) -> str:
    """Without a plural s, so that `a three-year deal` and `three years` speak of one unit."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
