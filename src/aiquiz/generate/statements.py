"""Plain statements inside a sentence that as a whole cannot be asked about.

“Two years later he married Else Köppen” leans on what stands before, and “Pinochet, who was born in 1915, decided that
Congress should sit there” is no plain fact; “Alfred Wegener married Else Köppen” and “Pinochet was born in 1915” are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.gates import SENTENCE_GATES
from aiquiz.generate.mentions import Mention
from aiquiz.generate.parse import Parsed, Parser
from aiquiz.generate.reference import unresolved
from aiquiz.generate.resolving import subject_meant
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.shortening import told_of_name
from aiquiz.generate.standing import Standing
from aiquiz.model.article import Span

__all__ = ["Statement", "statements_in"]

_PIVOT: Final = re.compile(
    r"(?:(?:[\w-]+ ){1,3}(?:later|earlier|afterwards)"
    r"|(?:later )?(?:that|the|the same|that same) (?:same |next |following )?"
    r"(?:day|night|morning|week|month|year|decade|spring|summer|autumn|winter)),? ",
    re.IGNORECASE,
)
"""What in front counts from a time that is told elsewhere: without it the rest is as true."""
_SCOPED: Final = frozenset({"hedge", "opinion", "speaker", "quotation"})


@dataclass(frozen=True, slots=True)
class Statement:
    """`lead` and then the article's own words at `at`; `text` is both, with a capital and a full stop."""

    lead: str
    at: Span
    text: str

    def standing(self, answer: Span) -> Standing | None:
        """The statement with the answer in it, None where it is not among the article's words."""
        if not self.at.holds(answer):
            return None
        shift = len(self.lead) - self.at.start
        return Standing(self.text, answer.start + shift, answer.end + shift)


def statements_in(sentence: Sentence, analysis: Analysis, parse: Parser) -> Iterator[Statement]:
    """The statements that stand alone and that no gate for sentences turns away."""
    parsed = parse(sentence.text)
    is_plain = all(gate.judge(sentence).passes or gate.name not in _SCOPED for gate in SENTENCE_GATES)
    if any(
        gate.name in ("quotation", "furniture", "whole") and not gate.judge(sentence).passes for gate in SENTENCE_GATES
    ):
        return
    found = [*_behind_names(parsed, sentence, analysis)]
    if is_plain:
        found += _main(parsed, sentence, analysis, parse)
    for lead, begin, end in found:
        statement = _statement(lead, begin, end, sentence, analysis)
        if statement is not None:
            yield statement


def _behind_names(parsed: Parsed, sentence: Sentence, analysis: Analysis) -> Iterator[tuple[str, int, int]]:
    """Lead, begin and end of what is told of a name behind a comma, offsets within the sentence."""
    names = [one.text for one in analysis.mentions[sentence.index] if one.is_name]
    for index, token in enumerate(parsed.tokens):
        if token.dep in ("relcl", "acl") and (told := told_of_name(parsed, index, frozenset(names))):
            yield told


def _main(parsed: Parsed, sentence: Sentence, analysis: Analysis, parse: Parser) -> Iterator[tuple[str, int, int]]:
    """The sentence without a time in front that is told elsewhere, its subject's pronoun replaced."""
    pivot = _PIVOT.match(sentence.text)
    begin = pivot.end() if pivot else 0
    meant = subject_meant(parsed, sentence, analysis, parse)
    if meant is None:
        if pivot:
            yield "", begin, len(sentence.text)
        return
    at, name = meant
    token = parsed.tokens[at]
    if not sentence.text[begin : token.start].strip(" ,"):
        yield (f"{name}’s" if token.tag == "PRP$" else name), token.end, len(sentence.text)


def _statement(lead: str, begin: int, end: int, sentence: Sentence, analysis: Analysis) -> Statement | None:
    body = sentence.text[begin:end].rstrip(" ,.;:")
    text = f"{lead}{body}."
    if not text[:1].isupper():
        text = text[:1].upper() + text[1:]
    at = Span(sentence.span.start + begin, sentence.span.start + begin + len(body))
    trial = replace(sentence, text=text)
    shift = len(lead) - at.start
    mentions = tuple(
        replace(one, span=Span(one.span.start + shift, one.span.end + shift))
        for one in analysis.mentions[sentence.index]
        if at.holds(one.span)
    )
    mentions = (*_leading(lead, analysis), *mentions)
    if any(not gate.judge(trial).passes for gate in SENTENCE_GATES):
        return None
    introduced = analysis.introduced_before(sentence.span.start)
    if unresolved(text, 0, mentions, analysis.title_nouns, introduced=introduced):
        return None
    return Statement(lead, at, text)


def _leading(lead: str, analysis: Analysis) -> Iterator[Mention]:
    """The name in the lead, as a mention at its place in the statement."""
    for name in sorted(analysis.types.kinds, key=len, reverse=True):
        at = lead.find(name)
        if at >= 0:
            kind = analysis.types.kind_of(name)
            yield Mention(Span(at, at + len(name)), name, kind.type, kind.subtype, None, kind.is_firm)
            return
