"""Every command, in the order `aiquiz --help` lists them. A new one is a file here and a line below."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from aiquiz.cli.command import AnyCommand

__all__ = ["COMMANDS", "command_named"]

COMMANDS: tuple[AnyCommand, ...]
"""Every command. Imported when it is first looked at: the one that is called needs none of the others."""

_HOT = ("home", "study")
"""The commands that open a screen at once. Their modules are named as they are, and hold them in capitals."""


def command_named(word: str) -> AnyCommand | None:
    """The command that is called so, None where there is none."""
    if word in _HOT:
        found: AnyCommand = getattr(import_module(f"{__name__}.{word}"), word.upper())
        return found
    return next((command for command in _commands() if command.name == word), None)


def __getattr__(name: str) -> object:
    """`COMMANDS`, in the order `aiquiz --help` lists them."""
    if name != "COMMANDS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _commands()


@cache
def _commands() -> tuple[AnyCommand, ...]:
    from aiquiz.cli.commands.backup import BACKUP
    from aiquiz.cli.commands.cards import CARDS
    from aiquiz.cli.commands.check import CHECK
    from aiquiz.cli.commands.decks import DECKS
    from aiquiz.cli.commands.doctor import DOCTOR
    from aiquiz.cli.commands.exam import EXAM
    from aiquiz.cli.commands.explain import EXPLAIN
    from aiquiz.cli.commands.export import EXPORT
    from aiquiz.cli.commands.generate import GENERATE
    from aiquiz.cli.commands.home import HOME
    from aiquiz.cli.commands.import_ import IMPORT
    from aiquiz.cli.commands.optimize import OPTIMIZE
    from aiquiz.cli.commands.paths import PATHS
    from aiquiz.cli.commands.plan import PLAN
    from aiquiz.cli.commands.refresh import REFRESH
    from aiquiz.cli.commands.relink import RELINK
    from aiquiz.cli.commands.reschedule import RESCHEDULE
    from aiquiz.cli.commands.restore import RESTORE
    from aiquiz.cli.commands.review import REVIEW
    from aiquiz.cli.commands.schema import SCHEMA
    from aiquiz.cli.commands.serve import SERVE
    from aiquiz.cli.commands.stats import STATS
    from aiquiz.cli.commands.study import STUDY
    from aiquiz.cli.commands.sync import SYNC
    from aiquiz.cli.commands.today import TODAY
    from aiquiz.cli.commands.undo import UNDO

    return (
        HOME,
        STUDY,
        EXAM,
        GENERATE,
        REVIEW,
        REFRESH,
        CHECK,
        DECKS,
        CARDS,
        UNDO,
        RELINK,
        TODAY,
        PLAN,
        RESCHEDULE,
        STATS,
        OPTIMIZE,
        SERVE,
        SYNC,
        BACKUP,
        RESTORE,
        DOCTOR,
        EXPORT,
        IMPORT,
        EXPLAIN,
        SCHEMA,
        PATHS,
    )
