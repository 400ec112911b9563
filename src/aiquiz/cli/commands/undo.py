"""`aiquiz undo`: take back what was done last."""

from __future__ import annotations

import argparse

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.cli.past import moment
from aiquiz.errors import ExitCode

__all__ = ["UNDO"]

_MOST_NAMED = 3


class _Options(argparse.Namespace):
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        done = collection.undo()
    if options.json:
        told = None if done is None else {"kind": done.kind.value, "about": list(done.subjects), "at": moment(done.at)}
        console.data(as_json(told))
    elif done is None:
        console.say("There is nothing to take back.")
    else:
        named = ", ".join(done.subjects[:_MOST_NAMED]) + (" …" if len(done.subjects) > _MOST_NAMED else "")
        about = f"{counted(len(done.subjects), 'card')}: {named}" if len(done.subjects) > 1 else named
        console.say(f"Taken back: {done.kind} of {moment(done.at)}, {about}.")
    return ExitCode.FINE if done is not None else ExitCode.FINDINGS


UNDO = Command(
    name="undo",
    summary="Take back the last answer, flag or action on this device; again: the one before",
    examples=(
        Example("aiquiz undo", "as often as needed, on whatever day"),
        Example("aiquiz undo --json", "the same, told to a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
