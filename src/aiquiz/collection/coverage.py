"""How much of an article a deck asks, paragraph by paragraph, and where each item's quote stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aiquiz.deckfile import QuoteFinder
from aiquiz.model.article import Article, Block, BlockKind, Span
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item
from aiquiz.values import dataclass

__all__ = ["Coverage", "coverage_of"]

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Coverage:
    """`asked` gives for every block of the article the number of items whose quote touches it; `quotes` where the
    quote of each item stands, for those whose quote was found."""

    article: Article
    asked: Mapping[Block, int]
    quotes: Mapping[ItemId, Span]

    @property
    def paragraphs(self) -> tuple[int, int]:
        """How many of the blocks that could be asked are, and how many there are."""
        counts = [count for block, count in self.asked.items() if block.kind not in _HEADS]
        return sum(1 for count in counts if count), len(counts)


def coverage_of(article: Article, items: Iterable[Item]) -> Coverage:
    """What these items ask of the article. White space, case and kinds of quotation marks make no difference."""
    finder = QuoteFinder(article)
    quotes: dict[ItemId, Span] = {}
    for item in items:
        if item.evidence is not None and (span := finder.place(item.evidence)) is not None:
            quotes[item.id] = span
    asked = dict.fromkeys(article.blocks, 0)
    for span in quotes.values():
        for block in article.blocks:
            if block.span.start < span.end and span.start < block.span.end:
                asked[block] += 1
    return Coverage(article, asked, quotes)
