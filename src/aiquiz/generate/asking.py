"""With which words to ask for an answer: by its place in the clause, its type, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.clause import Clause
from aiquiz.generate.counting import amount_asked
from aiquiz.generate.lexicon import PERSON_TITLES, TIME_NOUNS
from aiquiz.generate.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.sorts import Sorted, sort_of_name
from aiquiz.generate.standing import Standing
from aiquiz.model.fact import AnswerType

__all__ = ["Asked", "asked_for"]

_TIME_PREPOSITIONS: Final = frozenset({"in", "on", "at"})
_TIME_LIMITS: Final = frozenset({"since", "until", "by"})
_PLACE_PREPOSITIONS: Final = frozenset({"in", "at", "on", "near"})
_WAYS: Final = frozenset({"to", "from", "into", "through", "across"})
_PARTIES: Final = frozenset({"by", "to", "from", "with", "for", "against", "under", "between"})
_APPOSED: Final = re.compile(rf"(?:an?|the) [\w -]+,? (?:(?:{'|'.join(sorted(PERSON_TITLES))}) )*", re.I)
"""“A journalist, Anthony Michaelis”, “The Russian commander, General Aleksey Kuropatkin”, “the journal Nature”."""
_CALLED: Final = re.compile(r"an? [\w -]+ (?:called|named|known as) (?:the )?", re.I)
_LOOSE_WHEN: Final = re.compile(r", when [^,;:]+")
_OF_NAME: Final = re.compile(r" (?:of|from|at) (?:the )?[A-Z][\w ]+$")
_MEASURES: Final = frozenset({"prep", "advmod", "acomp"})
_TIME_BEFORE: Final = re.compile(
    rf"(?:the )?(?:early |late )?(?:(?:{'|'.join(sorted(TIME_NOUNS))}) of )?(?:early |late )?", re.I
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The question's `opening`, and the stretch of the sentence from `start` to `end` that it takes the place of."""

    opening: str
    start: int
    end: int
    is_subject: bool = False
    is_certain: bool = False
    """Whether the sentence itself tells what the opening asks for."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The answer's noun phrase: its head's index, what stands in it before and behind the answer, its extent."""

    head: int
    before: str
    after: str
    start: int
    end: int


def asked_for(
    clause: Clause, standing: Standing, mention: Mention, options: Sequence[str] = (), several: str = ""
) -> Asked | str:
    """What to ask with where the answer is one argument of the main verb; else why not, in words.

    `options` are what the answer would be chosen from; `several` asks for it where it is a list (“which two cities”).
    """
    phrase = _phrase(clause, standing)
    if isinstance(phrase, str):
        return phrase
    tokens = clause.parsed.tokens
    head = tokens[phrase.head]
    sort = _sort(phrase, mention, options, several)
    if phrase.head == clause.subject:
        return _as_subject(clause, phrase, standing, mention, sort)
    if head.dep in ("dobj", "attr", "oprd", "npadvmod") and head.head == clause.verb:
        return _as_object(clause, phrase, standing, mention, sort)
    preposition = tokens[head.head]
    if head.dep == "npadvmod" and preposition.head == clause.verb and preposition.dep in _MEASURES:
        return _as_measure(clause, phrase, standing, mention)
    if head.dep == "pobj" and preposition.head == clause.verb and preposition.dep in ("prep", "agent"):
        if tokens[clause.verb].start < preposition.start and _has_verb_between(clause, preposition.start):
            return "it may belong to another verb"
        return _as_phrase(clause, phrase, standing, mention, sort)
    return "the answer is not exactly one argument of the main verb"


def _phrase(clause: Clause, standing: Standing) -> _Phrase | str:
    """The noun phrase whose head the answer is, or counts, or names: “ten kilometres of road”, “the painter X”."""
    tokens = clause.parsed.tokens
    inside = [
        index for index, token in enumerate(tokens) if standing.start <= token.start and token.end <= standing.end
    ]
    heads = [index for index in inside if tokens[index].head not in inside or tokens[index].head == index]
    if len(heads) != 1:
        return "the answer is not one phrase"
    head = heads[0]
    while tokens[head].dep in ("nummod", "quantmod", "compound", "nmod", "poss", "amod") and head != clause.verb:
        if tokens[head].dep == "poss" or tokens[tokens[head].head].end < standing.start:
            return "the answer is part of another phrase"
        head = tokens[head].head
    if tokens[head].dep == "appos" and _APPOSED.fullmatch(_between(clause, tokens[head].head, standing)):
        head = tokens[head].head
    called = tokens[tokens[head].head]
    if (
        tokens[head].dep == "oprd"
        and called.dep == "acl"
        and _CALLED.fullmatch(_between(clause, called.head, standing))
    ):
        head = called.head
    of = tokens[tokens[head].head]
    if tokens[head].dep == "pobj" and of.text == "of" and tokens[of.head].text.casefold() in TIME_NOUNS:
        head = of.head
    extent = clause.parsed.extent(head)
    if extent is None or not extent[0] <= standing.start or not standing.end <= extent[1]:
        return "the answer's phrase stands in pieces"
    text = standing.text
    return _Phrase(head, text[extent[0] : standing.start], text[standing.end : extent[1]], *extent)


def _between(clause: Clause, head: int, standing: Standing) -> str:
    """The text from the beginning of the phrase of `head` to the answer."""
    extent = clause.parsed.extent(head)
    return standing.text[extent[0] : standing.start] if extent and extent[0] <= standing.start else ""


def _has_verb_between(clause: Clause, end: int) -> bool:
    start = clause.parsed.tokens[clause.verb].end
    return any(token.pos in ("VERB", "AUX") for token in clause.parsed.tokens if start <= token.start < end)


def _sort(phrase: _Phrase, mention: Mention, options: Sequence[str], several: str) -> Sorted | None:
    if mention.subtype != "list":
        return sort_of_name(phrase.before, phrase.after, mention, options)
    is_alone = phrase.before.casefold() in ("", "the ") and (not phrase.after or _OF_NAME.match(phrase.after))
    return Sorted(several, is_certain=True) if several and is_alone else None


def _as_subject(
    clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention, sort: Sorted | None
) -> Asked | str:
    if mention.type in NUMERIC_TYPES:
        amount = amount_asked(clause.parsed, phrase.head, standing, mention)
        return amount if isinstance(amount, str) else Asked(amount.opening, *clause.subject_at, is_subject=True)
    if mention.type in TIME_TYPES:
        return "a time as subject has no question word"
    if sort is None:
        return "it is not certain whether to ask who or what"
    is_many = clause.first.tag == "VBP" or clause.first.text.casefold() in ("are", "were")
    if is_many and mention.subtype != "list":
        return "a question after one would hide that they are several"
    if mention.subtype == "list" and clause.first.tag == "VBZ":
        return "the verb is that of one, and the names are several"
    return Asked(sort.word, *clause.subject_at, is_subject=True, is_certain=sort.is_certain)


def _as_object(
    clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention, sort: Sorted | None
) -> Asked | str:
    if mention.type in NUMERIC_TYPES:
        amount = amount_asked(clause.parsed, phrase.head, standing, mention)
        return amount if isinstance(amount, str) else Asked(amount.opening, phrase.start, amount.end)
    if mention.type in TIME_TYPES:
        return "the object of the verb could be asked for in more than one way"
    if sort is None:
        return "it is not certain whether to ask whom or what"
    word = "whom" if sort.word == "who" and not clause.is_copula else sort.word
    return Asked(word, phrase.start, phrase.end, is_certain=sort.is_certain)


def _as_measure(clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention) -> Asked | str:
    """“Lies 110 kilometres from the sea”, “is 20 feet long”: what is measured comes with the amount."""
    amount = amount_asked(clause.parsed, phrase.head, standing, mention)
    extent = clause.parsed.extent(clause.parsed.tokens[phrase.head].head)
    if isinstance(amount, str) or extent is None:
        return amount if isinstance(amount, str) else "the answer's phrase stands in pieces"
    rest = standing.text[amount.end : extent[1]]
    if re.search(r"[\d,]", rest) or re.search(r"\d", standing.text[extent[1] :]):
        return "a second measure hangs on the first"
    return Asked(amount.opening + rest, extent[0], extent[1])


def _as_phrase(
    clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention, sort: Sorted | None
) -> Asked | str:
    token = clause.parsed.tokens[clause.parsed.tokens[phrase.head].head]
    word, start = token.text.casefold(), token.start
    if standing.text[token.end : phrase.start].strip():
        return "something stands between the preposition and its phrase"
    if mention.type in TIME_TYPES:
        opening = _time_opening(word, phrase, mention)
        return Asked(opening, start, phrase.end) if opening else f"“{word}” does not say for certain what is asked for"
    if mention.type in NUMERIC_TYPES:
        amount = amount_asked(clause.parsed, phrase.head, standing, mention)
        return amount if isinstance(amount, str) else Asked(f"{word} {amount.opening}", start, amount.end)
    opening = _name_opening(word, phrase, mention, sort)
    if not opening:
        return f"“{word}” does not say for certain what is asked for"
    return Asked(opening, start, phrase.end, is_certain=sort is not None and sort.is_certain)


def _time_opening(word: str, phrase: _Phrase, mention: Mention) -> str:
    is_year = re.fullmatch(r"\d{4}", mention.text) is not None
    is_loose = not phrase.after or _LOOSE_WHEN.fullmatch(phrase.after)
    if mention.subtype == "range" or not is_loose or not _TIME_BEFORE.fullmatch(phrase.before):
        return ""
    if word in _TIME_LIMITS and not phrase.before and not phrase.after:
        return f"{word} which year" if is_year else f"{word} when" if word != "by" else ""
    if word not in _TIME_PREPOSITIONS:
        return ""
    return "in which year" if is_year and word in ("in", "on") else "when"


def _name_opening(word: str, phrase: _Phrase, mention: Mention, sort: Sorted | None) -> str:
    is_told = sort is not None and (sort.is_certain or sort.word in ("which country", "which city"))
    if sort is not None and is_told and sort.word.startswith("which ") and word in _PLACE_PREPOSITIONS | _WAYS:
        return f"{word} {sort.word}"
    if mention.type is AnswerType.PLACE and mention.is_firm and word in _PLACE_PREPOSITIONS and not phrase.after:
        return "where" if phrase.before.casefold() in ("", "the ") else ""
    if sort is None or sort.word == "what" or word not in _PARTIES | _WAYS:
        return ""
    return f"{word} whom" if sort.word == "who" else f"{word} {sort.word}"
