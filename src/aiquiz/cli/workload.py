"""What desired retentions cost, told to a person or a program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiquiz.cli.output import Column, Console, as_json, table

if TYPE_CHECKING:
    from aiquiz.stats import Workload

__all__ = ["tell_workload"]


def tell_workload(found: Sequence[Workload], desired_retention: float, console: Console, *, json: bool) -> None:
    """Prints a line for each retention; the one in use is marked."""
    if json:
        console.data(
            as_json(
                [
                    {
                        "desired_retention": one.desired_retention,
                        "answers_per_card_and_year": one.answers_per_card,
                        "known_on_an_average_day": one.known,
                    }
                    for one in found
                ]
            )
        )
        return
    columns = (Column("WANTED"), Column("ANSWERS A CARD", is_number=True), Column("KNOWN", is_number=True), Column(""))
    rows = [
        (
            f"{one.desired_retention:.0%}",
            f"{one.answers_per_card:.1f}",
            f"{one.known:.0%}",
            "<- yours" if abs(one.desired_retention - desired_retention) < 0.005 else "",
        )
        for one in found
    ]
    console.data(table(columns, rows))
    console.say(
        "A year of 200 cards, simulated with your parameters: answers for each card,"
        " and the share known on an average day."
    )
