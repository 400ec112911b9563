"""What was done to a card, told to a person or a program."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from aiquiz.cli.output import Column, Console, as_json, brief, table
from aiquiz.text import short

if TYPE_CHECKING:
    from aiquiz.collection.cards import Past
    from aiquiz.model.card import Card
    from aiquiz.model.review import Now, Remarks

__all__ = ["moment", "tell_past"]

_EPOCH = date(1970, 1, 1)
_GIVEN_CHARS = 30


def tell_past(card: Card, past: Sequence[Past], console: Console, *, json: bool) -> None:
    """Prints one card's history, oldest first."""
    if json:
        console.data(as_json({"card": card.id, "history": [_as_data(one) for one in past]}))
        return
    console.data(f"{card.id}\n{brief(card.prompt, 76)}")
    if not past:
        console.data("Never answered.\n")
        return
    columns = (Column("WHEN"), Column("WHAT"), Column("GIVEN"), Column("SECONDS", is_number=True), Column("NEXT"))
    console.data(table(columns, [_row(one) for one in past]) + "\n")


def moment(now: Now) -> str:
    """A moment in the local time it happened in."""
    try:
        zone = timezone(timedelta(minutes=now.utc_offset_min))
        return datetime.fromtimestamp(now.ms / 1000, UTC).astimezone(zone).strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):  # a clock gone astray
        return "?"


def _row(one: Past) -> tuple[str, ...]:
    what = one.kind if one.rating is None else f"{one.kind}: {one.rating.name.lower()}{_remarked(one.remarks)}"
    seconds = f"{one.took_ms / 1000:.0f}" if one.rating is not None else ""
    given = short(" ".join(one.given.split()), _GIVEN_CHARS) if one.is_typed else brief(one.given, _GIVEN_CHARS)
    return moment(one.at), what, given, seconds, _day(one.due_day) or ""


def _remarked(remarks: Remarks) -> str:
    said = {None: "", True: ", sure", False: ", not sure"}[remarks.is_sure]
    return f"{', hint' if remarks.hints else ''}{said}{', guessed' if remarks.is_guess else ''}"


def _day(study_day: int | None) -> str | None:
    if study_day is None or not -700_000 < study_day < 2_900_000:  # the years that a date can name
        return None
    return (_EPOCH + timedelta(days=study_day)).isoformat()


def _as_data(one: Past) -> dict[str, object]:
    return {
        "at_ms": one.at.ms,
        "at": moment(one.at),
        "kind": one.kind,
        "rating": None if one.rating is None else int(one.rating),
        "given": one.given,
        "took_ms": one.took_ms,
        "due": _day(one.due_day),
        "hints": one.remarks.hints,
        "is_sure": one.remarks.is_sure,
        "is_guess": one.remarks.is_guess,
    }
