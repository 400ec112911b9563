"""`aiquiz backup`: a copy of everything that was learned."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode, UsageError
from aiquiz.files import shown_path

__all__ = ["BACKUP"]


class _Options(argparse.Namespace):
    file: Path | None
    force: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to; without it this day's backup")
    parser.add_argument("--force", action="store_true", help="replace FILE")


def _run(options: _Options, console: Console) -> ExitCode:
    if options.file is not None and options.file.exists() and not options.force:
        raise UsageError.at(
            shown_path(options.file), "U005", "this file is there already", "add `--force` to replace it"
        )
    collection, _ = opened()
    with collection:
        target = collection.copies.back_up(options.file)
    console.data(shown_path(target))
    return ExitCode.FINE


BACKUP = Command(
    name="backup",
    summary="Copy the progress file, checked to be whole, and print where the copy is",
    examples=(
        Example("aiquiz backup", "this day's backup, beside the progress file"),
        Example("aiquiz backup progress-copy.db", "a copy to take along"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
