"""A gap in a sentence becomes a question (“When did …?”), where the sentence's grammar leaves no doubt.

The words stay those of the sentence, in their order: the answer's phrase goes, a question word comes, and the verb
changes its place. Whatever does not fit this exactly stays a gap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.entities.sorts import sort_of_list
from aiquiz.generate.gates import CARD_GATES
from aiquiz.generate.generators.phrase import PHRASE
from aiquiz.generate.grammar.asking import asked_for
from aiquiz.generate.grammar.clause import Clause, clause_of
from aiquiz.generate.grammar.leftovers import LEFTOVER_GATES
from aiquiz.generate.grammar.misfits import MISFIT_GATES
from aiquiz.generate.grammar.parse import Parser
from aiquiz.generate.grammar.readings import Reading, readings
from aiquiz.generate.grammar.reasoning import reasons_in
from aiquiz.generate.grammar.relations import relations_in
from aiquiz.generate.grammar.resolving import resolved
from aiquiz.generate.grammar.shortening import relative_told, shortened
from aiquiz.generate.grammar.slips import SLIP_GATES
from aiquiz.generate.grammar.standing import Standing, part_of, standing_of
from aiquiz.generate.grammar.upgrade_gates import QUESTION_GATES, Question, Worded
from aiquiz.generate.grammar.wordorder import question_of
from aiquiz.generate.language.wording import content_words
from aiquiz.kinds.cloze import Cloze
from aiquiz.kinds.multi import Multi
from aiquiz.kinds.qa import Qa
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType
from aiquiz.values import dataclass

__all__ = ["UPGRADE", "Case", "asked_of", "judged", "upgraded", "upgraded_all"]

UPGRADE: Final = "upgrade"
"""What upgraded questions name as their generator."""
_GAP: Final = re.compile(r"_{3,}(?: \([\w ]+\))?")
_JOINTS: Final = re.compile(r",? (?:and|or|&) (?:the )?|, (?:the )?")
_GATES: Final = (*QUESTION_GATES, *SLIP_GATES, *LEFTOVER_GATES, *MISFIT_GATES)
_MAX_JOINED: Final = 4
"""As many statements joined to one are looked through for the one that holds the answer."""


@dataclass(frozen=True, slots=True)
class Case:
    """A gap that may become a question, with all that the wording needs.

    `lead` is what the question shows before it asks. `is_chosen` says that the gap is in the deck: then a question
    that tells as much as it does tells enough.
    """

    candidate: Candidate
    parse: Parser
    analysis: Analysis
    lead: str = ""
    is_chosen: bool = False


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
        better = judged(candidate, parse, analysis, asked) if _may_be_reworded(candidate) else candidate
        if isinstance(better, str):
            stayed.append((candidate, better))
            better = candidate
        asked.add(better.prompt)
        found.append(better)
    return tuple(found), tuple(stayed)


def _may_be_reworded(candidate: Candidate) -> bool:
    """Whether it is a gap, or a statement with “Why?” behind it."""
    return candidate.kind in ("cloze", "multi") or candidate.prompt.endswith(". Why?")


def judged(candidate: Candidate, parse: Parser, analysis: Analysis, asked: Set[str]) -> Candidate | str:
    """The question every gate lets pass, or the first reason against it; `asked` are those of the deck so far."""
    better = upgraded(candidate, parse, analysis, is_chosen=True)
    if isinstance(better, str):
        return better
    verdict = next((one for gate in CARD_GATES if not (one := gate.judge(better, analysis)).passes), None)
    if verdict is not None:
        return verdict.reason
    return "another question is worded the same" if better.prompt in asked else better


def upgraded(candidate: Candidate, parse: Parser, analysis: Analysis, *, is_chosen: bool = False) -> Candidate | str:
    """The candidate as a question with the same answer, quote and options; or in words why it stays a gap.

    `is_chosen` says that the gap is in the deck: then a question that tells as much as it does tells enough.
    """
    if candidate.prompt.endswith(". Why?"):
        return _asked_why(candidate, parse, analysis)
    if not isinstance(candidate.body, Cloze | Multi) or analysis.article.language != "en":
        return "only a gap in an English sentence can become a question"
    if candidate.generator == PHRASE:
        related = (
            one for one in relations_in(candidate.passage, analysis, parse) if one.fact.answer == candidate.fact.answer
        )
        return next(related, "what it is caused by or made of has no question of its own")
    lead, passage = _lead_and_rest(candidate.passage, parse, analysis)
    standing = standing_of(passage, _whole_date(candidate), analysis)
    return (
        standing if isinstance(standing, str) else asked_of(standing, Case(candidate, parse, analysis, lead, is_chosen))
    )


def _asked_why(candidate: Candidate, parse: Parser, analysis: Analysis) -> Candidate | str:
    """“S. Why?” as “Why …?”, where the sentence's grammar is that simple."""
    for one in reasons_in(candidate.passage, analysis, parse):
        if one.fact.answer.holds(candidate.fact.answer):
            body = Qa(one.prompt, candidate.answers[0])
            return replace(candidate, generator=UPGRADE, body=body, prompt=one.prompt)
    return "the statement in front of “why” has no question of its own"


def _lead_and_rest(passage: Passage, parse: Parser, analysis: Analysis) -> tuple[str, Passage]:
    """What a question shows before it asks, and the sentence alone: the label, or the sentences before.

    Where the sentence's pronoun is certain, its name takes its place and the sentences before are not needed.
    """
    label = f"{passage.topic}: " if passage.topic else ""
    if not passage.has_context:
        return label, passage
    known = resolved(passage, analysis, parse)
    if known is not None:
        return label, known
    start = passage.sentence.span.start
    shown = passage.shown(analysis.article.text, passage.shown_from, start).rstrip()
    is_in_sentence = passage.note is not None and passage.note[0] > start
    note = passage.note if is_in_sentence else None
    return f"{shown} ", replace(passage, span=passage.sentence.span, shown_from=start, note=note)


def _whole_date(candidate: Candidate) -> Span:
    """The answer's span, or that of the date whose year it is: “on 5 September 1905” makes way as a whole."""
    answer = candidate.fact.answer
    dates = (one.span for one in candidate.passage.mentions if one.type is AnswerType.DATE and one.span.holds(answer))
    return next(dates, answer)


def asked_of(standing: Standing, case: Case) -> Candidate | str:
    """The candidate as a question made of that statement, which holds its answer; or in words why there is none."""
    part = part_of(standing)
    question = part if isinstance(part, str) else _question(part, case)
    if isinstance(question, str):
        return question
    candidate, prompt = case.candidate, f"{case.lead}{question.text}"
    match candidate.body:
        case Cloze():
            body = Qa(prompt, candidate.answers[0], candidate.body.accept, candidate.distractors)
            return replace(candidate, generator=UPGRADE, kind="qa", body=body, prompt=prompt)
        case Multi():
            return replace(candidate, generator=UPGRADE, body=replace(candidate.body, question=prompt), prompt=prompt)
        case _:
            return "only a gap can become a question"


def _question(standing: Standing, case: Case) -> Question | str:
    names = _names(standing, case.candidate.passage, case.analysis)
    reasons: list[str] = []
    # A list is read as one name: parsers often split it where it is long.
    is_list = case.candidate.mention.subtype == "list"
    wholes = names | {standing.answer} if is_list else names
    for reading in readings(standing, wholes, case.parse):
        question = _read(reading, case, names)
        if isinstance(question, Question):
            return question
        reasons.append(question)
    return reasons[0]


def _read(reading: Reading, case: Case, names: frozenset[str]) -> Question | str:
    candidate, analysis = case.candidate, case.analysis
    simple = _simple(reading, names)
    if isinstance(simple, str):
        return simple
    clause, standing, is_shortened = simple
    asked = asked_for(clause, standing, candidate.mention, candidate.distractors, _several(candidate, analysis))
    if isinstance(asked, str):
        return asked
    question = question_of(clause, asked, analysis, names)
    if isinstance(question, str):
        return question
    worded = Worded(
        question,
        standing,
        (asked.start, asked.end),
        candidate.mention,
        clause,
        names=names - {candidate.mention.text},
        people=frozenset(name for name in names if _may_be_person(name, analysis)),
        is_subject=asked.is_subject,
        is_object=asked.opening in ("whom", "what") and not asked.is_subject,
        is_shortened=is_shortened,
        is_certain=asked.is_certain,
        tells_as_gap=case.is_chosen and _tells_all(question, case, standing.text[asked.start : asked.end]),
        is_led=case.lead.endswith(". "),
    )
    return next((reason for gate in _GATES if (reason := gate(worded))), "") or question


def _tells_all(question: Question, case: Case, replaced: str) -> bool:
    """Whether the question has every telling word that its gap shows, but for those that the question word replaces."""
    told = f"{case.lead} {question.text} {replaced} {' '.join(old for old, _ in question.changed)}"
    return set(content_words(_GAP.sub(" ", case.candidate.prompt))) <= set(content_words(told))


def _several(candidate: Candidate, analysis: Analysis) -> str:
    """“which two cities” where the answer is a list of names of one kind; empty where nothing asks for it."""
    if candidate.mention.subtype != "list":
        return ""
    members = candidate.answers if isinstance(candidate.body, Multi) else _JOINTS.split(candidate.mention.text)
    told = sort_of_list([analysis.types.kind_of(member) for member in members])
    return told or ("which of these" if isinstance(candidate.body, Multi) else "")


def _names(standing: Standing, passage: Passage, analysis: Analysis) -> frozenset[str]:
    """The names in the statement: those of the sentence, and the full ones that stand for pronouns."""
    written = {one.text for one in passage.mentions if one.is_name}
    full = {name for name in analysis.types.kinds if f"{name}’s" in standing.text or name in standing.text}
    return frozenset(written | full)


def _may_be_person(name: str, analysis: Analysis) -> bool:
    kind = analysis.types.kind_of(name)
    is_open = not kind.is_firm and " " in name and f"the {name}" not in analysis.article.text.replace("The ", "the ")
    return kind.type is AnswerType.PERSON or is_open


def _simple(reading: Reading, names: frozenset[str]) -> tuple[Clause, Standing, bool] | str:
    """The one statement that holds the answer, with its clause, and whether something was left out of the sentence."""
    standing = reading.standing
    is_shortened = reading.is_shorter
    for _ in range(_MAX_JOINED):
        clause = clause_of(reading.parse(standing.text))
        if isinstance(clause, str):
            return clause
        if reading.cut is not None and clause.subject_at[1] != reading.cut:
            return "what is left out does not belong to the subject"
        if told := relative_told(clause, standing, names, asks_noun=reading.asks_noun):
            standing = told
            continue
        is_subject = clause.subject_at[0] <= standing.start and standing.end <= clause.subject_at[1]
        shorter = shortened(clause, standing, is_subject=is_subject)
        if isinstance(shorter, str):
            return shorter
        if shorter == standing:
            return clause, standing, is_shortened
        standing, is_shortened = shorter, True
    return "too many statements are joined"
