"""`aiquiz optimize`: fit the schedule to how this person forgets."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from aiquiz.cli.command import Arguments, Command, Example
from aiquiz.cli.door import opened
from aiquiz.cli.output import Console, as_json
from aiquiz.errors import ExitCode

if TYPE_CHECKING:
    from aiquiz.collection.optimizing import Optimized

__all__ = ["OPTIMIZE"]


class _Options(argparse.Namespace):
    json: bool


def _arguments(parser: Arguments) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _run(options: _Options, console: Console) -> ExitCode:
    collection, _ = opened()
    with collection:
        console.progress("Fitting …")
        try:
            found = collection.optimize()
        finally:
            console.progress("")
    if options.json:
        console.data(as_json(_as_data(found)))
    else:
        console.data("\n".join(_in_words(found)))
    return ExitCode.FINE


def _in_words(found: Optimized) -> list[str]:
    from aiquiz.collection.optimizing import FEWEST_ANSWERS, Reason

    if found.reason is Reason.TOO_FEW:
        return [
            f"Nothing changed: {found.answers:,} answers to returning cards so far. From {FEWEST_ANSWERS:,} on a fit to"
            " them says more about you than about chance.",
            "Until then the usual parameters serve: FSRS's authors fitted them to many learners.",
        ]
    judged = f"log loss {found.loss_before:.4f} before, {found.loss_after:.4f} after"
    if found.reason is Reason.NO_BETTER:
        return [
            "Nothing changed: parameters fitted to your earlier answers foretell your later ones no better than those"
            f" in use ({judged}, over {found.answers:,} answers).",
        ]
    before, after = found.first_days
    change = round(100 * (found.workload - 1))
    if change:
        work = f"The cards you know now will ask for about {abs(change)} % {'more' if change > 0 else 'fewer'} reviews."
    else:
        work = "The cards you know now will ask for about as many reviews as before."
    return [
        f"Adopted parameters fitted to your {found.answers:,} answers: {judged}.",
        f"A new card rated Good returns after {after:.1f} days instead of {before:.1f}.",
        work,
        "No card has moved: each goes by the new parameters from its next answer on. `aiquiz reschedule` tells how many"
        " would move at once; `aiquiz undo` takes the adoption back.",
    ]


def _as_data(found: Optimized) -> dict[str, object]:
    return {
        "is_adopted": found.is_adopted,
        "reason": found.reason.value,
        "answers": found.answers,
        "parameters": list(found.parameters),
        "log_loss_before": found.loss_before,
        "log_loss_after": found.loss_after,
        "workload_ratio": found.workload,
    }


OPTIMIZE = Command(
    name="optimize",
    summary="Fit the schedule to how you forget, where your answers are enough to tell",
    examples=(
        Example("aiquiz optimize", "says in words what changed, and what it means for the workload"),
        Example("aiquiz optimize --json", "the same, told to a program"),
    ),
    options=_Options,
    arguments=_arguments,
    run=_run,
)
