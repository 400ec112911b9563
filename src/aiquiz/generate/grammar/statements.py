"""Plain statements inside a sentence that as a whole cannot be asked about.

“Two years later he married Else Köppen” leans on what stands before, and “Pinochet, who was born in 1915, decided that
Congress should sit there” is no plain fact; “Alfred Wegener married Else Köppen” and “Pinochet was born in 1915” are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.cohesion.reference import unresolved
from aiquiz.generate.entities.mentions import Mention
from aiquiz.generate.gates import SENTENCE_GATES
from aiquiz.generate.grammar.carving import apposed_in, joined_verbs
from aiquiz.generate.grammar.parse import Parsed, Parser
from aiquiz.generate.grammar.resolving import subject_meant, subject_of
from aiquiz.generate.grammar.standing import Standing, opened, with_article
from aiquiz.generate.grammar.tellings import Piece, tellings
from aiquiz.generate.sentences import Sentence
from aiquiz.model.article import Span
from aiquiz.values import dataclass

__all__ = ["Statement", "statements_in"]

_PIVOT: Final = re.compile(
    r"(?:(?!(?:an?|the) later )(?:[\w-]+ ){1,3}(?:later|earlier|afterwards)"
    r"|(?:later )?(?:that|the|the same|that same) (?:same |next |following )?"
    r"(?:day|night|morning|week|month|year|decade|spring|summer|autumn|winter)),? ",
    re.IGNORECASE,
)
"""What in front counts from a time that is told elsewhere: without it the rest is as true."""
_SCOPED: Final = frozenset({"hedge", "opinion", "speaker", "quotation"})


_LEADS_ON: Final = re.compile(r"[A-Z][^{}<>=|\\]*[a-z][^{}<>=|\\]*[.:]")
"""What is no statement as a whole may hold one: “What was missing was the laser, which Stone built in 1960”."""
_WHEN: Final = re.compile(r"(?:(?:In|On|By|Since|From|During)\b[^,]*\d[^,]*,? )?")
"""What in front may be left out of what a second verb tells: that is as true without the first one's time."""
_TRAILING: Final = re.compile(r"(?:[ ,.;:]|\b(?:and|but|or)\b)+$")
_PROMISED: Final = re.compile(r"[^,]{1,60}? would ")
"""“Maria would pay for Bronia”: what was meant to be."""
_MAX_SUBJECT_WORDS: Final = 8

_JOINED_CLAUSE: Final = re.compile(r",? (?:and|but) $")


@dataclass(frozen=True, slots=True)
class Statement:
    """`text` is one statement that ends with a full stop; `pieces` are what it is put together of."""

    text: str
    pieces: tuple[Piece, ...]
    start: int

    def standing(self, answer: Span) -> Standing | None:
        """The statement with the answer in it, None where it is not among the article's words."""
        at = 0
        for text, offset in self.pieces:
            begin = self.start + offset
            if offset >= 0 and begin <= answer.start and answer.end <= begin + len(text):
                return Standing(self.text, at + answer.start - begin, at + answer.end - begin)
            at += len(text)
        return None


def statements_in(sentence: Sentence, analysis: Analysis, parse: Parser) -> Iterator[Statement]:
    """The statements that stand alone and that no gate for sentences turns away."""
    objections = {gate.name for gate in SENTENCE_GATES if not gate.judge(sentence).passes}
    if objections & {"quotation", "furniture"} or ("whole" in objections and not _LEADS_ON.fullmatch(sentence.text)):
        return
    names = frozenset(one.text for one in analysis.mentions[sentence.index] if one.is_name)
    parsed = parse(sentence.text)
    found = [*tellings(parsed, names), *apposed_in(parsed, names)]
    found += _main(parsed, sentence, analysis, parse, is_scoped=bool(objections & _SCOPED))
    seen = set()
    for pieces in found:
        statement = _statement(pieces, sentence, analysis)
        if statement is not None and statement.text not in seen:
            seen.add(statement.text)
            yield statement


def _main(
    parsed: Parsed, sentence: Sentence, analysis: Analysis, parse: Parser, *, is_scoped: bool
) -> Iterator[tuple[Piece, ...]]:
    """The main clause without a time in front that is told elsewhere, its subject's pronoun replaced; then with it
    what is joined to it by “and”, then without; then what further verbs tell of the subject.

    With `is_scoped` something in the sentence is doubted: then only a part without the doubt will do.
    """
    text = sentence.text
    pivot = _PIVOT.match(text)
    begin = pivot.end() if pivot else 0
    end, cut = len(text), _end_of_first(parsed)
    meant = subject_meant(parsed, sentence, analysis, parse)
    pieces: tuple[Piece, ...] = ()
    if meant is not None:
        at, name = meant
        token = parsed.tokens[at]
        if token.start < begin or token.start >= cut:
            return
        owned = f"{name}’s" if token.tag == "PRP$" else name
        stands_for = with_article(owned, analysis.article.text)
        pieces = (text[begin : token.start], begin), (stands_for, -1)
        begin = token.end
    for stop in (end, cut):
        is_new = bool(pieces or pivot) or stop < end or text.endswith(":")
        if stop > begin and is_new and not (is_scoped and stop == end):
            yield (*pieces, (text[begin:stop], begin))
    yield from joined_verbs(parsed, _subject_pieces(parsed, meant, analysis))


def _subject_pieces(parsed: Parsed, meant: tuple[int, str] | None, analysis: Analysis) -> tuple[Piece, ...]:
    """How to say the sentence's subject again, without what commas tell of it; empty where that is not certain."""
    at = subject_of(parsed)
    extent = parsed.extent(at) if at is not None else None
    if at is None or extent is None or not _WHEN.fullmatch(parsed.text[: extent[0]]):
        return ()
    begin, end = extent[0], extent[0] + len(parsed.text[slice(*extent)].split(",")[0])
    said = parsed.text[begin:end]
    if meant is None:
        is_short = len(said.split()) <= _MAX_SUBJECT_WORDS
        return ((said, begin),) if is_short and parsed.tokens[at].pos != "PRON" else ()
    pronoun, name = parsed.tokens[meant[0]], meant[1]
    owned = f"{name}’s" if pronoun.tag == "PRP$" else name
    rest = parsed.text[pronoun.end : end]
    return (with_article(owned, analysis.article.text), -1), (rest, pronoun.end)


def _end_of_first(parsed: Parsed) -> int:
    """Where the first of two clauses with subjects of their own ends; the end of the text where it is the only one."""
    roots = [index for index, token in enumerate(parsed.tokens) if token.head == index]
    for index in parsed.children(roots[0]) if len(roots) == 1 else ():
        extent = parsed.extent(index)
        own = [parsed.tokens[child].dep for child in parsed.children(index)]
        joint = _JOINED_CLAUSE.search(parsed.text[: extent[0]]) if extent else None
        if parsed.tokens[index].dep == "conj" and joint and any(dep in ("nsubj", "nsubjpass") for dep in own):
            return joint.start()
    return len(parsed.text)


def _statement(pieces: tuple[Piece, ...], sentence: Sentence, analysis: Analysis) -> Statement | None:
    *before, (last, offset) = pieces
    pieces = (*before, (_TRAILING.sub("", last), offset))
    text = opened("".join(piece for piece, _ in pieces) + ".")
    statement = Statement(text, pieces, sentence.span.start)
    if _PROMISED.match(text) or any(not gate.judge(replace(sentence, text=text)).passes for gate in SENTENCE_GATES):
        return None
    placed = [(one, statement.standing(one.span)) for one in analysis.mentions[sentence.index]]
    mentions = [replace(one, span=Span(at.start, at.end)) for one, at in placed if at is not None]
    led = (name for piece, at in pieces if at < 0 for name in _leading(piece, text, analysis))
    introduced = analysis.introduced_before(sentence.span.start)
    known = sorted([*led, *mentions], key=lambda one: one.span)
    return None if unresolved(text, 0, known, analysis.title_nouns, introduced=introduced) else statement


def _leading(lead: str, text: str, analysis: Analysis) -> Iterator[Mention]:
    """The name that a piece beside the article's words holds, as a mention at its place in the statement."""
    for name in sorted(analysis.types.kinds, key=len, reverse=True):
        if name in lead:
            at, kind = text.find(name), analysis.types.kind_of(name)
            yield Mention(Span(at, at + len(name)), name, kind.type, kind.subtype, None, kind.is_firm)
            return
