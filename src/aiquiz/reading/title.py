"""Which block is the title, and what stands before it only to be passed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.furniture import is_body
from aiquiz.text import clean_line, folded, words

__all__ = ["name_as_title", "titled"]

_LONGEST_LABEL_WORDS: Final = 3
_LONGEST_TITLE_CHARS: Final = 250
_LONGEST_HEAD_BLOCKS: Final = 12  # a page's head is over by then, with or without a paragraph
# The initials of an avatar or logo that copying glued to the headline: no acronym stands before a capital article.
_BADGE = re.compile(r"^[A-Z]{1,2} (?=(?:The|A|An|How|Why|What|When|Where|Who|Inside|Meet) [A-Z])")
_SITE_NAME = re.compile(r"\s+[|–—·»•-]+\s+[^|–—·»•]{1,60}$")


def titled(blocks: Sequence[RoughBlock], declared: str) -> tuple[tuple[RoughBlock, ...], tuple[str, ...]]:
    """`blocks` with their title marked, and the labels dropped before it.

    `declared` is what the source calls itself (front matter, HTML's <title>), or empty. It points out the heading
    that says the same; where no heading does and none looks like a title, it becomes the first block itself.
    """
    head = _head(blocks)
    chosen = _chosen(blocks[:head], declared)
    if chosen is None:
        title = clean_line(_without_site(declared))
        start = (RoughBlock(BlockKind.TITLE, title, 1),) if title else ()
        return (*start, *blocks), ()
    title = _BADGE.sub("", clean_line(blocks[chosen].text))
    before = [block for block in blocks[:chosen] if not _is_label(block)]
    dropped = tuple(clean_line(block.text) for block in blocks[:chosen] if _is_label(block))
    same = folded(title)
    after = [block for block in blocks[chosen + 1 :] if not _repeats(block, same)]
    marked = replace(blocks[chosen], kind=BlockKind.TITLE, text=title, level=1)
    return (*before, marked, *after), dropped


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
    """The heading in `head` that is the title: nearest to `declared`, then least deep, then with most words."""
    candidates = [
        (index, block)
        for index, block in enumerate(head)
        if block.kind is BlockKind.HEADING and len(block.text) <= _LONGEST_TITLE_CHARS
    ]
    if not candidates:
        return None
    if declared:
        nearest = max(candidates, key=lambda candidate: (_likeness(candidate[1].text, declared), -candidate[0]))
        if _likeness(nearest[1].text, declared) >= 0.5:
            return nearest[0]
        if min(block.level for _, block in candidates) > 1:
            return None
    top = min(block.level for _, block in candidates)
    highest = [(index, block) for index, block in candidates if block.level == top]
    return max(highest, key=lambda candidate: (len(words(candidate[1].text)), -candidate[0]))[0]


def _likeness(heading: str, declared: str) -> float:
    """The share of the heading's words that `declared` has too, 0–1."""
    own, others = set(words(folded(heading))), set(words(folded(declared)))
    return len(own & others) / len(own) if own else 0.0


def _is_label(block: RoughBlock) -> bool:
    """Whether a block before the title only names the site or the section."""
    short_kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return block.kind in short_kinds and len(words(block.text)) <= _LONGEST_LABEL_WORDS


def _repeats(block: RoughBlock, folded_title: str) -> bool:
    is_short = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(block.text) <= _LONGEST_TITLE_CHARS
    return is_short and folded(block.text) == folded_title


def _without_site(declared: str) -> str:
    """A page's <title> without the name of its site at the end."""
    shorter = _SITE_NAME.sub("", declared)
    return shorter if len(words(shorter)) >= _LONGEST_LABEL_WORDS else declared
