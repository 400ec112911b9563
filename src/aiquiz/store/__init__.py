"""The progress store: one SQLite file whose truth is an append-only log of answers."""

from aiquiz.store.actions import Action, Done
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
