"""A proposed item as `aiquiz review` shows it: what is asked beside the sentence that proves it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aiquiz.cli.output import END, FAINT, STRONG, unmarked, wrapped
from aiquiz.kinds import cards_of_item
from aiquiz.model.card import Card
from aiquiz.model.deck import Deck
from aiquiz.model.interaction import Choice
from aiquiz.model.item import Item
from aiquiz.text import folded
from aiquiz.typeset import as_line, as_text

__all__ = ["shown_item"]

_LABEL_CELLS: Final = 10
_MAX_WIDTH_CELLS: Final = 100


def shown_item(item: Item, deck: Deck, passage: tuple[str, str], width_cells: int) -> Iterator[str]:
    """The item's lines, at most `width_cells` wide; `passage` is what stands before and behind its quote."""
    width = min(width_cells, _MAX_WIDTH_CELLS)
    for card in cards_of_item(deck.id, item):
        yield from _card(card, width)
    if item.explanation:
        yield from _field("because", unmarked(as_line(item.explanation)), width)
    if item.evidence is not None:
        answers = [answer for card in cards_of_item(deck.id, item) for answer in _answers(card)]
        before, after = (f"{FAINT}{unmarked(as_line(text))}{END}" if text else "" for text in passage)
        quote = f"“{_marked(unmarked(as_line(item.evidence.quote)), answers)}”"
        yield ""
        yield from _field("quote", " ".join(part for part in (before, quote, after) if part), width)


def _card(card: Card, width: int) -> Iterator[str]:
    for line in as_text(card.prompt).splitlines():
        lead = " " * (len(line) - len(line.lstrip(" ")))  # the lines of a program say something by it
        yield from wrapped(unmarked(line), width, first=lead, rest=lead)
    yield ""
    for answer in _answers(card):
        yield from _field("answer", f"{STRONG}{unmarked(answer)}{END}", width)
    choice = _choice(card)
    if choice is not None and not _is_true_or_false(choice):
        wrong = [text for index, text in enumerate(choice.options) if index not in choice.correct]
        yield from _field("options", " · ".join(unmarked(as_line(text)) for text in wrong), width)


def _answers(card: Card) -> tuple[str, ...]:
    choice = _choice(card)
    if choice is None or _is_true_or_false(choice):
        return tuple(as_text(card.answer).splitlines())
    return tuple(as_line(text) for index, text in enumerate(choice.options) if index in choice.correct)


def _choice(card: Card) -> Choice | None:
    return next((way for way in card.ways if isinstance(way, Choice)), None)


def _is_true_or_false(choice: Choice) -> bool:
    return choice.options == ("True", "False")


def _field(name: str, text: str, width: int) -> list[str]:
    label = f"{name:<{_LABEL_CELLS}}"
    return wrapped(text, width, first=f"{FAINT}{label}{END}", rest=" " * _LABEL_CELLS)


def _marked(quote: str, answers: list[str]) -> str:
    """The quote with the first place of every answer in it emphasised; nothing where case or signs differ."""
    for answer in sorted(set(map(unmarked, answers)), key=len, reverse=True):
        at = quote.find(answer)
        is_marked = at >= 0 and quote[:at].count(STRONG) > quote[:at].count(END)
        if answer and at >= 0 and not is_marked and folded(answer):
            quote = f"{quote[:at]}{STRONG}{answer}{END}{quote[at + len(answer) :]}"
    return quote
