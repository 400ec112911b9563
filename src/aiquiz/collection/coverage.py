"""How much of an article a deck asks, paragraph by paragraph, and where each item's quote stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiquiz.deckfile import QuoteFinder
from aiquiz.model.article import Article, Block, BlockKind, Span
from aiquiz.model.ids import ItemId
from aiquiz.model.item import Item

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
        if item.evidence is not None and (span := _span(item, finder)) is not None:
            quotes[item.id] = span
    asked = dict.fromkeys(article.blocks, 0)
    for span in quotes.values():
        for block in article.blocks:
            if block.span.start < span.end and span.start < block.span.end:
                asked[block] += 1
    return Coverage(article, asked, quotes)


def _span(item: Item, finder: QuoteFinder) -> Span | None:
    evidence = item.evidence
    if evidence is None or not evidence.quote:
        return None
    if evidence.at is not None and finder.text.startswith(evidence.quote, evidence.at):
        return Span(evidence.at, evidence.at + len(evidence.quote))
    places = finder.places(evidence.quote)
    if not places:
        return None
    wanted = evidence.at if evidence.at is not None else places[0]
    start = min(places, key=lambda place: abs(place - wanted))
    return Span(start, min(start + len(evidence.quote), len(finder.text)))
