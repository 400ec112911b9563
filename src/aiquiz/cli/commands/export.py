"""`aiquiz export`: everything that was learned, in a form that any program can read."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Console, counted
from aiquiz.errors import ExitCode, UsageError
from aiquiz.files import shown_path, write_atomic

__all__ = ["EXPORT"]


class _Options(argparse.Namespace):
    log: Path
    force: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--log", type=Path, required=True, metavar="FILE", help="write the answer log here; `-`: print")
    parser.add_argument("--force", action="store_true", help="replace FILE")


def _run(options: _Options, console: Console) -> ExitCode:
    is_printed = str(options.log) == "-"
    if not is_printed and options.log.exists() and not options.force:
        raise UsageError.at(
            shown_path(options.log), "U005", "this file is there already", "add `--force` to replace it"
        )
    collection, _ = opened()
    with collection:
        lines = collection.copies.log_lines()
    if is_printed:
        if lines:
            console.data("\n".join(lines))
        return ExitCode.FINE
    write_atomic(options.log, "".join(f"{line}\n" for line in lines).encode("ascii"))
    console.say(f"{counted(len(lines), 'row')} written.")
    return ExitCode.FINE


EXPORT = Command(
    name="export",
    summary="Write the answer log as text, one JSON object a line",
    examples=(
        Example("aiquiz export --log progress.jsonl", "every answer ever given, and every one taken back"),
        Example("aiquiz export --log -", "the same, printed"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
