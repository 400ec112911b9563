"""A question must say whom it is about."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.lint.base import Rule, for_each
from aiquiz.lint.question import Question

__all__ = ["PRONOUNS"]

_OPENING: Final = re.compile(r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]hese|[Tt]hose|His|Her|Their|Its|It) (?!_____)")
_EMPTY_IT: Final = re.compile(
    r"It (?:is|was|takes|took|has been) (?:\w+ ){0,6}?(?:that|to|who|for|when|since)\b|It (?:rains|snows)"
)
_PERSON: Final = re.compile(r"(?<![\w’'])(?:he|she|him|his|her)\b(?! \[)")
_NAME_OR_PERSON: Final = re.compile(
    r"(?<=[\w,;:)] )[“\"(]?[A-Z]|^(?!Wh|How)[A-Z]\w+ (?:[A-Z]|and\b|was|is|had|did)"
    r"|\b(?:man|woman|king|queen|president|author|writer|founder|engineer|scientist|\w+(?:er|or|ist|ian))\b|_____"
)


def _dangling(question: Question) -> str:
    prompt = question.prompt
    if (found := _OPENING.match(prompt)) and not _EMPTY_IT.match(prompt) and "[" not in prompt[: found.end() + 2]:
        return f"it begins with “{found.group().strip()}” and does not say who or what that is"
    person = _PERSON.search(prompt)
    if person and not _NAME_OR_PERSON.search(prompt[: person.start()]):
        return f"“{person.group()}” stands before anybody is named"
    return ""


PRONOUNS: Final = Rule(
    code="Q013",
    title="a pronoun without anybody it stands for",
    why="In a mixed review the question comes alone, between questions of other decks: “he” or “it” must be said by "
    "name in the same question.",
    hint="write the name instead",
    check=for_each(_dangling),
    bad="- {question: When did he leave the board?, answer: 2018}",
    good="- {question: When did Elon Musk leave the board?, answer: 2018}",
)
