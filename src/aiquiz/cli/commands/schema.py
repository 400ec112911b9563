"""`aiquiz schema`: the JSON Schema by which an editor completes and checks deck files."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Console, as_json
from aiquiz.errors import ExitCode

__all__ = ["SCHEMA"]


class _Options(argparse.Namespace):
    output: str


def _arguments(parser: Arguments) -> None:
    parser.add_argument(
        "-o", "--output", default="-", metavar="FILE", help="write to FILE instead of standard output (-)"
    )


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.deckfile import json_schema

    if options.output == "-":
        console.data(as_json(json_schema()))
        return ExitCode.FINE
    from aiquiz.files import write_atomic

    # A file is read by editors, which show it as it stands: no escapes there.
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    write_atomic(Path(options.output), f"{text}\n".encode())
    console.say(f"Wrote {options.output}. Name it in a deck's first line, and the editor completes the rest:")
    console.say(f"  # yaml-language-server: $schema={options.output}")
    return ExitCode.FINE


SCHEMA = Command(
    name="schema",
    summary="Print the JSON Schema that lets an editor complete and check deck files",
    examples=(
        Example("aiquiz schema -o deck.schema.json", "save it beside the decks"),
        Example("aiquiz schema", "print it"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
