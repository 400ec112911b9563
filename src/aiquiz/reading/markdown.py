"""Markdown → blocks: the parts of CommonMark and of its usual extensions that articles are written in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading.draft import Draft, Reader, RoughBlock
from aiquiz.reading.frontmatter import split_front_matter
from aiquiz.reading.html import HTML
from aiquiz.reading.inline import plain_and_slanted

__all__ = ["MARKDOWN"]

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})[^`]*")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ALERT = re.compile(r"\[!\w+\][+-]?[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]+)\]:[ \t]*\S.*")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CELL_EDGE = re.compile(r"(?<!\\)\|")
_BLOCK_TAG = re.compile(
    r" {0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|"
    r"footer|form|h[1-6]|head|header|hr|html|iframe|img|li|link|main|menu|nav|ol|p|picture|pre|script|section|style|"
    r"summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video)(?:[\s/>]|$)",
    re.IGNORECASE,
)
_RAW_TAG = re.compile(r" {0,3}<(script|style|pre|textarea|svg)\b", re.IGNORECASE)
# Lines of static-site generators: containers, shortcodes, attribute lists, tables of contents.
_MACHINERY = re.compile(
    r"[ \t]*(?::{3,}.*|\{%.*%\}|\{\{.*\}\}|\{:.*\}|\[\[?toc\]?\]|\\(?:newpage|pagebreak))[ \t]*", re.I
)
_PICTURE_AND_CAPTION = re.compile(
    r"!\[[^\[\]]*\]\([^()]*\)[\s\\]*(\*[^*]+\*|_[^_]+_|<(?:figcaption|small|em|i)>.*)", re.S
)
_CODE_INDENT_COLUMNS: Final = 4
_SNIFFED_LINES: Final = 200


def _read(source: str) -> Draft:
    front = split_front_matter(source)
    lines = front.body.split("\n")
    found = (_DEFINITION.fullmatch(line) for line in lines)
    references = frozenset(definition.group(1).casefold().strip() for definition in found if definition)
    parser = _Parser(lines, references)
    return Draft(tuple(parser.blocks()), front.title, front.language, slanted=tuple(parser.slanted))


class _Parser:
    """Reads lines from first to last; `_at` is the next one. A paragraph gathers in `_gathered` until it ends.

    `slanted` is what stands in italics within the blocks so far.
    """

    def __init__(self, lines: Sequence[str], references: frozenset[str]) -> None:
        self.slanted: list[str] = []
        self._lines = [line.expandtabs(4) if line.startswith(("\t", " ")) else line for line in lines]
        self._references = references
        self._at = 0
        self._gathered: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._is_in_list = False
        self._last_comment_end = max((at for at, line in enumerate(self._lines) if "-->" in line), default=-1)

    def blocks(self) -> Iterator[RoughBlock]:
        """All blocks in order."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                self._at += 1
                yield from self._ended()
                continue
            special = self._special(line)
            if special is None:
                self._gather(line)
            else:
                yield from special
        yield from self._ended()

    def _special(self, line: str) -> Iterator[RoughBlock] | None:
        """What begins at `line` when that is no text of a paragraph; None when it is."""
        if _FENCE.fullmatch(line):
            return self._fenced_code(line)
        if self._gathered and self._kind is BlockKind.PARAGRAPH and _UNDERLINE.fullmatch(line):
            return self._underlined_heading(line)
        if _HEADING.fullmatch(line):
            return self._heading(line)
        if _RULE.fullmatch(line) or _MACHINERY.fullmatch(line):
            return self._skipped(1)
        if _QUOTE.match(line):
            return self._quotation()
        if self._begins_item(line):
            return self._item(line)
        return self._rare_special(line)

    def _rare_special(self, line: str) -> Iterator[RoughBlock] | None:
        if not self._gathered and _DEFINITION.fullmatch(line):
            return self._definition()
        if "|" in line and self._at + 1 < len(self._lines) and self._is_table_rule(self._lines[self._at + 1]):
            return self._table()
        if line.lstrip().startswith("<!--"):
            return self._comment()
        if _BLOCK_TAG.match(line):
            return self._html(line)
        if not self._gathered and not self._is_in_list and _indent(line) >= _CODE_INDENT_COLUMNS:
            return self._indented_code()
        return None

    def _gather(self, line: str) -> None:
        if not self._gathered:
            self._is_in_list = self._is_in_list and line.startswith("  ")
            self._kind = BlockKind.LIST_ITEM if self._is_in_list else BlockKind.PARAGRAPH
        self._gathered.append(line.strip())
        self._at += 1

    def _ended(self) -> Iterator[RoughBlock]:
        """The block that was being gathered, if any."""
        if not self._gathered:
            return
        source, kind = "\n".join(self._gathered), self._kind
        self._gathered = []
        caption = _PICTURE_AND_CAPTION.fullmatch(source) if kind is BlockKind.PARAGRAPH else None
        if caption:
            yield RoughBlock(BlockKind.CAPTION, self._plain(caption.group(1)))
        else:
            yield RoughBlock(kind, self._plain(source))

    def _plain(self, source: str) -> str:
        text, slanted = plain_and_slanted(source, self._references)
        self.slanted += (one for one in slanted if one != text)
        return " ".join(text.split())

    def _skipped(self, count: int) -> Iterator[RoughBlock]:
        self._at += count
        yield from self._ended()

    def _heading(self, line: str) -> Iterator[RoughBlock]:
        found = _HEADING.fullmatch(line)
        assert found is not None
        self._at += 1
        self._is_in_list = False
        yield from self._ended()
        yield RoughBlock(BlockKind.HEADING, self._plain(found.group(2) or ""), len(found.group(1)))

    def _underlined_heading(self, line: str) -> Iterator[RoughBlock]:
        self._at += 1
        level = 1 if "=" in line else 2
        yield from (replace(block, kind=BlockKind.HEADING, level=level) for block in self._ended())

    def _begins_item(self, line: str) -> bool:
        """Whether `line` begins a list item. In the middle of a paragraph only `1.` or a bullet does: a wrapped
        sentence may end in `… until` / `1969. Then …`."""
        found = _ITEM.match(line)
        if not found or (_indent(line) >= _CODE_INDENT_COLUMNS and not self._is_in_list):
            return False
        is_text = self._gathered and self._kind is BlockKind.PARAGRAPH
        return not is_text or (not found.group(2)[0].isdigit() or found.group(2) in ("1.", "1)"))

    def _item(self, line: str) -> Iterator[RoughBlock]:
        yield from self._ended()
        found = _ITEM.match(line)
        assert found is not None
        self._is_in_list, self._kind = True, BlockKind.LIST_ITEM
        self._gathered = [line[found.end() :].strip()]
        self._at += 1

    def _quotation(self) -> Iterator[RoughBlock]:
        yield from self._ended()
        inside: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if _QUOTE.match(line):
                inside.append(_ALERT.sub("", _QUOTE.sub("", line, count=1), count=1))
            elif line.strip() and inside[-1].strip() and not _begins_block(line):
                inside.append(line)  # the quoted paragraph goes on without its sign
            else:
                break
            self._at += 1
        for block in _Parser(inside, self._references).blocks():
            keeps_kind = block.kind in (BlockKind.CODE, BlockKind.TABLE_ROW)
            yield block if keeps_kind else RoughBlock(BlockKind.QUOTATION, block.text)

    def _fenced_code(self, line: str) -> Iterator[RoughBlock]:
        yield from self._ended()
        found = _FENCE.fullmatch(line)
        assert found is not None
        indent, fence = len(found.group(1)), found.group(2)
        closing = re.compile(rf"[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*")
        self._at += 1
        inside: list[str] = []
        while self._at < len(self._lines) and not closing.fullmatch(self._lines[self._at]):
            inside.append(_dedented(self._lines[self._at], indent))
            self._at += 1
        self._at += 1
        yield RoughBlock(BlockKind.CODE, "\n".join(inside))

    def _indented_code(self) -> Iterator[RoughBlock]:
        inside: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and _indent(line) < _CODE_INDENT_COLUMNS:
                break
            inside.append(_dedented(line, _CODE_INDENT_COLUMNS))
            self._at += 1
        yield RoughBlock(BlockKind.CODE, "\n".join(inside))

    def _definition(self) -> Iterator[RoughBlock]:
        """The address behind a link, or a footnote with its further, indented lines: nothing to show."""
        self._at += 1
        while self._at < len(self._lines) and self._lines[self._at].startswith("    "):
            self._at += 1
        yield from ()

    def _is_table_rule(self, line: str) -> bool:
        return "|" in line and _TABLE_RULE.fullmatch(line) is not None

    def _table(self) -> Iterator[RoughBlock]:
        yield from self._ended()
        rows = [self._lines[self._at]]
        self._at += 2
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            rows.append(self._lines[self._at])
            self._at += 1
        for index, row in enumerate(rows):
            cells = (self._plain(cell.replace("\\|", "|")) for cell in _CELL_EDGE.split(row.strip().strip("|")))
            yield RoughBlock(BlockKind.TABLE_ROW, " | ".join(cell for cell in cells if cell), level=int(index == 0))

    def _comment(self) -> Iterator[RoughBlock]:
        """Skips an HTML comment over all its lines; one that never ends is only its first line."""
        if self._at <= self._last_comment_end:
            while "-->" not in self._lines[self._at]:
                self._at += 1
        self._lines[self._at] = self._lines[self._at].partition("-->")[2]
        yield from self._ended()

    def _html(self, line: str) -> Iterator[RoughBlock]:
        """HTML amid the Markdown: up to the next blank line, or to the end of an element that holds raw text."""
        yield from self._ended()
        raw = _RAW_TAG.match(line)
        closing = f"</{raw.group(1).lower()}" if raw else ""
        inside: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not closing and not line.strip():
                break
            inside.append(line)
            self._at += 1
            if closing and closing in line.lower():
                break
        for block in HTML.read("\n".join(inside)).blocks:
            yield block if block.kind is BlockKind.CODE else replace(block, text=self._plain(block.text))


def _begins_block(line: str) -> bool:
    return any(pattern.match(line) for pattern in (_ITEM, _FENCE, _RULE)) or _HEADING.fullmatch(line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _dedented(line: str, columns: int) -> str:
    return line[min(columns, _indent(line)) :]


def _sniff(source: str) -> bool:
    """Whether a text without a telling name is Markdown: it has front matter, or headings marked with `#`."""
    if split_front_matter(source).is_there:
        return True
    lines = source.split("\n", _SNIFFED_LINES)[:_SNIFFED_LINES]
    return sum(line.startswith(("# ", "## ", "### ")) for line in lines) >= 2


MARKDOWN: Final = Reader("Markdown", (".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"), _read, _sniff)
