"""`aiquiz explain`: what a diagnostic's code means and what to do about it."""

from __future__ import annotations

import argparse
from textwrap import fill, indent

from aiquiz.cli.codes import all_codes
from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Column, Console, table
from aiquiz.cli.parser import did_you_mean
from aiquiz.errors import Code, ExitCode, UsageError

__all__ = ["EXPLAIN"]

_WIDTH_CHARS = 80


class _Options(argparse.Namespace):
    code: str


def _arguments(parser: Arguments) -> None:
    parser.add_argument("code", nargs="?", default="", metavar="CODE", help="the code in a message, such as D012")


def _run(options: _Options, console: Console) -> ExitCode:
    codes = all_codes()
    if not options.code:
        console.data(table((Column("CODE"), Column("MEANING")), [(name, code.title) for name, code in codes.items()]))
        return ExitCode.FINE
    name = options.code.strip("[]").upper()
    if name not in codes:
        hint = did_you_mean(name, codes) or "`aiquiz explain` lists all codes"
        raise UsageError.at("aiquiz explain", "U007", f"there is no code `{options.code}`", hint)
    console.data(_explained(name, codes[name]))
    return ExitCode.FINE


def _explained(name: str, code: Code) -> str:
    parts = [f"{name}: {code.title}", fill(code.explanation, _WIDTH_CHARS)]
    if code.bad:
        parts.append("wrong:\n" + indent(code.bad.strip("\n"), "    "))
    if code.good:
        parts.append("right:\n" + indent(code.good.strip("\n"), "    "))
    return "\n\n".join(parts)


EXPLAIN = Command(
    name="explain",
    summary="Explain the code of a message, such as D012",
    examples=(
        Example("aiquiz explain D012", "what it means and how to mend it"),
        Example("aiquiz explain", "all codes, one a line"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
