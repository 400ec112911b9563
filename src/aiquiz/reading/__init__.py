"""Articles from files: bytes in any encoding and format we know → the cleaned text that quotes point into."""

from __future__ import annotations

import re
from typing import Final

from aiquiz.errors import ArticleError
from aiquiz.model.article import Article, BlockKind
from aiquiz.reading.blocks import laid_out
from aiquiz.reading.codes import CODES, EMPTY, NOTHING_LEFT, TOO_LARGE, WEB_ADDRESS
from aiquiz.reading.decode import decode
from aiquiz.reading.documents import Document
from aiquiz.reading.docx import DOCX
from aiquiz.reading.draft import Draft, Reader
from aiquiz.reading.epub import EPUB
from aiquiz.reading.html import HTML
from aiquiz.reading.language import guessed_language
from aiquiz.reading.markdown import MARKDOWN
from aiquiz.reading.mojibake import repaired
from aiquiz.reading.pdf import PDF
from aiquiz.reading.plaintext import PLAIN_TEXT
from aiquiz.reading.sieve import sieved
from aiquiz.reading.title import name_as_title, titled
from aiquiz.text import clean_line

__all__ = ["CODES", "DOCUMENTS", "MAX_ARTICLE_BYTES", "READERS", "Reader", "read_article", "reader_for"]

MAX_ARTICLE_BYTES: Final = 8 * 1024 * 1024
"""The largest article, in bytes: over a thousand pages, so that a mistaken file name cannot hang the program."""

READERS: Final[tuple[Reader, ...]] = (PLAIN_TEXT, MARKDOWN, HTML)
"""Every format of article. The first is what a text is when nothing else claims it."""

DOCUMENTS: Final[tuple[Document, ...]] = (PDF, DOCX, EPUB)
"""Every format that is no text, told by its bytes before anything is decoded."""

_ADDRESS = re.compile(r"(?:https?|ftp|file)://", re.IGNORECASE)


def read_article(data: bytes, name: str) -> Article:
    """The article in `data`: decoded, repaired, freed of page furniture, and laid out as blocks.

    `name` is the file's name as the person gave it; its ending chooses the reader, and messages name it. The same
    bytes and name always give the same article. Raises ArticleError, with one of the codes in `CODES`.
    """
    shown = clean_line(name)
    _refuse_unreadable(data, shown)
    document = next((one for one in DOCUMENTS if one.fits(data)), None)
    if document is not None:
        return _article(document.read(data, shown), shown)
    source = "\n".join(repaired(decode(data, shown).split("\n")))
    if not source.strip():
        raise ArticleError.at(shown, EMPTY, "the file holds nothing but white space", "check that it was saved")
    draft = reader_for(shown, source).read(source)
    return _article(draft, shown)


def reader_for(name: str, source: str) -> Reader:
    """The reader for a text: by what it plainly is, else by its name's ending, else plain text."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    named = next((reader for reader in READERS if ending in reader.extensions), None)
    if named is not None and named.sniff is not None:
        return named
    sniffed = (reader for reader in READERS if reader.sniff is not None and reader.sniff(source))
    return next(sniffed, named or READERS[0])


def _refuse_unreadable(data: bytes, name: str) -> None:
    if _ADDRESS.match(name):
        raise ArticleError.at(
            name,
            WEB_ADDRESS,
            "this is a web address, and aiquiz reads files only",
            "open it in a browser, save the page as HTML, and give the name of that file",
        )
    if not data:
        raise ArticleError.at(name, EMPTY, "the file is empty", "check that it was saved")
    if len(data) > MAX_ARTICLE_BYTES:
        raise ArticleError.at(
            name,
            TOO_LARGE,
            f"the article has {len(data):,} bytes; at most {MAX_ARTICLE_BYTES:,} can be read",
            "split it, for example by chapter",
        )


def _article(draft: Draft, name: str) -> Article:
    prose = "\n".join(block.text for block in draft.blocks if block.kind is not BlockKind.CODE and not block.is_around)
    language = guessed_language(prose, draft.language)
    result = sieved(draft.blocks, language)
    blocks, labels = titled(result.kept, draft.title)
    text, placed = laid_out(blocks)
    if all(block.kind in (BlockKind.TITLE, BlockKind.HEADING) for block in placed):
        raise ArticleError.at(
            name,
            NOTHING_LEFT,
            "no text is left after taking away menus, notices and other page furniture",
            "open the file and check that it holds the article's own paragraphs",
        )
    title = next((block.span.of(text) for block in placed if block.kind is BlockKind.TITLE), "")
    return Article(
        title=title or name_as_title(name),
        text=text,
        blocks=placed,
        source_name=name,
        language=language,
        dropped=(*labels, *result.dropped),
        date=draft.date,
        slanted=tuple(dict.fromkeys(map(clean_line, draft.slanted))),
    )
