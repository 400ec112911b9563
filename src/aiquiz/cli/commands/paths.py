"""`aiquiz paths`: where everything is kept."""

from __future__ import annotations

import argparse
from pathlib import Path

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.output import Column, Console, as_json, table
from aiquiz.errors import ExitCode

__all__ = ["PATHS"]


class _Options(argparse.Namespace):
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.config import Paths, load_settings, shipped_decks_folder

    paths = Paths.from_environment()
    folders = (*paths.deck_folders, *load_settings(paths.config_file).deck_folders)
    if options.json:
        places = {
            "progress": str(paths.db),
            "settings": str(paths.config_file),
            "deck_folders": [str(folder) for folder in folders],
            "shipped_decks": str(shipped_decks_folder()),
            "cache": str(paths.cache),
        }
        console.data(as_json(places))
        return ExitCode.FINE
    rows = [
        _row("progress", paths.db, "AIQUIZ_DB"),
        _row("settings", paths.config_file, "AIQUIZ_CONFIG"),
        *(_row("your decks", folder, "AIQUIZ_DECKS") for folder in folders),
        _row("shipped decks", shipped_decks_folder(), ""),
        _row("cache", paths.cache, ""),
    ]
    console.data(table((Column("WHAT"), Column("WHERE"), Column("THERE"), Column("MOVED BY")), rows))
    return ExitCode.FINE


def _row(what: str, path: Path, variable: str) -> tuple[str, str, str, str]:
    return what, str(path), "yes" if path.exists() else "not yet", variable


PATHS = Command(
    name="paths",
    summary="Show where progress, settings and decks are kept",
    examples=(
        Example("aiquiz paths", "every place, whether it is there, and the variable that moves it"),
        Example("aiquiz paths --json", "the same for a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
