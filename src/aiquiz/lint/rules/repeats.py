"""A deck should not ask the same thing twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aiquiz.lint.base import Rule, Said
from aiquiz.lint.question import Sheet
from aiquiz.model.ids import ItemId
from aiquiz.text import folded

__all__ = ["REPEATS"]

_MIN_STEMS: Final = 2
_Key = tuple[frozenset[str], frozenset[str]]


def _check(sheet: Sheet) -> Iterator[Said]:
    first: dict[_Key, ItemId] = {}
    for question in sheet.questions:
        if len(question.stems) < _MIN_STEMS or question.kind in ("order", "match"):
            continue
        key = question.stems, frozenset(map(folded, question.answers))
        earlier = first.setdefault(key, question.item)
        if earlier != question.item:
            yield question.item, f"it asks what `{earlier}` asks, in nearly the same words"


REPEATS: Final = Rule(
    code="Q007",
    title="two items ask the same thing",
    why="Two questions of the same words with the same answer teach one fact twice, and each is answered from the "
    "other. Keep the better one, or ask for something else.",
    hint="keep one of them",
    check=_check,
    bad="- {question: When was the canal of Olm opened?, answer: 1832}\n"
    "- {question: When was the canal opened in Olm?, answer: 1832}",
    good="- {question: When was the canal of Olm opened?, answer: 1832}\n"
    "- {question: Who paid for the canal of Olm?, answer: the salt merchants}",
    is_per_item=False,
)
