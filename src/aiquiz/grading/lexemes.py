"""Text as a sequence of lexemes, folded as far as no meaning is lost: the ground on which answers are compared.

Case, accents of Latin letters, typographic forms, apostrophes and punctuation go. What stays are words, digits,
signs of money and of measure, and the marks that tell two answers apart: `C++`, `C#`, `A+`, `-5`, `3 > 2`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

__all__ = ["Lexeme", "LexemeKind", "lexemes", "without_accents"]


class LexemeKind(Enum):
    """What a lexeme is made of."""

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


_CURRENCY_SIGNS = "$€£¥₹₩₽₿"
_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_LATIN_MARKED = re.compile("([a-z])[\u0300-\u036f]+")
# Everything that is neither space, digit, ASCII punctuation nor a sign of its own; `_separated` has dealt with the
# punctuation and symbols of other scripts, so that their combining vowels stay in their words.
_LETTER = rf"[^\s\d!-/:-@\[-`{{-~{_CURRENCY_SIGNS}°‰]"
_LEXEME = re.compile(
    rf"(?P<date>\d{{4}}-\d{{1,2}}-\d{{1,2}}(?!\d)|\d{{1,2}}([./-])\d{{1,2}}\2\d{{4}}(?!\d))"
    r"|(?P<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"  # 1,400,000.5
    r"|\d{1,3}(?:[ _]\d{3})+(?!\d)(?:[.,]\d+)?"  # 1 400 000
    r"|\d{1,3}(?:\.\d{3}){2,}(?![.\d])(?:,\d+)?"  # 1.400.000,5
    r"|\d+(?:\.\d+){2,}"  # 3.5.1, a version
    r"|(?:\d+(?:[.,]\d+)?|\.\d+)(?:e[+-]?\d+)?(?!\w*\d)"  # 350, 1.4, 1,06, .5, 1e9
    r"|\d+)"
    rf"|(?P<word>{_LETTER}(?:{_LETTER}|\d|[.&](?={_LETTER}))*(?:[+#]+|-)?(?![\w]))"
    rf"|(?P<cut_word>{_LETTER}(?:{_LETTER}|\d)*)"
    rf"|(?P<sign>(?:us|ca|c|au|a|nz|hk|s|r)?\$|[{_CURRENCY_SIGNS}%‰°+=<>^*/@-])"
)


def without_accents(text: str) -> str:
    """`text`, folded, with its Latin letters bare: `zürich` → `zurich`. Other scripts keep their marks."""
    bare = _LATIN_MARKED.sub(r"\1", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS_WITHOUT_DECOMPOSITION)
