"""The deck index: what the deck files say, and what is remembered of their cards, ready to be looked up. A cache."""

from __future__ import annotations

from aiquiz.index.database import Database
from aiquiz.index.files import Head, Known, Signature, signature_of

__all__ = ["Database", "Head", "Known", "Signature", "signature_of"]
