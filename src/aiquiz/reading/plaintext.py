"""Plain text → blocks, by the look of its lines: stanzas, wrapped paragraphs, bullets, headings, columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import Draft, Reader, RoughBlock
from aiquiz.reading.furniture import is_furniture

__all__ = ["PLAIN_TEXT"]

_BULLET = re.compile(r"\s*(?:[-*•‣◦▪●○·–]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))\s+(?=\S)")
_QUOTED = re.compile(r"\s*>+ ?")
_RULE = re.compile(r"\s*([-=_*~#+])(?:\s*\1){2,}\s*")
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Chart|Map|Box|Image|Photo|Picture|Caption)(?: \d+[a-z]?)? ?[:.–—] ?\S")
_COLUMNS = re.compile(r" {2,}|\t+| ?\| ?")
_HYPHENATED = re.compile(r"(\w[-–—])\n(?=\w)")
_FINAL = (".", "!", "…", ":", ";", ",", "。", "！")
_CLOSING = "\"'”’»)]*"
_SHORTENED: Final = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|plc|(?:[A-Z]\.)+[A-Z])\.$")
"""The name of a firm may end so."""

_WIDEST_WRAP_CHARS: Final = (
    150  # editors and mailers wrap at 60–100, programmers wider; a longer line is a paragraph of its own
)
_NARROWEST_WRAP_CHARS: Final = 40
_RAGGED_CHARS: Final = 8  # not every program fills its lines to the last word
_LEAST_FILL: Final = 0.6  # of the wrap column: a shorter line ends on purpose
_LONGEST_HEADING: Final = (110, 16)
"""In characters and words."""
_LONGEST_TITLE: Final = (170, 26)
"""The line that a text begins with may be the headline of a newspaper."""
_FIGURE: Final = re.compile(r"\d")
_ATTRIBUTION: Final = re.compile(r"(?:[—―]|--) ?(?=[^\W\d_])(?!.*[—–―-]$)")
"""“— A clerk of Olm”: whose words a pull quote gives."""
_SPOKEN: Final = re.compile(r"[“\"‘'«][^“”\"«»]+[”\"’'»]")
_LEAST_TABLE_ROWS: Final = 3  # two lines of words in columns are as often a menu
_PLAIN_HEADING_LEVEL: Final = 2  # plain text has no depths; the title is level 1


def _read(source: str) -> Draft:
    stanzas = list(_stanzas(source))
    width = _wrap_width(stanzas)
    blocks = [block for stanza in stanzas for block in _stanza_blocks(stanza, width)]
    return Draft(tuple(_with_headings(blocks)))


def _stanzas(source: str) -> Iterator[list[str]]:
    """The runs of lines between blank lines; a ruled line parts them too and is dropped."""
    stanza: list[str] = []
    for line in source.split("\n"):
        if line.strip() and not _RULE.fullmatch(line):
            stanza.append(line.rstrip())
        elif stanza:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


def _wrap_width(stanzas: Sequence[Sequence[str]]) -> int:
    """The column the whole text is wrapped at, as far as its lines show it; 0 when it is not wrapped."""
    runs = (run for lines in stanzas for run in _runs(lines))
    return max((_longest(run) for run in runs if len(run) >= 3 and _is_wrapped(run)), default=0)


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """`lines` parted where one is indented deeper than the last: books begin their paragraphs so."""
    run: list[str] = []
    for line in lines:
        if run and _indent(line) > _indent(run[-1]):
            yield run
            run = []
        run.append(line)
    yield run


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether every line break in `lines` was forced: the next word would have made its line (nearly) the longest."""
    width = _longest(lines)
    return _NARROWEST_WRAP_CHARS <= width <= _WIDEST_WRAP_CHARS and all(
        _is_full(line, following, width - _RAGGED_CHARS) for line, following in pairwise(lines)
    )


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(None, 1)[0]) > width


def _longest(lines: Sequence[str]) -> int:
    return max(map(len, lines))


def _stanza_blocks(lines: Sequence[str], width: int) -> Iterator[RoughBlock]:
    """The blocks of one stanza. `width` is the wrap column of the text, 0 if it has none."""
    if _is_table(lines):
        yield from _table_rows([_cells(line) for line in lines])
        return
    unit: list[str] = []
    for line in lines:
        if unit and not _continues(unit, line, width):
            yield _unit_block(unit)
            unit = []
        unit.append(line)
    yield _unit_block(unit)


def _table_rows(rows: Sequence[Sequence[str]]) -> Iterator[RoughBlock]:
    """The rows as blocks; the first is the header where it has words above a column of nothing but figures."""
    columns = list(zip(*rows, strict=True))
    is_headed = any(
        not _FIGURE.search(column[0]) and all(_FIGURE.search(cell) for cell in column[1:]) for column in columns
    )
    for index, cells in enumerate(rows):
        yield RoughBlock(BlockKind.TABLE_ROW, " | ".join(cells), level=int(is_headed and index == 0))


def _is_table(lines: Sequence[str]) -> bool:
    counts = {len(_cells(line)) for line in lines}
    return len(lines) >= _LEAST_TABLE_ROWS and len(counts) == 1 and counts.pop() >= 2 and not _BULLET.match(lines[0])


def _cells(line: str) -> list[str]:
    return [cell for cell in _COLUMNS.split(line.strip(" |\t")) if cell]


def _continues(unit: Sequence[str], line: str, width: int) -> bool:
    """Whether `line` goes on with the paragraph or list item that `unit` began."""
    last = unit[-1]
    if _QUOTED.match(line) or _QUOTED.match(last):
        return bool(_QUOTED.match(line) and _QUOTED.match(last))
    was_forced = len(last) <= width and _is_full(last, line, width)
    is_open = last[-1].isalnum() or last[-1] in ",;-–—"
    is_inside = was_forced and is_open and len(unit) > 1
    if not is_inside and (is_furniture(last) or is_furniture(line)):  # such as a byline right under the title
        return False
    if _BULLET.match(line):  # a wrapped line may begin with `5. ` or `- ` by chance, in the middle of a sentence
        return was_forced and is_open and not _BULLET.match(unit[0])
    if _indent(line) > _indent(last):  # a list item's further lines, or the next paragraph of a book
        return bool(_BULLET.match(unit[0]))
    is_long = len(last) >= max(_LEAST_FILL * width, 1) and width > 0
    return was_forced or (is_open and (is_long or line.lstrip()[0].islower()))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _unit_block(lines: Sequence[str]) -> RoughBlock:
    if all(_QUOTED.match(line) for line in lines):
        return RoughBlock(BlockKind.QUOTATION, " ".join(_QUOTED.sub("", line, count=1) for line in lines))
    text = _joined(lines)
    bullet = _BULLET.match(text)
    if bullet:
        return RoughBlock(BlockKind.LIST_ITEM, text)
    return RoughBlock(BlockKind.CAPTION if _CAPTION.match(text) else BlockKind.PARAGRAPH, text)


def _joined(lines: Sequence[str]) -> str:
    """The lines as one; inner runs of spaces stay, since they may part the entries of a menu.

    A hyphen at a line's end stays, without a space: whether it belongs to the word cannot be known.
    """
    return _HYPHENATED.sub(r"\1", "\n".join(line.strip() for line in lines)).replace("\n", " ")


def _with_headings(blocks: Sequence[RoughBlock]) -> Iterator[RoughBlock]:
    """The blocks, those that look like headings made such, and list items freed of their bullets."""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        alone = following is None or following.kind is not BlockKind.LIST_ITEM
        previous_is_item = index > 0 and blocks[index - 1].kind is BlockKind.LIST_ITEM
        if block.kind is BlockKind.LIST_ITEM:
            numbered_heading = block.text[0].isdigit() and alone and not previous_is_item and _looks_headed(block.text)
            if numbered_heading and following is not None:
                yield RoughBlock(BlockKind.HEADING, block.text, _PLAIN_HEADING_LEVEL)
            else:
                yield RoughBlock(BlockKind.LIST_ITEM, _BULLET.sub("", block.text, count=1))
        elif block.kind is BlockKind.PARAGRAPH and _is_pull_quote(block.text, following):
            yield RoughBlock(BlockKind.QUOTATION, block.text)
        elif (
            block.kind is BlockKind.PARAGRAPH
            and following is not None
            and _looks_headed(block.text, _LONGEST_TITLE if index == 0 else _LONGEST_HEADING)
        ):
            yield RoughBlock(BlockKind.HEADING, block.text, _PLAIN_HEADING_LEVEL)
        else:
            yield block


def _is_pull_quote(text: str, following: RoughBlock | None) -> bool:
    """Whether it is a line that says whose words a quotation gives, or the quotation above such a line."""
    is_signed = following is not None and _ATTRIBUTION.match(following.text) is not None
    return _ATTRIBUTION.match(text) is not None or (is_signed and _SPOKEN.fullmatch(text) is not None)


def _looks_headed(text: str, longest: tuple[int, int] = _LONGEST_HEADING) -> bool:
    """Whether a block has a heading's shape: short, no sentence's end, does not begin in lower case.

    `longest` is what it may have of characters and words.
    """
    if len(text) > longest[0] or len(text.split()) > longest[1]:
        return False
    first = next((character for character in text if character.isalnum()), "")
    end = _SHORTENED.sub("", text.rstrip(_CLOSING))
    return bool(first) and not first.islower() and not end.endswith(_FINAL)


PLAIN_TEXT: Final = Reader("plain text", (".txt", ".text", ".asc"), _read)
