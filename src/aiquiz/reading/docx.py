"""Word documents: mammoth makes HTML of them, our reader makes blocks of that."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from aiquiz.reading.archive import Archive, has_member
from aiquiz.reading.codes import BROKEN_DOCUMENT
from aiquiz.reading.documents import Document, iso_date, missing, refused
from aiquiz.reading.draft import Draft
from aiquiz.reading.html import HTML

__all__ = ["DOCX"]

_STYLES: Final = "p[style-name='Title'] => h1:fresh"
"""Beside mammoth's own, which knows headings but takes the title for a paragraph."""
_PROPERTIES: Final = "docProps/core.xml"


def _read(data: bytes, name: str) -> Draft:
    archive = Archive(data, name)
    try:
        import mammoth
    except ImportError as failure:
        raise missing(name, "mammoth") from failure
    try:
        # Pictures would be put into the page as text of base 64.
        no_pictures = mammoth.images.img_element(lambda image: {})
        converted = mammoth.convert_to_html(BytesIO(data), convert_image=no_pictures, style_map=_STYLES)
    except Exception as failure:  # its parser raises whatever a damaged file makes it raise
        hint = "open it in its own program and save it again"
        raise refused(name, BROKEN_DOCUMENT, "this Word document cannot be read", hint) from failure
    draft = HTML.read(converted.value)
    known = _properties(archive)
    return Draft(
        draft.blocks, known.get("title", ""), draft.language, iso_date(known, "modified", "created"), draft.slanted
    )


def _properties(archive: Archive) -> dict[str, str]:
    """What the document says of itself, by the last part of each name: title, created, modified."""
    if _PROPERTIES not in archive.names:
        return {}
    return {one.tag.rpartition("}")[2]: one.text or "" for one in archive.xml(_PROPERTIES)}


DOCX: Final = Document("Word document", (".docx",), lambda data: has_member(data, b"word/document.xml"), _read)
