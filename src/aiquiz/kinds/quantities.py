"""Answers that are amounts: their value and what they count, so that options can stand in order of size."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiquiz.text import folded

__all__ = ["Quantity", "by_size", "quantity"]

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_QUANTITY = re.compile(
    rf"(?P<before>[^\d]*?)(?P<sign>(?<!\w)-)?(?P<number>{_NUMBER})\s*(?P<scale>{'|'.join(_SCALES)})?(?P<after>[^\d]*)"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit: the rest of the text, folded, in the singular (`$`, `%`, `day`)."""

    value: float
    unit: str


def quantity(text: str) -> Quantity | None:
    """The one number in `text`, scale words and digit groups read as in English (`$1.4 trillion`, `12,500`).

    None where `text` has no number or more than one (a range, a date).
    """
    found = _QUANTITY.fullmatch(folded(text))
    if found is None:
        return None
    digits = found["number"]
    if re.fullmatch(r"\d+,\d+", digits) and not re.fullmatch(r"\d{1,3},\d{3}", digits):
        digits = digits.replace(",", ".")
    value = float(digits.replace(",", "").replace(" ", "")) * _SCALES.get(found["scale"] or "", 1.0)
    unit = f"{found['before'].strip()} {found['after'].strip()}".strip().removesuffix("s")
    return Quantity(-value if found["sign"] else value, unit)


def by_size(options: tuple[str, ...]) -> tuple[str, ...] | None:
    """`options` from the smallest to the greatest; None unless all are quantities of one unit."""
    sized = [(quantity(option), option) for option in options]
    known = [(amount, option) for amount, option in sized if amount is not None]
    if len(known) < len(sized) or len({amount.unit for amount, _ in known}) != 1:
        return None
    return tuple(option for _, option in sorted(known, key=lambda pair: pair[0].value))
