"""The progress store: one SQLite file whose truth is an append-only log of answers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from aiquiz.store.actions import Action, Done
from aiquiz.store.changes import Mark
from aiquiz.store.codes import CODES
from aiquiz.store.event_ids import new_event_id
from aiquiz.store.failures import store_error
from aiquiz.store.joining import Joined
from aiquiz.store.known_decks import KnownDeck
from aiquiz.store.memory import MemoryRule
from aiquiz.store.store import Store

if TYPE_CHECKING:
    from aiquiz.store.doctor import Examination
    from aiquiz.store.foreign import Rows

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
    "new_event_id",
    "store_error",
]

_LATER = {"Examination": "aiquiz.store.doctor", "Rows": "aiquiz.store.foreign"}


def __getattr__(name: str) -> object:
    """What few starts need comes when it is asked for."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
