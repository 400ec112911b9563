"""What stands around a quote in its article."""

from __future__ import annotations

from typing import Final

from aiquiz.model.article import Article
from aiquiz.model.item import Evidence
from aiquiz.text import short

__all__ = ["around"]

_CHARS: Final = 160


def around(evidence: Evidence | None, article: Article | None) -> tuple[str, str]:
    """The end of the paragraph before the quote and the beginning of what follows it; empty where unknown."""
    if evidence is None or article is None or not evidence.quote:
        return "", ""
    text, at = article.text, evidence.at
    start = at if at is not None and text.startswith(evidence.quote, at) else text.find(evidence.quote)
    if start < 0:
        return "", ""
    end = start + len(evidence.quote)
    block = next((one.span for one in article.blocks if one.span.start <= start and end <= one.span.end), None)
    if block is None:
        return "", ""
    before = text[block.start : start].strip()
    tail = before[-_CHARS:]
    shown = f"…{tail.partition(' ')[2]}" if len(before) > _CHARS else before
    return shown, short(text[end : block.end], _CHARS)
