"""The bytes of a deck file as text that is fit to parse."""

from __future__ import annotations

import codecs
import re

from aiquiz.deckfile.findings import Findings
from aiquiz.deckfile.limits import MAX_DECK_BYTES

__all__ = ["decoded_text"]

# What YAML forbids in a stream. Tabs and line breaks are its own business.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
# YAML 1.1 counts these as line breaks and editors do not, so every later line number would be wrong. Inside a text
# they mean a space; each is one character, so offsets stay.
_ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
_UTF_16_OR_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_AS_UTF_8 = "save it as UTF-8: most editors offer it under “Save as … → Encoding”"


def decoded_text(data: bytes, findings: Findings) -> str | None:
    """The text of a deck file without its byte-order mark; None after noting why it cannot be read as text."""
    if len(data) > MAX_DECK_BYTES:
        size, limit = len(data) / 1024 / 1024, MAX_DECK_BYTES // 1024 // 1024
        message = f"the file is too large: {size:,.1f} MB, the limit is {limit} MB"
        findings.error(0, "D001", message, "split it into several decks")
        return None
    if data.startswith(_UTF_16_OR_32):
        findings.error(0, "D002", "the file is not UTF-8 but UTF-16 or UTF-32", _AS_UTF_8)
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode("utf-8")
        findings.read(readable)
        byte = data[error.start]
        findings.error(len(readable), "D002", f"the file is not UTF-8 text: byte 0x{byte:02X}", _AS_UTF_8)
        return None
    findings.read(text)
    _note_forbidden(text, findings)
    if findings.are_grave:
        return None
    if not text.strip():
        findings.error(0, "D004", "the file is empty", "a deck needs at least `id`, `title` and `items`")
        return None
    return _ODD_BREAKS.sub(" ", text)


def _note_forbidden(text: str, findings: Findings) -> None:
    for found in _FORBIDDEN.finditer(text):
        if findings.is_full:
            return
        findings.error(
            found.start(),
            "D003",
            f"an invisible control character stands here: U+{ord(found[0]):04X}",
            "delete it; if the whole file looks like this, it is not a deck",
        )
