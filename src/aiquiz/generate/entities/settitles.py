"""What the source sets in italics: titles, one name each with small words and commas, and names in another tongue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from aiquiz.generate.entities.names import Name
from aiquiz.generate.language.lexicon import FUNCTION_WORDS
from aiquiz.generate.wordspace import word_space
from aiquiz.model.article import Span

__all__ = ["names_with_titles", "set_titles"]

_TITLE: Final = re.compile(r"(?=\S+,? (?:.*[ ])?[A-ZÀ-ÖØ-Þ]\S*$)[A-ZÀ-ÖØ-Þ][\w’'-]*(?:,? [\w’'-]+){1,9}(?<!['’]s)")
"""“To Zell, with Salt”: opens and ends with a capital; “Figus olmensis” and a stressed clause do not."""
_FOREIGN: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿœ]+(?: [a-zß-öø-ÿœ]{2,}){1,3}")
"""“Figus olmensis”, “Nullum zellum”: of another tongue if English has one of its words not."""
_SMALL: Final = re.compile(r", | (?!(?:of|the|and|de|la|le|du|von|van)\b)[a-zà-ÿ]")
"""Where a run of capitals would end: at the comma, or the small word."""
_MOST, _LONGEST_CHARS = 200, 120
"""Titles of an article that are looked for, and how long one may be: a list of more is a catalogue."""
_MASK: Final = "_"


def set_titles(slanted: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for the titles among what a source sets in italics that capitals alone would not show whole."""
    short = (one for one in slanted if len(one) <= _LONGEST_CHARS)
    titles = [one for one in short if (_TITLE.fullmatch(one) and _SMALL.search(one)) or _is_foreign(one)][:_MOST]
    longest_first = sorted(titles, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if titles else None


def _is_foreign(name: str) -> bool:
    """Whether a capital, small words and no English make a name: a species, an old law."""
    words = [word.casefold() for word in name.split()]
    is_alien = any(not word_space().knows(word) for word in words)
    return _FOREIGN.fullmatch(name) is not None and is_alien and FUNCTION_WORDS.isdisjoint(words)


def names_with_titles(
    text: str, titles: re.Pattern[str] | None, names_in: Callable[[str], tuple[Name, ...]]
) -> tuple[Name, ...]:
    """The names of a sentence in order: `names_in` finds those outside the titles, and each title is one."""
    found = list(titles.finditer(text)) if titles else []
    if not found:
        return names_in(text)
    masked = text
    for one in found:
        masked = masked[: one.start()] + _MASK * len(one.group()) + masked[one.end() :]
    whole = [Name(Span(*one.span()), one.group(), is_title=True) for one in found]
    return tuple(sorted([*names_in(masked), *whole], key=lambda name: name.at))
