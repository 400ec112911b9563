"""What a model's question must be before it takes the place of a gap. Each gate says no with a reason in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from rapidfuzz import fuzz

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES
from aiquiz.generate.language.lexicon import NUMBER_WORDS, ORGANISATION_HEADS, PLACE_HEADS
from aiquiz.generate.language.wording import content_words, holds_phrase, stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.llm.facts import WordableFact
from aiquiz.llm.grammar import IRREGULAR_PASTS, asks_for, is_grammatical
from aiquiz.text import folded, words
from aiquiz.values import dataclass

__all__ = ["WORDING_GATES", "Asked", "WordingGate", "objection"]

_MAX_CHARS, _MIN_WORDS, _MAX_WORDS = 240, 4, 35
_MIN_SHARED: Final = 2
_SAME: Final = 90
"""From this likeness (per cent) on, two questions with the same question word are one."""
_ASKING: Final = ("who", "whom", "whose", "what", "which", "when", "where", "why", "how")
_ALLOWED: Final = stems(
    "many much year years date day month long far high old large big often happen happened take took taken place name "
    "named names called known term word kind type sort amount total price cost percent percentage share number figure "
    "person people company organisation organization country city town thing did does done make made give gave given"
)
"""Words that belong to asking and bring in no fact."""
_LEANING: Final = word_set("he she they him them his her hers their theirs it its this these those")
_INSTRUCTION: Final = re.compile(
    r"https?:|www\.|\S@\S|\b(?:ignore|disregard|instructions?|prompt|assistant|chatbot says|as an ai|reply|respond|you"
    r"|your|yours)\b",
    re.IGNORECASE,
)
_META: Final = re.compile(
    r"\b(?:according to|in|by|from) (?:the|this) (?:text|article|passage|sentence)\b", re.IGNORECASE
)
_MARKS: Final = re.compile(r"[<>{}\\`*_|\[\]]|::")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question under judgement: its fact, the article's words by their stems, and the questions before it."""

    question: str
    fact: WordableFact
    article_stems: frozenset[str]
    title: str
    others: Sequence[str]


@dataclass(frozen=True, slots=True)
class WordingGate:
    """One rule: `refuses` tells whether the question breaks it, `reason` what is then wrong."""

    name: str
    reason: str
    refuses: Callable[[Asked], bool]


def objection(asked: Asked) -> str:
    """The reason of the first gate that says no; empty where all let the question pass."""
    return next((gate.reason for gate in WORDING_GATES if gate.refuses(asked)), "")


def _no_question(asked: Asked) -> bool:
    opening = {word.casefold() for word in words(asked.question)[:4]}
    return not asked.question.endswith("?") or asked.question.count("?") != 1 or opening.isdisjoint(_ASKING)


def _length(asked: Asked) -> bool:
    return len(asked.question) > _MAX_CHARS or not _MIN_WORDS <= len(asked.question.split()) <= _MAX_WORDS


def _instruction(asked: Asked) -> bool:
    return any(found.search(asked.question) for found in (_INSTRUCTION, _META, _MARKS))


def _leak(asked: Asked) -> bool:
    """The whole answer, any word of a name, or the digits of an amount."""
    question, fact = asked.question, asked.fact
    if any(holds_phrase(question, answer) for answer in (fact.answer, *fact.body.accept)):
        return True
    shown = {folded(word) for word in words(question)}
    if fact.type in NUMERIC_TYPES | TIME_TYPES:
        telling = {folded(word) for word in words(fact.answer)}
        return any(any(char.isdigit() for char in word) or word in NUMBER_WORDS for word in telling & shown)
    generic = {word.casefold() for word in PLACE_HEADS | ORGANISATION_HEADS}
    return not stems(" ".join(word for word in content_words(fact.answer) if word not in generic)).isdisjoint(
        stems(question)
    )


def _foreign(asked: Asked) -> bool:
    """“Pay” is not foreign where the article has “paid”."""
    questions = {now for now, then in IRREGULAR_PASTS.items() if stems(then) <= asked.article_stems}
    return not stems(asked.question) <= asked.article_stems | _ALLOWED | stems(" ".join(questions))


def _ungrounded(asked: Asked) -> bool:
    """A name or number that its sentence does not have, or too little of the sentence to tell what is asked.

    A sentence that names nothing itself, “It is 42 metres high”, has its names from those shown before it.
    """
    sentence = asked.fact.asked
    names = [word for word in words(sentence)[1:] if word[0].isupper() and word not in asked.fact.answer]
    told = f"{sentence if names else asked.fact.quote} {asked.title}"
    near, given = stems(told), {folded(word) for word in words(told)}
    firm = [
        word
        for word in words(asked.question)[1:]
        if word[0].isupper() or any(char.isdigit() for char in word) or folded(word) in NUMBER_WORDS
    ]
    if any(folded(word) not in given and not (stems(word) and stems(word) <= near) for word in firm):
        return True
    return len(stems(asked.question) & near) < _MIN_SHARED


def _leaning(asked: Asked) -> bool:
    """“When did he found it?”: a pronoun that not even the sentence has."""
    given = {folded(word) for word in words(asked.fact.asked)}
    return any(word in _LEANING and word not in given for word in map(folded, words(asked.question)))


def _ungrammatical(asked: Asked) -> bool:
    return not is_grammatical(asked.question, asked.fact.quote)


def _wrong_type(asked: Asked) -> bool:
    return not asks_for(asked.question, asked.fact.type)


def _repeated(asked: Asked) -> bool:
    mine = folded(asked.question)
    return any(
        mine.split()[0] == other.split()[0] and fuzz.ratio(mine, other) >= _SAME for other in map(folded, asked.others)
    )


WORDING_GATES: Final = (
    WordingGate("question", "not a question", _no_question),
    WordingGate("length", "too short or too long", _length),
    WordingGate(
        "instruction", "more than a question: an instruction, an address, marks or talk of the text", _instruction
    ),
    WordingGate("leak", "the answer stood in the question", _leak),
    WordingGate("foreign", "words that the article does not have", _foreign),
    WordingGate("grounded", "names or numbers that the sentence does not have, or too few of its words", _ungrounded),
    WordingGate("leaning", "a pronoun left hanging", _leaning),
    WordingGate("type", "another kind of answer asked for", _wrong_type),
    WordingGate("grammar", "not a well-formed question", _ungrammatical),
    WordingGate("repeated", "nearly the same as another question", _repeated),
)
"""In the order they are asked."""
