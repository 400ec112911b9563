"""The folder that the progress file stands in: made durably, and found writable before anything is learned."""

from __future__ import annotations

import os
from pathlib import Path

from aiquiz.files import shown_path, sync_folder
from aiquiz.store.failures import store_error

__all__ = ["make_folder"]


def make_folder(path: Path) -> None:
    """Makes the folder of `path` and those above it, durably, and checks that it can be written.

    Raises StoreError (S010, S006).
    """
    folder = path.parent
    try:
        missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
        for parent in reversed(missing):
            parent.mkdir(mode=0o700, exist_ok=True)
            sync_folder(parent.parent)
    except OSError as failure:
        message = f"the folder `{shown_path(folder)}` cannot be made: {failure.strerror}"
        raise store_error(path, "S010", message, "make it yourself, or set AIQUIZ_DB to another place") from failure
    if not folder.is_dir():
        raise store_error(path, "S010", f"`{shown_path(folder)}` is not a folder", "set AIQUIZ_DB to another place")
    # SQLite would notice only at the first answer, when it makes its journal there.
    if not os.access(folder, os.W_OK | os.X_OK):
        raise store_error(path, "S006", f"the folder `{shown_path(folder)}` cannot be written", "check its permissions")
