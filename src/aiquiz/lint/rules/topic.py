"""The deck's topic is no answer: it stands above every question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.lint.base import Rule, Said
from aiquiz.lint.question import Sheet
from aiquiz.text import folded

__all__ = ["TOPIC"]

_ARTICLE: Final = re.compile(r"^(?:the|an?) ")


def _check(sheet: Sheet) -> Iterator[Said]:
    topic = _ARTICLE.sub("", folded(sheet.title))
    for question in sheet.questions:
        if any(_ARTICLE.sub("", folded(answer)) == topic for answer in question.answers):
            yield question.item, f"the answer is the deck's topic, “{sheet.title}”"


TOPIC: Final = Rule(
    code="Q014",
    title="the answer is the deck's topic",
    why="The title of the deck is on the screen while the question is asked, so the answer can be read off it.",
    hint="ask for something else in the same sentence",
    check=_check,
    bad="- {question: What divides before a cell does?, answer: Example deck}",
    good="- {question: What divides before a cell does?, answer: the nucleus}",
)
