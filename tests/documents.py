"""Documents for tests, made here byte by byte: PDF pages, Word files, e-books."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Written", "column", "docx", "epub", "pdf", "zipped"]


@dataclass(frozen=True)
class Written:
    """A line on a page: where its baseline begins (points from the lower left corner) and its size."""

    text: str
    x: float
    y: float
    size: float = 10


def column(lines: Sequence[str], x: float = 72, top: float = 720, size: float = 10, step: float = 12) -> list[Written]:
    """Lines one below the other."""
    return [Written(text, x, top - step * index, size) for index, text in enumerate(lines)]


def pdf(pages: Sequence[Sequence[Written]], info: str = "") -> bytes:
    """A PDF with the built-in font and text alone; `info` is the inside of its document information."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    resources = "/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>"
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<<{info}>>".encode(),
    ]
    for at, page in enumerate(pages):
        drawn = "\n".join(
            f"BT /F {one.size} Tf 1 0 0 1 {one.x} {one.y} Tm ({_escaped(one.text)}) Tj ET" for one in page
        ).encode("cp1252")
        bodies.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {6 + 2 * at} 0 R>>".encode())
        bodies.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn))
    return _file(bodies)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(bodies: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    trailer = b"trailer\n<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def docx(body: str, core: str = "", styles: str = "") -> bytes:
    """A Word document with that XML as its body, its core properties and the styles it knows."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r2" '
            f'Type="{office.rpartition("/")[0]}/styles" '
            'Target="styles.xml"/></Relationships>',
            "word/styles.xml": f'<w:styles xmlns:w="{word}">{styles}</w:styles>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": '<c:coreProperties xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</c:coreProperties>',
        }
    )


def epub(chapters: Mapping[str, str], metadata: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An e-book of chapters by file name, in that order."""
    manifest = "".join(
        f'<item id="c{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata><manifest>{manifest}</manifest>'
            f"<spine>{spine}</spine></package>",
            **{f"OEBPS/{name}": f"<html><body>{content}</body></html>" for name, content in chapters.items()},
            **(more or {}),
        }
    )
