"""`aiquiz exam`: a timed test, without a word on right and wrong before its end."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import entered, opened
from aiquiz.cli.lines import PLAIN_HELP, is_plain, milliseconds, talk_on
from aiquiz.cli.numbers import share, whole
from aiquiz.cli.output import Console, as_json
from aiquiz.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiquiz.collection import Collection, ExamSitting
    from aiquiz.config import Settings
    from aiquiz.model.ids import DeckId

__all__ = ["EXAM"]


class _Options(argparse.Namespace):
    decks: list[str]
    questions: int
    minutes: int | None
    pass_share: float
    search: str
    seed: int | None
    no_save: bool
    discard: bool
    plain: bool
    json: bool
    output: Path | None


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="ids (see `aiquiz decks`), deck files or folders")
    parser.add_argument("--questions", type=whole(1, 1000), default=20, metavar="N", help="at most so many (20)")
    parser.add_argument("--minutes", type=whole(0, 1440), metavar="M", help="for all of them; 0: no limit (1 each)")
    parser.add_argument("--pass", dest="pass_share", type=share(0, 1), default=0.7, metavar="P", help="to pass (0.7)")
    parser.add_argument("--search", default="", metavar="TEXT", help="only cards found, as in `aiquiz cards TEXT`")
    parser.add_argument("--seed", type=whole(0, 999_999_999), metavar="S", help="the same seed draws the same test")
    parser.add_argument("--no-save", action="store_true", help="keep nothing: no result, nothing to go on with")
    parser.add_argument("--discard", action="store_true", help="put an unfinished exam away")
    parser.add_argument("--plain", action="store_true", help=PLAIN_HELP)
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the result there as well, as JSON")
    parser.add_argument("--json", action="store_true", help="print the result as JSON when it is over")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection import Wish

    if options.discard:
        return _discarded(console)
    goes_by_lines = is_plain(console, is_wished=options.plain)
    if goes_by_lines and options.json:
        message, hint = "lines and JSON would both go to standard output", "write the result to a file: -o FILE"
        raise UsageError.at("aiquiz exam", "U002", message, hint)
    with entered(options.decks, console, Wish(search=options.search)) as (collection, settings, start):
        sitting = _sitting(collection, start, options)
        if goes_by_lines:
            _in_lines(sitting, console)
        else:
            _on_screen(collection, settings, sitting)
    return _told(sitting, options, console)


def _discarded(console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        file = collection.discard_exam()
    console.say(f"The unfinished exam is now in {file}." if file else "No exam is unfinished.")
    return ExitCode.FINE


def _sitting(collection: Collection, start: Sequence[DeckId], options: _Options) -> ExamSitting:
    """The exam that was left, else a new one."""
    from aiquiz.collection import ExamWish

    left = None if options.no_save else collection.unfinished_exam()
    wish = ExamWish(
        count=options.questions,
        minutes=options.minutes,
        pass_share=options.pass_share,
        search=options.search,
        seed=options.seed,
        is_saving=not options.no_save,
    )
    return left or collection.exam(start, wish)


def _in_lines(sitting: ExamSitting, console: Console) -> None:
    from aiquiz.plain import ExamTalk

    ExamTalk(sitting, talk_on(console), milliseconds).run()


def _on_screen(collection: Collection, settings: Settings, sitting: ExamSitting) -> None:
    from aiquiz.tui import run_app

    run_app(collection, exam=sitting, theme=settings.theme, keys=settings.keys)


def _told(sitting: ExamSitting, options: _Options, console: Console) -> ExitCode:
    """0 where it was passed, 1 where it was not, or is not over."""
    if not sitting.is_finished:
        console.say("The exam is not over." + (" `aiquiz exam` goes on with it." if sitting.is_saving else ""))
        return ExitCode.FINDINGS
    result = sitting.result
    if options.output is not None:
        from aiquiz.files import write_atomic

        write_atomic(options.output, (as_json(sitting.data()) + "\n").encode())
    if options.json:
        console.data(as_json(sitting.data()))
    outcome = "Passed" if result.is_passed else "Not passed"
    needed = f"{result.pass_share:.0%} passes"
    console.say(f"{outcome}: {result.right} of {result.total} right, {result.share:.0%}; {needed}.")
    return ExitCode.FINE if result.is_passed else ExitCode.FINDINGS


EXAM = Command(
    name="exam",
    summary="Take a timed test: no feedback before the end, a mark, and a result in a file",
    examples=(
        Example("aiquiz exam ai-rivalry", "20 questions of a deck, a minute each"),
        Example("aiquiz exam ai-rivalry --minutes 30 --pass 0.8", "half an hour, and harder to pass"),
        Example("aiquiz exam --search tag:dates --seed 7", "the same test for everybody who has the decks"),
        Example("aiquiz exam deck.yaml -o result.json", "a deck file, the result to be handed in"),
        Example("aiquiz exam --discard", "put an exam away that was left before its end"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
