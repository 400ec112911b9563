"""Simple LaTeX as a line of Unicode: `x_1^2` is x₁², `\\frac{a+b}{2}` is (a+b)/2.

All or nothing: a formula with anything that is not known here, or that a line cannot hold, stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import Final

from aiquiz.typeset.symbols import (
    ACCENTS,
    BLACKBOARD,
    DROPPED,
    FRACTIONS,
    FUNCTIONS,
    ROOTS,
    SPACES,
    SUB,
    SUPER,
    SYMBOLS,
)
from aiquiz.values import dataclass

__all__ = ["MAX_FORMULA_CHARS", "UnknownFormulaError", "formula"]

MAX_FORMULA_CHARS: Final = 400
_MAX_DEPTH: Final = 12
_TOKEN = re.compile(r"_{3,}|\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
_TEXT_COMMANDS: Final = frozenset(
    {
        "text", "textrm", "textit", "textbf", "mathrm", "mathsf", "mathtt", "operatorname", "mbox",
    }
)  # fmt: skip
_STYLE_COMMANDS: Final = frozenset(
    {
        "mathbf", "mathit", "boldsymbol", "bm", "mathcal", "mathscr", "mathfrak",
    }
)  # fmt: skip
_AS_IT_IS: Final = frozenset('+=<>()[]|,.:;!?/*"@§%°±×·÷≤≥≠≈→∞…')
_IN_WORDS: Final[Mapping[str, str]] = {**SYMBOLS, **SPACES}
# What may stand under a slash without brackets: a number, or one letter with its scripts, marks and strokes.
_ATOM = re.compile(r"[√∂∇]?(?:\d+(?:\.\d+)?|\w[₀-ₜᵢᵣᵤᵥᵦ-ᵪⱼⁱ⁰-ⁿ²³¹′\u0300-\u036f\u20d7]*)")
_PRODUCT = re.compile(rf"−?(?:{_ATOM.pattern})+")
_DERIVATIVE = re.compile(rf"[d∂]{_ATOM.pattern}")
_SPACE_INSIDE = re.compile(r"(?<=[(\[]) +| +(?=[)\]])")


class UnknownFormulaError(ValueError):
    """There is something in the formula that this cannot show."""


class _Kind(Enum):
    """What an atom is to its neighbours."""

    SIGN = auto()
    SPACE = auto()
    FUNCTION = auto()
    FRACTION = auto()
    """A slash: beside another factor it needs brackets."""
    SCRIPT = auto()


@dataclass(frozen=True, slots=True)
class _Atom:
    text: str
    kind: _Kind = _Kind.SIGN


def formula(source: str) -> str:
    """The formula as one line; `source` stands without its dollar signs. Raises UnknownFormulaError."""
    if len(source) > MAX_FORMULA_CHARS:
        raise UnknownFormulaError("too long")
    parser = _Parser(_TOKEN.findall(source.strip()))
    shown = _joined(parser.sequence(0))
    if not parser.is_at_end:
        raise UnknownFormulaError("a brace that was never opened")
    return _SPACE_INSIDE.sub("", shown).strip()


class _Parser:
    """Reads tokens from left to right; every method raises UnknownFormulaError."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def is_at_end(self) -> bool:
        return self._at >= len(self._tokens)

    def sequence(self, depth: int) -> Iterator[_Atom]:
        """Atoms up to the closing brace, which is left to be read, or to the end."""
        if depth > _MAX_DEPTH:
            raise UnknownFormulaError("too deep")
        while not self.is_at_end and self._tokens[self._at] != "}":
            yield self._atom(depth)

    def _take(self) -> str:
        if self.is_at_end:
            raise UnknownFormulaError("it ends too early")
        self._at += 1
        return self._tokens[self._at - 1]

    def _atom(self, depth: int) -> _Atom:
        token = self._take()
        if token.isspace():
            return _Atom(" ", _Kind.SPACE)
        if token == "{":
            return self._rest_of_group(depth)
        if token in ("^", "_"):
            return self._script(token, depth)
        if token.startswith("\\"):
            return self._command(token[1:], depth)
        if token == "'":
            return _Atom("′", _Kind.SCRIPT)
        if token == "-":
            return _Atom("−")
        if token == "~":
            return _Atom(" ", _Kind.SPACE)
        if token.isalnum() or token in _AS_IT_IS or token.startswith("___"):
            return _Atom(token)
        raise UnknownFormulaError(token)

    def _rest_of_group(self, depth: int) -> _Atom:
        atoms = list(self.sequence(depth + 1))
        if self._take() != "}":
            raise UnknownFormulaError("a brace that is never closed")
        return atoms[0] if len(atoms) == 1 else _Atom(_joined(atoms))

    def _argument(self, depth: int) -> str:
        """What belongs to a command or a script: a group, a command with its own, or one sign."""
        while not self.is_at_end and self._tokens[self._at].isspace():
            self._at += 1
        if not self.is_at_end and self._tokens[self._at] in ("}", "^", "_"):
            raise UnknownFormulaError("nothing to stand there")
        if depth > _MAX_DEPTH:
            raise UnknownFormulaError("too deep")
        return self._atom(depth + 1).text

    def _script(self, sign: str, depth: int) -> _Atom:
        text = self._argument(depth)
        if sign == "^" and text in ("∘", "°"):
            return _Atom("°", _Kind.SCRIPT)
        if sign == "^" and text and set(text) <= set("′†*∗⋆"):
            return _Atom(text, _Kind.SCRIPT)
        return _Atom(_scripted(text, SUPER if sign == "^" else SUB, sign), _Kind.SCRIPT)

    def _command(self, name: str, depth: int) -> _Atom:
        if name in SYMBOLS:
            self._skip_space_between_factors(SYMBOLS[name])
            return _Atom(SYMBOLS[name])
        if name in FUNCTIONS:
            return _Atom(name, _Kind.FUNCTION)
        if name in SPACES:
            return _Atom(SPACES[name], _Kind.SPACE)
        if name in DROPPED:
            return self._sized(depth)
        if name in ("frac", "dfrac", "tfrac"):
            return _fraction(self._argument(depth), self._argument(depth))
        if name == "sqrt":
            return self._root(depth)
        if name in ("binom", "dbinom", "tbinom"):
            return _Atom(f"C({self._argument(depth)}, {self._argument(depth)})")
        if name in ACCENTS:
            return _accented(self._argument(depth), ACCENTS[name])
        if name == "mathbb":
            return _Atom(_blackboard(self._argument(depth)))
        if name in _TEXT_COMMANDS:
            return _Atom(self._words(), _Kind.FUNCTION if name == "operatorname" else _Kind.SIGN)
        if name in _STYLE_COMMANDS:
            return _Atom(self._argument(depth))
        raise UnknownFormulaError(name)

    def _skip_space_between_factors(self, sign: str) -> None:
        """The space that only ends a command's name: `\\Delta x` is Δx, but `\\alpha + 1` keeps its spaces."""
        space, factor = self._tokens[self._at : self._at + 1], self._tokens[self._at + 1 : self._at + 2]
        is_letter = sign.isalpha() or sign in "∂∇¬"
        if is_letter and space and space[0].isspace() and factor:
            name = factor[0].removeprefix("\\")
            if SYMBOLS.get(name, name)[0].isalnum() and name not in FUNCTIONS:
                self._at += 1

    def _sized(self, depth: int) -> _Atom:
        """The bracket behind `\\left` and the like; a full stop there means none."""
        if not self.is_at_end and self._tokens[self._at] == ".":
            self._at += 1
        return _Atom("", _Kind.SPACE)

    def _root(self, depth: int) -> _Atom:
        degree = ""
        if not self.is_at_end and self._tokens[self._at] == "[":
            end = self._at + 2
            if self._tokens[end : end + 1] != ["]"]:
                raise UnknownFormulaError("a degree of more than one sign")
            degree = self._tokens[self._at + 1]
            self._at = end + 1
        sign = ROOTS.get(degree) or _scripted(degree, SUPER, "") + "√"
        under = self._argument(depth)
        return _Atom(f"{sign}{under}" if _ATOM.fullmatch(under) else f"{sign}({under})")

    def _words(self) -> str:
        """Words between braces, exactly as they stand."""
        if self._take() != "{":
            raise UnknownFormulaError("words without braces")
        words = []
        while (token := self._take()) != "}":
            if token == "{" or (token.startswith("\\") and token[1:] not in _IN_WORDS):
                raise UnknownFormulaError(token)
            words.append(_IN_WORDS[token[1:]] if token.startswith("\\") else token)
        return "".join(words)


def _joined(atoms: Iterable[_Atom]) -> str:
    """Atoms side by side: brackets around a slash that would take in its neighbour, spaces around words."""
    row = tuple(atoms)
    solid = tuple(atom for atom in row if atom.kind is not _Kind.SPACE)
    text, place = "", -1
    for atom in row:
        shown = atom.text
        if atom.kind is _Kind.SPACE:
            shown = "" if shown == " " and text.endswith(" ") else shown
        else:
            place += 1
            if atom.kind is _Kind.FRACTION and _needs_brackets(solid, place):
                shown = f"({shown})"
            is_word = atom.kind is _Kind.FUNCTION and text[-1:].isalnum()
            is_after_word = _follows_word(solid, place) and shown[:1].isalnum() and text[-1:] != " "
            if is_word or is_after_word:
                shown = f" {shown}"
        text += shown
    return text


def _needs_brackets(solid: Sequence[_Atom], place: int) -> bool:
    """Whether the fraction at `place` stands beside a factor or under a script."""
    before = solid[place - 1] if place and not _follows_word(solid, place) else None
    after = solid[place + 1] if place + 1 < len(solid) else None
    return _is_factor(before, -1, ")/") or _is_factor(after, 0, "(√∑∫∏!") or _is_script(after)


def _is_factor(atom: _Atom | None, end: int, signs: str) -> bool:
    """Whether `atom` touches with a letter, a digit or one of `signs` at this end (0 first, -1 last)."""
    if atom is None or not atom.text or atom.kind is _Kind.FUNCTION:
        return False
    return atom.text[end].isalnum() or atom.text[end] in signs


def _is_script(atom: _Atom | None) -> bool:
    return atom is not None and atom.kind is _Kind.SCRIPT


def _follows_word(solid: Sequence[_Atom], place: int) -> bool:
    """Whether a word such as `sin`, with or without scripts, stands right before `place`."""
    before = place - 1
    while before > 0 and solid[before].kind is _Kind.SCRIPT:
        before -= 1
    return before >= 0 and solid[before].kind is _Kind.FUNCTION and solid[place].kind is not _Kind.SCRIPT


def _scripted(text: str, signs: Mapping[str, str], mark: str) -> str:
    """`text` raised or lowered; where Unicode lacks a sign, behind `mark`, in brackets if it is long."""
    if text and all(sign in signs for sign in text):
        return "".join(signs[sign] for sign in text)
    if not mark or not text:
        raise UnknownFormulaError(text)
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"


def _fraction(over: str, under: str) -> _Atom:
    if not over or not under:
        raise UnknownFormulaError("a fraction without a part")
    if vulgar := FRACTIONS.get(f"{over}/{under}"):
        return _Atom(vulgar)
    upper = over if _PRODUCT.fullmatch(over) else f"({over})"
    is_derivative = over[0] in "d∂" and _DERIVATIVE.fullmatch(under)
    lower = under if is_derivative or _ATOM.fullmatch(under) else f"({under})"
    return _Atom(f"{upper}/{lower}", _Kind.FRACTION)


def _accented(text: str, mark: str) -> _Atom:
    if len(text) != 1 or not text.isalnum():
        raise UnknownFormulaError("a mark over more than one sign")
    return _Atom(text + mark)


def _blackboard(text: str) -> str:
    if not text or any(letter not in BLACKBOARD for letter in text):
        raise UnknownFormulaError(text)
    return "".join(BLACKBOARD[letter] for letter in text)
