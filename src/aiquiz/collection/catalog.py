"""The index of one progress file: where it is kept, what makes it void, and how it follows the progress."""

from __future__ import annotations

from pathlib import Path

from aiquiz.collection.indexfile import fingerprint, index_path
from aiquiz.index import Database
from aiquiz.index.mirror import apply, followed_until, unfollowed_decks
from aiquiz.store import Store

__all__ = ["follow", "index_of"]


def index_of(cache: Path, device: str) -> Database:
    """The index for the progress file of this device; two progress files never share one."""
    return Database(index_path(cache, device), fingerprint())


def follow(index: Database, store: Store) -> None:
    """Brings what the index knows of memories up to what the progress file holds now."""
    known = index.read(followed_until)
    decks = index.read(unfollowed_decks)
    if known == store.mark() and not decks:
        return
    from aiquiz.store import Mark

    mark = None if known is None else Mark(*known)
    found = store.changes(mark, decks)
    if not found.is_whole and not decks and found.mark == mark:
        return
    cards = [(one.card, one.first_day, one.memory) for one in found.cards]
    values = (found.mark.seq, found.mark.event, found.mark.made)
    index.write(lambda raw: apply(raw, values, cards, is_whole=found.is_whole))
