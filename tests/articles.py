"""Articles for tests: from paragraphs, and one whole text with traps."""

from __future__ import annotations

from pathlib import Path

from aiquiz.model.article import Article, Block, BlockKind, Span

__all__ = ["CANAL", "article"]

_CANAL_FILE = Path(__file__).parent / "data" / "generate" / "canal.txt"


def article(*paragraphs: str, title: str = "", language: str = "en", kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    """An article of the given paragraphs, laid out as readers do: one blank line between blocks."""
    blocks = []
    at = 0
    for text in paragraphs:
        blocks.append(Block(kind, Span(at, at + len(text))))
        at += len(text) + 2
    return Article(title, "\n\n".join(paragraphs), tuple(blocks), "test.txt", language)


def _canal() -> Article:
    title, *paragraphs = _CANAL_FILE.read_text(encoding="utf-8").strip().split("\n\n")
    return article(*paragraphs, title=title)


CANAL = _canal()
"""A canal that does not exist; with opinion, hedges, a quotation, a question and furniture among the facts."""
