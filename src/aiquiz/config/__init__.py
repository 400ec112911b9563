"""Where aiquiz keeps its files, and the settings a person may change.

Every place follows the platform's habit and can be moved by the environment: `AIQUIZ_DB` (the progress file),
`AIQUIZ_CONFIG` (the settings file) and `AIQUIZ_DECKS` (folders of decks, joined as in `PATH`).
"""

from aiquiz.config.codes import CODES
from aiquiz.config.paths import Paths, shipped_decks_folder
from aiquiz.config.reading import load_settings
from aiquiz.config.schema import DECK_SETTINGS, EXAM_SETTINGS, SETTINGS, Setting
from aiquiz.config.values import DeckSettings, Settings, TagSettings, WantedKeys

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
