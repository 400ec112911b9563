"""Which block is the title, and what stands before it only to be passed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.furniture import is_body
from aiquiz.reading.heads import counter_of, first_title
from aiquiz.text import clean_line, folded, words

__all__ = ["name_as_title", "titled"]

_LONGEST_LABEL_WORDS: Final = 3
_LONGEST_TITLE_CHARS: Final = 250
_LONGEST_HEAD_BLOCKS: Final = 40  # a page's head is over by then, with or without a paragraph
_LEAST_LIKENESS: Final = 0.6  # of a heading to what the source calls itself
# The initials of an avatar or logo that copying glued to the headline: no acronym stands before a capital article.
_BADGE = re.compile(r"^[A-Z]{1,2} (?=(?:The|A|An|How|Why|What|When|Where|Who|Inside|Meet) [A-Z])")
_SEPARATOR = re.compile(r"\s+[|–—·»•-]+\s+")


def titled(blocks: Sequence[RoughBlock], declared: str) -> tuple[tuple[RoughBlock, ...], tuple[str, ...]]:
    """`blocks` with their title marked, and the labels dropped before it.

    `declared` is what the source calls itself (front matter, HTML's <title>), or empty. It points out the block that
    says the same; where none does and none looks like a title, it becomes the first block itself.
    """
    head = _head(blocks)
    names = _names(declared)
    chosen = _chosen(blocks, head, names)
    if chosen is None:
        title, before, after = _without_site(declared), blocks[:head], blocks[head:]
        labels = {id(block) for block in before if title and after and _is_stray(block)}
    else:
        title, before, after = _BADGE.sub("", blocks[chosen].text), blocks[:chosen], blocks[chosen + 1 :]
        labels = {id(block) for block in before if _is_label(block) or folded(block.text) in names}
        labels |= {id(block) for block in _running_heads(blocks, head) if block is not blocks[chosen]}
    title = clean_line(title)
    same = folded(title)
    marked = (RoughBlock(BlockKind.TITLE, title, 1),) if title else ()
    kept = [block for block in before if id(block) not in labels]
    rest = [block for block in after if not _repeats(block, same) and id(block) not in labels]
    # A title that is no block of its own comes first; one that is stays where it was found.
    ordered = (*marked, *kept, *rest) if chosen is None else (*kept, *marked, *rest)
    return ordered, tuple(clean_line(block.text) for block in blocks[:head] if id(block) in labels)


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


def _names(declared: str) -> tuple[str, ...]:
    """What a source may call itself, folded: the whole, then the parts of `Article – Site`."""
    return tuple(name for name in map(folded, (declared, *_SEPARATOR.split(declared))) if name)


def _chosen(blocks: Sequence[RoughBlock], head: int, names: tuple[str, ...]) -> int | None:
    """The block before `head` that is the title: the one named so, else one of the headings of the top level."""
    short = {index: block for index, block in enumerate(blocks[:head]) if len(block.text) <= _LONGEST_TITLE_CHARS}
    texts = {index: folded(block.text) for index, block in short.items()}
    for name in names:
        for index, text in texts.items():
            if text == name:
                return index
    headings = [index for index, block in short.items() if block.kind is BlockKind.HEADING]
    if not headings:
        return None
    if names:
        nearest = max(headings, key=lambda index: (_likeness(texts[index], names[0]), -index))
        if _likeness(texts[nearest], names[0]) >= _LEAST_LIKENESS:
            return nearest
    top = min(short[index].level for index in headings)
    if names and top > 1:
        return None
    highest = {index: short[index].text for index in headings if short[index].level == top}
    return first_title(highest, " ".join(block.text for block in blocks[head:]))


def _running_heads(blocks: Sequence[RoughBlock], head: int) -> list[RoughBlock]:
    """Headings above the text that only count it among others: “Gallery 3: …” where no other heading has a gallery."""
    counted = Counter(counter_of(block.text) for block in blocks if block.kind is BlockKind.HEADING)
    above = takewhile(lambda block: not (block.kind is BlockKind.PARAGRAPH and block.text.endswith(".")), blocks[:head])
    return [
        block
        for block in above
        if block.kind is BlockKind.HEADING and (noun := counter_of(block.text)) and counted[noun] == 1
    ]


def _likeness(one: str, other: str) -> float:
    """How many words two folded texts share, 0–1 (Dice's coefficient)."""
    ours, theirs = set(words(one)), set(words(other))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _is_label(block: RoughBlock) -> bool:
    """Whether a block before the title only names the site or the section."""
    short_kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    return block.kind in short_kinds and len(words(block.text)) <= _LONGEST_LABEL_WORDS


def _is_stray(block: RoughBlock) -> bool:
    """Likewise where no block is the title: then headings and lists may already be the article's own."""
    return block.kind is BlockKind.PARAGRAPH and _is_label(block) and block.text[-1:].isalnum()


def _repeats(block: RoughBlock, folded_title: str) -> bool:
    is_short = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(block.text) <= _LONGEST_TITLE_CHARS
    return is_short and folded(block.text) == folded_title


def _without_site(declared: str) -> str:
    """A page's <title> without the name of its site at the end."""
    ends = [found.start() for found in _SEPARATOR.finditer(declared)]
    shorter = declared[: ends[-1]] if ends else declared
    return shorter if len(words(shorter)) >= _LONGEST_LABEL_WORDS else declared
