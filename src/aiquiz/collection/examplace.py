"""Where timed tests are kept. Apart from what reads them, so that looking whether one is on its way costs nothing."""

from __future__ import annotations

from pathlib import Path

__all__ = ["exams_folder", "unfinished_file"]


def exams_folder(progress_file: Path) -> Path:
    """The folder of all tests, beside the progress file."""
    return progress_file.parent / "exams"


def unfinished_file(progress_file: Path) -> Path:
    """The file of the test on its way; it is there only while there is one."""
    return exams_folder(progress_file) / "unfinished.json"
