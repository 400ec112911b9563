"""Telling an article from the page around it: menus, crumbs, share bars, bylines, promotions, comments, notices.

Two kinds of evidence. A block's own words and shape decide for most (`is_furniture`). The rest is position: what
stands before the title, lists of headlines that lead elsewhere, and everything from the comments to the end.
Sentences are never judged one by one inside a paragraph: a real paragraph stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading import phrases
from aiquiz.reading.bylines import is_byline, is_dateline
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.language import is_foreign
from aiquiz.text import clean_line, word_count

__all__ = ["Sieved", "is_body", "is_furniture", "sieved"]

_LONGEST_FURNITURE_CHARS: Final = 600  # a cookie notice; what is longer is an article's paragraph
_LONGEST_PHRASE_CHARS: Final = 260
_LONGEST_ASIDE_WORDS: Final = 12  # “No spam, ever.”, “By clicking you agree.”
_LEAST_STATEMENT_WORDS: Final = 6
_LONGEST_CELL_WORDS: Final = 3
_LONGEST_CRUMB_WORDS: Final = 6
_LONGEST_MARKER_CHARS: Final = 160
_LEAST_BODY_WORDS: Final = 20
_LEAST_REAL_WORDS: Final = 30  # a teaser's summary is shorter
_LATE: Final = 0.5  # of the article's words: where an ambiguous heading such as “Notes” may end it
_LONGEST_FOREIGN_WORDS: Final = 40

_GAPS = re.compile(r"\s{2,}|\t|\s*[|·•]\s*")
_CRUMB_GAPS = re.compile(r"\s*[›»>→▸]\s*|\s+/\s+|\s*\|\s*")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_SENTENCES = re.compile(r"(?<=[.!?])[\"'”’)]*\s+")
_JUDGED: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Sieved:
    """The blocks that are the article, and the texts of those that were taken away, both in order."""

    kept: tuple[RoughBlock, ...]
    dropped: tuple[str, ...]


def sieved(blocks: Sequence[RoughBlock], language: str) -> Sieved:
    """`blocks` without page furniture. `language` is the article's: short pieces in another one go too."""
    inside = [index for index, block in enumerate(blocks) if not block.is_around]
    kept_inside = _kept([blocks[index] for index in inside], language)
    kept = {inside[index] for index in kept_inside}
    dropped = (clean_line(block.text) for index, block in enumerate(blocks) if index not in kept)
    return Sieved(tuple(blocks[index] for index in sorted(kept)), tuple(text for text in dropped if text))


def _kept(blocks: Sequence[RoughBlock], language: str) -> list[int]:
    """The indices of the blocks that are the article."""
    doomed = {index for index in range(len(blocks)) if _is_doomed(blocks, index)}
    doomed.update(_comments(blocks))
    doomed.update(_endmatter(blocks, doomed))
    doomed.update(_teasers(blocks, doomed))
    doomed.update(_foreign(blocks, doomed, language))
    doomed.update(_repeated(blocks))
    return [index for index in range(len(blocks)) if index not in doomed]


def is_body(block: RoughBlock, least_words: int = _LEAST_BODY_WORDS) -> bool:
    """Whether a block is a real paragraph: at least a long sentence's worth of words, ended as a sentence."""
    if block.kind is not BlockKind.PARAGRAPH or len(block.text) < 2 * least_words:
        return False
    text = block.text.rstrip()
    return bool(_SENTENCE_END.search(text[-8:])) and word_count(text) >= least_words


@lru_cache(maxsize=8192)  # the plain-text reader and the sieve ask of the same lines
def is_furniture(text: str) -> bool:
    """Whether a block is furniture by its own words and shape, wherever it stands.

    Runs of spaces in `text` count as gaps between the entries of a menu.
    """
    text = text.strip()
    if len(text) > _LONGEST_FURNITURE_CHARS:
        return False
    bare = phrases.bare(text)
    if not bare:
        return True
    if len(text) <= _LONGEST_PHRASE_CHARS and (
        phrases.matches(phrases.PHRASE, bare)
        or phrases.matches(phrases.COMMENT_SECTION, bare)
        or (phrases.matches(phrases.LEAD_IN, bare) and not _is_statement(text))
        or is_byline(text)
        or is_dateline(text, needs_word=True)
        or _is_menu(text)
        or _is_crumbs(text)
    ):
        return True
    return _is_notice(text)


def _is_statement(text: str) -> bool:
    """Whether a line ends as a sentence of some length does; headlines and credits hardly ever do."""
    return text.endswith(".") and len(text.split()) >= _LEAST_STATEMENT_WORDS


def _is_menu(text: str) -> bool:
    """`News   Markets   Opinion`, `Terms of use · Privacy policy`: entries with wide gaps, none of them a sentence."""
    cells = [cell for cell in _GAPS.split(text) if cell]
    if len(cells) < 2 or _SENTENCE_END.search(text):
        return False
    if all(_is_entry(cell) for cell in cells):
        return True
    return len(cells) >= 3 and all(len(cell.split()) <= _LONGEST_CELL_WORDS and cell[0].isupper() for cell in cells)


def _is_entry(cell: str) -> bool:
    bare = phrases.bare(cell)
    return bare in phrases.LABELS or phrases.matches(phrases.PHRASE, bare)


def _is_crumbs(text: str) -> bool:
    """`Home › Business › Semiconductors`: a path of short names."""
    steps = [step for step in _CRUMB_GAPS.split(text) if step]
    has_arrow = any(sign in text for sign in "›»→▸")
    if len(steps) < (2 if has_arrow else 3) or _SENTENCE_END.search(text):
        return False
    if "«" in text:  # guillemets around a quotation
        return False
    return all(len(step.split()) <= _LONGEST_CRUMB_WORDS and step[0].isalnum() for step in steps) and (
        has_arrow or phrases.bare(steps[0]) in phrases.LABELS
    )


def _is_notice(text: str) -> bool:
    """Whether the page's owner speaks in every sentence, or in half of them with only short ones beside."""
    sentences = [phrases.bare(sentence) for sentence in _SENTENCES.split(text)]
    notices = [sentence for sentence in sentences if phrases.holds(phrases.NOTICE, sentence)]
    others = [
        sentence for sentence in sentences if sentence not in notices and not phrases.matches(phrases.PHRASE, sentence)
    ]
    if not others:
        return True
    are_short = all(len(sentence.split()) <= _LONGEST_ASIDE_WORDS for sentence in others)
    return bool(notices) and are_short and 2 * len(others) <= len(sentences)


def _is_doomed(blocks: Sequence[RoughBlock], index: int) -> bool:
    block = blocks[index]
    if block.kind not in _JUDGED:
        return False
    if phrases.bare(block.text) in phrases.LABELS:
        # “Science” above a title is a menu's entry; above a paragraph it may be the heading of a section.
        return not (block.kind is BlockKind.HEADING and index + 1 < len(blocks) and is_body(blocks[index + 1]))
    return is_furniture(block.text)


def _marker(block: RoughBlock) -> str:
    """A block's bare text if it is short enough to head a section of the page; else empty."""
    fits = block.kind in _JUDGED and len(block.text) <= _LONGEST_MARKER_CHARS
    return phrases.bare(block.text) if fits else ""


def _comments(blocks: Sequence[RoughBlock]) -> Iterable[int]:
    """Everything from the first sign of the readers' comments on, once the article has begun."""
    begun = False
    for index, block in enumerate(blocks):
        begun = begun or is_body(block)
        if begun and phrases.matches(phrases.COMMENT_SECTION, _marker(block)):
            return range(index, len(blocks))
    return ()


def _endmatter(blocks: Sequence[RoughBlock], doomed: set[int]) -> Iterable[int]:
    """Notes, references and the author's portrait, to the end, where their heading stands late in the text."""
    sizes = [0 if index in doomed else len(block.text) for index, block in enumerate(blocks)]
    total, before = sum(sizes), 0
    for index, block in enumerate(blocks):
        is_heading = index not in doomed and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        if is_heading and before >= _LATE * total and phrases.matches(phrases.ENDMATTER, _marker(block)):
            return range(index, len(blocks))
        before += sizes[index]
    return ()


def _teasers(blocks: Sequence[RoughBlock], doomed: set[int]) -> Iterable[int]:
    """Lists of headlines that lead elsewhere: the list's heading and what follows, up to the next real paragraph.

    A heading directly above that paragraph belongs to it and stays.
    """
    index = 0
    while index < len(blocks):
        if index in doomed or not phrases.matches(phrases.TEASER_LIST, _marker(blocks[index])):
            index += 1
            continue
        end = index + 1
        while end < len(blocks) and not is_body(blocks[end], _LEAST_REAL_WORDS):
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
        if block.kind is not BlockKind.PARAGRAPH or len(block.text.split()) < _LONGEST_CRUMB_WORDS:
            continue
        text = clean_line(block.text)
        if text in seen:
            yield index
        seen.add(text)
