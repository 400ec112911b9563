"""From a line of text to a test of cards: words, phrases, fields, `-`, `or` and brackets, as in Anki."""

from __future__ import annotations

import re

from aiquiz.errors import UsageError
from aiquiz.search.facts import CardFacts
from aiquiz.search.fields import FIELDS, UnfitError, needs_log, words
from aiquiz.search.tree import All, Either, Not, Term, Tree
from aiquiz.text import clean_line, short
from aiquiz.values import dataclass

__all__ = ["Query", "parse_query"]

_LONGEST_SEARCH_CHARS = 10_000
_DEEPEST_NESTING = 50
_TOKEN = re.compile(
    r"""
    (?P<open>\() | (?P<close>\)) |
    (?P<minus>-)(?=\S) |
    (?:(?P<field>[A-Za-z]+):)? (?: "(?P<quoted>[^"]*)" | (?P<bare>[^\s()"]+) ) |
    (?P<wrong>\S+)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Query:
    """A search ready to be used; `needs_log` says whether it looks at answers. An empty `tree` of `All` finds all."""

    text: str
    tree: Tree
    needs_log: bool = False

    def matches(self, facts: CardFacts) -> bool:
        """Whether the card is found."""
        return self.tree.matches(facts)


@dataclass(frozen=True, slots=True)
class _Token:
    sign: str
    column: int
    field: str = ""
    value: str = ""


def parse_query(text: str) -> Query:
    """The query that `text` writes; an empty one finds every card.

    Raises UsageError: B001 where it cannot be read, B002 for an unknown field, B003 for a value that does not fit.
    """
    if len(text) > _LONGEST_SEARCH_CHARS:
        raise _unreadable(text, 0, "this search is too long", f"at most {_LONGEST_SEARCH_CHARS:,} characters")
    tokens = list(_tokens(text))
    if not tokens:
        return Query(text, All(()))
    reader = _Reader(text, tokens)
    return Query(text, reader.whole(), any(needs_log(token.field, token.value) for token in tokens))


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        column = match.start() + 1
        if match["wrong"] is not None:
            raise _unreadable(text, match.start(), "a quotation mark is not closed", 'write "…" around the words')
        if match["open"] or match["close"] or match["minus"]:
            found.append(_Token(match[0], column))
        elif match["bare"] is not None and not match["field"] and match["bare"].casefold() in ("or", "and", "not"):
            sign = match["bare"].casefold()
            if sign != "and":  # what stands side by side must all hold anyway
                found.append(_Token("-" if sign == "not" else "or", column))
        else:
            value = match["quoted"] if match["quoted"] is not None else match["bare"]
            found.append(_Token("word", column, (match["field"] or "").casefold(), value))
    return found


class _Reader:
    """A recursive descent over the tokens: `or` binds weakest, then side by side, then `-`."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def whole(self) -> Tree:
        tree = self._either()
        if self._peek() is not None:
            raise self._unexpected("a bracket is closed that was never opened")
        return tree

    def _either(self) -> Tree:
        parts = [self._all()]
        while self._peek() == "or":
            self._next += 1
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self) -> Tree:
        parts = [self._one()]
        while self._peek() not in (None, "or", ")"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self) -> Tree:
        sign = self._peek()
        if sign is None or sign in ("or", ")"):
            raise self._unexpected("something is missing here")
        token = self._tokens[self._next]
        self._next += 1
        if sign == "word":
            return self._word(token)
        self._depth += 1
        if self._depth > _DEEPEST_NESTING:
            raise self._unexpected("this search is nested too deep")
        if sign == "-":
            inner = self._one()
            self._depth -= 1
            return Not(inner)
        inner = self._either()
        if self._peek() != ")":
            raise self._unexpected("a bracket is not closed")
        self._next += 1
        self._depth -= 1
        return inner

    def _word(self, token: _Token) -> Term:
        if not token.field:
            return Term("", token.value, words(token.value))
        make = FIELDS.get(token.field)
        if make is None:
            hint = f"the fields are {', '.join(FIELDS)}; put it in quotation marks to look for the text"
            raise _wrong(self._text, token.column, "B002", f"there is no field `{token.field}:`", hint)
        try:
            return Term(token.field, token.value, make(token.value))
        except UnfitError as unfit:
            told = f"`{token.field}:` does not know `{short(clean_line(token.value), 40)}`"
            raise _wrong(self._text, token.column, "B003", told, unfit.hint) from unfit

    def _peek(self) -> str | None:
        return self._tokens[self._next].sign if self._next < len(self._tokens) else None

    def _unexpected(self, message: str) -> UsageError:
        at = self._tokens[self._next].column - 1 if self._next < len(self._tokens) else len(self._text)
        return _unreadable(self._text, at, message, "for example: tag:history (is:due or prop:lapses>2) -is:suspended")


def _unreadable(text: str, at: int, message: str, hint: str) -> UsageError:
    return _wrong(text, at + 1, "B001", message, hint)


def _wrong(text: str, column: int, code: str, message: str, hint: str) -> UsageError:
    return UsageError.at(f"search `{short(clean_line(text), 60)}`", code, message, hint, line=1, column=column)
