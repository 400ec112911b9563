"""`aiquiz relink`: questions that were reworded or moved, and the history that may be theirs, one key each."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import END as PLAIN
from aiquiz.cli.output import FAINT, STRONG, Console, as_json, brief, counted
from aiquiz.errors import ExitCode

if TYPE_CHECKING:
    from aiquiz.cli.keys import ReadKey
    from aiquiz.collection import Collection
    from aiquiz.model.card import Card
    from aiquiz.study import Doubt

    Asked = tuple[Doubt, tuple[Card, ...]]

__all__ = ["RELINK"]

_SHOWN_CHARS: Final = 70


class _Options(argparse.Namespace):
    decks: list[str]
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("decks", nargs="*", metavar="DECK", help="only what is in these decks now, or was (ids)")
    parser.add_argument("--json", action="store_true", help="only list what is in doubt, as JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    from aiquiz.model.ids import DeckId

    collection, _ = opened()
    with collection:
        for deck in options.decks:
            collection.demand_deck(DeckId(deck))
        joined = 0 if options.json else collection.refind()
        if joined:
            console.say(f"{counted(joined, 'question')} found again for certain; the history follows.")
        doubts = [asked for asked in collection.doubts() if _is_about(asked, options.decks)]
        if options.json:
            console.data(as_json([_as_data(asked) for asked in doubts]))
        elif not doubts:
            console.say("No history waits for its question.")
        else:
            from aiquiz.cli.keys import single_keys

            with single_keys(console.stdin) as read_key:
                _ask(doubts, collection, console, read_key)
    return ExitCode.FINE


def _is_about(asked: Asked, decks: Sequence[str]) -> bool:
    doubt, cards = asked
    return not decks or any(card.deck in decks for card in cards) or doubt.old.partition("/")[0] in decks


def _ask(doubts: Sequence[Asked], collection: Collection, console: Console, read_key: ReadKey) -> None:
    """One key for each history. Whatever is answered is saved at once; `aiquiz undo` takes it back."""
    linked = 0
    taken: set[str] = set()
    for number, (doubt, found) in enumerate(doubts, 1):
        cards = [card for card in found if card.id not in taken]
        if not cards:
            continue
        console.page(_lines(f"{number} of {len(doubts)}", doubt, cards))
        digits = [str(digit) for digit in range(1, len(cards) + 1)]
        while (key := read_key()) not in (*digits, "n", "s", "q", ""):
            console.page([_keys(cards)])
        if key in ("q", ""):
            break
        if key in digits:
            card = cards[int(key) - 1]
            collection.link(doubt.old, card.id)
            taken.add(card.id)
            linked += 1
        elif key == "n":
            for card in cards:
                collection.keep_apart(doubt.old, card.id)
    console.say(f"{counted(linked, 'history', 'histories')} followed." if linked else "Nothing was joined.")


def _lines(number: str, doubt: Doubt, cards: Sequence[Card]) -> list[str]:
    return [
        "",
        f"{FAINT}{number}   was {doubt.old}{PLAIN}",
        f"{STRONG}{_line(doubt.text.prompt)}{PLAIN}  {_line(doubt.text.answer)}",
        "Is it one of these now?",
        *(
            f"  {digit}  {_line(card.prompt)}  {_line(card.answer)}  {FAINT}{card.id}{PLAIN}"
            for digit, card in enumerate(cards, 1)
        ),
        _keys(cards),
    ]


def _keys(cards: Sequence[Card]) -> str:
    digits = "1" if len(cards) == 1 else f"1-{len(cards)}"
    return f"{digits} it is this one   n none of them   s ask again later   q quit"


def _line(text: str) -> str:
    return brief(text, _SHOWN_CHARS)


def _as_data(asked: Asked) -> dict[str, object]:
    doubt, cards = asked
    return {
        "card": doubt.old,
        "question": doubt.text.prompt,
        "answer": doubt.text.answer,
        "candidates": [{"card": card.id, "question": card.prompt, "answer": card.answer} for card in cards],
    }


RELINK = Command(
    name="relink",
    summary="Join questions that were reworded or moved with their history, one key each",
    examples=(
        Example("aiquiz relink", "every history that has lost its question"),
        Example("aiquiz relink ai-rivalry", "only those of a deck"),
        Example("aiquiz relink --json", "what is in doubt, for a program; nothing is changed"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
