"""Sentences with their exact place in the article.

pysbd finds the boundaries, block by block. It may alter white space, so its pieces only say where to cut: each is
looked up in the block's own text, in order, and what stands in the article is what a sentence holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from aiquiz.generate.language.gazetteer import GIVEN_NAMES
from aiquiz.generate.language.joints import FINITE
from aiquiz.model.article import Article, Block, BlockKind, Span
from aiquiz.values import dataclass

if TYPE_CHECKING:
    import pysbd

__all__ = ["MAX_WORDS", "SENTENCE_END", "Sentence", "sentences_of"]

SENTENCE_END: Final = re.compile(r"[.!?]”? (?=[A-ZÀ-ÖØ-Þ“])")
"""Between two sentences of what is shown, which are whole already."""

MAX_WORDS: Final = 20_000
"""Words of an article that are considered: pysbd needs about 0.1 ms a word, so a book would take half a minute."""

_MAX_BLOCK_WORDS: Final = 5_000
"""A longer paragraph is data, not prose."""
_ASKABLE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
_ABBREVIATION_END = re.compile(
    r"(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Gen|Adm|Col|Capt|Lt|Sgt|Gov|Sen|Rep|Rev|Mt|No|Vol|Fig|vs|cf|ca|c|approx"
    r"|Inc|Ltd|Corp|Co|e\.g|i\.e|etc|[A-Z])\.$"
)
_INITIALISM_END = re.compile(r"(?:(?:[A-Z]\.){2,}|\bBros\.)$")
_NUMBERED_END = re.compile(r"[A-Z][\w-]+ [IVX]+\.$")
"""“… was building the Mark I. The machine …”"""
_LETTERED = re.compile(
    r"\b(?:(?i:vitamins?|factors?|protein|types?|plan|class|group|point|phase|grade|hepatitis|influenza|category|level"
    r"|appendix|exhibit|version|model|source|letter|chromosome|section)|[A-Z]{3,}) [A-Z]\.(?= [A-Z])"
    r"|\b(?:an?|one|each|every|another) (?:(?:single|complete|capital|double|broad|wide|large|second|third) )?[A-Z]\."
    r"(?= [A-Z][^\s.])"
    r"|\b(?![IVX]\b)[A-Z] (?:to|and|or) [A-Z]\.(?= [A-Z][^\s.])"
)
"""“With the help of vitamin K. Newborn babies …”, “SOURCE A. The clerk …”, “a broad U. Ice …”, “lettered A to G. Moor
…”: no initial of a name.
"""
_NAMED_LETTER = re.compile(
    r"\b[Tt]he (?P<first>[A-Z][a-z]+) (?:[A-Z][a-z]+ ){0,2}(?P<last>[A-Z][a-z]+) [A-Z]\."
    rf"(?= [A-Z][\w’'-]+ {FINITE}\b)"
)
"""“The result was the Trail Biscuit D. Quill sold millions”: a name of a thing that ends in a letter."""
_LOOKS_BACK, _LOOKS_ON = 60, 40
_REGNAL = re.compile(
    r"\b(?:under|of|by|to|from|with|against|upon|King|Queen|Emperor|Empress|Tsar|Sultan|Pope) [A-Z][a-zà-ÿ]+ [IVX]\."
    r"(?= [A-ZÀ-Þ][\w’'-]+ (?:was|were|is|are|had|has|became|began|took|gave|went|got|came|lost|won|fell|rose|kept)\b)"
)
"""“Under William I. Prussia was given more land”: whom a preposition governs is no subject, so that is no initial."""
_CLOCK_END = re.compile(r"\b[ap]\.m\.$")
_ZONE_START = re.compile(r"(?:[A-Z][\w.-]+ ){0,2}(?:Time|time|GMT|UTC|[A-Z]{1,2}ST)\b")
"""“Shortly after 6 p.m. Indian time …”"""
_OPENS_PLAINLY: Final = (
    r"(?:Those|Both|Where|There|Then|Here|Neither|Most|Many|Several|Few|Until|Since|Before|During|Between|Among|Behind"
    r"|Within|Without|Under|Over|Each|Every|No|Now|Today|Later|Because|Although|Though|If|Once|Such|Only|Even|Another"
    r"|One|Two|Three|Four|Five|Seven|Eight|Nine|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty(?:-[a-z]+)?)(?= [a-z\d])"
)
"""“… on the Mark I. Fifty feet long, it …”, “… and the Z. Both could …”: before a small letter no name begins so."""
_FUNCTION_START = re.compile(
    r"(?:The|In|On|At|By|It|He|She|They|But|And|A|An|This|These|Its|His|Her|Their|After)\b"
    rf"|{_OPENS_PLAINLY}"
)
_INITIAL_END = re.compile(r"(?:^|[\s(])[A-Z]\.$")
_OPENING = re.compile(
    r"(?:The|In|On|At|By|It|He|She|They|But|And|An|This|These|Its|His|Her|Their|After|Some|When|While|With|From|For|As"
    rf"|A(?= [a-z])|{_OPENS_PLAINLY})\b(?!\.)"
)
"""“A concerto in F. Some thought …”: behind an initial no name begins so."""
_INITIALISM = re.compile(
    r"(?<=[\s(])(?:[A-Z]\.){2,}(?= (?:He|She|It|They|His|Her|Its|Their|In|On|At|By|The|An?|This|These|But|And) [a-z])"
)
"""“In Washington, D.C. He removed it.”"""
_INITIAL = re.compile(rf"(?<=[\s(])[A-Z]\.(?= {_OPENING.pattern})")


_CAMEL: Final = r"[a-z]{1,4}[A-Z][a-z]{2,}\b"
_CAMEL_START: Final = re.compile(_CAMEL)
_DATELINE: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’' -]{2,30}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)*)?"
    r"(?:, (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2}|[A-Z][a-z]+(?= \d{4}))(?:,? \d{4})?)?(?: \([A-Z][\w ]*\))?"
    r" (?:—|–|-{1,2}) (?=[A-Z“\"‘])"
)
_WITHIN_WORD: Final = re.compile(r"(?<=\.)(?=[./])|(?<=[\s/~*]\.)(?=[\w*+/$])(?![A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])")
"""“Names that hold ../ leave it”, “in .NET”, “~/.zell”: a dot of a path, or of what programs are called. “It fell .They
left” only lacks its space.
"""
_BEFORE_CAMEL: Final = re.compile(rf"(?<=[a-z\d]{{3}})[.!?][”\"]?(?= {_CAMEL})")
"""“… to the coast. zorPop, which …”: a brand may begin a sentence with a small letter."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article: `text` is exactly what `span` covers.

    `block` is the index of its block among the article's; `section` the text of the nearest heading above, if any.
    A row of a table counts as one too: it is asked in its own way, and nothing is read out of its words. A part of a
    sentence that stands for itself (`is_part`) has the index of the whole; its `text` begins and ends like a sentence.
    """

    index: int
    span: Span
    text: str
    block: int
    kind: BlockKind
    section: str = ""
    is_part: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, so no sentence at all."""
        return self.kind is BlockKind.TABLE_ROW


@cache
def _segmenter() -> pysbd.Segmenter:
    # Imported late: whoever only opens a deck should not pay for it.
    import pysbd

    return pysbd.Segmenter(language="en", clean=False, char_span=False)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of paragraphs, list items and quotations, and the rows of tables below their header, each as one.

    In order, of the first `MAX_WORDS` words.
    """
    found: list[Sentence] = []
    section = ""
    words = 0
    for index, block in enumerate(article.blocks):
        text = block.span.of(article.text)
        if block.kind is BlockKind.HEADING:
            section = " ".join(text.split())
        is_row = block.kind is BlockKind.TABLE_ROW and block.level == 0
        if block.kind not in _ASKABLE and not is_row:
            continue
        if words > MAX_WORDS:
            break
        words += (length := len(text.split()))
        if length > _MAX_BLOCK_WORDS:
            continue
        for span in (block.span,) if is_row else _spans(article.text, block):
            span = _behind_dateline(span, article.text) if block.kind is BlockKind.PARAGRAPH else span
            found.append(Sentence(len(found), span, span.of(article.text), index, block.kind, section))
    return tuple(found)


def _behind_dateline(span: Span, text: str) -> Span:
    """The sentence without where and when a report was written: “OLM, Norland, 5 March 2025 — A judge has …”."""
    opening = _DATELINE.match(text, span.start, span.end)
    return Span(opening.end(), span.end) if opening else span


def _spans(text: str, block: Block) -> Iterator[Span]:
    """The spans of the block's sentences: pysbd's pieces, joined again where a cut was wrong."""
    start = block.span.start
    pending: int | None = None
    for end in _cuts(text, block):
        begin = start if pending is None else pending
        before, after = text[begin:end].rstrip(), text[end : block.span.end].lstrip()
        if end < block.span.end and (_WITHIN_WORD.match(text, end) or not _is_boundary(before, after)):
            pending, start = begin, end
            continue
        stripped = text[begin:end].strip()
        if stripped:
            at = begin + (len(text[begin:end]) - len(text[begin:end].lstrip()))
            yield Span(at, at + len(stripped))
        pending, start = None, end


def _cuts(text: str, block: Block) -> Iterator[int]:
    """Ends of pysbd's pieces as offsets into `text`, increasing, and those it takes for initials; last the block's."""
    ends = (
        found.end()
        for each in (_LETTERED, _NAMED_LETTER, _INITIAL, _INITIALISM, _REGNAL, _BEFORE_CAMEL)
        for found in each.finditer(text, *_ends_of(block))
    )
    lettered = sorted(set(ends))
    here = block.span.start
    for piece in _segmenter().segment(block.span.of(text).replace("\n", " ")):
        words = piece.split()
        for word in words:
            at = text.find(word, here, block.span.end)
            if at < 0 or at - here > 80:
                continue
            here = at + len(word)
        while lettered and lettered[0] < here:
            yield lettered.pop(0)
        lettered = [end for end in lettered if end != here]
        if words and here < block.span.end:
            yield here
    yield block.span.end


def _ends_of(block: Block) -> tuple[int, int]:
    return block.span.start, block.span.end


def _is_boundary(before: str, after: str) -> bool:
    """Whether a sentence really ends between the two texts."""
    if before.count("“") > before.count("”") or before.count("(") > before.count(")"):
        return False
    if (after[:1].islower() and not _CAMEL_START.match(after)) or after[:1] in ",;:)":
        return False
    if _NUMBERED_END.search(before) and _REGNAL.search(f"{before} {after[:60]}", max(len(before) - 40, 0)):
        return True
    if _INITIALISM_END.search(before) or _NUMBERED_END.search(before):
        return bool(_FUNCTION_START.match(after))
    if _ends_in_letter(before[-_LOOKS_BACK:], after[:_LOOKS_ON]):
        return True
    if _INITIAL_END.search(before) and _OPENING.match(after):
        return True
    if _CLOCK_END.search(before) and _ZONE_START.match(after):
        return False
    return not _ABBREVIATION_END.search(before)


def _ends_in_letter(before: str, after: str) -> bool:
    """Whether a letter that is no initial stands last: what it marks is named in front of it, or a thing and nobody."""
    both = f"{before} {after}"
    if any(found.end() == len(before) for found in _LETTERED.finditer(both)):
        return True
    named = next((found for found in _NAMED_LETTER.finditer(both) if found.end() == len(before)), None)
    return named is not None and GIVEN_NAMES.isdisjoint(named.group("first", "last"))
