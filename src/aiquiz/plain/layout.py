"""How an interaction is told in lines, and what the person is asked to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from typing import assert_never

from aiquiz.model.interaction import Choice, Interaction, Match, Order, Recall, TextEntry
from aiquiz.text import clean_line
from aiquiz.typeset import as_text

__all__ = ["instruction", "letter", "lettered", "numbered", "told"]


def told(shown: Interaction) -> Iterator[str]:
    """The lines between the question and the instruction; every option, line and partner has its number or letter."""
    match shown:
        case Choice(options=options):
            yield from numbered(options)
        case Order():
            yield from numbered(shown.shown or shown.sequence)
        case Match():
            yield from lettered(shown)
            yield "To be joined with:"
            yield from numbered(shown.partners)
        case Recall() | TextEntry():
            return
        case _:
            assert_never(shown)


def instruction(shown: Interaction) -> str:
    """What to type, in one short sentence."""
    match shown:
        case Choice(several=True):
            return "Type the numbers of all right answers, such as 1 2."
        case Choice(options=options):
            return f"Type a number from 1 to {len(options)}."
        case Order(sequence=sequence):
            example = " ".join(str(number) for number in range(1, len(sequence) + 1))
            return f"Type all numbers in the right order; {example} leaves the lines as they stand."
        case Match(pairs=pairs):
            example = " ".join(f"{letter(place)}{place + 1}" for place in range(len(pairs)))
            return f"Type each letter with its number, in the manner of {example}."
        case TextEntry():
            return "Type the answer. A command begins with a slash here: /? for help, /q to stop."
        case Recall():
            return "Think of the answer, then press Enter to hear it."
        case _:
            assert_never(shown)


def numbered(texts: Sequence[str]) -> Iterator[str]:
    """`1. first`, `2. second` …"""
    return (f"{number}. {clean_line(as_text(text))}" for number, text in enumerate(texts, start=1))


def lettered(match: Match) -> Iterator[str]:
    """`A. first`, `B. second` …: the lines that need a partner."""
    return (f"{letter(place)}. {clean_line(as_text(left))}" for place, (left, _) in enumerate(match.pairs))


def letter(place: int) -> str:
    """A, B … Z, AA, AB … for the places from 0 on."""
    head, tail = divmod(place, len(ascii_uppercase))
    return (letter(head - 1) if head else "") + ascii_uppercase[tail]
