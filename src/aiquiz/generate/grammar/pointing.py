"""Definite nouns that need to be known from before: “the flood”, but not “the flood of 1953”."""

from __future__ import annotations

from typing import Final

from aiquiz.generate.grammar.parse import Parsed

__all__ = ["pointing_nouns"]

_TOLD_BY: Final = frozenset({"prep", "relcl", "acl", "appos", "nmod", "nummod", "poss", "compound", "advcl"})
_UNIQUE_BY: Final = frozenset({"JJS", "RBS"})


def pointing_nouns(parsed: Parsed) -> tuple[str, ...]:
    """The plain nouns behind “the”, “this” or “these” with nothing of their own to say which, folded, in order."""
    found = []
    for index, token in enumerate(parsed.tokens):
        if token.pos != "NOUN":
            continue
        under = [parsed.tokens[child] for child in parsed.children(index)]
        is_definite = any(
            one.dep == "det" and one.text.casefold() in ("the", "this", "that", "these", "those") for one in under
        )
        is_told = any(one.dep in _TOLD_BY or one.tag in _UNIQUE_BY for one in under)
        if is_definite and not is_told:
            found.append(token.text.casefold())
    return tuple(found)
