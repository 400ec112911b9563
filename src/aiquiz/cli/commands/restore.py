"""`aiquiz restore`: what a backup holds, added to what is there."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.merged import tell_merged
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["RESTORE"]


class _Options(argparse.Namespace):
    file: Path
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        merged = collection.copies.restore(options.file)
    tell_merged(console, merged, options.file, json=options.json)
    return ExitCode.FINE


RESTORE = Command(
    name="restore",
    summary="Add what a backup holds to the progress; nothing learned since is lost",
    examples=(
        Example("aiquiz restore progress-copy.db", "add its answers to those that are there"),
        Example("aiquiz restore progress-copy.db --json", "the same, told to a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
