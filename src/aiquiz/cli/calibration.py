"""How well the schedule foretells, told to a person or a program."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from aiquiz.cli.output import Column, Console, as_json, table

if TYPE_CHECKING:
    from aiquiz.collection.foretelling import Foretelling
    from aiquiz.stats import Calibration, Fit

__all__ = ["tell_calibration"]


def tell_calibration(foretelling: Foretelling, console: Console, *, json: bool) -> None:
    """Prints the measures of the three forecasts, and in words what they say."""
    found = foretelling.judged
    if json:
        data = {"calibration": None if found is None else asdict(found)}
        console.data(as_json({**data, "cards": foretelling.cards, "of_cards": foretelling.of_cards}))
    elif found is None:
        console.data(
            "Too few answers yet to say how well the schedule foretells them.\n"
            "It takes about 250 answers to cards that came back on a later day."
        )
    else:
        columns = (Column("FORECAST"), *(Column(name, is_number=True) for name in ("LOG LOSS", "RMSE (BINS)", "AUC")))
        rows = [
            _row("FSRS", found.fsrs),
            _row("constant", found.constant),
            _row("moving average", found.moving_average),
        ]
        sample = f"\n{foretelling.sample}" if foretelling.sample else ""
        console.data(f"{table(columns, rows)}\n\n{_in_words(found)}{sample}")


def _row(name: str, fit: Fit) -> tuple[str, str, str, str]:
    return name, f"{fit.log_loss:.4f}", f"{fit.rmse_bins:.4f}", "–" if fit.auc is None else f"{fit.auc:.3f}"


def _in_words(found: Calibration) -> str:
    judged = f"Judged on your latest {found.judged:,} answers to returning cards; {found.recalled:.0%} were right."
    if found.is_better:
        return f"{judged}\nFSRS foretells them better than a constant, by more than chance would give."
    return (
        f"{judged}\nA constant foretells them as well: what FSRS knows of each card does not show in your answers yet."
    )
