"""Recognising, by their first bytes, files that are no text at all."""

from __future__ import annotations

from typing import Final

__all__ = ["foreign_format"]

# First bytes → what a person calls such a file. Longest first where one begins another.
_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "a PDF document"),
    (b"%!PS", "a PostScript document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file (MP3)"),
    (b"bplist00", "a web archive or property list of Apple's"),
)
_RIFF: Final = {b"WEBP": "a picture (WebP)", b"WAVE": "a sound file (WAV)", b"AVI ": "a film (AVI)"}

# A zip archive is whatever its members make it.
_ZIP: Final = b"PK\x03\x04"
_ZIP_MEMBERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"word/", "a Word document (docx)"),
    (b"ppt/", "a PowerPoint presentation (pptx)"),
    (b"xl/", "an Excel workbook (xlsx)"),
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_MHTML_HEAD_BYTES: Final = 4096


def foreign_format(data: bytes) -> str:
    """What `data` is when it is a known format other than text, for a sentence (“a PDF document”); else empty."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return what
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12], "a sound or film file")
    if data[4:8] == b"ftyp":
        return "a film or picture (MP4, HEIC)"
    if data.startswith(_ZIP):
        return next((what for member, what in _ZIP_MEMBERS if member in data), "a zip archive")
    head = data[:_MHTML_HEAD_BYTES].lower()
    if b"\nmime-version:" in head and b"multipart/related" in head:
        return "a web archive (MHTML)"
    return ""
