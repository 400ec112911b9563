"""What a parser lets a deck ask beyond the rules' facts: who “it” is, what an amount counts, why something is so.

Everything here passes the gates that the rules' own questions pass, and comes behind them: no item of the rules is
lost or changed for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.gates import CARD_GATES, SENTENCE_GATES
from aiquiz.generate.gates.whole import WHOLE_GATES
from aiquiz.generate.generators import GENERATORS
from aiquiz.generate.generators.cloze import CLOZE_GENERATOR
from aiquiz.generate.grammar.clause import Clause, clause_of
from aiquiz.generate.grammar.cuts import first_parts
from aiquiz.generate.grammar.parse import Parsed, Parser
from aiquiz.generate.grammar.pointing import pointing_nouns
from aiquiz.generate.grammar.reasoning import reasons_in
from aiquiz.generate.grammar.relations import relations_in
from aiquiz.generate.grammar.resolving import resolved
from aiquiz.generate.grammar.standing import Standing
from aiquiz.generate.grammar.statement_gaps import gap_told, lead_of
from aiquiz.generate.grammar.statements import Statement, statements_in
from aiquiz.generate.grammar.upgrade import Case, asked_of, upgraded
from aiquiz.generate.judgement import promise
from aiquiz.generate.labels.labelling import labelled
from aiquiz.generate.language.doubts import is_plain
from aiquiz.generate.language.lexicon import UNIQUE_NOUNS
from aiquiz.generate.language.wording import content_words, holds_phrase
from aiquiz.generate.ranking import picked
from aiquiz.generate.sentences import Sentence
from aiquiz.model.fact import AnswerType

__all__ = ["further_facts", "is_clause"]

_QUESTION: Final = 0.6
_SURE, _LITTLE, _ALONE = 0.75, 1.7, 1.3
"""A sentence's only question is worth more than a second one; readers must be likely to let it pass."""
_MIN_TOLD: Final = 4
"""“Only nine towns took part” says too little."""
_JOINTS: Final = re.compile(r"[;:] | [–—] ")
_SURE_OF_THING, _WORTH_OF_THING = 0.65, 3.0
"""Of 37 such terms with less promise than a deck asks, each the likeliest of its sentence, readers let 31 pass."""
_TOLD_OF: Final = re.compile(r"(?P<noun>[^,]+), (?:where|which|who|whose) [^,]*$")
"""“Olm, where the guild bought cloth.”"""
_STATEMENTS: Final = ("true-false", "order")


def further_facts(
    chosen: Sequence[Candidate],
    askable: Sequence[tuple[Sentence, Passage | None]],
    analysis: Analysis,
    parse: Parser,
    is_fair: Callable[[Candidate], bool],
    least_promise: float,
    others: Sequence[Candidate] = (),
) -> tuple[Candidate, ...]:
    """More candidates in the order of the article; `chosen` are those of the rules, `others` those they turned away.

    `askable` are the sentences that may be asked about, each with its passage, None where it does not stand alone.
    `is_fair` says whether the deck with a candidate added keeps the rules for decks.
    """
    if analysis.article.language != "en":
        return ()
    shown = [is_plain(one.text) and _is_fit(one) for one in analysis.sentences]
    found = [one for sentence, passage in askable for one in _of_sentence(sentence, passage, analysis, parse, shown)]
    found += _best_of_unasked(chosen, others, analysis, parse, least_promise)
    more, _ = picked(found, taken=chosen, least_promise=least_promise)
    return tuple(candidate for candidate in more if is_fair(candidate))


def _best_of_unasked(
    chosen: Sequence[Candidate], others: Sequence[Candidate], analysis: Analysis, parse: Parser, least_promise: float
) -> Iterator[Candidate]:
    """Of each sentence that nothing asks about yet the likeliest question, though it teaches little."""
    asked = {one.passage.sentence.index for one in chosen}
    best: dict[int, Candidate] = {}
    for one in others:
        at = one.passage.sentence.index
        if at not in asked and (at not in best or one.promise > best[at].promise):
            best[at] = one
    for one in best.values():
        if one.kind != "cloze":
            continue  # a statement to judge has no answer in words
        told = f"{analysis.topic} {analysis.subject} {analysis.article.title}"
        if not is_clause(parse(one.passage.sentence.text)) or holds_phrase(told, one.answers[0]):
            continue
        is_named_thing = one.mention.type in (AnswerType.TERM, AnswerType.PRODUCT) and one.worth >= _WORTH_OF_THING
        is_sure = one.promise >= _SURE and one.worth >= _LITTLE
        if is_sure or (is_named_thing and one.promise >= _SURE_OF_THING):
            promise = max(one.promise, least_promise)  # what it promises there is more than what is foretold of any
            yield replace(one, worth=one.worth + _ALONE, promise=promise)


def is_clause(parsed: Parsed) -> bool:
    """Whether the sentence has a main verb: “Complement, a set of proteins, which can punch holes” has none."""
    roots = [token for index, token in enumerate(parsed.tokens) if token.head == index]
    is_named = any(root.pos in ("NOUN", "PROPN") and parsed.text.startswith(",", root.end) for root in roots)
    told = _TOLD_OF.match(parsed.text)
    has_verb = told is None or any(
        token.pos in ("VERB", "AUX") for token in parsed.tokens if token.end <= told.end("noun")
    )
    return has_verb and not is_named


def _of_sentence(
    sentence: Sentence, passage: Passage | None, analysis: Analysis, parse: Parser, may_be_shown: Sequence[bool]
) -> Iterator[Candidate]:
    if passage is not None:
        yield from _passing(reasons_in(passage, analysis, parse), analysis)
        yield from _passing(relations_in(passage, analysis, parse), analysis)
        yield from _questions(passage, analysis, parse)
    if passage is None:
        for part in first_parts(sentence, analysis, parse, may_be_shown):
            yield from _passing(_proposed_of_part(part, analysis), analysis)
    alone = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[sentence.index])
    known = resolved(alone, analysis, parse) if passage is None and _is_fit(sentence, but="") else None
    if known is not None:
        yield from _passing(_proposed(known, analysis), analysis)
    elif passage is None or passage.note is None:  # who is meant is noted already
        shown = labelled(analysis, alone)
        if isinstance(shown, Passage):
            yield from _of_statements(shown, analysis, parse)


def _is_fit(sentence: Sentence, but: str = "length") -> bool:
    """Whether every gate for sentences lets it pass, except `but`: a short one may still be shown before another."""
    return all(gate.name == but or gate.judge(sentence).passes for gate in SENTENCE_GATES)


def _of_statements(alone: Passage, analysis: Analysis, parse: Parser) -> Iterator[Candidate]:
    """Questions for what stands in a plain statement inside the sentence, though the whole of it cannot be asked."""
    gaps = [
        one
        for one in CLOZE_GENERATOR.propose(alone, analysis)
        if one.kind == "cloze" and all(gate.judge(one, analysis).passes for gate in WHOLE_GATES)
    ]
    for statement in statements_in(alone.sentence, analysis, parse):
        lead = lead_of(alone, statement.text)
        for gap in gaps:
            standing = statement.standing(gap.fact.answer)
            if standing is None:
                continue
            question = asked_of(standing, Case(gap, parse, analysis, lead))
            asked = [*_passing((question,), analysis)] if isinstance(question, Candidate) else []
            yield from asked or _gaps(statement, standing, gap, analysis, parse)


def _gaps(
    statement: Statement, standing: Standing, gap: Candidate, analysis: Analysis, parse: Parser
) -> Iterator[Candidate]:
    """The gap in the statement, where that reads as one: a subject before its verb, and enough besides."""
    is_whole = isinstance(clause_of(parse(_JOINTS.split(statement.text)[0].rstrip(".") + ".")), Clause)
    told = content_words(statement.text[: standing.start] + statement.text[standing.end :])
    if is_whole and len([word for word in told if len(word) > 3]) >= _MIN_TOLD:
        yield from _passing((gap_told(statement, standing, gap),), analysis)


def _questions(passage: Passage, analysis: Analysis, parse: Parser) -> Iterator[Candidate]:
    """Questions for gaps that were refused only because too little is left around them, and for those that pass.

    A plain question is worth more than its gap: it may be a sentence's second one where the gap was not.
    """
    for candidate in _proposed(passage, analysis):
        objections = [gate.name for gate in CARD_GATES if not gate.judge(candidate, analysis).passes]
        if candidate.kind != "cloze" or objections not in ([], ["anchors"]):
            continue
        question = upgraded(candidate, parse, analysis)
        if isinstance(question, Candidate) and (not objections or _tells_enough(question, analysis, parse)):
            yield from _passing((replace(question, worth=question.worth + _QUESTION),), analysis)


def _proposed(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    for generator in GENERATORS:
        yield from (one for one in generator.propose(passage, analysis) if one.kind not in _STATEMENTS)


def _proposed_of_part(part: Passage, analysis: Analysis) -> Iterator[Candidate]:
    for generator in GENERATORS:
        if generator.is_of_parts:
            yield from (one for one in generator.propose(part, analysis) if one.kind not in _STATEMENTS)


def _passing(candidates: Iterator[Candidate] | tuple[Candidate, ...], analysis: Analysis) -> Iterator[Candidate]:
    for candidate in candidates:
        if all(gate.judge(candidate, analysis).passes for gate in CARD_GATES):
            yield replace(candidate, promise=promise(candidate, analysis))


def _tells_enough(question: Candidate, analysis: Analysis, parse: Parser) -> bool:
    """Whether a question of few words says what it is about, and points at nothing.

    “How many digits does a UPC have?” does; “How many kilometres of road did the flood carry away?” does not.
    """
    pointing = pointing_nouns(parse(question.passage.sentence.text))
    return all(noun in analysis.title_nouns | UNIQUE_NOUNS for noun in pointing)
