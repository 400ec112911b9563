"""`aiquiz reschedule`: put the cards where the settings of today would have put them."""

from __future__ import annotations

import argparse

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Console, as_json, counted
from aiquiz.errors import ExitCode

__all__ = ["RESCHEDULE"]


class _Options(argparse.Namespace):
    apply: bool
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--apply", action="store_true", help="move the cards; without it this only counts")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        moved = collection.reschedule(is_trial=not options.apply)
    if options.json:
        told = {
            "cards": moved.cards,
            "moved": len(moved.days),
            "earlier": moved.earlier,
            "later": moved.later,
            "due_today_before": moved.due_before,
            "due_today_after": moved.due_now,
            "is_applied": options.apply,
        }
        console.data(as_json(told))
        return ExitCode.FINE
    verb = "moved" if options.apply else "would move"
    console.say(
        f"{len(moved.days):,} of {counted(moved.cards, 'card')} {verb}: {moved.earlier:,} earlier,"
        f" {moved.later:,} later."
        f" Due today: {moved.due_before:,} before, {moved.due_now:,} after."
    )
    if moved.days:
        console.say("`aiquiz undo` takes that back." if options.apply else "`aiquiz reschedule --apply` moves them.")
    return ExitCode.FINE


RESCHEDULE = Command(
    name="reschedule",
    summary="Put every card where today's settings would have put it; only counts unless told to",
    examples=(
        Example("aiquiz reschedule", "how many cards a changed setting would move"),
        Example("aiquiz reschedule --apply", "move them"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
