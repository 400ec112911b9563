"""The lines between the top of a page and its text that say whose page it is, who wrote it, and what it stores.

They are told by where they stand: only above the text, and only where something there is furniture by its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading import phrases
from aiquiz.reading.bylines import is_byline, is_dateline
from aiquiz.reading.draft import RoughBlock
from aiquiz.reading.furniture import is_body

__all__ = ["masthead"]

_KINDS: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.LIST_ITEM)
_LONGEST_CHARS: Final = 260
_LONGEST_ENTRY_WORDS: Final = 3
_LONGEST_SITE_WORDS: Final = 6
_LEAST_ENTRIES: Final = 3
_MENU_GAPS: Final = re.compile(r"\s*[|·•/]\s*|\s+[—–-]\s+|\s{2,}|\t")
_BYLINE_GAPS: Final = re.compile(r"\s*[|·•]\s*|\s+[—–-]\s+|\.\s+|,\s+(?=[a-z])")
_DASH: Final = re.compile(r"\s+[—–-]\s+")
_PRIVACY: Final = re.compile(r"\bcookies?\b|\byour privacy\b|\bwe and our partners\b", re.I)
_BUTTON: Final = re.compile(r"(?:\[[^\[\]]{2,24}\]\s*)+")
_BUTTONS: Final = re.compile(
    r"(?:(?:tweet|share|print|e-?mail|save|like|pin|post|(?:\d+ )?comments?|copy link|bookmark|gift|listen)"
    r"(?:[ ,]+|$)){2,}",
    re.I,
)
"""“Tweet Share Print”, “Share Bookmark 14 comments”."""
_SHARED: Final = re.compile(r"share (?:this|article|story)\b.{0,60}", re.I)
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_AUTHOR: Final = re.compile(
    rf"(?:(?:From|Words|Text|Story|Report|Photos?):? )?(?P<name>{_NAME}(?: {_NAME}){{1,2}})"
    rf"(?:(?: in|,) {_NAME}(?: {_NAME}){{0,2}})?\.?"
)
"""“Ada Quill in Olm”, “From Ada Quill in Olm”, “Words: Ada Quill.”"""
_OFFICE: Final = re.compile(r"(?:[\w-]+ ){0,3}(?:correspondent|writer|reporter|editor|columnist|critic|staff)")
_SECTION: Final = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,})?|[A-Z][a-z]+")


def masthead(blocks: Sequence[RoughBlock], doomed: set[int]) -> Iterable[int]:
    """The blocks above the first real paragraph that belong to the page, beside those that are doomed already.

    None on a page whose top shows no other sign of being one.
    """
    bodies = [index for index, block in enumerate(blocks) if is_body(block) and index not in doomed]
    top = next((index for index in bodies if not _is_notice(blocks[index])), 0)
    if not any(index in doomed for index in range(top)):
        return
    gone = {index for index in range(top) if index in doomed or (index and _is_of_page(blocks[index]))}
    yield from gone - doomed
    kept = [index for index in range(top) if index not in gone]
    for index in kept[1:]:
        if index + 1 in gone and _is_before_menu(blocks, index) and _names_site(blocks[index], blocks[kept[0]]):
            yield index


def _is_notice(block: RoughBlock) -> bool:
    """Whether a paragraph is the page's on what it stores, though it is as long and well ended as the text's own."""
    is_short = len(block.text) <= _LONGEST_CHARS and _PRIVACY.search(block.text) is not None
    return is_short and phrases.holds(phrases.NOTICE, phrases.bare(block.text))


def _is_of_page(block: RoughBlock) -> bool:
    """Whether a line is a notice, a menu, a button or a byline, though nothing but its place says so."""
    text = block.text.strip()
    if block.kind not in _KINDS or len(text) > _LONGEST_CHARS:
        return False
    is_notice = _PRIVACY.search(text) is not None
    is_button = _BUTTON.fullmatch(text) is not None or _BUTTONS.fullmatch(text) is not None
    return is_notice or is_button or _is_credit(text) or _is_menu(text)


def _is_menu(text: str) -> bool:
    """“World — Business — Tech”, “Front page / Money / Culture”, “Share this | Save | 41 comments”."""
    entries = [entry for entry in _MENU_GAPS.split(text) if entry]
    if _SHARED.fullmatch(text):
        return True
    are_short = all(len(entry.split()) <= _LONGEST_ENTRY_WORDS for entry in entries)
    return len(entries) >= _LEAST_ENTRIES and are_short and not text.endswith((".", "?", "!", ":"))


def _is_credit(text: str) -> bool:
    """Who wrote it, and when: every part of the line says one of these, and one of them beyond doubt."""
    if is_dateline(text) or is_byline(text):
        return True
    author = _AUTHOR.fullmatch(text)
    if author and (author.end("name") < len(text.rstrip(".")) or author.start("name")):
        return True
    parts = [part.strip(" .") for part in _BYLINE_GAPS.split(text) if part.strip(" .")]
    firm = [part for part in parts if is_dateline(part) or is_byline(part)]
    others = (_AUTHOR.fullmatch(part) or _OFFICE.fullmatch(part) or _SECTION.fullmatch(part) for part in parts)
    return bool(firm) and all(part in firm or other is not None for part, other in zip(parts, others, strict=True))


def _is_before_menu(blocks: Sequence[RoughBlock], index: int) -> bool:
    """Whether the next line is a menu or a notice: above a byline stands the title."""
    text = blocks[index + 1].text.strip()
    return _is_menu(text) or _PRIVACY.search(text) is not None or len(_MENU_GAPS.split(text)) >= _LEAST_ENTRIES


def _names_site(block: RoughBlock, first: RoughBlock) -> bool:
    """Whether a short line below the title can only be the name of the site: “The Olm Post”."""
    text = block.text.strip()
    site, motto = (*_DASH.split(text, maxsplit=1), "")[:2]
    is_line = block.kind in _KINDS and not text.endswith((".", "?", "!", ":", "”", '"'))
    is_below = len(first.text.split()) > len(site.split()) or (first.level == 1 and block.level != 1)
    is_short = len(site.split()) <= _LONGEST_SITE_WORDS and len(motto.split()) <= _LONGEST_SITE_WORDS
    return is_line and is_below and is_short
