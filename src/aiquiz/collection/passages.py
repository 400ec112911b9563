"""The place in the article that proves an answer, one key away while studying."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.collection.library import LoadedDeck
from aiquiz.errors import ArticleError
from aiquiz.files import read_limited
from aiquiz.model.article import Span
from aiquiz.model.card import Card
from aiquiz.values import dataclass

if TYPE_CHECKING:
    from aiquiz.deckfile import QuoteFinder

__all__ = ["Passage", "PassageFinder"]


@dataclass(frozen=True, slots=True)
class Passage:
    """The paragraph of the article that proves an answer; `quote` is the range of the quote in `text`."""

    title: str
    text: str
    quote: Span


class PassageFinder:
    """Finds passages; keeps the last article while its file stays the same: a sitting asks for it again and again."""

    def __init__(self) -> None:
        self._read_from: tuple[Path, int, int] | None = None
        self._finder: QuoteFinder | None = None

    def passage(self, loaded: LoadedDeck, card: Card) -> Passage | None:
        """The paragraph around the card's quote; None where the article or the quote in it is not to be found."""
        reference = loaded.article
        if reference is None or not reference.path or card.evidence is None:
            return None
        finder = self._read(loaded.path.parent / reference.path)
        if finder is None:
            return None
        article, quote = finder.article, finder.place(card.evidence)
        block = next((block for block in article.blocks if quote and block.span.holds(quote)), None)
        if quote is None or block is None:
            return None
        start = block.span.start
        text = block.span.of(article.text)
        return Passage(reference.title or article.title, text, Span(quote.start - start, quote.end - start))

    def _read(self, path: Path) -> QuoteFinder | None:
        try:
            status = path.stat()
        except OSError:
            return None
        source = (path, status.st_mtime_ns, status.st_size)
        if source == self._read_from:
            return self._finder
        # Imported here: readers of articles are needed by those who press the key, not by everybody who studies.
        from aiquiz.deckfile import QuoteFinder
        from aiquiz.reading import MAX_ARTICLE_BYTES, read_article

        try:
            article = read_article(read_limited(path, MAX_ARTICLE_BYTES, ArticleError), os.fsdecode(path))
        except ArticleError:
            return None  # the quote itself is shown with every answer; `aiquiz check` tells what is wrong here
        self._read_from, self._finder = source, QuoteFinder(article)
        return self._finder
