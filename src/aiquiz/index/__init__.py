"""The deck index: what the deck files say, and what is remembered of their cards, ready to be looked up. A cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.lazy import coming_when_asked_for

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

__getattr__ = coming_when_asked_for(__name__, _PLACES)
