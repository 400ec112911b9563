"""Which block is the title, and what stands before it only to be passed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.furniture import is_body
from aiquiz.text import clean_line, folded, words

__all__ = ["name_as_title", "titled"]

_LONGEST_LABEL_WORDS: Final = 3
_LONGEST_TITLE_CHARS: Final = 250
_LONGEST_HEAD_BLOCKS: Final = 40  # a page's head is over by then, with or without a paragraph
_LEAST_LIKENESS: Final = 0.5  # of a heading's words, in what the source calls itself
# The initials of an avatar or logo that copying glued to the headline: no acronym stands before a capital article.
_BADGE = re.compile(r"^[A-Z]{1,2} (?=(?:The|A|An|How|Why|What|When|Where|Who|Inside|Meet) [A-Z])")
_SITE_NAME = re.compile(r"\s+[|–—·»•-]+\s+[^|–—·»•]{1,60}$")


def titled(blocks: Sequence[RoughBlock], declared: str) -> tuple[tuple[RoughBlock, ...], tuple[str, ...]]:
    """`blocks` with their title marked, and the labels dropped before it.

    `declared` is what the source calls itself (front matter, HTML's <title>), or empty. It points out the block that
    says the same; where none does and none looks like a title, it becomes the first block itself.
    """
    head = _head(blocks)
    chosen = _chosen(blocks[:head], declared)
    if chosen is None:
        title, before, after = _without_site(declared), blocks[:head], blocks[head:]
        is_label = _is_stray if title and after else _is_nothing
    else:
        title, before, after = _BADGE.sub("", blocks[chosen].text), blocks[:chosen], blocks[chosen + 1 :]
        is_label = _is_label
    title = clean_line(title)
    same = folded(title)
    marked = (RoughBlock(BlockKind.TITLE, title, 1),) if title else ()
    kept = [block for block in before if not is_label(block)]
    rest = (block for block in after if not _repeats(block, same))
    labels = tuple(clean_line(block.text) for block in before if is_label(block))
    # A title that is no block of its own comes first; one that is stays where it was found.
    ordered = (*marked, *kept, *rest) if chosen is None else (*kept, *marked, *rest)
    return ordered, labels


def name_as_title(name: str) -> str:
    """A title for an article that has none, from its file's name: `notes/cell_walls.txt` → `Cell walls`."""
    stem = re.split(r"[/\\]", name)[-1]
    stem = stem[: stem.rfind(".")] if "." in stem[1:] else stem
    title = clean_line(re.sub(r"[_\-]+", " ", stem))
    return title[:1].upper() + title[1:] or "Untitled"


def _head(blocks: Sequence[RoughBlock]) -> int:
    """How many blocks stand before the first real paragraph."""
    first = next((index for index, block in enumerate(blocks) if is_body(block)), len(blocks))
    return min(first, _LONGEST_HEAD_BLOCKS)


def _chosen(head: Sequence[RoughBlock], declared: str) -> int | None:
    """The block in `head` that is the title: what `declared` says, else the first long heading of the top level."""
    named = folded(_without_site(declared))
    headings: list[tuple[int, RoughBlock]] = []
    for index, block in enumerate(head):
        if named and len(block.text) <= _LONGEST_TITLE_CHARS and folded(block.text) == named:
            return index
        if block.kind is BlockKind.HEADING and len(block.text) <= _LONGEST_TITLE_CHARS:
            headings.append((index, block))
    if not headings:
        return None
    if declared:
        nearest = max(headings, key=lambda heading: (_likeness(heading[1].text, declared), -heading[0]))
        if _likeness(nearest[1].text, declared) >= _LEAST_LIKENESS:
            return nearest[0]
    top = min(block.level for _, block in headings)
    if declared and top > 1:
        return None
    lengths = {index: len(words(block.text)) for index, block in headings if block.level == top}
    long_enough = (index for index, length in lengths.items() if length > _LONGEST_LABEL_WORDS)
    return next(long_enough, max(lengths, key=lambda index: (lengths[index], -index)))


def _likeness(heading: str, declared: str) -> float:
    """The share of the heading's words that `declared` has too, 0–1."""
    own, others = set(words(folded(heading))), set(words(folded(declared)))
    return len(own & others) / len(own) if own else 0.0


def _is_label(block: RoughBlock) -> bool:
    """Whether a block before the title only names the site or the section."""
    short_kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return block.kind in short_kinds and len(words(block.text)) <= _LONGEST_LABEL_WORDS


def _is_stray(block: RoughBlock) -> bool:
    """Likewise where no block is the title: then headings and lists may already be the article's own."""
    return block.kind is BlockKind.PARAGRAPH and _is_label(block) and block.text[-1:].isalnum()


def _is_nothing(block: RoughBlock) -> bool:
    return False


def _repeats(block: RoughBlock, folded_title: str) -> bool:
    is_short = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(block.text) <= _LONGEST_TITLE_CHARS
    return is_short and folded(block.text) == folded_title


def _without_site(declared: str) -> str:
    """A page's <title> without the name of its site at the end."""
    shorter = _SITE_NAME.sub("", declared)
    return shorter if len(words(shorter)) >= _LONGEST_LABEL_WORDS else declared
