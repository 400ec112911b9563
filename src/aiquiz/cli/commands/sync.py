"""`aiquiz sync`: several devices that know the same, by way of any folder they share."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.gauge import Gauge
from aiquiz.cli.merged import tell_merged
from aiquiz.cli.output import Console, counted
from aiquiz.errors import ExitCode

if TYPE_CHECKING:
    from aiquiz.collection.copies import Synced

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
    before = None if synced.before_ms is None else datetime.fromtimestamp(synced.before_ms / 1000).astimezone()
    more = {
        "shared": synced.shared,
        "files": synced.files,
        "synced_before": before.isoformat(" ", "minutes") if before else None,
    }
    said = f"{_told(synced)} {f'Last sync before: {before:%Y-%m-%d %H:%M}.' if before else _FIRST}"
    tell_merged(console, synced.merged, options.folder, json=options.json, said=said, **more)
    return ExitCode.FINE


_FIRST = "It was the first sync of this device."


def _told(synced: Synced) -> str:
    """What went which way, in a sentence."""
    came, went = synced.merged.added, synced.shared
    if not synced.files:
        left = counted(went, "entry", "entries")
        return f"No other device has been here yet; {left} went out for them." if went else "There is nothing here yet."
    if not came and not went:
        return "Nothing new, here or there."
    return f"{counted(came, 'entry', 'entries')} came from other devices, {went:,} went out for them."


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
