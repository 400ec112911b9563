"""`aiquiz doctor`: is the progress file whole, and what to do if not."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.gauge import Gauge
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.errors import ExitCode, UsageError
from aiquiz.files import shown_path

__all__ = ["DOCTOR"]


class _Options(argparse.Namespace):
    mend: bool
    replay: bool
    salvage: Path | None
    log: list[Path]
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--replay", action="store_true", help="make anew what is remembered, from the answers")
    parser.add_argument(
        "--mend", action="store_true", help="take what is missing or damaged from the copies, then check"
    )
    parser.add_argument("--salvage", type=Path, metavar="NEW", help="make a new progress file of all that can be read")
    parser.add_argument(
        "--log",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="with --salvage: a log of a device as well",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection import health, system_clock
    from aiquiz.config import Paths, load_settings

    paths = Paths.from_environment()
    settings = load_settings(paths.config_file)
    if options.salvage is not None:
        return _salvaged(options, console)
    if options.mend:
        joined = health.mend(paths.db, settings, system_clock)
        console.say(f"{counted(joined.added, 'row')} added, {counted(joined.mended, 'damaged row')} mended.")
    if options.replay:
        health.replay(paths.db, settings, system_clock)
    gauge = Gauge(console, "Looking it over")
    try:
        examination = health.examined(paths.db, settings, system_clock, gauge.show)
    finally:
        gauge.end()
    console.findings(examination.findings)
    orphans = health.orphans(examination, paths, settings)
    if options.json:
        codes = [finding.code for finding in examination.findings]
        data = {"file": str(paths.db), "rows": examination.rows, "mended": examination.mended, "orphans": orphans}
        console.data(as_json(data | {"findings": codes}))
    else:
        verdict = "nothing is wrong" if not examination.findings else counted(len(examination.findings), "finding")
        mended = f", {examination.mended:,} mended" if examination.mended else ""
        console.data(f"{shown_path(paths.db)}: {counted(examination.rows, 'row')}{mended}, {verdict}")
        if orphans:
            console.say(f"{counted(orphans, 'card')} that you answered: in no deck now. What you learned is kept.")
    return ExitCode.FINDINGS if examination.findings else ExitCode.FINE


def _salvaged(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection import health, system_clock
    from aiquiz.config import Paths, load_settings

    paths = Paths.from_environment()
    target = options.salvage
    if target is None:
        raise AssertionError("called with --salvage only")
    if target.exists():
        raise UsageError.at(shown_path(target), "U005", "this file is there already", "choose another name")
    settings = load_settings(paths.config_file)
    salvaged = health.salvage(paths.db, target, settings, system_clock, options.log)
    if options.json:
        data = {"from_file": salvaged.from_file, "from_elsewhere": salvaged.from_elsewhere}
        console.data(as_json(data | {"sources": [str(source) for source in salvaged.sources]}))
        return ExitCode.FINE
    console.data(shown_path(target))
    console.say(
        f"{counted(salvaged.from_file, 'row')} read from the damaged file,"
        f" {salvaged.from_elsewhere:,} more from {counted(len(salvaged.sources), 'other file')}.\n"
        f"To use the new file, put it in the place of {shown_path(paths.db)}, and keep the old one."
    )
    return ExitCode.FINE


DOCTOR = Command(
    name="doctor",
    summary="Look the progress file over, and rescue what can be read from a damaged one",
    examples=(
        Example("aiquiz doctor", "check every page, every row, and what is remembered"),
        Example("aiquiz doctor --mend", "take what is missing or damaged from its copies"),
        Example("aiquiz doctor --replay", "make anew what is remembered, then check"),
        Example("aiquiz doctor --salvage rescued.db", "make a new file of what can be read here and in the backups"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
