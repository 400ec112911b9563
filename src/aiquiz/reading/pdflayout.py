"""From pieces of text with places on pages to paragraphs: columns, lines, running heads, hyphens.

A PDF knows no paragraphs, only where to draw letters. Places are in points, y upwards, as PDF has them; how wide a
piece is drawn is estimated from its letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import RoughBlock
from aiquiz.values import dataclass

__all__ = ["Fragment", "blocks_of"]

_LETTER_WIDTH: Final = 0.45  # of the size, on average; wider letters are rarer than narrow ones
_SAME_LINE: Final = 0.4  # of the size: pieces no further apart in height stand on one line
_LEADING: Final = 1.45  # from baseline to baseline of a heading, in sizes of its letters
_WIDE_GAP: Final = 1.45  # of the usual distance between lines: more parts paragraphs
_HEADING_SIZE: Final = 1.15  # of the body's size
_LONGEST_HEADING_WORDS: Final = 16
_EDGE_LINES: Final = 2  # so many lines at the top and bottom of a page may be its running head and foot
_NUMBER: Final = re.compile(r"\W*(?:page |p\. ?)?(?:\d{1,4}|[ivxl]{1,6})(?: (?:of|/) \d{1,4})?\W*", re.I)
_HYPHEN: Final = re.compile(r"(\w{2,})[-‐\u00ad]$")
_ENDS: Final = (".", "!", "?", ":", ".”", '."', ".)", "”")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text, where its baseline begins, and the size of its letters, all in points."""

    text: str
    x: float
    y: float
    size: float

    @property
    def right(self) -> float:
        """Where it ends, estimated."""
        return self.x + len(self.text.rstrip()) * self.size * _LETTER_WIDTH


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of one column: `left` and `right` are its edges, `column` the edges of its column."""

    text: str
    left: float
    right: float
    y: float
    size: float
    column: tuple[float, float] = (0.0, 0.0)


def blocks_of(pages: Sequence[Sequence[Fragment]]) -> tuple[RoughBlock, ...]:
    """The headings and paragraphs of a document in reading order, without running heads and page numbers."""
    laid_out = [_page_lines(fragments) for fragments in pages]
    running = _running(laid_out)
    lines = [line for page in laid_out for line in _without_running(page, running)]
    if not lines:
        return ()
    body = _body_size(lines)
    whole = "\n".join(line.text for line in lines)
    return tuple(_block(group, body, whole) for group in _groups(lines, body))


# --- lines and columns ---------------------------------------------------------------------------------------------


def _page_lines(fragments: Sequence[Fragment]) -> list[_Line]:
    """A page's lines in reading order: what stands above two columns, the left, the right, what stands below."""
    gutter = _gutter(fragments)
    if gutter is None:
        return _lines(fragments)
    left = [one for one in fragments if one.right <= gutter + 1]
    right = [one for one in fragments if one.x >= gutter - 1]
    across = [one for one in fragments if one.x < gutter - 1 and one.right > gutter + 1]
    top = max(one.y for one in (*left, *right))
    columns = [line for side in (left, right) for line in _lines(side)]
    above, below = ([one for one in across if (one.y > top) is is_above] for is_above in (True, False))
    return [*_lines(above), *columns, *_lines(below)]


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """The x of the empty strip between two columns; None where the page has one column."""
    if len(fragments) < 12:
        return None
    start, end = min(one.x for one in fragments), max(one.right for one in fragments)
    best: tuple[int, float] | None = None
    for step in range(35, 66):
        x = start + (end - start) * step / 100
        crossing = sum(1 for one in fragments if one.x < x - 1 and one.right > x + 1)
        sides = [sum(1 for one in fragments if one.right <= x + 1), sum(1 for one in fragments if one.x >= x - 1)]
        is_even = min(sides) >= 5 and min(sides) >= 0.25 * max(sides)
        if is_even and crossing <= 0.15 * len(fragments) and (best is None or crossing < best[0]):
            best = (crossing, x)
    if best is None:
        return None
    # In a table or a list the right side stands at many places; a column begins at one.
    starts = Counter(round(one.x / 4) for one in fragments if one.x >= best[1] - 1)
    return best[1] if starts.most_common(1)[0][1] >= 0.5 * starts.total() else None


def _lines(fragments: Sequence[Fragment]) -> list[_Line]:
    rows: list[list[Fragment]] = []
    for one in sorted(fragments, key=lambda one: (-one.y, one.x)):
        if rows and abs(rows[-1][0].y - one.y) <= _SAME_LINE * one.size:
            rows[-1].append(one)
        else:
            rows.append([one])
    lines = [_joined(sorted(row, key=lambda one: one.x)) for row in rows]
    edges = (min((line.left for line in lines), default=0.0), max((line.right for line in lines), default=0.0))
    return [_Line(line.text, line.left, line.right, line.y, line.size, edges) for line in lines if line.text]


def _joined(row: Sequence[Fragment]) -> _Line:
    text = row[0].text
    for before, one in pairwise(row):
        has_gap = one.x - before.right > 0.3 * one.size
        is_parted = text.endswith(" ") or one.text.startswith(" ")
        text += one.text if is_parted or not has_gap else f" {one.text}"
    sizes = Counter(dict.fromkeys((one.size for one in row), 0))
    for one in row:
        sizes[one.size] += len(one.text)
    return _Line(" ".join(text.split()), row[0].x, row[-1].right, row[0].y, sizes.most_common(1)[0][0])


# --- running heads and feet ----------------------------------------------------------------------------------------


def _shape(line: _Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _edges(page: Sequence[_Line]) -> list[_Line]:
    """The lines nearest to a page's top and bottom."""
    by_height = sorted(page, key=lambda line: -line.y)
    return [*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]]


def _running(pages: Sequence[Sequence[_Line]]) -> frozenset[str]:
    """The shapes of lines that stand at the edge of at least half of the pages, two at least."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_shape(line) for line in _edges(page)})
    return frozenset(shape for shape, count in seen.items() if count >= max(2, len(pages) / 2))


def _without_running(page: Sequence[_Line], running: frozenset[str]) -> list[_Line]:
    at_edge = {id(line) for line in _edges(page) if _is_running(_shape(line), running) or _NUMBER.fullmatch(line.text)}
    return [line for line in page if id(line) not in at_edge]


def _is_running(shape: str, running: frozenset[str]) -> bool:
    """Whether a line is a running head, or two of them side by side on a page of one column."""
    if shape in running:
        return True
    return any(shape.startswith(left) and shape[len(left) :].strip() in running for left in running)


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _body_size(lines: Iterable[_Line]) -> float:
    """The size most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0]


def _groups(lines: Sequence[_Line], body: float) -> list[list[_Line]]:
    """The lines of each paragraph or heading."""
    gaps = [one.y - other.y for one, other in pairwise(lines) if 0 < one.y - other.y < 4 * body]
    usual = median(gaps) if gaps else 1.2 * body
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and _continues(groups[-1][-1], line, usual, body):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _continues(before: _Line, line: _Line, usual: float, body: float) -> bool:
    """Whether a line goes on with the paragraph of the one before it."""
    if abs(before.size - line.size) > 0.1 * body:
        return False
    distance = before.y - line.y
    if distance <= 0 or distance > 4 * usual:  # the next column or page
        return not before.text.endswith(_ENDS) and _is_heading_size(before, body) == _is_heading_size(line, body)
    # A heading is set wider than the text: its lines belong together at the gap of their own size.
    own_gap = _LEADING * line.size if _is_heading_size(line, body) else 0.0
    if distance > max(_WIDE_GAP * usual, own_gap):
        return False
    if line.left - line.column[0] > 0.8 * line.size and before.left - before.column[0] < 0.4 * before.size:
        return False  # indented: a new paragraph
    width = before.column[1] - before.column[0]
    is_short = before.right < before.column[0] + 0.8 * width
    return not (is_short and before.text.endswith(_ENDS))


def _is_heading_size(line: _Line, body: float) -> bool:
    return line.size >= _HEADING_SIZE * body


def _block(lines: Sequence[_Line], body: float, whole: str) -> RoughBlock:
    text = lines[0].text
    for line in lines[1:]:
        text = _hyphens_joined(text, line.text, whole)
    if _is_heading_size(lines[0], body) and len(text.split()) <= _LONGEST_HEADING_WORDS:
        return RoughBlock(BlockKind.HEADING, text, 1 if lines[0].size >= 1.5 * body else 2)
    return RoughBlock(BlockKind.PARAGRAPH, text)


def _hyphens_joined(text: str, following: str, whole: str) -> str:
    """The two lines as one. A hyphen at the end goes, unless the document has the word with it elsewhere."""
    found = _HYPHEN.search(text)
    if found is None or not following[:1].islower():
        return f"{text} {following}"
    word = re.match(r"\w+", following)
    with_hyphen = f"{found.group(1)}-{word.group() if word else ''}"
    is_true = not text.endswith("\u00ad") and re.search(rf"\b{re.escape(with_hyphen)}\b", whole) is not None
    return f"{text[:-1]}-{following}" if is_true else f"{text[:-1]}{following}"
