"""The index of one progress file: where it is kept, what makes it void, and how it follows the progress."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from aiquiz import __version__
from aiquiz.index import Database
from aiquiz.index.mirror import apply, followed_until, unfollowed_decks
from aiquiz.store import Mark, Store

__all__ = ["follow", "index_beside", "index_of"]

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_MADE_BY: Final = ("deckfile", "grading", "index", "kinds", "model", "search", "text.py")
"""The code that says what the index holds."""


def index_of(cache: Path, device: str) -> Database:
    """The index for the progress file of this device; two progress files never share one."""
    return Database(cache / f"decks-{device[:16]}.db", _fingerprint())


def index_beside(index: Database) -> Database:
    """A second connection to the same index, so that neither waits for the other; the same one where it is not kept."""
    return index if index.path is None else Database(index.path, _fingerprint())


def follow(index: Database, store: Store) -> None:
    """Brings what the index knows of memories up to what the progress file holds now."""
    known = index.read(followed_until)
    decks = index.read(unfollowed_decks)
    mark = None if known is None else Mark(*known)
    found = store.changes(mark, decks)
    if not found.is_whole and not decks and found.mark == mark:
        return
    cards = [(one.card, one.first_day, one.memory) for one in found.cards]
    values = (found.mark.seq, found.mark.event, found.mark.made)
    index.write(lambda raw: apply(raw, values, cards, is_whole=found.is_whole))


def _fingerprint() -> str:
    """The program that makes the index: its version, and the newest of its files, so that no change is forgotten."""
    newest = 0
    for name in _MADE_BY:
        place = _PACKAGE / name
        files = os.scandir(place) if place.is_dir() else [place]
        newest = max(newest, *(os.stat(file).st_mtime_ns for file in files))
    return f"{__version__}/{newest}"
