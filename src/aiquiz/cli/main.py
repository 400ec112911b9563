"""The door: words in, exit code out. The only place that turns failures into messages.

It imports next to nothing, so that the first question can be painted before the rest is there (`aiquiz.early`).
"""

from __future__ import annotations

import sys

from aiquiz import early

TYPE_CHECKING = False  # nothing but a type checker needs the module that has it
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

__all__ = ["main", "run"]

_INTERRUPTED = 130
"""As `aiquiz.errors.ExitCode` has it, which may not be imported yet."""


def run() -> None:
    """The program `aiquiz`."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets a substitute, not a crash.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # typed as TextIO; both are TextIOWrapper
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr, is_program=True))


def main(words: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO, *, is_program: bool = False) -> int:
    """Runs one command line and returns the exit code; no exception leaves it.

    `is_program` says that the streams are the process's own, where a first frame may be painted.
    """
    try:
        if is_program:
            early.begin(words)
        from aiquiz.cli.dispatch import run_words

        return run_words(words, stdin, stdout, stderr)
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        early.remove()
