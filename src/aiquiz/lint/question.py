"""What the rules see of a deck: its questions, whatever kind of item they come from."""

from __future__ import annotations

from functools import cached_property

from aiquiz.kinds import Cloze, cards_of_item, kind_of
from aiquiz.kinds.ladder import by_size
from aiquiz.lint.words import stems
from aiquiz.model.deck import Deck
from aiquiz.model.ids import ItemId
from aiquiz.model.interaction import Choice
from aiquiz.model.item import Item
from aiquiz.text import folded
from aiquiz.values import dataclass

__all__ = ["Question", "Sheet", "same_source", "sheet_of"]


@dataclass(frozen=True)
class Question:
    """One card as a learner meets it.

    `answers` are the right options where there are any, else the one answer; `distractors` the wrong options, empty
    where nothing is chosen. `quote` is the sentence that proves the answer, as far as known. `kind` is its item's.
    """

    item: ItemId
    kind: str
    prompt: str
    answers: tuple[str, ...]
    distractors: tuple[str, ...] = ()
    quote: str = ""

    @property
    def is_single_choice(self) -> bool:
        """Whether exactly one option is right, so that guessing has a chance that can be told."""
        return len(self.answers) == 1 and bool(self.distractors)

    @property
    def options(self) -> tuple[str, ...]:
        """The right options and the wrong ones."""
        return (*self.answers, *self.distractors)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the prompt's content words."""
        return stems(self.prompt)

    @cached_property
    def rank(self) -> int | None:
        """Which place the right option has among options that are amounts, from the smallest, 0; else None."""
        sized = by_size(self.options) if self.is_single_choice else None
        return sized.index(self.answers[0]) if sized else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A deck's title and all its questions, in the order of its items."""

    title: str
    questions: tuple[Question, ...]


def sheet_of(deck: Deck) -> Sheet:
    """The questions of a deck."""
    return Sheet(deck.title, tuple(question for item in deck.items for question in _questions(item, deck)))


def _questions(item: Item, deck: Deck) -> list[Question]:
    found = []
    quote = item.evidence.quote if item.evidence else ""
    for card in cards_of_item(deck.id, item):
        way = next((way for way in card.ways if isinstance(way, Choice)), None)
        if way is None:
            found.append(Question(item.id, item.kind, card.prompt, (card.answer,), (), quote))
            continue
        right = tuple(text for at, text in enumerate(way.options) if at in way.correct)
        wrong = tuple(text for at, text in enumerate(way.options) if at not in way.correct)
        found.append(Question(item.id, item.kind, card.prompt, right, wrong, quote))
    if kind_of(item).name == "cloze" and isinstance(item.body, Cloze) and len(found) > 1:
        # Gaps of one text: what one shows of another's answer is how the author wants it.
        found = [
            Question(one.item, one.kind, one.prompt, one.answers, one.distractors, item.body.filled) for one in found
        ]
    return found


def same_source(one: Question, other: Question) -> bool:
    """Whether two questions ask about one sentence, or one about a sentence that the other's quote holds too.

    Such questions cannot but show each other's answers.
    """
    if one.item == other.item:
        return True
    mine, theirs = folded(one.quote), folded(other.quote)
    return bool(mine and theirs) and (mine in theirs or theirs in mine)
