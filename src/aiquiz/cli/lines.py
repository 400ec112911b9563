"""The sitting line by line, on the streams of this run."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from aiquiz.cli.door import entered
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

if TYPE_CHECKING:
    from aiquiz.collection import Wish
    from aiquiz.plain import Talk

__all__ = ["PLAIN_HELP", "is_plain", "milliseconds", "run_plain", "talk_on"]

PLAIN_HELP: Final = "line by line, for screen readers, Braille displays, dumb terminals and pipes"
_MAX_LINE_CHARS: Final = 10_000


def is_plain(console: Console, *, is_wished: bool) -> bool:
    """Whether to go line by line: because somebody wants it, or because no screen can be shown, which is told."""
    if not is_wished and not console.is_terminal:
        console.say("No screen can be shown here, so this goes line by line (--plain).")
    return is_wished or not console.is_terminal


def run_plain(words: Sequence[str], console: Console, *, wish: Wish | None = None) -> ExitCode:
    """Home in lines, or, with a `wish`, a sitting over the decks that `words` name, as in `run_tui`."""
    with entered(words, console, wish) as (collection, _, start):
        from aiquiz.plain import Home, Sitting

        talk = talk_on(console)
        if wish is None:
            Home(collection, talk, milliseconds).run()
        else:
            study = collection.study(start, wish)
            Sitting(study, talk, collection.passage, milliseconds, is_saving=collection.is_saving).run()
    return ExitCode.FINE


def talk_on(console: Console) -> Talk:
    """A conversation on the streams of this run."""
    from aiquiz.plain import EndOfInput, Talk

    if isinstance(console.stdin, io.TextIOWrapper):
        console.stdin.reconfigure(errors="replace")  # a byte that is no character must not end the sitting

    def heard() -> str:
        line = console.hear(_MAX_LINE_CHARS)
        if not line:
            raise EndOfInput
        return line

    return Talk(heard, console.data)


def milliseconds() -> int:
    """A stopwatch that no change of the clock moves."""
    return time.monotonic_ns() // 1_000_000
