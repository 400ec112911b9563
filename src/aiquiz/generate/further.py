"""What a parser lets a deck ask beyond the rules' facts: who “it” is, what an amount counts, why something is so.

Everything here passes the gates that the rules' own questions pass, and comes behind them: no item of the rules is
lost or changed for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.gates import CARD_GATES
from aiquiz.generate.generators import GENERATORS
from aiquiz.generate.lexicon import UNIQUE_NOUNS
from aiquiz.generate.parse import Parser
from aiquiz.generate.passages import Passage
from aiquiz.generate.ranking import picked
from aiquiz.generate.reasoning import reasons_in
from aiquiz.generate.resolving import resolved
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.upgrade import upgraded

__all__ = ["further_facts"]

_DEFINITE: Final = re.compile(r"\b(?:the|this|that|these|those) (?:[\w-]+ )?([a-z][\w-]+)(?! of\b| that\b| which\b)", re.I)
_STATEMENTS: Final = ("true-false", "order")


def further_facts(
    chosen: Sequence[Candidate],
    askable: Sequence[tuple[Sentence, Passage | None]],
    analysis: Analysis,
    parse: Parser,
    is_fair: Callable[[Candidate], bool],
) -> tuple[Candidate, ...]:
    """More candidates in the order of the article; `chosen` are those of the rules.

    `askable` are the sentences that may be asked about, each with its passage, None where it does not stand alone.
    `is_fair` says whether the deck with a candidate added keeps the rules for decks.
    """
    if analysis.article.language != "en":
        return ()
    found = [one for sentence, passage in askable for one in _of_sentence(sentence, passage, analysis, parse)]
    more, _ = picked(found, taken=chosen)
    return tuple(candidate for candidate in more if is_fair(candidate))


def _of_sentence(
    sentence: Sentence, passage: Passage | None, analysis: Analysis, parse: Parser
) -> Iterator[Candidate]:
    if passage is None:
        alone = Passage(sentence.span, sentence, sentence.span.start, analysis.mentions[sentence.index])
        known = resolved(alone, analysis, parse)
        if known is not None:
            yield from _passing(_proposed(known, analysis), analysis)
        return
    yield from _passing(reasons_in(passage, analysis, parse), analysis)
    for candidate in _proposed(passage, analysis):
        if candidate.kind == "cloze" and _lacks_anchors_only(candidate, analysis):
            question = upgraded(candidate, parse, analysis)
            if isinstance(question, Candidate) and _tells_enough(question, analysis):
                yield from _passing((question,), analysis)


def _proposed(passage: Passage, analysis: Analysis) -> Iterator[Candidate]:
    for generator in GENERATORS:
        yield from (one for one in generator.propose(passage, analysis) if one.kind not in _STATEMENTS)


def _passing(candidates: Iterator[Candidate] | tuple[Candidate, ...], analysis: Analysis) -> Iterator[Candidate]:
    for candidate in candidates:
        if all(gate.judge(candidate, analysis).passes for gate in CARD_GATES):
            yield candidate


def _lacks_anchors_only(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether the only thing against the gap is that too little is left of a short sentence."""
    objections = [gate.name for gate in CARD_GATES if not gate.judge(candidate, analysis).passes]
    return objections == ["anchors"]


def _tells_enough(question: Candidate, analysis: Analysis) -> bool:
    """Whether a question of few words says what it is about: by a name, or without pointing at anything.

    “How many digits does a UPC have?” does; “How many kilometres of road did the flood carry away?” does not.
    """
    known = analysis.title_nouns | UNIQUE_NOUNS
    pointing = [match.group(1).casefold() for match in _DEFINITE.finditer(question.prompt)]
    return all(noun in known for noun in pointing)


