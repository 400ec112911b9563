"""`aiquiz import`: answers that were exported elsewhere, added to those that are here."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.merged import tell_merged
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["IMPORT"]


class _Options(argparse.Namespace):
    log: Path
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--log", type=Path, required=True, metavar="FILE", help="an answer log that was exported")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        merged = collection.copies.import_log(options.log)
    tell_merged(console, merged, options.log, json=options.json)
    return ExitCode.FINE


IMPORT = Command(
    name="import",
    summary="Add the answers of a log that `aiquiz export --log` wrote",
    examples=(
        Example("aiquiz import --log progress.jsonl", "add its answers to those that are there"),
        Example("aiquiz import --log progress.jsonl --json", "the same, told to a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
