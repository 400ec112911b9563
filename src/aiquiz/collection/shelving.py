"""In which order decks are shown, and under which groups."""

from __future__ import annotations

import os.path
from collections import Counter
from collections.abc import Iterable

from aiquiz.model.ids import DeckId

__all__ = ["GROUP_SEPARATOR", "groups_of", "place_of"]

GROUP_SEPARATOR = "::"
"""Between the groups that a title names, as in Anki: `History::Rome`."""
# The deck that teaches the keys stands first among the shipped ones.
_FIRST_SHIPPED = DeckId("welcome")


def place_of(deck: DeckId, path: str, folder: str, is_shipped: bool) -> tuple[bool, bool, str, str, str]:
    """A person's own decks first; then by `folder` (of the deck folder, with `/`) and file name, with the deck that
    teaches the keys before its shipped peers."""
    return (is_shipped, deck != _FIRST_SHIPPED, folder, os.path.basename(path), path)


def groups_of(decks: Iterable[tuple[str, str]]) -> list[str]:
    """For decks of these folders (as in `place_of`) and titles the groups they stand under, as a title would name them.

    A folder of one deck alone, such as the one it shares with its article, is no group, and neither is one that the
    title names itself.
    """
    placed = [(tuple(filter(None, folder.split("/"))), title) for folder, title in decks]
    inside = Counter(folders[: end + 1] for folders, _ in placed for end in range(len(folders)))
    groups = []
    for folders, title in placed:
        shared = [name for end, name in enumerate(folders) if inside[folders[: end + 1]] > 1]
        named = [part.strip() for part in title.split(GROUP_SEPARATOR)[:-1]]
        sizes = range(min(len(named), len(shared)) + 1)
        overlap = max(size for size in sizes if shared[len(shared) - size :] == named[:size])
        groups.append(GROUP_SEPARATOR.join(shared[: len(shared) - overlap]))
    return groups
