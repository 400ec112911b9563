"""From bytes to text: evidence decides, and what fits nothing is refused with its place."""

from __future__ import annotations

import pytest

from aiquiz.errors import ArticleError, Diagnostic
from aiquiz.reading.decode import decode

_TEXT = "Le café coûte 2 € à l’hôtel, où l’on dîne bien.\n"


def _refused(data: bytes) -> Diagnostic:
    with pytest.raises(ArticleError) as caught:
        decode(data, "a.txt")
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_or_without_a_mark(encoding: str) -> None:
    assert decode(_TEXT.encode(encoding), "a.txt") == _TEXT


@pytest.mark.parametrize("mark", ["\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_tells_the_order_of_bytes(mark: str, encoding: str) -> None:
    assert decode((mark + "Жук").encode(encoding), "a.txt") == "Жук"


def test_western_text_in_windows_1252_is_read() -> None:
    assert decode(_TEXT.encode("cp1252"), "a.txt") == _TEXT


def test_every_line_break_is_one_newline() -> None:
    assert decode(b"a\r\nb\rc\nd\x0ce", "a.txt") == "a\nb\nc\nd\n\ne"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ('<meta charset="iso-8859-2"><p>Zażółć gęślą jaźń', "iso-8859-2"),
        ("<meta charset=windows-1251><p>Съешь ещё этих мягких булок", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>日本語の文章', "cp932"),
        ('<?xml version="1.0" encoding="GB2312"?><html><p>中文文章', "gb18030"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_declares(page: str, text: str) -> None:
    assert decode(page.encode(text), "a.html") == page


def test_latin_1_means_windows_1252_as_on_the_web() -> None:
    assert "“quoted” €" in decode("<meta charset=iso-8859-1>“quoted” €".encode("cp1252"), "a.html")


def test_utf_8_beats_a_declaration_that_is_no_longer_true() -> None:
    assert decode("<meta charset=iso-8859-1>né".encode(), "a.html").endswith("né")


def test_an_unknown_declared_encoding_is_named() -> None:
    refused = _refused(b"<meta charset=klingon>caf\xe9")
    assert refused.code == "A004"
    assert "klingon" in refused.message


def test_a_codec_that_is_no_encoding_of_pages_is_not_used() -> None:
    assert _refused(b"<meta charset=unicode_escape>\\x41\xe9").code == "A004"


def test_a_declared_encoding_that_does_not_fit_is_refused_at_its_byte() -> None:
    refused = _refused(b"<meta charset=euc-jp>\n\xa4\xff")
    assert (refused.code, refused.place.line) == ("A004", 2)


def test_broken_utf_8_is_refused_at_its_byte() -> None:
    refused = _refused("Zwölf Boxkämpfer jagen\n".encode() + "über den Deich: ".encode() + b"\xff!")
    assert (refused.place.line, refused.place.column) == (2, 18)
    assert "byte 43 (0xFF)" in refused.message
    assert "UTF-8" in refused.hint


def test_cyrillic_in_a_code_page_is_not_taken_for_western() -> None:
    assert _refused("Съешь ещё этих мягких французских булок".encode("koi8-r")).code == "A004"


def test_polish_in_its_code_page_is_not_taken_for_western() -> None:
    assert _refused("Pewnego dnia ma\xb3y pies szed\xb3 przez \xb3\xb9k\xea".encode("latin-1")).code == "A004"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00[Content_Types].xml word/document.xml", "Word"),
        (b"PK\x03\x04\x14\x00mimetypeapplication/epub+zip", "EPUB"),
        (b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        (b"PK\x03\x04\x14\x00notes.txt", "zip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8", "WebP"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "Office"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "MHTML"),
        (b"SQLite format 3\x00", "SQLite"),
    ],
)
def test_a_known_binary_format_is_named_and_another_way_shown(data: bytes, what: str) -> None:
    refused = _refused(data)
    assert refused.code == "A003"
    assert what in refused.message
    assert "save" in refused.hint


def test_a_nul_byte_makes_a_file_binary() -> None:
    refused = _refused(b"some text\x00 more text, and no other zero")
    assert refused.code == "A003"
    assert "byte 10" in refused.message


def test_nul_characters_in_marked_unicode_are_refused_too() -> None:
    assert _refused("a\x00b".encode("utf-16")).code == "A003"


def test_half_a_character_at_the_end_of_utf_16_is_refused() -> None:
    assert _refused(b"\xff\xfea\x00b").code == "A004"
