"""Numbers as people write them, in digits and in words: `1,400`, `-5`, `2/3`, `two and a half million`, `1st`.

Read by hand and bounded: `1e999999999` is a word, not a number to be built.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from aiquiz.grading.lexemes import Lexeme, LexemeKind
from aiquiz.grading.number_words import ORDINALS, has_words, scale_at, word_number_at
from aiquiz.values import dataclass

__all__ = ["Numeral", "digits_value", "numeral_at"]

_MAX_DIGITS = 30
_MAX_EXPONENT = 30
_PARTS = {"half": 2, "halve": 2, "quarter": 4} | {word: value for word, value in ORDINALS.items() if 3 <= value <= 10}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the place after it. `scale` is what its last scale words multiplied it by (already done)."""

    value: Fraction
    end: int
    scale: Fraction = Fraction(1)
    is_ordinal: bool = False


def numeral_at(found: Sequence[Lexeme], at: int) -> Numeral | None:
    """The number beginning at lexeme `at`, with its sign, its fraction and its scale words; None where none does."""
    if at >= len(found):
        return None
    if _is_minus(found, at):
        number = _unsigned(found, at + 1)
        return number and Numeral(-number.value, number.end, number.scale, number.is_ordinal)
    return _unsigned(found, at)


def digits_value(digits: str) -> Fraction | None:
    """The value of a lexeme of digits; None where it is a version (`3.5.1`), a code (`007`) or far too long."""
    if len(digits) > _MAX_DIGITS:
        return None
    mantissa, _, exponent = digits.partition("e")
    if exponent and (len(exponent) > 4 or abs(int(exponent)) > _MAX_EXPONENT):
        return None
    plain = _with_one_point(mantissa.replace(" ", ","))
    if plain is None or (len(plain) > 1 and plain[0] == "0" and plain[1] != "."):
        return None
    return Fraction(plain) * Fraction(10) ** int(exponent or 0)


def _with_one_point(digits: str) -> str | None:
    """`digits` without marks between thousands, a point before the decimals."""
    whole, *rest = digits.split(",")
    if whole.count(".") > 1:
        # `1.400.000,5` groups its thousands with points; anything else with two points is a version.
        is_grouped = all(len(group) == 3 for group in whole.split(".")[1:])
        return ".".join([whole.replace(".", ""), *rest]) if is_grouped else None
    if len(rest) == 1 and len(rest[0]) < 3:
        return f"{whole}.{rest[0]}"
    return whole + "".join(rest)


def _is_minus(found: Sequence[Lexeme], at: int) -> bool:
    """`minus`, or a sign that is neither hyphen nor dash: glued to the digits behind it and to nothing before."""
    if found[at].text in ("minus", "negative"):
        return True
    behind = found[at + 1] if at + 1 < len(found) else None
    is_sign = found[at].text == "-" and not found[at].is_glued
    return is_sign and behind is not None and behind.is_glued and behind.kind is LexemeKind.DIGITS


def _unsigned(found: Sequence[Lexeme], at: int) -> Numeral | None:
    number = _fraction_of_one(found, at)
    if number is None and at < len(found) and found[at].kind is LexemeKind.DIGITS:
        number = _in_digits(found, at)
    elif number is None:
        start = at + 1 if has_words(found, at, "a") and scale_at(found, at + 1) else at
        said = word_number_at(found, start)
        number = (
            None if said is None else Numeral(Fraction(said.value), said.end, Fraction(said.scale), said.is_ordinal)
        )
    if number is None or number.is_ordinal:
        return number
    return _scaled(found, _with_fraction(found, number))


def _fraction_of_one(found: Sequence[Lexeme], at: int) -> Numeral | None:
    """`half`, `a half`, `a third`, `a quarter`."""
    if has_words(found, at, "half"):
        return Numeral(Fraction(1, 2), at + 1)
    part = found[at + 1].text if at + 1 < len(found) else ""
    if found[at : at + 1] and found[at].text in ("a", "an") and part in _PARTS:
        return Numeral(Fraction(1, _PARTS[part]), at + 2)
    return None


def _in_digits(found: Sequence[Lexeme], at: int) -> Numeral | None:
    value = digits_value(found[at].text)
    if value is None:
        return None
    if (ratio := _ratio(found, at)) is not None:
        return Numeral(ratio, at + 3)
    if (part := _ratio(found, at + 1)) is not None and part < 1 and value.denominator == 1:
        return Numeral(value + part, at + 4)
    behind = found[at + 1] if at + 1 < len(found) else None
    if behind is not None and behind.is_glued and behind.text in ("st", "nd", "rd", "th"):
        return Numeral(value, at + 2, is_ordinal=True)
    return Numeral(value, at + 1)


def _ratio(found: Sequence[Lexeme], at: int) -> Fraction | None:
    """`2/3` at `at`; None for anything else."""
    three = found[at : at + 3]
    if len(three) < 3 or three[1].text != "/" or not (three[1].is_glued and three[2].is_glued):
        return None
    above, below = three[0].text, three[2].text
    if not (above.isdecimal() and below.isdecimal()) or len(above + below) > _MAX_DIGITS or not int(below):
        return None
    return Fraction(int(above), int(below))


def _with_fraction(found: Sequence[Lexeme], number: Numeral) -> Numeral:
    """`number` with what follows it in `two and a half`, `two thirds`, `three-quarters`; else as it is."""
    end = number.end
    if has_words(found, end, "and", "a") and end + 2 < len(found) and found[end + 2].text in ("half", "quarter"):
        return Numeral(number.value + Fraction(1, _PARTS[found[end + 2].text]), end + 3)
    part_at = end + 1 if has_words(found, end, "-") else end
    part = found[part_at].text if part_at < len(found) else ""
    below = _PARTS.get(part.removesuffix("s"))
    is_plural = part.endswith("s")
    if below is None or number.value.denominator > 1 or is_plural == (number.value == 1):
        return number
    return Numeral(number.value / below, part_at + 1)


def _scaled(found: Sequence[Lexeme], number: Numeral) -> Numeral:
    """`number` times the scale words behind it: `1.4 trillion`, `half a million`, `5 hundred thousand`."""
    value, scale, end = number.value, number.scale, number.end
    while (factor := scale_at(found, end + _linking_words(found, end, value))) is not None:
        end += _linking_words(found, end, value) + 1
        value, scale = value * factor, scale * factor
    return Numeral(value, end, scale)


def _linking_words(found: Sequence[Lexeme], at: int, value: Fraction) -> int:
    """How many words stand between a fraction and its scale: `half a`, `a quarter of a`."""
    if value.denominator == 1:
        return 0
    return next((len(words) for words in (("of", "a"), ("a",), ("of",)) if has_words(found, at, *words)), 0)
