"""YAML's complaints in words a teacher can act on.

libyaml reports where its grammar gave up, which is often a line after the mistake, and in terms of tokens and
contexts. Nearly all real mistakes are a text that lacks quotes, an unclosed quote or bracket, a tab, or indentation;
each is recognised here from the source, and placed where it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from aiquiz.deckfile.findings import Lines
from aiquiz.text import short

__all__ = ["Explanation", "explained"]

_ENTRY = re.compile(
    r"[ \t]*(?:-[ \t]+)*"
    r"(?:(?P<key>[^\s:#'\"\[\]{}][^:#\r\n]*?|'[^'\r\n]*'|\"[^\"\r\n]*\"):[ ]+)?"
    r"(?P<value>\S[^\r\n]*)?"
)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_NEEDS_QUOTES = frozenset("@`%*&!|>?,]}[{-")
_CLOSERS = {"[": "]", "{": "}"}
_EXAMPLE_CHARS = 60
_LOOKED_AT_CHARS = 2_000


class Explanation(NamedTuple):
    """Where a file is not YAML, what is wrong there, and what to do."""

    at: int
    message: str
    hint: str


class _Complaint(NamedTuple):
    """What the parser said: its words, and the offsets of the problem and of the start of what it was reading."""

    words: str
    problem: int
    context: int
    lines: Lines


class _Line(NamedTuple):
    """One line of the source, taken apart: `key` may be empty, `value` is what follows, at `at`."""

    key: str
    value: str
    at: int


def explained(text: str, error: yaml.YAMLError) -> Explanation:
    """What is wrong in `text`, where YAML's parser stopped with `error`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Explanation(0, "this is not valid YAML", str(error))
    problem = error.problem_mark.index if error.problem_mark else 0
    context = error.context_mark.index if error.context_mark else problem
    words = f"{error.context or ''} {error.problem or ''}".strip()
    complaint = _Complaint(words, problem, context, Lines(text))
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
        f"end the text with the same mark: {text[complaint.context]}",
    )


def _tab(text: str, complaint: _Complaint) -> Explanation | None:
    if not text.startswith("\t", complaint.problem):
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
    mark = text[: complaint.problem].rstrip(" ")[-1:]
    if mark not in ("'", '"'):
        return None
    opens = text.rfind(mark, 0, text.rindex(mark, 0, complaint.problem))
    line = complaint.lines.line(complaint.problem)
    if opens < 0 or complaint.lines.line(opens) == line:
        return None
    return Explanation(
        opens,
        f"a quotation mark opens here and closes only on line {line}",
        f"end the text with the same mark: {mark}",
    )


def _value(text: str, complaint: _Complaint) -> Explanation | None:
    """A value that lacks quotes, on the line of the problem or where the reading of its mapping began."""
    above = max(complaint.lines.start(complaint.problem) - 1, 0)
    for offset in (complaint.problem, complaint.context, above):
        line = _line_at(text, complaint.lines.start(offset))
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
    other = "single" if line.value[0] == '"' else "double"
    return Explanation(
        line.at + quoted.end(),
        "text stands after the closing quotation mark",
        f"quote the whole text; if it holds {line.value[0]} itself, put it in {other} quotes",
    )


def _brackets(text: str, complaint: _Complaint) -> Explanation | None:
    if "flow" not in complaint.words:
        return None
    opened = text[complaint.context : complaint.context + 1]
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
    written = short(text[complaint.context :].splitlines()[0], _EXAMPLE_CHARS)
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


def _line_at(text: str, start: int) -> _Line:
    # Only its beginning matters, and a line may be megabytes long.
    parts = _ENTRY.match(text, start, min(len(text), start + _LOOKED_AT_CHARS))
    if parts is None or parts["value"] is None:
        return _Line("", "", start)
    return _Line(parts["key"] or "", parts["value"], parts.start("value"))


def _in_quotes(value: str) -> str:
    value = short(value, _EXAMPLE_CHARS)
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
