"""A gap in a sentence becomes a question (“When did …?”), where the sentence's grammar leaves no doubt.

The words stay those of the sentence, in their order: the answer's phrase goes, a question word comes, and the verb
changes its place. Whatever does not fit this exactly stays a gap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.clause import Clause, clause_of
from aiquiz.generate.gates import CARD_GATES
from aiquiz.generate.lexicon import PERSON_TITLES
from aiquiz.generate.mentions import KEY_TERM
from aiquiz.generate.parse import Parser
from aiquiz.generate.upgrade_gates import QUESTION_GATES, Question
from aiquiz.kinds.cloze import Cloze
from aiquiz.kinds.qa import Qa
from aiquiz.model.fact import AnswerType

__all__ = ["UPGRADE", "upgraded", "upgraded_all"]

UPGRADE: Final = "upgrade"
"""What upgraded questions name as their generator."""
_WHEN: Final = {AnswerType.YEAR: "In which year", AnswerType.DATE: "When"}
_TIME_PREPOSITIONS, _PLACE_PREPOSITIONS = frozenset({"in", "on"}), frozenset({"in", "at", "near"})
_DO: Final = {"VBD": "did", "VBZ": "does", "VBP": "do"}


_MAX_TITLE_CHARS: Final = 30
"""As much may stand before the name that is the subject: “Vice Admiral”."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question word, and the stretch of the sentence that it replaces."""

    opening: str
    start: int
    end: int
    is_subject: bool = False


def upgraded_all(
    chosen: Sequence[Candidate], parse: Parser, analysis: Analysis
) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, str], ...]]:
    """The chosen candidates in their order, gaps turned into questions where every gate lets the question pass.

    Beside them the gaps that stayed as they were, each with the reason.
    """
    found: list[Candidate] = []
    stayed: list[tuple[Candidate, str]] = []
    asked: set[str] = set()
    for candidate in chosen:
        better = _judged(candidate, parse, analysis, asked) if candidate.kind == "cloze" else candidate
        if isinstance(better, str):
            stayed.append((candidate, better))
            better = candidate
        asked.add(better.prompt)
        found.append(better)
    return tuple(found), tuple(stayed)


def _judged(candidate: Candidate, parse: Parser, analysis: Analysis, asked: Set[str]) -> Candidate | str:
    """The question every gate lets pass, or the first reason against it; `asked` are those of the deck so far."""
    better = upgraded(candidate, parse, analysis)
    if isinstance(better, str):
        return better
    verdict = next((one for gate in CARD_GATES if not (one := gate.judge(better, analysis)).passes), None)
    if verdict is not None:
        return verdict.reason
    return "another question is worded the same" if better.prompt in asked else better


def upgraded(candidate: Candidate, parse: Parser, analysis: Analysis) -> Candidate | str:
    """The candidate as a question with the same answer, quote and options; or in words why it stays a gap."""
    passage = candidate.passage
    if not isinstance(candidate.body, Cloze) or analysis.article.language != "en":
        return "only a gap in an English sentence can become a question"
    if passage.has_context or passage.note is not None or passage.shown_from != passage.span.start:
        return "the sentence is not shown just as it stands"
    opens = candidate.fact.answer.start - passage.span.start <= _MAX_TITLE_CHARS
    clause = clause_of(parse(passage.span.of(analysis.article.text)), keeps_order=opens)
    if isinstance(clause, str):
        return clause
    if opens and clause.subject_at[1] != candidate.fact.answer.end - passage.span.start:
        clause = clause_of(clause.parsed)  # the answer opens the sentence and is not its subject: “In 1905 …”
        if isinstance(clause, str):
            return clause
    asked = _asked(clause, candidate)
    if isinstance(asked, str):
        return asked
    question = _worded(clause, asked, candidate, analysis)
    if isinstance(question, str):
        return question
    for gate in QUESTION_GATES:
        if reason := gate(question, candidate):
            return reason
    body = Qa(question.text, candidate.answers[0], candidate.body.accept, candidate.distractors)
    return replace(candidate, generator=UPGRADE, kind="qa", body=body, prompt=question.text)


def _asked(clause: Clause, candidate: Candidate) -> _Asked | str:
    """What to ask with, where the answer is exactly one argument of the verb."""
    start = candidate.fact.answer.start - candidate.passage.span.start
    end = candidate.fact.answer.end - candidate.passage.span.start
    if clause.subject_at[1] == end and clause.subject_at[0] <= start:
        return _as_subject(clause, candidate, start)
    for index in clause.parsed.children(clause.verb):
        token, extent = clause.parsed.tokens[index], clause.parsed.extent(index)
        if extent is None or extent[1] != end:
            continue
        if token.dep == "dobj" and extent[0] == start:
            return _as_object(candidate, start, end)
        if token.dep == "prep" and clause.parsed.text[token.end : start] in (" ", " the "):
            return _as_phrase(token.text.casefold(), candidate, extent)
    return "the answer is not exactly one argument of the main verb"


def _as_subject(clause: Clause, candidate: Candidate, start: int) -> _Asked | str:
    mention = candidate.mention
    before = clause.parsed.text[clause.subject_at[0] : start].strip()
    verb = clause.parsed.tokens[clause.verb]
    finite = verb if clause.auxiliary is None else clause.auxiliary
    if clause.subject_at[0] != 0:
        return "the subject does not open the sentence"
    if finite.tag == "VBP" or finite.text in ("are", "were"):
        return "a question after one would hide that they are several"
    if mention.type is AnswerType.PERSON and mention.is_firm and (not before or before in PERSON_TITLES):
        return _Asked("Who", 0, clause.subject_at[1], is_subject=True)
    if before not in ("", "The"):
        return "the subject says more than the answer"
    if mention.type is AnswerType.PLACE and mention.is_firm and mention.subtype == "country":
        return _Asked("Which country", 0, clause.subject_at[1], is_subject=True)
    if mention.type is AnswerType.ORGANISATION and mention.is_firm:
        return _Asked("Which organisation", 0, clause.subject_at[1], is_subject=True)
    is_thing = (mention.type is AnswerType.PRODUCT and mention.is_firm) or mention.subtype == KEY_TERM
    if is_thing and verb.tag == "VBZ" and clause.auxiliary is None:
        return _Asked("What", 0, clause.subject_at[1], is_subject=True)
    return "it is not certain whether to ask who or what"


def _as_object(candidate: Candidate, start: int, end: int) -> _Asked | str:
    if candidate.mention.type is AnswerType.MONEY:
        return _Asked("How much", start, end)
    return "the object of the verb could be asked for in more than one way"


def _as_phrase(preposition: str, candidate: Candidate, extent: tuple[int, int]) -> _Asked | str:
    mention = candidate.mention
    if mention.type in _WHEN and preposition in _TIME_PREPOSITIONS and mention.subtype != "range":
        is_year = mention.type is AnswerType.YEAR and re.fullmatch(r"\d{4}", mention.text)
        return _Asked(_WHEN[AnswerType.YEAR] if is_year else "When", *extent)
    if mention.type is AnswerType.PLACE and mention.is_firm and preposition in _PLACE_PREPOSITIONS:
        others = [
            one for one in candidate.passage.mentions if one.type is AnswerType.PLACE and one.span != mention.span
        ]
        return "another place is named" if others else _Asked("Where", *extent)
    return f"“{preposition}” does not say for certain what is asked for"


def _worded(clause: Clause, asked: _Asked, candidate: Candidate, analysis: Analysis) -> Question | str:
    text, verb = clause.parsed.text, clause.parsed.tokens[clause.verb]
    if asked.is_subject:
        rest = text[clause.subject_at[1] : clause.end].strip()
        return Question(f"{asked.opening} {rest}?", asked.opening, (), rest)
    before, at = text[: clause.subject_at[0]], clause.subject_at[0]
    is_fronted = asked.end <= at
    if (is_fronted and text[: asked.start] + text[asked.end : at].strip(", ")) or (not is_fronted and before):
        return "something other than the answer stands before the subject"
    if clause.joined:
        return "a second verb would have to change too"
    if not is_fronted and (asked.start < verb.end or text[asked.end : clause.end][:1] == ","):
        return "what follows the answer hangs on it"
    names = [one for one in candidate.passage.mentions if one.is_name]
    is_name = any(one.span.start - candidate.passage.span.start == at for one in names)
    subject = text[slice(*clause.subject_at)] if is_name else _subject(clause, analysis, opens=not is_fronted)
    if not subject:
        return "it is not certain whether the subject begins with a name"
    helper = clause.auxiliary.text if clause.auxiliary else _DO[verb.tag]
    base = verb.text if clause.auxiliary else verb.lemma
    if not base:
        return "the verb's base form is not certain"
    tail = text[verb.end : clause.end]
    if not is_fronted:
        tail = text[verb.end : asked.start].rstrip() + text[asked.end : clause.end]
    kept = f"{subject} {verb.text}{tail}"
    worded = f"{asked.opening} {helper} {subject} {base}{tail}?"
    return Question(worded, asked.opening, ((verb.text, base), (helper, "")), kept)


def _subject(clause: Clause, analysis: Analysis, *, opens: bool) -> str:
    """The subject as it stands inside a sentence; empty where its first letter could be a name's or not."""
    text = clause.parsed.text[slice(*clause.subject_at)]
    first = next(token for token in clause.parsed.tokens if token.start == clause.subject_at[0])
    if not opens or first.pos == "PROPN":
        return text
    small = text[:1].lower() + text[1:]
    is_common = first.tag in ("DT", "PRP$") or re.search(rf"\b{re.escape(first.text.lower())}\b", analysis.article.text)
    return small if is_common and first.text[1:] == first.text[1:].lower() else ""
