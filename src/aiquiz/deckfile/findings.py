"""What is wrong in one file, collected while it is read."""

from __future__ import annotations

import re
from bisect import bisect_right

from aiquiz.deckfile.limits import MAX_FINDINGS
from aiquiz.errors import DeckError, Diagnostic, Place, Severity
from aiquiz.text import clean_line

__all__ = ["Findings", "Lines"]

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """Where the lines of a text begin; lines end as YAML ends them (LF, CR LF, CR)."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def line(self, offset: int) -> int:
        """The line of the character at `offset`, from 1."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """How many characters of its line end with the one at `offset`: the column from 1."""
        return offset - self.start(offset) + 1

    def start(self, offset: int) -> int:
        """The offset at which the line of `offset` begins."""
        return self._starts[self.line(offset) - 1]


class Findings:
    """The findings of one file. Each severity is kept up to a limit, so that no file can flood the terminal.

    `read` names the text that the offsets point into; it must be called before anything is noted.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._lines = Lines("")
        self._kept: dict[Severity, list[Diagnostic]] = {Severity.ERROR: [], Severity.WARNING: []}
        self._left_out = 0

    def read(self, text: str) -> None:
        """From now on, offsets point into `text`."""
        self._lines = Lines(text)

    def error(self, at: int, code: str, message: str, hint: str = "") -> None:
        """Note what makes the deck unusable."""
        self._add(at, code, message, hint, Severity.ERROR)

    def warning(self, at: int, code: str, message: str, hint: str = "") -> None:
        """Note what deserves a look."""
        self._add(at, code, message, hint, Severity.WARNING)

    def leave_out(self, count: int) -> None:
        """Count errors that are not worth wording once `is_full`."""
        self._left_out += count

    def place(self, at: int) -> Place:
        """The place in this file, as people are told it."""
        return Place(self.file, self._lines.line(at), self._lines.column(at))

    def line(self, at: int) -> int:
        """The line of `at`, from 1."""
        return self._lines.line(at)

    @property
    def are_grave(self) -> bool:
        """Whether anything found makes the deck unusable."""
        return bool(self._kept[Severity.ERROR])

    @property
    def is_full(self) -> bool:
        """Whether further errors would only be counted."""
        return len(self._kept[Severity.ERROR]) >= MAX_FINDINGS

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The warnings by place."""
        return tuple(sorted(self._kept[Severity.WARNING], key=lambda found: found.place))

    def raise_if_grave(self) -> None:
        """Raise DeckError with everything found, by place, if any of it is an error."""
        if not self.are_grave:
            return
        found = sorted((*self._kept[Severity.ERROR], *self._kept[Severity.WARNING]), key=lambda one: one.place)
        if self._left_out:
            rest = f"{self._left_out:,} more findings are not shown"
            found.append(Diagnostic(Place(self.file), "D019", rest, "mend these first and check again"))
        raise DeckError(found)

    def _add(self, at: int, code: str, message: str, hint: str, severity: Severity) -> None:
        kept = self._kept[severity]
        if len(kept) < MAX_FINDINGS:
            # Messages quote the file, and what they quote may be names or lines that never passed a decoder.
            kept.append(Diagnostic(self.place(at), code, clean_line(message), clean_line(hint), severity))
        else:
            self._left_out += 1
