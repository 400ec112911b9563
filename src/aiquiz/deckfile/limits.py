"""How much a deck file may hold. Far above what a person writes, far below what would hurt a machine."""

from __future__ import annotations

from typing import Final

__all__ = [
    "MAX_DECK_BYTES",
    "MAX_DEPTH",
    "MAX_ENTRIES",
    "MAX_FIELDS",
    "MAX_FINDINGS",
    "MAX_ID_CHARS",
    "MAX_ITEMS",
    "MAX_KEY_CHARS",
    "MAX_NODES",
    "MAX_TEXT_CHARS",
]

MAX_DECK_BYTES: Final = 8 * 1024 * 1024
"""Size of the file; checked before a single byte is parsed."""
MAX_DEPTH: Final = 8
"""Lists and mappings inside each other. A deck needs four: deck, items, item, pairs."""
MAX_NODES: Final = 1_500_000
"""Texts, lists and mappings in one file: thirty for each of the most items a deck may have."""
MAX_TEXT_CHARS: Final = 20_000
"""One text. Some six printed pages."""
MAX_KEY_CHARS: Final = 500
"""One field name, or the left side of a pair; YAML itself stops reading a key at 1,024 bytes."""
MAX_ITEMS: Final = 50_000
"""Items of one deck."""
MAX_ENTRIES: Final = 100
"""Entries of one list or pairs of one mapping inside an item."""
MAX_FIELDS: Final = 1_000
"""Fields of one mapping, of whatever name; past them, reading stops."""
MAX_ID_CHARS: Final = 80
"""One id."""
MAX_FINDINGS: Final = 100
"""Errors told of one file, and as many warnings; the rest is only counted."""
