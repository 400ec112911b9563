"""“Because …” and “in order to …”: what a sentence itself gives as the reason is asked for with “why”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.generators.reason import REASON
from aiquiz.generate.grammar.asking import Asked
from aiquiz.generate.grammar.clause import Clause, clause_of
from aiquiz.generate.grammar.parse import Parser
from aiquiz.generate.grammar.standing import Standing, standing_of
from aiquiz.generate.grammar.wordorder import question_of
from aiquiz.generate.language.wording import content_words
from aiquiz.kinds.qa import Qa
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact

__all__ = ["reasons_in"]
_REASON: Final = re.compile(
    r",? (?P<reason>(?:because (?!of\b)|because of |in order to |so that )[^,;:()]+(?:, [^,;:()]+)?)\.$"
)
_LEANING: Final = re.compile(r"\b(?:this|that|these|those|such|there|here|one|ones)\b(?! \w+ (?:is|was|of)\b)", re.I)
_BEGUN: Final = re.compile(
    r"\b(?:and|or|but|nor|so|not|only|just|partly|mainly|chiefly|largely|mostly|primarily|perhaps|probably)\.$|[;:—–]\.$"
)
"""“They remain, and because …”: the reason is that of what comes behind it."""
_PRONOUN: Final = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their)\b", re.I)
_MIN_TELLING: Final = 3
_WORTH: Final = 6.0


def reasons_in(passage: Passage, analysis: Analysis, parse: Parser) -> Iterator[Candidate]:
    """The question for the reason that ends the passage's sentence, where the rest of it makes a question."""
    start = passage.sentence.span.start
    found = _REASON.search(passage.sentence.text)
    if found is None or passage.has_context or passage.note is not None or _LEANING.search(found["reason"]):
        return
    answer = Span(start + found.start("reason"), start + found.end("reason"))
    standing = standing_of(passage, answer, analysis)
    question = "" if isinstance(standing, str) else _question(standing, passage, analysis, parse)
    if not question:
        return
    question = f"{passage.topic}: {question}" if passage.topic else question
    yield Candidate(
        generator=REASON,
        kind="qa",
        passage=passage,
        fact=Fact(passage.sentence.span, answer, AnswerType.TERM),
        mention=Mention(answer, found["reason"], AnswerType.TERM, "reason", None, False),
        body=Qa(question, found["reason"]),
        prompt=question,
        answers=(found["reason"],),
        distractors=(),
        worth=_WORTH,
    )


def _question(standing: Standing, passage: Passage, analysis: Analysis, parse: Parser) -> str:
    """“Why does …?” for all that stands before the reason; empty where its grammar leaves a doubt."""
    asked = standing.text[: standing.start].rstrip(" ,") + "."
    if _BEGUN.search(asked):
        return ""
    clause = clause_of(parse(asked))
    if isinstance(clause, str) or clause.partners or _gives_reason_elsewhere(clause):
        return ""
    names = frozenset(one.text for one in passage.mentions if one.is_name)
    question = question_of(clause, Asked("why", clause.end, clause.end), analysis, names)
    if isinstance(question, str) or len(content_words(question.text)) < _MIN_TELLING:
        return ""
    return "" if _PRONOUN.search(question.text) else question.text


def _gives_reason_elsewhere(clause: Clause) -> bool:
    """Whether another clause hangs on the verb: then the reason may be that one's."""
    tokens = clause.parsed.tokens
    return any(token.dep in ("advcl", "ccomp", "xcomp", "relcl", "acl") for token in tokens)
