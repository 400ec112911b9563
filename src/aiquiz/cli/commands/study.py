"""`aiquiz study`: straight into the questions."""

from __future__ import annotations

from collections.abc import Sequence

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import run_tui
from aiquiz.cli.lines import PLAIN_HELP, is_plain, run_plain
from aiquiz.cli.numbers import whole
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["STUDY"]

_MOST = 9_999


class _Options:
    decks: Sequence[str] = ()
    new: int | None = None
    ahead: int | None = None
    cram: bool = False
    mistakes: bool = False
    sure_but_wrong: bool = False
    search: str = ""
    plain: bool = False


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="ids (see `aiquiz decks`), deck files or folders")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--new", type=whole(1, _MOST), metavar="N", help="learn N new cards, beyond today's limit")
    mode.add_argument(
        "--ahead", type=whole(1, _MOST), metavar="DAYS", help="what returns within so many days, already now"
    )
    mode.add_argument("--cram", action="store_true", help="practise everything; the schedule stays as it is")
    mode.add_argument("--mistakes", action="store_true", help="practise what was missed within a week")
    mode.add_argument("--sure-but-wrong", action="store_true", help="practise what you were sure of and had wrong")
    parser.add_argument("--search", default="", metavar="TEXT", help="only cards found, as in `aiquiz cards TEXT`")
    parser.add_argument("--plain", action="store_true", help=PLAIN_HELP)


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection.wish import Mode, Wish

    mode, count = Mode.DUE, 0
    if options.new is not None:
        mode, count = Mode.NEW, options.new
    elif options.ahead is not None:
        mode, count = Mode.AHEAD, options.ahead
    elif options.cram:
        mode = Mode.CRAM
    elif options.mistakes:
        mode = Mode.MISTAKES
    elif options.sure_but_wrong:
        mode = Mode.SURE_BUT_WRONG
    run = run_plain if is_plain(console, is_wished=options.plain) else run_tui
    return run(options.decks, console, wish=Wish(mode, options.search, count))


STUDY = Command(
    name="study",
    summary="Study what is due, in all decks or in those named",
    examples=(
        Example("aiquiz study", "everything that is due today"),
        Example("aiquiz study ai-rivalry", "one deck, by its id"),
        Example("aiquiz study deck.yaml", "a deck file, wherever it is"),
        Example("aiquiz study --ahead 3", "what the next three days would ask"),
        Example("aiquiz study --cram --search tag:people", "go over a tag before a test, schedule untouched"),
        Example("aiquiz study --plain", "line by line, for a screen reader or a Braille display"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
    are_complete=True,
)
