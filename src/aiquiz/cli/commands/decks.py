"""`aiquiz decks`: every deck with what it would ask now."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Column, Console, as_json, counted, table
from aiquiz.errors import ExitCode
from aiquiz.text import short

if TYPE_CHECKING:
    from aiquiz.collection import DeckOverview

__all__ = ["DECKS"]

_TITLE_CHARS = 48
_COLUMNS = (
    Column("DECK"),
    Column("NEW", is_number=True),
    Column("LEARNING", is_number=True),
    Column("DUE", is_number=True),
    Column("CARDS", is_number=True),
    Column("TITLE"),
)


class _Options(argparse.Namespace):
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON, with the path of every file")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        overview = collection.overview()
    console.findings(overview.problems)
    if options.json:
        console.data(as_json([_as_data(deck) for deck in overview.decks]))
    elif overview.decks:
        console.data(table(_COLUMNS, [_row(deck) for deck in overview.decks]))
        for deck in overview.decks:
            if deck.proposed:
                console.say(f"{deck.id}: {counted(deck.proposed, 'item')} to review: aiquiz review {deck.path}")
    else:
        console.say("There are no decks yet. Make one: aiquiz generate article.md -o deck.yaml")
    return ExitCode.FINE


def _row(deck: DeckOverview) -> tuple[str, ...]:
    numbers = (deck.new, deck.learning, deck.due, deck.cards)
    return deck.id, *(str(number) for number in numbers), short(deck.whole_title, _TITLE_CHARS)


def _as_data(deck: DeckOverview) -> dict[str, object]:
    return {
        "id": deck.id,
        "title": deck.title,
        "group": deck.group,
        "path": str(deck.path),
        "is_shipped": deck.is_shipped,
        "cards": deck.cards,
        "new": deck.new,
        "learning": deck.learning,
        "due": deck.due,
        "flagged": deck.flagged,
        "proposed": deck.proposed,
    }


DECKS = Command(
    name="decks",
    summary="List the decks with what they would ask today",
    examples=(
        Example("aiquiz decks", "a table"),
        Example("aiquiz decks --json", "the same for a program, with the files' paths"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
