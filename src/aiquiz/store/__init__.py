"""The progress store: one SQLite file whose truth is an append-only log of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.lazy import coming_when_asked_for

if TYPE_CHECKING:
    from aiquiz.store.acting import Done
    from aiquiz.store.actions import Action
    from aiquiz.store.changes import Mark
    from aiquiz.store.codes import CODES
    from aiquiz.store.doctor import Examination
    from aiquiz.store.event_ids import new_event_id
    from aiquiz.store.failures import store_error
    from aiquiz.store.foreign import Rows
    from aiquiz.store.joining import Joined
    from aiquiz.store.known_decks import KnownDeck
    from aiquiz.store.memory import MemoryRule
    from aiquiz.store.store import Store
    from aiquiz.store.summing import SumMark, Summed

__all__ = [
    "CODES",
    "Action",
    "Done",
    "Examination",
    "Joined",
    "KnownDeck",
    "Mark",
    "MemoryRule",
    "Rows",
    "Store",
    "SumMark",
    "Summed",
    "new_event_id",
    "store_error",
]

_PLACES = {
    "Action": "aiquiz.store.actions",
    "Done": "aiquiz.store.acting",
    "Mark": "aiquiz.store.changes",
    "CODES": "aiquiz.store.codes",
    "new_event_id": "aiquiz.store.event_ids",
    "store_error": "aiquiz.store.failures",
    "Joined": "aiquiz.store.joining",
    "KnownDeck": "aiquiz.store.known_decks",
    "MemoryRule": "aiquiz.store.memory",
    "Store": "aiquiz.store.store",
    "Summed": "aiquiz.store.summing",
    "SumMark": "aiquiz.store.summing",
    "Examination": "aiquiz.store.doctor",
    "Rows": "aiquiz.store.foreign",
}

__getattr__ = coming_when_asked_for(__name__, _PLACES)
