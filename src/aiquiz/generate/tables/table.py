"""Tables with a header row: what each cell says of what.

A row's first cell names a thing, the header what the others tell about it. Cells are found again in the row's own
text, where the reader joined them with `|`; a row with an empty cell has fewer, and is left out, because nothing
says which one was empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aiquiz.model.article import Article, BlockKind, Span
from aiquiz.values import dataclass

__all__ = ["Row", "Table", "tables_of"]

_MAX_COLUMNS: Final = 8
_MIN_ROWS: Final = 2
_MIN_COLUMNS: Final = 2
_RANKS: Final = frozenset({"", "#", "no", "no.", "nr", "nr.", "rank", "position", "pos", "pos."})
_WHEN: Final = frozenset({"year", "years", "date", "dates", "when", "season", "decade", "century", "period", "time"})
"""The first column of a chronicle: a row is about what happened, which is named behind it."""
_OF_WHAT: Final = re.compile(r" of (?:the )?[a-z]+$")
"""“Year of sale”: when something was done with what a row is about."""
_CELL: Final = re.compile(r"[^|]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below a header: the index of its block in the article, and the spans of its cells."""

    block: int
    cells: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`header[i]` says what the cells `i` of all rows are; `label` is the column that names what a row is about.

    All rows have as many cells as the header, and no two the same label.
    """

    header: tuple[str, ...]
    label: int
    rows: tuple[Row, ...]
    is_numbered: bool = False
    """Whether the labels are bare numbers."""
    is_ranked: bool = False
    """Whether the first column only counts the rows."""

    named: int | None = None
    """In a chronicle whose rows are told by their time, the column of what each is about; two may be about the same."""

    def column(self, index: int, text: str) -> tuple[str, ...]:
        """What stands in one column, row by row; `text` is the article's."""
        return tuple(row.cells[index].of(text) for row in self.rows)


def tables_of(article: Article) -> tuple[Table, ...]:
    """The article's tables that have a header, at least two rows and a column that tells the rows apart."""
    found = (_table(article, header, rows) for header, rows in _runs(article))
    return tuple(table for table in found if table is not None)


def _runs(article: Article) -> Iterator[tuple[int, list[int]]]:
    """Each header's block with the blocks of the rows below it."""
    header: int | None = None
    rows: list[int] = []
    for index, block in enumerate(article.blocks):
        is_row = block.kind is BlockKind.TABLE_ROW
        if header is not None and is_row and block.level == 0:
            rows.append(index)
            continue
        if header is not None:
            yield header, rows
        header, rows = (index if is_row and block.level else None), []
    if header is not None:
        yield header, rows


def _table(article: Article, header: int, blocks: Sequence[int]) -> Table | None:
    cells = {block: _cells(article, block) for block in (header, *blocks)}
    names = tuple(span.of(article.text) for span in cells[header])
    width = max((len(cells[block]) for block in blocks), default=0)
    if len(names) == width - 1:
        names = ("", *names)  # the corner above the labels is often empty
    rows = tuple(Row(block, cells[block]) for block in blocks if len(cells[block]) == len(names))
    if not (_MIN_COLUMNS <= len(names) <= _MAX_COLUMNS and len(rows) >= _MIN_ROWS and len(set(names)) == len(names)):
        return None
    is_ranked = names[0].casefold() in _RANKS and _is_count(rows, article.text)
    if len(names) - is_ranked < _MIN_COLUMNS:
        return None
    is_chronicle = _OF_WHAT.sub("", names[0].casefold()) in _WHEN and _are_words(rows, 1, article.text)
    # “Year, champion”: one who won twice does not tell the year, and is asked for it.
    for label in (1,) if is_ranked else (1, 0) if is_chronicle else (0,):
        labels = tuple(row.cells[label].of(article.text) for row in rows)
        if len(set(labels)) == len(labels):
            is_numbered = all(re.fullmatch(r"\d[\d,.]*", one) for one in labels)
            return Table(names, label, rows, is_numbered, is_ranked, 1 if is_chronicle and label == 0 else None)
    return None


def _are_words(rows: Sequence[Row], column: int, text: str) -> bool:
    """Whether most cells of a column are words and not figures."""
    return 2 * sum(row.cells[column].of(text)[:1].isalpha() for row in rows) > len(rows)


def _is_count(rows: Sequence[Row], text: str) -> bool:
    """Whether the first column only counts the rows."""
    return all(row.cells[0].of(text).rstrip(".").isdigit() for row in rows)


def _cells(article: Article, block: int) -> tuple[Span, ...]:
    span = article.blocks[block].span
    found = []
    for piece in _CELL.finditer(article.text, span.start, span.end):
        stripped = piece.group().strip()
        if stripped:
            at = piece.start() + piece.group().index(stripped)
            found.append(Span(at, at + len(stripped)))
    return tuple(found)
