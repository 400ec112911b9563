"""`aiquiz study`: straight into the questions."""

from __future__ import annotations

import argparse

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import demand_terminal, run_tui
from aiquiz.cli.output import Console
from aiquiz.errors import ExitCode

__all__ = ["STUDY"]


class _Options(argparse.Namespace):
    decks: list[str]


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="ids (see `aiquiz decks`), deck files or folders")


def _run(options: _Options, console: Console) -> ExitCode:
    demand_terminal(console, "aiquiz study")
    return run_tui(options.decks, console, is_study=True)


STUDY = Command(
    name="study",
    summary="Study what is due, in all decks or in those named",
    examples=(
        Example("aiquiz study", "everything that is due today"),
        Example("aiquiz study ai-rivalry", "one deck, by its id"),
        Example("aiquiz study deck.yaml", "a deck file, wherever it is"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
