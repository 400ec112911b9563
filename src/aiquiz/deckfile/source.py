"""The bytes of a deck file as text that is fit to parse."""

from __future__ import annotations

import codecs
import re

from aiquiz.deckfile.findings import START, Findings
from aiquiz.deckfile.limits import MAX_DECK_BYTES
from aiquiz.deckfile.nodes import Position

__all__ = ["decoded_text", "position_of"]

# What YAML forbids in a stream. Tabs and line breaks are its own business.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
# YAML 1.1 counts these as line breaks and editors do not, so every later line number would be wrong. Inside a text
# they mean a space; each is one character, so offsets stay.
_ODD_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
_UTF_16_OR_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_AS_UTF_8 = "save it as UTF-8: most editors offer it under “Save as … → Encoding”"


def decoded_text(data: bytes, findings: Findings) -> str | None:
    """The text of a deck file without its byte-order mark; None after noting why it cannot be read as text."""
    if len(data) > MAX_DECK_BYTES:
        size, limit = len(data) / 1024 / 1024, MAX_DECK_BYTES // 1024 // 1024
        findings.error(
            START,
            "D001",
            f"the file is too large: {size:,.1f} MB, the limit is {limit} MB",
            "split it into several decks",
        )
        return None
    if data.startswith(_UTF_16_OR_32):
        findings.error(START, "D002", "the file is not UTF-8 but UTF-16 or UTF-32", _AS_UTF_8)
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode("utf-8")
        byte = data[error.start]
        findings.error(
            position_of(readable, len(readable)), "D002", f"the file is not UTF-8 text: byte 0x{byte:02X}", _AS_UTF_8
        )
        return None
    for found in _FORBIDDEN.finditer(text):
        findings.error(
            position_of(text, found.start()),
            "D003",
            f"an invisible control character stands here: U+{ord(found[0]):04X}",
            "delete it; if the whole file is unreadable, it is not a deck",
        )
        if findings.is_full:
            break
    if findings.are_grave:
        return None
    if not text.strip():
        findings.error(START, "D004", "the file is empty", "a deck needs `id`, `title` and `items`: see `aiquiz new`")
        return None
    return text.translate(_ODD_BREAKS)


def position_of(text: str, offset: int) -> Position:
    """Line and column of the character at `offset`; lines end as YAML ends them (LF, CR LF, CR)."""
    before = text[:offset]
    line = before.count("\n") + before.count("\r") - before.count("\r\n")
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return Position(line + 1, offset - start + 1, offset)
