"""One text as YAML: plain where no reader could take it for anything else, quoted otherwise."""

from __future__ import annotations

import re

__all__ = ["block_lines", "can_be_block", "inline", "is_plain_anywhere"]

# What some reader of YAML 1.1 or 1.2 turns into a truth value, nothing, or a special number.
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity"])
_PLAIN_START = frozenset("(“‘„«¿¡€£§$")
_MAYBE_NUMBER = re.compile(r"[\d.]")
_TWO_LETTERS_AFTER_SPACE = re.compile(r" [^\W\d_]{2}")
_UNPLAIN = re.compile(r": |:$| #|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_FLOW_MARKS = re.compile(r"[,\[\]{}?:]")
# What a quoted text may not hold raw: YAML's unprintables, its line breaks, and white space that readers may fold.
_NEEDS_ESCAPE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def inline(text: str, *, in_flow: bool = False) -> str:
    """`text` as a YAML scalar on one line. `in_flow` is inside `[…]`, where more characters mean something."""
    if is_plain_anywhere(text) and not (in_flow and _FLOW_MARKS.search(text)):
        return text
    if _NEEDS_ESCAPE.search(text) or ("'" in text and '"' not in text and "\\" not in text):
        return _double_quoted(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def is_plain_anywhere(text: str) -> bool:
    """Whether every YAML reader takes unquoted `text` for the text it is, outside `[…]` and `{…}`."""
    if not text or text != text.strip() or text.casefold() in _WORDS or _UNPLAIN.search(text):
        return False
    first = text[0]
    if not (first.isalnum() or first in _PLAIN_START):
        return False
    # `2018`, `1:30`, `0x1F`, `1e5`, `2018-01-01 10:00` are numbers and dates to some; `2018 was` is to none.
    return not _MAYBE_NUMBER.match(first) or bool(_TWO_LETTERS_AFTER_SPACE.search(text))


def can_be_block(text: str) -> bool:
    """Whether a text of several lines reads back exactly from a literal block (`|-`)."""
    lines = text.split("\n")
    raw = _NEEDS_ESCAPE.search("".join(lines)) is None
    return len(lines) > 1 and raw and bool(lines[-1]) and bool(lines[0]) and not lines[0].startswith(" ")


def block_lines(text: str, indent: str) -> list[str]:
    """The lines of `text` as the body of a literal block."""
    return [indent + line if line else "" for line in text.split("\n")]


def _double_quoted(text: str) -> str:
    escaped = "".join(_ESCAPES.get(char, char) for char in text)
    return '"' + _NEEDS_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04X}", escaped) + '"'
