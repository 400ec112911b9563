"""A deck: what one file holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aiquiz.model.article_ref import ArticleRef
from aiquiz.model.ids import DeckId
from aiquiz.model.item import Item
from aiquiz.values import dataclass

__all__ = ["ArticleRef", "Deck"]


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck of items in the author's order. `language` is an ISO 639-1 code.

    `exam` is the day on which the deck is to be known, where there is one.
    """

    id: DeckId
    title: str
    items: tuple[Item, ...]
    language: str = "en"
    description: str = ""
    article: ArticleRef | None = None
    exam: date | None = None

    @property
    def proposed(self) -> tuple[Item, ...]:
        """The items that wait to be accepted."""
        return tuple(item for item in self.items if item.is_proposed)

    def as_proposed(self) -> Deck:
        """The same deck with every item waiting to be accepted."""
        return replace(self, items=tuple(replace(item, is_proposed=True) for item in self.items))
