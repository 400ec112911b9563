"""HTML → blocks. Robust against what pages really are: unclosed, overlapping, deeply nested, laid out with tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Final

from aiquiz.model.article import BlockKind
from aiquiz.reading import elements
from aiquiz.reading.documents import iso_date
from aiquiz.reading.draft import Draft, Reader, RoughBlock
from aiquiz.reading.linkeddata import published_on
from aiquiz.reading.markup import EndTag, StartTag, Text, tokens
from aiquiz.reading.mojibake import repaired
from aiquiz.reading.page import PageBlock, marked
from aiquiz.reading.plaintext import PLAIN_TEXT
from aiquiz.values import dataclass

__all__ = ["HTML"]

_WHITE = re.compile(r"[ \t\n]+")
_EMPTY_LINES = re.compile(r"\n[ \n]*\n")
_RAISED_NUMBER = re.compile(r"[+\-−]?\d{1,4}|n")
_SUPERSCRIPTS: Final = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_GAP: Final = "   "  # between links that stand side by side: the entries of a menu
_LONGEST_CELL_CHARS: Final = 300  # what is longer was put into a table to place it on the page
_MENU_LINKS: Final = 4
_MENU_LINK_CHARS: Final = 24
_MENU_SHARE: Final = 0.45
_SNIFFED_CHARS: Final = 2000
_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_DATE_KEYS: Final = frozenset(
    {"article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dcterms.date", "pubdate"}
)


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element: how text inside it is taken. `article` numbers the outermost <article> around, 0 for none."""

    name: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    is_unseen: bool = False
    is_around: bool = False
    is_in_main: bool = False
    article: int = 0


class _PageReader:
    """The state of reading one page: the open elements, the text of the block being read, the blocks so far."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.title = ""
        self.language = ""
        self.date = ""
        self.slanted: list[str] = []
        self._slanted_from: list[int] = []
        self._open = [_Open()]
        self._open_names: Counter[str] = Counter()
        self._text: list[str] = []
        self._articles = 0
        self._cells = 0
        self._row_starts: list[int | None] = []
        self._rows_are_headed: list[bool | None] = []
        self._is_after_link = False
        self._link_chars: list[int] = []

    def start(self, tag: StartTag) -> None:
        """An opening tag: ends what cannot contain it, then opens its element."""
        name = tag.name
        if name in elements.BREAKS:
            self._close_unclosed(name)
            self._flush()
        if name == "html":
            self.language = self.language or tag.attributes.get("lang", "")
        elif name == "meta":
            self._note_meta(tag)
        elif name == "time":
            self._note_time(tag)
        elif name == "br":
            self._text.append("\n")
        elif name in ("td", "th"):
            self._cells += 1
            if self._rows_are_headed and self._rows_are_headed[-1] is not False:
                self._rows_are_headed[-1] = name == "th"
        elif name == "a":
            self._link_chars.append(0)
            if self._is_after_link:
                self._text.append(_GAP)
        if name not in elements.NO_CONTENT:
            self._push(tag)

    def _note_meta(self, tag: StartTag) -> None:
        """What the page's head says of it: its title for sharing, and the day it was published."""
        key = (
            tag.attributes.get("property") or tag.attributes.get("name") or tag.attributes.get("itemprop", "")
        ).lower()
        content = tag.attributes.get("content", "")
        if key == "og:title":
            self.title = content or self.title
        elif key in _DATE_KEYS:
            self.date = self.date or iso_date({key: content}, key)

    def _note_time(self, tag: StartTag) -> None:
        """A moment in the text that says of itself that it is the day of publication."""
        attributes = tag.attributes
        says_so = attributes.get("itemprop", "").lower() == "datepublished" or "pubdate" in attributes
        if says_so or "published" in attributes.get("class", "").lower().split():
            self.date = self.date or iso_date(attributes, "datetime")

    def end(self, name: str) -> None:
        """A closing tag: closes its element and all left open inside; where none is open, at most a block ends."""
        if not self._open_names[name]:
            if name in elements.BREAKS:
                self._flush()
            return
        while self._pop() != name:
            pass
        self._is_after_link = name == "a"

    def text(self, text: str) -> None:
        """Text where the page stands."""
        element = self._open[-1]
        if element.is_unseen:
            return
        if element.name == "title":
            self.title = self.title or text
            return
        if element.kind is not BlockKind.CODE:
            text = _WHITE.sub(" ", text)
        if element.name == "sup" and _RAISED_NUMBER.fullmatch(text.strip()):
            text = text.strip().translate(_SUPERSCRIPTS)  # 10<sup>9</sup> must not become 109
        self._text.append(text)
        if text.strip():
            self._is_after_link = False
            if self._open_names["a"] and self._link_chars:
                self._link_chars[-1] += len(text.strip())

    def close(self) -> None:
        """The end of the page closes everything."""
        while len(self._open) > 1:
            self._pop()
        self._flush()

    def _push(self, tag: StartTag) -> None:
        name, outside = tag.name, self._open[-1]
        self._open_names[name] += 1
        if name == "tr":
            if self._row_starts:
                self._row_starts[-1] = None  # a table inside a row: the outer one only places it on the page
            self._row_starts.append(len(self.blocks))
            self._rows_are_headed.append(None)
        elif name == "q":
            self._text.append("“")
        elif name in elements.SLANTED:
            self._slanted_from.append(len(self._text))
        elif name == "math" and not outside.is_unseen:
            self._text.append(tag.attributes.get("alttext", ""))
        if name not in elements.BREAKS:
            is_unseen = outside.is_unseen or elements.is_unseen(tag) or (name == "a" and outside.name == "sup")
            self._open.append(replace(outside, name=name, is_unseen=is_unseen))
            return
        is_outermost_article = name == "article" and not outside.article
        self._articles += is_outermost_article
        self._open.append(
            _Open(
                name=name,
                kind=elements.kind_of(tag, outside.kind),
                level=elements.level_of(tag),
                is_unseen=outside.is_unseen or elements.is_unseen(tag),
                # A page's title often stands in its <header>.
                is_around=name != "h1" and (outside.is_around or elements.is_around(tag)),
                is_in_main=outside.is_in_main or name == "main" or tag.attributes.get("role") == "main",
                article=self._articles if is_outermost_article else outside.article,
            )
        )

    def _pop(self) -> str:
        """Closes the innermost element and returns its name."""
        name = self._open[-1].name
        if name in elements.BREAKS:
            self._flush()
        elif name == "q":
            self._text.append("”")
        elif name in elements.SLANTED:
            start = self._slanted_from.pop()
            if not self._slanted_from:  # italics within italics are none
                self.slanted.append("".join(self._text[start:]))
        self._open.pop()
        self._open_names[name] -= 1
        if name == "tr":
            self._join_row(self._row_starts.pop(), is_header=bool(self._rows_are_headed.pop()))
        return name

    def _close_unclosed(self, name: str) -> None:
        """Closes what a block `name` cannot stand in: paragraphs always, a list item at the next, cells at cells."""
        ended = elements.ENDED_BY.get(name, frozenset())
        while self._open[-1].name == "p" or self._open[-1].name in ended:
            self._pop()

    def _flush(self) -> None:
        """Ends the block being read and keeps it, if it has text."""
        if not self._text:
            return
        text = "".join(self._text)
        is_around = self._open[-1].is_around or _is_menu(text, self._link_chars)
        self._text.clear()
        self._link_chars.clear()
        self._is_after_link = False
        element = self._open[-1]
        pieces = [text] if element.kind is BlockKind.CODE else _EMPTY_LINES.split(text)
        for piece in pieces:
            if piece.strip():
                block = RoughBlock(element.kind, piece.strip("\n"), element.level)
                self.blocks.append(PageBlock(block, is_around, element.is_in_main, element.article, self._cells))

    def _join_row(self, start: int | None, *, is_header: bool) -> None:
        """Makes the blocks since `start` one table row, where each cell has one short text: else the table only
        places paragraphs on the page. A row of `<th>` alone is the header."""
        cells = self.blocks[start:] if start is not None else []
        is_row = (
            len({block.cell for block in cells}) == len(cells)
            and all(cell.block.kind is BlockKind.PARAGRAPH for cell in cells)
            and all(len(cell.block.text) <= _LONGEST_CELL_CHARS for cell in cells)
        )
        if not is_row or not cells or (len(cells) == 1 and cells[0].block.text.rstrip().endswith((".", "!", "?"))):
            return
        text = " | ".join(_WHITE.sub(" ", cell.block.text).strip() for cell in cells)
        self.blocks[start:] = [replace(cells[0], block=RoughBlock(BlockKind.TABLE_ROW, text, level=int(is_header)))]


def _read(source: str) -> Draft:
    page = _PageReader()
    for token in tokens(source):
        match token:
            case Text(text):
                page.text(text)
            case StartTag():
                page.start(token)
            case EndTag(name):
                page.end(name)
    page.close()
    blocks = marked(page.blocks)
    if not any(block.kind is BlockKind.PARAGRAPH for block in blocks if not block.is_around):
        blocks = tuple(piece for block in blocks for piece in _preformatted_prose(block))
    # Entities may hide damage that the source did not show: `&acirc;&euro;&trade;`.
    texts = repaired([block.text for block in blocks])
    mended = tuple(replace(block, text=text) for block, text in zip(blocks, texts, strict=True))
    slanted = tuple(one for one in page.slanted if one.strip())
    return Draft(mended, page.title, page.language, page.date or published_on(source), slanted)


def _is_menu(text: str, link_chars: list[int]) -> bool:
    """Whether a block is little but links of a word or two: `Rivers of Europe  Home | Maps | Links | Guestbook`."""
    links = [chars for chars in link_chars if chars]
    is_short = len(links) >= _MENU_LINKS and max(links) <= _MENU_LINK_CHARS
    return is_short and sum(links) >= _MENU_SHARE * len(text.strip()) and not text.rstrip().endswith((".", "!", "?"))


def _preformatted_prose(block: RoughBlock) -> tuple[RoughBlock, ...]:
    """The blocks of a whole text that was put on a page in one <pre>, as archives of mail do."""
    return PLAIN_TEXT.read(block.text).blocks if block.kind is BlockKind.CODE else (block,)


def _sniff(source: str) -> bool:
    return _LOOKS_LIKE_HTML.match(source[:_SNIFFED_CHARS]) is not None


HTML: Final = Reader("HTML", (".html", ".htm", ".xhtml", ".xht"), _read, _sniff)
