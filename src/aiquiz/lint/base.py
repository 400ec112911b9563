"""What a rule of item writing is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from aiquiz.errors import Code
from aiquiz.lint.question import Question, Sheet
from aiquiz.model.ids import ItemId
from aiquiz.values import dataclass

__all__ = ["Objection", "Rule", "for_each"]


@dataclass(frozen=True, slots=True)
class Objection:
    """What a rule has against an item: `message` says what is wrong, `hint` what to do."""

    item: ItemId
    code: str
    message: str
    hint: str


Said = tuple[ItemId, str]
"""An item and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `check` yields what is wrong, in the order of the questions; it never raises.

    `is_per_item` says that a question is judged by itself, so that one alone can be tried. `bad` and `good` are
    items of a deck file that break the rule and keep it: they are shown by `aiquiz explain`, and tested.
    """

    code: str
    title: str
    why: str
    hint: str
    check: Callable[[Sheet], Iterator[Said]]
    bad: str
    good: str
    is_per_item: bool = True

    def objections(self, sheet: Sheet) -> Iterator[Objection]:
        """What the rule has against the questions of a sheet."""
        for item, message in self.check(sheet):
            yield Objection(item, self.code, message, self.hint)

    @property
    def explained(self) -> Code:
        """What `aiquiz explain` tells of the rule."""
        return Code(self.title, self.why, self.bad, self.good)


def for_each(judge: Callable[[Question], str]) -> Callable[[Sheet], Iterator[Said]]:
    """A check that asks `judge` about every question by itself; it returns what is wrong, or nothing."""

    def check(sheet: Sheet) -> Iterator[Said]:
        for question in sheet.questions:
            if message := judge(question):
                yield question.item, message

    return check
