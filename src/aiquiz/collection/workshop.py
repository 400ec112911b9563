"""What authors need of a collection: where new decks go, which file holds a deck, and its article."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from aiquiz.collection.authoring import Authoring
from aiquiz.collection.coverage import Coverage, coverage_of
from aiquiz.collection.drafting import articles_near, free_target
from aiquiz.collection.library import LoadedDeck
from aiquiz.collection.proposals import Proposals
from aiquiz.errors import ArticleError, UsageError
from aiquiz.files import read_limited, shown_path
from aiquiz.model.article import Article
from aiquiz.model.deck import Deck
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.values import dataclass

__all__ = ["Workshop"]


@dataclass(frozen=True, slots=True)
class Workshop:
    """`folder` is where new decks go; `language_model` the package that words questions; `find` gives a deck by its
    id and raises UsageError where there is none."""

    folder: Path
    language_model: str
    find: Callable[[DeckId], LoadedDeck]

    def file_of(self, deck: DeckId) -> Path:
        """The file of a deck that may be edited. Raises UsageError, L010 for a deck that came with aiquiz."""
        loaded = self.find(deck)
        if loaded.is_shipped:
            message = f"the deck `{deck}` came with aiquiz, and an update would undo your changes"
            hint = f"copy `{shown_path(loaded.path)}` into `{shown_path(self.folder)}`: your copy is used instead"
            raise UsageError.at(deck, "L010", message, hint)
        return loaded.path

    def proposals(self, deck: DeckId) -> Proposals:
        """The items of a deck that wait for review. Raises as `file_of`."""
        return Proposals(self.file_of(deck))

    def authoring(self, deck: DeckId, item: ItemId | None = None, kind: str = "") -> Authoring:
        """One item of a deck to be edited, or a new one. Raises as `file_of`, and DeckError."""
        path = self.file_of(deck)
        return Authoring(path, item, kind) if kind else Authoring(path, item)

    def articles_near(self) -> tuple[Path, ...]:
        """Files that may be articles: where aiquiz was started, and beside the decks; the newest first."""
        return articles_near(dict.fromkeys((Path(os.path.abspath(".")), self.folder)))

    def free_target(self, article: Path) -> Path:
        """A free name for the deck of an article."""
        return free_target(self.folder, article)

    def coverage(self, deck: Deck, path: Path) -> Coverage | None:
        """How much the deck in the file `path` asks of its article; None where that is not at hand."""
        article = _article_beside(deck, path)
        return coverage_of(article, deck.items) if article is not None else None


def _article_beside(deck: Deck, path: Path) -> Article | None:
    if deck.article is None or not deck.article.path:
        return None
    from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

    place = path.parent / deck.article.path
    try:
        return read_article(read_limited(place, MAX_ARTICLE_BYTES, ArticleError), shown_path(place))
    except ArticleError:
        return None  # the quotes alone can be reviewed, too; `aiquiz check` tells what is wrong
