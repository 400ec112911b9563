"""Which of a page's blocks are the article, by where on the page they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.text import word_count
from aiquiz.values import dataclass

__all__ = ["PageBlock", "marked"]

_LEAST_SHARE: Final = 0.5  # of the words, for <main> or one <article> to be believed to be all of the text
_LEAST_REST_SHARE: Final = 0.2  # of the words, or …
_LEAST_REST_WORDS: Final = 100  # … so many, for the page without its surroundings to be an article


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block and its place on the page.

    `is_around`: inside an element that usually holds menus, shares, comments and the like. `article` numbers the
    outermost <article> around it, `cell` the table cell, both 0 for none.
    """

    block: RoughBlock
    is_around: bool
    is_in_main: bool
    article: int
    cell: int


def marked(blocks: Sequence[PageBlock]) -> tuple[RoughBlock, ...]:
    """All blocks in order, those marked that are not the article.

    What stands around it by its element's or class's name is none of it, unless too little would be left: some pages
    put all their text into one <form>. Then <main> and <article> are believed where they hold most of the words.
    Level-1 headings above the chosen part stay: the title is often outside it.
    """
    rest = [block for block in blocks if not block.is_around]
    words = _words(rest)
    if words < _LEAST_REST_WORDS and words < _LEAST_REST_SHARE * _words(blocks):
        rest = list(blocks)
    rest = _narrowed(rest, lambda block: block.is_in_main)
    by_article: Counter[int] = Counter()
    for block in rest:
        by_article[block.article] += word_count(block.block.text)
    del by_article[0]
    if by_article:
        largest = max(by_article, key=lambda number: (by_article[number], -number))
        rest = _narrowed(rest, lambda block: block.article == largest)
    chosen = {id(block) for block in rest}
    return tuple(replace(block.block, is_around=id(block) not in chosen) for block in blocks)


def _narrowed(blocks: list[PageBlock], is_inside: Callable[[PageBlock], bool]) -> list[PageBlock]:
    """The blocks inside, if they hold most of the words, with the main headings above them; else all."""
    inside = [block for block in blocks if is_inside(block)]
    if not inside or _words(inside) < _LEAST_SHARE * _words(blocks):
        return blocks
    first = blocks.index(inside[0])
    titles = [block for block in blocks[:first] if block.block.kind is BlockKind.HEADING and block.block.level == 1]
    return [*titles, *inside]


def _words(blocks: Sequence[PageBlock]) -> int:
    return sum(word_count(block.block.text) for block in blocks)
