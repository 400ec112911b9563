"""Questions about tables: what stands in a column for the thing a row is about.

No sentence carries such a fact, so the question is worded from the table's header and the row's label, and the whole
row is its quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.distractors.base import WANTED
from aiquiz.generate.generators.base import fair_options
from aiquiz.generate.lexicon import FUNCTION_WORDS
from aiquiz.generate.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.numerals import numerals_in
from aiquiz.generate.passages import Passage
from aiquiz.generate.rowwording import question_of
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.tables import CODE, Row, Table
from aiquiz.generate.wording import holds_phrase
from aiquiz.kinds.qa import Qa
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact
from aiquiz.text import folded

__all__ = ["MAX_PER_TABLE", "row_candidates"]

MAX_PER_TABLE: Final = 4
"""A long table is data to look up, not to remember: so many of its rows are asked, spread over its length."""
_MAX_CELL_WORDS: Final = 6
_WORTH: Final = 4.6
_APART: Final = 0.2
_NOTHING: Final = re.compile(
    r"(?:[-–—?✓✗]|n/?a|tbd|yes|no|none|nil|unknown|various|not|nothing|varies|uncertain|disputed)\b.*|[-–—?✓✗]|.*;.*",
    re.I,
)
"""Cells that say nothing, or several things."""
_SUMS: Final = re.compile(r"(?:sub-?)?(?:total|sum|all|average|mean|overall)\b", re.I)
_TIMES: Final = frozenset({"year", "date", "time", "when", "day", "month", "period"})
_UNSAID: Final = frozenset({"or", "when", "how", "what", "who", "why", "where", "which", "and/or"})
_ASIDES: Final = frozenset({"remark", "remarks", "note", "notes", "comment", "comments", "source", "ref", "refs"})
_BARE: Final = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")
_NO_PLACE: Final = re.compile(
    r"[,:]|^(?:Why|How|What|When|Who|Where|Enter|Meet|Introducing|Into|From|To|In|On|At|By|After|Before|Towards?|With)\b"
)
"""“Bridge, island, tunnel”, “Why it took so long”, “Enter QUIC”, “Into the home”: no names of what rows are."""
_PLAIN: Final = re.compile(r"(?:The|An?|Two|Three|Four|Five) [a-z-]+(?: [a-z-]+){0,2}")
_MARKED: Final = re.compile(r"\[\w{1,3}\]|[*†‡]$|[{}<>\\]|::")


def row_candidates(table: Table, rows: Mapping[int, Sentence], analysis: Analysis) -> Iterator[Candidate]:
    """One question for each row that is asked, its column another from row to row.

    `rows` holds the row's sentence by the index of its block.
    """
    columns = [
        index for index in range(len(table.header)) if index > table.label and _is_askable(table, index, analysis)
    ]
    # Beyond `MAX_WORDS` a row has no sentence.
    known = [row for row in table.rows if row.block in rows]
    telling = [row for row in known if any(_is_answer(row, column, table, analysis) for column in columns)]
    for turn, row in enumerate(_spread(telling)):
        for offset in range(len(columns)):
            column = columns[(turn + offset) % len(columns)]
            if _is_answer(row, column, table, analysis):
                yield _candidate(table, row, column, rows[row.block], analysis)
                break


def _spread(rows: Sequence[Row]) -> tuple[Row, ...]:
    """At most `MAX_PER_TABLE` of the rows, from the first to the last of them."""
    if len(rows) <= MAX_PER_TABLE:
        return tuple(rows)
    return tuple(rows[turn * (len(rows) - 1) // (MAX_PER_TABLE - 1)] for turn in range(MAX_PER_TABLE))


def _is_askable(table: Table, column: int, analysis: Analysis) -> bool:
    """Whether a column tells the rows apart: not the same for all, and headed by a name for it."""
    said = {folded(cell) for cell in table.column(column, analysis.article.text)}
    if table.header[column].casefold() in _ASIDES:
        return False
    words = table.header[column].casefold().split()
    if table.header[column].casefold() in _TIMES or set(words) & _UNSAID:
        return False  # “the year” of what?
    if words[:1] and words[0] in FUNCTION_WORDS:
        return False  # “In service since” is no noun
    if table.is_numbered and all(_BARE.fullmatch(cell) for cell in table.column(column, analysis.article.text)):
        return False  # a number for a number is to be looked up
    return len(said) > 1 and not table.header[column].isdigit() and not _MARKED.search(table.header[column])


def _is_answer(row: Row, column: int, table: Table, analysis: Analysis) -> bool:
    answer, label = (row.cells[index].of(analysis.article.text) for index in (column, table.label))
    if _NOTHING.fullmatch(answer) or _SUMS.match(label) or _MARKED.search(answer) or _MARKED.search(label):
        return False
    return len(answer.split()) <= _MAX_CELL_WORDS and folded(answer) not in folded(f"{label} {table.header[column]}")


def _candidate(table: Table, row: Row, column: int, sentence: Sentence, analysis: Analysis) -> Candidate:
    text = analysis.article.text
    at = row.cells[column]
    answer, label = at.of(text), row.cells[table.label].of(text)
    question = question_of(table, column, _in_text(label, text), _place(label, sentence, analysis))
    mention = _mention(at, answer)
    options = fair_options(question, answer, _options(table, row, column, mention, text))
    return Candidate(
        generator="table",
        kind="qa",
        passage=Passage(sentence.span, sentence, sentence.span.start, ()),
        fact=Fact(sentence.span, at, mention.type),
        mention=mention,
        body=Qa(question, answer, distractors=options),
        prompt=question,
        answers=(answer,),
        distractors=options,
        worth=_WORTH,
    )


def _in_text(label: str, text: str) -> str:
    """A row's label as the text has it inside a sentence: “the glomerulus” of “Glomerulus”, else as it stands."""
    small = label[:1].lower() + label[1:]
    if CODE.fullmatch(label):
        return label
    if not re.search(rf"(?<![|\n] )\b{re.escape(small)}\b", text):
        # “Metal pot”: a name would have a capital behind its first word, or stand in the text.
        is_part = " " in label and label[1:].islower()
        return f"the {small}" if is_part and f" {label}" not in text.replace(f"| {label}", "") else label
    return f"the {small}" if re.search(rf"\bthe {re.escape(small)}\b", text) else small


def _place(label: str, sentence: Sentence, analysis: Analysis) -> str:
    """What stands before a question about a row: its heading, else the article's label, but for itself.

    A heading of plain words tells too little without the label: “Danube, the four capitals”.
    """
    section = sentence.section
    about = "" if holds_phrase(label, analysis.label) else analysis.label
    if not section or (analysis.label and _NO_PLACE.search(section)):
        return about or ("" if analysis.label else analysis.article.title)
    if _PLAIN.fullmatch(section) and about and not holds_phrase(section, about):
        return f"{about}, {section[0].lower()}{section[1:]}"
    return f"{about}, {section[0].lower()}{section[1:]}" if about and _is_clause(section) else section


def _is_clause(section: str) -> bool:
    """Whether a heading only says what is done, and names nothing: “Taking back what is useful”."""
    return re.match(r"[A-Z][a-z]+ing\b", section) is not None


def _mention(at: Span, answer: str) -> Mention:
    """The cell as an amount or date where it is one and nothing else, else as a term."""
    found = numerals_in(answer, at.start)
    whole = next((one for one in found if one.span == at), None)
    if whole is None and _BARE.fullmatch(answer):
        return Mention(at, answer, AnswerType.NUMBER, "cell", float(answer.replace(",", "")))
    return whole or Mention(at, answer, AnswerType.TERM, "cell", None, False)


def _options(table: Table, row: Row, column: int, mention: Mention, text: str) -> tuple[str, ...]:
    """Three other cells of the column, from the next row on: the table itself says that they are wrong here."""
    here = table.rows.index(row)
    cells = table.column(column, text)
    quote = folded(" ".join(cell.of(text) for cell in row.cells))
    found: list[str] = []
    values = [mention.value]
    for cell in (*cells[here + 1 :], *cells[:here]):
        other = _mention(Span(0, len(cell)), cell)
        is_same_sort = (other.type, other.subtype) == (mention.type, mention.subtype)
        is_new = folded(cell) not in quote and folded(cell) not in map(folded, found)
        if is_same_sort and is_new and not _NOTHING.fullmatch(cell) and _is_apart(other, values):
            found.append(cell)
            values.append(other.value)
    lengths = [len(option) for option in (cells[here], *found[:WANTED])]
    is_even = max(lengths) <= max(2 * min(lengths), 8)
    return tuple(found[:WANTED]) if len(found) >= WANTED and is_even else ()


def _is_apart(other: Mention, values: list[float | None]) -> bool:
    """Whether an amount is more than a fifth away from those already there; years need only differ."""
    if other.type in TIME_TYPES or other.type not in NUMERIC_TYPES or other.value is None:
        return True
    mine = other.value
    return all(value is None or abs(mine - value) > _APART * max(abs(mine), abs(value)) for value in values)
