"""A search as SQL over the index: finds exactly the cards that the search would find one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Final, assert_never

from aiquiz.index.schema import CARDS_PER_FILE
from aiquiz.search import All, Either, Not, Term, Tree, plain
from aiquiz.text import folded
from aiquiz.values import dataclass

__all__ = ["Named", "Where", "where"]

_SIGNS_INDEXED: Final = 3
"""The index knows runs of three signs; a shorter word is looked for in every text."""

Named = Callable[[str], str]
"""Puts the cards that a term names (`is:suspended`, `rated:3:1`) at hand; the name of their list."""


@dataclass(frozen=True, slots=True)
class Where:
    """A condition over `card AS c`, `memory AS m` and `words AS w`, and the values of its question marks.

    `words` are words that every card found must hold, as an FTS5 query; empty where there are none. `files` are the
    numbers of the files that may hold cards that fit.
    """

    condition: str
    values: tuple[object, ...]
    words: str
    files: tuple[int, ...]


def where(tree: Tree, decks: Mapping[int, str], today: int, leech_lapses: int, named: Named) -> Where:
    """The condition for `tree` among `decks`, ids by number of the file in the order to find them.

    `retrievability(m.stability, m.last_day)` must be a function of the connection.
    """
    writer = _Writer(decks, today, leech_lapses, named)
    parts = tree.parts if isinstance(tree, All) else (tree,)
    words = [part for part in parts if isinstance(part, Term) and _is_indexed(part)]
    files = tuple(decks)
    for part in parts:
        if isinstance(part, Term) and part.field == "deck":
            files = tuple(number for number in files if number in writer.files_of(part.value))
    rest = [part for part in parts if part not in words and not (isinstance(part, Term) and part.field == "deck")]
    condition, values = writer.joined(rest, " AND ", "TRUE")
    return Where(condition, values, " AND ".join(_phrase(part.value) for part in words), files)


class _Writer:
    """Writes the parts of a search as SQL."""

    def __init__(self, decks: Mapping[int, str], today: int, leech_lapses: int, named: Named) -> None:
        self._decks, self._today, self._leech_lapses, self._named = decks, today, leech_lapses, named

    def sql(self, tree: Tree) -> tuple[str, tuple[object, ...]]:
        match tree:
            case Term():
                return self._term(tree)
            case Not(part):
                condition, values = self.sql(part)
                return f"NOT ({condition})", values
            case All(parts):
                return self.joined(parts, " AND ", "TRUE")
            case Either(parts):
                return self.joined(parts, " OR ", "FALSE")
            case _:
                assert_never(tree)

    def joined(self, parts: Sequence[Tree], sign: str, empty: str) -> tuple[str, tuple[object, ...]]:
        written = [self.sql(part) for part in parts]
        condition = sign.join(f"({condition})" for condition, _ in written) or empty
        return condition, tuple(value for _, values in written for value in values)

    def files_of(self, pattern: str) -> frozenset[int]:
        """The files whose decks have such an id."""
        wanted = _glob(pattern)
        return frozenset(number for number, deck in self._decks.items() if fnmatchcase(folded(deck), wanted))

    def _term(self, term: Term) -> tuple[str, tuple[object, ...]]:
        value = term.value
        match term.field:
            case "":
                return _words(term)
            case "deck":
                numbers = sorted(self.files_of(value))
                return f"c.id / {CARDS_PER_FILE} IN ({', '.join(map(str, numbers))})", ()
            case "tag" if value.casefold() == "none":
                return "NOT EXISTS (SELECT 1 FROM tag WHERE tag.card = c.id)", ()
            case "tag":
                pattern = _glob(value)
                has = "EXISTS (SELECT 1 FROM tag WHERE tag.card = c.id AND (tag.tag GLOB ? OR tag.tag GLOB ?))"
                return has, (pattern, f"{pattern}::*")
            case "item" | "kind" as field:
                return f"folded(c.{field}) GLOB ?", (_glob(value),)
            case "is":
                return self._is("learning" if value.casefold() == "learn" else value.casefold())
            case "prop":
                return self._prop(value), ()
            case field:
                return _listed("c.card"), (self._named(f"{field}:{value}"),)

    def _is(self, state: str) -> tuple[str, tuple[object, ...]]:
        match state:
            case "new":
                return "m.card IS NULL", ()
            case "learning" | "review":
                return f"m.card IS NOT NULL AND m.state = {1 if state == 'learning' else 2}", ()
            case "due":
                return f"m.card IS NOT NULL AND m.due_day <= {self._today}", ()
            case "leech" if self._leech_lapses > 0:
                return f"m.card IS NOT NULL AND m.lapses >= {self._leech_lapses}", ()
            case "leech":
                return "FALSE", ()
            case "flagged":
                return _listed(f"(c.id / {CARDS_PER_FILE}) || '/' || c.item"), (self._named("is:flagged"),)
            case _:
                return _listed("c.card"), (self._named(f"is:{state}"),)

    def _prop(self, value: str) -> str:
        found = re.fullmatch(r"([a-z]+)(<=|>=|!=|<|>|=)(-?\d+(?:\.\d+)?)", value.casefold())
        if found is None:
            raise ValueError(f"no property: {value}")
        known = _PROPERTIES[found[1]].format(today=self._today)
        return f"coalesce({known} {found[2]} {float(found[3])!r}, FALSE)"


_PROPERTIES: Final = {
    "s": "m.stability",
    "d": "m.difficulty",
    "r": "retrievability(m.stability, m.last_day)",
    "ivl": "m.due_day - m.last_day",
    "due": "m.due_day - {today}",
    "reps": "coalesce(m.repetitions, 0)",
    "lapses": "coalesce(m.lapses, 0)",
}


def _listed(name: str) -> str:
    """Whether `name` stands in a list that `Named` put at hand. Asked card by card: finds come file by file."""
    return f"EXISTS (SELECT 1 FROM named WHERE list = ? AND named.card = {name})"


def _glob(pattern: str) -> str:
    """A pattern in which only `*` stands for anything, for GLOB and fnmatch alike."""
    return re.sub(r"[\[\]?]", lambda sign: f"[{sign[0]}]", folded(pattern))


def _is_indexed(term: Term) -> bool:
    wanted = plain(term.value)
    return not term.field and len(wanted) >= _SIGNS_INDEXED and wanted.isprintable()


def _phrase(value: str) -> str:
    return '"' + plain(value).replace('"', '""') + '"'


def _words(term: Term) -> tuple[str, tuple[object, ...]]:
    wanted = plain(term.value)
    if _is_indexed(term):
        return "c.id IN (SELECT rowid FROM found WHERE found MATCH ?)", (_phrase(term.value),)
    return "instr((SELECT folded FROM words WHERE id = c.id), ?) > 0", (wanted,)
