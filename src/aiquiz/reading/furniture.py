"""Whether a block is no part of an article by its own words and shape: menus, share bars, bylines, promotions, notices.

A real paragraph is judged as a whole or not at all: no sentence is ever taken out of one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading import phrases
from aiquiz.reading.bylines import is_byline, is_dateline
from aiquiz.reading.draft import RoughBlock
from aiquiz.text import word_count

__all__ = ["is_body", "is_furniture"]

_LONGEST_FURNITURE_CHARS: Final = 600  # a cookie notice; what is longer is an article's paragraph
_LONGEST_PHRASE_CHARS: Final = 260
_LONGEST_ASIDE_WORDS: Final = 12  # “No spam, ever.”, “By clicking you agree.”
_LEAST_STATEMENT_WORDS: Final = 6
_LONGEST_CELL_WORDS: Final = 3
_LONGEST_CRUMB_WORDS: Final = 6
_LEAST_BODY_WORDS: Final = 20

_ACCOUNT = frozenset(("sign in", "log in", "sign up", "my account", "register"))
"""What a line offers to who reads a site: nothing else in it is of the article."""

_GAPS = re.compile(r"\s{2,}|\t|\s*[|·•]\s*")
_CRUMB_GAPS = re.compile(r"\s*[›»>→▸]\s*|\s+/\s+|\s*\|\s*")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_SENTENCES = re.compile(r"(?<=[.!?])[\"'”’)]*\s+")


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
    if all(_is_entry(cell) for cell in cells) or any(phrases.bare(cell) in _ACCOUNT for cell in cells):
        return True
    return len(cells) >= 3 and all(len(cell.split()) <= _LONGEST_CELL_WORDS and cell[0].isupper() for cell in cells)


def _is_entry(cell: str) -> bool:
    bare = phrases.bare(cell)
    is_known = bare in phrases.LABELS or phrases.matches((*phrases.PHRASE, *phrases.COMMENT_HEAD), bare)
    return is_known or is_dateline(cell, needs_word=True)


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
