"""Where the progress file cannot be written: a copy that lasts as long as the sitting, and says so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from aiquiz.config import Paths
from aiquiz.errors import Diagnostic, Severity, StoreError
from aiquiz.files import shown_path

__all__ = ["CANNOT_BE_WRITTEN", "copied_to", "told"]

CANNOT_BE_WRITTEN = "S006"


def copied_to(folder: Path, paths: Paths) -> Paths:
    """`paths` with the progress file replaced by a copy in `folder`; by none where it cannot be read either."""
    copy = folder / "progress.db"
    if paths.db.is_file():
        try:
            # `immutable`: in a place that cannot be written SQLite could not make its locks.
            with (
                closing(sqlite3.connect(f"{paths.db.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as source,
                closing(sqlite3.connect(copy)) as target,
            ):
                source.backup(target)
        except sqlite3.Error:
            copy.unlink(missing_ok=True)
    return replace(paths, db=copy)


def told(failure: StoreError, path: Path) -> Diagnostic:
    """What stands on the home screen as long as nothing is saved."""
    first = failure.diagnostics[0]
    place = replace(first.place, file=shown_path(path))
    message = f"not saving: {first.message}; what you answer now is gone when you leave"
    return Diagnostic(place, CANNOT_BE_WRITTEN, message, first.hint, Severity.WARNING)
