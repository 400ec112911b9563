"""What is missed most, told to a person or a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.cli.output import Column, Console, as_json, brief, table

if TYPE_CHECKING:
    from aiquiz.collection.numbers import Hardest
    from aiquiz.stats import Misses

__all__ = ["tell_hardest"]

_PROMPT_CHARS = 60


def tell_hardest(found: Hardest, console: Console, *, json: bool) -> None:
    """Prints the cards and the tags that are missed most."""
    if json:
        cards = [{"card": card.id, "question": card.prompt} | _as_data(misses) for card, misses in found.cards]
        tags = [{"tag": tag} | _as_data(misses) for tag, misses in found.tags]
        console.data(as_json({"cards": cards, "tags": tags}))
        return
    if not found.cards:
        console.data("Nothing that came back was missed yet.")
        return
    numbers = (Column("MISSED", is_number=True), Column("OF", is_number=True))
    rows = [(*_cells(misses), brief(card.prompt, _PROMPT_CHARS)) for card, misses in found.cards]
    console.data(table((*numbers, Column("QUESTION")), rows))
    if found.tags:
        tagged = [(*_cells(misses), f"{misses.share:.0%}", tag) for tag, misses in found.tags]
        console.data("\n" + table((*numbers, Column("SHARE", is_number=True), Column("TAG")), tagged))


def _cells(misses: Misses) -> tuple[str, str]:
    return f"{misses.missed:,}", f"{misses.answers:,}"


def _as_data(misses: Misses) -> dict[str, object]:
    return {"missed": misses.missed, "answers": misses.answers}
