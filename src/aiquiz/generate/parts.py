"""Parts of a long sentence: main clauses that stand for themselves where the whole cannot be asked.

“Quebec was losing trade, and its merchants wanted a bridge; but the river is deep” is asked without what follows the
semicolon. The quote is the part, the question its words and a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.gates import SENTENCE_GATES
from aiquiz.generate.joints import FINITE, main_clauses
from aiquiz.generate.passages import Passage, passage_of
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span

__all__ = ["LONG_WORDS", "part_passages"]

LONG_WORDS: Final = 38
"""A sentence of so many words is read more easily in parts."""
_MIN_WORDS: Final = 6
_LEANING: Final = re.compile(
    r"\b(?:he|she|it|they|him|her|them|his|its|their|theirs|himself|herself|itself|themselves|this|these|those|such|there"
    r"|here|both|neither|too|also|then|later|afterwards|instead|another|others?|latter|former|same|so|one|ones|again"
    r"|thus|therefore|rest|either|nor)\b",
    re.I,
)
_PIVOT: Final = re.compile(
    r"(?:(?:About |Some |Just |Only |Barely )?(?:[\w-]+ ){1,3}(?:later|earlier|afterwards|after that|before(?=,))"
    r"|(?:(?:By|On|In|Through|During|Throughout) )?(?:[Tt]hat|[Tt]he|[Tt]he same|[Tt]hat same|[Tt]his)"
    r" (?:same |next |following )?(?:[a-z]+ )?(?:day|night|nightfall|morning|evening|afternoon|week|weekend|month|year"
    r"|decade|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December))"
    r"(?:,|(?= (?:the|an?|its|his|her|their|it|he|she|they|[A-Z]))) (?!and\b|or\b|that\b|than\b)"
)
"""“Two years later, …”, “That same summer he …”: what counts from a time told elsewhere is left out."""
_NO_MAIN: Final = re.compile(r"(?:If|Unless|Had|Were|Should|Suppose|Let|Not only|Just as|No sooner|Hardly)\b")
"""What begins so and goes on behind a comma is no whole without it."""


def part_passages(sentence: Sentence, analysis: Analysis, may_be_shown: Sequence[bool]) -> Iterator[Passage]:
    """The parts of a sentence that stand alone, each a passage; none where it is all one.

    A part behind another is shown alone, and points at nothing.
    """
    for part in _parts(sentence):
        if any(not gate.judge(part).passes for gate in SENTENCE_GATES):
            continue
        passage = passage_of(analysis, part, may_be_shown)
        if isinstance(passage, Passage) and (part.span.start == sentence.span.start or not passage.has_context):
            yield passage


def _parts(sentence: Sentence) -> Iterator[Sentence]:
    whole = sentence.text
    if whole.count("(") or whole.count("“") or whole.count('"') or _NO_MAIN.match(whole):
        return
    for clause in main_clauses(whole):
        pivot = _PIVOT.match(whole, clause.start)
        begin = pivot.end() if pivot else clause.start
        text = whole[begin : clause.end].rstrip(" ,")
        if text != whole and _is_statement(text, is_first=clause.start == 0):
            start = sentence.span.start + begin
            closed = text if text.endswith(".") else f"{text}."
            shown = closed[:1].upper() + closed[1:]
            yield replace(sentence, span=Span(start, start + len(text)), text=shown, is_part=True)


def _is_statement(text: str, *, is_first: bool) -> bool:
    """Whether the words may stand for themselves; behind another part they point at nothing before them."""
    if len(text.split()) < _MIN_WORDS or not re.search(rf"\b{FINITE}\b|\b[a-z]+s\b", text):
        return False
    return is_first or _LEANING.search(text) is None
