"""Questions about tables: what stands in a column for the thing a row is about.

No sentence carries such a fact, so the question is made of the row's label and the header; the whole row is its quote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from aiquiz.generate.analysis import Analysis
from aiquiz.generate.candidate import Candidate
from aiquiz.generate.context.passages import Passage
from aiquiz.generate.distractors.base import WANTED
from aiquiz.generate.entities.mentions import NUMERIC_TYPES, TIME_TYPES, Mention
from aiquiz.generate.entities.nouns import VESSELS
from aiquiz.generate.entities.numerals import numerals_in
from aiquiz.generate.generators.base import fair_options
from aiquiz.generate.labels.headings import trail_of
from aiquiz.generate.language.wording import stems
from aiquiz.generate.language.wordlists import word_set
from aiquiz.generate.sentences import Sentence
from aiquiz.generate.tables.rowwording import Cell, question_of
from aiquiz.generate.tables.table import Row, Table
from aiquiz.kinds.qa import Qa
from aiquiz.model.article import Span
from aiquiz.model.fact import AnswerType, Fact
from aiquiz.text import folded

__all__ = ["MAX_PER_TABLE", "row_candidates"]

_AMOUNT: Final = re.compile(r"(?:[a-z]+ ){0,2}[$€£¥~]?\d[\d.,–-]* ?(?P<unit>[^\W\d_%][^\s\d]{0,14}|)")
MAX_PER_TABLE: Final = 4
"""A long table is data to look up, not to remember: so many of its rows are asked, spread over its length."""
_MAX_CELL_WORDS: Final = 6
_WORTH: Final = 4.6
_APART: Final = 0.2
_YEARS_APART, _MOST_TIMES = 30, 8
_DATES: Final = frozenset({"month", "date", "day", "time", "when", "as of"})
"""Headers that date what stands in the column before: “Peak | Month”. A year dates the row."""
_NOTHING: Final = re.compile(
    r"(?:[-–—?✓✗]|n/?a|tbd|yes|no|none|nil|unknown|various|not|nothing|varies|uncertain|disputed)\b.*|[-–—?✓✗]|.*;.*",
    re.I,
)
"""Cells that say nothing, or several things."""
_TOLD_AT_LENGTH: Final = re.compile(r"(?:how|who|what|which|where|when|why|whether)\b", re.I)
"""“Act of Succession. Subject: who inherits the throne”: others would say it in other words."""
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{3,}")
_BY_THE_WAY: Final = re.compile(r"(?:from|at|on|by|before|after|until|during|without|upon|via|through) [a-z -]+")
_OF_A_THING: Final = re.compile(r"[A-Z]?[a-z]{4,}(?<!ed)")
_WHERE_OR_WHEN: Final = word_set(
    "where when place location position site habitat time term office period status origin home route"
    " method means source cause use power"
)
"""“Encryption: from the first byte”: a phrase below a noun that asks for no place, time or manner."""
_SUMS: Final = re.compile(r"(?:sub-?)?(?:total|sum|all|average|mean|overall)\b", re.I)
_OPERATION: Final = re.compile(r"[÷×*/+−=] ?\d")
"""A row of a sum that is worked out: “÷ 2”."""
_ASIDES: Final = re.compile(
    r"(?:remark|note|comment|source|ref|reference|example|details?|link|image|picture|photo)s?"
    r"|(?:[a-z]+ )?(?:in|for|from) (?:our|this|the) (?:[a-z]+ )?(?:example|case|story|picture|scenario)|(?:in )?here",
    re.I,
)
"""Headers above what is told by the way, above some of many, or above what the text has chosen for an example."""
_NO_NOUN: Final = re.compile(
    r"\b(?:into|onto|to)$|^(?:from|by|with|for|of|in|on|at)$|^(?:decides|does|makes|gives|takes|becomes|turns|causes"
    r"|shows|uses|eats|lives|works|needs|means|holds|covers)$",
    re.I,
)
"""“Given to”, “Decides”: a header that goes on from its row's label heads no question of its own."""
_BARE: Final = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")
_COSTS: Final = re.compile(r"[$€£¥]\d")
_YEAR: Final = re.compile(r"1\d{3}|20\d\d")
_ERA: Final = re.compile(r"\d0s\b|\bcentur(?:y|ies)\b")
_LASTS: Final = (
    word_set(
        "office post position role job title rank studio club team employer school label home residence address party"
        " vessel aircraft locomotive"
    )
    | VESSELS
)
"""Headers above what somebody had for a while: “Studio: Olm. Year: _____” is of what?"""
_FIGURES_KNOWN: Final = 3
"""A figure of more digits is told from others, and given by nobody out of his head."""
_NEARLY: Final = re.compile(r"(?:about|around|some|circa|c\.|ca\.|nearly|over|~|up to) ?", re.I)
"""“About 22 m” and “about 23 m” are amounts, and hardly two."""
_LEAST_OPTIONS: Final = 2
"""Three to choose from are enough: Rodriguez 2005, “Three options are optimal for multiple-choice items”."""
_LISTED: Final = 2
"""Columns of a table that only lists a figure for each label."""
_COUNT_DIGITS: Final = 2
"""A label of so many digits only counts its row."""
_COUNT: Final = re.compile(rf"(?:{_BARE.pattern})(?: (?:thousand|million|billion))?")
_GOODS: Final = re.compile(
    r"\b(?:cars?|vehicles?|trucks?|phones?|smartphones?|computers?|books?|copies|records|albums|units|ships?|aircraft"
    r"|planes?|jets?|bicycles?|bikes?|tractors?|consoles?|cameras?|watches|bottles|models?|pieces|machines?)$",
    re.I,
)
_DONE_TO: Final = re.compile(
    r"\b(?:s[oa]l(?:d|es?)|deliver|ship(?:ped|ments)|produc|made|built|build|export|import|regist|output|orders?"
    r"|own|in use|fleet|stock|number of|total|count|print|lost|sunk|price|cost|weight|speed|year)",
    re.I,
)
"""What a figure counts: “cars sold”."""
_MARKED: Final = re.compile(r"\[\w{1,3}\]|[*†‡]$|[{}<>\\]|::")
_JOINTS: Final = re.compile(r"[_.:/-]")
"""What joins the words of a setting or of a path."""
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?")
_RANGE: Final = re.compile(r"\d ?[%°]? ?(?:[–—-]|to) ?\d")


def row_candidates(table: Table, rows: Mapping[int, Sentence], analysis: Analysis) -> Iterator[Candidate]:
    """One question for each row that is asked: names before years, years before amounts, else by turns.

    `rows` holds the row's sentence by the index of its block.
    """
    columns = [index for index in range(len(table.header)) if _is_askable(table, index, analysis)]
    # Beyond `MAX_WORDS` a row has no sentence.
    known = [row for row in table.rows if row.block in rows]
    found = [
        [one for column in columns if (one := _candidate(table, row, column, rows[row.block], analysis)) is not None]
        for row in known
    ]
    answers = Counter(one.answers[0] for row in found for one in row)
    for turn, row in enumerate(_spread([row for row in found if row])):
        ranks = [_rank(one, answers) for one in row]
        best = [one for one, rank in zip(row, ranks, strict=True) if rank == min(ranks)]
        yield best[turn % len(best)]


def _rank(candidate: Candidate, answers: Counter[str]) -> int:
    """How far behind a question stands by what it asks for: words that tell one row 0, a time 1, all others 2.

    “Road, main span of 490 m” tells several things.
    """
    if candidate.mention.type in TIME_TYPES:
        return 1
    (answer,) = candidate.answers
    return 2 if candidate.mention.type in NUMERIC_TYPES or answers[answer] > 1 or "," in answer else 0


def _spread(rows: Sequence[list[Candidate]]) -> tuple[list[Candidate], ...]:
    """At most `MAX_PER_TABLE` of the rows, from the first to the last of them."""
    if len(rows) <= MAX_PER_TABLE:
        return tuple(rows)
    return tuple(rows[turn * (len(rows) - 1) // (MAX_PER_TABLE - 1)] for turn in range(MAX_PER_TABLE))


def _is_askable(table: Table, column: int, analysis: Analysis) -> bool:
    """Whether a column tells the rows apart: not the same for all, and headed by a name for it."""
    if column == table.label or (table.is_ranked and column == 0):
        return False
    cells, header = table.column(column, analysis.article.text), table.header[column]
    if _ASIDES.fullmatch(header) or header.isdigit() or _MARKED.search(header) or _NO_NOUN.search(header):
        return False
    if table.is_numbered and all(_BARE.fullmatch(cell) for cell in cells):
        return False  # a number for a number is to be looked up
    return len({folded(cell) for cell in cells}) > 1


def _is_answer(row: Row, column: int, table: Table, analysis: Analysis) -> bool:
    answer, label = (row.cells[index].of(analysis.article.text) for index in (column, table.label))
    if (
        ";" in label
        or _OPERATION.match(label)
        or _NOTHING.fullmatch(answer)
        or _SUMS.match(label)
        or _MARKED.search(answer)
        or _MARKED.search(label)
    ):
        return False
    header = table.header[column]
    is_of_thing = _OF_A_THING.fullmatch(header) and header.casefold() not in _WHERE_OR_WHEN
    if is_of_thing and _BY_THE_WAY.fullmatch(answer):
        return False
    if _TOLD_AT_LENGTH.match(answer) or _names_in(answer) & _names_in(label):
        return False
    return len(answer.split()) <= _MAX_CELL_WORDS and folded(answer) not in folded(f"{label} {table.header[column]}")


def _names_in(cell: str) -> set[str]:
    """The words of a cell with a capital: “Arctic tundra” is where the Arctic fox lives."""
    return set(_CAPITAL.findall(cell))


def _candidate(table: Table, row: Row, column: int, sentence: Sentence, analysis: Analysis) -> Candidate | None:
    """The question for one cell; None where it says nothing, or nobody could say it."""
    if not _is_answer(row, column, table, analysis):
        return None
    text = analysis.article.text
    at = row.cells[column]
    answer, label = at.of(text), row.cells[table.label].of(text)
    mention = _mention(at, answer, is_year=_holds_years(table, column, text))
    if _is_year_of_while(table, column) or (table.header[column].casefold() == "year" and _ERA.search(answer)):
        return None
    is_day = mention.type is AnswerType.DATE and not _YEAR.search(answer)
    if label.isdigit() and len(label) <= _COUNT_DIGITS and (is_day or table.column(column, text).count(answer) > 1):
        return (
            None  # “Game 3. Date: 12 March”, “Game 3. Winner: Quill”: by its number nobody knows a row among its like
        )
    is_count = _COUNT.fullmatch(answer) and mention.type not in TIME_TYPES
    if is_count and (_is_lone_count(table, column, text) or _is_uncounted(table, column, label, sentence.section)):
        return None
    hint = "year" if mention.type is AnswerType.YEAR and table.header[column].casefold() != "year" else ""
    shown = dict.fromkeys((table.named, _dated(table, column)))
    told = [(table.header[one], row.cells[one].of(text)) for one in shown if one is not None and one != column]
    cell = Cell(label, answer, hint, tuple(told))
    question = question_of(table, column, cell, _place(label, sentence, analysis), text)
    options = fair_options(question, answer, _options(table, row, column, mention, text))
    is_figure = (_BARE.match(answer) or _COSTS.match(answer)) is not None and mention.type not in TIME_TYPES
    if is_figure and not options and len(re.sub(r"\D", "", answer).rstrip("0")) > _FIGURES_KNOWN:
        return None
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


def _is_lone_count(table: Table, column: int, text: str) -> bool:
    """Whether a table only lists how many of each there are, or how far: such figures are looked up."""
    return len(table.header) == _LISTED and all(_COUNT.fullmatch(cell) for cell in table.column(column, text))


def _is_uncounted(table: Table, column: int, label: str, heading: str) -> bool:
    """Whether goods stand beside a figure, and nothing says what was done with them: “Cars. Olmvan: 9 million”."""
    told = f"{' '.join(table.header)} {label} {heading}"
    is_of_goods = _GOODS.search(label) or _GOODS.search(table.header[column])
    return is_of_goods is not None and _DONE_TO.search(told) is None


def _is_year_of_while(table: Table, column: int) -> bool:
    """Whether a bare “year” stands beside what goes on for some: it may be when that began, or any year of it."""
    is_bare = table.header[column].casefold() in ("year", "date")
    return is_bare and table.header[table.label].casefold() in _LASTS


def _dated(table: Table, column: int) -> int | None:
    """The column that a bare “month” or “date” behind it belongs to; None where it tells of the row itself."""
    before = column - 1
    is_of_another = table.header[column].casefold() in _DATES and before != table.label and before >= 0
    return before if is_of_another and not (table.is_ranked and before == 0) else None


def _place(label: str, sentence: Sentence, analysis: Analysis) -> str:
    """What stands before a question about a row: the article's label and its heading, neither for itself."""
    about = analysis.label or analysis.article.title
    parts = ("" if folded(about) == folded(label) else about, trail_of(sentence, analysis))
    return " › ".join(part for part in parts if part)


def _holds_years(table: Table, column: int, text: str) -> bool:
    """Whether most cells of a column are years and nothing else."""
    cells = table.column(column, text)
    return 2 * sum(_YEAR.fullmatch(cell) is not None for cell in cells) > len(cells)


def _mention(at: Span, answer: str, *, is_year: bool) -> Mention:
    """The cell as an amount or date where it is one and nothing else, else as a term."""
    if is_year and _YEAR.fullmatch(answer):
        return Mention(at, answer, AnswerType.YEAR, "cell", float(answer))
    found = numerals_in(answer, at.start)
    whole = next((one for one in found if one.span == at), None)
    if whole is None and _BARE.fullmatch(answer):
        return Mention(at, answer, AnswerType.NUMBER, "cell", float(answer.replace(",", "")))
    nearly = found[0] if len(found) == 1 and _NEARLY.fullmatch(answer[: found[0].span.start - at.start]) else None
    value = nearly.value if nearly is not None and nearly.span.end == at.end else None
    return whole or Mention(at, answer, AnswerType.TERM, "cell", value, False)


def _options(table: Table, row: Row, column: int, mention: Mention, text: str) -> tuple[str, ...]:
    """Two or three other cells of the column, from the next row on: the table itself says that they are wrong here."""
    here = table.rows.index(row)
    cells = table.column(column, text)
    quote = folded(" ".join(cell.of(text) for cell in row.cells))
    found: list[str] = []
    values = [mention.value]
    for cell in (*cells[here + 1 :], *cells[:here]):
        other = _mention(Span(0, len(cell)), cell, is_year=mention.type is AnswerType.YEAR)
        is_same_sort = (other.type, other.subtype) == (mention.type, mention.subtype)
        is_new = folded(cell) not in quote and folded(cell) not in map(folded, found)
        is_likely = is_same_sort and _looks(cell) == _looks(cells[here]) and _is_of_like_size(mention, other)
        is_beside = not any(_overlap(cell, one) for one in (cells[here], *found))
        if is_likely and is_new and is_beside and not _NOTHING.fullmatch(cell) and _is_apart(other, values):
            found.append(cell)
            values.append(other.value)
    found = found[:WANTED]
    lengths = [len(option) for option in (cells[here], *found)]
    is_even = max(lengths) <= max(2 * min(lengths), 8)
    is_fair = is_even and not _is_told_apart(row.cells[table.label].of(text), cells[here], found)
    return tuple(found) if len(found) >= _LEAST_OPTIONS and is_fair else ()


def _is_told_apart(label: str, answer: str, others: Sequence[str]) -> bool:
    """Whether the label has a word of the answer, and none of any other: “olm_buffers”, “size of the buffer cache”."""
    told = stems(_JOINTS.sub(" ", label))
    return bool(told & stems(answer)) and not any(told & stems(other) for other in others)


def _overlap(cell: str, other: str) -> bool:
    """Whether one of two cells is a range that meets the other: beside “20–25 %” nobody can rule out “20 %”."""
    ranges = [[float(figure) for figure in _FIGURE.findall(one.replace(",", ""))] for one in (cell, other)]
    if not all(ranges) or max(map(len, ranges)) != 2 or not any(_RANGE.search(one) for one in (cell, other)):
        return False
    return max(min(one) for one in ranges) <= min(max(one) for one in ranges)


def _looks(cell: str) -> tuple[bool, bool, bool, str]:
    """How a cell is written: whether it opens with a small letter, holds a figure, and tells several things; its unit.

    Where a depth is asked for, no area is an option.
    """
    amount = _AMOUNT.fullmatch(cell)
    unit = amount["unit"].removesuffix("s") if amount else ""
    return cell[:1].islower(), re.search(r"\d", cell) is not None, ", " in cell, unit


def _is_of_like_size(answer: Mention, other: Mention) -> bool:
    """Whether a year is of the same age, an amount of like size: beside a toll of 15,900 nobody takes 470,000."""
    if answer.value is None or other.value is None:
        return True
    if answer.type is AnswerType.YEAR:
        return abs(answer.value - other.value) <= _YEARS_APART
    low, high = sorted((abs(answer.value), abs(other.value)))
    return answer.type not in NUMERIC_TYPES or high <= _MOST_TIMES * low


def _is_apart(other: Mention, values: list[float | None]) -> bool:
    """Whether an amount is more than a fifth away from those already there, “about 22 m” a tenth; years only differ."""
    if other.type in TIME_TYPES or other.value is None:
        return True
    mine, apart = other.value, _APART if other.type in NUMERIC_TYPES else _APART / 2
    return all(value is None or abs(mine - value) > apart * max(abs(mine), abs(value)) for value in values)
