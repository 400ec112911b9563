"""Where a deck comes from."""

from __future__ import annotations

from aiquiz.values import dataclass

__all__ = ["ArticleRef"]


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """The article a deck was made from: title, path relative to the deck file, digest of its cleaned text.

    `date` is the day the article gives for itself, YYYY-MM-DD.
    """

    title: str = ""
    path: str = ""
    sha256: str = ""
    date: str = ""
