"""The one place that writes to the terminal's streams: data to standard output, talk to standard error."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from aiquiz.errors import AiquizError, Diagnostic, Severity
from aiquiz.text import clean, clean_line, short
from aiquiz.values import dataclass

__all__ = [
    "END",
    "FAINT",
    "STRONG",
    "Column",
    "Console",
    "as_json",
    "brief",
    "cells",
    "counted",
    "table",
    "unmarked",
    "wrapped",
]

_RED, _YELLOW, _BOLD, _DIM, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOUR = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW}


# Private-use characters: they take no part in any text (`unmarked` sees to that) and survive wrapping.
STRONG, FAINT, END = "\ue000", "\ue001", "\ue002"
_SIGNS = str.maketrans({STRONG: _BOLD, FAINT: _DIM, END: _PLAIN})
_PLAIN_SIGNS = str.maketrans({STRONG: "»", END: "«"})
_FAINT = re.compile(f"{FAINT}([^{END}]*){END}?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; numbers stand to the right."""

    heading: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Console:
    """The three streams of a run. Everything for people is cleaned here once more: names of files are anybody's."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    @property
    def is_terminal(self) -> bool:
        """Whether a full-screen program can run: a keyboard, and a screen that can move its cursor; or a browser."""
        if os.environ.get("TEXTUAL_DRIVER"):  # set for the app behind `aiquiz serve`, which talks through pipes
            return True
        return self.stdin.isatty() and self.stdout.isatty() and os.environ.get("TERM") != "dumb"

    def data(self, text: str) -> None:
        """What the command was asked for; ends with a line break."""
        with self._telling_of_failure():
            self.stdout.write(clean(text).rstrip("\n") + "\n")

    def data_bytes(self, data: bytes) -> None:
        """Data that must arrive byte for byte, whatever the terminal's encoding."""
        with self._telling_of_failure():
            self.stdout.flush()
            self.stdout.buffer.write(data)

    def flush(self) -> None:
        """Hands on everything written so far. Raises AiquizError (U008) where that fails, as all that write data do."""
        with self._telling_of_failure():
            self.stdout.flush()

    def silence(self) -> None:
        """Points a dead standard output at nothing, or Python complains about it once more while leaving."""
        try:
            descriptor = self.stdout.fileno()
        except OSError:
            return  # not a real stream
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        os.close(nowhere)

    def say(self, text: str) -> None:
        """A word to the person at the terminal."""
        self.stderr.write(clean(text) + "\n")

    def page(self, lines: Iterable[str]) -> None:
        """Lines for reading, on standard output; `STRONG` … `END` emphasises, `FAINT` … `END` steps back.

        Where colours are not wanted, what is emphasised stands between `»` and `«`.
        """
        text = clean("\n".join(lines))
        text = text.translate(_SIGNS) if _may_colour(self.stdout) else _FAINT.sub(r"\1", text).translate(_PLAIN_SIGNS)
        with self._telling_of_failure():
            self.stdout.write("".join(f"{line.rstrip()}\n" for line in text.split("\n")))
            self.stdout.flush()

    def progress(self, text: str) -> None:
        """A line that the next one replaces, where standard error is a terminal; an empty text wipes it away."""
        if self.stderr.isatty() and os.environ.get("TERM") != "dumb":
            self.stderr.write(f"\r\x1b[K{clean_line(text)}")
            self.stderr.flush()

    @contextmanager
    def _telling_of_failure(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise  # the reader has left, which is its right
        except OSError as failure:
            self.silence()
            reason = failure.strerror or str(failure)
            hint = "free some space, or send it elsewhere"
            raise AiquizError.at("standard output", "U008", f"this cannot be written: {reason}", hint) from failure

    def findings(self, found: Iterable[Diagnostic], stream: TextIO | None = None) -> None:
        """Diagnostics, `file:line:col: error[D0NN]: …` with the hint below; to standard error unless told otherwise."""
        target = self.stderr if stream is None else stream
        colours = _may_colour(target)
        with self._telling_of_failure():
            for diagnostic in found:
                target.write((_coloured(diagnostic) if colours else clean(str(diagnostic))) + "\n")

    def hear(self, limit_chars: int) -> str:
        """The next line of standard input, at most `limit_chars` of it; empty only at the end of the input.

        A terminal shows `> ` where the line is typed; a pipe sees nothing but the lines that were said.
        """
        is_typed = self.stdin.isatty()
        with self._telling_of_failure():
            self.stdout.write("> " if is_typed else "")
            self.stdout.flush()
        line = self.stdin.readline(limit_chars)
        rest = line
        while rest and not rest.endswith("\n"):
            rest = self.stdin.readline(limit_chars)
        if is_typed and not line:
            self.data("")
        return line

    def read_bytes(self, limit_bytes: int) -> bytes:
        """Standard input, at most one byte more than `limit_bytes`, so that the reader can tell it is too long."""
        return self.stdin.buffer.read(limit_bytes + 1)


def as_json(value: object) -> str:
    """`value` as indented JSON in plain ASCII, so that no text can drive a terminal or trip over an encoding."""
    return json.dumps(value, indent=2)


def counted(count: int, singular: str, plural: str = "") -> str:
    """`1 card`, `2 cards`, `1,200 cards`."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def cells(text: str) -> int:
    """How many terminal cells `text` takes: wide East Asian characters two, combining marks none."""
    return sum(_cells_of(character) for character in text)


def unmarked(text: str) -> str:
    """`text`, cleaned, on one line, without the characters that mean emphasis here."""
    return clean_line(text).translate({ord(sign): None for sign in (STRONG, FAINT, END)})


def brief(text: str, limit_chars: int) -> str:
    """A question or an answer in a line of a list, as it is read, with `…` where it is cut."""
    from aiquiz.typeset import as_line

    return short(as_line(text), limit_chars)


def wrapped(text: str, width_cells: int, *, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `width_cells` cells, broken between words; `first` and `rest` lead the lines.

    A word longer than a line stands on one of its own, uncut.
    """
    lines: list[str] = []
    line, lead = "", first
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and cells(lead + longer) > width_cells:
            lines.append(lead + line)
            line, lead = word, rest
        else:
            line = longer
    return [*lines, lead + line]


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> str:
    """Rows under their headings, two spaces between columns, aligned by cells; no space at a line's end."""
    lines = [[column.heading for column in columns], *([clean(value) for value in row] for row in rows)]
    widths = [max(cells(line[index]) for line in lines) for index in range(len(columns))]
    return "\n".join(
        "  ".join(
            _padded(value, width, column.is_number) for value, width, column in zip(line, widths, columns, strict=True)
        ).rstrip()
        for line in lines
    )


def _padded(value: str, width_cells: int, to_the_right: bool) -> str:
    space = " " * (width_cells - cells(value))
    return space + value if to_the_right else value + space


def _cells_of(character: str) -> int:
    if character in (STRONG, FAINT, END):
        return 0
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _may_colour(stream: TextIO) -> bool:
    # https://no-color.org: any value that is not empty counts.
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _coloured(found: Diagnostic) -> str:
    head = f"{_BOLD}{clean(str(found.place))}:{_PLAIN} {_COLOUR[found.severity]}{found.severity}[{found.code}]:{_PLAIN}"
    hint = f"\n{_DIM}  hint: {clean(found.hint)}{_PLAIN}" if found.hint else ""
    return f"{head} {clean(found.message)}{hint}"
