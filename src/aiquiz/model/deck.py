"""A deck: what one file holds."""

from __future__ import annotations

from dataclasses import dataclass

from aiquiz.model.ids import DeckId
from aiquiz.model.item import Item

__all__ = ["ArticleRef", "Deck"]


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """The article a deck was made from: title, path relative to the deck file, digest of its cleaned text."""

    title: str = ""
    path: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck of items in the author's order. `language` is an ISO 639-1 code."""

    id: DeckId
    title: str
    items: tuple[Item, ...]
    language: str = "en"
    description: str = ""
    article: ArticleRef | None = None
