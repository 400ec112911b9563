"""`aiquiz cards`: find cards, see how each is doing, and suspend, bury, reset or move them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Column, Console, as_json, brief, counted, table
from aiquiz.cli.past import tell_past
from aiquiz.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from aiquiz.search import CardFacts
    from aiquiz.store import Action

__all__ = ["CARDS"]

_EPOCH = date(1970, 1, 1)
_PROMPT_CHARS = 50


class _Options(argparse.Namespace):
    search: list[str]
    suspend: bool
    unsuspend: bool
    bury: bool
    reset: bool
    due: str | None
    history: bool
    json: bool


def _arguments(parser: Arguments) -> None:
    help_ = "words, or fields as in `tag:history is:due prop:lapses>2`; nothing: all cards"
    parser.add_argument("search", nargs="*", metavar="SEARCH", help=help_)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--suspend", action="store_true", help="do not ask them until they are taken back")
    action.add_argument("--unsuspend", action="store_true", help="take suspended cards back")
    action.add_argument("--bury", action="store_true", help="do not ask them today")
    action.add_argument("--reset", action="store_true", help="make them new again; the statistics keep their answers")
    action.add_argument("--due", metavar="DAYS", help="ask them so many days from today, or on a day: 2026-12-15")
    action.add_argument("--history", action="store_true", help="show every answer that was given to them")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.collection.handling import due_in_days
    from aiquiz.store import Action

    search = " ".join(options.search)
    chosen = [
        action
        for action, is_wanted in (
            (Action.SUSPEND, options.suspend),
            (Action.UNSUSPEND, options.unsuspend),
            (Action.BURY, options.bury),
            (Action.RESET, options.reset),
            (Action.DUE, options.due is not None),
        )
        if is_wanted
    ]
    if (chosen or options.history) and not search.strip():
        hint = "for example `aiquiz cards is:leech --suspend`; `deck:*` means every card"
        raise UsageError.at("aiquiz cards", "U002", "say which cards are meant", hint)
    collection, _ = opened()
    with collection:
        found = collection.cards(search)
        if chosen:
            today = found[0].today if found else 0
            days = due_in_days(options.due, today) if options.due is not None else 0
            cards = [facts.card.id for facts in found if _is_touched(chosen[0], facts)]
            if cards:
                collection.act(chosen[0], cards, days)
            _tell_action(chosen[0], len(cards), len(found), console, json=options.json)
        elif options.history:
            for facts in found:
                tell_past(facts.card, collection.history(facts.card.id), console, json=options.json)
        else:
            _tell(found, console, json=options.json)
    if not found and not options.json:
        from aiquiz.search import advice, parse_query

        if hint := advice(parse_query(search)):
            console.say(hint)
    return ExitCode.FINE


def _is_touched(action: Action, facts: CardFacts) -> bool:
    """Whether `action` would change anything about the card."""
    match action.value:
        case "suspend":
            return not facts.is_suspended
        case "unsuspend":
            return facts.is_suspended
        case "bury":
            return not facts.is_buried
        case _:
            return facts.memory is not None  # a new card has nothing to forget, and no day to be moved from


_DONE = {
    "suspend": "suspended",
    "unsuspend": "taken back",
    "bury": "buried until tomorrow",
    "reset": "made new again",
    "due": "moved",
}


def _tell_action(action: Action, changed: int, found: int, console: Console, *, json: bool) -> None:
    if json:
        console.data(as_json({"action": action.value, "found": found, "changed": changed}))
        return
    rest = f"; {found - changed:,} left as they were" if found > changed else ""
    undo = " `aiquiz undo` takes that back." if changed else ""
    console.say(f"{counted(changed, 'card')} {_DONE[action.value]}{rest}.{undo}")


def _tell(found: Sequence[CardFacts], console: Console, *, json: bool) -> None:
    if json:
        console.data(as_json([_as_data(facts) for facts in found]))
        return
    rows = [
        (
            state_of(facts),
            _due(facts),
            str(facts.memory.lapses if facts.memory else 0),
            brief(facts.card.prompt, _PROMPT_CHARS),
            facts.card.id,
        )
        for facts in found
    ]
    columns = (Column("STATE"), Column("DUE"), Column("LAPSES", is_number=True), Column("QUESTION"), Column("CARD"))
    if rows:
        console.data(table(columns, rows))
    console.say(f"{counted(len(rows), 'card')} found.")


def state_of(facts: CardFacts) -> str:
    """The card's state in a word; what keeps it from being asked goes before where it stands."""
    if facts.is_suspended:
        return "leech" if facts.is_leech else "suspended"
    if facts.is_buried:
        return "buried"
    return facts.memory.state.value if facts.memory else "new"


def _due(facts: CardFacts) -> str:
    return "" if facts.memory is None else (_EPOCH + timedelta(days=facts.memory.due_day)).isoformat()


def _as_data(facts: CardFacts) -> dict[str, object]:
    memory = facts.memory
    return {
        "card": facts.card.id,
        "question": facts.card.prompt,
        "answer": facts.card.answer,
        "tags": list(facts.card.tags),
        "state": memory.state.value if memory else "new",
        "due": _due(facts) or None,
        "stability_days": memory.stability if memory else None,
        "difficulty": memory.difficulty if memory else None,
        "retrievability": facts.retrievability,
        "repetitions": memory.repetitions if memory else 0,
        "lapses": memory.lapses if memory else 0,
        "is_suspended": facts.is_suspended,
        "is_buried": facts.is_buried,
        "is_flagged": facts.is_flagged,
        "is_leech": facts.is_leech,
    }


CARDS = Command(
    name="cards",
    summary="Find cards, see how each is doing, and suspend, bury, reset or move them",
    examples=(
        Example("aiquiz cards is:due", "what is due today"),
        Example("aiquiz cards tag:people prop:lapses>2", "people who were forgotten more than twice"),
        Example("aiquiz cards is:leech --unsuspend", "give leeches another chance"),
        Example("aiquiz cards -- -deck:welcome", "all cards but those of a deck"),
        Example("aiquiz cards deck:welcome --reset", "begin a deck anew"),
        Example('aiquiz cards "nuclear" --history', "every answer to the questions about a word"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
