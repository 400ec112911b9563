"""English number words: `twenty-one`, `one thousand two hundred and five`, `twenty-first`."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.grading.lexemes import Lexeme
from aiquiz.text import words
from aiquiz.values import dataclass

__all__ = ["ORDINALS", "WordNumber", "has_words", "scale_at", "word_number_at"]

_SMALL = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_CARDINALS = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
_SMALL_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = (
    {word: value for value, word in enumerate(_SMALL_ORDINALS, 1)}
    | {word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, 2)}
    | {"hundredth": 100, "thousandth": 1000}
)
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "mn": 10**6, "mio": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number in words and the place after it. `scale` is the scale word it ends with, 1 where it ends with none."""

    value: int
    end: int
    scale: int = 1
    is_ordinal: bool = False


def has_words(found: Sequence[Lexeme], at: int, *words: str) -> bool:
    """Whether the lexemes from `at` on are these words."""
    return tuple(lexeme.text for lexeme in found[at : at + len(words)]) == words


def scale_at(found: Sequence[Lexeme], at: int) -> int | None:
    """What the word at `at` multiplies a number by: `million`, `bn`, `dozens`; None for any other word."""
    word = found[at].text if at < len(found) else ""
    return _SCALES.get(word) or _SCALES.get(word.removesuffix("s"))


def word_number_at(found: Sequence[Lexeme], at: int) -> WordNumber | None:
    """The whole number that begins at lexeme `at` in words; None where none does. A lone scale counts once."""
    small = _below_hundred(found, at)
    if small is not None and small.is_ordinal:
        return small
    if small is None and not _begins_with_scale(found, at):
        return None
    # `total` is closed by a thousand or more; `group` still grows: two hundred and five | thousand.
    total, group, scale, end = 0, 1, 1, at
    if small is not None:
        group, end = small.value, small.end
    while True:
        factor = scale_at(found, end)
        if factor is not None:
            scale, end = factor, end + 1
            if factor <= 100:
                group *= factor
            else:
                total, group = total + group * factor if group else total * factor, 0
            continue
        start = end + 1 if has_words(found, end, "and") else end
        more = _below_hundred(found, start)
        if more is None or more.is_ordinal or scale == 1:
            return WordNumber(total + group, end, scale)
        group, scale, end = group + more.value, 1, more.end


def _begins_with_scale(found: Sequence[Lexeme], at: int) -> bool:
    """`million`, `hundred`; the short forms (`bn`) need a number."""
    return at < len(found) and len(found[at].text) > 3 and scale_at(found, at) is not None


def _below_hundred(found: Sequence[Lexeme], at: int) -> WordNumber | None:
    """`seven`, `twenty`, `twenty-one`, `twenty-first`, `third`."""
    word = found[at].text if at < len(found) else ""
    if word in ORDINALS:
        return WordNumber(ORDINALS[word], at + 1, is_ordinal=True)
    if word not in _CARDINALS:
        return None
    value, behind = _CARDINALS[word], at + (2 if has_words(found, at + 1, "-") else 1)
    last = found[behind].text if behind < len(found) else ""
    if value >= 20 and 1 <= ORDINALS.get(last, 0) <= 9:
        return WordNumber(value + ORDINALS[last], behind + 1, is_ordinal=True)
    if value >= 20 and 1 <= _CARDINALS.get(last, 0) <= 9:
        return WordNumber(value + _CARDINALS[last], behind + 1)
    return WordNumber(value, at + 1)
