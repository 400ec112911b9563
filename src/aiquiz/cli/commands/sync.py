"""`aiquiz sync`: several devices that know the same, by way of any folder they share."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.gauge import Gauge
from aiquiz.cli.merged import tell_merged
from aiquiz.cli.output import Console, counted
from aiquiz.errors import ExitCode

__all__ = ["SYNC"]


class _Options(argparse.Namespace):
    folder: Path
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that all devices see")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        gauge = Gauge(console, "Reading what your devices left")
        synced = collection.copies.sync(options.folder, gauge.show)
        gauge.end()
    before = None if synced.before_ms is None else _moment(synced.before_ms)
    more = {"shared": synced.shared, "files": synced.files, "synced_before": before}
    tell_merged(console, synced.merged, options.folder, json=options.json, **more)
    if not options.json:
        read = counted(synced.files, "file")
        console.say(f"{counted(synced.shared, 'row')} shared; {read} read; last synced: {before or 'never before'}.")
    return ExitCode.FINE


def _moment(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000).astimezone().isoformat(" ", "minutes")


SYNC = Command(
    name="sync",
    summary="Share progress with your other devices through a folder they all see",
    examples=(
        Example("aiquiz sync ~/Sync/aiquiz", "read what the others left, leave what they lack"),
        Example("aiquiz sync ~/Sync/aiquiz --json", "the same, told to a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
