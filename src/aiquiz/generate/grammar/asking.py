"""With which words to ask for an answer: by its place in the clause, its type, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.entities.sorts import Sorted, sort_of_name
from aiquiz.generate.grammar.clause import Clause
from aiquiz.generate.grammar.counting import amount_asked
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.language.lexicon import PERSON_TITLES, TIME_NOUNS
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["Asked", "asked_for"]

_TIME_PREPOSITIONS: Final = frozenset({"in", "on", "at"})
_TIME_LIMITS: Final = frozenset({"since", "until", "by"})
_PLACE_PREPOSITIONS: Final = frozenset({"in", "at", "on", "near"})
_WAYS: Final = frozenset({"to", "from", "into", "through", "across"})
_PARTIES: Final = frozenset({"by", "to", "from", "with", "for", "against", "under", "between"})
_APPOSED: Final = re.compile(
    rf"(?:(?:an?|the) |[A-Z][\w .-]*[’']s )[\w’' -]+,? (?:(?:{'|'.join(sorted(PERSON_TITLES))}) )*", re.I
)
"""“A journalist, Anthony Michaelis”, “The Russian commander, General Aleksey Kuropatkin”, “the journal Nature”."""
_CALLED: Final = re.compile(r"an? [\w -]+ (?:called|named|known as) (?:the )?", re.I)
_LOOSE_WHEN: Final = re.compile(r", when [^,;:]+")
_EVENT: Final = re.compile(
    r"the (?:\w+(?:ing|tion|sion|ment|ence|al|ure)|.*(?:war|games?|olympics|race|cup|fair|prize|film|book|novel"
    r"|election|crisis|treaty|act|law|battle|siege|attack|fire|storm|flood|earthquake))$",
    re.I,
)
"""What has a date of its own: “the opening in 1999”."""
_LEADING: Final = re.compile(r"[A-Za-z]+ (?:an?|the) (?:[a-z-]+ ){1,3}[a-z]+ (?:the )?")
"""“In a plain office in ”, “in the harbour of ”."""
_OF_WHOM: Final = re.compile(r"(?P<over>[A-Za-z]+) the (?P<noun>[a-z-]+) of ")
"""“Under the chairmanship of ”."""
_OF_NAME: Final = re.compile(r" (?:of|from|at) (?:the )?[A-Z][\w ]+$")
_PERSONS_NAME: Final = re.compile(r"[A-Z][a-zà-ÿ]+(?: [A-Z][\w.’'-]*){1,2}")
_DEEDS: Final = frozenset({"write", "marry", "compose", "paint", "sculpt", "graduate", "retire", "emigrate"})
_APPOSED_BEHIND: Final = re.compile(r", an? ")
_FROM_OBJECT: Final = frozenset({"from", "with", "to", "against"})
_LEADING_ON: Final = frozenset({"agree", "offer", "plan", "decide", "want", "refuse", "vote", "threaten"})
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
    verbs = _verbs(clause, mention)
    if mention.subtype != "list" and any(tokens[child].dep == "conj" for child in clause.parsed.children(phrase.head)):
        return "a question after one would hide that they are several"
    sort = None if _is_described(clause, standing) else _sort(phrase, mention, options, several)
    if sort is None and _is_doer(clause, phrase, mention):
        sort = Sorted("who", is_certain=True)
    if phrase.head == clause.subject:
        return _as_subject(clause, phrase, standing, mention, sort)
    if head.dep in ("dobj", "attr", "oprd", "npadvmod") and head.head in verbs:
        return _as_object(clause, phrase, standing, mention, sort)
    preposition = tokens[head.head]
    if head.dep == "npadvmod" and preposition.head == clause.verb and preposition.dep in _MEASURES:
        return _as_measure(clause, phrase, standing, mention)
    if head.dep == "pobj" and preposition.head in verbs and preposition.dep in ("prep", "agent"):
        is_behind = tokens[clause.verb].start < preposition.start
        if is_behind and preposition.head == clause.verb and _has_verb_between(clause, preposition.start):
            return "it may belong to another verb"
        return _as_phrase(clause, phrase, standing, mention, sort)
    return _as_nested(clause, phrase, standing, mention, sort)


def _verbs(clause: Clause, mention: Mention) -> tuple[int, ...]:
    """The main verb, and the infinitive it leads to: whoever agrees to buy for an amount can be asked for the amount.

    A time may be that of the agreeing or of the buying.
    """
    tokens = clause.parsed.tokens
    if mention.type in TIME_TYPES or tokens[clause.verb].lemma not in _LEADING_ON:
        return (clause.verb,)
    led = [
        child
        for child in clause.parsed.children(clause.verb)
        if tokens[child].dep in ("xcomp", "advcl") and tokens[child - 1].tag == "TO"
    ]
    return (clause.verb, *led) if len(led) == 1 else (clause.verb,)


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


def _is_described(clause: Clause, standing: Standing) -> bool:
    """“The first modern Olympic Games”: the word before the answer is no noun, so it says no sort."""
    before = [token for token in clause.parsed.tokens if token.end <= standing.start]
    return bool(before) and before[-1].pos == "ADJ" and before[-1].text.islower()


def _sort(phrase: _Phrase, mention: Mention, options: Sequence[str], several: str) -> Sorted | None:
    is_one = mention.text.isalpha() and not mention.text.endswith("s")
    if mention.subtype == "country" and is_one and phrase.before.casefold() == "the ":
        return None  # “the Jordan carries less water”: a river that is called like a land
    if mention.subtype != "list":
        return sort_of_name(phrase.before, phrase.after, mention, options)
    is_alone = phrase.before.casefold() in ("", "the ") and (
        not phrase.after or _OF_NAME.match(phrase.after) or _APPOSED_BEHIND.match(phrase.after)
    )
    return Sorted(several, is_certain=True) if several and is_alone else None


def _is_doer(clause: Clause, phrase: _Phrase, mention: Mention) -> bool:
    """Whether the name is the subject of what only people do: who writes or marries is somebody."""
    is_person = mention.subtype != "list" and _PERSONS_NAME.fullmatch(mention.text) is not None
    verb = clause.parsed.tokens[clause.verb]
    is_done = any(clause.parsed.tokens[index].dep == "auxpass" for index in clause.helpers)  # “X was written in 1750”
    is_deed = (verb.lemma in _DEEDS and not is_done) or (verb.text == "born" and len(clause.helpers) == 1)
    return is_person and is_deed and phrase.head == clause.subject and not phrase.before and not phrase.after


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


def _as_nested(
    clause: Clause, phrase: _Phrase, standing: Standing, mention: Mention, sort: Sorted | None
) -> Asked | str:
    """The answer in a phrase that hangs on another: a date at the clause's end, or “in an office in which city”."""
    tokens = clause.parsed.tokens
    at = tokens[phrase.head].head
    preposition, noun = tokens[at], tokens[tokens[at].head]
    reason = "the answer is not exactly one argument of the main verb"
    if tokens[phrase.head].dep != "pobj" or preposition.dep != "prep" or noun.pos not in ("NOUN", "PROPN"):
        return reason
    if mention.type in TIME_TYPES:
        opening = _time_opening(preposition.text, phrase, mention) if preposition.text in ("in", "on") else ""
        is_of_clause = phrase.end == clause.end and not _EVENT.search(_named(clause, preposition.head))
        if opening and is_of_clause and _hangs_on_nouns(clause, preposition.head):
            return Asked(opening, preposition.start, phrase.end)
        return reason
    over = tokens[noun.head]
    if noun.dep == "dobj" and noun.head == clause.verb and preposition.text in _FROM_OBJECT:
        # “signed an alliance with X”: “with whom” can stand in front, other than what belongs to “the alliance”.
        is_open = not any(tokens[child].text == "the" or tokens[child].dep == "poss" for child in _under(clause, at))
        opening = _name_opening(preposition.text, phrase, mention, sort) if is_open else ""
        is_certain = sort is not None and sort.is_certain
        return Asked(opening, preposition.start, phrase.end, is_certain=is_certain) if opening else reason
    owner = _OF_WHOM.fullmatch(standing.text[over.start : phrase.start])
    is_over_verb = over.dep == "prep" and over.head == clause.verb
    if owner and is_over_verb and sort is not None and sort.word == "who" and not phrase.after:
        opening = f"{owner['over'].lower()} whose {owner['noun']}"
        return Asked(opening, over.start, phrase.end, is_certain=True)
    if sort is None or not sort.word.startswith("which ") or over.dep != "prep" or over.head != clause.verb:
        return reason
    if _has_verb_between(clause, over.start) and tokens[clause.verb].start < over.start:
        return "it may belong to another verb"
    begin = tokens[clause.verb].end
    if any(begin <= token.start < over.start and token.dep == "prep" for token in tokens):
        return "it may belong to the phrase before"
    leading = standing.text[over.start : phrase.start]
    if phrase.after or not _LEADING.fullmatch(leading):
        return reason
    opening = f"{leading[:1].lower()}{leading[1:]}{sort.word}"
    return Asked(opening, over.start, phrase.end, is_certain=sort.is_certain)


def _under(clause: Clause, preposition: int) -> tuple[int, ...]:
    """The words directly under the noun that the preposition hangs on."""
    return clause.parsed.children(clause.parsed.tokens[preposition].head)


def _named(clause: Clause, index: int) -> str:
    """The noun at `index` with its article, where it has one."""
    tokens = clause.parsed.tokens
    has_article = any(tokens[child].tag in ("DT", "PRP$", "POS") for child in clause.parsed.children(index))
    return f"the {tokens[index].text}" if has_article else tokens[index].text


def _hangs_on_nouns(clause: Clause, index: int) -> bool:
    """Whether nothing but nouns and prepositions stand between token `index` and the main verb that governs them."""
    tokens = clause.parsed.tokens
    while index != clause.verb:
        if tokens[index].dep not in ("pobj", "prep", "dobj", "conj") or tokens[index].head == index:
            return False
        index = tokens[index].head
    return not _has_verb_between(clause, clause.end)


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
