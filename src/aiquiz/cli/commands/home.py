"""`aiquiz home`, and `aiquiz` alone: the decks, what is due, and from there everything else."""

from __future__ import annotations

import argparse

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import demand_terminal, run_tui
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["HOME"]


def _arguments(_parser: Arguments) -> None:
    """Nothing follows it."""


def _run(_options: argparse.Namespace, console: Console) -> ExitCode:
    demand_terminal(console, "aiquiz")
    return run_tui((), console)


HOME = Command(
    name="home",
    summary="Open the decks and study what is due (the same as `aiquiz` alone)",
    examples=(Example("aiquiz", "your decks, what is new and what is due; Enter studies"),),
    options=argparse.Namespace,
    arguments=_arguments,
    run=_run,
)
