"""How sure answers were and how right, told to a person or a program."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from aiquiz.cli.output import Column, Console, as_json, counted, table

if TYPE_CHECKING:
    from aiquiz.stats import Confidence, Share

__all__ = ["tell_confidence"]

_EPOCH = date(1970, 1, 1)


def tell_confidence(found: Confidence, console: Console, *, json: bool) -> None:
    """Prints the share right when sure and when not, over time, and in words what that says."""
    if json:
        console.data(as_json(_as_data(found)))
        return
    if not found.sure.answers + found.unsure.answers:
        console.data(
            "You have not said yet how sure you are.\n"
            "With `ask_confidence = true` in the settings you are asked before every feedback."
        )
        return
    rows = [(f"from {_day(first)}", *_cells(sure), *_cells(unsure)) for first, sure, unsure in found.periods]
    rows.append(("all", *_cells(found.sure), *_cells(found.unsure)))
    numbers = [Column(name, is_number=True) for name in ("SURE, RIGHT", "OF", "NOT SURE, RIGHT", "OF")]
    console.data(f"{table((Column(''), *numbers), rows)}\n\n{_in_words(found)}")


def _in_words(found: Confidence) -> str:
    lines = [_told(found)]
    if found.wrong_though_sure:
        verb = "was" if found.wrong_though_sure == 1 else "were"
        lines.append(f"{counted(found.wrong_though_sure, 'answer')} you were sure of {verb} wrong.")
        lines.append("`aiquiz study --sure-but-wrong` asks what was not right on a later day since.")
    return "\n".join(lines)


def _told(found: Confidence) -> str:
    match found.tells_apart:
        case None:
            return "There are too few answers of both sorts yet to say how well you can tell."
        case True:
            return "When you are sure you are right more often: you can tell what you know."
        case False:
            return "Being sure makes no difference to being right: do not trust that feeling yet."


def _cells(share: Share) -> tuple[str, str]:
    return ("–" if share.share is None else f"{share.share:.0%}"), f"{share.answers:,}"


def _day(study_day: int) -> str:
    return (_EPOCH + timedelta(days=study_day)).isoformat()


def _as_data(found: Confidence) -> dict[str, object]:
    return {
        "sure": _pair(found.sure),
        "unsure": _pair(found.unsure),
        "tells_apart": found.tells_apart,
        "periods": [
            {"from": _day(first), "sure": _pair(sure), "unsure": _pair(unsure)} for first, sure, unsure in found.periods
        ],
    }


def _pair(share: Share) -> dict[str, object]:
    return {"right": share.right, "answers": share.answers, "share": share.share}
