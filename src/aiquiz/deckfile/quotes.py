"""Whether every quote of a deck stands in its article, and what the article says instead where one does not."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from rapidfuzz import fuzz, process

from aiquiz.deckfile.decode import DecodedDeck
from aiquiz.deckfile.limits import MAX_FINDINGS
from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.model.article import Article
from aiquiz.model.item import Evidence
from aiquiz.text import folded, short, words

__all__ = ["QuoteFinder", "check_quotes"]

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|\n+")
_ALIKE = 45
"""From this similarity (per cent) on, a sentence is worth showing as what was probably meant."""
_SHOWN_CHARS = 300
_SHOWN_WORDS_CHARS = 40


def check_quotes(decoded: DecodedDeck, article: Article) -> tuple[Diagnostic, ...]:
    """What is wrong with the deck's quotes, by place: missing from the article (error), or not at their offset.

    Case, kinds of quotation marks and dashes, and white space may differ. A changed article is a warning of its own.
    """
    source = QuoteFinder(article)
    found = []
    reference = decoded.deck.article
    if reference and reference.sha256 and reference.sha256 != article.sha256:
        found.append(_changed(decoded.article_place, article))
    for item in decoded.deck.items:
        if item.evidence is not None:
            place = decoded.quote_places[item.id]
            complaint = _complaint(item.evidence, place, source, with_advice=len(found) < MAX_FINDINGS)
            found.extend([complaint] if complaint else [])
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.place))


class QuoteFinder:
    """An article, prepared for many questions about where quotes stand in it."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self.name = article.source_name
        self._windows: dict[int, tuple[list[str], list[str]]] = {}

    @cached_property
    def _forms(self) -> tuple[str, list[int]]:
        return _comparable(self.text)

    @cached_property
    def _sentences(self) -> list[str]:
        ends = [0, *(end.end() for end in _SENTENCE_END.finditer(self.text)), len(self.text)]
        parts = (self.text[start:end].strip() for start, end in pairwise(ends))
        return [part for part in parts if part]

    def places(self, quote: str) -> list[int]:
        """The offsets at which the article has `quote`, exactly where possible; else comparing forms."""
        exact = _all_starts(self.text, quote)
        if exact:
            return exact
        form, offsets = self._forms
        return [offsets[start] for start in _all_starts(form, _comparable(quote)[0])]

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


def _complaint(evidence: Evidence, place: Place, source: QuoteFinder, *, with_advice: bool) -> Diagnostic | None:
    if evidence.at is not None and source.text.startswith(evidence.quote, evidence.at):
        return None
    places = source.places(evidence.quote)
    if not places:
        advice = _advice(evidence.quote, source) if with_advice else ""
        return Diagnostic(place, "D060", f"this quote is not in the article {source.name}", advice)
    if evidence.at is None or evidence.at in places:
        return None
    wanted = evidence.at
    now = min(places, key=lambda start: abs(start - wanted))
    return Diagnostic(
        place,
        "D061",
        f"the quote no longer begins at {evidence.at}",
        f"write `at: {now}`, or remove `at`",
        Severity.WARNING,
    )


def _changed(place: Place, article: Article) -> Diagnostic:
    return Diagnostic(
        place,
        "D062",
        "the article has changed since the deck was made",
        f"go through the items it touches, then write `sha256: {article.sha256}`",
        Severity.WARNING,
    )


def _advice(quote: str, source: QuoteFinder) -> str:
    sentence = source.nearest(quote)
    if sentence is None:
        return "no sentence of the article is like it: is it the right article?"
    return f"{_difference(quote, sentence)}: “{short(sentence, _SHOWN_CHARS)}”"


def _difference(quote: str, sentence: str) -> str:
    """The first point at which the words of `quote` leave those of `sentence`; a quote may begin or end inside it."""
    ours, theirs = words(quote), words(sentence)
    matcher = SequenceMatcher(None, [folded(word) for word in ours], [folded(word) for word in theirs], autojunk=False)
    for change, start, end, their_start, their_end in matcher.get_opcodes():
        mine, other = _shown(ours[start:end]), _shown(theirs[their_start:their_end])
        if change == "replace":
            return f"the quote has “{mine}” where the article has “{other}”"
        if change == "delete":
            return f"the article does not have “{mine}”"
        if change == "insert" and 0 < start < len(ours):
            return f"the quote leaves out “{other}”"
    return "only the punctuation differs"


def _shown(some: list[str]) -> str:
    return short(" ".join(some), _SHOWN_WORDS_CHARS)


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
