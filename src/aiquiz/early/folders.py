"""Which files of a folder, and of the folders in it, are decks: one rule for the app and for the frame before it."""

from __future__ import annotations

import os

__all__ = ["MOST_FOLDERS", "MOST_LEVELS", "Found", "find_decks"]

MOST_LEVELS = 12
MOST_FOLDERS = 500
"""Bounds, `MOST_LEVELS` counting the folder that was named: a home folder named by mistake must not hold up a start."""
_DECK_SUFFIXES = (".yaml", ".yml")


class Found:
    """What a search came upon: the files, the folders in it that cannot be read, and whether the bounds cut it short.

    The files of a folder stand together, by name, before those of the folders in it.
    """

    __slots__ = ("files", "is_cut", "unread")

    def __init__(self) -> None:
        self.files: list[str] = []
        self.unread: list[tuple[str, OSError]] = []
        self.is_cut = False


def find_decks(folder: str) -> Found:
    """The deck files in `folder` and below. Raises OSError where `folder` itself cannot be read.

    Names that begin with a dot are left to editors and sync tools. A folder that links lead to is looked at once, so
    that links may go round in circles.
    """
    found = Found()
    seen: set[tuple[int, int]] = set()
    level = [folder]
    for depth in range(MOST_LEVELS):
        below: list[str] = []
        for place in level:
            try:
                status = os.stat(place)
                if (mark := (status.st_dev, status.st_ino)) in seen:
                    continue
                if len(seen) == MOST_FOLDERS:
                    found.is_cut = True
                    return found
                seen.add(mark)
                below += _look_into(place, found)
            except OSError as failure:
                if not depth:
                    raise
                found.unread.append((place, failure))
        level = below
    found.is_cut = bool(level)
    return found


def _look_into(folder: str, found: Found) -> list[str]:
    """Adds the deck files of one folder; the folders in it."""
    files, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            if name.endswith(_DECK_SUFFIXES):
                files.append(name)
            elif entry.is_dir():
                folders.append(name)
    found.files += [os.path.join(folder, name) for name in sorted(files)]
    return [os.path.join(folder, name) for name in sorted(folders)]
