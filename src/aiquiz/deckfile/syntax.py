"""YAML's complaints in words a teacher can act on.

libyaml reports where its grammar gave up, which is often a line after the mistake, and in terms of tokens and
contexts. Nearly all real mistakes are a text that lacks quotes, an unclosed quote or bracket, a tab, or indentation;
each is recognised here from the source, and placed where it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from aiquiz.deckfile.findings import START
from aiquiz.deckfile.nodes import Position
from aiquiz.deckfile.source import position_of
from aiquiz.text import short

__all__ = ["Explanation", "explained"]

_ENTRY = re.compile(
    r"\s*(?:-\s+)*"
    r"(?:(?P<key>[^\s:#'\"\[\]{}][^:#]*?|'[^']*'|\"[^\"]*\"):[ ]+)?"
    r"(?P<value>\S.*)?"
)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_NEEDS_QUOTES = frozenset("@`%*&!|>?,]}[{-")
_CLOSERS = {"[": "]", "{": "}"}
_EXAMPLE_CHARS = 60


class Explanation(NamedTuple):
    """Where a file is not YAML, what is wrong there, and what to do."""

    at: Position
    message: str
    hint: str


class _Complaint(NamedTuple):
    """What the parser said: its words, and the places of the problem and of what it was reading."""

    words: str
    problem: Position
    context: Position


class _Line(NamedTuple):
    """One line of the source, taken apart: `key` may be empty, `value` is what follows, at `at`."""

    key: str
    value: str
    at: Position


def explained(text: str, error: yaml.YAMLError) -> Explanation:
    """What is wrong in `text`, where YAML's parser stopped with `error`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Explanation(START, "this is not valid YAML", str(error))
    problem = Position.of(error.problem_mark) if error.problem_mark else START
    context = Position.of(error.context_mark) if error.context_mark else problem
    words = f"{error.context or ''} {error.problem or ''}".strip()
    complaint = _Complaint(words, problem, context)
    for recognise in (_unclosed_quote, _tab, _escape, _late_quote, _value, _brackets, _missing_colon, _indentation):
        if found := recognise(text, complaint):
            return found
    return Explanation(problem, f"this is not valid YAML: {words}", "check the quotes and the indentation around here")


def _unclosed_quote(text: str, complaint: _Complaint) -> Explanation | None:
    if "quoted scalar" not in complaint.words or "end of stream" not in complaint.words:
        return None
    return Explanation(
        complaint.context,
        "a quotation mark opens here and never closes",
        f"end the text with the same mark: {text[complaint.context.offset]}",
    )


def _tab(text: str, complaint: _Complaint) -> Explanation | None:
    if not text.startswith("\t", complaint.problem.offset):
        return None
    return Explanation(complaint.problem, "a tab stands where YAML wants spaces", "indent with two spaces a level")


def _escape(text: str, complaint: _Complaint) -> Explanation | None:
    if "escape character" not in complaint.words:
        return None
    return Explanation(
        complaint.problem,
        "a backslash in double quotes begins an escape, and this is none YAML knows",
        "use single quotes, in which a backslash is just a backslash, or double it: `\\\\`",
    )


def _late_quote(text: str, complaint: _Complaint) -> Explanation | None:
    """A text whose closing mark is missing ends at the next mark in the file, which was meant for another text."""
    mark = text[: complaint.problem.offset].rstrip(" ")[-1:]
    if mark not in ("'", '"'):
        return None
    closes = text.rindex(mark, 0, complaint.problem.offset)
    opens = position_of(text, text.rfind(mark, 0, closes))
    if opens.offset < 0 or opens.line == complaint.problem.line:
        return None
    return Explanation(
        opens,
        f"a quotation mark opens here and closes only on line {complaint.problem.line}",
        f"end the text with the same mark: {mark}",
    )


def _value(text: str, complaint: _Complaint) -> Explanation | None:
    """A value that lacks quotes, on the line of the problem or where the reading of its mapping began."""
    for offset in (complaint.problem.offset, complaint.context.offset, _line_before(text, complaint.problem)):
        line = _line_at(text, offset)
        if line.value and (found := _unquoted(line) or _after_quote(line)):
            return found
    return None


def _unquoted(line: _Line) -> Explanation | None:
    first = line.value[0]
    if line.value.startswith("{{"):
        reason = "a text that begins with `{{` needs quotes"
    elif first in _NEEDS_QUOTES and not _is_fine_start(line.value):
        reason = f"a text that begins with `{first}` needs quotes"
    elif first not in "\"'[{" and re.search(r":(?:\s|$)", line.value) and line.key:
        reason = "a text with `: ` in it needs quotes"
    else:
        return None
    return Explanation(line.at, reason, f"write {line.key and f'{line.key}: '}{_in_quotes(line.value)}")


def _is_fine_start(value: str) -> bool:
    """Whether a first character that may need quotes is used as YAML means it."""
    closer = _CLOSERS.get(value[0])
    if closer:
        return closer not in value or value.rstrip().endswith(closer)
    if value[0] in "-?":
        return not value.startswith(("- ", "? "))
    return re.fullmatch(r"[|>][-+]?\d?[-+]?\s*(#.*)?", value) is not None


def _after_quote(line: _Line) -> Explanation | None:
    quoted = _QUOTED.match(line.value)
    if not quoted or not line.key:
        return None
    rest = line.value[quoted.end() :].strip()
    if not rest or rest.startswith("#"):
        return None
    at = Position(line.at.line, line.at.column + quoted.end(), line.at.offset + quoted.end())
    other = "single" if line.value[0] == '"' else "double"
    return Explanation(
        at,
        "text stands after the closing quotation mark",
        f"quote the whole text; if it holds {line.value[0]} itself, put it in {other} quotes",
    )


def _brackets(text: str, complaint: _Complaint) -> Explanation | None:
    if "flow" not in complaint.words:
        return None
    opened = text[complaint.context.offset : complaint.context.offset + 1]
    closer = _CLOSERS.get(opened)
    if closer is None:
        return None
    return Explanation(
        complaint.context,
        f"what opens here with `{opened}` is not closed, or a comma is missing in it",
        f"separate with commas and end with `{closer}`; texts with `, : # [ ] {{ }}` in them need quotes",
    )


def _missing_colon(text: str, complaint: _Complaint) -> Explanation | None:
    if "expected ':'" not in complaint.words:
        return None
    written = short(text[complaint.context.offset :].splitlines()[0], _EXAMPLE_CHARS)
    return Explanation(
        complaint.context,
        f"`{written}` is neither a field nor part of the text above",
        "a field is `name: value`; the further lines of a text stand deeper than its field",
    )


def _indentation(_: str, complaint: _Complaint) -> Explanation | None:
    if "expected" not in complaint.words and "not allowed" not in complaint.words:
        return None
    if "document" in complaint.words or "directive" in complaint.words:
        return Explanation(
            complaint.problem, "a deck file holds one YAML document", "remove lines that begin with `---`, `...` or `%`"
        )
    return Explanation(
        complaint.problem,
        "this does not fit the lines above it",
        "check the indentation: items begin with `- ` in one column, and the fields of an item share another",
    )


def _line_at(text: str, offset: int) -> _Line:
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    ends = [end for end in (text.find("\n", start), text.find("\r", start)) if end >= 0]
    # Only the start matters, and a line may be megabytes long.
    end = min([*ends, start + 2_000, len(text)])
    parts = _ENTRY.match(text[start:end])
    number = text.count("\n", 0, start) + text.count("\r", 0, start) - text.count("\r\n", 0, start) + 1
    if parts is None or parts["value"] is None:
        return _Line("", "", Position(number, 1, start))
    column = parts.start("value")
    return _Line(parts["key"] or "", parts["value"], Position(number, column + 1, start + column))


def _line_before(text: str, position: Position) -> int:
    """An offset in the line above `position`, or in its own where it is the first."""
    return max(position.offset - position.column, 0)


def _in_quotes(value: str) -> str:
    value = short(value, _EXAMPLE_CHARS)
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
