"""Every command, in the order `aiquiz --help` lists them. A new one is a file here and a line below."""

from __future__ import annotations

from aiquiz.cli.command import AnyCommand
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

__all__ = ["COMMANDS"]

COMMANDS: tuple[AnyCommand, ...] = (
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
