"""Whether every quote of a deck stands in its article, and what the article says instead where one does not."""

from __future__ import annotations

from difflib import SequenceMatcher

from aiquiz.deckfile.decode import DecodedDeck
from aiquiz.deckfile.limits import MAX_FINDINGS
from aiquiz.deckfile.quote_finder import QuoteFinder
from aiquiz.errors import Diagnostic, Place, Severity
from aiquiz.model.article import Article
from aiquiz.model.item import Evidence
from aiquiz.text import folded, short, words

__all__ = ["check_quotes"]

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


def _complaint(evidence: Evidence, place: Place, source: QuoteFinder, *, with_advice: bool) -> Diagnostic | None:
    found = source.place(evidence)
    if found is None:
        advice = _advice(evidence.quote, source) if with_advice else ""
        return Diagnostic(place, "D060", f"this quote is not in the article {source.article.source_name}", advice)
    if evidence.at is None or evidence.at == found.start:
        return None
    return Diagnostic(
        place,
        "D061",
        f"the quote no longer begins at {evidence.at}",
        f"write `at: {found.start}`, or remove `at`",
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
