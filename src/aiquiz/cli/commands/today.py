"""`aiquiz today`: more, or less, for this one day."""

from __future__ import annotations

import argparse

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.numbers import whole
from aiquiz.cli.output import Console, counted
from aiquiz.errors import ExitCode, UsageError

__all__ = ["TODAY"]

_MOST = 9_999


class _Options(argparse.Namespace):
    decks: list[str]
    new: int | None
    reviews: int | None


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="ids of decks (see `aiquiz decks`); none: all")
    parser.add_argument("--new", type=whole(0, _MOST), metavar="N", help="at most so many new cards today")
    parser.add_argument("--reviews", type=whole(0, _MOST), metavar="N", help="at most so many due cards today")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.model.ids import DeckId

    if options.new is None and options.reviews is None:
        hint = "for example `aiquiz today --new 40`; the settings file changes every day"
        raise UsageError.at("aiquiz today", "U002", "say which limit is to change", hint)
    collection, _ = opened()
    with collection:
        decks = collection.change_limits_today([DeckId(deck) for deck in options.decks], options.new, options.reviews)
    limits = [
        f"{limit:,} {name}" for limit, name in ((options.new, "new"), (options.reviews, "due")) if limit is not None
    ]
    console.say(f"Today {counted(len(decks), 'deck')} may ask {' and '.join(limits)}. Tomorrow all is as before.")
    return ExitCode.FINE


TODAY = Command(
    name="today",
    summary="Change the daily limits for today only",
    examples=(
        Example("aiquiz today --new 40", "twice the usual new cards, in every deck"),
        Example("aiquiz today ai-rivalry --new 0 --reviews 50", "a light day for one deck"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
