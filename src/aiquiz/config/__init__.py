"""Where aiquiz keeps its files, and the settings a person may change.

Every place follows the platform's habit and can be moved by the environment: `AIQUIZ_DB` (the progress file),
`AIQUIZ_CONFIG` (the settings file) and `AIQUIZ_DECKS` (folders of decks, joined as in `PATH`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiquiz.config.codes import CODES
from aiquiz.config.loading import load_settings
from aiquiz.config.paths import Paths, shipped_decks_folder
from aiquiz.config.values import DeckSettings, Settings, TagSettings, WantedKeys

if TYPE_CHECKING:
    from aiquiz.config.schema import DECK_SETTINGS, EXAM_SETTINGS, SETTINGS, Setting

__all__ = [
    "CODES",
    "DECK_SETTINGS",
    "EXAM_SETTINGS",
    "SETTINGS",
    "DeckSettings",
    "Paths",
    "Setting",
    "Settings",
    "TagSettings",
    "WantedKeys",
    "load_settings",
    "shipped_decks_folder",
]

_OF_THE_TABLE = ("DECK_SETTINGS", "EXAM_SETTINGS", "SETTINGS", "Setting")


def __getattr__(name: str) -> object:
    """The table of settings comes when it is asked for: a start without a settings file needs none of it."""
    if name not in _OF_THE_TABLE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from aiquiz.config import schema

    found: object = getattr(schema, name)
    return found
