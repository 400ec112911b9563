"""What somebody may have meant whose search finds nothing."""

from __future__ import annotations

from collections.abc import Iterator

from aiquiz.search.parse import Query
from aiquiz.search.tree import All, Either, Not, Term, Tree
from aiquiz.text import clean_line, short

__all__ = ["advice"]

_NAMED = ("deck", "tag", "item", "kind")
_MOST_CHARS = 40


def advice(query: Query) -> str:
    """How to look more widely, in a sentence; empty where the search gives no reason for one."""
    for term in _terms(query.tree):
        value = short(clean_line(term.value), _MOST_CHARS)
        if term.field in _NAMED and "*" not in term.value:
            return f"A name counts as a whole: {term.field}:{value}* finds those that begin so."
        if not term.field and "*" in term.value:
            return f"Words are found within others, too: write {value.replace('*', '')}, without the *."
    return ""


def _terms(tree: Tree) -> Iterator[Term]:
    """The terms that something must fit; what is excluded is none."""
    match tree:
        case Term():
            yield tree
        case All(parts) | Either(parts):
            for part in parts:
                yield from _terms(part)
        case Not():
            return
