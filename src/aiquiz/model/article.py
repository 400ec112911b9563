"""An article after cleaning: the text every quote points into."""

from __future__ import annotations

import hashlib
from enum import StrEnum

from aiquiz.values import dataclass

__all__ = ["Article", "Block", "BlockKind", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `start` ≤ i < `end`, into a text named by the context."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The part of `text` this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class BlockKind(StrEnum):
    """What a stretch of an article is; only some kinds can become questions."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item …: where it stands.

    `level` is how deep a heading is (1–6), 1 for the header row of a table, else 0.
    """

    kind: BlockKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article. `text` holds the blocks in order, one blank line between them; blocks never overlap.

    `language` is an ISO 639-1 code, a guess of the reader; `source_name` is the file's name as given; `date` is the
    day the source gives for itself, YYYY-MM-DD, empty where it gives none;
    `dropped` lists, for the curious, the stretches that cleaning took away (page furniture), in order.
    `slanted` lists what the source sets in italics, each once: titles of works, foreign words, what is stressed.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    source_name: str
    language: str = "en"
    dropped: tuple[str, ...] = ()
    date: str = ""
    slanted: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the cleaned text in UTF-8; a deck keeps it to notice that its article changed."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()
