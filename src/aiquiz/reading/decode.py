"""Bytes → text: which encoding an article is in, decided by evidence and never by hope."""

from __future__ import annotations

import codecs
import re
from typing import Final

from aiquiz.errors import ArticleError
from aiquiz.reading.codes import NOT_TEXT, UNDECODABLE
from aiquiz.reading.signatures import foreign_format

__all__ = ["decode"]

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION_BYTES: Final = 4096  # pages put it in the first 1,024, as HTML asks; some are late
_DECLARED = re.compile(
    rb"""<meta\b[^<>]{0,500}?charset\s*=\s*["']?\s*([\w:.\-]{2,40})"""
    rb"""|<\?xml\b[^<>]{0,200}?encoding\s*=\s*["']([\w:.\-]{2,40})""",
    re.IGNORECASE,
)
# The WHATWG encoding standard: these labels mean the wider Windows code page on the web.
_WEB_NAMES: Final = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
}
# Python knows more codecs than web pages have encodings, `unicode_escape` and `zip` among them.
_WEB_FAMILIES = re.compile(r"(?:ascii|big5|cp|euc|gb|hz|iso|johab|koi8|latin|mac|ptcp|shift|tis|utf|windows)[\w.:-]*")
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Signs that stand inside a word only when another code page was meant: Polish `ł` reads as `³` in cp1252.
_SIGN_IN_WORD = re.compile(r"[a-z][ƒˆ‰‹˜›¡¢£¤¥¦§¨©«¬®¯±²³´µ¶¸¹»¼½¾¿×÷][a-z]")
_MOST_HIGH_SHARE: Final = 0.25  # French and Vietnamese stay below; Cyrillic or Greek in a code page is mostly above
_LINE_BREAKS = re.compile(r"\r\n?|\u2028")
_PARAGRAPH_BREAKS = re.compile(r"[\x0b\x0c\u2029]")
_ADVICE_SAVE = "open it in its own program and save it as plain text (.txt, UTF-8) or as HTML"
_ADVICE_UTF8 = "open the file in a text editor and save it with the encoding UTF-8"


def decode(data: bytes, name: str) -> str:
    """The text in `data`, line breaks as `\\n`. `name` is the file's name, for messages.

    In this order: a byte order mark, UTF-16 without one, UTF-8, the encoding an HTML page declares, and Windows-1252
    where the result reads like text. UTF-8 goes before the declaration because text passes as UTF-8 by accident
    almost never, while pages saved by a browser often keep a declaration that is no longer true.
    Raises ArticleError: A003 (not text), A004 (no encoding fits).
    """
    text = _by_mark(data, name)
    if text is None:
        _refuse_binary(data, name)
        text = _without_mark(data, name)
    return _PARAGRAPH_BREAKS.sub("\n\n", _LINE_BREAKS.sub("\n", text))


def _by_mark(data: bytes, name: str) -> str | None:
    """The text by its byte order mark, or as UTF-16 without one; None where neither is there."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, name, skipped=len(mark))
    encoding = _bare_utf16(data)
    return _decoded(data, encoding, name) if encoding else None


def _decoded(data: bytes, encoding: str, name: str, skipped: int = 0) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, error.start, f"it begins as {encoding.upper()} but", skipped) from None
    if "\x00" in text:
        raise _binary(name, "it holds NUL characters")
    return text


def _bare_utf16(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` when every other byte is mostly zero, as in Western text; else empty."""
    head = data[:_DECLARATION_BYTES]
    half = len(head) // 2
    if half < 4 or len(data) % 2:
        return ""
    zeros_even, zeros_odd = head[0::2].count(0), head[1::2].count(0)
    if zeros_odd > 0.7 * half and zeros_even == 0:
        return "utf-16-le"
    if zeros_even > 0.7 * half and zeros_odd == 0:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes, name: str) -> None:
    what = foreign_format(data)
    if what:
        raise ArticleError.at(name, NOT_TEXT, f"this is {what}, which this version of aiquiz cannot read", _ADVICE_SAVE)
    at = data.find(0)
    if at >= 0:
        raise _binary(name, f"byte {at + 1:,} is NUL")


def _binary(name: str, why: str) -> ArticleError:
    return ArticleError.at(name, NOT_TEXT, f"this is a binary file, not text ({why})", _ADVICE_SAVE)


def _without_mark(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        first_bad = error.start
    declared = _declared_encoding(data)
    if declared:
        try:
            return data.decode(declared)
        except LookupError:
            raise _undecodable(data, name, first_bad, f"it declares the unknown encoding “{declared}”;") from None
        except UnicodeDecodeError as error:
            raise _undecodable(data, name, error.start, f"it declares the encoding “{declared}”, but") from None
    text = _as_windows_1252(data)
    if text is None:
        raise _undecodable(data, name, first_bad, "it is not UTF-8, nor plausibly Windows-1252:")
    return text


def _declared_encoding(data: bytes) -> str:
    """The encoding a page names for itself, by Python's name; empty where it names none or UTF-8, which it is not."""
    found = _DECLARED.search(data[:_DECLARATION_BYTES])
    if not found:
        return ""
    label = (found.group(1) or found.group(2)).decode("ascii").lower()
    if label in ("utf-8", "utf8"):
        return ""
    encoding = _WEB_NAMES.get(label, label)
    return encoding if _WEB_FAMILIES.fullmatch(encoding) else label + " (unknown)"


def _as_windows_1252(data: bytes) -> str | None:
    """`data` as Windows-1252 if it then reads like a Western text; None where it looks like anything else."""
    high = len(_HIGH.findall(data))
    if _CONTROLS.search(data) or high > _MOST_HIGH_SHARE * len(data):
        return None
    in_utf8 = sum(len(sequence) for sequence in _UTF8_SEQUENCE.findall(data))
    if in_utf8 * 2 > high:  # UTF-8 with a flaw: reading it as Windows-1252 would garble every accent
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _SIGN_IN_WORD.search(text) else text


def _undecodable(data: bytes, name: str, at: int, why: str, skipped: int = 0) -> ArticleError:
    """The error for the byte at offset `at` of `data`, which had `skipped` bytes before it in the file."""
    line_start = data.rfind(b"\n", 0, at) + 1
    return ArticleError.at(
        name,
        UNDECODABLE,
        f"the file cannot be decoded: {why} byte {at + skipped + 1:,} (0x{data[at]:02X}) does not fit",
        _ADVICE_UTF8,
        line=data.count(b"\n", 0, at) + 1,
        column=at - line_start + 1,
    )
