"""Gates for questions made from a sentence's grammar: each says in words why not, or nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.candidate import Candidate
from aiquiz.generate.mentions import KEY_TERM, TIME_TYPES
from aiquiz.generate.wording import content_words, holds_phrase
from aiquiz.kinds.cloze import BLANK
from aiquiz.model.fact import AnswerType
from aiquiz.text import folded, words

__all__ = ["QUESTION_GATES", "Question"]

_MIN_WORDS, _MAX_WORDS = 5, 30
_MIN_TELLING: Final = 4
"""Content words that tell what is meant where no second name or number does."""
_FITS: Final[dict[str, frozenset[AnswerType]]] = {
    "Who": frozenset({AnswerType.PERSON}),
    "What": frozenset({AnswerType.PRODUCT, AnswerType.TERM}),
    "Which country": frozenset({AnswerType.PLACE}),
    "Which organisation": frozenset({AnswerType.ORGANISATION}),
    "When": TIME_TYPES,
    "In which year": frozenset({AnswerType.YEAR}),
    "Where": frozenset({AnswerType.PLACE}),
    "How much": frozenset({AnswerType.MONEY}),
}
_HEDGED_AMOUNT: Final = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|under|more than|less than|close to|up to|at least|roughly)\s*\?$", re.I
)
_OWNED: Final = re.compile(r"\b(?:his|her|its|their|himself|herself|itself|themselves)\b", re.I)


@dataclass(frozen=True, slots=True)
class Question:
    """A worded question: its `opening`, the words `changed` (old, new), and `kept`, what it keeps of the sentence.

    A changed pair with nothing new is a word that the question adds.
    """

    text: str
    opening: str
    changed: tuple[tuple[str, str], ...]
    kept: str


def _shape(question: Question, candidate: Candidate) -> str:
    text = question.text
    is_whole = text.startswith(question.opening + " ") and text.endswith("?") and text.count("?") == 1
    if not is_whole or re.search(r"\s[,.?)]|[,(]\?|  |,,|\( ", text) or text.count("(") != text.count(")"):
        return "the question is not well formed"
    if re.search(r"\b(?:in|on|at|near|of|by|for|from|with|to|and|or|the|a|an)\?$", text) or _HEDGED_AMOUNT.search(text):
        return "the question breaks off"
    return "" if _MIN_WORDS <= len(text.split()) <= _MAX_WORDS else "the question is too short or too long"


def _words_kept(question: Question, candidate: Candidate) -> str:
    """Every word of the sentence stays, but the answer's phrase; nothing comes but the question word and “did”."""
    asked = Counter(folded(word) for word in words(question.text.removeprefix(question.opening)))
    kept = Counter(folded(word) for word in words(question.kept))
    for old, new in question.changed:
        if new:
            kept[folded(old)] -= 1
            kept[folded(new)] += 1
        else:
            kept[folded(old)] += 1
    if asked != +kept:
        return "the question has other words than the sentence"
    left = set(content_words(candidate.prompt.replace(BLANK, " "))) - set(content_words(question.kept))
    titles_and_time = {word for word in left if candidate.mention.type is AnswerType.PERSON and len(left) == 1}
    return "words of the sentence are lost" if left - titles_and_time else ""


def _answer_hidden(question: Question, candidate: Candidate) -> str:
    answer = candidate.answers[0]
    shared = set(content_words(answer)) & set(content_words(question.text))
    return "the question gives the answer away" if shared or holds_phrase(question.text, answer) else ""


def _type(question: Question, candidate: Candidate) -> str:
    mention = candidate.mention
    fits = mention.type in _FITS[question.opening]
    is_certain = mention.is_firm or mention.subtype == KEY_TERM
    return "" if fits and is_certain else "the question word does not fit the answer for certain"


def _anchors(question: Question, candidate: Candidate) -> str:
    others = [one for one in candidate.passage.mentions if one.span != candidate.mention.span]
    telling = {word for word in content_words(question.text) if len(word) > 3}
    if len(telling) < (2 if any(one.is_name for one in others) else _MIN_TELLING):
        return "too little is left to tell what is asked"
    has_gone = question.opening in ("Who", "What", "Which organisation", "Which country")
    return "“its” or “his” would have nothing to point to" if has_gone and _OWNED.search(question.text) else ""


QUESTION_GATES: Final[tuple[Callable[[Question, Candidate], str], ...]] = (
    _shape,
    _words_kept,
    _answer_hidden,
    _type,
    _anchors,
)
"""In the order they are asked; the first that says no decides."""
