"""Diagnostics with a place, and the one tree of exceptions that carries them.

Bad input is normal here: a decoder collects every problem it finds and raises once, so that a person can
mend a file in one sitting. The text of a diagnostic is what the command line prints.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import Self

from aiquiz.values import dataclass

__all__ = [
    "AiquizError",
    "ArticleError",
    "Code",
    "ConfigError",
    "DeckError",
    "Diagnostic",
    "ExitCode",
    "FormatError",
    "MissingExtraError",
    "Place",
    "Severity",
    "StoreError",
    "UsageError",
]


class ExitCode(IntEnum):
    """What the process tells its caller."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    BAD_INPUT = 3
    MISSING_EXTRA = 4
    BUG = 70  # EX_SOFTWARE of sysexits.h
    INTERRUPTED = 130  # 128 + SIGINT
    BROKEN_PIPE = 141  # 128 + SIGPIPE, as any other program whose reader has left


class Severity(StrEnum):
    """Whether a finding stops the work (`ERROR`) or only deserves a look (`WARNING`)."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a finding stands: a file's name as the person gave it; line and column count from 1, 0 = unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column or 1}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: where, how grave, its stable code (`D012`), what is wrong, and what to do about it."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        head = f"{self.place}: {self.severity.value}[{self.code}]: {self.message}"
        return f"{head}\n  hint: {self.hint}" if self.hint else head


class AiquizError(Exception):
    """Anything a person can be told about; never a bug of ours. Carries at least one diagnostic."""

    exit_code = ExitCode.BAD_INPUT

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(found) for found in self.diagnostics))

    @classmethod
    def at(cls, file: str, code: str, message: str, hint: str = "", *, line: int = 0, column: int = 0) -> Self:
        """The error for a single finding; the class called is the class returned."""
        return cls((Diagnostic(Place(file, line, column), code, message, hint),))


class DeckError(AiquizError):
    """A deck file that cannot be used."""


class ArticleError(AiquizError):
    """An article that cannot be read."""


class FormatError(AiquizError):
    """A foreign file that cannot be imported or written."""


class StoreError(AiquizError):
    """A progress file that cannot be opened, read or written."""


class ConfigError(AiquizError):
    """A settings file that cannot be used."""


class UsageError(AiquizError):
    """A call that asks for something the command cannot do."""

    exit_code = ExitCode.USAGE


class MissingExtraError(AiquizError):
    """An optional part that is not installed; the hint is the exact command that installs it."""

    exit_code = ExitCode.MISSING_EXTRA


@dataclass(frozen=True, slots=True)
class Code:
    """What `aiquiz explain` tells of a diagnostic's code: one line, then why it matters and what to do.

    `bad` and `good` are examples, empty where none would help.
    """

    title: str
    explanation: str
    bad: str = ""
    good: str = ""
