"""`aiquiz home`, and `aiquiz` alone: the decks, what is due, and from there everything else."""

from __future__ import annotations

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import run_tui
from aiquiz.cli.lines import PLAIN_HELP, is_plain, run_plain
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["HOME"]


class _Options:
    plain: bool = False


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--plain", action="store_true", help=PLAIN_HELP)


def _run(options: _Options, console: Console) -> ExitCode:
    run = run_plain if is_plain(console, is_wished=options.plain) else run_tui
    return run((), console)


HOME = Command(
    name="home",
    summary="Open the decks and study what is due (the same as `aiquiz` alone)",
    examples=(
        Example("aiquiz", "your decks, what is new and what is due; Enter studies"),
        Example("aiquiz home --plain", "the decks by number, line by line, for a screen reader or a Braille display"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
    are_complete=True,
)
