"""Where the index of a progress file is kept, and what makes it void."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from aiquiz import __version__

__all__ = ["fingerprint", "index_path"]

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_MADE_BY: Final = ("deckfile", "grading", "index", "kinds", "model", "search", "study/siblings.py", "text.py")
"""The code that says what the index holds."""


def index_path(cache: Path, device: str) -> Path:
    """The index for the progress file of this device; two progress files never share one."""
    return cache / f"decks-{device[:16]}.db"


def fingerprint() -> str:
    """The program that makes the index: its version, and the newest of its files, so that no change is forgotten.

    Byte code is none of them: it is written when a module is first imported, and says nothing new.
    """
    newest = 0
    for name in _MADE_BY:
        place = _PACKAGE / name
        files = [file.path for file in os.scandir(place)] if place.is_dir() else [str(place)]
        newest = max([newest, *(os.stat(file).st_mtime_ns for file in files if file.endswith(".py"))])
    return f"{__version__}/{newest}"
