"""Text as a sequence of lexemes, folded as far as no meaning is lost: the ground on which answers are compared.

Case, accents of Latin letters, typographic forms, apostrophes and punctuation go. What stays are words, digits,
signs of money and measure, and the marks that tell two answers apart: `C++`, `C#`, `A+`, `-5`, `x > y`.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto

from aiquiz.text import folded
from aiquiz.values import dataclass

__all__ = ["Lexeme", "LexemeKind", "lexemes", "without_accents"]


class LexemeKind(Enum):
    """What a lexeme is made of. `DATE` is a date in digits alone; `SIGN` one mark, or a currency's (`us$`)."""

    WORD = auto()
    DIGITS = auto()
    DATE = auto()
    SIGN = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One piece of folded text; `is_glued` where no space parts it from the piece before."""

    kind: LexemeKind
    text: str
    is_glued: bool = False


_NO_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_LATIN_WITH_MARKS = re.compile("([a-z])[\u0300-\u036f]+")
_CURRENCY_SIGNS = "$€£¥₹₩₽₿"
_FRACTION_AFTER_DIGIT = re.compile("(?<=\\d)(?=[¼½¾⅐-⅞])")
# Fraction slash (of a folded ½), and signs that say no more than “about”.
_SIGNS_REPLACED = str.maketrans({"\u2044": "/", "≈": " ", "~": " ", "_": " ", "&": " and ", "'": None})
_POINT_IN_ABBREVIATION = re.compile(r"(?<=[^\W\d])\.(?=[^\W\d])")
_SLASH_IN_WORDS = re.compile(r"(?<=[^\W\d])/(?=[^\W\d])")
_LETTER = rf"[^\s\d!-/:-@\[-`{{-~{_CURRENCY_SIGNS}°‰]"
_LEXEME = re.compile(
    r"(?P<date>\d{4}(?P<first>[-/])\d{1,2}(?P=first)\d{1,2}(?![\d/-])|\d{1,2}(?P<between>[./-])\d{1,2}(?P=between)\d{4}(?!\d))"
    r"|(?P<digits>(?:"
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,400,000.5
    r"|\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?"  # 1 400 000
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.\d])(?:,\d+)?"  # 1.400.000,5
    r"|\d+(?:\.\d+)+|\d+,\d{1,2}(?!\d)|(?<![\w])\.\d+|\d+"  # 1.4, 3.5.1, 1,06, .5, 350
    r")(?:e[+-]?\d+(?!\w))?)"
    r"|(?P<money>(?:us|ca|au|nz|hk|[acrs])\$)"
    rf"|(?P<word>{_LETTER}(?:{_LETTER}|\d)*(?:(?:[+#]+|-)(?!\w))?)"
    rf"|(?P<sign>[{_CURRENCY_SIGNS}%°‰+=<>^*/@-])"
)
_KINDS = (("date", LexemeKind.DATE), ("digits", LexemeKind.DIGITS), ("word", LexemeKind.WORD))


def lexemes(text: str) -> tuple[Lexeme, ...]:
    """The lexemes of `text` in order. Linear in its length; the caller bounds that."""
    prepared = _prepared(text)
    found: list[Lexeme] = []
    end = -1
    for piece in _LEXEME.finditer(prepared):
        kind = next((kind for name, kind in _KINDS if piece[name]), LexemeKind.SIGN)
        found.append(Lexeme(kind, piece[0], is_glued=piece.start() == end))
        end = piece.end()
    return tuple(found)


def without_accents(text: str) -> str:
    """`text`, folded, with its Latin letters bare: `zürich` becomes `zurich`. Other scripts keep their marks."""
    if text.isascii():
        return text
    bare = _LATIN_WITH_MARKS.sub(r"\1", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).translate(_NO_DECOMPOSITION)


def _prepared(text: str) -> str:
    plain = without_accents(folded(_FRACTION_AFTER_DIGIT.sub(" ", text))).translate(_SIGNS_REPLACED)
    plain = _SLASH_IN_WORDS.sub(" ", _POINT_IN_ABBREVIATION.sub("", plain))
    return plain if plain.isascii() else "".join(map(_separated, plain))


def _separated(char: str) -> str:
    """A letter or mark as it is; punctuation of any script as a space; any other symbol as a word of its own."""
    category = unicodedata.category(char)
    if category[0] == "P":
        return char if char.isascii() or char == "‰" else " "
    if category[0] == "S" and not char.isascii() and char not in _CURRENCY_SIGNS and char != "°":
        return f" {char} "
    return char
