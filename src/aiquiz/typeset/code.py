"""Lines of a program in coloured stretches: comments, texts, numbers, the language's own words.

Of our own, because what highlights programs in general has patterns that a few thousand hostile characters keep busy
for seconds. This knows less and takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from aiquiz.values import dataclass

__all__ = ["Part", "parts"]


class Part(StrEnum):
    """What a stretch of code is."""

    PLAIN = "plain"
    COMMENT = "comment"
    TEXT = "text"
    NUMBER = "number"
    WORD = "word"
    """A word that belongs to the language itself."""


@dataclass(frozen=True, slots=True)
class _Language:
    """What its comments and texts look like, as patterns, and its own words."""

    comment: str
    text: str
    words: frozenset[str]
    is_case_blind: bool = False


# What is never closed ends with its line, or with the text: looking for its end again and again would take for ever.
_DOUBLE: Final = r'"(?:[^"\\\n]|\\[^\n])*+"?+'
_SINGLE: Final = r"(?<!\w)'(?:[^'\\\n]|\\[^\n])*+'?+"
_BACKTICK: Final = r"`[^`]*+`?+"
_TRIPLE: Final = r'''"""(?:[^"\\]|\\.|"(?!""))*+(?:""")?+''' + "|" + r"""'''(?:[^'\\]|\\.|'(?!''))*+(?:''')?+"""
_HASH: Final = r"#[^\n]*+"
_SLASHES: Final = r"//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/)?+"
_DASHES: Final = r"--[^\n]*+"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_C: Final = _words(
    "auto break case char const continue default do double else enum extern float for goto if inline int long NULL"
    " register return short signed sizeof static struct switch typedef union unsigned void volatile while"
)
_CPP: Final = _C | _words(
    "bool catch class constexpr delete false friend namespace new nullptr operator override private protected public"
    " template this throw true try typename using virtual"
)
_JAVA: Final = _words(
    "abstract boolean break byte case catch char class const continue default do double else enum extends false final"
    " finally float for fun if implements import in instanceof int interface is long new null object out override"
    " package private protected public return short static string super switch this throw throws true try val var"
    " virtual void volatile when while"
)
_JS: Final = _words(
    "any as async await boolean break case catch class const continue default delete do else enum export extends false"
    " finally for from function if implements import in instanceof interface let new null number of private public"
    " return static string super switch this throw true try type typeof undefined var void while yield"
)
_PYTHON: Final = _words(
    "and as assert async await break class continue def del elif else except False finally for from global if import in"
    " is lambda match case None nonlocal not or pass raise return self True try while with yield"
)
_GO: Final = _words(
    "break case chan const continue default defer else fallthrough false for func go goto if import interface map nil"
    " package range return select struct switch true type var"
)
_RUST: Final = _words(
    "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut"
    " pub ref return self Self static struct super trait true type unsafe use where while"
)
_SHELL: Final = _words(
    "case do done elif else esac exit export fi for function if in local return set shift then trap unset until while"
)
_SQL: Final = _words(
    "add all alter and as asc begin between by case check commit constraint create cross database default delete desc"
    " distinct drop else end exists foreign from full group having in index inner insert into is join key left like"
    " limit not null offset on or order outer primary references right rollback select set table then top union unique"
    " update values view when where with"
)
_SCRIPT: Final = _words(
    "alias and begin break case class def do else elsif elseif end ensure false for foreach function if in let local"
    " module next nil not or repeat rescue require return self sub then true until unless use using when while"
    " yield"
)
_FUNCTIONAL: Final = _words(
    "as case class data deriving do else fun if import in infix instance let match module newtype of open rec then"
    " type where with"
)
_VALUES: Final = frozenset({"true", "false", "null"})

_PYTHONS: Final = _Language(_HASH, f"{_TRIPLE}|{_DOUBLE}|{_SINGLE}", _PYTHON)
_JSS: Final = _Language(_SLASHES, f"{_BACKTICK}|{_DOUBLE}|{_SINGLE}", _JS)
_SHELLS: Final = _Language(r"(?<![\w$])#[^\n]*+", f"{_DOUBLE}|{_SINGLE}", _SHELL)
_SCRIPTS: Final = _Language(_HASH, f"{_DOUBLE}|{_SINGLE}", _SCRIPT)
_LANGUAGES: Final[Mapping[str, _Language]] = {
    **dict.fromkeys(("python", "py", "python3"), _PYTHONS),
    **dict.fromkeys(("javascript", "js", "typescript", "ts"), _JSS),
    **dict.fromkeys(("bash", "sh", "shell", "zsh"), _SHELLS),
    **dict.fromkeys(("ruby", "rb", "perl", "julia", "r", "elixir"), _SCRIPTS),
    "c": _Language(_SLASHES, f"{_DOUBLE}|{_SINGLE}", _C),
    **dict.fromkeys(("c++", "cpp"), _Language(_SLASHES, f"{_DOUBLE}|{_SINGLE}", _CPP)),
    **dict.fromkeys(
        ("java", "kotlin", "scala", "swift", "c#", "cs", "csharp", "php", "dart"),
        _Language(_SLASHES, f"{_DOUBLE}|{_SINGLE}", _JAVA),
    ),
    "go": _Language(_SLASHES, f"{_BACKTICK}|{_DOUBLE}|{_SINGLE}", _GO),
    **dict.fromkeys(("rust", "rs"), _Language(_SLASHES, _DOUBLE, _RUST)),
    "sql": _Language(f"{_DASHES}|{_SLASHES}", f"{_DOUBLE}|{_SINGLE}", _SQL, is_case_blind=True),
    "lua": _Language(_DASHES, f"{_DOUBLE}|{_SINGLE}", _SCRIPT),
    **dict.fromkeys(("haskell", "hs", "elm"), _Language(_DASHES, _DOUBLE, _FUNCTIONAL)),
    **dict.fromkeys(("yaml", "yml", "toml", "ini"), _Language(_HASH, f"{_DOUBLE}|{_SINGLE}", _VALUES)),
    "json": _Language(r"(?!)", _DOUBLE, _VALUES),
    "css": _Language(_SLASHES, f"{_DOUBLE}|{_SINGLE}", frozenset()),
}


def parts(code: str, language: str) -> Iterator[tuple[Part, str]]:
    """`code` in stretches that joined are `code`; one plain stretch where the language is not known."""
    known = _LANGUAGES.get(language.casefold())
    if known is None:
        yield Part.PLAIN, code
        return
    at = 0
    for found in _pattern(known).finditer(code):
        part = Part(found.lastgroup or Part.PLAIN)
        word = found[0].casefold() if known.is_case_blind else found[0]
        if part is Part.WORD and word not in known.words:
            continue
        if at < found.start():
            yield Part.PLAIN, code[at : found.start()]
        yield part, found[0]
        at = found.end()
    if at < len(code):
        yield Part.PLAIN, code[at:]


@cache
def _pattern(language: _Language) -> re.Pattern[str]:
    number = r"\b\d[\w.]*+"
    return re.compile(
        f"(?P<comment>{language.comment})|(?P<text>{language.text})|(?P<number>{number})|(?P<word>[^\\W\\d]\\w*+)",
        re.DOTALL,
    )
