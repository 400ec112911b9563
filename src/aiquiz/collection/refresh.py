"""A deck against its article after that has changed: what still holds, what nothing asks, what could be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from aiquiz.deckfile import DecodedDeck, QuoteFinder
from aiquiz.deckfile.edit import with_added_items, with_moved_quote, with_sha256
from aiquiz.errors import Place
from aiquiz.model.article import Article, BlockKind, Span
from aiquiz.model.ids import DeckId, ItemId
from aiquiz.model.item import Item
from aiquiz.values import dataclass

__all__ = ["Comparison", "Standing", "StandingItem", "compared", "refreshed"]

_PROSE: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_WIDE: Final = frozenset({"order", "match"})
_MIN_WORDS: Final = 5
"""A shorter paragraph holds nothing to ask."""


class Standing(StrEnum):
    """How an item stands to the article."""

    HOLDS = "holds"
    MOVED = "moved"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item with a quote, and how it stands. `quote` is where the quote stands now, None where it is gone; `nearest`
    is the sentence most like a quote that is gone, empty where none is."""

    item: Item
    place: Place
    standing: Standing
    quote: Span | None
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A deck against an article.

    `items` are those with a quote, in the order of the deck; `unasked` the paragraphs that no quote touches;
    `additions` items for sentences that nothing asks, proposed, with ids of their own.
    """

    items: tuple[StandingItem, ...]
    unasked: tuple[Span, ...]
    additions: tuple[Item, ...]

    def of(self, standing: Standing) -> tuple[StandingItem, ...]:
        """The items that stand so."""
        return tuple(one for one in self.items if one.standing is standing)


def compared(decoded: DecodedDeck, article: Article) -> Comparison:
    """What has become of a deck's items, and what the article offers beside them.

    White space, case and kinds of quotation marks and dashes make no difference, as in `aiquiz check`.
    """
    finder = QuoteFinder(article)
    items = []
    for item in decoded.deck.items:
        if item.evidence is not None:
            items.append(_standing(item, decoded.quote_places[item.id], finder))
    touched = [one.quote for one in items if one.quote is not None]
    # An order or a match quotes a whole stretch and asks only a word of each sentence in it.
    asked = [one.quote for one in items if one.quote is not None and one.item.kind not in _WIDE]
    return Comparison(tuple(items), _unasked(article, touched), _additions(decoded, article, asked))


def refreshed(data: bytes, file: str, comparison: Comparison, article: Article) -> bytes:
    """The deck file brought up to date: offsets of moved quotes, the article's fingerprint, and the additions.

    Nothing else changes; what is stale stays, for a person to judge. Raises DeckError where `data` is no sound deck.
    """
    for one in comparison.of(Standing.MOVED):
        if one.quote is not None:
            data = with_moved_quote(data, file, one.item.id, one.quote.start)
    return with_added_items(with_sha256(data, file, article.sha256), file, comparison.additions)


def _standing(item: Item, place: Place, finder: QuoteFinder) -> StandingItem:
    evidence = item.evidence
    assert evidence is not None
    found = finder.place(evidence)
    if found is None:
        return StandingItem(item, place, Standing.STALE, None, finder.nearest(evidence.quote) or "")
    holds = evidence.at is None or evidence.at == found.start
    return StandingItem(item, place, Standing.HOLDS if holds else Standing.MOVED, found)


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _unasked(article: Article, asked: Sequence[Span]) -> tuple[Span, ...]:
    paragraphs = (block.span for block in article.blocks if block.kind in _PROSE)
    return tuple(
        span for span in paragraphs if len(span.of(article.text).split()) >= _MIN_WORDS and not _touches(span, asked)
    )


def _additions(decoded: DecodedDeck, article: Article, asked: Sequence[Span]) -> tuple[Item, ...]:
    from aiquiz.generate import generate_deck  # the sentence splitter is needed only here

    taken = {item.id for item in decoded.deck.items}
    additions = []
    for item in generate_deck(article, deck_id=DeckId(decoded.deck.id)).deck.items:
        evidence = item.evidence
        if evidence is None or evidence.at is None:
            continue
        if _touches(Span(evidence.at, evidence.at + len(evidence.quote)), asked):
            continue
        name = _free(item.id, taken)
        taken.add(name)
        additions.append(replace(item, id=name, is_proposed=True))
    return tuple(additions)


def _free(name: ItemId, taken: set[ItemId]) -> ItemId:
    """`name`, numbered where the deck has it already."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = ItemId(f"{name}-{number}")
    return free
