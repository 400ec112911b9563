"""E-books: the chapters of the spine, in order, each a page of HTML."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from aiquiz.model.article import BlockKind
from aiquiz.reading.archive import Archive, has_member
from aiquiz.reading.codes import PROTECTED
from aiquiz.reading.decode import decode
from aiquiz.reading.documents import Document, iso_date, refused
from aiquiz.reading.draft import Draft, RoughBlock
from aiquiz.reading.html import HTML

__all__ = ["EPUB"]

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"


def _read(data: bytes, name: str) -> Draft:
    archive = Archive(data, name)
    package = _package_path(archive)
    root = archive.xml(package)
    known = {_plain(one): one.text or "" for one in root.iter() if one.text and "purl.org/dc" in one.tag}
    chapters = _chapters(root, dirname(package))
    _demand_readable(archive, chapters)
    title = known.get("title", "")
    blocks = [RoughBlock(BlockKind.HEADING, title, 1)] if title else []
    slanted: list[str] = []
    for chapter in chapters:
        if chapter in archive.names:
            draft = HTML.read(decode(archive.read(chapter), name))
            blocks.extend(draft.blocks)
            slanted.extend(draft.slanted)
    language = known.get("language", "")[:2].lower()
    return Draft(tuple(blocks), title, language, iso_date(known, "date"), tuple(slanted))


def _package_path(archive: Archive) -> str:
    for one in archive.xml(_CONTAINER).iter():
        if _plain(one) == "rootfile" and one.get("full-path"):
            return normpath(one.get("full-path", ""))
    raise archive.broken("it does not say where its contents are")


def _chapters(root: Element, folder: str) -> list[str]:
    """The members of the spine in order, without the table of contents."""
    manifest: dict[str, str] = {}
    for one in root.iter():
        is_contents = "nav" in one.get("properties", "").split()
        if _plain(one) == "item" and one.get("id") and one.get("href") and not is_contents:
            manifest[one.get("id", "")] = normpath(join(folder, unquote(one.get("href", ""))))
    wanted = (one.get("idref", "") for one in root.iter() if _plain(one) == "itemref")
    return list(dict.fromkeys(manifest[idref] for idref in wanted if idref in manifest))


def _demand_readable(archive: Archive, chapters: list[str]) -> None:
    """Raises ArticleError where chapters are encrypted; hidden fonts are no matter."""
    if _ENCRYPTION not in archive.names:
        return
    hidden = {
        unquote(one.get("URI", "")) for one in archive.xml(_ENCRYPTION).iter() if _plain(one) == "CipherReference"
    }
    if hidden & set(chapters):
        hint = "use a copy without copy protection, or copy the passages you want into a text file"
        raise refused(archive.name, PROTECTED, "this e-book is copy-protected", hint)


def _plain(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2]


EPUB: Final = Document("e-book", (".epub",), lambda data: has_member(data, b"application/epub+zip"), _read)
