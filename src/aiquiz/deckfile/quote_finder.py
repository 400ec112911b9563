"""Where quotes stand in an article, and which sentence is meant by one that stands nowhere."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from rapidfuzz import fuzz, process

from aiquiz.model.article import Article, BlockKind, Span
from aiquiz.model.item import Evidence
from aiquiz.text import folded

__all__ = ["QuoteFinder"]

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|\n+")
_HEADS = (BlockKind.TITLE, BlockKind.HEADING)
_ALIKE = 45
"""From this similarity (per cent) on, a sentence is worth showing as what was probably meant."""


class QuoteFinder:
    """An article, prepared for many questions about where quotes stand in it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self._windows: dict[int, tuple[list[str], list[str]]] = {}

    @cached_property
    def _forms(self) -> tuple[str, list[int]]:
        return _comparable(self.text)

    @cached_property
    def _sentences(self) -> list[str]:
        blocks = [block.span.of(self.text) for block in self.article.blocks if block.kind not in _HEADS]
        return [part for text in blocks or [self.text] for part in _sentences(text)]

    def places(self, quote: str) -> list[Span]:
        """Where the article has `quote`, exactly where possible; else comparing forms."""
        exact = _all_starts(self.text, quote)
        if exact:
            return [Span(start, start + len(quote)) for start in exact]
        form, offsets = self._forms
        wanted = _comparable(quote)[0]
        return [
            Span(offsets[start], offsets[start + len(wanted) - 1] + 1) for start in _all_starts(form, wanted) if wanted
        ]

    def place(self, evidence: Evidence) -> Span | None:
        """Where the quote stands: as noted, else at the place nearest to that, or first; None where it is nowhere."""
        quote, at = evidence.quote, evidence.at
        if not quote:
            return None
        if at is not None and self.text.startswith(quote, at):
            return Span(at, at + len(quote))
        return min(self.places(quote), key=lambda span: abs(span.start - (at or 0)), default=None)

    def nearest(self, quote: str) -> str | None:
        """The sentence, or as many as the quote has, that is most like it; None where none is."""
        length = sum(1 for part in _SENTENCE_END.split(quote) if part.strip())
        windows, forms = self._stretches(length)
        found = process.extractOne(folded(quote), forms, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return windows[found[2]] if found else None

    def _stretches(self, length: int) -> tuple[list[str], list[str]]:
        """Every run of `length` sentences, and its folded form."""
        if length not in self._windows:
            starts = range(max(len(self._sentences) - length, 0) + 1)
            windows = [" ".join(self._sentences[start : start + length]) for start in starts]
            self._windows[length] = windows, [folded(window) for window in windows]
        return self._windows[length]


def _sentences(text: str) -> list[str]:
    ends = [0, *(end.end() for end in _SENTENCE_END.finditer(text)), len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(ends))
    return [part for part in parts if part]


def _all_starts(text: str, part: str) -> list[int]:
    starts = []
    start = text.find(part)
    while start >= 0:
        starts.append(start)
        start = text.find(part, start + 1)
    return starts


def _comparable(text: str) -> tuple[str, list[int]]:
    """`text` folded character by character, and for each character of the result the offset it came from."""
    form: list[str] = []
    offsets: list[int] = []
    known: dict[str, str] = {}
    for offset, char in enumerate(text):
        if char.isspace():
            if form and form[-1] != " ":
                form.append(" ")
                offsets.append(offset)
            continue
        if char not in known:
            known[char] = folded(char)
        form.extend(known[char])
        offsets.extend([offset] * len(known[char]))
    return "".join(form).rstrip(), offsets
