"""An answer as tokens: words, and what its numbers and dates may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from aiquiz.grading.dates import CalendarDate, date_at, year_of
from aiquiz.grading.lexemes import Lexeme, LexemeKind, lexemes
from aiquiz.grading.numerals import Numeral, numeral_at
from aiquiz.grading.units import PURE_NUMBER, Unit, is_money, unit_at
from aiquiz.text import words
from aiquiz.values import dataclass

__all__ = ["Quantity", "Token", "Value", "tokens_of"]

_ORDINAL = Unit("ordinal")
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_NUMBER_MAY_FOLLOW = frozenset(
    words(
        "a about above after almost and approximately around at before below between by circa from in just least most "
        "nearly of on only or over roughly some than the to under until up year"
    )
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """So many of a unit. `scale` is what its scale words multiplied it by (already done)."""

    number: Fraction
    unit: Unit = PURE_NUMBER
    scale: Fraction = Fraction(1)


Value = Quantity | CalendarDate
"""What a token may mean beyond its letters."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or date. `text` is how it was written, folded, without spaces; a plain word has no values."""

    text: str
    values: tuple[Value, ...] = ()


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text`, a hyphen between two numbers as the word `to`. Empty for a text of punctuation alone."""
    found = lexemes(text)
    tokens: list[Token] = []
    at = 0
    while at < len(found):
        token, at = _token_at(found, at, tokens[-1] if tokens else None)
        if token is not None:
            tokens.append(token)
    return tokens


def _token_at(found: Sequence[Lexeme], at: int, before: Token | None) -> tuple[Token | None, int]:
    if (dated := date_at(found, at)) is not None:
        return Token(_joined(found, at, dated[1]), dated[0]), dated[1]
    if (counted := _quantities_at(found, at)) is not None:
        quantities, end = counted
        return Token(_joined(found, at, end), _meant(found, at, end, quantities, before)), end
    if found[at].text in ("-", "/"):
        is_range = found[at].text == "-" and before is not None and bool(before.values) and _is_digits(found, at + 1)
        return (Token("to") if is_range else None), at + 1
    end = at + 1
    # `3d` and `b2b` are names: digits and letters written as one stay one.
    while found[at].kind is LexemeKind.DIGITS and end < len(found) and found[end].is_glued and _is_alnum(found[end]):
        end += 1
    return Token(_joined(found, at, end)), end


def _quantities_at(found: Sequence[Lexeme], at: int) -> tuple[tuple[Quantity, ...], int] | None:
    """`$1.4 trillion`, `USD 5`, `52 %`, `three`, `1st`; None where the number is glued to letters of a name."""
    money = unit_at(found, at)
    before = tuple(unit for unit in money[0] if is_money(unit)) if money is not None else ()
    start = money[1] if money is not None and before else at
    number = numeral_at(found, start)
    if number is None:
        return None
    number = _before_unit(found, number)
    if number.is_ordinal:
        return ((Quantity(number.value, _ORDINAL),), number.end) if not before else None
    if (short := _with_short_scale(found, number, is_money_known=bool(before))) is not None:
        return _with_unit(found, short, before), _unit_end(found, short, before)
    if number.end < len(found) and found[number.end].is_glued and found[number.end].kind is LexemeKind.WORD:
        glued = unit_at(found, number.end)
        if glued is None or (len(found[number.end].text) < 2 and found[number.end].text != "m"):
            return None
    return _with_unit(found, number, before), _unit_end(found, number, before)


def _before_unit(found: Sequence[Lexeme], number: Numeral) -> Numeral:
    """`number` with its end moved up to its unit: over the hyphen of `20-year`, the article of `half a percent`."""
    is_hyphen = _text(found, number.end) == "-" and found[number.end].is_glued
    is_article = number.value.denominator > 1 and _text(found, number.end) in ("a", "an")
    if (is_hyphen or is_article) and unit_at(found, number.end + 1) is not None:
        return replace(number, end=number.end + 1)
    return number


def _with_short_scale(found: Sequence[Lexeme], number: Numeral, *, is_money_known: bool) -> Numeral | None:
    """`number` times a glued `k`, `m`, `b` or `t`, where money stands before or behind it; `100k` even alone."""
    letter = found[number.end] if number.end < len(found) else None
    factor = _SHORT_SCALES.get(letter.text) if letter is not None else None
    if letter is None or factor is None:
        return None
    behind = unit_at(found, number.end + 1)
    is_money_next = behind is not None and any(is_money(unit) for unit in behind[0])
    if is_money_known or is_money_next or (letter.is_glued and letter.text == "k"):
        return Numeral(number.value * factor, number.end + 1, number.scale * factor)
    return None


def _with_unit(found: Sequence[Lexeme], number: Numeral, before: tuple[Unit, ...]) -> tuple[Quantity, ...]:
    behind = unit_at(found, number.end)
    units = before or (behind[0] if behind is not None else (PURE_NUMBER,))
    if before and behind is not None:
        # `$5 CAD`: of the two, the exacter one.
        exact = tuple(unit for unit in behind[0] if is_money(unit))
        units = exact if exact and before[0].base.endswith("usd") else before
    return tuple(Quantity(number.value, unit, number.scale) for unit in units)


def _unit_end(found: Sequence[Lexeme], number: Numeral, before: tuple[Unit, ...]) -> int:
    """The place after the unit; behind a currency sign only a currency's name still belongs to the amount."""
    behind = unit_at(found, number.end)
    if behind is None or (before and not any(is_money(unit) for unit in behind[0])):
        return number.end
    return behind[1]


def _meant(
    found: Sequence[Lexeme], at: int, end: int, quantities: tuple[Quantity, ...], before: Token | None
) -> tuple[Value, ...]:
    """The readings of a number in its place: a year too where it can be one, none for a version behind a name."""
    is_bare = end == at + 1
    is_behind_name = before is not None and not before.values and before.text not in _NUMBER_MAY_FOLLOW
    if is_bare and "." in found[at].text and is_behind_name:
        return ()
    year = year_of(found[at].text) if is_bare else None
    return quantities if year is None else (*quantities, year)


def _joined(found: Sequence[Lexeme], start: int, end: int) -> str:
    return "".join(lexeme.text for lexeme in found[start:end])


def _text(found: Sequence[Lexeme], at: int) -> str:
    return found[at].text if at < len(found) else ""


def _is_digits(found: Sequence[Lexeme], at: int) -> bool:
    return at < len(found) and found[at].kind is LexemeKind.DIGITS


def _is_alnum(lexeme: Lexeme) -> bool:
    return lexeme.kind in (LexemeKind.WORD, LexemeKind.DIGITS)
