"""With which words to ask for an answer: by its place in the clause, its type, and what stands beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from aiquiz.generate.clause import Clause
from aiquiz.generate.counting import amount_asked
from aiquiz.generate.gazetteer import DEMONYMS
from aiquiz.generate.lexicon import PERSON_TITLES, TIME_NOUNS
from aiquiz.generate.mentions import KEY_TERM, NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.standing import Standing
from aiquiz.model.fact import AnswerType

__all__ = ["Asked", "asked_for"]

_TIME_PREPOSITIONS: Final = frozenset({"in", "on", "at"})
_TIME_LIMITS: Final = frozenset({"since", "until", "by"})
_PLACE_PREPOSITIONS: Final = frozenset({"in", "at", "on", "near"})
_WAYS: Final = frozenset({"to", "from", "into", "through", "across"})
_PARTIES: Final = frozenset({"by", "to", "from", "with", "for", "against", "under", "between"})
_ARTICLE: Final = re.compile(r"an? ", re.I)
_APPOSED: Final = re.compile(rf"(?:an?|the) [\w -]+, (?:(?:{'|'.join(sorted(PERSON_TITLES))}) )*", re.I)
"""“A journalist, Anthony Michaelis”, “The Russian commander, General Aleksey Kuropatkin”."""
_LOOSE_BEHIND: Final = re.compile(r", (?:who|which|whose|where|the|its|his|her)\b")
_SORTED: Final = re.compile(
    rf"(?:[Tt]he|[Aa]n?) (?P<sort>(?:[\w-]+ )*[a-z][a-z-]+)(?:,(?: (?:{'|'.join(sorted(PERSON_TITLES))}))*)?"
)
_OF_NAME: Final = re.compile(r" (?:of|from|at) (?:the )?[A-Z]")
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


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The answer's noun phrase: its head's index, what stands in it before and behind the answer, its extent."""

    head: int
    before: str
    after: str
    start: int
    end: int


def asked_for(clause: Clause, standing: Standing, mention: Mention) -> Asked | str:
    """What to ask with where the answer is one argument of the main verb; else why not, in words."""
    phrase = _phrase(clause, standing)
    if isinstance(phrase, str):
        return phrase
    tokens = clause.parsed.tokens
    head = tokens[phrase.head]
    if phrase.head == clause.subject:
        return _as_subject(clause, phrase, standing, mention)
    if head.dep in ("dobj", "attr", "oprd", "npadvmod") and head.head == clause.verb:
        return _as_object(clause, phrase, standing, mention)
    preposition = tokens[head.head]
    if head.dep == "pobj" and preposition.head == clause.verb and preposition.dep in ("prep", "agent"):
        if tokens[clause.verb].start < preposition.start and _has_verb_between(clause, preposition.start):
            return "it may belong to another verb"
        return _as_phrase(clause, phrase, standing, mention)
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


def _as_subject(clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention) -> Asked | str:
    if mention.type in NUMERIC_TYPES:
        amount = amount_asked(clause.parsed, phrase.head, standing, mention)
        return amount if isinstance(amount, str) else Asked(amount.opening, *clause.subject_at, is_subject=True)
    if mention.type in TIME_TYPES:
        return "a time as subject has no question word"
    is_many = clause.first.tag == "VBP" or clause.first.text.casefold() in ("are", "were")
    who = _who_or_what(phrase, mention, standing)
    if who is None:
        return "it is not certain whether to ask who or what"
    if (is_many or mention.subtype == "list") and (mention.type is not AnswerType.PERSON or is_many):
        return "a question after one would hide that they are several"
    return Asked(who, *clause.subject_at, is_subject=True)


def _as_object(clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention) -> Asked | str:
    if mention.type in NUMERIC_TYPES:
        amount = amount_asked(clause.parsed, phrase.head, standing, mention)
        return amount if isinstance(amount, str) else Asked(amount.opening, phrase.start, amount.end)
    if mention.type in TIME_TYPES or mention.subtype == "list":
        return "the object of the verb could be asked for in more than one way"
    who = _who_or_what(phrase, mention, standing)
    if who is None:
        return "it is not certain whether to ask whom or what"
    is_object = not clause.is_copula
    return Asked("whom" if who == "who" and is_object else who, phrase.start, phrase.end)


def _as_phrase(clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention) -> Asked | str:
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
    if mention.subtype == "list":
        return "a question after one would hide that they are several"
    opening = _name_opening(word, phrase, mention, standing)
    return Asked(opening, start, phrase.end) if opening else f"“{word}” does not say for certain what is asked for"


def _time_opening(word: str, phrase: _Phrase, mention: Mention) -> str:
    is_year = re.fullmatch(r"\d{4}", mention.text) is not None
    if mention.subtype == "range" or phrase.after or not _TIME_BEFORE.fullmatch(phrase.before):
        return ""
    if word in _TIME_LIMITS and not phrase.before:
        return f"{word} which year" if is_year else f"{word} when" if word != "by" else ""
    if word not in _TIME_PREPOSITIONS:
        return ""
    return "in which year" if is_year and word in ("in", "on") else "when"


def _name_opening(word: str, phrase: _Phrase, mention: Mention, standing: Standing) -> str:
    who = _who_or_what(phrase, mention, standing)
    if mention.type is AnswerType.PLACE and who in ("which country", "which city"):
        return f"{word} {who}" if word in _PLACE_PREPOSITIONS | _WAYS else ""
    if mention.type is AnswerType.PLACE and mention.is_firm and word in _PLACE_PREPOSITIONS and not phrase.after:
        return "where" if phrase.before.casefold() in ("", "the ") else ""
    if who is None or who == "what" or word not in _PARTIES | _WAYS:
        return ""
    return f"{word} whom" if who == "who" else f"{word} {who}"


def _who_or_what(phrase: _Phrase, mention: Mention, standing: Standing) -> str | None:
    """“who”, “which painter”, “which country”, “what”; None where the type is not certain or more belongs to it."""
    before = phrase.before.strip()
    if (sort := _sort_before(before)) and phrase.after in ("", "," if "," in before else ""):
        return f"which {sort}"
    if sort := _sort_behind(phrase, mention):
        return f"which {sort}"
    is_person = mention.type is AnswerType.PERSON and mention.is_firm
    is_loose = _LOOSE_BEHIND.match(phrase.after) or (is_person and _OF_NAME.match(phrase.after))
    if phrase.after and not is_loose:
        return None
    if is_person:
        return "who" if all(word in PERSON_TITLES for word in before.split()) else None
    if before.casefold() not in ("", "the") or not (mention.is_firm or mention.subtype in (KEY_TERM, "defined")):
        return None
    return _kind_word(mention)


def _kind_word(mention: Mention) -> str | None:
    if mention.type is AnswerType.PLACE:
        return {"country": "which country", "city": "which city"}.get(mention.subtype)
    if mention.type is AnswerType.ORGANISATION:
        return "which team" if mention.subtype == "team" else "which organisation"
    return "what" if mention.type in (AnswerType.PRODUCT, AnswerType.TERM) else None


def _sort_before(before: str) -> str:
    """“The French scholar” before a name: “French scholar”; empty where what stands there is no sort of thing."""
    found = _SORTED.fullmatch(before)
    if found is None:
        return ""
    *adjectives, noun = found["sort"].split()
    if noun.endswith(("ed", "ing", "ly")) or any(word[0].isupper() and word not in DEMONYMS for word in adjectives):
        return ""
    return found["sort"]


def _sort_behind(phrase: _Phrase, mention: Mention) -> str:
    """“, a botanist who had run the garden” behind a name: all of it but the article; else empty."""
    if phrase.before.strip() or not phrase.after.startswith(", ") or not mention.is_name:
        return ""
    body = phrase.after[2:].rstrip(",").strip()
    article = _ARTICLE.match(body)
    return body[article.end() :] if article and "," not in body and mention.is_firm else ""
