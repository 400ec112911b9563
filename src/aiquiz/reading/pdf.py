"""PDF documents: pypdf tells what is written where on each page, `pdflayout` makes paragraphs of that."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from aiquiz.reading.codes import BROKEN_DOCUMENT, PROTECTED, SCAN, TOO_LARGE
from aiquiz.reading.documents import Document, iso_date, missing, refused
from aiquiz.reading.draft import Draft
from aiquiz.reading.pdflayout import Fragment, blocks_of

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

__all__ = ["PDF"]

_MAX_PAGES: Final = 400
_MAX_FRAGMENTS: Final = 200_000
_LEAST_LETTERS_PER_PAGE: Final = 20
"""A page with less text than this shows pictures: of other things, or of its own words."""


def _read(data: bytes, name: str) -> Draft:
    try:
        import pypdf
    except ImportError as failure:
        raise missing(name, "pypdf") from failure
    # pypdf tells the terminal of every oddity; what matters is raised.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = pypdf.PdfReader(BytesIO(data))
            is_locked = reader.is_encrypted and not reader.decrypt("")
            pages = [] if is_locked else _pages(reader, name)
            known = {} if is_locked else {key.lstrip("/"): str(value) for key, value in (reader.metadata or {}).items()}
    except Exception as failure:  # a damaged file makes it raise nearly anything
        if hasattr(failure, "diagnostics"):
            raise
        hint = "open it in a PDF reader and print it into a new PDF"
        raise refused(name, BROKEN_DOCUMENT, "this PDF cannot be read", hint) from failure
    if is_locked:
        raise refused(name, PROTECTED, "this PDF is locked with a password", "save a copy without the password")
    letters = sum(character.isalpha() for page in pages for one in page for character in one.text)
    if letters < _LEAST_LETTERS_PER_PAGE * max(len(pages), 1):
        hint = "recognise its text first, for example with `ocrmypdf scan.pdf text.pdf`, and give aiquiz the result"
        raise refused(name, SCAN, "this PDF holds pictures of pages, and no text", hint)
    return Draft(blocks_of(pages), known.get("Title", ""), "", iso_date(known, "CreationDate", "ModDate"))


def _pages(reader: PdfReader, name: str) -> Sequence[Sequence[Fragment]]:
    if len(reader.pages) > _MAX_PAGES:
        message = f"the PDF has {len(reader.pages):,} pages; at most {_MAX_PAGES} can be read"
        raise refused(name, TOO_LARGE, message, "split it, for example by chapter")
    pages, total = [], 0
    for page in reader.pages:
        pages.append(_fragments(page))
        total += len(pages[-1])
        if total > _MAX_FRAGMENTS:
            raise refused(name, TOO_LARGE, "the PDF holds too many pieces of text", "split it, for example by chapter")
    return pages


def _fragments(page: PageObject) -> list[Fragment]:
    """What is written on a page, with its place: x to the right and y upwards, in points."""
    found: list[Fragment] = []

    def visit(text: str, matrix: list[float], text_matrix: list[float], font: object, size: float) -> None:
        for part in text.split("\n"):
            if part.strip():
                x = text_matrix[4] * matrix[0] + text_matrix[5] * matrix[2] + matrix[4]
                y = text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]
                scale = abs(text_matrix[3] * matrix[3]) or 1.0
                found.append(Fragment(part, float(x), float(y), max(float(size or 0) * scale, 1.0)))

    page.extract_text(visitor_text=visit)
    return found


PDF: Final = Document("PDF", (".pdf",), lambda data: data.startswith(b"%PDF-"), _read)
