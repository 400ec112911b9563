"""What proves an answer."""

from __future__ import annotations

from aiquiz.values import dataclass

__all__ = ["Evidence"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that proves an answer: its exact words and, where known, its place.

    `at` is the offset in characters of the quote's first character in the cleaned article.
    """

    quote: str
    at: int | None = None
