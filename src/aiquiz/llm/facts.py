"""The facts of a deck that a model may word a question for, each with what the wording is held against."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.language.wording import holds_phrase
from aiquiz.generate.sentences import SENTENCE_END
from aiquiz.kinds.cloze import Cloze
from aiquiz.model.deck import Deck
from aiquiz.model.fact import AnswerType
from aiquiz.model.item import Item
from aiquiz.values import dataclass

__all__ = ["WordableFact", "facts_of"]

_MAX_OTHERS: Final = 4


@dataclass(frozen=True, slots=True)
class WordableFact:
    """An item with one gap. `number` is how the model is told of it, from 1; `options` are right and wrong answers.

    `options` are shuffled by the item's id, the same way always; fewer than three where the article has no others.
    """

    number: int
    item: Item
    body: Cloze
    quote: str
    answer: str
    type: AnswerType
    options: tuple[str, ...]

    @property
    def asked(self) -> str:
        """The sentence of the quote that has the answer, the last where several have; others are shown before it."""
        sentences = SENTENCE_END.sub("\n", self.quote).split("\n")
        return next((one for one in reversed(sentences) if self.answer in one), self.quote)

    @property
    def right(self) -> int:
        """The place of the right answer among the options, from 1."""
        return self.options.index(self.answer) + 1


def facts_of(deck: Deck, analysis: Analysis) -> tuple[WordableFact, ...]:
    """The items of `deck` with exactly one gap and a quote, in order, numbered from 1."""
    mentions = [mention for _, mention in analysis.all_mentions]
    found: list[WordableFact] = []
    for item in deck.items:
        if not isinstance(item.body, Cloze) or item.evidence is None or len(item.body.gaps) != 1:
            continue
        answer = item.body.gaps[0].answer
        kind = next((mention.type for mention in mentions if mention.text == answer), AnswerType.TERM)
        right = (answer, *item.body.accept)
        others = _others([*item.body.distractors, *_of_type(kind, mentions)], right)
        options = tuple(sorted((answer, *others), key=lambda text: _shuffled(f"{item.id}/{text}")))
        found.append(WordableFact(len(found) + 1, item, item.body, item.evidence.quote, answer, kind, options))
    return tuple(found)


def _of_type(kind: AnswerType, mentions: Iterable[Mention]) -> Iterable[str]:
    """What the article names of the same type, then of the same family: amounts, dates, names."""
    same, alike = [], []
    for mention in mentions:
        if mention.type is kind:
            same.append(mention.text)
        elif _family(mention.type) == _family(kind):
            alike.append(mention.text)
    return (*same, *alike)


def _family(kind: AnswerType) -> int:
    return 0 if kind in NUMERIC_TYPES else 1 if kind in TIME_TYPES else 2


def _others(candidates: Iterable[str], right: tuple[str, ...]) -> tuple[str, ...]:
    """The first few that neither hold a right answer nor stand in one: “Musk” is no wrong answer for “Elon Musk”."""
    found: list[str] = []
    for text in candidates:
        if not any(holds_phrase(text, other) or holds_phrase(other, text) for other in (*right, *found)):
            found.append(text)
        if len(found) == _MAX_OTHERS:
            break
    return tuple(found)


def _shuffled(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8")).digest()
