"""Rough blocks → the cleaned text and the exact place of every block in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aiquiz.model.article import Block, BlockKind, Span
from aiquiz.reading.draft import RoughBlock
from aiquiz.text import clean, clean_line

__all__ = ["SEPARATOR", "block_text", "laid_out"]

SEPARATOR = "\n\n"
"""What stands between two blocks, and never inside one."""

_BLANK_LINES = re.compile(r"\n\s*\n")


def block_text(block: RoughBlock) -> str:
    """The block as it will stand in the article: on one line, except code, which keeps its lines and indents."""
    if block.kind is not BlockKind.CODE:
        return clean_line(block.text)
    lines = (line.rstrip() for line in clean(block.text.expandtabs(4)).split("\n"))
    return _BLANK_LINES.sub("\n", "\n".join(lines)).strip("\n")


def laid_out(blocks: Iterable[RoughBlock]) -> tuple[str, tuple[Block, ...]]:
    """The article's text and its blocks, in order; blocks without any text vanish."""
    texts: list[str] = []
    placed: list[Block] = []
    start = 0
    for block in blocks:
        text = block_text(block)
        if not text.strip():
            continue
        placed.append(Block(block.kind, Span(start, start + len(text)), block.level))
        texts.append(text)
        start += len(text) + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(placed)
