"""“X is named after Y”, “X was caused by Y”, “X consists of Y”: verbs whose “what” question has one clear answer.

Y is often a plain noun that no rule takes for an answer: a parser says where its phrase begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.grammar.clause import Clause, clause_of
from aiquiz.generate.grammar.parse import Parser
from aiquiz.generate.grammar.pointing import pointing_nouns
from aiquiz.generate.grammar.wordorder import stranded_question_of
from aiquiz.generate.language.lexicon import UNIQUE_NOUNS
from aiquiz.generate.language.negation import denies
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.kinds.qa import Qa
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact

__all__ = ["RELATION", "relations_in"]

RELATION: Final = "relation"
"""What these candidates name as their generator."""
_RELATIONS: Final = frozenset(
    pair
    for verb, prepositions in {
        "attach": "to",
        "base": "on",
        "bind": "to",
        "break": "into",
        "build": "from of on over",
        "carry": "by",
        "cause": "by",
        "coat": "with",
        "come": "from",
        "compose": "of",
        "connect": "to with",
        "consist": "of",
        "contaminate": "by with",
        "convert": "into to",
        "cover": "with by in",
        "damage": "by",
        "depend": "on",
        "derive": "from",
        "descend": "from",
        "destroy": "by",
        "develop": "from into",
        "divide": "into",
        "drive": "by",
        "evolve": "from into",
        "extract": "from",
        "feed": "on",
        "fill": "with",
        "form": "by from",
        "heat": "by",
        "identify": "by",
        "know": "as",
        "lead": "to",
        "limit": "by",
        "line": "with",
        "link": "to",
        "make": "from of with",
        "measure": "in by",
        "melt": "by",
        "name": "after",
        "power": "by",
        "produce": "by from",
        "protect": "by against from",
        "rely": "on",
        "replace": "by with",
        "result": "in from",
        "run": "on over",
        "split": "into",
        "spread": "by",
        "store": "in",
        "surround": "by",
        "swallow": "by",
        "threaten": "by",
        "transmit": "by",
        "trigger": "by",
        "turn": "into",
        "weaken": "by",
    }.items()
    for pair in ((verb, preposition) for preposition in prepositions.split())
)
_PRONOUN: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|his|its|their|them|this|that|these|those|such|there|here|one|ones|other|others"
    r"|same|another|both)\b",
    re.I,
)
_LISTED_ON: Final = re.compile(r", (?!which |who |where |when )(?:[\w’'-]+ ){1,5}(?:and|or) ")
_ASIDES: Final = (",", ", chiefly", ", mainly", ", mostly", ", partly", ", largely", ", often", ", usually")
_NAMED_NEXT: Final = re.compile(r", [A-Z]")
"""“Came from a colleague, Ada Quill”: the name is what counts."""
_KINDS: Final = re.compile(
    r"(?:the )?(?:two|three|four|five|six|several|many|various|different) (?:[a-z]+ )?"
    r"(?:kinds|types|sorts|groups|parts|classes|categories|sections|branches)"
)
"""“Powers are divided into two kinds”: which, is told elsewhere."""
_MAX_ANSWER_WORDS: Final = 7
_WORTH: Final = 5.2
_OPTIONAL: Final = re.compile(r"^(?:an?|the) ", re.I)


def relations_in(passage: Passage, analysis: Analysis, parse: Parser) -> Iterator[Candidate]:
    """The “what” question of the passage's sentence where its main verb is one of the known relations."""
    start = passage.sentence.span.start if passage.has_context else passage.shown_from
    text = analysis.article.text[start : passage.span.end]
    text, shift = _told_of_topic(text[:1].upper() + text[1:], passage, analysis)
    if passage.has_context and not shift:
        return
    whole = clause_of(parse(text))
    if isinstance(whole, str) or whole.partners:
        return
    for extent in (_answer(whole, preposition) for preposition in _prepositions(whole)):
        question = _question(text, extent, passage, analysis, parse) if extent else ""
        if extent and question:
            at = Span(start + extent[0] - shift, start + extent[1] - shift)
            yield _candidate(question, text[slice(*extent)], at, passage)


def _question(text: str, answer: tuple[int, int], passage: Passage, analysis: Analysis, parse: Parser) -> str:
    """The question for the phrase at `answer`: what stands behind it is left out. Empty where anything is open."""
    told, asked = f"{text[: answer[1]]}.", text[slice(*answer)]
    clause = clause_of(parse(told))
    if isinstance(clause, str) or denies(told):
        return ""
    for preposition in _prepositions(clause):
        if _answer(clause, preposition) != answer:
            continue
        question = stranded_question_of(clause, preposition, answer, analysis, _names(passage))
        shares = set(content_words(asked)) & set(content_words(question))
        if question and _stands_alone(question, clause, analysis) and not shares and not holds_phrase(question, asked):
            return question
    return ""


def _told_of_topic(text: str, passage: Passage, analysis: Analysis) -> tuple[str, int]:
    """“It was caused by …” with the word that the sentence before begins with, where the title has it, for “it”.

    Beside it by how much the text has grown.
    """
    before = passage.sentence.index - 1
    if not text.startswith("It ") or before < 0 or analysis.sentences[before].block != passage.sentence.block:
        return text, 0
    first = analysis.sentences[before].text.split(" ", 1)[0]
    is_topic = first.isalpha() and first.casefold() in analysis.title_nouns
    return (f"{first}{text[2:]}", len(first) - 2) if is_topic else (text, 0)


def _prepositions(clause: Clause) -> Iterator[int]:
    tokens, verb = clause.parsed.tokens, clause.parsed.tokens[clause.verb]
    for index in clause.parsed.children(clause.verb):
        is_relation = (verb.lemma, tokens[index].text.casefold()) in _RELATIONS
        between = [token for token in tokens[:index] if token.start > verb.end and token.head == clause.verb]
        if any(token.dep in ("prt", "prep", "npadvmod") for token in between):
            continue  # “comes in from the north” is no “comes from”; “What will it run for three days on?”
        if tokens[index].dep in ("prep", "agent") and is_relation and tokens[index].start > verb.end:
            yield index


def _answer(clause: Clause, preposition: int) -> tuple[int, int] | None:
    """Where the preposition's noun phrase stands, up to its first comma; None where it is no short, plain phrase."""
    tokens = clause.parsed.tokens
    objects = [index for index in clause.parsed.children(preposition) if tokens[index].dep == "pobj"]
    extent = clause.parsed.extent(objects[0]) if len(objects) == 1 else None
    if extent is None or tokens[objects[0]].pos not in ("NOUN", "PROPN"):
        return None
    begin, end = extent
    text = clause.parsed.text[begin:end].split(",")[0]
    is_list = any(tokens[index].dep == "cc" for index in clause.parsed.children(objects[0]))
    # Parsers take a list for something else where it is long: a comma and an “and” soon behind it tell.
    is_list = is_list or _LISTED_ON.match(clause.parsed.text, begin + len(text)) is not None
    is_cut = len(text) < end - begin or clause.parsed.text[begin + len(text) :].startswith(",")
    if clause.parsed.text[: tokens[preposition].start].rstrip(" ").endswith(_ASIDES):
        return None  # “is carried out in the sea, chiefly by plankton”
    if _NAMED_NEXT.match(clause.parsed.text, begin + len(text)):
        return None
    if (is_list and is_cut) or _KINDS.fullmatch(text) or _PRONOUN.search(text) or re.search(r"\d", text):
        return None
    if article := _OPTIONAL.match(text):
        begin, text = begin + article.end(), text[article.end() :]
    return (begin, begin + len(text)) if 1 <= len(text.split()) <= _MAX_ANSWER_WORDS else None


def _names(passage: Passage) -> frozenset[str]:
    return frozenset(one.text for one in passage.mentions if one.is_name)


def _stands_alone(question: str, clause: Clause, analysis: Analysis) -> bool:
    """Whether the question points at nothing, and says enough."""
    if _PRONOUN.search(question) or len(content_words(question)) < 2:
        return False
    return all(noun in analysis.title_nouns | UNIQUE_NOUNS for noun in pointing_nouns(clause.parsed))


def _candidate(question: str, answer: str, at: Span, passage: Passage) -> Candidate:
    is_told = holds_phrase(question, passage.topic.split(" › ")[0])
    question = f"{passage.topic}: {question}" if passage.topic and not is_told else question
    return Candidate(
        generator=RELATION,
        kind="qa",
        passage=passage,
        fact=Fact(passage.sentence.span, at, AnswerType.TERM),
        mention=Mention(at, answer, AnswerType.TERM, "relation", None, False),
        body=Qa(question, answer),
        prompt=question,
        answers=(answer,),
        distractors=(),
        worth=_WORTH,
    )
