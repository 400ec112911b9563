"""The deck index: what the deck files say, and what is remembered of their cards, ready to be looked up. A cache."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiquiz.index.database import Database
    from aiquiz.index.files import Head, Known, Signature, signature_of

__all__ = ["Database", "Head", "Known", "Signature", "signature_of"]

_PLACES = {
    "Database": "aiquiz.index.database",
    "Head": "aiquiz.index.files",
    "Known": "aiquiz.index.files",
    "Signature": "aiquiz.index.files",
    "signature_of": "aiquiz.index.files",
}


def __getattr__(name: str) -> object:
    """Everything comes when it is asked for, and is kept: who wants one thing waits for no other."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_PLACES[name]), name)
    globals()[name] = found
    return found
