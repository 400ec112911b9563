"""What a learner does to cards besides answering, as the log knows it."""

from __future__ import annotations

import json
from enum import StrEnum

from aiquiz.model.ids import EventId
from aiquiz.store.events import Event, EventKind

__all__ = ["LARGEST_BATCH", "Action", "batch_of", "reason_of"]

LARGEST_BATCH = 1_000_000
"""No more cards are acted on at once; so far back the rows of one action are looked for."""


class Action(StrEnum):
    """Something done to cards. The values are those of `EventKind`."""

    SUSPEND = "suspend"
    UNSUSPEND = "unsuspend"
    BURY = "bury"
    RESET = "reset"
    DUE = "due"


def batch_of(event: Event) -> str | None:
    """The name that all rows of one action share; None for a row that stands by itself."""
    return None if event.kind == EventKind.ANSWER else _text(event, "batch")


def reason_of(event: Event) -> EventId | None:
    """The answer along with which `event` was written, and with which it falls; None where it stands by itself."""
    found = _text(event, "because")
    return None if found is None else EventId(found)


def _text(event: Event, key: str) -> str | None:
    try:
        found = json.loads(event.body)[key]
    except (ValueError, KeyError, TypeError):  # a body of another program's making says nothing
        return None
    return found if isinstance(found, str) else None
