"""What is wrong in one file, collected while it is read."""

from __future__ import annotations

from aiquiz.deckfile.limits import MAX_FINDINGS
from aiquiz.deckfile.nodes import Position
from aiquiz.errors import DeckError, Diagnostic, Place, Severity

__all__ = ["START", "Findings"]

START = Position(1, 1, 0)
"""The start of the file, for what is wrong with all of it."""


class Findings:
    """The findings of one file. Each severity is kept up to a limit, so that no file can flood the terminal."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._kept: dict[Severity, list[Diagnostic]] = {Severity.ERROR: [], Severity.WARNING: []}
        self._left_out = 0

    def error(self, at: Position, code: str, message: str, hint: str = "") -> None:
        """Note what makes the deck unusable."""
        self._add(at, code, message, hint, Severity.ERROR)

    def warning(self, at: Position, code: str, message: str, hint: str = "") -> None:
        """Note what deserves a look."""
        self._add(at, code, message, hint, Severity.WARNING)

    def leave_out(self, count: int) -> None:
        """Count errors that are not worth wording once `is_full`."""
        self._left_out += count

    def place(self, at: Position) -> Place:
        """The place in this file, as people are told it."""
        return Place(self.file, at.line, at.column)

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

    def _add(self, at: Position, code: str, message: str, hint: str, severity: Severity) -> None:
        kept = self._kept[severity]
        if len(kept) < MAX_FINDINGS:
            kept.append(Diagnostic(self.place(at), code, message, hint, severity))
        else:
            self._left_out += 1
