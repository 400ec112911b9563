"""The settings as they are now. What reads a settings file is imported only where there is one."""

from __future__ import annotations

import os
from pathlib import Path

from aiquiz.config.values import Settings

__all__ = ["load_settings"]


def load_settings(path: Path) -> Settings:
    """The settings in the TOML file `path`; the defaults where it does not exist.

    Raises ConfigError with every problem found, each with its line.
    """
    if not os.path.lexists(path):
        return Settings()
    from aiquiz.config.reading import read_settings

    return read_settings(path)
