"""An answer without the words that do not count: articles, place words, `about`, and apart from them its bound."""

from __future__ import annotations

from functools import lru_cache

from aiquiz.grading.tokens import Token, tokens_of
from aiquiz.text import words
from aiquiz.values import dataclass

__all__ = ["Answer", "answer_of"]

_APPROXIMATELY = frozenset(words("about around approximately approx roughly circa ca c some nearly almost only just"))
# The forms of each bound: (what it means, how it is said).
_BOUNDS = (
    ("at most", "no more than"), ("at most", "not more than"), ("at most", "at most"), ("at most", "up to"),
    ("at least", "no less than"), ("at least", "no fewer than"), ("at least", "at least"),
    ("over", "more than"), ("over", "over"), ("over", "above"),
    ("under", "less than"), ("under", "fewer than"), ("under", "under"), ("under", "below"),
)  # fmt: skip
_PLACE_WORDS = ("in", "on", "at")
_ARTICLES = ("a", "an", "the")
_ERAS = ("ad", "bc")
_SAME_WORDS = {"bce": "bc", "ce": "ad"}


@dataclass(frozen=True, slots=True)
class Answer:
    """The tokens that count; `bound` is what limits the number they begin with (`over`), else empty."""

    tokens: tuple[Token, ...]
    bound: str = ""


@lru_cache(maxsize=64)
def answer_of(text: str) -> Answer:
    """What `text` says. No tokens where it is punctuation alone.

    Cached, since what was typed is compared with every accepted wording.
    """
    tokens = [Token(_SAME_WORDS.get(token.text, token.text), token.values) for token in tokens_of(text)]
    bound, tokens = _without_lead(tokens)
    if len(tokens) == 2 and tokens[0].text in _ERAS and tokens[1].values:
        tokens.reverse()
    if len(tokens) > 3 and tokens[0].text in ("from", "between") and tokens[2].text in ("to", "and", "until", "till"):
        tokens = [tokens[1], Token("to"), *tokens[3:]]
    last = len(tokens) - 1
    return Answer(tuple(token for at, token in enumerate(tokens) if token.text != "the" or at == last), bound)


def _without_lead(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The bound that `tokens` begin with, and the rest without the words that only lead up to it."""
    number = next((at for at, token in enumerate(tokens) if token.values), 0)
    lead = [token.text for token in tokens[:number] if token.text not in _APPROXIMATELY]
    for bound, form in _BOUNDS:
        if number and " ".join(lead) == form:
            return bound, tokens[number:]
    if number and all(word in (*_PLACE_WORDS, *_ARTICLES, "year") for word in lead):
        return "", tokens[number:]
    start = 1 if len(tokens) > 1 and tokens[0].text in _PLACE_WORDS else 0
    while start < len(tokens) - 1 and tokens[start].text in _ARTICLES:
        start += 1
    return "", tokens[start:]
