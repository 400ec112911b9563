"""Parting an article from the page around it, by what each block is and where it stands.

`furniture` tells what a block is by itself. Position tells the rest: lists of headlines that lead elsewhere, notes and
references late in the text, and everything from the readers' comments to the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading import phrases
from aiquiz.reading.bylines import is_dateline
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.furniture import is_body, is_furniture
from aiquiz.reading.language import is_foreign
from aiquiz.reading.masthead import masthead
from aiquiz.text import clean_line
from aiquiz.values import dataclass

__all__ = ["Sieved", "sieved"]

_JUDGED: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION)
_LONGEST_MARKER_CHARS: Final = 160
_LEAST_REAL_WORDS: Final = 30  # at the end of a page: a teaser's summary is shorter
_LEAST_SENTENCE_WORDS: Final = 12  # in the middle, where news sites write paragraphs of one sentence
_LEAST_NUMBERED: Final = 3
_LATE: Final = 0.5  # of the article's text: where an ambiguous heading such as “Notes” may end it
_LAST: Final = 0.7  # where a list of headlines is the last thing
_LONGEST_FOREIGN_WORDS: Final = 40
_LEAST_REPEATED_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Sieved:
    """The blocks that are the article, and the texts of those that were taken away, both in order."""

    kept: tuple[RoughBlock, ...]
    dropped: tuple[str, ...]


def sieved(blocks: Sequence[RoughBlock], language: str) -> Sieved:
    """`blocks` without page furniture. `language` is the article's: short pieces in another one go too."""
    inside = [index for index, block in enumerate(blocks) if not block.is_around]
    kept = {inside[index] for index in _kept([blocks[index] for index in inside], language)}
    dropped = (clean_line(block.text) for index, block in enumerate(blocks) if index not in kept)
    return Sieved(tuple(blocks[index] for index in sorted(kept)), tuple(text for text in dropped if text))


def _kept(blocks: Sequence[RoughBlock], language: str) -> list[int]:
    """The indices of the blocks that are the article."""
    chapters = _numbered_chapters(blocks)
    # The words of such headings are no evidence of anything.
    blocks = [replace(block, text="") if index in chapters else block for index, block in enumerate(blocks)]
    doomed = {index for index in range(len(blocks)) if index not in chapters and _is_doomed(blocks, index)}
    share = _shares_before(blocks, doomed)
    doomed.update(_datelines(blocks))
    doomed.update(masthead(blocks, doomed))
    doomed.update(_comments(blocks, share))
    doomed.update(_endmatter(blocks, doomed, share))
    doomed.update(_teasers(blocks, doomed, share))
    doomed.update(_foreign(blocks, doomed, language))
    doomed.update(_repeated(blocks))
    return [index for index in range(len(blocks)) if index not in doomed]


def _numbered_chapters(blocks: Sequence[RoughBlock]) -> set[int]:
    """The headings that begin with a number, where several do: then `2 Comments` is a chapter, not a count."""
    numbered = {
        index
        for index, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING and block.text.lstrip()[:1].isdigit()
    }
    return numbered if len(numbered) >= _LEAST_NUMBERED else set()


def _shares_before(blocks: Sequence[RoughBlock], doomed: set[int]) -> list[float]:
    """For each block, the share of the text, 0–1, that stands before it, what is doomed not counted."""
    sizes = [0 if index in doomed else len(block.text) for index, block in enumerate(blocks)]
    total = sum(sizes) or 1
    return [before / total for before in accumulate(sizes, initial=0)]


def _is_doomed(blocks: Sequence[RoughBlock], index: int) -> bool:
    block = blocks[index]
    if block.kind not in _JUDGED:
        return False
    return _is_lone_label(blocks, index) if _is_label(block) else is_furniture(block.text)


def _is_label(block: RoughBlock) -> bool:
    return phrases.bare(block.text) in phrases.LABELS


def _is_lone_label(blocks: Sequence[RoughBlock], index: int) -> bool:
    """Whether a word such as “Science” is a menu's entry. Above a paragraph it may be the heading of a section, and
    in a list the term of an entry, unless its neighbours are such words too."""
    neighbours = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    if blocks[index].kind is BlockKind.HEADING:
        return not (index + 1 < len(blocks) and is_body(blocks[index + 1]))
    return blocks[index].kind is not BlockKind.LIST_ITEM or any(map(_is_label, neighbours))


def _datelines(blocks: Sequence[RoughBlock]) -> Iterable[int]:
    """Paragraphs of nothing but a date before the text begins: further down one may head an entry of a chronicle."""
    first = next((index for index, block in enumerate(blocks) if is_body(block)), 0)
    for index, block in enumerate(blocks[:first]):
        if block.kind is BlockKind.PARAGRAPH and is_dateline(block.text.strip()):
            yield index


def _marker(block: RoughBlock) -> str:
    """A block's bare text if it is short enough to head a section of the page; else empty."""
    fits = block.kind in _JUDGED and len(block.text) <= _LONGEST_MARKER_CHARS
    return phrases.bare(block.text) if fits else ""


def _comments(blocks: Sequence[RoughBlock], share: Sequence[float]) -> Iterable[int]:
    """Everything from the first sign of the readers' comments on, once the article has begun.

    A bare count or an invitation may also stand beside the text's first lines: early in it, and right above one of
    its paragraphs, it takes nothing with it.
    """
    begun = False
    for index, block in enumerate(blocks):
        begun = begun or is_body(block)
        marker = _marker(block) if begun else ""
        if not marker:
            continue
        if phrases.matches(phrases.COMMENT_FORM, marker):
            return range(index, len(blocks))
        is_amid = share[index] < _LATE and index + 1 < len(blocks) and is_body(blocks[index + 1])
        if phrases.matches(phrases.COMMENT_HEAD, marker) and not is_amid:
            return range(index, len(blocks))
    return ()


def _endmatter(blocks: Sequence[RoughBlock], doomed: set[int], share: Sequence[float]) -> Iterable[int]:
    """Notes, references and the author's portrait, to the end, where their heading stands late in the text."""
    for index, block in enumerate(blocks):
        is_heading = index not in doomed and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        if is_heading and share[index] >= _LATE and phrases.matches(phrases.ENDMATTER, _marker(block)):
            return range(index, len(blocks))
    return ()


def _teasers(blocks: Sequence[RoughBlock], doomed: set[int], share: Sequence[float]) -> Iterable[int]:
    """Lists of headlines that lead elsewhere: the list's heading and what follows, up to the next real paragraph.

    A heading directly above that paragraph belongs to it and stays.
    """
    index = 0
    while index < len(blocks):
        if index in doomed or not phrases.matches(phrases.TEASER_LIST, _marker(blocks[index])):
            index += 1
            continue
        least_words = _LEAST_REAL_WORDS if share[index] >= _LAST else _LEAST_SENTENCE_WORDS
        end = index + 1
        while end < len(blocks) and not is_body(blocks[end], least_words):
            end += 1
        if end < len(blocks) and end - 1 > index and blocks[end - 1].kind is BlockKind.HEADING:
            end -= 1
        if end == index + 1 and end < len(blocks):  # “More from Europe” straight above a paragraph is its heading
            index = end
            continue
        yield from range(index, end)
        index = end


def _foreign(blocks: Sequence[RoughBlock], doomed: set[int], language: str) -> Iterable[int]:
    """Short pieces in another language than the article's, such as the heading of a page's first edition."""
    for index, block in enumerate(blocks):
        if (
            index not in doomed
            and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION)
            and len(block.text.split()) <= _LONGEST_FOREIGN_WORDS
            and is_foreign(block.text, language)
        ):
            yield index


def _repeated(blocks: Sequence[RoughBlock]) -> Iterable[int]:
    """Paragraphs that stand a second time, word for word: pull quotes and summaries."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH or len(block.text.split()) < _LEAST_REPEATED_WORDS:
            continue
        text = clean_line(block.text)
        if text in seen:
            yield index
        seen.add(text)
