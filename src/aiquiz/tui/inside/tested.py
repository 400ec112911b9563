"""Whether Textual is the version that was looked into."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import textual

__all__ = ["TESTED_WITH", "is_tested"]

TESTED_WITH: Final = "8.2.8"
"""What is overridden here is no promise of Textual's: with any other version its own way is taken."""


def is_tested() -> bool:
    """Whether the tested version is the one that was imported.

    By the folder that pip wrote beside it: asking for `textual.__version__` imports what reads mail and archives.
    """
    return _is_installed(TESTED_WITH)


@cache
def _is_installed(version: str) -> bool:
    return (Path(textual.__file__).parents[1] / f"textual-{version}.dist-info").is_dir()
